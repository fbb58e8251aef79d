// Quality in words, for a terminal.

import Evaluation
import Files

/// The lines that `matchkit evaluate` prints.
struct EvaluationText {
  let text: String

  init(_ quality: Quality, _ errors: WorstErrors, _ names: RecordNames) {
    var lines = EvaluationText.pairs(quality.pairs)
    if let clusters = quality.clusters { lines += EvaluationText.clusters(clusters) }
    if let scores = quality.scores { lines += EvaluationText.scores(scores) }
    if quality.recordsIgnored > 0 {
      lines.append("Records not in the truth, left out: \(grouped(quality.recordsIgnored))")
    }
    lines += EvaluationText.errors(
      "Wrongly together", errors.falseMerges.filter { $0.probability ?? 1 >= 0.5 }, names)
    lines += EvaluationText.errors(
      "Wrongly apart", errors.falseSplits.filter { $0.probability ?? 0 < 0.5 }, names)
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func pairs(_ pairs: PairQuality) -> [String] {
    func line(_ name: String, _ value: Double, _ interval: Interval?) -> String {
      let range = interval.map { "   95 %: \(share($0.low)) to \(share($0.high))" } ?? ""
      return "  \(padded(name, 12))\(share(value))\(range)"
    }
    return [
      "Pairs",
      line("precision", pairs.precision, pairs.intervals?.precision),
      line("recall", pairs.recall, pairs.intervals?.recall),
      line("F1", pairs.f1, pairs.intervals?.f1),
      "  \(grouped(pairs.truePositives)) right of \(grouped(pairs.predicted)) found, "
        + "\(grouped(pairs.actual)) true",
    ]
  }

  private static func clusters(_ clusters: ClusterQuality) -> [String] {
    func line(_ name: String, _ precision: Double, _ recall: Double, _ f1: Double) -> String {
      "  \(padded(name, 12))\(share(f1))   precision \(share(precision)), recall \(share(recall))"
    }
    return [
      "Customers",
      line("exact", clusters.exactPrecision, clusters.exactRecall, clusters.exactF1),
      line("B-cubed", clusters.bCubedPrecision, clusters.bCubedRecall, clusters.bCubedF1),
      "  \(padded("Rand", 12))\(share(clusters.adjustedRand))   adjusted for chance",
      "  \(grouped(clusters.predicted)) found, \(grouped(clusters.actual)) true",
    ]
  }

  private static func scores(_ scores: ScoreQuality) -> [String] {
    let best = "\(share(scores.thresholdBest)) with F1 \(share(scores.pairsAtBest.f1))"
    return [
      "Scores",
      "  best cut            \(best)",
      "  average precision   \(share(scores.averagePrecision))",
      "  calibration error   \(share(scores.expectedCalibrationError))",
    ]
  }

  private static func errors(
    _ title: String, _ errors: [ErrorPair], _ names: RecordNames
  ) -> [String] {
    guard !errors.isEmpty else { return [] }
    return ["\(title), the worst"]
      + errors.map { error in
        let score = error.probability.map { "   probability \(share($0))" } ?? ""
        let many = error.wrongPairs > 1 ? "   \(error.wrongPairs) pairs" : ""
        return "  \(names.label(error.left))  \(names.label(error.right))\(score)\(many)"
      }
  }
}
