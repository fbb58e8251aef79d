// The mixture of matches, random pairs and related pairs that training without labels fits.

import Kernels
import Records

/// A fitted mixture; see `MixtureTrainer` for the formulas.
public struct Mixture: Sendable {
  /// Expected matches among the candidate pairs, n_M.
  public internal(set) var matches: Double
  /// Expected pairs of each related class, n_k.
  public internal(set) var related: [Double]
  /// For every feature and level, its probability among matches, m.
  public internal(set) var matchShares: [[Double]]
  /// The same among random pairs, u.
  public internal(set) var randomShares: [[Double]]
  /// The same for each related class, r.
  public internal(set) var relatedShares: [[[Double]]]
  /// For every group of features that change together, the share of matches that have changed it.
  public internal(set) var changedShares: [Double]
  /// Iterations used.
  public internal(set) var iterations = 0
  /// What random pairs of the table show.
  public let random: RandomAgreement

  private let matchStart: [[Double]]
  private let kinds: [RelationKind]

  /// The start: m as `random` has it, related classes from pairs that look like no match.
  init(
    _ random: RandomAgreement, _ patterns: PairPatterns, recordCount: Int,
    _ settings: MixtureTrainer.Settings
  ) {
    self.random = random
    matchStart = random.matchStart
    matchShares = random.matchStart
    randomShares = random.shares
    changedShares = random.groups.map { _ in settings.changedShare }
    let odds = min(settings.startMatchesPerRecord * Double(recordCount) / random.pairs, 0.1)
    let scores = Self.startScores(patterns, random, bias: logarithm(odds))
    let starts = scores.map { $0.personal < 0 ? min($0.all, $0.personal) : $0.all }
    let candidates = Double(patterns.counts.reduce(0, +))
    let nonMatches = patterns.counts.indices.map { index in
      Double(patterns.counts[index]) * (1 - logistic(starts[index]))
    }
    matches = max(1, candidates - nonMatches.reduce(0, +))
    var seeds = [nonMatches, Self.highest(nonMatches, by: scores.map(\.all), share: 0.4)]
    var kinds = [RelationKind.namesakes(random), .neighbours(random)]
    if random.personal.contains(true) {
      seeds.append(nonMatches.indices.map { nonMatches[$0] * logistic(scores[$0].all) })
      kinds.append(.household(random))
    }
    if random.hasBranches {
      seeds.append(nonMatches.indices.map { nonMatches[$0] * logistic(scores[$0].placeless) })
      kinds.append(.branches(random))
    }
    self.kinds = kinds
    related = seeds.map { min(0.1 * candidates, max(1, $0.reduce(0, +))) }
    relatedShares = []
    for weights in seeds {
      let histogram = Self.histogram(patterns, weights)
      relatedShares.append(relatedShares(histogram, kinds[relatedShares.count], settings))
    }
  }

  private static func startScores(
    _ patterns: PairPatterns, _ random: RandomAgreement, bias: Double
  ) -> [(all: Double, personal: Double, placeless: Double)] {
    let ratios = random.shares.indices.map { feature in
      random.shares[feature].indices.map { level in
        level == 0
          ? 0 : logarithm(random.matchStart[feature][level] / random.shares[feature][level])
      }
    }
    return patterns.patterns.map { pattern in
      var score = bias
      var personal = 0.0
      var placeless = bias
      for feature in ratios.indices {
        let ratio = ratios[feature][level(pattern, feature)]
        score += ratio
        if random.personal[feature] { personal += ratio }
        if !random.place[feature] { placeless += ratio }
      }
      return (score, personal, placeless)
    }
  }

  /// Keeps the part of `weights` with the highest scores, up to `share` of their sum.
  private static func highest(_ weights: [Double], by scores: [Double], share: Double) -> [Double] {
    var left = share * weights.reduce(0, +)
    var kept = [Double](repeating: 0, count: weights.count)
    for index in weights.indices.sorted(by: { (scores[$0], $1) > (scores[$1], $0) }) {
      kept[index] = min(weights[index], max(0, left))
      left -= kept[index]
    }
    return kept
  }

