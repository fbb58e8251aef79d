import Evaluation
import Kernels
import MatchKit
import Testing

@Suite struct BlockingQualityTests {
  @Test func workedExample() {
    let truth = Truth(entityOf: [0, 0, 1, 1, 2, Truth.unlabelled])
    let quality = BlockingQuality(left: [0, 0, 1, 4], right: [1, 2, 4, 5], truth: truth)
    #expect(quality.pairCompleteness == 0.5)
    #expect(quality.pairsQuality == 1.0 / 3)
    #expect(abs(quality.reductionRatio - 0.7) < 1e-12)
    let across = BlockingQuality(
      left: [0, 2], right: [1, 3], truth: truth, acrossSources: [0, 1, 0, 0, 1, 1])
    #expect((across.candidates, across.actual, across.trueCandidates) == (1, 1, 1))
    #expect(abs(across.reductionRatio - 5.0 / 6) < 1e-12)
  }

  /// Every rule on its own equals counting pair by pair, and so do the pairs that no other gives.
  @Test func rulesAsCountedOneByOne() {
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = 4 + random.below(30)
      let labels = randomLabels(count, labels: 1 + random.below(count), &random)
      let sources = (0..<count).map { _ in UInt16(random.below(2)) }
      let across = random.below(2) == 0 ? sources : nil
      let lists = (0..<3).map { _ in
        Set((0..<random.below(60)).map { _ in pair(count, &random) }.filter { $0.left != $0.right })
      }
      func candidates(_ pairs: Set<Pair>) -> CandidatePairs {
        CandidatePairs(pairs: pairs.map { ($0.left, $0.right) }, recordCount: count)
      }
      let all = lists.reduce(Set<Pair>()) { $0.union($1) }
      let quality = BlockingEvaluator(
        truth: Truth(entityOf: labels), acrossSources: across, resamples: 0
      ).measure(
        candidates(all),
        rules: lists.enumerated().map { RuleCandidates(rule: "\($0)", pairs: candidates($1)) })
      func counts(_ pair: Pair) -> Bool {
        across == nil || sources[Int(pair.left)] != sources[Int(pair.right)]
      }
      func isTrue(_ pair: Pair) -> Bool {
        counts(pair) && labels[Int(pair.left)] == labels[Int(pair.right)]
      }
      #expect(quality.candidates == all.count(where: counts), "seed \(seed)")
      #expect(quality.trueCandidates == all.count(where: isTrue), "seed \(seed)")
      for (index, rule) in quality.rules.enumerated() {
        let others = lists.enumerated().filter { $0.offset != index }.flatMap(\.element)
        #expect(rule.candidates == lists[index].count(where: counts), "seed \(seed)")
        #expect(rule.trueCandidates == lists[index].count(where: isTrue), "seed \(seed)")
        #expect(
          rule.onlyHere == lists[index].subtracting(others).count(where: isTrue), "seed \(seed)")
      }
    }
  }

  @Test func completenessHasAnInterval() {
    let truth = Truth(entityOf: (0..<2000).map { UInt32($0 / 2) })
    let kept = (0..<1000 as Range<UInt32>).filter { $0 % 4 > 0 }
    let quality = BlockingEvaluator(truth: truth).measure(
      CandidatePairs(pairs: kept.map { (2 * $0, 2 * $0 + 1) }, recordCount: 2000))
    let interval = quality.completenessInterval!
    #expect(quality.pairCompleteness == 0.75)
    let expected = 2 * 1.96 * (0.75 * 0.25 / 1000).squareRoot()
    #expect(abs((interval.high - interval.low) / expected - 1) < 0.15)
  }

  private struct Pair: Hashable {
    let left: UInt32
    let right: UInt32
  }

  private func pair(_ count: Int, _ random: inout SeededRandom) -> Pair {
    let (one, other) = (UInt32(random.below(count)), UInt32(random.below(count)))
    return Pair(left: min(one, other), right: max(one, other))
  }
}
