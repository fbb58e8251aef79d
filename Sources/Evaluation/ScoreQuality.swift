// How good scores are: their ranking, the best cut, and whether probabilities mean what they say.
//
// - Average precision = sum over thresholds of (recall_i - recall_i-1) precision_i, pairs with one
//   score entering together (Buckley and Voorhees 2000; as scikit-learn). Recall is of all true
//   pairs: those without a score are never found.
// - Brier score (Brier 1950) = mean (probability - outcome)^2 over the scored pairs.
// - Expected calibration error (Naeini, Cooper and Hauskrecht 2015) = sum over bins of equal width
//   of the bin's share times |mean probability - share of matches|.

import Kernels
import Pairs

/// Pairs with a probability each, to be measured.
public struct ScoredPairs: Sendable {
  /// One record of each pair.
  public var left: [UInt32]
  /// The other one.
  public var right: [UInt32]
  /// Probability that the pair is a match, 0 ... 1.
  public var probability: [Double]

  /// Pairs from three parallel arrays; each pair once.
  public init(left: [UInt32], right: [UInt32], probability: [Double]) {
    precondition(left.count == right.count && left.count == probability.count, "parallel arrays")
    self.left = left
    self.right = right
    self.probability = probability
  }

  /// The pairs of `links`.
  public init(_ links: Links) {
    self.init(
      left: links.left, right: links.right,
      probability: links.logOdds.map { logistic(Double($0)) })
  }

  /// Probabilities that count, strongest first, with what the truth says; `withEntities` also with
  /// the entities of the two records.
  package func sorted(
    against truth: Truth, acrossSources sourceOf: [UInt16]?, withEntities: Bool = false
  ) -> SortedScores {
    var keys: [UInt64] = []
    var places: [UInt32] = []
    keys.reserveCapacity(left.count)
    for index in left.indices {
      let (one, other) = (left[index], right[index])
      guard truth.covers(one), truth.covers(other), one != other else { continue }
      if let sourceOf, sourceOf[Int(one)] == sourceOf[Int(other)] { continue }
      // Bits of numbers in 0 ... 1 sort as the numbers do, and leave the top bits free.
      let bits = min(1, max(0, probability[index])).bitPattern
      keys.append(~(bits << 1 | (truth.isMatch(one, other) ? 1 : 0)))
      if withEntities { places.append(UInt32(index)) }
    }
    // Complements rise as the scores fall.
    if withEntities { radixSort(keys: &keys, payload: &places) } else { radixSort(&keys) }
    for index in keys.indices { keys[index] = ~keys[index] }
    return SortedScores(
      keys: keys, leftEntity: places.map { truth.entityOf[Int(left[Int($0)])] },
      rightEntity: places.map { truth.entityOf[Int(right[Int($0)])] })
  }
}

/// Scores in falling order, each with whether its pair is a match.
package struct SortedScores: Sendable {
  /// bits of the probability << 1 | match.
  let keys: [UInt64]
  /// The entities of each pair's records, if they were asked for.
  let leftEntity: [UInt32]
  let rightEntity: [UInt32]

  func probability(_ index: Int) -> Double { Double(bitPattern: keys[index] >> 1) }
  func isMatch(_ index: Int) -> Bool { keys[index] & 1 == 1 }
  /// Whether the next pair has another score, or there is none.
  func endsRun(_ index: Int) -> Bool {
    index + 1 == keys.count || keys[index + 1] >> 1 != keys[index] >> 1
  }

  /// Quality of the pairs with at least this probability.
  func quality(atLeast threshold: Double, actual: Int) -> PairQuality {
    var found = 0
    var count = 0
    while count < keys.count, probability(count) >= threshold {
      if isMatch(count) { found += 1 }
      count += 1
    }
    return PairQuality(truePositives: found, predicted: count, actual: actual)
  }

  /// Calls `body` after every run of equal scores with pairs and matches so far.
  func forEachThreshold(_ body: (_ threshold: Double, _ predicted: Int, _ found: Int) -> Void) {
    var found = 0
    for index in keys.indices {
      if isMatch(index) { found += 1 }
      if endsRun(index) { body(probability(index), index + 1, found) }
    }
  }
}

/// A point of the precision-recall curve.
public struct CurvePoint: Sendable, Equatable, Codable {
  /// Pairs from this probability up.
  public let threshold: Double
  public let precision: Double
  public let recall: Double
}

/// Pairs of similar probability.
public struct CalibrationBin: Sendable, Equatable, Codable {
  /// Scored pairs in the bin.
  public let pairs: Int
  /// Their mean probability.
  public let meanProbability: Double
  /// The share of them that are matches.
  public let matchShare: Double

