// Measures a result against the truth: the entry point of this target.

import MatchKit

/// What to measure and how.
public struct EvaluationRule: Sendable, Equatable, Codable {
  /// Counts only pairs of records from different sources, on both sides.
  public var acrossSourcesOnly: Bool
  /// How often entities are drawn anew for 95 % intervals; 0 for none.
  public var resamples: Int
  /// The same for slices, of which there are many, and for scores, whose draws are dear.
  public var sliceResamples: Int
  /// Seed of the draws.
  public var seed: UInt64
  /// Bins of equal width for calibration.
  public var calibrationBins: Int
  /// Probability from which a scored pair counts as predicted.
  public var threshold: Double
  /// Most worst errors of each kind.
  public var worstErrors: Int

  public init(
    acrossSourcesOnly: Bool = false, resamples: Int = 1000, sliceResamples: Int = 200,
    seed: UInt64 = 1, calibrationBins: Int = 10, threshold: Double = 0.5, worstErrors: Int = 20
  ) {
    self.acrossSourcesOnly = acrossSourcesOnly
    self.resamples = resamples
    self.sliceResamples = sliceResamples
    self.seed = seed
    self.calibrationBins = calibrationBins
    self.threshold = threshold
    self.worstErrors = worstErrors
  }
}

/// Quality with the errors behind it.
public struct Assessment: Sendable, Equatable {
  /// All figures.
  public var quality: Quality
  /// The worst errors, by record number.
  public var errors: WorstErrors
}

/// Measures clusters or scores against a truth.
public struct Evaluator: Sendable {
  /// What to measure.
  public let rule: EvaluationRule

  /// An evaluator; the standard rule measures all pairs, with intervals.
  public init(rule: EvaluationRule = EvaluationRule()) { self.rule = rule }

  /// Quality of clusters; O(records), plus the draws.
  ///
  /// `sourceOf` has a source per record; it is only read when pairs across sources are wanted.
  public func evaluate(
    _ clusters: Clusters, against truth: Truth, sourceOf: [UInt16] = []
  ) -> Quality {
    let table = Contingency(clusterOf: clusters.clusterOf, truth: truth)
    let pairs = RecordPairs(table, truth: truth, acrossSources: sources(sourceOf, truth))
    return quality(table, pairs, truth)
  }

  /// Quality of scored pairs; O(pairs log pairs).
  ///
  /// Pairs are distinct; those of records that the truth does not cover, or within one source when
  /// only pairs across sources count, are left out. True pairs without a score count as missed.
  public func evaluate(
    _ scored: ScoredPairs, against truth: Truth, sourceOf: [UInt16] = []
  ) -> Quality {
    let sources = sources(sourceOf, truth)
    let pairs = RecordPairs(
      scored, threshold: rule.threshold, truth: truth, acrossSources: sources)
    return quality(scored, pairs, truth, sources)
  }

  /// Everything about clusters: quality, quality of parts of the records, worst errors.
  ///
  /// Parts by size of entity and of cluster are added to `slices`. O(records in all parts).
  public func assess(
    _ clusters: Clusters, against truth: Truth, sourceOf: [UInt16] = [], slices: [RecordSlice] = []
  ) -> Assessment {
    let table = Contingency(clusterOf: clusters.clusterOf, truth: truth)
    let pairs = RecordPairs(table, truth: truth, acrossSources: sources(sourceOf, truth))
    var quality = quality(table, pairs, truth)
    let clusterSizes = table.cellOf.map { cell in
      cell == Truth.unlabelled
        ? 0 : UInt32(table.predictedSizes[Int(table.cells[Int(cell)].cluster)])
    }
    quality.slices = measure(
      bySize(truth) + RecordSlice.bySize("cluster_size", clusterSizes) + slices, pairs, truth)
    return Assessment(quality: quality, errors: WorstErrors(table, limit: rule.worstErrors))
  }

  /// Everything about scored pairs, as above; pairs from the threshold up count as predicted.
  ///
  /// The scored pairs are measured as the candidates of blocking too.
  public func assess(
    _ scored: ScoredPairs, against truth: Truth, sourceOf: [UInt16] = [],
    slices: [RecordSlice] = []
  ) -> Assessment {
    let sources = sources(sourceOf, truth)
    let pairs = RecordPairs(
      scored, threshold: rule.threshold, truth: truth, acrossSources: sources)
    var quality = quality(scored, pairs, truth, sources)
    quality.slices = measure(bySize(truth) + slices, pairs, truth)
    let candidates = RecordPairs(scored, threshold: 0, truth: truth, acrossSources: sources)
    quality.blocking = BlockingQuality(
      candidates, truth: truth, acrossSources: sources, resamples: rule.resamples, seed: rule.seed)
    return Assessment(
      quality: quality, errors: WorstErrors(scored, against: truth, limit: rule.worstErrors))
  }

