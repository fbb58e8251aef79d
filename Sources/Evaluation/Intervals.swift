// How far quality could be off by the luck of which entities were looked at.
//
// Entities, not pairs, are what is sampled from a population, so the bootstrap (Efron and
// Tibshirani 1993) draws entities with replacement. Every measure is a ratio of sums over entities
// (`EntityTally`), so a draw gives each entity a weight and takes the ratios anew.
//
// Entities with equal tallies are interchangeable, so the draw is made per distinct tally: c of
// them get a Poisson(c) weight (the Poisson bootstrap; Chamandy et al. 2012). The cost grows with
// the number of distinct tallies, not with the number of entities.
//
// Limits: percentile intervals; they do not cover doubt about the truth, and with a handful of
// entities they are too narrow. Where nothing at all went wrong they have no width.

import Kernels

/// A range that holds the quantity with 95 % confidence.
public struct Interval: Sendable, Equatable, Codable {
  /// The 2.5 % quantile.
  public let low: Double
  /// The 97.5 % quantile.
  public let high: Double

  /// An interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval of a quantity from its draws, in any order.
  init(draws: [Double]) {
    let sorted = draws.sorted()
    self.init(low: quantile(sorted, 0.025), high: quantile(sorted, 0.975))
  }
}

/// 95 % intervals of pair precision, recall and F1.
public struct PairIntervals: Sendable, Equatable, Codable {
  public let precision: Interval
  public let recall: Interval
  public let f1: Interval
  /// How many times the entities were drawn anew.
  public let resamples: Int

  /// Intervals from the draws.
  package init(_ draws: [TallySums]) {
    precision = Interval(draws: draws.map(\.precision))
    recall = Interval(draws: draws.map(\.recall))
    f1 = Interval(draws: draws.map(\.f1))
    resamples = draws.count
  }
}

/// 95 % intervals of the measures of clusters.
public struct ClusterIntervals: Sendable, Equatable, Codable {
  public let exactPrecision: Interval
  public let exactRecall: Interval
  public let exactF1: Interval
  public let bCubedPrecision: Interval
  public let bCubedRecall: Interval
  public let bCubedF1: Interval
  /// How many times the entities were drawn anew.
  public let resamples: Int

  enum CodingKeys: String, CodingKey {
    case exactPrecision = "exact_precision"
    case exactRecall = "exact_recall"
    case exactF1 = "exact_f1"
    case bCubedPrecision = "b_cubed_precision"
    case bCubedRecall = "b_cubed_recall"
    case bCubedF1 = "b_cubed_f1"
    case resamples
  }

  /// Intervals from the draws.
  package init(_ draws: [TallySums]) {
    exactPrecision = Interval(draws: draws.map(\.exactPrecision))
    exactRecall = Interval(draws: draws.map(\.exactRecall))
    exactF1 = Interval(draws: draws.map(\.exactF1))
    bCubedPrecision = Interval(draws: draws.map(\.bCubedPrecision))
    bCubedRecall = Interval(draws: draws.map(\.bCubedRecall))
    bCubedF1 = Interval(draws: draws.map(\.bCubedF1))
    resamples = draws.count
  }
}

/// Draws entities with replacement.
package struct EntityBootstrap: Sendable {
  /// Distinct tallies.
  private let kinds: [EntityTally]
  /// How many entities have each.
  private let counts: [Double]
  /// What one entity of each kind stands for.
  private let weights: [Double]

  /// Prepares the draw; O(entities). `weight` is what an entity stands for, by its tally.
  package init(
    _ entities: [EntityTally], weight: (EntityTally) -> Double = { _ in 1 }
  ) {
    var prints = parallelFill(entities.count, initial: UInt64(0)) { range, prints in
      for (place, entity) in range.enumerated() { prints[place] = entities[entity].fingerprint }
    }
    var order = entities.indices.map { UInt32($0) }
    radixSort(keys: &prints, payload: &order)
    var kinds: [EntityTally] = []
    var counts: [Double] = []
    for place in prints.indices {
      if place == 0 || prints[place] != prints[place - 1] {
        kinds.append(entities[Int(order[place])])
        counts.append(0)
      }
      counts[counts.count - 1] += 1
    }
    self.kinds = kinds
    self.counts = counts
    weights = kinds.map(weight)
  }

  /// The sums over the entities as they are.
  package var sums: TallySums {
    var sums = TallySums()
    for index in kinds.indices { sums.add(kinds[index], counts[index] * weights[index]) }
    return sums
  }

  /// The sums of `resamples` draws; O(resamples × distinct tallies), in parallel, the same for
  /// any number of threads.
  package func draws(_ resamples: Int, seed: UInt64) -> [TallySums] {
    let zeros = counts.map { exponential(-$0) }
    return parallelMap(resamples) { draw in
      var random = SeededRandom(seed: seed, stream: UInt64(draw))
      var sums = TallySums()
      for index in kinds.indices {
        let drawn = poissonDraw(mean: counts[index], zero: zeros[index], &random)
        if drawn > 0 { sums.add(kinds[index], drawn * weights[index]) }
      }
      return sums
    }
  }
}

/// Quantile of a sorted list by linear interpolation (Hyndman and Fan's type 7, as numpy).
package func quantile(_ sorted: [Double], _ share: Double) -> Double {
  guard !sorted.isEmpty else { return .nan }
  let place = share * Double(sorted.count - 1)
  let below = Int(place)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}
