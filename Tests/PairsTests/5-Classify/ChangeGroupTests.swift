// People who moved: their address differs in every part, for one reason.

import Kernels
import Pairs
import Testing

@Suite struct ChangeGroupTests {
  private static let given = [0.2, 0.3, 0.3, 0.1, 0.03, 0.02, 0.01, 0.02, 0.01, 0.01]
  private static let givenRandom = [
    0.001, 0.005, 0.004, 0.002, 0.003, 0.005, 0.03, 0.94, 0.005, 0.005,
  ]
  private static let code = [0.3, 0.4, 0.25, 0.03, 0.01, 0.01]
  private static let codeRandom = [0.0002, 0.0004, 0.0004, 0.003, 0.006, 0.99]

  /// Given name, birth name, postcode, street number and unit; a quarter of the matches has moved.
  private func planted(
    grouped: Bool
  ) -> (patterns: PairPatterns, random: RandomAgreement, matches: [UInt64: Int]) {
    var random = SeededRandom(seed: 3)
    func draw(_ shares: [Double]) -> Int {
      var point = random.unit() * shares.reduce(0, +)
      for (level, share) in shares.enumerated() {
        if point < share { return level + 1 }
        point -= share
      }
      return shares.count
    }
    var counts: [UInt64: Int] = [:]
    var matches: [UInt64: Int] = [:]
    for pair in 0..<200_000 {
      let isMatch = pair < 800
      let hasMoved = isMatch && random.unit() < 0.25
      var levels = (0..<2).map { _ in draw(isMatch ? Self.given : Self.givenRandom) }
      levels += (0..<3).map { _ in draw(isMatch && !hasMoved ? Self.code : Self.codeRandom) }
      if !levels.contains(where: { $0 <= 3 }) { continue }
      let pattern = levels.enumerated().reduce(UInt64(0)) {
        $0 | UInt64($1.element) << UInt64(4 * $1.offset)
      }
      counts[pattern, default: 0] += 1
      if isMatch { matches[pattern, default: 0] += 1 }
    }
    let group = grouped ? "address" : nil
    let comparisons =
      [Comparison("given", .name), Comparison("birth", .name)]
      + ["postcode", "number", "unit"].map { Comparison($0, .code, group: group) }
    let codes = (random: [[Double]](repeating: Self.codeRandom, count: 3),
      match: [[Double]](repeating: Self.code, count: 3))
    let shares = [Self.givenRandom, Self.givenRandom] + codes.random
    let starts = [Self.given, Self.given] + codes.match
    let agreement = RandomAgreement(
      pairs: 200_000, shares: shares.map { [0] + $0 }, matchStart: starts.map { [0] + $0 },
      comparisons: comparisons)
    let order = counts.keys.sorted()
    return (
      PairPatterns(patterns: order, counts: order.map { counts[$0] ?? 0 }, patternOf: []),
      agreement, matches
    )
  }

  private func model(grouped: Bool) -> (model: MatchModel, mixture: Mixture, recall: Double) {
    let planted = planted(grouped: grouped)
    let mixture = MixtureTrainer().train(
      planted.patterns, random: planted.random, recordCount: 640)
    let comparisons = ["given", "birth", "postcode", "number", "unit"].map {
      Comparison($0, $0 == "given" || $0 == "birth" ? .name : .code)
    }
    let model = mixture.model(comparisons)
    let found = planted.matches.reduce(0) { $0 + (model.logOdds($1.key) >= 0 ? $1.value : 0) }
    return (model, mixture, Double(found) / Double(planted.matches.values.reduce(0, +)))
  }

  @Test func theShareOfMoversIsFound() {
    let found = model(grouped: true)
    #expect(abs(found.mixture.changedShares[0] - 0.25) < 0.05)
    #expect(abs(found.mixture.matches / 800 - 1) < 0.1)
  }

  @Test func moversAreFoundByTheGroup() {
    let alone = model(grouped: false)
    let grouped = model(grouped: true)
    #expect(grouped.recall > 0.95)
    #expect(grouped.recall >= alone.recall)
  }

  @Test func whatDiffersAsAWholeCountsNoMoreThanTheShareOfMovers() {
    let model = model(grouped: true).model
    let same: UInt64 = 0x22222
    let moved: UInt64 = 0x66622
    let without: UInt64 = 0x00022
    #expect(model.logOdds(same) > model.logOdds(without))
    let group = model.groups[0]
    #expect(model.logOdds(moved) >= model.logOdds(without) + logarithm(group.share) - 1)
  }

  @Test func aGroupAddsItsShareOfBothCases() {
    let group = ChangeGroup(name: "g", share: 0.2, weights: [[0, 3, -5], [], [0, 2, -4]])
    for (pattern, sum) in [(UInt64(0x101), 5.0), (0x202, -9), (0x201, -1), (0x010, 0)] {
      let expected = logarithm(0.2 + 0.8 * exponential(sum))
      #expect(abs(sum + group.correction(pattern) - expected) < 1e-12)
    }
  }
}
