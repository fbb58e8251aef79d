import Kernels
import Testing

/// A symmetric matrix is the sum of its eigenvalues times the squares of its eigenvectors.
@Suite struct SymmetricEigenTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func putsTheMatrixTogether(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let order = 1 + random.below(12)
    var matrix = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0...row {
        let value = random.unit() * 2 - 1
        matrix[row * order + column] = value
        matrix[column * order + row] = value
      }
    }
    let eigen = SymmetricEigen(matrix, order: order)
    for row in 0..<order {
      for column in 0..<order {
        let sum = (0..<order).reduce(0.0) {
          $0 + eigen.values[$1] * eigen.vectors[$1, row] * eigen.vectors[$1, column]
        }
        #expect(abs(sum - matrix[row * order + column]) < 1e-10, "seed \(seed)")
      }
    }
    #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 }, "seed \(seed)")
  }

  @Test func knownMatrix() {
    let eigen = SymmetricEigen([2, 1, 1, 2], order: 2)
    #expect(abs(eigen.values[0] - 3) < 1e-12 && abs(eigen.values[1] - 1) < 1e-12)
    #expect(abs(eigen.vectors[0, 0] - 0.5.squareRoot()) < 1e-12)
  }
}
