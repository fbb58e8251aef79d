// Whether probabilities mean what they say.

import Evaluation

/// Stated probability against the share of matches.
struct CalibrationSection: ReportSection {
  let id = "calibration"
  let name = "Calibration"
  let title = "Calibration"
  private let scores: ScoreQuality

  init(_ scores: ScoreQuality) { self.scores = scores }

  func write(to html: inout HTML) {
    guard !scores.calibration.isEmpty else {
      html.paragraph("No scored pair was counted.")
      return
    }
    html.paragraph(
      "Of pairs with a probability of 0.8, four in five should be matches. Dots on the dashed line "
        + "keep that promise; below it the scores promise too much, above it too little. Dots of "
        + "few pairs lie off the line by chance.")
    chart.write(to: &html)
    html.table(
      "plain", caption: "Pairs of similar probability",
      head: ["Mean probability", "#Share of matches", "#Difference", "#Pairs"]
    ) { html in
      for bin in scores.calibration {
        let difference = bin.matchShare - bin.meanProbability
        html.row { html in
          html.rowTitle(Figures.decimal(bin.meanProbability, 4))
          html.cell(Figures.decimal(bin.matchShare, 4), "n")
          html.cell((difference > 0 ? "+" : "") + Figures.decimal(difference, 4), "n")
          html.cell(Figures.grouped(bin.pairs), "n")
        }
      }
    }
  }

  private var chart: SquareChart {
    let dots = scores.calibration.map { bin in
      SquareChart.Point(
        x: bin.meanProbability, y: bin.matchShare,
        tip: "\(Figures.counted(bin.pairs, "pair")) of probability "
          + "\(Figures.probability(bin.meanProbability)): \(Figures.percent(bin.matchShare)) match")
    }
    return SquareChart(
      title: "Share of matches by stated probability", across: "mean probability",
      up: "share of matches", curve: dots, dots: dots, showsDiagonal: true)
  }
}
