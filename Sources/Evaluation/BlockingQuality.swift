// How good the candidate pairs of blocking are, all together and rule by rule.
//
// Pair completeness is their recall and pairs quality their precision; the reduction ratio is
// 1 - candidates / possible pairs (Christen 2012, Data Matching, section 7.3).

import Kernels
import MatchKit

/// The candidate pairs that one rule gives on its own.
public struct RuleCandidates: Sendable {
  /// The rule in words.
  public let rule: String
  /// Its pairs.
  public let pairs: CandidatePairs

  /// A rule's candidates.
  public init(rule: String, pairs: CandidatePairs) {
    self.rule = rule
    self.pairs = pairs
  }
}

/// Quality of one blocking rule on its own.
public struct RuleQuality: Sendable, Equatable, Codable {
  /// The rule in words.
  public let rule: String
  /// Share of the true pairs that it gives, 0 ... 1.
  public let pairCompleteness: Double
  /// Share of all possible pairs that it does not give, 0 ... 1.
  public let reductionRatio: Double
  /// Share of its candidates that are true pairs, 0 ... 1.
  public let pairsQuality: Double
  /// Its candidates that are true pairs.
  public let trueCandidates: Int
  /// Its candidate pairs.
  public let candidates: Int
  /// True pairs that no other rule gives: what would be lost without it.
  public let onlyHere: Int

  enum CodingKeys: String, CodingKey {
    case rule
    case pairCompleteness = "pair_completeness"
    case reductionRatio = "reduction_ratio"
    case pairsQuality = "pairs_quality"
    case trueCandidates = "true_candidates"
    case candidates
    case onlyHere = "only_here"
  }

  fileprivate init(_ rule: String, _ quality: BlockingQuality, onlyHere: Int) {
    self.rule = rule
    pairCompleteness = quality.pairCompleteness
    reductionRatio = quality.reductionRatio
    pairsQuality = quality.pairsQuality
    trueCandidates = quality.trueCandidates
    candidates = quality.candidates
    self.onlyHere = onlyHere
  }
}

/// Quality of the candidate pairs of blocking.
public struct BlockingQuality: Sendable, Equatable, Codable {
  /// Share of the true pairs that are candidates, 0 ... 1.
  public let pairCompleteness: Double
  /// Share of all possible pairs that need not be compared, 0 ... 1.
  public let reductionRatio: Double
  /// Share of the candidates that are true pairs, 0 ... 1.
  public let pairsQuality: Double
  /// Candidates that are true pairs.
  public let trueCandidates: Int
  /// Candidate pairs.
  public let candidates: Int
  /// True pairs.
  public let actual: Int
  /// Pairs that there could be.
  public let possible: Int
  /// 95 % interval of the pair completeness by drawing entities anew, if it was asked for.
  public internal(set) var completenessInterval: Interval?
  /// Every rule on its own, if they were measured.
  public internal(set) var rules: [RuleQuality]

  enum CodingKeys: String, CodingKey {
    case pairCompleteness = "pair_completeness"
    case reductionRatio = "reduction_ratio"
    case pairsQuality = "pairs_quality"
    case trueCandidates = "true_candidates"
    case candidates, actual, possible
    case completenessInterval = "pair_completeness_interval"
    case rules
  }

  /// Quality from counts; `possible` is the number of pairs that there could be.
  public init(trueCandidates: Int, candidates: Int, actual: Int, possible: Int) {
    pairCompleteness = ratio(trueCandidates, actual, ifNone: 1)
    reductionRatio = 1 - ratio(candidates, possible, ifNone: 0)
    pairsQuality = ratio(trueCandidates, candidates, ifNone: 0)
    self.trueCandidates = trueCandidates
    self.candidates = candidates
    self.actual = actual
    self.possible = possible
    completenessInterval = nil
    rules = []
  }

  /// Quality of distinct candidate pairs of covered records, all in one source or, with
  /// `sourceOf`, across sources; O(candidates + records).
  public init(
    left: [UInt32], right: [UInt32], truth: Truth, acrossSources sourceOf: [UInt16]? = nil
  ) {
    var tally = RecordPairs(truth: truth, acrossSources: sourceOf)
    for index in left.indices { tally.predict(left[index], right[index]) }
    self.init(tally, possible: possiblePairs(truth, sourceOf))
  }

