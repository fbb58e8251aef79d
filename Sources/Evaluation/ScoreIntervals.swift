// How far the measures of scores could be off by the luck of which entities were looked at.
//
// As for pairs (`Intervals`), entities are drawn with replacement: each gets a Poisson(1) weight
// (Chamandy et al. 2012), a scored pair has the mean weight of the entities of its two records, and
// every measure is taken anew with weighted pairs. Average precision and the best threshold are no
// ratios of sums, so each draw passes over all pairs once more.
//
// Limits: percentile intervals, as for pairs. The F1 of the best threshold is that of each draw,
// so its interval holds the luck of the choice too.

import Kernels

/// 95 % intervals of the measures of scores.
public struct ScoreIntervals: Sendable, Equatable, Codable {
  public let averagePrecision: Interval
  /// Of the threshold with the best F1.
  public let thresholdBest: Interval
  /// Of the F1 at that threshold.
  public let f1AtBest: Interval
  public let expectedCalibrationError: Interval
  public let brier: Interval
  /// How many times the entities were drawn anew.
  public let resamples: Int

  enum CodingKeys: String, CodingKey {
    case averagePrecision = "average_precision"
    case thresholdBest = "threshold_best"
    case f1AtBest = "f1_at_best"
    case expectedCalibrationError = "expected_calibration_error"
    case brier, resamples
  }

  /// Intervals from the draws.
  package init(_ draws: [WeightedScores]) {
    averagePrecision = Interval(draws: draws.map(\.averagePrecision))
    thresholdBest = Interval(draws: draws.map(\.thresholdBest))
    f1AtBest = Interval(draws: draws.map(\.f1AtBest))
    expectedCalibrationError = Interval(draws: draws.map(\.expectedCalibrationError))
    brier = Interval(draws: draws.map(\.brier))
    resamples = draws.count
  }
}

/// Draws entities with replacement and measures the scores of each draw.
package struct ScoreBootstrap: Sendable {
  private let sorted: SortedScores
  /// True pairs of every entity, each counting half to the entity of each of its records.
  private let actual: [Double]
  private let bins: Int

  /// Prepares the draws; `sorted` knows its pairs' entities, `entities` what each contributes.
  package init(_ sorted: SortedScores, entities: [EntityTally], bins: Int) {
    self.sorted = sorted
    actual = entities.map { Double($0.actual) / 2 }
    self.bins = bins
  }

  /// The measures of `resamples` draws; O(resamples × (entities + scored pairs)), in parallel, the
  /// same for any number of threads.
  package func draws(_ resamples: Int, seed: UInt64) -> [WeightedScores] {
    let zero = exponential(-1)
    return parallelMap(resamples) { draw in
      var random = SeededRandom(seed: seed, stream: UInt64(draw))
      return measure(
        weights: actual.map { _ in Float(poissonDraw(mean: 1, zero: zero, &random)) })
    }
  }

  /// The measures when every entity counts as often as its weight says.
  package func measure(weights: [Float]) -> WeightedScores {
    var total = 0.0
    for entity in actual.indices { total += Double(weights[entity]) * actual[entity] }
    var scores = WeightedScores(actual: total, bins: bins)
    for index in sorted.keys.indices {
      let (left, right) = (Int(sorted.leftEntity[index]), Int(sorted.rightEntity[index]))
      let weight = Double(weights[left] + weights[right]) / 2
      if weight > 0 {
        scores.add(sorted.probability(index), isMatch: sorted.isMatch(index), weight)
      }
      if sorted.endsRun(index) { scores.endRun(sorted.probability(index)) }
    }
    return scores
  }
}

/// The measures of weighted scored pairs that come in falling order of probability.
package struct WeightedScores: Sendable {
  private var area = 0.0
  /// The threshold with the best F1 so far; 1 before any pair.
  package private(set) var thresholdBest = 1.0
  package private(set) var f1AtBest: Double
  private let actual: Double
  private var predicted = 0.0
  private var found = 0.0
  private var foundBefore = 0.0
  private var squares = 0.0
  private var bins: [Bin]

  private struct Bin {
    var probability = 0.0
    var matches = 0.0
  }

  init(actual: Double, bins count: Int) {
    self.actual = actual
    f1AtBest = actual == 0 ? 1 : 0
    bins = [Bin](repeating: Bin(), count: count)
  }

  /// Area under precision over recall; where nothing is true, 1 if there are no pairs either.
  package var averagePrecision: Double {
    actual == 0 ? (predicted == 0 ? 1 : 0) : area
  }

  /// Mean squared error; 0 when there are no pairs.
  package var brier: Double { predicted == 0 ? 0 : squares / predicted }

  /// Mean distance of stated and true probability; 0 when there are no pairs.
  package var expectedCalibrationError: Double {
    predicted == 0 ? 0 : bins.reduce(0) { $0 + abs($1.probability - $1.matches) } / predicted
  }

  mutating func add(_ probability: Double, isMatch: Bool, _ weight: Double) {
    let error = probability - (isMatch ? 1 : 0)
    squares += weight * error * error
    predicted += weight
    let bin = min(bins.count - 1, Int(probability * Double(bins.count)))
    bins[bin].probability += weight * probability
    guard isMatch else { return }
    found += weight
    bins[bin].matches += weight
  }

  /// Closes a run of pairs of one probability.
  mutating func endRun(_ threshold: Double) {
    guard predicted > 0, actual > 0 else { return }
    area += (found - foundBefore) / actual * (found / predicted)
    foundBefore = found
    let f1 = 2 * found / (predicted + actual)
    if f1 > f1AtBest {
      f1AtBest = f1
      thresholdBest = threshold
    }
  }
}
