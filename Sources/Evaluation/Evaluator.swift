// Measures a result against the truth: the entry point of this target.

import Entities

/// What to measure and how.
public struct EvaluationRule: Sendable, Equatable, Codable {
  /// Counts only pairs of records from different sources, on both sides.
  public var acrossSourcesOnly: Bool
  /// How often entities are drawn anew for 95 % intervals; 0 for none.
  public var resamples: Int
  /// Seed of the draws.
  public var seed: UInt64
  /// Bins of equal width for calibration.
  public var calibrationBins: Int
  /// Probability from which a scored pair counts as predicted.
  public var threshold: Double
  /// Most worst errors of each kind.
  public var worstErrors: Int

  public init(
    acrossSourcesOnly: Bool = false, resamples: Int = 1000, seed: UInt64 = 1,
    calibrationBins: Int = 10, threshold: Double = 0.5, worstErrors: Int = 20
  ) {
    self.acrossSourcesOnly = acrossSourcesOnly
    self.resamples = resamples
    self.seed = seed
    self.calibrationBins = calibrationBins
    self.threshold = threshold
    self.worstErrors = worstErrors
  }
}

/// Quality of a result; encodes to the keys of `evaluate --json`.
public struct Quality: Sendable, Equatable, Codable {
  /// Over pairs: all pairs inside clusters, or the scored pairs from the threshold up.
  public var pairs: PairQuality
  /// Over clusters; nothing for scores without clusters.
  public var clusters: ClusterQuality?
  /// Records that the truth does not cover, which were left out on both sides.
  public var recordsIgnored: Int
  /// Only for scores.
  public var scores: ScoreQuality?

  enum CodingKeys: String, CodingKey {
    case pairs, clusters
    case recordsIgnored = "records_ignored"
  }

  public init(
    pairs: PairQuality, clusters: ClusterQuality?, recordsIgnored: Int,
    scores: ScoreQuality? = nil
  ) {
    self.pairs = pairs
    self.clusters = clusters
    self.recordsIgnored = recordsIgnored
    self.scores = scores
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    pairs = try values.decode(PairQuality.self, forKey: .pairs)
    clusters = try values.decodeIfPresent(ClusterQuality.self, forKey: .clusters)
    recordsIgnored = try values.decode(Int.self, forKey: .recordsIgnored)
    scores = try? ScoreQuality(from: decoder)
  }

  /// Writes the keys of the scores beside `pairs` and `clusters`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(pairs, forKey: .pairs)
    try values.encodeIfPresent(clusters, forKey: .clusters)
    try values.encode(recordsIgnored, forKey: .recordsIgnored)
    try scores?.encode(to: encoder)
  }
}

/// Measures clusters or scores against a truth.
public struct Evaluator: Sendable {
  /// What to measure.
  public let rule: EvaluationRule

  /// An evaluator; the standard rule measures all pairs, with intervals.
  public init(rule: EvaluationRule = EvaluationRule()) { self.rule = rule }

  /// Quality of clusters; O(records log largest cluster).
  ///
  /// `sourceOf` has a source per record; it is only read when pairs across sources are wanted.
  public func evaluate(
    _ clusters: Clusters, against truth: Truth, sourceOf: [UInt16] = []
  ) -> Quality {
    let sources = sources(sourceOf, truth)
    let table = Contingency(clusterOf: clusters.clusterOf, truth: truth, acrossSources: sources)
    let entities = entityPairs(table, clusters.clusterOf, truth, sources)
    return Quality(
      pairs: PairQuality(
        truePositives: entities.reduce(0) { $0 + $1.found }, predicted: table.predictedPairs,
        actual: entities.reduce(0) { $0 + $1.actual }, intervals: intervals(entities)),
      clusters: ClusterQuality(table), recordsIgnored: truth.ignored)
  }

