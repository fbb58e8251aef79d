import Entities
import Evaluation
import Kernels
import Testing

@Suite struct IntervalsTests {
  @Test func intervalsHoldThePointAndRepeat() {
    var random = SeededRandom(seed: 5)
    let truth = randomLabels(4000, labels: 1500, &random)
    let clusters = truth.map { random.below(10) == 0 ? UInt32(random.below(1500)) : $0 }
    let evaluator = Evaluator(rule: EvaluationRule(resamples: 400, seed: 3))
    func run() -> PairQuality {
      evaluator.evaluate(Clusters(labels: clusters), against: Truth(entityOf: truth)).pairs
    }
    let (first, second) = (run(), run())
    #expect(first == second)
    let intervals = first.intervals!
    #expect(intervals.precision.low < first.precision && first.precision < intervals.precision.high)
    #expect(intervals.recall.low < first.recall && first.recall < intervals.recall.high)
    #expect(intervals.f1.low < first.f1 && first.f1 < intervals.f1.high)
    #expect(intervals.f1.high - intervals.f1.low < 0.08)
  }

  /// The pairs of clusters, given as scores, are as good and as doubtful as the clusters.
  @Test(arguments: [false, true]) func scoresHaveTheIntervalsOfTheirPairs(acrossSources: Bool) {
    var random = SeededRandom(seed: 8)
    var labels = randomLabels(300, labels: 120, &random)
    let clusters = Clusters(labels: labels.map { random.below(8) == 0 ? 200 : $0 })
    for record in 0..<20 { labels[record] = Truth.unlabelled }
    let sourceOf = (0..<300).map { UInt16($0 % 3) }
    var scored = ScoredPairs(left: [], right: [], probability: [])
    for left in 0..<300 {
      for right in left + 1..<300 {
        scored.left.append(UInt32(right))
        scored.right.append(UInt32(left))
        let isTogether = clusters.clusterOf[left] == clusters.clusterOf[right]
        scored.probability.append(isTogether ? 0.5 : 0.49)
      }
    }
    let evaluator = Evaluator(
      rule: EvaluationRule(acrossSourcesOnly: acrossSources, resamples: 50))
    let truth = Truth(entityOf: labels)
    let pairs = evaluator.evaluate(scored, against: truth, sourceOf: sourceOf).pairs
    #expect(pairs == evaluator.evaluate(clusters, against: truth, sourceOf: sourceOf).pairs)
    #expect(pairs.intervals != nil)
  }

  /// Of n entities with one pair each a share p was found: the recall's standard error is known.
  @Test func widthIsThatOfABinomial() {
    let count = 10_000
    let entities = (0..<count).map {
      EntityPairs(found: $0 % 5 == 0 ? 0 : 1, predictedEnds: $0 % 5 == 0 ? 0 : 2, actual: 1)
    }
    let intervals = PairIntervals(entities, resamples: 2000, seed: 1)
    let expected = 2 * 1.96 * (0.8 * 0.2 / Double(count)).squareRoot()
    let width = intervals.recall.high - intervals.recall.low
    #expect(abs(width / expected - 1) < 0.1)
    #expect(intervals.precision.low == 1 && intervals.precision.high == 1)
  }

  @Test func nothingAtAllIsPerfect() {
    let intervals = PairIntervals([], resamples: 10, seed: 1)
    #expect(intervals.f1 == Interval(low: 1, high: 1))
  }

  @Test func quantilesInterpolate() {
    #expect(quantile([1, 2, 3, 4], 0.5) == 2.5)
    #expect(quantile([1, 2, 3, 4], 0) == 1 && quantile([1, 2, 3, 4], 1) == 4)
    #expect(abs(quantile([0, 10], 0.025) - 0.25) < 1e-12)
  }
}
