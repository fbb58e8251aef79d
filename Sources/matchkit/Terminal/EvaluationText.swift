// Quality in words, for a terminal.

import Evaluation
import Files
import Reports

/// The lines that `matchkit evaluate` prints.
struct EvaluationText {
  let text: String

  init(
    _ found: Assessment, _ names: RecordNames, _ values: RecordValues?, threshold: Double
  ) {
    let quality = found.quality
    var lines = EvaluationText.pairs(quality.pairs)
    if let clusters = quality.clusters { lines += EvaluationText.clusters(clusters) }
    if let scores = quality.scores { lines += EvaluationText.scores(scores) }
    if let blocking = quality.blocking { lines += EvaluationText.blocking(blocking) }
    if quality.recordsIgnored > 0 {
      lines.append("Records not in the truth, left out: \(grouped(quality.recordsIgnored))")
    }
    lines += EvaluationText.slices(quality.slices.filter { !$0.by.hasSuffix("_size") })
    let errors = ErrorLines(names: names, values: values)
    lines += errors.lines(
      "Wrongly together, the worst",
      found.errors.falseMerges.filter { $0.probability ?? 1 >= threshold })
    lines += errors.lines(
      "Wrongly apart, the worst",
      found.errors.falseSplits.filter { $0.probability ?? 0 < threshold })
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
      "  \(padded("to mend", 12))\(grouped(clusters.splits)) splits and then "
        + "\(grouped(clusters.merges)) merges",
      "  \(grouped(clusters.predicted)) found, \(grouped(clusters.actual)) true",
    ]
  }

  private static func scores(_ scores: ScoreQuality) -> [String] {
    func line(_ name: String, _ value: Double, _ interval: Interval?) -> String {
      let range = interval.map { "   95 %: \(share($0.low)) to \(share($0.high))" } ?? ""
      return "  \(padded(name, 20))\(share(value))\(range)"
    }
    let intervals = scores.intervals
    return [
      "Scores",
      line("best cut", scores.thresholdBest, intervals?.thresholdBest),
      line("F1 there", scores.pairsAtBest.f1, intervals?.f1AtBest),
      line("average precision", scores.averagePrecision, intervals?.averagePrecision),
      line(
        "calibration error", scores.expectedCalibrationError, intervals?.expectedCalibrationError),
      line("Brier score", scores.brier, intervals?.brier),
    ]
  }

  private static func blocking(_ blocking: BlockingQuality) -> [String] {
    var lines = [
      "Blocking",
      "  pair completeness   \(share(blocking.pairCompleteness))   "
        + "\(grouped(blocking.actual - blocking.trueCandidates)) true pairs lost",
      "  reduction ratio     \(decimal(blocking.reductionRatio, 6))   "
        + "\(grouped(blocking.candidates)) candidates",
      "  pairs quality       \(share(blocking.pairsQuality))",
    ]
    if !blocking.rules.isEmpty {
      lines.append("  complete  only here  candidates   rule")
      lines += blocking.rules.map {
        "  \(share($0.pairCompleteness))  \(aligned(grouped($0.onlyHere), 11))"
          + "\(aligned(grouped($0.candidates), 12))   \($0.rule)"
      }
    }
    return lines
  }

  private static func slices(_ slices: [Slice]) -> [String] {
    var lines: [String] = []
    var by = ""
    for slice in slices {
      if slice.by != by {
        by = slice.by
        let title = "By \(by.split(separator: "_").joined(separator: " "))"
        lines.append("\(padded(title, 24))   records  precision  recall")
      }
      lines.append(
        "  \(padded(slice.name, 22))\(aligned(grouped(slice.records), 10))"
          + "\(aligned(slice.predicted == 0 ? "-" : share(slice.precision), 11))"
          + "\(aligned(slice.actual == 0 ? "-" : share(slice.recall), 8))")
    }
    return lines
  }
}

/// Errors in words, with the records side by side where they are known.
private struct ErrorLines {
  let names: RecordNames
  let values: RecordValues?

  func lines(_ title: String, _ errors: [ErrorPair]) -> [String] {
    errors.isEmpty ? [] : [title] + errors.flatMap(lines)
  }

  private func lines(_ error: ErrorPair) -> [String] {
    let score = error.probability.map { "   probability \(share($0))" } ?? ""
    let many = error.wrongPairs > 1 ? "   \(grouped(error.wrongPairs)) pairs" : ""
    let head = "  \(names.label(error.left))  \(names.label(error.right))\(score)\(many)"
    guard let values, values.has(error.left), values.has(error.right) else { return [head] }
    return [head]
      + values.columnsFilled(error.left, error.right).map { column in
        let left = values.value(error.left, column, limit: 34)
        let right = values.value(error.right, column, limit: 34)
        let mark = left == right ? "=" : (left.isEmpty || right.isEmpty ? " " : "≠")
        return "      \(padded(values.columns[column], 16))"
          + "\(padded(left.isEmpty ? "-" : left, 36))\(mark) \(right.isEmpty ? "-" : right)"
      }
  }
}

/// Text with blanks before it, `width` characters or more.
private func aligned(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
