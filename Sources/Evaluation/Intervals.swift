// How far quality could be off by the luck of which entities were looked at.
//
// Entities, not pairs, are what is sampled from a population, so the bootstrap (Efron and
// Tibshirani 1993) draws entities with replacement. An entity carries its true pairs, those of
// them that were predicted, and its share of the predicted pairs: a pair between two entities
// counts half to each (Binette et al. 2023, How to Evaluate Entity Resolution Systems, the
// entity-centric estimators). Precision, recall and F1 are ratios of sums over the drawn entities.
//
// Entities with equal counts are interchangeable, so the draw is made per distinct triple of
// counts: c of them get a Poisson(c) weight (the Poisson bootstrap; Chamandy et al. 2012). The cost
// grows with the number of distinct triples, not with the number of entities. From 64 on the
// Poisson draw is a rounded normal one, which is nearer than the bootstrap itself is.
//
// Limits: percentile intervals; they do not cover doubt about the truth, and with a handful of
// entities they are too narrow.

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
}

/// 95 % intervals of pair precision, recall and F1.
public struct PairIntervals: Sendable, Equatable, Codable {
  public let precision: Interval
  public let recall: Interval
  public let f1: Interval
  /// How many times the entities were drawn anew.
  public let resamples: Int

  /// Intervals by the entity bootstrap; O(entities log entities + resamples * distinct counts).
  package init(_ entities: [EntityPairs], resamples: Int, seed: UInt64) {
    let (kinds, counts) = distinctKinds(entities)
    let draws = parallelMap(resamples) { draw in
      var random = SeededRandom(seed: seed, stream: UInt64(draw))
      return resample(kinds, counts, &random)
    }
    precision = interval(draws.map(\.precision))
    recall = interval(draws.map(\.recall))
    f1 = interval(draws.map(\.f1))
    self.resamples = resamples
  }
}

/// What one entity contributes to pair counts.
package struct EntityPairs: Sendable, Hashable {
  /// Its true pairs that were predicted.
  package var found = 0
  /// Ends of predicted pairs at its records: twice its share of the predicted pairs.
  package var predictedEnds = 0
  /// Its true pairs.
  package var actual = 0

  package init(found: Int = 0, predictedEnds: Int = 0, actual: Int = 0) {
    self.found = found
    self.predictedEnds = predictedEnds
    self.actual = actual
  }
}

/// Distinct contributions in a fixed order with how many entities have each; idle ones left out.
private func distinctKinds(_ entities: [EntityPairs]) -> ([EntityPairs], [Int]) {
  var counts: [EntityPairs: Int] = [:]
  for entity in entities where entity.predictedEnds > 0 || entity.actual > 0 {
    counts[entity, default: 0] += 1
  }
  let kinds = counts.keys.sorted {
    ($0.found, $0.predictedEnds, $0.actual) < ($1.found, $1.predictedEnds, $1.actual)
  }
  return (kinds, kinds.map { counts[$0] ?? 0 })
}

private func resample(
  _ kinds: [EntityPairs], _ counts: [Int], _ random: inout SeededRandom
) -> (precision: Double, recall: Double, f1: Double) {
  var found = 0.0
  var predicted = 0.0
  var actual = 0.0
  for index in kinds.indices {
    let weight = poisson(Double(counts[index]), &random)
    found += weight * Double(kinds[index].found)
    predicted += weight * Double(kinds[index].predictedEnds) / 2
    actual += weight * Double(kinds[index].actual)
  }
  let none: Double = predicted == 0 && actual == 0 ? 1 : 0
  return (
    predicted == 0 ? none : found / predicted,
    actual == 0 ? none : found / actual,
    predicted + actual == 0 ? 1 : 2 * found / (predicted + actual)
  )
}

/// A Poisson draw with the given mean.
private func poisson(_ mean: Double, _ random: inout SeededRandom) -> Double {
  if mean >= 64 { return max(0, (mean + mean.squareRoot() * normal(&random)).rounded()) }
  let limit = exponential(-mean)
  var product = random.unit()
  var count = 0.0
  while product > limit {
    product *= random.unit()
    count += 1
  }
  return count
}

/// A standard normal draw (Marsaglia's polar method).
private func normal(_ random: inout SeededRandom) -> Double {
  while true {
    let x = 2 * random.unit() - 1
    let y = 2 * random.unit() - 1
    let square = x * x + y * y
    if square > 0 && square < 1 { return x * (-2 * logarithm(square) / square).squareRoot() }
  }
}

private func interval(_ draws: [Double]) -> Interval {
  let sorted = draws.sorted()
  return Interval(low: quantile(sorted, 0.025), high: quantile(sorted, 0.975))
}

/// Quantile of a sorted list by linear interpolation (Hyndman and Fan's type 7, as numpy).
package func quantile(_ sorted: [Double], _ share: Double) -> Double {
  guard !sorted.isEmpty else { return .nan }
  let place = share * Double(sorted.count - 1)
  let below = Int(place)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}
