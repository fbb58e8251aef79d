// Whom to turn to first, and why.

import MatchKit

/// The customers with the most at stake: the chance times what they spent.
struct PredictionListSection: ReportSection {
  let id = "list"
  let name = "List"
  let title: String
  let found: Predictions
  private static let shownMax = 40

  init(found: Predictions) {
    self.found = found
    title = found.rule.outcome == .churn ? "Whom to keep" : "Who is about to buy"
  }

  func write(to html: inout HTML) {
    let stakes = found.chances.indices.map { row in
      found.chances[row] * max(0, found.spendings[row])
    }
    let ranked = stakes.indices.sorted {
      stakes[$0] != stakes[$1] ? stakes[$0] > stakes[$1] : $0 < $1
    }.prefix(Self.shownMax)
    html.paragraph(
      "The \(Figures.counted(ranked.count, "customer")) with the most at stake: the chance times "
        + "what was spent so far. Reasons are the features that move the chance the most, against "
        + "the mean customer; predictions.csv has them for everybody.")
    html.table("wide", head: ["Customer", "#Chance", "#Spent", "Reasons"]) { html in
      for row in ranked {
        html.row { html in
          html.rowTitle(found.names.shortened(found.customers[row], 30))
          html.cell(Figures.percent(found.chances[row]), "n")
          html.cell(Figures.about(found.spendings[row]), "n")
          html.cell(found.reasons[row].map(\.words).joined(separator: "; "))
        }
      }
    }
  }
}
