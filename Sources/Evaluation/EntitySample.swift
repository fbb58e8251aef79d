// Quality estimated from a sample of entities whose records are all known.
//
// Somebody draws entities (or records, and takes their entities) and finds all records of each. A
// predicted pair of a sampled record with any other is then known to be right or wrong, whether
// the other one is in the sample or not. Every measure is a ratio of sums over entities, so it is
// estimated by the ratio of weighted sums over the sample (Binette et al. 2023,
// doi:10.1080/00031305.2023.2191664): the weight is 1 when entities had equal chances, and
// 1 / records when they were reached through a record drawn at random.
//
// The intervals draw the sampled entities anew. Limits: a ratio estimator is biased by the order of
// 1 / entities, and with fewer than about 30 entities the intervals are too narrow.

import Entities

/// How the entities of a sample were drawn.
public enum SampleDesign: String, Sendable, Codable, CaseIterable {
  /// Every entity had the same chance.
  case entities
  /// Records were drawn, and the entities of these taken: the chance grows with the records.
  case records
}

/// A quantity that is only known within limits.
public struct Estimate: Sendable, Equatable, Codable {
  /// The best guess.
  public let value: Double
  /// The lower end of the 95 % interval.
  public let low: Double
  /// The upper end of the 95 % interval.
  public let high: Double

  /// A guess between limits.
  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// A guess with the interval of its draws, widened where it would leave the guess out.
  init(_ value: Double, draws: [Double]) {
    let interval = Interval(draws: draws)
    self.init(value: value, low: min(value, interval.low), high: max(value, interval.high))
  }
}

/// Quality of all clusters, or of all scored pairs, estimated from some entities.
public struct EntitySampleQuality: Sendable, Equatable, Codable {
  /// How they were drawn.
  public let design: SampleDesign
  /// How many there are.
  public let entities: Int
  /// How many records they have.
  public let records: Int
  /// Share of the predicted pairs that are true.
  public let precision: Estimate
  /// Share of the true pairs that were predicted.
  public let recall: Estimate
  /// Harmonic mean of the two.
  public let f1: Estimate
  /// Share of the true pairs that are candidates of blocking; only for scored pairs.
  public internal(set) var pairCompleteness: Estimate?
  /// Share of the clusters that are exactly an entity; these only for clusters.
  public internal(set) var exactPrecision: Estimate?
  public internal(set) var exactRecall: Estimate?
  public internal(set) var bCubedPrecision: Estimate?
  public internal(set) var bCubedRecall: Estimate?

  enum CodingKeys: String, CodingKey {
    case design, entities, records, precision, recall, f1
    case pairCompleteness = "pair_completeness"
    case exactPrecision = "exact_precision"
    case exactRecall = "exact_recall"
    case bCubedPrecision = "b_cubed_precision"
    case bCubedRecall = "b_cubed_recall"
  }
}

extension Evaluator {
  /// Quality of all clusters, estimated from the entities that `truth` covers; records that it
  /// does not cover are taken to belong to other entities. O(records), plus the draws.
  ///
  /// `truth` is of clusters, not of pairs.
  public func estimate(
    _ clusters: Clusters, sample truth: Truth, design: SampleDesign = .entities,
    sourceOf: [UInt16] = []
  ) -> EntitySampleQuality {
    precondition(truth.pairs == nil, "a sample of entities, not of pairs")
    let all = truth.withOthersAlone()
    let table = Contingency(clusterOf: clusters.clusterOf, truth: all)
    let pairs = RecordPairs(table, truth: all, acrossSources: sources(sourceOf, truth))
    let (sums, draws) = drawn(EntityTally.all(pairs, truth: all, table: table), truth, design)
    var quality = EntitySampleQuality(truth, design, sums, draws)
    quality.exactPrecision = estimated(sums, draws, \.exactPrecision)
    quality.exactRecall = estimated(sums, draws, \.exactRecall)
    quality.bCubedPrecision = estimated(sums, draws, \.bCubedPrecision)
    quality.bCubedRecall = estimated(sums, draws, \.bCubedRecall)
    return quality
  }

  /// The same for all candidate pairs with their scores, those from the threshold up being
  /// predicted; tells also which share of the true pairs blocking keeps.
  public func estimate(
    _ scored: ScoredPairs, sample truth: Truth, design: SampleDesign = .entities,
    sourceOf: [UInt16] = []
  ) -> EntitySampleQuality {
    precondition(truth.pairs == nil, "a sample of entities, not of pairs")
    let all = truth.withOthersAlone()
    func drawn(from threshold: Double) -> (TallySums, [TallySums]) {
      let pairs = RecordPairs(
        scored, threshold: threshold, truth: all, acrossSources: sources(sourceOf, truth))
      return self.drawn(EntityTally.all(pairs, truth: all), truth, design)
    }
    let (sums, draws) = drawn(from: rule.threshold)
    var quality = EntitySampleQuality(truth, design, sums, draws)
    let (candidates, candidateDraws) = drawn(from: 0)
    quality.pairCompleteness = estimated(candidates, candidateDraws, \.recall)
    return quality
  }

  /// Sums over the sampled entities, which come first, as they are and drawn anew.
  private func drawn(
    _ tallies: [EntityTally], _ truth: Truth, _ design: SampleDesign
  ) -> (TallySums, [TallySums]) {
    let bootstrap = EntityBootstrap(Array(tallies.prefix(truth.entityCount))) {
      design == .entities ? 1 : 1 / Double(max(1, $0.size))
    }
    return (bootstrap.sums, bootstrap.draws(max(2, rule.resamples), seed: rule.seed))
  }
}

extension EntitySampleQuality {
  fileprivate init(
    _ truth: Truth, _ design: SampleDesign, _ sums: TallySums, _ draws: [TallySums]
  ) {
    self.design = design
    entities = truth.entityCount
    records = truth.recordCount - truth.ignored
    precision = estimated(sums, draws, \.precision)
    recall = estimated(sums, draws, \.recall)
    f1 = estimated(sums, draws, \.f1)
  }
}

private func estimated(
  _ sums: TallySums, _ draws: [TallySums], _ measure: (TallySums) -> Double
) -> Estimate {
  Estimate(measure(sums), draws: draws.map(measure))
}
