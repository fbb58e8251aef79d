import Kernels
import Testing

@Suite struct CholeskyTests {
  /// A Bᵀ B + ridge, row-major.
  private func gram(_ random: inout SeededRandom, order: Int, ridge: Double) -> [Double] {
    let factor = (0..<order * order).map { _ in random.unit() * 2 - 1 }
    return (0..<order * order).map { place in
      let (row, column) = (place / order, place % order)
      let sum = (0..<order).reduce(0) {
        $0 + factor[$1 * order + row] * factor[$1 * order + column]
      }
      return row == column ? sum + ridge : sum
    }
  }

  @Test(arguments: 0..<100) func solutionsGiveTheRightSideBack(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let order = 1 + random.below(20)
    let matrix = gram(&random, order: order, ridge: 0.1)
    let wanted = (0..<order).map { _ in random.unit() * 10 - 5 }
    let right = (0..<order).map { row in
      (0..<order).reduce(0) { $0 + matrix[row * order + $1] * wanted[$1] }
    }
    var upper = matrix
    for row in 0..<order { for column in 0..<row { upper[row * order + column] = .nan } }
    for (found, expected) in zip(choleskySolve(upper, right), wanted) {
      #expect(abs(found - expected) < 1e-10, "seed \(seed)")
    }
  }

  @Test func unitsDoNotMatter() {
    let solution = choleskySolve([4e-20, 2, 2, 4e20], [2e-10, 1e10])
    #expect(abs(solution[0] - 5e9) < 1)
    #expect(abs(solution[1]) < 1e-20)
  }

  @Test func singularMatricesHaveFiniteSolutions() {
    let factor = Cholesky(upper: [1, 1, 0, 1, 1, 0, 0, 0, 0], order: 3)
    let solution = factor.solve([1, 1, 0])
    #expect(factor.jitter > 0)
    #expect(abs(solution[0] + solution[1] - 1) < 1e-9)
    #expect(abs(solution[0] - solution[1]) < 1e-5)
    #expect(solution[2] == 0)
    let indefinite = choleskySolve([-1, 0, 0, 1], [1, 1])
    #expect(indefinite.allSatisfy { $0.isFinite })
    #expect(choleskySolve([], []) == [])
  }
}
