// How good probabilities of an event were, from counts that add up over blocks.
//
// Scores fall into 65,536 even bins; two scores of one bin count as equal, so the area under the
// curve is exact to about 1e-5.

import Kernels

/// Counts of scores with and without the event.
package struct ScoreTally: Sendable {
  private static let bins = 65_536
  private var with = [UInt32](repeating: 0, count: bins)
  private var without = [UInt32](repeating: 0, count: bins)
  private var squares = 0.0
  private var expectedSquares = 0.0
  private var logLoss = 0.0
  /// How many scores there are.
  package private(set) var count = 0
  /// How many had the event.
  package private(set) var events = 0

  package init() {}

  package mutating func add(_ probability: Double, isEvent: Bool) {
    let bin = min(Self.bins - 1, Int(probability * Double(Self.bins)))
    if isEvent { with[bin] += 1 } else { without[bin] += 1 }
    count += 1
    if isEvent { events += 1 }
    let error = (isEvent ? 1 : 0) - probability
    squares += error * error
    expectedSquares += probability * (1 - probability)
    logLoss -= logarithm(max(1e-12, isEvent ? probability : 1 - probability))
  }

  package mutating func add(_ other: ScoreTally) {
    for bin in with.indices {
      with[bin] += other.with[bin]
      without[bin] += other.without[bin]
    }
    count += other.count
    events += other.events
    squares += other.squares
    expectedSquares += other.expectedSquares
    logLoss += other.logLoss
  }

  /// What the scores are worth; nil unless there are scores with and without the event.
  package var quality: ScoreWorth? {
    guard events > 0, events < count else { return nil }
    let (total, none) = (Double(events), Double(count - events))
    var (above, aboveNone, area, precision) = (0.0, 0.0, 0.0, 0.0)
    for bin in with.indices.reversed() {
      let (hits, misses) = (Double(with[bin]), Double(without[bin]))
      area += misses * (above + hits / 2)
      above += hits
      aboveNone += misses
      if hits > 0 { precision += hits * above / (above + aboveNone) }
    }
    return ScoreWorth(
      customers: count, rate: total / Double(count), auc: area / (total * none),
      averagePrecision: precision / total, brier: squares / Double(count),
      expectedBrier: expectedSquares / Double(count), logLoss: logLoss / Double(count))
  }
}

/// What probabilities of an event are worth.
public struct ScoreWorth: Sendable, Equatable {
  /// How many customers were judged.
  public let customers: Int
  /// The share with the event.
  public let rate: Double
  /// Area under the receiver operating characteristic.
  public let auc: Double
  /// Mean precision over the events, best scores first.
  public let averagePrecision: Double
  /// Mean squared error.
  public let brier: Double
  /// The mean squared error that is to be expected.
  public let expectedBrier: Double
  /// Mean of minus the log probability of what happened.
  public let logLoss: Double
}