  enum CodingKeys: String, CodingKey {
    case pairs
    case meanProbability = "mean_probability"
    case matchShare = "match_share"
  }
}

/// Quality of scores.
public struct ScoreQuality: Sendable, Equatable, Codable {
  /// The probability from which on pairs have the best F1; 1 if there are no pairs.
  public let thresholdBest: Double
  /// Quality of the pairs from that threshold up.
  public let pairsAtBest: PairQuality
  /// Area under precision over recall, 0 ... 1.
  public let averagePrecision: Double
  /// Mean distance of stated and true probability, 0 ... 1.
  public let expectedCalibrationError: Double
  /// Mean squared error of the probabilities, 0 ... 1.
  public let brier: Double
  /// Scored pairs that were counted.
  public let scored: Int
  /// Points of the precision-recall curve from the highest threshold down, at most about 200.
  public let curve: [CurvePoint]
  /// The non-empty bins of the calibration, from low to high probability.
  public let calibration: [CalibrationBin]
  /// 95 % intervals by drawing entities anew, if they were asked for.
  public let intervals: ScoreIntervals?

  enum CodingKeys: String, CodingKey {
    case thresholdBest = "threshold_best"
    case pairsAtBest = "pairs_at_best"
    case averagePrecision = "average_precision"
    case expectedCalibrationError = "expected_calibration_error"
    case brier, scored, curve, calibration
    case intervals = "score_intervals"
  }

  package init(
    _ sorted: SortedScores, actual: Int, bins: Int, intervals: ScoreIntervals? = nil
  ) {
    var sweep = Sweep(actual: actual)
    sorted.forEachThreshold { sweep.add($0, predicted: $1, found: $2) }
    thresholdBest = sweep.thresholdBest
    pairsAtBest = sweep.best
    averagePrecision = actual == 0 ? (sorted.keys.isEmpty ? 1 : 0) : sweep.averagePrecision
    curve = sweep.curve
    scored = sorted.keys.count
    self.intervals = intervals
    brier = brierScore(sorted)
    calibration = calibrationBins(sorted, count: bins)
    expectedCalibrationError = calibration.reduce(0) {
      $0 + Double($1.pairs) / Double(sorted.keys.count) * abs($1.meanProbability - $1.matchShare)
    }
  }
}

/// One pass over falling thresholds.
private struct Sweep {
  static let curvePoints = 200
  let actual: Int
  var averagePrecision = 0.0
  var thresholdBest = 1.0
  var best: PairQuality
  var curve: [CurvePoint] = []
  private var recallBefore = 0.0
  private var nextOnCurve = 0.0

  init(actual: Int) {
    self.actual = actual
    best = PairQuality(truePositives: 0, predicted: 0, actual: actual)
  }

  mutating func add(_ threshold: Double, predicted: Int, found: Int) {
    let quality = PairQuality(truePositives: found, predicted: predicted, actual: actual)
    averagePrecision += (quality.recall - recallBefore) * quality.precision
    recallBefore = quality.recall
    if quality.f1 > best.f1 {
      best = quality
      thresholdBest = threshold
    }
    guard quality.recall >= nextOnCurve else { return }
    curve.append(
      CurvePoint(
        threshold: threshold, precision: quality.precision, recall: quality.recall))
    nextOnCurve = quality.recall + 1 / Double(Sweep.curvePoints)
  }
}

private func brierScore(_ sorted: SortedScores) -> Double {
  guard !sorted.keys.isEmpty else { return 0 }
  var sum = 0.0
  for index in sorted.keys.indices {
    let error = sorted.probability(index) - (sorted.isMatch(index) ? 1 : 0)
    sum += error * error
  }
  return sum / Double(sorted.keys.count)
}

private func calibrationBins(_ sorted: SortedScores, count: Int) -> [CalibrationBin] {
  var pairs = [Int](repeating: 0, count: count)
  var matches = pairs
  var sums = [Double](repeating: 0, count: count)
  for index in sorted.keys.indices {
    let probability = sorted.probability(index)
    let bin = min(count - 1, Int(probability * Double(count)))
    pairs[bin] += 1
    sums[bin] += probability
    if sorted.isMatch(index) { matches[bin] += 1 }
  }
  return pairs.indices.filter { pairs[$0] > 0 }.map {
    CalibrationBin(
      pairs: pairs[$0], meanProbability: sums[$0] / Double(pairs[$0]),
      matchShare: ratio(matches[$0], pairs[$0], ifNone: 0))
  }
}
