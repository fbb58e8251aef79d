// Quality estimated from some pairs that a person judged.
//
// Candidate pairs fall into strata by score. In a stratum h of N_h pairs, n_h were drawn at random
// and judged, m_h of them being matches; N_h m_h / n_h estimates its matches (stratified sampling;
// Cochran 1977, Sampling Techniques, chapter 5). With S the strata from the threshold up,
//
//   precision = sum over S of N_h m_h / n_h, over sum over S of N_h
//   recall    = sum over S of N_h m_h / n_h, over the same sum over all strata
//
// Pairs that blocking never gave are a stratum of their own. If some of them were drawn and judged,
// the recall that blocking loses is known too; its interval is wide unless they were drawn from a
// small set, such as the pairs of a looser rule. Without them recall is that among candidates.
//
// Intervals: every stratum's share of matches is drawn from its Jeffreys posterior,
// Beta(m + 1/2, n - m + 1/2) (Brown, Cai and DasGupta 2001, doi:10.1214/ss/1009213286), and the
// measures are taken anew. They are honest where no judged pair was a match, or all were.
//
// Limits: judged pairs must have been drawn at random within a stratum (`SampleDraw` does); pairs
// that were picked because they looked odd mislead. A stratum without judged pairs joins its
// neighbour on the same side of the threshold.

import Kernels

/// How a labelled sample is evaluated.
public struct LabelledSampleRule: Sendable, Equatable {
  /// Probability from which a pair counts as predicted, 0 < threshold <= 1.
  public var threshold: Double
  /// Lower ends of the strata besides 0 and the threshold.
  public var edges: [Double]
  /// How many pairs those outside the candidates were drawn from; nil when all that are judged are
  /// candidates, or nothing is known.
  public var outsidePairs: Int?
  /// How often shares are drawn for the intervals.
  public var draws: Int
  /// Seed of the draws.
  public var seed: UInt64

  public init(
    threshold: Double = 0.5,
    edges: [Double] = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99],
    outsidePairs: Int? = nil, draws: Int = 2000, seed: UInt64 = 1
  ) {
    self.threshold = threshold
    self.edges = edges
    self.outsidePairs = outsidePairs
    self.draws = draws
    self.seed = seed
  }

  /// Lower ends of all strata, rising from 0.
  var lowerEnds: [Double] {
    let all = ([0, threshold] + edges.filter { $0 > 0 && $0 <= 1 }).sorted()
    return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }
}

/// Pairs that a person judged.
public struct JudgedPairs: Sendable {
  public let left: [UInt32]
  public let right: [UInt32]
  /// For every pair, whether it is a match.
  public let isMatch: [Bool]

  /// Judged pairs from three parallel arrays; of a repeated pair the first judgement counts.
  public init(left: [UInt32], right: [UInt32], isMatch: [Bool]) {
    precondition(left.count == right.count && left.count == isMatch.count, "parallel arrays")
    self.left = left
    self.right = right
    self.isMatch = isMatch
  }
}

/// Pairs of similar probability.
public struct Stratum: Sendable, Equatable, Codable {
  /// Lower end of the probability; nil for the pairs outside the candidates.
  public internal(set) var probabilityMin: Double?
  /// Pairs in it.
  public internal(set) var pairs: Int
  /// Those that were judged.
  public internal(set) var judged = 0
  /// Those judged to be matches.
  public internal(set) var matches = 0

  enum CodingKeys: String, CodingKey {
    case probabilityMin = "probability_min"
    case pairs, judged, matches
  }
}

/// Quality of all scored pairs, estimated from judged ones.
public struct LabelledSampleQuality: Sendable, Equatable, Codable {
  /// Probability from which a pair counts as predicted.
  public let threshold: Double
  /// Share of the predicted pairs that are matches.
  public let precision: Estimate
  /// Share of the matches among candidates that are predicted.
  public let recallOfCandidates: Estimate
  /// Share of all matches that are candidates; only if pairs outside them were judged.
  public let pairCompleteness: Estimate?
  /// Share of all matches that are predicted; only if pairs outside the candidates were judged.
  public let recall: Estimate?
  /// Harmonic mean of precision and recall, or recall among candidates if that is all there is.
  public let f1: Estimate
  /// Matches among the candidates.
  public let matches: Estimate
  /// The strata, from low to high probability; pairs outside the candidates first.
  public let strata: [Stratum]

  enum CodingKeys: String, CodingKey {
    case threshold, precision
    case recallOfCandidates = "recall_of_candidates"
    case pairCompleteness = "pair_completeness"
    case recall, f1, matches, strata
  }
}

/// Estimates quality from judged pairs.
public struct LabelledSampleEvaluator: Sendable {
  private let rule: LabelledSampleRule