  /// The sum of `weights` for every feature and level.
  static func histogram(_ patterns: PairPatterns, _ weights: [Double]) -> [[Double]] {
    let ranges = parts(of: patterns.patterns.count, grain: 16_384)
    let tables = parallelMap(ranges.count) { part -> [Double] in
      var table = [Double](repeating: 0, count: 256)
      for index in ranges[part] {
        var rest = patterns.patterns[index]
        for feature in 0..<16 {
          table[feature * 16 + Int(truncatingIfNeeded: rest & 15)] += weights[index]
          rest >>= 4
        }
      }
      return table
    }
    return (0..<16).map { feature in
      (0..<16).map { level in tables.reduce(0) { $0 + $1[feature * 16 + level] } }
    }
  }
}

// MARK: - Expectation and maximisation

extension Mixture {
  /// For every pattern, the share of its pairs in each class but the random one:
  /// matches first, then the related classes.
  func expect(_ patterns: PairPatterns, rivals: CandidatePairs?) -> [[Double]] {
    let odds = classOdds(patterns, classRatios)
    var matchShare = [Double](repeating: 0, count: patterns.patterns.count)
    if let rivals {
      matchShare = competing(odds[0], odds, patterns, rivals)
    } else {
      for index in matchShare.indices {
        matchShare[index] = odds[0][index] / (odds[0][index] + rest(odds, index))
      }
    }
    var shares = [matchShare]
    for relation in 1...related.count {
      shares.append(
        matchShare.indices.map { index in
          (1 - matchShare[index]) * odds[relation][index] / rest(odds, index)
        })
    }
    return shares
  }

  /// For every class but the random one, how many times likelier each pattern is in it.
  private func classOdds(_ patterns: PairPatterns, _ ratios: [ClassRatios]) -> [[Double]] {
    (0...related.count).map { index in
      parallelFill(patterns.patterns.count, initial: 0.0, grain: 4096) { range, span in
        for pattern in 0..<span.count {
          let bits = patterns.patterns[range.lowerBound + pattern]
          span[pattern] = index == 0 && isPlaceAlone(bits) ? 0 : ratios[index].odds(bits)
        }
      }
    }
  }

  /// Whether nothing but places can be compared, although there is more; no match then.
  private func isPlaceAlone(_ pattern: UInt64) -> Bool {
    pattern != 0 && random.telling != 0 && pattern & random.telling == 0
  }

  /// Random (1) and related pairs together, relative to random pairs.
  private func rest(_ odds: [[Double]], _ index: Int) -> Double {
    var rest = 1.0
    for relation in 1...related.count { rest += odds[relation][index] }
    return rest
  }

  /// The mean probability of a match per pattern when the pairs of one record exclude each other:
  /// o / (1 + Σ o over the pairs of both records).
  private func competing(
    _ matchOdds: [Double], _ all: [[Double]], _ patterns: PairPatterns, _ pairs: CandidatePairs
  ) -> [Double] {
    let odds = matchOdds.indices.map { matchOdds[$0] / rest(all, $0) }
    let lefts = pairs.lefts(0..<pairs.count)
    var sums = [Double](repeating: 0, count: pairs.starts.count - 1)
    for pair in 0..<pairs.count {
      let own = odds[Int(patterns.patternOf[pair])]
      sums[Int(lefts[pair])] += own
      sums[Int(pairs.rights[pair])] += own
    }
    var total = [Double](repeating: 0, count: odds.count)
    for pair in 0..<pairs.count {
      let pattern = Int(patterns.patternOf[pair])
      let own = odds[pattern]
      let rivals = sums[Int(lefts[pair])] + sums[Int(pairs.rights[pair])] - 2 * own
      total[pattern] += own / (1 + own + max(0, rivals))
    }
    return total.indices.map { total[$0] / Double(max(1, patterns.counts[$0])) }
  }

