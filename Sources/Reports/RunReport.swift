// The report of a run: one HTML file that explains itself and opens without a network.
//
// A reader goes from what was found to whether to believe it: headline, decisions, quality of the
// data, blocking, model, scores, customers, doubtful links, time. Samples are bounded, so a report
// stays small however large the run; apart from them it holds no customer's data.

import MatchKit

/// Writes the report of a run.
public struct RunReport: Sendable {
  private let findings: Findings

  /// A report of `result`, found in `table`. O(records × columns).
  public init(_ result: MatchResult, of table: Table, facts: RunFacts = RunFacts()) {
    findings = Findings(result, table, facts)
  }

  /// The report as HTML: self-contained, below a megabyte, the same for the same values.
  public func html() -> String {
    var html = HTML()
    html.begin()
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { writeHead(&$0) }
      html.element("body") { writeBody(&$0) }
    }
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private var sections: [any ReportSection] {
    [
      DecisionSection(findings), QualitySection(findings), BlockingSection(findings),
      ModelSection(findings), ScoreSection(findings), CustomerSection(findings),
      DoubtSection(findings), TimeSection(findings),
    ]
  }

  private var title: String {
    let inputs = findings.facts.inputs.map { String($0.split(separator: "/").last ?? "") }
    return inputs.isEmpty ? "Match report" : inputs.joined(separator: ", ").shortened(80)
  }

  private func writeHead(_ html: inout HTML) {
    html.empty("meta", ["charset": "utf-8"])
    html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    // Nothing may be loaded or run, whatever a value says.
    html.empty(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ])
    html.empty("meta", ["name": "color-scheme", "content": "light dark"])
    html.element("title", text: "Match report: \(title)")
    html.style(StyleSheet.text)
  }

  private func writeBody(_ html: inout HTML) {
    let sections = sections
    Headline(findings, title: title).write(to: &html)
    html.element("nav", ["aria-label": "Contents"]) { html in
      for section in sections {
        html.element("a", ["href": "#\(section.id)"], text: section.name)
        html.newLine()
      }
    }
    html.element("main") { html in
      for section in sections { html.section(section) }
    }
    html.element("footer") { html in
      html.text(
        "Written by matchkit \(findings.facts.version). This file is complete: it loads nothing "
          + "and sends nothing. It shows some records as samples; keep it where they may be read.")
    }
  }
}
