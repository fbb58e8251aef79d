// Where the time went.

import MatchKit

/// Seconds of each stage of a segmentation or prediction.
struct SegmentTimeSection: ReportSection {
  let id = "time"
  let name = "Time"
  let title = "Time"
  let facts: RunFacts
  var stages = Stage.segmenting

  func write(to html: inout HTML) {
    html.paragraph("\(Figures.duration(facts.secondsTotal)) in all.")
    let total = max(1e-9, facts.secondsTotal)
    html.table("bars", caption: "Seconds by stage", head: ["Stage", "", "#Time"]) { html in
      for stage in stages {
        guard let spent = facts.seconds[stage] else { continue }
        html.row { html in
          html.rowTitle(stage.words)
          html.shareCell(spent / total, "\(stage.words): \(Figures.duration(spent))")
          html.cell(Figures.duration(spent), "n")
        }
      }
    }
  }
}
