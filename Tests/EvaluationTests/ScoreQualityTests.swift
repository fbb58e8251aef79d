import Evaluation
import Kernels
import Testing

@Suite struct ScoreQualityTests {
  /// scikit-learn's documented example: average precision 0.8333.
  @Test func averagePrecisionExample() {
    let quality = measure([0.1, 0.4, 0.35, 0.8], matches: [false, false, true, true])
    #expect(abs(quality.scores!.averagePrecision - 0.8333333333333333) < 1e-12)
    #expect(quality.scores!.thresholdBest == 0.35)
    #expect(abs(quality.scores!.pairsAtBest.f1 - 0.8) < 1e-12)
    #expect(quality.pairs == PairQuality(truePositives: 1, predicted: 1, actual: 2))
  }

  @Test func pairsWithoutAScoreAreMissed() {
    let truth = Truth(recordCount: 6, left: [0, 2, 4], right: [1, 3, 5])
    let scored = ScoredPairs(left: [1, 0], right: [0, 2], probability: [0.9, 0.2])
    let quality = Evaluator(rule: plainRule()).evaluate(scored, against: truth)
    #expect(abs(quality.scores!.averagePrecision - 1.0 / 3) < 1e-12)
    #expect(quality.pairs == PairQuality(truePositives: 1, predicted: 1, actual: 3))
  }

  @Test func onlyPairsAcrossSourcesCount() {
    let truth = Truth(entityOf: [0, 0, 0, Truth.unlabelled])
    let scored = ScoredPairs(
      left: [0, 0, 1, 1], right: [1, 2, 2, 3], probability: [1, 0.7, 0.2, 0.9])
    let quality = Evaluator(rule: plainRule(acrossSources: true)).evaluate(
      scored, against: truth, sourceOf: [0, 0, 1, 1])
    #expect(quality.scores?.scored == 2)
    #expect(quality.pairs == PairQuality(truePositives: 1, predicted: 1, actual: 2))
    #expect(quality.recordsIgnored == 1)
  }

  @Test func calibrationOfAPerfectAndOfABoastfulScore() {
    let perfect = measure([0, 0, 1, 1], matches: [false, false, true, true]).scores!
    #expect(perfect.expectedCalibrationError == 0 && perfect.brier == 0)
    let boastful = measure([1, 1, 1, 1], matches: [false, false, true, true]).scores!
    #expect(boastful.expectedCalibrationError == 0.5 && boastful.brier == 0.5)
    #expect(boastful.calibration.map(\.pairs) == [4])
  }

  @Test func noPairsAtAll() {
    let quality = measure([], matches: []).scores!
    #expect(quality.averagePrecision == 1 && quality.expectedCalibrationError == 0)
    #expect(quality.thresholdBest == 1 && quality.scored == 0 && quality.curve.isEmpty)
  }

  @Test func thresholdsAndCurveAreTheBestOfAll() {
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let scores = (0..<(1 + random.below(40))).map { _ in Double(random.below(20)) / 19 }
      let matches = scores.map { random.unit() < $0 }
      let quality = measure(scores, matches: matches)
      let actual = matches.count { $0 }
      var best = actual == 0 ? 1.0 : 0  // choosing nothing
      for threshold in scores {
        let chosen = scores.indices.filter { scores[$0] >= threshold }
        let found = chosen.count { matches[$0] }
        let f1 = PairQuality(truePositives: found, predicted: chosen.count, actual: actual).f1
        best = max(best, f1)
      }
      #expect(quality.scores!.pairsAtBest.f1 == best, "seed \(seed)")
      let recalls = quality.scores!.curve.map(\.recall)
      #expect(recalls == recalls.sorted(), "seed \(seed)")
    }
  }

  private func measure(_ scores: [Double], matches: [Bool]) -> Quality {
    let pairs = scores.indices.map { UInt32($0) }
    let left = pairs.map { 2 * $0 }
    let right = pairs.map { 2 * $0 + 1 }
    let isTrue = pairs.filter { matches[Int($0)] }
    let truth = Truth(
      recordCount: 2 * scores.count, left: isTrue.map { 2 * $0 }, right: isTrue.map { 2 * $0 + 1 })
    return Evaluator(rule: plainRule()).evaluate(
      ScoredPairs(left: left, right: right, probability: scores), against: truth)
  }
}
