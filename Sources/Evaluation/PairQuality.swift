// How good a set of pairs is.

/// Precision, recall and F1 over pairs of records.
///
/// precision = true positives / predicted, recall = true positives / actual, and
/// F1 = 2 true positives / (predicted + actual) (van Rijsbergen 1979). A ratio of nothing to
/// nothing is 1 if there is nothing on either side, else 0.
public struct PairQuality: Sendable, Equatable, Codable {
  /// Share of the predicted pairs that are true, 0 ... 1.
  public let precision: Double
  /// Share of the true pairs that were predicted, 0 ... 1.
  public let recall: Double
  /// Harmonic mean of precision and recall, 0 ... 1.
  public let f1: Double
  /// Pairs that were predicted and are true.
  public let truePositives: Int
  /// Pairs that were predicted.
  public let predicted: Int
  /// Pairs that are true.
  public let actual: Int
  /// 95 % intervals, if they were asked for.
  public let intervals: PairIntervals?

  enum CodingKeys: String, CodingKey {
    case precision, recall, f1
    case truePositives = "true_positives"
    case predicted, actual, intervals
  }

  /// Quality from the three counts.
  public init(
    truePositives: Int, predicted: Int, actual: Int, intervals: PairIntervals? = nil
  ) {
    let none = predicted == 0 && actual == 0
    precision = ratio(truePositives, predicted, ifNone: none ? 1 : 0)
    recall = ratio(truePositives, actual, ifNone: none ? 1 : 0)
    f1 = ratio(2 * truePositives, predicted + actual, ifNone: 1)
    self.truePositives = truePositives
    self.predicted = predicted
    self.actual = actual
    self.intervals = intervals
  }
}

/// Quality of the candidate pairs of blocking.
///
/// Pair completeness is their recall and pairs quality their precision; the reduction ratio is
/// 1 - candidates / possible pairs (Christen 2012, Data Matching, section 7.3).
public struct BlockingQuality: Sendable, Equatable, Codable {
  /// Share of the true pairs that are candidates, 0 ... 1.
  public let pairCompleteness: Double
  /// Share of all possible pairs that need not be compared, 0 ... 1.
  public let reductionRatio: Double
  /// Share of the candidates that are true pairs, 0 ... 1.
  public let pairsQuality: Double
  /// Candidates that are true pairs.
  public let trueCandidates: Int
  /// Candidate pairs.
  public let candidates: Int
  /// True pairs.
  public let actual: Int

  enum CodingKeys: String, CodingKey {
    case pairCompleteness = "pair_completeness"
    case reductionRatio = "reduction_ratio"
    case pairsQuality = "pairs_quality"
    case trueCandidates = "true_candidates"
    case candidates, actual
  }

  /// Quality from counts; `possible` is the number of pairs that there could be.
  public init(trueCandidates: Int, candidates: Int, actual: Int, possible: Int) {
    pairCompleteness = ratio(trueCandidates, actual, ifNone: 1)
    reductionRatio = 1 - ratio(candidates, possible, ifNone: 0)
    pairsQuality = ratio(trueCandidates, candidates, ifNone: 0)
    self.trueCandidates = trueCandidates
    self.candidates = candidates
    self.actual = actual
  }

  /// Quality of distinct candidate pairs of covered records, all in one source or, with
  /// `sourceOf`, across sources; O(candidates + records).
  public init(
    left: [UInt32], right: [UInt32], truth: Truth, acrossSources sourceOf: [UInt16]? = nil
  ) {
    var found = 0
    var count = 0
    for index in left.indices {
      let (one, other) = (left[index], right[index])
      guard truth.covers(one), truth.covers(other) else { continue }
      if let sourceOf, sourceOf[Int(one)] == sourceOf[Int(other)] { continue }
      count += 1
      if truth.isMatch(one, other) { found += 1 }
    }
    let everyone = truth.entityOf.map { $0 == Truth.unlabelled ? $0 : 0 }
    self.init(
      trueCandidates: found, candidates: count,
      actual: truth.pairCount(acrossSources: sourceOf),
      possible: pairsInside(everyone, sourceOf: sourceOf))
  }
}

/// `part` / `whole`, or `ifNone` when the whole is 0.
package func ratio(_ part: Int, _ whole: Int, ifNone: Double) -> Double {
  whole == 0 ? ifNone : Double(part) / Double(whole)
}

/// Harmonic mean, 0 when both are 0.
package func harmonicMean(_ left: Double, _ right: Double) -> Double {
  left + right == 0 ? 0 : 2 * left * right / (left + right)
}
