// Which pair to ask a person about next.
//
// Uncertainty sampling (Lewis and Gale, 1994, doi:10.1007/978-1-4471-2099-5_1), weighted by what an
// answer is worth and spread out. Four of five questions are about uncertain pairs, band by band of
// log-odds around the threshold; in a band, that pattern comes next with the largest
//
//   sqrt(pairs of the pattern) · min(p, 1 − p) · (1 − likeness²)
//
// likeness = the share of features whose level a pattern asked before has too. The root keeps a
// few very common patterns from taking all questions. Every fifth question is a pair drawn at
// random from a stratum that the model is sure about, so that a confident error is found and the
// strata of training have labels. Limit: pairs that blocking did not bring together are not asked.

import Kernels
import Pairs

/// How questions are chosen.
public struct QuestionRule: Sendable {
  /// Log-odds from the threshold within which a pair is uncertain.
  public var uncertainWidth = 3.0
  /// Every so many-th question is about a pair that the model is sure of.
  public var sureEvery = 5
  public var seed: UInt64 = 1

  public init() {}
}

/// Chooses questions.
struct QuestionChoice: Sendable {
  private let rule: QuestionRule
  private let patterns: PairPatterns
  /// The pairs of pattern `p`: `members[starts[p] ..< starts[p + 1]]`.
  private let starts: [Int]
  private let members: [UInt32]

  init(rule: QuestionRule, patterns: PairPatterns) {
    self.rule = rule
    self.patterns = patterns
    var starts = [0]
    for count in patterns.counts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    var members = [UInt32](repeating: 0, count: patterns.patternOf.count)
    for (pair, pattern) in patterns.patternOf.enumerated() {
      members[next[Int(pattern)]] = UInt32(pair)
      next[Int(pattern)] += 1
    }
    self.starts = starts
    self.members = members
  }

  /// The next question of `labelling`; nil when every pair has been asked.
  func next(_ labelling: Labelling) -> Question? {
    let number = labelling.askedCount
    let open = openPatterns(labelling)
    let isSureTurn = number % rule.sureEvery == rule.sureEvery - 1
    let turn = number / rule.sureEvery
    var pattern = isSureTurn ? sure(open, labelling, turn) : nil
    let isUncertain = pattern == nil
    pattern = pattern ?? uncertain(open, labelling, number - turn)
    guard let chosen = pattern ?? sure(open, labelling, turn) else { return nil }
    return question(
      chosen, labelling,
      isUncertain: isUncertain && abs(labelling.distances[chosen]) < rule.uncertainWidth)
  }

  /// Patterns with pairs not asked yet. Places alone settle a pair, so that labels teach nothing.
  private func openPatterns(_ labelling: Labelling) -> [Int] {
    patterns.patterns.indices.filter { index in
      labelling.askedCounts[index] < patterns.counts[index]
        && labelling.start.placeAlone(patterns.patterns[index]) == 0
    }
  }

  /// Bands of log-odds above the threshold, as shares of the uncertain width, in turn.
  private static let bands = [0.0..<0.5, -0.5..<0.0, 0.5..<1.0, -1.0 ..< -0.5]

  /// The most telling pattern of the turn's band, or of the next; new patterns first.
  private func uncertain(_ open: [Int], _ labelling: Labelling, _ turn: Int) -> Int? {
    for isNew in [true, false] {
      for step in Self.bands.indices {
        let band = Self.bands[(turn + step) % Self.bands.count]
        let inside = open.filter {
          band.contains(labelling.distances[$0] / rule.uncertainWidth)
            && (labelling.askedCounts[$0] == 0) == isNew
        }
        if let best = mostTelling(inside, labelling) { return best }
      }
    }
    return nil
  }

  private func mostTelling(_ open: [Int], _ labelling: Labelling) -> Int? {
    let values = open.map { index -> Double in
      let left = Double(patterns.counts[index] - labelling.askedCounts[index])
      let likeness = labelling.likeness[index]
      let fresh =
        labelling.askedCounts[index] == 0
        ? 1 - likeness * likeness : 1 / Double(1 + labelling.askedCounts[index])
      return left.squareRoot() * logistic(-abs(labelling.distances[index])) * fresh
    }
    // Equal values: the smaller pattern, so that the order of records does not matter.
    return open.indices.max { left, right in
      (values[left], patterns.patterns[open[right]])
        < (values[right], patterns.patterns[open[left]])
    }.map { open[$0] }
  }

  /// Strata that the model is sure about, in steps of the uncertain width; the nearer more often.
  private static let strata = [
    1.0..<2.0, -2.0 ..< -1.0, 2.0..<3.0, -3.0 ..< -2.0, 1.0..<2.0, -2.0 ..< -1.0,
    3.0..<Double.infinity, -Double.infinity ..< -3.0,
  ]

  /// A pattern of the turn's stratum, or of the next, drawn in proportion to its pairs.
  private func sure(_ open: [Int], _ labelling: Labelling, _ turn: Int) -> Int? {
    for step in Self.strata.indices {
      let stratum = Self.strata[(turn + step) % Self.strata.count]
      let inside = open.filter { stratum.contains(labelling.distances[$0] / rule.uncertainWidth) }
        .sorted { patterns.patterns[$0] < patterns.patterns[$1] }
      let pairsLeft = inside.map { patterns.counts[$0] - labelling.askedCounts[$0] }
      let whole = pairsLeft.reduce(0, +)
      guard whole > 0 else { continue }
      var random = SeededRandom(seed: rule.seed, stream: UInt64(labelling.askedCount))
      var place = random.below(whole)
      for (index, left) in zip(inside, pairsLeft) {
        if place < left { return index }
        place -= left
      }
    }
    return nil
  }

  private func question(_ index: Int, _ labelling: Labelling, isUncertain: Bool) -> Question? {
    guard let pair = pair(index, labelling) else { return nil }
    return Question(
      left: labelling.pairs.lefts(pair..<pair + 1)[0], right: labelling.pairs.rights[pair],
      pattern: patterns.patterns[index],
      probability: logistic(labelling.distances[index] + labelling.threshold),
      isUncertain: isUncertain)
  }

  /// A pair of that pattern that has not been asked, as good as drawn at random.
  private func pair(_ pattern: Int, _ labelling: Labelling) -> Int? {
    let pairs = labelling.pairs
    var best: (hash: UInt64, pair: Int)?
    for place in starts[pattern]..<starts[pattern + 1] {
      let pair = Int(members[place])
      let records = packed(pairs.lefts(pair..<pair + 1)[0], pairs.rights[pair])
      if labelling.asked.contains(records) { continue }
      let hash = mix64(records ^ mix64(rule.seed))
      if best.map({ hash < $0.hash }) ?? true { best = (hash, pair) }
    }
    return best?.pair
  }
}