  /// New parameters from the shares of each class.
  mutating func maximise(
    _ patterns: PairPatterns, _ shares: [[Double]], _ settings: MixtureTrainer.Settings
  ) {
    let weights = shares.map { share in
      share.indices.map { share[$0] * Double(patterns.counts[$0]) }
    }
    matches = max(1e-3, weights[0].reduce(0, +))
    related = weights.dropFirst().map { max(1e-3, $0.reduce(0, +)) }
    let seen = MatchHistograms(patterns, weights[0], ratios: classRatios[0], random)
    updateChangedShares(seen, settings)
    updateMatchShares(seen, settings)
    relatedShares = related.indices.map { relation in
      relatedShares(Self.histogram(patterns, weights[relation + 1]), kinds[relation], settings)
    }
    updateRandomShares()
    order(settings, onlyLittleKnown: true)
  }

  /// Makes m/u fall from level to level for the present u.
  ///
  /// While learning, what matches show is ordered by the u of the step before, and only levels of
  /// little known u by the new one.
  mutating func order(_ settings: MixtureTrainer.Settings, onlyLittleKnown: Bool = false) {
    for feature in matchShares.indices {
      order(feature, sampledMin: settings.sampledMin, onlyLittleKnown: onlyLittleKnown)
    }
  }

  private mutating func updateChangedShares(
    _ seen: MatchHistograms, _ settings: MixtureTrainer.Settings
  ) {
    for group in changedShares.indices {
      let strength = settings.matchPrior.count + settings.matchPrior.share * matches
      let changed = matches - seen.unchanged[group] + strength * settings.changedShare
      changedShares[group] = min(0.5, changed / (matches + strength))
    }
  }

  private mutating func updateMatchShares(
    _ seen: MatchHistograms, _ settings: MixtureTrainer.Settings
  ) {
    for feature in matchShares.indices {
      let levels = matchShares[feature].count
      let confirmed = seen.confirmed[feature][1..<levels].reduce(0, +)
      let isConfirmed = random.personal[feature] && confirmed >= settings.confirmedMin
      let isUnconfirmed = random.personal[feature] && !isConfirmed
      let histogram =
        isConfirmed
        ? joined(seen.confirmed[feature], seen.all[feature], feature) : seen.all[feature]
      let seen = histogram[1..<levels].reduce(0, +)
      let share = isUnconfirmed ? settings.personalShare : settings.matchPrior.share
      let strength = settings.matchPrior.count + share * seen
      for level in 1..<levels {
        matchShares[feature][level] =
          (histogram[level] + strength * matchStart[feature][level]) / (seen + strength)
      }
      order(feature, sampledMin: settings.sampledMin)
      if isUnconfirmed { capDisagreement(feature, settings.disagreementMax) }
    }
  }

  /// The confirmed histogram, with the unordered levels (hidden, initials, not comparable) as often
  /// as among all matches where the feature has them: sources that write names so seldom have what
  /// confirms.
  private func joined(_ confirmed: [Double], _ all: [Double], _ feature: Int) -> [Double] {
    guard random.hasNeutral[feature] else { return confirmed }
    var result = confirmed
    let levels = 1...random.ordered[feature]
    let share =
      levels.reduce(0) { $0 + confirmed[$1] } / max(1e-9, levels.reduce(0) { $0 + all[$1] })
    for level in random.ordered[feature] + 1..<matchShares[feature].count {
      result[level] = all[level] * share
    }
    return result
  }

  /// Matches seldom disagree on what is their own: the worst level gets at most `most`.
  private mutating func capDisagreement(_ feature: Int, _ most: Double) {
    let worst = random.ordered[feature]
    let excess = matchShares[feature][worst] - most
    guard excess > 0 else { return }
    let rest = 1 - matchShares[feature][worst]
    for level in 1..<matchShares[feature].count where level != worst {
      matchShares[feature][level] *= (rest + excess) / rest
    }
    matchShares[feature][worst] -= excess
  }

