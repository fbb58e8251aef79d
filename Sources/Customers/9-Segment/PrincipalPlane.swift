// A map of customers: the two directions in which scaled features vary the most (principal
// components; Pearson, 1901). For looking at, not for segmenting.

import Kernels

/// Places of customers on the plane of the first two principal components.
public struct PrincipalPlane: Sendable {
  /// Two numbers for every row.
  public let places: [(x: Double, y: Double)]
  /// The share of the whole variance along each direction.
  public let shares: (x: Double, y: Double)
  private let mean: [Double]
  private let directions: DenseRows

  /// The plane of those rows; O(rows × columns²).
  public init(_ rows: DenseRows) {
    let width = rows.columnCount
    let mean = (0..<width).map { column in
      (0..<rows.count).reduce(0) { $0 + rows[$1, column] } / Double(max(1, rows.count))
    }
    var covariance = [Double](repeating: 0, count: width * width)
    for row in 0..<rows.count {
      let own = zip(rows.row(row), mean).map { $0 - $1 }
      for one in 0..<width {
        for other in 0..<width { covariance[one * width + other] += own[one] * own[other] }
      }
    }
    let eigen = SymmetricEigen(covariance, order: width)
    let total = max(eigen.values.reduce(0) { $0 + max(0, $1) }, .leastNormalMagnitude)
    self.mean = mean
    directions = eigen.vectors
    shares = (max(0, eigen.values[0]) / total, width > 1 ? max(0, eigen.values[1]) / total : 0)
    places = (0..<rows.count).map { row in
      Self.place(Array(rows.row(row)), mean, eigen.vectors)
    }
  }

  /// Where a row of scaled features lies.
  public func place(_ row: [Double]) -> (x: Double, y: Double) {
    Self.place(row, mean, directions)
  }

  private static func place(
    _ row: [Double], _ mean: [Double], _ directions: DenseRows
  ) -> (x: Double, y: Double) {
    var (x, y) = (0.0, 0.0)
    for column in row.indices {
      let distance = row[column] - mean[column]
      x += distance * directions[0, column]
      if directions.count > 1 { y += distance * directions[1, column] }
    }
    return (x, y)
  }
}
