// Intervals of the measures of scores.

import Evaluation
import Kernels
import Testing

@Suite struct ScoreIntervalsTests {
  /// Records with scores for their true pairs and some others: good ones, but not perfect.
  private func sample(
    _ records: Int, entities: Int, _ random: inout SeededRandom
  ) -> (truth: Truth, scored: ScoredPairs) {
    let truth = Truth(entityOf: randomLabels(records, labels: entities, &random))
    var scored = ScoredPairs(left: [], right: [], probability: [])
    for left in 0..<UInt32(records) {
      for right in left + 1..<max(left + 1, UInt32(records)) {
        let isMatch = truth.isMatch(left, right)
        guard isMatch || random.below(8) == 0 else { continue }
        scored.left.append(left)
        scored.right.append(right)
        let probability = isMatch ? 1 - random.unit() * random.unit() : random.unit() * 0.9
        scored.probability.append((probability * 50).rounded() / 50)
      }
    }
    return (truth, scored)
  }

  private func bootstrap(_ truth: Truth, _ scored: ScoredPairs) -> ScoreBootstrap {
    let pairs = RecordPairs(scored, threshold: 0, truth: truth, acrossSources: nil)
    return ScoreBootstrap(
      scored.sorted(against: truth, acrossSources: nil, withEntities: true),
      entities: EntityTally.all(pairs, truth: truth), bins: 10)
  }

  /// Whoever counts once, or twice, changes nothing.
  @Test(arguments: [1, 2] as [Float]) func equalWeightsGiveTheMeasures(weight: Float) {
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let (truth, scored) = sample(60, entities: 25, &random)
      let measured = bootstrap(truth, scored).measure(
        weights: [Float](repeating: weight, count: truth.entityCount))
      let point = Evaluator(rule: plainRule()).evaluate(scored, against: truth).scores!
      #expect(abs(measured.averagePrecision - point.averagePrecision) < 1e-12, "seed \(seed)")
      #expect(abs(measured.brier - point.brier) < 1e-12, "seed \(seed)")
      #expect(measured.thresholdBest == point.thresholdBest, "seed \(seed)")
      #expect(abs(measured.f1AtBest - point.pairsAtBest.f1) < 1e-12, "seed \(seed)")
      let error = measured.expectedCalibrationError - point.expectedCalibrationError
      #expect(abs(error) < 1e-12, "seed \(seed)")
    }
  }

  /// An entity without weight is as good as not there, where no pair leads out of it.
  @Test func noWeightIsAbsence() {
    let truth = Truth(entityOf: [0, 0, 0, 1, 1, 1, 2, 2, 2])
    let scored = ScoredPairs(
      left: [0, 0, 3, 3, 6, 6], right: [1, 2, 4, 5, 7, 8],
      probability: [0.9, 0.1, 0.8, 0.4, 0.3, 0.2])
    let without = bootstrap(truth, scored).measure(weights: [1, 0, 1])
    let rest = bootstrap(
      Truth(entityOf: [0, 0, 0, 1, 1, 1]),
      ScoredPairs(left: [0, 0, 3, 3], right: [1, 2, 4, 5], probability: [0.9, 0.1, 0.3, 0.2])
    ).measure(weights: [1, 1])
    #expect(without.averagePrecision == rest.averagePrecision)
    #expect(without.brier == rest.brier && without.f1AtBest == rest.f1AtBest)
  }

  @Test func intervalsHoldThePointAndRepeat() {
    var random = SeededRandom(seed: 4)
    let (truth, scored) = sample(500, entities: 200, &random)
    let evaluator = Evaluator(rule: EvaluationRule(seed: 3))
    let scores = evaluator.evaluate(scored, against: truth).scores!
    #expect(scores == evaluator.evaluate(scored, against: truth).scores)
    let intervals = scores.intervals!
    #expect(intervals.resamples == 200)
    for (interval, point) in [
      (intervals.averagePrecision, scores.averagePrecision), (intervals.brier, scores.brier),
      (intervals.f1AtBest, scores.pairsAtBest.f1),
      (intervals.expectedCalibrationError, scores.expectedCalibrationError),
    ] {
      #expect(interval.low < point && point < interval.high)
      #expect(interval.high - interval.low < 0.1)
    }
    #expect(intervals.thresholdBest.low <= scores.thresholdBest)
    #expect(scores.thresholdBest <= intervals.thresholdBest.high)
    #expect(Evaluator(rule: plainRule()).evaluate(scored, against: truth).scores!.intervals == nil)
  }

  /// Of many samples from one population, about 95 of 100 have intervals around the true value.
  @Test func coverage() {
    let samples = 200
    // All pairs are matches and miss by the product of two uniform draws: the mean square is 1/9.
    var hits = 0
    for seed in 0..<UInt64(samples) {
      var random = SeededRandom(seed: seed, stream: 77)
      let entities = 60
      let truth = Truth(entityOf: (0..<UInt32(2 * entities)).map { $0 / 2 })
      let scored = ScoredPairs(
        left: (0..<UInt32(entities)).map { 2 * $0 },
        right: (0..<UInt32(entities)).map { 2 * $0 + 1 },
        probability: (0..<entities).map { _ in 1 - random.unit() * random.unit() })
      let brier = ScoreIntervals(bootstrap(truth, scored).draws(400, seed: seed)).brier
      if brier.low <= 1.0 / 9 && 1.0 / 9 <= brier.high { hits += 1 }
    }
    #expect(hits >= samples * 86 / 100 && hits < samples, "\(hits) of \(samples)")
  }
}
