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
