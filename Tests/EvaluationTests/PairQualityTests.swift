import Entities
import Evaluation
import Kernels
import Testing

@Suite struct PairQualityTests {
  @Test func countsEqualNaiveEnumeration() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = random.below(50)
      var truth = randomLabels(count, labels: 1 + random.below(max(1, count)), &random)
      let clusters = randomLabels(count, labels: 1 + random.below(max(1, count)), &random)
      let sources = (0..<count).map { _ in UInt16(random.below(3)) }
      for record in truth.indices where random.below(9) == 0 { truth[record] = Truth.unlabelled }
      for across in [false, true] {
        let quality = Evaluator(rule: plainRule(acrossSources: across)).evaluate(
          Clusters(labels: clusters), against: Truth(entityOf: truth), sourceOf: sources)
        let expected = naivePairs(
          count, predicted: { clusters[$0] == clusters[$1] },
          actual: { truth[$0] == truth[$1] },
          counts: { left, right in
            truth[left] != Truth.unlabelled && truth[right] != Truth.unlabelled
              && (!across || sources[left] != sources[right])
          })
        #expect(quality.pairs == expected, "seed \(seed)")
        #expect(quality.recordsIgnored == truth.count { $0 == Truth.unlabelled }, "seed \(seed)")
      }
    }
  }

  @Test func listedPairsAreCountedAsListed() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = 2 + random.below(40)
      let left = (0..<random.below(60)).map { _ in UInt32(random.below(count)) }
      let right = left.map { _ in UInt32(random.below(count)) }
      let clusters = randomLabels(count, labels: 1 + random.below(count), &random)
      let sources = (0..<count).map { _ in UInt16(random.below(2)) }
      let listed = Set(zip(left, right).map { [min($0, $1), max($0, $1)] })
      for across in [false, true] {
        let quality = Evaluator(rule: plainRule(acrossSources: across)).evaluate(
          Clusters(labels: clusters),
          against: Truth(recordCount: count, left: left, right: right), sourceOf: sources)
        let expected = naivePairs(
          count, predicted: { clusters[$0] == clusters[$1] },
          actual: { listed.contains([UInt32($0), UInt32($1)]) },
          counts: { !across || sources[$0] != sources[$1] })
        #expect(quality.pairs == expected, "seed \(seed)")
      }
    }
  }

  @Test func clusterMeasuresOfListedPairsTakeTheClosure() {
    let truth = Truth(recordCount: 5, left: [3, 1, 1], right: [1, 0, 1])
    #expect(truth.entityOf == [0, 0, 1, 0, 2])
    #expect(truth.pairs?.count == 2)
    #expect(truth.isMatch(3, 1) && truth.isMatch(1, 3) && !truth.isMatch(0, 3))
    #expect(truth.pairCount() == 2)
    let quality = Evaluator(rule: plainRule()).evaluate(
      Clusters(labels: [0, 0, 1, 0, 2]), against: truth)
    #expect(quality.clusters?.exactF1 == 1)
    #expect(quality.pairs == PairQuality(truePositives: 2, predicted: 3, actual: 2))
  }

  @Test func countsBeyondEnumeration() {
    let count = 300_000
    let quality = Evaluator(rule: plainRule()).evaluate(
      Clusters(labels: [UInt32](repeating: 0, count: count)),
      against: Truth(entityOf: (0..<count).map { UInt32($0 % 2) }))
    #expect(quality.pairs.predicted == count * (count - 1) / 2)
    #expect(quality.pairs.truePositives == 2 * (count / 2) * (count / 2 - 1) / 2)
    #expect(quality.pairs.recall == 1)
  }
}
