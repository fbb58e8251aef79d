// Principal components (Pearson, 1901): the directions, at right angles to each other, along which
// rows vary the most; the eigenvectors of their covariance.

import Kernels

/// The first directions of some rows.
public struct PrincipalComponents: Sendable {
  /// The share of the whole variance along each direction, falling.
  public let shares: [Double]
  private let mean: [Double]
  private let directions: DenseRows

  /// Up to `count` directions of rows, at least one; O(rows × columns²), in parallel.
  public init(_ rows: DenseRows, count: Int) {
    let width = rows.columnCount
    let middle = (0..<width).map { column in
      (0..<rows.count).reduce(0) { $0 + rows[$1, column] } / Double(max(1, rows.count))
    }
    let ranges = parts(of: rows.count, grain: 4096)
    let sums = parallelMap(ranges.count) { part in
      var covariance = [Double](repeating: 0, count: width * width)
      for row in ranges[part] {
        let own = zip(rows.row(row), middle).map { $0 - $1 }
        for one in 0..<width {
          for other in 0..<width { covariance[one * width + other] += own[one] * own[other] }
        }
      }
      return covariance
    }
    var covariance = [Double](repeating: 0, count: width * width)
    for part in sums { for place in covariance.indices { covariance[place] += part[place] } }
    let eigen = SymmetricEigen(covariance, order: width)
    let total = max(eigen.values.reduce(0) { $0 + max(0, $1) }, .leastNormalMagnitude)
    let kept = min(max(1, count), width)
    mean = middle
    directions = eigen.vectors.chosen(Array(0..<kept))
    shares = eigen.values.prefix(kept).map { max(0, $0) / total }
  }

  /// Where a row lies along each direction.
  public func place(_ row: ArraySlice<Double>) -> [Double] {
    (0..<directions.count).map { direction in
      var sum = 0.0
      for (column, value) in row.enumerated() {
        sum += (value - mean[column]) * directions[direction, column]
      }
      return sum
    }
  }

  /// Rows as they lie along the directions; in parallel.
  public func places(_ rows: DenseRows) -> DenseRows {
    let ranges = parts(of: rows.count, grain: 4096)
    let values = parallelMap(ranges.count) { part in
      ranges[part].flatMap { place(rows.row($0)) }
    }.flatMap { $0 }
    return DenseRows(values: values, columnCount: directions.count)
  }
}