  /// Everything about a run: its clusters, every part of its records, and its blocking.
  ///
  /// `truth`, `clusters` and `candidates` number the records as `table` does; `candidates` are what
  /// was compared, and `rules` what every rule gives on its own. `errors` are the known mistakes in
  /// the records. O(records × columns + candidates).
  public func assess(
    _ table: Table, truth: Truth, clusters: Clusters, candidates: CandidatePairs? = nil,
    rules: [RuleCandidates] = [], errors: RecordErrors? = nil
  ) -> Assessment {
    let slices =
      RecordSlice.bySource(table.sourceOf, names: table.sources)
      + RecordSlice.byMissingness(table)
      + (errors.map { RecordSlice.byError($0, recordCount: table.recordCount) } ?? [])
    var assessment = assess(clusters, against: truth, sourceOf: table.sourceOf, slices: slices)
    assessment.quality.blocking = candidates.map {
      BlockingEvaluator(
        truth: truth, acrossSources: sources(table.sourceOf, truth), resamples: rule.resamples,
        seed: rule.seed
      ).measure($0, rules: rules)
    }
    return assessment
  }
}

extension Evaluator {
  func sources(_ sourceOf: [UInt16], _ truth: Truth) -> [UInt16]? {
    guard rule.acrossSourcesOnly else { return nil }
    precondition(sourceOf.count == truth.recordCount, "pairs across sources need a source a record")
    return sourceOf
  }

  private func draws(_ entities: [EntityTally]) -> [TallySums]? {
    rule.resamples < 2
      ? nil : EntityBootstrap(entities).draws(rule.resamples, seed: rule.seed)
  }

  private func quality(_ table: Contingency, _ pairs: RecordPairs, _ truth: Truth) -> Quality {
    let draws = draws(EntityTally.all(pairs, truth: truth, table: table))
    return Quality(
      pairs: PairQuality(pairs, intervals: draws.map(PairIntervals.init)),
      clusters: ClusterQuality(table, intervals: draws.map(ClusterIntervals.init)),
      recordsIgnored: truth.ignored)
  }

  private func quality(
    _ scored: ScoredPairs, _ pairs: RecordPairs, _ truth: Truth, _ sourceOf: [UInt16]?
  ) -> Quality {
    let entities = EntityTally.all(pairs, truth: truth)
    let measured = PairQuality(pairs, intervals: draws(entities).map(PairIntervals.init))
    let scoreResamples = min(rule.resamples, rule.sliceResamples)
    let sorted = scored.sorted(
      against: truth, acrossSources: sourceOf, withEntities: scoreResamples > 1)
    let intervals =
      scoreResamples < 2
      ? nil
      : ScoreIntervals(
        ScoreBootstrap(sorted, entities: entities, bins: rule.calibrationBins)
          .draws(scoreResamples, seed: rule.seed))
    return Quality(
      pairs: measured, clusters: nil, recordsIgnored: truth.ignored,
      scores: ScoreQuality(
        sorted, actual: measured.actual, bins: rule.calibrationBins, intervals: intervals))
  }

  private func bySize(_ truth: Truth) -> [RecordSlice] {
    let sizes = truth.sizes()
    return RecordSlice.bySize(
      "entity_size",
      truth.entityOf.map { $0 == Truth.unlabelled ? 0 : UInt32(sizes[Int($0)]) })
  }

  private func measure(
    _ slices: [RecordSlice], _ pairs: RecordPairs, _ truth: Truth
  ) -> [Slice] {
    slices.map {
      Slice(
        $0, pairs, truth: truth, resamples: min(rule.resamples, rule.sliceResamples),
        seed: rule.seed)
    }
  }
}

extension PairQuality {
  /// Quality from the ends of pairs at every record.
  init(_ pairs: RecordPairs, intervals: PairIntervals?) {
    let totals = pairs.totals
    self.init(
      truePositives: totals.found, predicted: totals.predicted, actual: totals.actual,
      intervals: intervals)
  }
}
