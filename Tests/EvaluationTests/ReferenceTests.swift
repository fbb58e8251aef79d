// Equal to scikit-learn and numpy; Tests/Recipes/evaluation.py computed the figures.

import Entities
import Evaluation
import Testing

@Suite struct ReferenceTests {
  @Test func clustersAsScikitLearn() {
    var numbers = Sequence31(state: 42)
    var truth: [UInt32] = []
    var clusters: [UInt32] = []
    for _ in 0..<3000 {
      let label = numbers.next() % 700
      truth.append(UInt32(label))
      clusters.append(UInt32(numbers.next() % 5 != 0 ? label : numbers.next() % 800))
    }
    let quality = Evaluator(rule: plainRule()).evaluate(
      Clusters(labels: clusters), against: Truth(entityOf: truth))
    #expect(quality.pairs == PairQuality(truePositives: 4200, predicted: 6218, actual: 6411))
    let measured = quality.clusters!
    #expect(abs(measured.adjustedRand - 0.664665202349492) < 1e-12)
    #expect(abs(measured.bCubedPrecision - 0.7559860750360751) < 1e-12)
    #expect(abs(measured.bCubedRecall - 0.7301228475228475) < 1e-12)
    #expect(abs(measured.variationOfInformation - 0.8597938772486469) < 1e-9)
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
