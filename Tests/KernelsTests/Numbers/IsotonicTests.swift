import Kernels
import Testing

@Suite struct IsotonicTests {
  /// The min-max formula: the fit at i is the greatest, over starts at or before i, of the least,
  /// over ends at or after i, weighted mean (Robertson, Wright and Dykstra, 1988).
  private func reference(_ values: [Double], _ weights: [Double]) -> [Double] {
    values.indices.map { index in
      (0...index).map { start in
        (index..<values.count).map { end in
          let range = start...end
          let sum = range.reduce(0) { $0 + values[$1] * weights[$1] }
          return sum / range.reduce(0) { $0 + weights[$1] }
        }.min()!
      }.max()!
    }
  }

  @Test(arguments: 0..<300) func agreesWithTheMinMaxFormula(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = 1 + random.below(12)
    let values = (0..<count).map { _ in Double(random.below(9)) - 4 }
    let weights = (0..<count).map { _ in 0.25 + random.unit() * 3 }
    let expected = reference(values, weights)
    for (found, right) in zip(isotonicRising(values, weights: weights), expected) {
      #expect(abs(found - right) < 1e-12, "seed \(seed)")
    }
    let falling = isotonicFalling(values.reversed(), weights: weights.reversed())
    for (found, right) in zip(falling.reversed(), expected) {
      #expect(abs(found - right) < 1e-12, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<100) func theFitIsMonotoneAndKeepsTheWeightedMean(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let values = (0..<500).map { _ in random.unit() * 100 }
    let weights = values.map { _ in random.unit() }
    let fit = isotonicFalling(values, weights: weights)
    #expect(zip(fit, fit.dropFirst()).allSatisfy { $0 >= $1 }, "seed \(seed)")
    #expect(isotonicFalling(fit, weights: weights) == fit, "seed \(seed)")
    let difference = zip(zip(values, fit), weights).reduce(0) { $0 + ($1.0.0 - $1.0.1) * $1.1 }
    #expect(abs(difference) < 1e-9, "seed \(seed)")
  }

  @Test func edges() {
    #expect(isotonicRising([], weights: []) == [])
    #expect(isotonicFalling([3], weights: [0]) == [3])
    #expect(isotonicFalling([1, 2, 3], weights: [1, 1, 2]) == [2.25, 2.25, 2.25])
    #expect(isotonicFalling([3, 2, 2, 1], weights: [1, 1, 1, 1]) == [3, 2, 2, 1])
    #expect(isotonicFalling([1, 5], weights: [1, 0]) == [1, 1])
    #expect(isotonicFalling([1, 5], weights: [0, 0]) == [3, 3])
  }
}