  /// An evaluator; the standard rule takes pairs from 0.5 up as predicted.
  public init(rule: LabelledSampleRule = LabelledSampleRule()) {
    precondition(rule.threshold > 0 && rule.threshold <= 1, "a threshold above 0, at most 1")
    self.rule = rule
  }

  /// Quality of all `scored` pairs; nil if no judged pair is on one side of the threshold where
  /// there are candidates. O(scored pairs).
  public func estimate(_ scored: ScoredPairs, _ judged: JudgedPairs) -> LabelledSampleQuality? {
    let all = strata(scored, judged)
    let isBelow = { (stratum: Stratum) in stratum.probabilityMin! < rule.threshold }
    let (outside, candidates) = (all.first!, Array(all.dropFirst()))
    guard let below = merged(candidates.filter(isBelow)),
      let above = merged(candidates.filter { !isBelow($0) })
    else { return nil }
    let known = outside.judged > 0 && outside.pairs > 0 ? [outside] : []
    let strata = known + below + above
    let point = Counts(strata, threshold: rule.threshold) {
      $0.judged == 0 ? 0 : Double($0.matches) / Double($0.judged)
    }
    var random = SeededRandom(seed: rule.seed)
    let draws = (0..<max(2, rule.draws)).map { _ in
      Counts(strata, threshold: rule.threshold) {
        betaDraw(Double($0.matches) + 0.5, Double($0.judged - $0.matches) + 0.5, &random)
      }
    }
    func estimate(_ measure: (Counts) -> Double) -> Estimate {
      Estimate(measure(point), draws: draws.map(measure))
    }
    return LabelledSampleQuality(
      threshold: rule.threshold, precision: estimate(\.precision),
      recallOfCandidates: estimate(\.recallOfCandidates),
      pairCompleteness: known.isEmpty ? nil : estimate(\.pairCompleteness),
      recall: known.isEmpty ? nil : estimate(\.recall), f1: estimate(\.f1),
      matches: estimate { $0.found + $0.missed }, strata: strata)
  }

  /// Pairs outside the candidates, then the strata of candidates from low to high.
  private func strata(_ scored: ScoredPairs, _ judged: JudgedPairs) -> [Stratum] {
    let ends = rule.lowerEnds
    var strata = ends.map { Stratum(probabilityMin: $0, pairs: 0) }
    var outside = Stratum(probabilityMin: nil, pairs: rule.outsidePairs ?? 0)
    var judgement: [UInt64: Bool] = [:]
    for index in judged.left.indices where judged.left[index] != judged.right[index] {
      let key = pairKey(judged.left[index], judged.right[index])
      if judgement[key] == nil { judgement[key] = judged.isMatch[index] }
    }
    outside.judged = judgement.count
    outside.matches = judgement.values.count { $0 }
    for index in scored.left.indices {
      let place = ends.lastIndex { $0 <= scored.probability[index] } ?? 0
      strata[place].pairs += 1
      guard let isMatch = judgement[pairKey(scored.left[index], scored.right[index])] else {
        continue
      }
      strata[place].judged += 1
      outside.judged -= 1
      if isMatch {
        strata[place].matches += 1
        outside.matches -= 1
      }
    }
    return [outside] + strata
  }

  /// Strata of one side of the threshold, each with judged pairs; nil if none has any.
  private func merged(_ strata: [Stratum]) -> [Stratum]? {
    var kept: [Stratum] = []
    for stratum in strata where stratum.pairs > 0 {
      if let last = kept.last, last.judged == 0 || stratum.judged == 0 {
        kept[kept.count - 1].pairs += stratum.pairs
        kept[kept.count - 1].judged += stratum.judged
        kept[kept.count - 1].matches += stratum.matches
      } else {
        kept.append(stratum)
      }
    }
    return kept.contains { $0.judged == 0 } ? nil : kept
  }
}

/// Numbers of matches, and the measures that follow.
private struct Counts {
  /// Matches from the threshold up.
  var found = 0.0
  /// Pairs from the threshold up.
  var predicted = 0.0
  /// Matches among candidates below the threshold.
  var missed = 0.0
  /// Matches outside the candidates.
  var lost = 0.0

  init(_ strata: [Stratum], threshold: Double, share: (Stratum) -> Double) {
    for stratum in strata {
      let matches = Double(stratum.pairs) * share(stratum)
      guard let probability = stratum.probabilityMin else {
        lost += matches
        continue
      }
      if probability >= threshold {
        found += matches
        predicted += Double(stratum.pairs)
      } else {
        missed += matches
      }
    }
  }

  var precision: Double { predicted == 0 ? 1 : found / predicted }
  var recallOfCandidates: Double { found + missed == 0 ? 1 : found / (found + missed) }
  var pairCompleteness: Double {
    found + missed + lost == 0 ? 1 : (found + missed) / (found + missed + lost)
  }
  var recall: Double { recallOfCandidates * pairCompleteness }
  var f1: Double { harmonicMean(precision, recall) }
}
