// Scoring in bulk with a trained model: given pairs, all candidate pairs, or the best of a base.

import Kernels
import Pairs
import Records

/// Scored pairs with the levels behind each score.
public struct PairScores: Sendable {
  /// The pairs and their log-odds.
  public var links: Links
  /// The pattern of levels of every pair.
  public let patterns: [UInt64]
}

/// Scores pairs of records with a given model.
public struct PairScorer: Sendable {
  private let card: ModelCard
  private let records: StandardRecords
  private let comparer: Comparer

  /// Prepares `table` for scoring. Throws `PlanFaults` when the table lacks columns of the plan,
  /// or the model does not fit its plan. O(records × columns).
  public init(_ card: ModelCard, table: Table) throws {
    try card.plan.check(table)
    try card.model.check(against: card.plan)
    self.card = card
    records = Standardiser(rules: card.plan.attributes).standardise(table)
    try card.plan.checkDerived(records)
    comparer = Comparer(card.plan.comparisons, records: records)
  }

  /// Scores of the given pairs, in their order.
  public func score(left: [UInt32], right: [UInt32]) -> PairScores {
    let ranges = parts(of: left.count, grain: 4096)
    let lists = parallelMap(ranges.count) { part in
      comparer.patterns(left.span.extracting(ranges[part]), right.span.extracting(ranges[part]))
    }
    let patterns = lists.flatMap { $0 }
    let scores = card.model.scores(patterns)
    return PairScores(
      links: Links(left: left, right: right, logOdds: scores), patterns: patterns)
  }

  /// Scores of all candidate pairs; only those across sources unless the plan dedupes.
  public func scoreCandidates() -> PairScores {
    score(candidates(records, acrossSourcesOnly: card.plan.task.acrossSourcesOnly))
  }

  /// For every record outside the base, its `best` matches in the base, best first.
  ///
  /// - Parameter isBase: for every source, whether its records are the base.
  public func scoreAgainst(isBase: [Bool], best: Int) -> PairScores {
    let sides = StandardRecords(
      attributes: records.attributes,
      sourceOf: records.sourceOf.map { isBase[Int($0)] ? 0 : 1 }, sourceCount: 2, notes: [])
    let scored = score(candidates(sides, acrossSourcesOnly: true))
    var own: [(record: UInt32, score: Float, base: UInt32, index: Int)] = []
    for index in 0..<scored.links.count {
      let (left, right) = (scored.links.left[index], scored.links.right[index])
      let (base, record) = sides.sourceOf[Int(left)] == 0 ? (left, right) : (right, left)
      own.append((record, scored.links.logOdds[index], base, index))
    }
    own.sort { ($0.record, $1.score, $0.base) < ($1.record, $0.score, $1.base) }
    var kept: [Int] = []
    var rank = 0
    for (place, entry) in own.enumerated() {
      rank = place > 0 && own[place - 1].record == entry.record ? rank + 1 : 0
      if rank < best { kept.append(place) }
    }
    return PairScores(
      links: Links(
        left: kept.map { own[$0].record }, right: kept.map { own[$0].base },
        logOdds: kept.map { own[$0].score }),
      patterns: kept.map { scored.patterns[own[$0].index] })
  }

  /// Why the pair of records has its probability.
  public func explain(left: Int, right: Int) -> Explanation {
    let pair = (left: [UInt32(left)], right: [UInt32(right)])
    let pattern = comparer.patterns(pair.left.span, pair.right.span)[0]
    return Explanation(
      left: left, right: right, pattern: pattern, model: card.model, records: records)
  }

  private func candidates(
    _ records: StandardRecords, acrossSourcesOnly: Bool
  ) -> CandidatePairs {
    Blocker(
      rules: card.plan.blocking, budget: card.plan.budget, acrossSourcesOnly: acrossSourcesOnly
    ).block(records)
  }

  private func score(_ pairs: CandidatePairs) -> PairScores {
    score(left: pairs.lefts(0..<pairs.count), right: pairs.rights)
  }
}
