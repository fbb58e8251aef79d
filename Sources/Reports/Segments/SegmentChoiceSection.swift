// How many segments, and why.

import MatchKit

/// Every number of segments that was tried.
struct SegmentChoiceSection: ReportSection {
  let id = "choice"
  let name = "Number"
  let title = "How many segments"
  let result: SegmentResult

  func write(to html: inout HTML) {
    let found = result.segmentation
    html.paragraph(
      found.trials.count > 1
        ? "Each number was tried; the one with the highest silhouette was taken. The silhouette "
          + "tells how much nearer customers are to their own segment than to the next: above 0.5 "
          + "is clear, below 0.25 segments run into each other."
        : "The number was given.")
    html.table(
      "bars", caption: "Silhouette by number of segments",
      head: ["Segments", "", "#Silhouette", "#Inertia"]
    ) { html in
      for trial in found.trials {
        html.row(trial.count == found.count ? "" : "faint") { html in
          html.rowTitle(String(trial.count))
          html.shareCell(
            max(0, trial.silhouette), "silhouette \(Figures.decimal(trial.silhouette, 3))",
            style: trial.count == found.count ? "for" : "plain")
          html.cell(Figures.decimal(trial.silhouette, 3), "n")
          html.cell(Figures.decimal(trial.inertia, 0), "n")
        }
      }
    }
  }
}
