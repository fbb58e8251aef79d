// Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations (Jacobi, 1846; Golub
// and Van Loan, Matrix Computations, 4th ed., 8.5): each rotation makes one element off the
// diagonal zero; sweeps over all of them converge quadratically. For up to a few hundred rows.

/// The eigenvectors of a symmetric matrix, largest eigenvalue first.
public struct SymmetricEigen: Sendable {
  /// The eigenvalues, downwards.
  public let values: [Double]
  /// One row for each eigenvector, of length 1; its largest element is positive.
  public let vectors: DenseRows

  private static let sweepLimit = 60

  /// Of a row-major matrix of which both triangles are given; O(order³) a sweep, some ten sweeps.
  public init(_ matrix: [Double], order: Int) {
    precondition(order > 0 && matrix.count == order * order, "The matrix must be square.")
    var rotation = JacobiRotation(matrix: matrix, order: order)
    for _ in 0..<Self.sweepLimit where !rotation.isDiagonal { rotation.sweep() }
    let found = rotation.matrix
    let order = (0..<order).sorted {
      let (left, right) = (found[$0 * order + $0], found[$1 * order + $1])
      return left != right ? left > right : $0 < $1
    }
    values = order.map { found[$0 * order.count + $0] }
    vectors = DenseRows(
      values: order.flatMap { rotation.vector($0) }, columnCount: order.count)
  }
}

/// The matrix as far as it has become diagonal, and what it was turned by.
private struct JacobiRotation {
  var matrix: [Double]
  var turned: [Double]
  let order: Int

  init(matrix: [Double], order: Int) {
    self.matrix = matrix
    self.order = order
    turned = [Double](repeating: 0, count: order * order)
    for index in 0..<order { turned[index * order + index] = 1 }
  }

  var isDiagonal: Bool {
    var (on, off) = (0.0, 0.0)
    for row in 0..<order {
      for column in 0..<order {
        let square = matrix[row * order + column] * matrix[row * order + column]
        if row == column { on += square } else { off += square }
      }
    }
    return off <= 1e-30 * on
  }

  mutating func sweep() {
    for row in 0..<order {
      for column in row + 1..<max(row + 1, order) { rotate(row, column) }
    }
  }

  private mutating func rotate(_ row: Int, _ column: Int) {
    let off = matrix[row * order + column]
    if off == 0 { return }
    let half = (matrix[column * order + column] - matrix[row * order + row]) / (2 * off)
    let tangent = (half >= 0 ? 1 : -1) / (abs(half) + (1 + half * half).squareRoot())
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = tangent * cosine
    for index in 0..<order {
      turn(&matrix, index * order + row, index * order + column, cosine, sine)
    }
    for index in 0..<order {
      turn(&matrix, row * order + index, column * order + index, cosine, sine)
    }
    for index in 0..<order {
      turn(&turned, index * order + row, index * order + column, cosine, sine)
    }
  }

  private func turn(
    _ numbers: inout [Double], _ one: Int, _ other: Int, _ cosine: Double, _ sine: Double
  ) {
    let (left, right) = (numbers[one], numbers[other])
    numbers[one] = cosine * left - sine * right
    numbers[other] = sine * left + cosine * right
  }

  /// Eigenvector `column`, with its largest element positive.
  func vector(_ column: Int) -> [Double] {
    let vector = (0..<order).map { turned[$0 * order + column] }
    let largest = vector.max { abs($0) < abs($1) } ?? 1
    return largest < 0 ? vector.map { -$0 } : vector
  }
}