  /// Quality of scored pairs; O(pairs log pairs).
  ///
  /// Pairs are distinct; those of records that the truth does not cover, or within one source when
  /// only pairs across sources count, are left out. True pairs without a score count as missed.
  public func evaluate(
    _ scored: ScoredPairs, against truth: Truth, sourceOf: [UInt16] = []
  ) -> Quality {
    let sources = sources(sourceOf, truth)
    let sorted = scored.sorted(against: truth, acrossSources: sources)
    let actual = truth.pairCount(acrossSources: sources)
    let pairs = sorted.quality(atLeast: rule.threshold, actual: actual)
    return Quality(
      pairs: PairQuality(
        truePositives: pairs.truePositives, predicted: pairs.predicted, actual: actual,
        intervals: intervals(scoredEntityPairs(scored, rule.threshold, truth, sources))),
      clusters: nil,
      recordsIgnored: truth.ignored,
      scores: ScoreQuality(sorted, actual: actual, bins: rule.calibrationBins))
  }

  private func sources(_ sourceOf: [UInt16], _ truth: Truth) -> [UInt16]? {
    guard rule.acrossSourcesOnly else { return nil }
    precondition(sourceOf.count == truth.recordCount, "pairs across sources need a source a record")
    return sourceOf
  }

  private func intervals(_ entities: [EntityPairs]) -> PairIntervals? {
    rule.resamples < 2
      ? nil : PairIntervals(entities, resamples: rule.resamples, seed: rule.seed)
  }
}

/// What every entity contributes; a listed pair belongs to the entity of its closure.
private func entityPairs(
  _ table: Contingency, _ clusterOf: [UInt32], _ truth: Truth, _ sourceOf: [UInt16]?
) -> [EntityPairs] {
  var entities = table.pairEndsOf.map { EntityPairs(predictedEnds: $0) }
  if let pairs = truth.pairs {
    for key in pairs {
      let (left, right) = (leftRecord(key), rightRecord(key))
      if let sourceOf, sourceOf[left] == sourceOf[right] { continue }
      let entity = Int(truth.entityOf[left])
      entities[entity].actual += 1
      if clusterOf[left] == clusterOf[right] { entities[entity].found += 1 }
    }
  } else {
    for cell in table.cells { entities[Int(cell.entity)].found += cell.pairs }
    addActualPairs(to: &entities, truth, sourceOf, sizes: table.trueSizes)
  }
  return entities
}

/// What every entity contributes when the pairs from `threshold` up are predicted.
private func scoredEntityPairs(
  _ scored: ScoredPairs, _ threshold: Double, _ truth: Truth, _ sourceOf: [UInt16]?
) -> [EntityPairs] {
  var entities = [EntityPairs](repeating: EntityPairs(), count: truth.entityCount)
  for index in scored.left.indices where scored.probability[index] >= threshold {
    let (left, right) = (scored.left[index], scored.right[index])
    guard truth.covers(left), truth.covers(right), left != right else { continue }
    if let sourceOf, sourceOf[Int(left)] == sourceOf[Int(right)] { continue }
    let entity = Int(truth.entityOf[Int(left)])
    entities[entity].predictedEnds += 1
    entities[Int(truth.entityOf[Int(right)])].predictedEnds += 1
    if truth.isMatch(left, right) { entities[entity].found += 1 }
  }
  guard let pairs = truth.pairs else {
    var sizes = [Int](repeating: 0, count: truth.entityCount)
    for entity in truth.entityOf where entity != Truth.unlabelled { sizes[Int(entity)] += 1 }
    addActualPairs(to: &entities, truth, sourceOf, sizes: sizes)
    return entities
  }
  for key in pairs {
    let (left, right) = (leftRecord(key), rightRecord(key))
    if let sourceOf, sourceOf[left] == sourceOf[right] { continue }
    entities[Int(truth.entityOf[left])].actual += 1
  }
  return entities
}

/// All pairs inside entities, less those within one source if only pairs across sources count.
private func addActualPairs(
  to entities: inout [EntityPairs], _ truth: Truth, _ sourceOf: [UInt16]?, sizes: [Int]
) {
  for entity in entities.indices { entities[entity].actual = pairsAmong(sizes[entity]) }
  guard let sourceOf else { return }
  var keys: [UInt64] = []
  for (record, entity) in truth.entityOf.enumerated() where entity != Truth.unlabelled {
    keys.append(UInt64(entity) << 16 | UInt64(sourceOf[record]))
  }
  keys.sort()
  var start = 0
  for index in 1...max(1, keys.count) where index >= keys.count || keys[index] != keys[start] {
    if start < keys.count { entities[Int(keys[start] >> 16)].actual -= pairsAmong(index - start) }
    start = index
  }
}