  /// Quality of candidates whose ends are counted, with an interval if `resamples` are wanted.
  init(
    _ pairs: RecordPairs, truth: Truth, acrossSources sourceOf: [UInt16]?, resamples: Int,
    seed: UInt64
  ) {
    self.init(pairs, possible: possiblePairs(truth, sourceOf))
    guard resamples > 1 else { return }
    let draws = EntityBootstrap(EntityTally.all(pairs, truth: truth)).draws(resamples, seed: seed)
    completenessInterval = Interval(draws: draws.map(\.recall))
  }

  fileprivate init(_ pairs: RecordPairs, possible: Int) {
    let totals = pairs.totals
    self.init(
      trueCandidates: totals.found, candidates: totals.predicted, actual: totals.actual,
      possible: possible)
  }
}

/// Measures blocking against the truth.
public struct BlockingEvaluator: Sendable {
  private let truth: Truth
  private let sourceOf: [UInt16]?
  private let resamples: Int
  private let seed: UInt64

  /// An evaluator of all pairs or, with `sourceOf`, of those across sources; `resamples` draws of
  /// entities give the interval, 0 none.
  public init(
    truth: Truth, acrossSources sourceOf: [UInt16]? = nil, resamples: Int = 1000, seed: UInt64 = 1
  ) {
    self.truth = truth
    self.sourceOf = sourceOf
    self.resamples = resamples
    self.seed = seed
  }

  /// Quality of `candidates`, and of every rule on its own.
  ///
  /// O(candidates of all + candidates of the rules). A rule's candidates are let go before the
  /// next one's are taken, so a lazy sequence of rules needs memory for one rule at a time.
  public func measure(
    _ candidates: CandidatePairs, rules: some Sequence<RuleCandidates> = []
  ) -> BlockingQuality {
    var quality = BlockingQuality(
      count(candidates).pairs, truth: truth, acrossSources: sourceOf, resamples: resamples,
      seed: seed)
    var measured: [(rule: String, quality: BlockingQuality)] = []
    var matches: [[UInt64]] = []
    for rule in rules {
      let own = count(rule.pairs)
      measured.append((rule.rule, BlockingQuality(own.pairs, possible: quality.possible)))
      matches.append(own.matches)
    }
    quality.rules = zip(measured, uniqueCounts(matches)).map {
      RuleQuality($0.rule, $0.quality, onlyHere: $1)
    }
    return quality
  }

  /// What the candidates contribute, and those that are true pairs.
  private func count(_ candidates: CandidatePairs) -> (pairs: RecordPairs, matches: [UInt64]) {
    var pairs = RecordPairs(truth: truth, acrossSources: sourceOf)
    var matches: [UInt64] = []
    for left in 0..<candidates.starts.count - 1 {
      for place in candidates.starts[left]..<candidates.starts[left + 1] {
        let right = candidates.rights[Int(place)]
        if pairs.predict(UInt32(left), right) { matches.append(pairKey(UInt32(left), right)) }
      }
    }
    return (pairs, matches)
  }
}

/// For every list of distinct pairs, how many of them are in no other.
private func uniqueCounts(_ lists: [[UInt64]]) -> [Int] {
  var keys = lists.flatMap { $0 }
  var owners = lists.indices.flatMap { [UInt32](repeating: UInt32($0), count: lists[$0].count) }
  radixSort(keys: &keys, payload: &owners)
  var counts = [Int](repeating: 0, count: lists.count)
  for place in keys.indices {
    let isFirst = place == 0 || keys[place] != keys[place - 1]
    let isLast = place + 1 == keys.count || keys[place] != keys[place + 1]
    if isFirst && isLast { counts[Int(owners[place])] += 1 }
  }
  return counts
}

/// The pairs of covered records, all or across sources.
private func possiblePairs(_ truth: Truth, _ sourceOf: [UInt16]?) -> Int {
  guard sourceOf != nil else { return pairsAmong(truth.recordCount - truth.ignored) }
  let everyone = truth.entityOf.map { $0 == Truth.unlabelled ? $0 : 0 }
  return pairsInside(everyone, sourceOf: sourceOf)
}
