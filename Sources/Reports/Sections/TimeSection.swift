// Where the time went.

import MatchKit

/// Seconds of each stage.
struct TimeSection: ReportSection {
  let id = "time"
  let name = "Time"
  let title = "Time"
  private let findings: Findings

  init(_ findings: Findings) { self.findings = findings }

  func write(to html: inout HTML) {
    let facts = findings.facts
    let measured = Stage.allCases.filter { facts.seconds[$0] != nil }
    guard !measured.isEmpty else {
      html.paragraph("No times were measured.")
      return
    }
    html.paragraph(sentence)
    let seconds = measured.map { facts.seconds[$0] ?? 0 }
    let total = max(1e-9, max(facts.secondsTotal, seconds.reduce(0, +)))
    let longest = max(1e-9, seconds.max() ?? 0)
    html.table(
      "bars", caption: "Seconds by stage", head: ["Stage", "", "#Time", "#Share"]
    ) { html in
      for (stage, spent) in zip(measured, seconds) {
        html.row { html in
          html.rowTitle(stage.words)
          html.shareCell(spent / longest, "\(stage.words): \(Figures.duration(spent))")
          html.cell(Figures.duration(spent), "n")
          html.cell(Figures.percent(spent / total), "n")
        }
      }
    }
  }

  private var sentence: String {
    let facts = findings.facts
    var text = "\(Figures.duration(facts.secondsTotal)) in all"
    if let score = facts.seconds[.score], score > 0 {
      let rate = Double(findings.result.candidateCount) / score
      text += ", \(Figures.rounded(rate)) pairs compared and scored a second"
    }
    return text + "."
  }
}

extension Stage {
  /// What the stage does.
  var words: String {
    switch self {
    case .read: "read"
    case .standardise: "standardise"
    case .block: "block"
    case .train: "train"
    case .score: "compare and score"
    case .cluster: "cluster"
    case .merge: "merge"
    case .behave: "behaviour"
    case .segment: "segment"
    case .write: "write"
    }
  }
}
