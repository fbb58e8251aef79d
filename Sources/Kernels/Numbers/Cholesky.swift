// Solving A x = b for a symmetric A that should be positive definite: A = L Lᵀ (Golub and Van
// Loan, Matrix Computations, 4th ed., 4.2), after scaling A to a diagonal of ones, which makes
// the answer independent of the columns' units (van der Sluis, 1969, doi:10.1007/BF02165096).
// When A is singular to rounding, the scaled diagonal is raised just enough; the answer then is
// close to the least-squares one with the smallest movement along what A does not determine.
// For up to a few hundred rows: plain loops, no LAPACK.

/// The factor of one matrix, for many right-hand sides.
package struct Cholesky: Sendable {
  /// The factor of the scaled matrix: lower triangle, row-major.
  private var lower: [Double]
  /// One over the square root of the diagonal.
  private let scales: [Double]
  /// What was added to the scaled diagonal (1 everywhere): 0 for a well determined matrix.
  package private(set) var jitter: Double

  /// A pivot below this share of its diagonal is rounding noise.
  private static let pivotMin = 1e-14
  private static let jitters = [0, 1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1, 100]

  /// Factors a square row-major matrix of `order`² numbers, of which only the upper triangle is
  /// read. Time `order`³ / 3.
  package init(upper matrix: [Double], order: Int) {
    precondition(matrix.count == order * order, "A square matrix is needed.")
    scales = (0..<order).map { index in
      let value = matrix[index * order + index]
      return value > 0 && value.isFinite ? 1 / value.squareRoot() : 1
    }
    lower = []
    jitter = 0
    for jitter in Self.jitters {
      self.jitter = jitter
      lower = scaled(matrix, jitter)
      if factor() { return }
    }
    lower = scaled([Double](repeating: 0, count: order * order), 0)
  }

  /// The x with A x = `right`. Time `order`².
  package func solve(_ right: [Double]) -> [Double] {
    let order = scales.count
    precondition(right.count == order, "The right-hand side must have the matrix's order.")
    var x = zip(right, scales).map { $0 * $1 }
    for row in 0..<order {
      for column in 0..<row { x[row] -= lower[row * order + column] * x[column] }
      x[row] /= lower[row * order + row]
    }
    for row in stride(from: order - 1, through: 0, by: -1) {
      for below in row + 1..<max(row + 1, order) { x[row] -= lower[below * order + row] * x[below] }
      x[row] /= lower[row * order + row]
    }
    return zip(x, scales).map { $0 * $1 }
  }

  /// The lower triangle of the scaled matrix, with a diagonal of 1 + `jitter`.
  private func scaled(_ matrix: [Double], _ jitter: Double) -> [Double] {
    let order = scales.count
    var result = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0..<row {
        result[row * order + column] = matrix[column * order + row] * scales[row] * scales[column]
      }
      result[row * order + row] = 1 + jitter
    }
    return result
  }

  /// Replaces the matrix by its factor; false when a pivot is too small.
  private mutating func factor() -> Bool {
    let order = scales.count
    for row in 0..<order {
      for column in 0...row {
        var sum = lower[row * order + column]
        for inner in 0..<column {
          sum -= lower[row * order + inner] * lower[column * order + inner]
        }
        if column < row {
          lower[row * order + column] = sum / lower[column * order + column]
        } else if sum > Self.pivotMin {
          lower[row * order + row] = sum.squareRoot()
        } else {
          return false
        }
      }
    }
    return true
  }
}

/// The x with `matrix` · x = `right`, for a symmetric positive definite row-major matrix of which
/// only the upper triangle is read. Time: the order cubed.
public func choleskySolve(_ matrix: [Double], _ right: [Double]) -> [Double] {
  Cholesky(upper: matrix, order: right.count).solve(right)
}
