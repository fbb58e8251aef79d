// Rows of numbers for dense learning: k-means, principal components, distances.

/// Rows with as many numbers each, one after another.
public struct DenseRows: Sendable, Equatable {
  /// All rows end to end.
  public let values: [Double]
  /// Numbers in a row, at least 1.
  public let columnCount: Int

  /// Rows of `columnCount` numbers; `values` holds whole rows.
  public init(values: [Double], columnCount: Int) {
    precondition(columnCount > 0, "A row needs at least one number.")
    precondition(values.count % columnCount == 0, "Rows must be whole.")
    self.values = values
    self.columnCount = columnCount
  }

  /// How many rows there are.
  public var count: Int { values.count / columnCount }

  /// The number in that row and column.
  public subscript(row: Int, column: Int) -> Double { values[row * columnCount + column] }

  /// The numbers of one row.
  public func row(_ row: Int) -> ArraySlice<Double> {
    values[row * columnCount..<(row + 1) * columnCount]
  }

  /// The rows of those numbers, in that order.
  public func chosen(_ rows: [Int]) -> DenseRows {
    var part: [Double] = []
    part.reserveCapacity(rows.count * columnCount)
    for row in rows { part.append(contentsOf: self.row(row)) }
    return DenseRows(values: part, columnCount: columnCount)
  }

  /// The squared Euclidean distance of every row from `point`; O(numbers), in parallel.
  public func squaredDistances(to point: [Double]) -> [Double] {
    precondition(point.count == columnCount, "The point needs a number per column.")
    return parallelFill(count, initial: 0) { range, distances in
      values.withUnsafeBufferPointer { values in
        for (slot, row) in range.enumerated() {
          distances[slot] = squaredDistance(
            values.baseAddress! + row * columnCount, point, columnCount)
        }
      }
    }
  }
}

/// The squared Euclidean distance of two rows.
func squaredDistance(
  _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, _ count: Int
) -> Double {
  var sum = 0.0
  for index in 0..<count {
    let difference = left[index] - right[index]
    sum += difference * difference
  }
  return sum
}
