import Kernels
import Pairs
import Testing

/// Where two sources hold every entity once, the pairs of one record compete.
@Suite struct RivalsTests {
  /// 100 records a source; each left one has its partner and five look-alikes on the right.
  private struct Toy {
    static let same: UInt64 = 0x222
    static let alike: UInt64 = 0x522
    static let other: UInt64 = 0x999
    let pairs: CandidatePairs
    let patterns: PairPatterns

    init(partners: Int, lookalikes: Int) {
      var found: [(left: UInt32, right: UInt32)] = []
      for record in 0..<100 {
        for step in 0...lookalikes where step > 0 || record < partners {
          found.append((UInt32(record), UInt32(100 + (record + 17 * step) % 100)))
        }
      }
      let candidates = CandidatePairs(pairs: found, recordCount: 200)
      let lefts = candidates.lefts(0..<candidates.count)
      let numbers = zip(lefts, candidates.rights).map { UInt32($1 - $0 == 100 ? 0 : 1) }
      pairs = candidates
      patterns = PairPatterns(
        patterns: [Self.same, Self.alike],
        counts: [numbers.count { $0 == 0 }, numbers.count { $0 == 1 }],
        patternOf: numbers)
    }

    var random: RandomAgreement {
      let shares: [Double] = [0, 0.001, 0.002, 0.003, 0.004, 0.01, 0.03, 0.05, 0.9]
      let start: [Double] = [0, 0.25, 0.3, 0.25, 0.1, 0.05, 0.03, 0.01, 0.01]
      return RandomAgreement(
        pairs: 10_000, shares: [shares, shares, shares], matchStart: [start, start, start],
        comparisons: (0..<3).map { Comparison("c\($0)", .date) })
    }

    func mixture(rivals: Bool) -> Mixture {
      MixtureTrainer().train(
        patterns, random: random, recordCount: 200, rivals: rivals ? pairs : nil)
    }
  }

  @Test func aRecordHasAtMostOneMatch() {
    let toy = Toy(partners: 100, lookalikes: 5)
    #expect(toy.mixture(rivals: true).matches <= 100.001)
    #expect(toy.mixture(rivals: false).matches > 150)
  }

  @Test func thePartnerWinsAgainstTheLookalikes() {
    let toy = Toy(partners: 100, lookalikes: 5)
    let mixture = toy.mixture(rivals: true)
    #expect(mixture.matches > 80)
    let comparisons = (0..<3).map { Comparison("c\($0)", .date) }
    let model = mixture.model(comparisons)
    let alone = toy.mixture(rivals: false).model(comparisons)
    let gap = model.logOdds(Toy.same) - model.logOdds(Toy.alike)
    let gapAlone = alone.logOdds(Toy.same) - alone.logOdds(Toy.alike)
    #expect(gap > gapAlone + 1, "\(gap) with rivals, \(gapAlone) without")
  }

  @Test func withoutRivalsCompetitionChangesNothing() {
    let toy = Toy(partners: 100, lookalikes: 0)
    let with = toy.mixture(rivals: true)
    let without = toy.mixture(rivals: false)
    #expect(abs(with.matches - without.matches) < 1e-6 * without.matches)
  }
}
