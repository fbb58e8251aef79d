import Entities
import Evaluation
import Kernels
import Testing

@Suite struct EntitySampleTests {
  /// A file of 3000 records in entities of 1 to 9, with every tenth record in a wrong cluster.
  private static let whole: (truth: [UInt32], clusters: Clusters) = {
    var random = SeededRandom(seed: 21)
    var truth: [UInt32] = []
    for entity in 0..<1000 as Range<UInt32> {
      let size = 1 + (random.below(3) == 0 ? random.below(9) : 0)
      truth += Array(repeating: entity, count: size)
    }
    let labels = truth.map { random.below(10) == 0 ? UInt32(random.below(1000)) : $0 }
    return (truth, Clusters(labels: labels))
  }()

  @Test func aSampleOfEverythingIsExact() {
    let truth = Truth(entityOf: Self.whole.truth)
    let exact = Evaluator(rule: plainRule()).evaluate(Self.whole.clusters, against: truth)
    let estimate = Evaluator(rule: plainRule()).estimate(Self.whole.clusters, sample: truth)
    #expect(abs(estimate.precision.value - exact.pairs.precision) < 1e-12)
    #expect(abs(estimate.recall.value - exact.pairs.recall) < 1e-12)
    #expect(abs(estimate.f1.value - exact.pairs.f1) < 1e-12)
    #expect(abs(estimate.exactPrecision!.value - exact.clusters!.exactPrecision) < 1e-12)
    #expect(abs(estimate.bCubedPrecision!.value - exact.clusters!.bCubedPrecision) < 1e-12)
  }

  /// Both ways to draw give intervals that nearly always hold the truth. Leaving the other records
  /// out, as a truth that is no sample does, would make precision far too high.
  @Test(arguments: SampleDesign.allCases) func intervalsHoldTheTruth(design: SampleDesign) {
    let truth = Self.whole.truth
    let exact = Evaluator(rule: plainRule()).evaluate(
      Self.whole.clusters, against: Truth(entityOf: truth)
    ).pairs
    var held = (precision: 0, recall: 0)
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let drawn = Set(
        (0..<200).map { _ in
          design == .entities ? UInt32(random.below(1000)) : truth[random.below(truth.count)]
        })
      let sample = Truth(entityOf: truth.map { drawn.contains($0) ? $0 : Truth.unlabelled })
      let estimate = Evaluator(rule: EvaluationRule(resamples: 300)).estimate(
        Self.whole.clusters, sample: sample, design: design)
      func holds(_ estimate: Estimate, _ value: Double) -> Bool {
        estimate.low <= value && value <= estimate.high
      }
      if holds(estimate.precision, exact.precision) { held.precision += 1 }
      if holds(estimate.recall, exact.recall) { held.recall += 1 }
    }
    #expect(held.precision >= 48 && held.recall >= 48, "\(held)")
  }

  @Test func scoresTellWhatBlockingKeeps() {
    let truth = Truth(
      entityOf: [0, 0, 0, Truth.unlabelled, Truth.unlabelled])
    let scored = ScoredPairs(left: [0, 0, 2], right: [1, 2, 3], probability: [0.9, 0.2, 0.8])
    let estimate = Evaluator(rule: plainRule()).estimate(scored, sample: truth)
    #expect(abs(estimate.pairCompleteness!.value - 2.0 / 3) < 1e-12)
    #expect(abs(estimate.recall.value - 1.0 / 3) < 1e-12)
    // The pair 0-1 is right; 2-3 is wrong, and counts half: record 3 is not of the sample.
    #expect(abs(estimate.precision.value - 1 / 1.5) < 1e-12)
  }
}
