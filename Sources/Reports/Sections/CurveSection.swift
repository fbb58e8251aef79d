// Precision against recall: what each threshold would give.

import Evaluation

/// The precision-recall curve of scored pairs.
struct CurveSection: ReportSection {
  let id = "curve"
  let name = "Thresholds"
  let title = "Precision and recall by threshold"
  private let scores: ScoreQuality
  private let pairs: PairQuality
  private let threshold: Double

  init(_ scores: ScoreQuality, pairs: PairQuality, threshold: Double) {
    self.scores = scores
    self.pairs = pairs
    self.threshold = threshold
  }

  func write(to html: inout HTML) {
    guard !scores.curve.isEmpty else {
      html.paragraph("No scored pair was counted.")
      return
    }
    html.paragraph(
      "From left to right the threshold falls: more true pairs are found, and more wrong ones "
        + "with them. The curve begins with the pairs of the highest probability and ends where "
        + "the scored pairs end; true pairs without a score are never found.")
    chart.write(to: &html)
    html.details("The numbers behind the chart") { html in
      html.table("plain", head: ["Threshold", "#Precision", "#Recall"]) { html in
        for point in shown {
          html.row { html in
            html.rowTitle(Figures.decimal(point.threshold, 4))
            html.cell(Figures.decimal(point.precision, 4), "n")
            html.cell(Figures.decimal(point.recall, 4), "n")
          }
        }
      }
    }
  }

  /// Every so many points, at most about fifty, and the last.
  private var shown: [CurvePoint] {
    let step = scores.curve.count / 50 + 1
    let last = scores.curve.count - 1
    return scores.curve.enumerated().filter { $0.offset % step == 0 || $0.offset == last }
      .map(\.element)
  }

  private var chart: SquareChart {
    var chart = SquareChart(
      title: "Precision over recall", across: "recall", up: "precision",
      curve: scores.curve.map { SquareChart.Point(x: $0.recall, y: $0.precision) })
    chart.dots = [
      dot(pairs, "against", "threshold \(Figures.threshold(threshold))"),
      dot(scores.pairsAtBest, "plain", "best threshold \(best)"),
    ]
    chart.legend = [
      ("for", "all thresholds"), ("against", "threshold \(Figures.threshold(threshold))"),
      ("plain", "best F1, at \(best)"),
    ]
    return chart
  }

  private var best: String { Figures.decimal(scores.thresholdBest, 4) }

  private func dot(_ pairs: PairQuality, _ style: String, _ name: String) -> SquareChart.Point {
    SquareChart.Point(
      x: pairs.recall, y: pairs.precision, style: style,
      tip: "\(name): precision \(Figures.decimal(pairs.precision, 4)), "
        + "recall \(Figures.decimal(pairs.recall, 4))")
  }
}
