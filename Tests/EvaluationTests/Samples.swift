// Random partitions and the slow way to measure them.

import Entities
import Evaluation
import Kernels

/// A linear congruential sequence that Python repeats easily (see Recipes/evaluation.py).
struct Sequence31 {
  var state: UInt64
  mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}

/// A labelling of `count` records with about `labels` labels.
func randomLabels(_ count: Int, labels: Int, _ random: inout SeededRandom) -> [UInt32] {
  (0..<count).map { _ in UInt32(random.below(labels)) }
}

/// Counts pairs one by one, with what is predicted and true told by closures.
func naivePairs(
  _ count: Int, predicted: (Int, Int) -> Bool, actual: (Int, Int) -> Bool,
  counts: (Int, Int) -> Bool
) -> PairQuality {
  var (both, predictions, truths) = (0, 0, 0)
  for left in 0..<count {
    for right in (left + 1)..<max(left + 1, count) where counts(left, right) {
      let (isPredicted, isActual) = (predicted(left, right), actual(left, right))
      if isPredicted { predictions += 1 }
      if isActual { truths += 1 }
      if isPredicted && isActual { both += 1 }
    }
  }
  return PairQuality(truePositives: both, predicted: predictions, actual: truths)
}

/// A rule without the cost of intervals.
func plainRule(acrossSources: Bool = false) -> EvaluationRule {
  EvaluationRule(acrossSourcesOnly: acrossSources, resamples: 0)
}
