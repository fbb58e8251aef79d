// Scoring in bulk with a trained model: given pairs, all candidates, or the best in a base.

import Kernels
import Pairs
import Records

/// Pairs with their scores and what the scores rest on.
public struct ScoredLinks: Sendable {
  public let links: Links
  /// For every pair, its levels of agreement; see `level`.
  public let patterns: [UInt64]
}

/// Scores pairs of records by a plan and a model.
public struct Scorer: Sendable {
  private let plan: MatchPlan
  private let model: MatchModel
  private static let grain = 16_384

  public init(plan: MatchPlan, model: MatchModel) {
    self.plan = plan
    self.model = model
  }

  /// Scores the pairs `left[i]`, `right[i]` of `table`, in that order; throws `PlanFaults`.
  public func score(
    _ table: Table, left: [UInt32], right: [UInt32], observer: StageObserver = StageObserver()
  ) throws -> ScoredLinks {
    precondition(left.count == right.count, "a right for every left")
    let records = try observer.stage(.standardise, table.recordCount) { try standardise(table) }
    let comparer = Comparer(plan.comparisons, records: records)
    return observer.stage(.score, left.count) { scored(left, right, comparer) }
  }

  /// Scores all candidate pairs of `table`, by their left and right record; throws `PlanFaults`.
  public func candidates(
    _ table: Table, observer: StageObserver = StageObserver()
  ) throws -> ScoredLinks {
    let records = try observer.stage(.standardise, table.recordCount) { try standardise(table) }
    let pairs = observer.stage(.block, records.recordCount) {
      block(records, acrossSources: plan.task.acrossSourcesOnly)
    }
    let comparer = Comparer(plan.comparisons, records: records)
    return observer.stage(.score, pairs.count) {
      scored(pairs.lefts(0..<pairs.count), pairs.rights, comparer)
    }
  }

  /// For each record of `table`, its at most `top` best matches in `base`, the best first.
  ///
  /// Left records of the result are of `table`, right ones of `base`. Throws `PlanFaults`.
  public func best(
    of table: Table, in base: Table, top: Int, observer: StageObserver = StageObserver()
  ) throws -> ScoredLinks {
    let both = table.followed(by: base)
    let records = try observer.stage(.standardise, both.recordCount) { try standardise(both) }
    let pairs = observer.stage(.block, both.recordCount) { block(records, acrossSources: true) }
    let comparer = Comparer(plan.comparisons, records: records)
    return observer.stage(.score, pairs.count) {
      let all = scored(pairs.lefts(0..<pairs.count), pairs.rights, comparer)
      return all.best(top, starts: pairs.starts, leftCount: table.recordCount)
    }
  }

  /// Why the pair of records `left` and `right` has its score; throws `PlanFaults`.
  public func explain(_ table: Table, left: UInt32, right: UInt32) throws -> Explanation {
    let records = try standardise(table)
    let comparer = Comparer(plan.comparisons, records: records)
    let ends = ([min(left, right)], [max(left, right)])
    let pattern = comparer.patterns(ends.0.span, ends.1.span)[0]
    return Explanation(
      left: Int(left), right: Int(right), pattern: pattern, model: model, records: records)
  }

  private func standardise(_ table: Table) throws -> StandardRecords {
    try plan.check(table)
    return Standardiser(rules: plan.attributes).standardise(table)
  }

  private func block(_ records: StandardRecords, acrossSources: Bool) -> CandidatePairs {
    Blocker(rules: plan.blocking, budget: plan.budget, acrossSourcesOnly: acrossSources)
      .block(records)
  }

  private func scored(_ left: [UInt32], _ right: [UInt32], _ comparer: Comparer) -> ScoredLinks {
    let ranges = parts(of: left.count, grain: Self.grain)
    let patterns = parallelMap(ranges.count) { part -> [UInt64] in
      let ends = ranges[part].map { (min(left[$0], right[$0]), max(left[$0], right[$0])) }
      let (smaller, larger) = (ends.map(\.0), ends.map(\.1))
      return comparer.patterns(smaller.span, larger.span)
    }.flatMap { $0 }
    let links = Links(left: left, right: right, logOdds: model.scores(patterns))
    return ScoredLinks(links: links, patterns: patterns)
  }
}

extension ScoredLinks {
  /// The best `top` of each left record; those of record `r` are `starts[r] ..< starts[r + 1]`.
  fileprivate func best(_ top: Int, starts: [UInt32], leftCount: Int) -> ScoredLinks {
    let chosen = parallelMap(leftCount) { record -> [Int] in
      let range = Int(starts[record])..<Int(starts[record + 1])
      let order = range.sorted {
        (-links.logOdds[$0], links.right[$0]) < (-links.logOdds[$1], links.right[$1])
      }
      return Array(order.prefix(top))
    }.flatMap { $0 }
    return ScoredLinks(
      links: Links(
        left: chosen.map { links.left[$0] },
        right: chosen.map { links.right[$0] - UInt32(leftCount) },
        logOdds: chosen.map { links.logOdds[$0] }),
      patterns: chosen.map { patterns[$0] })
  }
}
