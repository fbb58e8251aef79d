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
    let measured = evaluator.evaluate(
      Clusters(labels: clusters), against: Truth(entityOf: truth)
    ).clusters!
    #expect(measured.intervals!.exactF1.low < measured.exactF1)
    #expect(measured.exactF1 < measured.intervals!.exactF1.high)
    #expect(measured.intervals!.bCubedRecall.low < measured.bCubedRecall)
    #expect(measured.bCubedRecall < measured.intervals!.bCubedRecall.high)
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
      rule: EvaluationRule(acrossSourcesOnly: acrossSources, resamples: 4000))
    let truth = Truth(entityOf: labels)
    let one = evaluator.evaluate(scored, against: truth, sourceOf: sourceOf).pairs
    let other = evaluator.evaluate(clusters, against: truth, sourceOf: sourceOf).pairs
    #expect(one.truePositives == other.truePositives && one.f1 == other.f1)
    #expect(abs(one.intervals!.precision.low - other.intervals!.precision.low) < 0.01)
    #expect(abs(one.intervals!.recall.high - other.intervals!.recall.high) < 0.01)
  }

  /// Of n entities with one pair each a share p was found: the recall's standard error is known.
  @Test func widthIsThatOfABinomial() {
    let count = 10_000
    let entities = (0..<count).map { entity in
      var tally = EntityTally()
      (tally.size, tally.actual) = (2, 2)
      if entity % 5 > 0 { (tally.found, tally.predicted, tally.exact) = (2, 2, 1) }
      return tally
    }
    let draws = EntityBootstrap(entities).draws(2000, seed: 1)
    let intervals = PairIntervals(draws)
    let expected = 2 * 1.96 * (0.8 * 0.2 / Double(count)).squareRoot()
    #expect(abs((intervals.recall.high - intervals.recall.low) / expected - 1) < 0.1)
    #expect(intervals.precision.low == 1 && intervals.precision.high == 1)
    let exact = ClusterIntervals(draws).exactRecall
    #expect(abs((exact.high - exact.low) / expected - 1) < 0.1)
  }

  /// Entities that all differ are drawn one by one, each with a weight of mean and variance 1.
  @Test func distinctEntitiesAreDrawnToo() {
    let entities = (0..<400).map { entity in
      var tally = EntityTally()
      (tally.size, tally.actual, tally.found) = (2, 2, entity % 2 == 0 ? 2 : 0)
      tally.predicted = tally.found
      tally.clusterShare = Double(entity)
      return tally
    }
    let recall = PairIntervals(EntityBootstrap(entities).draws(4000, seed: 2)).recall
    let expected = 2 * 1.96 * (0.25 / 400.0).squareRoot()
    #expect(abs((recall.high - recall.low) / expected - 1) < 0.1)
  }

  @Test func sumsAreTheMeasures() {
    var random = SeededRandom(seed: 12)
    let truth = Truth(entityOf: randomLabels(500, labels: 150, &random))
    let labels = truth.entityOf.map { random.below(6) == 0 ? UInt32(random.below(150)) : $0 }
    let quality = Evaluator(rule: plainRule()).evaluate(Clusters(labels: labels), against: truth)
    let table = Contingency(clusterOf: labels, truth: truth)
    let pairs = RecordPairs(table, truth: truth, acrossSources: nil)
    let sums = EntityBootstrap(EntityTally.all(pairs, truth: truth, table: table)).sums
    #expect(abs(sums.precision - quality.pairs.precision) < 1e-12)
    #expect(abs(sums.f1 - quality.pairs.f1) < 1e-12)
    #expect(abs(sums.exactPrecision - quality.clusters!.exactPrecision) < 1e-12)
    #expect(abs(sums.exactRecall - quality.clusters!.exactRecall) < 1e-12)
    #expect(abs(sums.bCubedPrecision - quality.clusters!.bCubedPrecision) < 1e-12)
    #expect(abs(sums.bCubedF1 - quality.clusters!.bCubedF1) < 1e-12)
  }

  @Test func nothingAtAllIsPerfect() {
    let intervals = PairIntervals(EntityBootstrap([]).draws(10, seed: 1))
    #expect(intervals.f1 == Interval(low: 1, high: 1))
  }

  @Test func quantilesInterpolate() {
    #expect(quantile([1, 2, 3, 4], 0.5) == 2.5)
    #expect(quantile([1, 2, 3, 4], 0) == 1 && quantile([1, 2, 3, 4], 1) == 4)
    #expect(abs(quantile([0, 10], 0.025) - 0.25) < 1e-12)
  }
}
