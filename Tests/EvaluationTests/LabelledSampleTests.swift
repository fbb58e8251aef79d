import Evaluation
import Kernels
import Testing

@Suite struct LabelledSampleTests {
  /// 20,000 candidate pairs, mostly of low probability, whose outcomes follow the probabilities.
  private static let population: (scored: ScoredPairs, isMatch: [Bool]) = {
    var random = SeededRandom(seed: 77)
    let pairs = (0..<20_000 as Range<UInt32>)
    let probability = pairs.map { _ -> Double in
      let draw = random.unit()
      return random.below(4) == 0 ? 1 - draw * draw * draw : draw * draw * draw * draw
    }
    let scored = ScoredPairs(
      left: pairs.map { 2 * $0 }, right: pairs.map { 2 * $0 + 1 }, probability: probability)
    return (scored, probability.map { random.unit() < $0 })
  }()

  private func judge(_ chosen: [Int]) -> JudgedPairs {
    let (scored, isMatch) = Self.population
    return JudgedPairs(
      left: chosen.map { scored.right[$0] }, right: chosen.map { scored.left[$0] },
      isMatch: chosen.map { isMatch[$0] })
  }

  private var exact: (precision: Double, recall: Double) {
    let (scored, isMatch) = Self.population
    let predicted = scored.probability.indices.filter { scored.probability[$0] >= 0.5 }
    let found = Double(predicted.count { isMatch[$0] })
    return (found / Double(predicted.count), found / Double(isMatch.count { $0 }))
  }

  @Test func judgingEverythingIsExact() {
    let quality = LabelledSampleEvaluator().estimate(
      Self.population.scored, judge(Array(0..<20_000)))!
    #expect(abs(quality.precision.value - exact.precision) < 1e-12)
    #expect(abs(quality.recallOfCandidates.value - exact.recall) < 1e-12)
    #expect(quality.recall == nil && quality.pairCompleteness == nil)
    #expect(quality.strata.reduce(0) { $0 + $1.pairs } == 20_000)
  }

  /// A few hundred judged pairs give intervals that nearly always hold the truth.
  @Test func intervalsHoldTheTruth() {
    var held = (precision: 0, recall: 0)
    for seed in 0..<60 as Range<UInt64> {
      let rule = LabelledSampleRule(draws: 500, seed: seed)
      let chosen = SampleDraw(rule: rule).draw(Self.population.scored, count: 300)
      let quality = LabelledSampleEvaluator(rule: rule).estimate(
        Self.population.scored, judge(chosen))!
      func holds(_ estimate: Estimate, _ value: Double) -> Bool {
        estimate.low <= value && value <= estimate.high
      }
      if holds(quality.precision, exact.precision) { held.precision += 1 }
      if holds(quality.recallOfCandidates, exact.recall) { held.recall += 1 }
      #expect(quality.precision.high - quality.precision.low < 0.2, "seed \(seed)")
    }
    #expect(held.precision >= 52 && held.recall >= 52, "\(held)")
  }

  /// 100 pairs outside the candidates, of which ten were judged and one is a match.
  @Test func whatBlockingLosesIsEstimated() {
    let scored = ScoredPairs(
      left: [0, 2, 4, 6], right: [1, 3, 5, 7], probability: [0.9, 0.8, 0.2, 0.1])
    let judged = JudgedPairs(
      left: [0, 2, 4, 6] + (0..<10).map { 100 + 2 * $0 },
      right: [1, 3, 5, 7] + (0..<10).map { 101 + 2 * $0 },
      isMatch: [true, true, true, false, true] + Array(repeating: false, count: 9))
    let quality = LabelledSampleEvaluator(
      rule: LabelledSampleRule(edges: [], outsidePairs: 100)
    ).estimate(scored, judged)!
    #expect(quality.precision.value == 1)
    #expect(abs(quality.recallOfCandidates.value - 2.0 / 3) < 1e-12)
    #expect(abs(quality.pairCompleteness!.value - 3.0 / 13) < 1e-12)
    #expect(abs(quality.recall!.value - 2.0 / 13) < 1e-12)
    #expect(quality.strata[0] == quality.strata.first { $0.probabilityMin == nil })
    #expect(quality.pairCompleteness!.low < 3.0 / 13 && 3.0 / 13 < quality.pairCompleteness!.high)
  }

  @Test func bothSidesOfTheThresholdAreNeeded() {
    let scored = ScoredPairs(left: [0, 2], right: [1, 3], probability: [0.9, 0.1])
    let judged = JudgedPairs(left: [0], right: [1], isMatch: [true])
    #expect(LabelledSampleEvaluator().estimate(scored, judged) == nil)
    let strong = ScoredPairs(left: [0, 2], right: [1, 3], probability: [0.9, 0.7])
    let quality = LabelledSampleEvaluator().estimate(strong, judged)
    #expect(quality?.precision.value == 1 && quality?.strata.count == 1)
  }

  @Test func drawsAreSpreadAndRepeat() {
    let scored = Self.population.scored
    let draw = SampleDraw(rule: LabelledSampleRule(seed: 5))
    let chosen = draw.draw(scored, count: 300)
    #expect(chosen == draw.draw(scored, count: 300))
    #expect(chosen == Array(Set(chosen)).sorted() && abs(chosen.count - 300) < 15)
    for range in [0..<0.001, 0.001..<0.01, 0.25..<0.5, 0.5..<0.75, 0.99..<1.01] {
      let inside = chosen.count { range.contains(scored.probability[$0]) }
      #expect(inside >= 10, "\(range)")
    }
    #expect(draw.draw(scored, count: 100_000).count == 20_000)
    #expect(draw.draw(ScoredPairs(left: [], right: [], probability: []), count: 5).isEmpty)
  }
}
