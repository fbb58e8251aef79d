// Equal to scikit-learn, er-evaluation and numpy; Tests/Recipes/evaluation.py computed the figures.

import Entities
import Evaluation
import Testing

@Suite struct ReferenceTests {
  /// 3000 records, their entities and their clusters, as the recipe makes them.
  static let partitions: (truth: [UInt32], clusters: [UInt32]) = {
    var numbers = Sequence31(state: 42)
    var truth: [UInt32] = []
    var clusters: [UInt32] = []
    for _ in 0..<3000 {
      let label = numbers.next() % 700
      truth.append(UInt32(label))
      clusters.append(UInt32(numbers.next() % 5 != 0 ? label : numbers.next() % 800))
    }
    return (truth, clusters)
  }()

  @Test func clustersAsScikitLearn() {
    let (truth, clusters) = Self.partitions
    let quality = Evaluator(rule: plainRule()).evaluate(
      Clusters(labels: clusters), against: Truth(entityOf: truth))
    #expect(quality.pairs == PairQuality(truePositives: 4200, predicted: 6218, actual: 6411))
    let measured = quality.clusters!
    #expect(abs(measured.adjustedRand - 0.664665202349492) < 1e-12)
    #expect(abs(measured.bCubedPrecision - 0.7559860750360751) < 1e-12)
    #expect(abs(measured.bCubedRecall - 0.7301228475228475) < 1e-12)
    #expect(abs(measured.variationOfInformation - 0.8597938772486469) < 1e-9)
  }

  @Test func clustersAsErEvaluation() {
    let (truth, clusters) = Self.partitions
    let quality = Evaluator(rule: plainRule()).evaluate(
      Clusters(labels: clusters), against: Truth(entityOf: truth))
    #expect(abs(quality.pairs.precision - 0.6754583467352847) < 1e-12)
    #expect(abs(quality.pairs.recall - 0.6551240056153487) < 1e-12)
    #expect(abs(quality.clusters!.exactPrecision - 0.19380888290713325) < 1e-12)
    #expect(abs(quality.clusters!.exactRecall - 0.20899854862119013) < 1e-12)
    // er-evaluation's B-cubed gives every entity, not every record, the same weight.
    let byEntity = Evaluator(rule: plainRule()).estimate(
      Clusters(labels: clusters), sample: Truth(entityOf: truth), design: .records)
    #expect(abs(byEntity.bCubedPrecision!.value - 0.7451497070176112) < 1e-12)
    #expect(abs(byEntity.bCubedRecall!.value - 0.7561966265890958) < 1e-12)
  }

  @Test(arguments: [
    (SampleDesign.entities, 0.6835699797160243, 0.6537342386032978, 0.1414141414141414),
    (SampleDesign.records, 0.6535505660572434, 0.6508365508365508, 0.21501321472313542),
  ]) func samplesAsErEvaluation(
    design: SampleDesign, precision: Double, recall: Double, exactRecall: Double
  ) {
    let sample = Self.partitions.truth.map { $0 % 7 == 0 ? $0 : Truth.unlabelled }
    let quality = Evaluator(rule: plainRule()).estimate(
      Clusters(labels: Self.partitions.clusters), sample: Truth(entityOf: sample), design: design)
    #expect(abs(quality.precision.value - precision) < 1e-12)
    #expect(abs(quality.recall.value - recall) < 1e-12)
    #expect(abs(quality.exactRecall!.value - exactRecall) < 1e-12)
  }

  /// One stratum of twelve judged pairs, nine of them matches: the interval of its share is that of
  /// the beta distribution.
  @Test func intervalsAsBetaQuantiles() {
    let pairs = (0..<40 as Range<UInt32>)
    let scored = ScoredPairs(
      left: pairs.map { 2 * $0 }, right: pairs.map { 2 * $0 + 1 },
      probability: pairs.map { $0 < 20 ? 0.9 : 0.1 })
    let judged = JudgedPairs(
      left: (0..<12).map { 2 * $0 } + [40], right: (0..<12).map { 2 * $0 + 1 } + [41],
      isMatch: (0..<12).map { $0 < 9 } + [false])
    let rule = LabelledSampleRule(edges: [], draws: 40_000)
    let quality = LabelledSampleEvaluator(rule: rule).estimate(scored, judged)!
    #expect(quality.precision.value == 0.75)
    #expect(abs(quality.precision.low - 0.47080892) < 0.005)
    #expect(abs(quality.precision.high - 0.92405767) < 0.005)
  }

  @Test func scoresAsScikitLearn() {
    var numbers = Sequence31(state: 7)
    var scored = ScoredPairs(left: [], right: [], probability: [])
    var truth: (left: [UInt32], right: [UInt32]) = ([], [])
    for pair in 0..<5000 as Range<UInt32> {
      let percent = numbers.next() % 101
      scored.left.append(2 * pair)
      scored.right.append(2 * pair + 1)
      scored.probability.append(Double(percent) / 100)
      if numbers.next() % 10_000 < percent * percent {
        truth.left.append(2 * pair)
        truth.right.append(2 * pair + 1)
      }
    }
    let quality = Evaluator().evaluate(
      scored, against: Truth(recordCount: 10_000, left: truth.left, right: truth.right))
    let measured = quality.scores!
    #expect(abs(measured.averagePrecision - 0.7997096055625583) < 1e-12)
    #expect(abs(measured.brier - 0.16294909999999999) < 1e-12)
    #expect(measured.thresholdBest == 0.6)
    #expect(abs(measured.pairsAtBest.f1 - 0.7308206361935312) < 1e-12)
    #expect(abs(measured.expectedCalibrationError - 0.16470200000000002) < 1e-12)
  }
}
