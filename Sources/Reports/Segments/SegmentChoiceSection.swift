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
    html.paragraph(found.method == .mixture ? mixtureWords : kMeansWords)
    guard found.trials.count > 1 else { return html.paragraph("The number was given.") }
    if found.method == .mixture { writeCriteria(&html) } else { writeSilhouettes(&html) }
  }

  private let kMeansWords =
    "Segments are round groups of customers whose scaled features are alike (k-means). Of the "
    + "numbers tried, the one with the highest silhouette is taken: how much nearer customers are "
    + "to their own segment than to the next. Above 0.5 is clear, below 0.25 segments run into "
    + "each other."
  private let mixtureWords =
    "Segments are kinds of buyers: how often and how long they buy, in which months, what, where "
    + "and for how much, each with the doubt that few purchases leave (a mixture model). Of the "
    + "numbers tried, the one with the least AIC3 is taken: how badly the purchases fit, with a "
    + "price for every parameter."

  private func writeSilhouettes(_ html: inout HTML) {
    let found = result.segmentation
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

  /// AIC3 above the least one.
  private func writeCriteria(_ html: inout HTML) {
    let found = result.segmentation
    let least = found.trials.map(\.criterion).min() ?? 0
    let reach = max(1, found.trials.map { $0.criterion - least }.max() ?? 1)
    html.table(
      "bars", caption: "AIC3 by number of segments, above the least one (shorter is better)",
      head: ["Segments", "", "#Above the least"]
    ) { html in
      for trial in found.trials {
        let above = trial.criterion - least
        html.row(trial.count == found.count ? "" : "faint") { html in
          html.rowTitle(String(trial.count))
          html.shareCell(
            above / reach, "\(Figures.decimal(above, 0)) above the least",
            style: trial.count == found.count ? "for" : "plain")
          html.cell(Figures.decimal(above, 0), "n")
        }
      }
    }
  }
}
