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
    ReportPage(
      title: "Match report: \(title)", sections: sections,
      footer: "Written by matchkit \(findings.facts.version). This file is complete: it loads "
        + "nothing and sends nothing. It shows some records as samples; keep it where they may be "
        + "read."
    ).html { Headline(findings, title: title).write(to: &$0) }
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
}
