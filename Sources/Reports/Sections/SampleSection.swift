// Estimates with their limits, as a table, and what they rest on.

import Evaluation

/// Quality estimated from a sample.
struct SampleSection: ReportSection {
  let id = "estimates"
  let name = "Estimates"
  let title = "Estimates"
  private let lines: [EstimateLine]
  private let strata: [Stratum]

  init(_ lines: [EstimateLine], strata: [Stratum]) {
    self.lines = lines
    self.strata = strata
  }

  func write(to html: inout HTML) {
    let interval = "#95\u{A0}% interval"
    html.table("wide", head: ["Measure", "", "#Estimate", interval, "Meaning"]) { html in
      for line in lines {
        html.row { html in
          html.rowTitle(line.name)
          if line.isShare {
            html.shareCell(line.estimate.value, "\(line.name): \(line.value)")
          } else {
            html.cell("")
          }
          html.cell(line.value, "n")
          html.cell(line.range, "n")
          html.cell(line.meaning, "remarks")
        }
      }
    }
    guard !strata.isEmpty else { return }
    html.table(
      "plain", caption: "What the estimates rest on",
      head: ["Probability from", "#Pairs", "#Judged", "#Matches among them", "#Share"]
    ) { html in
      for stratum in strata { write(stratum, &html) }
    }
  }

  private func write(_ stratum: Stratum, _ html: inout HTML) {
    html.row { html in
      html.rowTitle(stratum.probabilityMin.map(Figures.threshold) ?? "not a candidate")
      html.cell(Figures.grouped(stratum.pairs), "n")
      html.cell(Figures.grouped(stratum.judged), "n")
      html.cell(Figures.grouped(stratum.matches), "n")
      html.cell(Figures.percent(Double(stratum.matches) / Double(max(1, stratum.judged))), "n")
    }
  }
}

/// One estimate with its name and meaning.
struct EstimateLine: Sendable {
  let name: String
  let estimate: Estimate
  /// Whether it is a share, best at 1; else a count.
  let isShare: Bool
  let meaning: String

  init(_ name: String, _ estimate: Estimate, isShare: Bool = true, _ meaning: String) {
    self.name = name
    self.estimate = estimate
    self.isShare = isShare
    self.meaning = meaning
  }

  var value: String { figure(estimate.value) }
  var range: String { "\(figure(estimate.low)) to \(figure(estimate.high))" }

  private func figure(_ number: Double) -> String {
    isShare ? Figures.decimal(number, 4) : Figures.about(number)
  }
}
