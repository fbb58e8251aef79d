// Estimates in words, for a terminal.

import Evaluation

/// The lines that `matchkit evaluate` prints of an estimate.
struct EstimateText {
  let text: String

  init(_ quality: EntitySampleQuality) {
    let others: [(String, Estimate?)] = [
      ("pair completeness", quality.pairCompleteness), ("exact precision", quality.exactPrecision),
      ("exact recall", quality.exactRecall), ("B-cubed precision", quality.bCubedPrecision),
      ("B-cubed recall", quality.bCubedRecall),
    ]
    let lines =
      [
        "Estimated from \(grouped(quality.entities)) entities of \(grouped(quality.records)) "
          + "records",
        EstimateText.line("precision", quality.precision),
        EstimateText.line("recall", quality.recall), EstimateText.line("F1", quality.f1),
      ] + others.compactMap { name, value in value.map { EstimateText.line(name, $0) } }
    text = lines.joined(separator: "\n") + "\n"
  }

  init(_ quality: LabelledSampleQuality) {
    let judged = quality.strata.reduce(0) { $0 + $1.judged }
    var lines = [
      "Estimated from \(counted(judged, "judged pair"))",
      EstimateText.line("precision", quality.precision),
      EstimateText.line("recall among scored", quality.recallOfCandidates),
    ]
    if let kept = quality.pairCompleteness {
      lines.append(EstimateText.line("pair completeness", kept))
    }
    if let recall = quality.recall { lines.append(EstimateText.line("recall", recall)) }
    lines.append(EstimateText.line("F1", quality.f1))
    if quality.recall == nil {
      lines.append("  What blocking loses is not known: no pair outside the scores was judged.")
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ estimate: Estimate) -> String {
    "  \(padded(name, 20))\(share(estimate.value))   95 %: \(share(estimate.low)) to "
      + "\(share(estimate.high))"
  }
}
