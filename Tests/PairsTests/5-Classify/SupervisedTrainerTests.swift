import Kernels
import Pairs
import Testing

/// Training with labels on top of a start.
@Suite struct SupervisedTrainerTests {
  private static let people = PlantedPairs(
    PlantedFeature.people, PlantedCounts(matches: 900, households: 800), seed: 31)
  private static let start = people.mixture.model(people.comparisons)

  // MARK: - Many labels

  /// Weights of scikit-learn 1.9.1; Tests/Recipes/supervised.py made them.
  @Test func manyLabelsGiveLogisticRegression() {
    let held = [
      -1.1662404896229455, 0.09786172724448199, -1.5570316394342174, 0.9097654966230578,
      0.7471661956206913, -0.17550494441403766, -0.4307932152840278, -1.3491451871280067,
      -1.5726272715403293, 0.824585226782296, 0.12701778475783743, -0.8214173879646215,
      -1.5997241236422124,
    ]
    let free = [
      -1.1193282181708326, 0.09106037170302694, -1.5938775199187765, 0.8967398650726801,
      0.7334882823517546, -0.20592489265853295, -0.4658853032963883, -1.4260602198384857,
      -1.6679004320464346, 0.821596417829218, 0.11477269982071574, -0.8518905381106702,
      -1.668340346198698,
    ]
    var trainer = SupervisedTrainer()
    trainer.biasPrecision = 0
    let trained = trainer.train(
      Self.sample, start: Self.flat, candidates: histogram(of: Self.sample.patterns))
    let found = uncalibrated(trained)
    for (weight, expected) in zip(found, held) { #expect(abs(weight - expected) < 1e-6) }
    for (weight, expected) in zip(found, free) { #expect(abs(weight - expected) < 0.12) }
  }

  @Test func manyLabelsOutweighAWrongStart() {
    var wrong = Self.flat
    wrong.bias = 2
    for feature in wrong.features.indices {
      for level in 1..<wrong.features[feature].weights.count {
        wrong.features[feature].weights[level] = level % 2 == 0 ? 1 : -1
      }
    }
    let candidates = histogram(of: Self.sample.patterns)
    let right = SupervisedTrainer().train(Self.sample, start: Self.flat, candidates: candidates)
    let found = SupervisedTrainer().train(Self.sample, start: wrong, candidates: candidates)
    for (one, two) in zip(uncalibrated(right), uncalibrated(found)) {
      #expect(abs(one - two) < 0.25)
    }
  }

  /// 4000 labels of three features, as the recipe draws them.
  private static let sample: LabelledPatterns = {
    var state: UInt64 = 77
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    var labels = LabelledPatterns(patterns: [], isMatch: [])
    for _ in 0..<4000 {
      var pattern: UInt64 = 0
      var score = -1.0
      for (feature, levels) in [2, 6, 4].enumerated() {
        let level = next() % (levels + 1)
        pattern |= UInt64(level) << UInt64(4 * feature)
        if level > 0 { score += 1.5 - Double(level) * 3 / Double(levels) }
      }
      let noise = Double(next() % 65) / 8 - 4 + (Double(next() % 65) / 8 - 4)
      labels.patterns.append(pattern)
      labels.isMatch.append(score + noise / 2 > 0)
      labels.weights.append(1)
    }
    return labels
  }()

  /// A model that says nothing.
  private static let flat = MatchModel(
    kind: .given, bias: 0,
    features: [Comparator.category, .code, .identifier].enumerated().map { index, comparator in
      let none = [Double](repeating: 0, count: comparator.levels.count + 1)
      return FeatureWeights(
        comparison: Comparison("c\(index)", comparator), levels: ["missing"] + comparator.levels,
        weights: none, matchShare: none, randomShare: none)
    }, related: [], relatedWeight: 1)

  /// Bias and weights as they were before calibration.
  private func uncalibrated(
    _ trained: (model: MatchModel, quality: CrossFittedQuality)
  ) -> [Double] {
    let calibration = trained.quality.calibration
    let weights = trained.model.features.flatMap { $0.weights.dropFirst() }
    return [(trained.model.bias - calibration.offset) / calibration.slope]
      + weights.map { $0 / calibration.slope }
  }

  private func histogram(of patterns: [UInt64]) -> PairPatterns {
    let counts = Dictionary(grouping: patterns) { $0 }.mapValues(\.count)
    let keys = counts.keys.sorted()
    return PairPatterns(patterns: keys, counts: keys.map { counts[$0] ?? 0 }, patternOf: [])
  }

  // MARK: - Few labels

  @Test func withoutLabelsTheStartStays() {
    let trained = SupervisedTrainer().train(
      LabelledPatterns(patterns: [], isMatch: []), start: Self.start,
      candidates: Self.people.pairPatterns)
    for pattern in Self.people.patterns.prefix(1000) {
      #expect(abs(trained.model.logOdds(pattern) - Self.start.logOdds(pattern)) < 1e-9)
    }
    #expect(trained.model.kind == .supervised)
  }

  @Test func labelsThatTheStartKnowsMoveLittle() {
    let clear = Self.people.patterns.filter { abs(Self.start.logOdds($0)) > 8 }
    let labels = LabelledPatterns(
      patterns: Array(clear.prefix(20)),
      isMatch: clear.prefix(20).map { Self.start.logOdds($0) > 0 })
    let trained = SupervisedTrainer().train(
      labels, start: Self.start, candidates: Self.people.pairPatterns)
    for pattern in Self.people.patterns.prefix(1000) {
      let expected = Self.start.logOdds(pattern)
      #expect(abs(trained.model.logOdds(pattern) - expected) < 0.1 + 0.05 * abs(expected))
    }
  }

  @Test func labelsOfOneKindAreNoError() {
    for isMatch in [false, true] {
      var labels = Self.people.labels(50, seed: 3)
      labels.isMatch = labels.isMatch.map { _ in isMatch }
      let trained = SupervisedTrainer().train(
        labels, start: Self.start, candidates: Self.people.pairPatterns)
      #expect(trained.model.bias.isFinite)
      #expect(trained.model.features.allSatisfy { $0.weights.allSatisfy(\.isFinite) })
    }
  }

  // MARK: - Hundreds of labels

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func labelsKeepOrImproveAGoodStart(seed: UInt64) {
    let labels = telling(500, seed: seed)
    let trained = SupervisedTrainer().train(
      labels, start: Self.start, candidates: Self.people.pairPatterns)
    let before = Self.people.f1(Self.start)
    let after = Self.people.f1(trained.model)
    #expect(after >= before - 0.003, "seed \(seed): \(before) to \(after)")
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func labelsRepairABadStart(seed: UInt64) {
    var bad = Self.start
    bad.bias += 4
    bad.relatedWeight = 0.2
    for level in bad.features[3].weights.indices { bad.features[3].weights[level] = 0 }
    let trained = SupervisedTrainer().train(
      telling(500, seed: seed), start: bad, candidates: Self.people.pairPatterns)
    let before = Self.people.f1(bad)
    let after = Self.people.f1(trained.model)
    #expect(after > before + 0.5 * (Self.people.f1(Self.start) - before), "\(before) to \(after)")
  }

  @Test func theOrderOfLabelsDoesNotMatter() {
    let labels = telling(300, seed: 7)
    var random = SeededRandom(seed: 8)
    let order = (0..<labels.count).shuffled(using: &random)
    let shuffled = LabelledPatterns(
      patterns: order.map { labels.patterns[$0] }, isMatch: order.map { labels.isMatch[$0] },
      weights: order.map { labels.weights[$0] })
    let trainer = SupervisedTrainer()
    let candidates = Self.people.pairPatterns
    let one = trainer.train(labels, start: Self.start, candidates: candidates)
    let two = trainer.train(shuffled, start: Self.start, candidates: candidates)
    #expect(one.model == two.model)
    #expect(one.quality == two.quality)
  }

  @Test func crossFittedQualityIsAboutTheTrueOne() {
    let labels = Self.people.labels(3000, seed: 9)
    let trained = SupervisedTrainer().train(
      labels, start: Self.start, candidates: Self.people.pairPatterns)
    #expect(abs(trained.quality.f1 - Self.people.f1(trained.model)) < 0.03)
    #expect(trained.quality.brier < 0.01)
    #expect(abs(trained.quality.calibration.slope - 1) < 0.3)
  }

  // MARK: - Weights of labels

  /// Matches are a hundredth of the candidates and half of the labels: probabilities are of
  /// candidates all the same.
  @Test func aTellingSampleDoesNotRaiseTheProbabilities() {
    let labels = telling(600, seed: 5)
    let share = Double(labels.isMatch.count { $0 }) / Double(labels.count)
    #expect(share > 0.3)
    let trained = SupervisedTrainer().train(
      labels, start: Self.start, candidates: Self.people.pairPatterns)
    let patterns = Self.people.pairPatterns
    var expected = 0.0
    for (index, pattern) in patterns.patterns.enumerated() {
      expected += Double(patterns.counts[index]) * logistic(trained.model.logOdds(pattern))
    }
    let actual = Double(Self.people.matchCounts.reduce(0, +))
    #expect(abs(expected / actual - 1) < 0.08, "\(expected) expected, \(actual) actual")
  }

  // MARK: - Calibration

  @Test func calibrationKeepsTheSum() {
    for seed in UInt64(0)..<100 {
      var random = RandomModels(seed: seed)
      let model = random.model()
      let held = (0..<50).map { index in
        (logOdds: Double(index % 9) - 4, isMatch: index % 3 == 0, weight: 1.0)
      }
      let scaling = PlattScaling(held)
      let calibrated = scaling.applied(to: model)
      for _ in 0..<20 {
        let pattern = random.pattern(model)
        let settled = model.placeAlone(pattern)
        let expected = scaling.slope * (model.logOdds(pattern) - settled) + scaling.offset + settled
        #expect(
          abs(calibrated.logOdds(pattern) - expected) < 1e-9 * max(1, abs(expected)),
          "seed \(seed)")
      }
    }
  }

  @Test func calibrationFindsOverconfidence() {
    var random = SeededRandom(seed: 4)
    let held = (0..<20_000).map { _ in
      let truth = 8 * random.unit() - 4
      return (logOdds: 2 * truth + 1, isMatch: random.unit() < logistic(truth), weight: 1.0)
    }
    let scaling = PlattScaling(held)
    #expect(abs(scaling.slope - 0.5) < 0.03)
    #expect(abs(scaling.offset + 0.5) < 0.08)
  }

  @Test func calibrationNeverTurnsTheOrder() {
    let held = (0..<500).map { index in
      (logOdds: Double(index % 11) - 5, isMatch: index % 11 < 5, weight: 1.0)
    }
    #expect(PlattScaling(held).slope > 0)
  }

  /// Labels of which about half are matches, drawn from what the start finds worth a look.
  private func telling(_ count: Int, seed: UInt64) -> LabelledPatterns {
    let start = Self.start
    return Self.people.labels(count, seed: seed) { start.logOdds($0) > -6 ? 1 : 0.002 }
  }
}