  /// Makes m/u fall from level to level: pooled where it does not (weights u).
  ///
  /// Of pooled levels, m is shared out as u where u is known better, else u as m: a level that no
  /// random pair showed has next to no u, and would leave next to no m to a level that many matches
  /// show.
  private mutating func order(
    _ feature: Int, sampledMin: Double, onlyLittleKnown: Bool = false
  ) {
    let levels = 1...random.ordered[feature]
    let ratios = levels.map { matchShares[feature][$0] / randomShares[feature][$0] }
    let ordered = isotonicFalling(ratios, weights: levels.map { randomShares[feature][$0] })
    var start = 0
    while start < ordered.count {
      var end = start + 1
      while end < ordered.count && ordered[end] == ordered[start] { end += 1 }
      let pooled = start + 1..<end + 1
      if pooled.count > 1 && isLittleKnown(feature, pooled, sampledMin) {
        for level in pooled {
          randomShares[feature][level] = matchShares[feature][level] / ordered[start]
        }
      } else if !onlyLittleKnown {
        for level in pooled {
          matchShares[feature][level] = max(1e-9, ordered[start] * randomShares[feature][level])
        }
      }
      start = end
    }
    let sum = matchShares[feature].reduce(0, +)
    for level in matchShares[feature].indices { matchShares[feature][level] /= sum }
  }

  /// Whether random pairs show one of `levels` too seldom to know its u better than its m.
  private func isLittleKnown(_ feature: Int, _ levels: Range<Int>, _ sampledMin: Double) -> Bool {
    levels.contains { level in
      random.sampled(feature, level) < min(sampledMin, matchShares[feature][level] * matches)
    }
  }

  /// The shares of a related class of kind `kind`.
  private func relatedShares(
    _ histogram: [[Double]], _ kind: RelationKind, _ settings: MixtureTrainer.Settings
  ) -> [[Double]] {
    let held =
      random.personal.contains(true) ? settings.relatedShareOfPeople : settings.relatedPrior.share
    return random.shares.indices.map { feature in
      if kind.isRandom[feature] { return random.shares[feature] }
      let levels = random.shares[feature].count
      let seen = histogram[feature][1..<levels].reduce(0, +)
      let strength = settings.relatedPrior.count + (kind.isFree ? 0 : held * seen)
      let prior = kind.isFree ? matchShares[feature] : random.shares[feature]
      return (0..<levels).map { level in
        level == 0
          ? 0
          : (histogram[feature][level] + strength * prior[level])
            / (seen + strength)
      }
    }
  }

  /// Takes the matches and related pairs out of what all pairs show.
  private mutating func updateRandomShares() {
    for feature in randomShares.indices {
      for level in 1..<randomShares[feature].count {
        let all = random.shares[feature][level]
        var others = matches * matchShares[feature][level]
        for relation in related.indices {
          others += related[relation] * relatedShares[relation][feature][level]
        }
        randomShares[feature][level] = max(all - others / random.pairs, 0.05 * all, 1e-7)
      }
    }
  }
}

/// What a related class shows by definition.
private struct RelationKind: Sendable {
  /// For every feature, whether its pairs agree on it as often as random pairs do.
  let isRandom: [Bool]
  /// Whether the other features start at what matches show; else they are held at random agreement.
  let isFree: Bool

  /// Some common reason: one street, one series, one town. What is an entity's own is not among
  /// them.
  static func neighbours(_ random: RandomAgreement) -> RelationKind {
    RelationKind(
      isRandom: zip(random.unshared, random.personal).map { $0 || $1 }, isFree: false)
  }

  /// One name, perhaps in one place. Contacts are not among the reasons: who shares name and
  /// telephone is a match whose date is missing. Without anything personal the reason is open.
  static func namesakes(_ random: RandomAgreement) -> RelationKind {
    let hasPersonal = random.personal.contains(true)
    return RelationKind(
      isRandom: zip(random.unshared, random.contact).map { $0 || hasPersonal && $1 },
      isFree: false)
  }

  /// Everything may agree but what is personal.
  static func household(_ random: RandomAgreement) -> RelationKind {
    RelationKind(isRandom: zip(random.unshared, random.personal).map { $0 || $1 }, isFree: true)
  }

  /// Everything may agree but the place.
  static func branches(_ random: RandomAgreement) -> RelationKind {
    RelationKind(isRandom: random.place, isFree: true)
  }
}
