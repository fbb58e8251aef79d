import Entities
import Evaluation
import Kernels
import Testing

@Suite struct ClusterQualityTests {
  /// Entities of 5, 2 and 5 records; clusters that join the second and the third.
  static let joined = (
    truth: [0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2] as [UInt32],
    clusters: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1] as [UInt32]
  )

  /// The example of Bagga and Baldwin (1998): B-cubed precision 16/21 when the small entity joins
  /// a large one, 7/12 when the two large ones join, recall 1 in both.
  @Test func baggaAndBaldwinsExample() {
    let first = measure(Self.joined.truth, Self.joined.clusters)
    #expect(abs(first.bCubedPrecision - 16.0 / 21) < 1e-12)
    #expect(first.bCubedRecall == 1)
    let second = measure(Self.joined.truth, [0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0])
    #expect(abs(second.bCubedPrecision - 7.0 / 12) < 1e-12)
    #expect(second.bCubedRecall == 1)
  }

  /// Manning, Raghavan and Schuetze (2008), section 16.3: 17 points in three classes; 20 true
  /// positives among 40 predicted and 44 actual pairs, so the Rand index is 0.68.
  @Test func manningsExample() {
    let truth: [UInt32] = [0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 2, 0, 0, 2, 2, 2]
    let clusters: [UInt32] = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]
    let quality = Evaluator(rule: plainRule()).evaluate(
      Clusters(labels: clusters), against: Truth(entityOf: truth))
    #expect(quality.pairs == PairQuality(truePositives: 20, predicted: 40, actual: 44))
    let chance: Double = 40 * 44 / 136
    let expected: Double = (20 - chance) / (42 - chance)
    #expect(abs(quality.clusters!.adjustedRand - expected) < 1e-12)
  }

  @Test func exactClustersSplitsAndMerges() {
    let quality = measure(Self.joined.truth, Self.joined.clusters)
    #expect(quality.exactPrecision == 0.5)
    #expect(abs(quality.exactRecall - 1.0 / 3) < 1e-12)
    #expect(abs(quality.exactF1 - 0.4) < 1e-12)
    #expect((quality.splits, quality.merges) == (1, 0))
    #expect((quality.predicted, quality.actual) == (2, 3))
    let back = measure(Self.joined.clusters, Self.joined.truth)
    #expect((back.splits, back.merges) == (0, 1))
  }

  @Test func perfectAndEmptyResults() {
    for labels in [[0, 0, 1], [0, 1, 2], [0, 0, 0], [], [0]] as [[UInt32]] {
      let quality = Evaluator(rule: plainRule()).evaluate(
        Clusters(labels: labels), against: Truth(entityOf: labels))
      #expect(quality.pairs.f1 == 1 && quality.pairs.precision == 1 && quality.pairs.recall == 1)
      #expect(quality.clusters!.adjustedRand == 1 && quality.clusters!.exactF1 == 1)
      #expect(quality.clusters!.bCubedF1 == 1 && quality.clusters!.variationOfInformation == 0)
    }
    let nothing = Evaluator(rule: plainRule()).evaluate(
      Clusters(labels: [0, 1]), against: Truth(entityOf: [0, 0]))
    #expect(nothing.pairs.precision == 0 && nothing.pairs.recall == 0 && nothing.pairs.f1 == 0)
  }

  @Test func slicesTellSizesApart() {
    let truth: [UInt32] = [0, 1, 1, 2, 2, 3, 3, 3]
    let slices = measure(truth, [0, 1, 1, 2, 3, 4, 4, 5]).bySize
    #expect(slices.map(\.sizeMin) == [1, 2, 3])
    #expect(slices.map(\.entities) == [1, 2, 1])
    #expect(slices.map(\.exactRecall) == [1, 0.5, 0])
    #expect(slices.map(\.pairRecall) == [1, 0.5, 1.0 / 3])
    #expect(slices.map(\.bCubedPrecision) == [1, 1, 1])
  }

  @Test func swappingTheSidesSwapsPrecisionAndRecall() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = 1 + random.below(60)
      let left = randomLabels(count, labels: 1 + random.below(count), &random)
      let right = randomLabels(count, labels: 1 + random.below(count), &random)
      let (one, other) = (measure(left, right), measure(right, left))
      #expect(abs(one.bCubedPrecision - other.bCubedRecall) < 1e-12, "seed \(seed)")
      #expect(one.exactPrecision == other.exactRecall, "seed \(seed)")
      #expect(abs(one.adjustedRand - other.adjustedRand) < 1e-9, "seed \(seed)")
      #expect(
        abs(one.variationOfInformation - other.variationOfInformation) < 1e-9, "seed \(seed)")
      #expect(one.splits == other.merges, "seed \(seed)")
    }
  }

  private func measure(_ truth: [UInt32], _ clusters: [UInt32]) -> ClusterQuality {
    Evaluator(rule: plainRule()).evaluate(
      Clusters(labels: clusters), against: Truth(entityOf: truth)
    ).clusters!
  }
}
