// Distances of many rows from a few centres, by matrix products.
//
//   ‖x - c‖² = ‖x‖² - 2 x·c + ‖c‖²
// The products x·c of a block of rows with all centres are one call of BLAS (gemm). The nearest
// centre follows from them; the distance from it is then taken from the differences, so that it
// does not suffer from cancellation. Blocks are grouped into parts by their number alone and sums
// are taken in order, so threads do not change the result.

import CBLAS

/// What one pass over the rows tells about their nearest centres.
public struct NearestCentres: Sendable {
  /// For every row, the number of its nearest centre; of equally near ones the first.
  public internal(set) var nearest: [UInt32]
  /// For every row, the squared distance from it.
  public internal(set) var squaredDistances: [Double]
  /// For every centre, the sum of its rows, column by column.
  public internal(set) var sums: [Double]
  /// For every centre, how many rows it has.
  public internal(set) var counts: [Int]
  /// The sum of all squared distances.
  public internal(set) var inertia: Double

  init(
    nearest: [UInt32], squaredDistances: [Double], sums: [Double], counts: [Int], inertia: Double
  ) {
    self.nearest = nearest
    self.squaredDistances = squaredDistances
    self.sums = sums
    self.counts = counts
    self.inertia = inertia
  }
}

extension DenseRows {
  private static let blockRows = 1024
  private static let partCountMax = 64

  /// The nearest centre of every row. Time: rows × columns × centres multiplications, in parallel;
  /// memory: 12 bytes a row. At least one centre.
  public func nearest(of centres: DenseRows) -> NearestCentres {
    precondition(centres.columnCount == columnCount && centres.count > 0, "Centres must fit.")
    BlasThreads.holdToOne()
    let blocks = parts(of: count, grain: Self.blockRows)
    let groups = parts(
      of: blocks.count, grain: max(1, (blocks.count + Self.partCountMax - 1) / Self.partCountMax))
    let found = parallelMap(groups.count) { group in
      var pass = NearestPass(self, centres, blockRows: Self.blockRows)
      for block in groups[group] { pass.take(blocks[block]) }
      return pass.found
    }
    return joined(found, centres)
  }

  private func joined(_ found: [NearestCentres], _ centres: DenseRows) -> NearestCentres {
    var all = NearestCentres(centres)
    all.nearest.reserveCapacity(count)
    all.squaredDistances.reserveCapacity(count)
    for part in found {
      all.nearest.append(contentsOf: part.nearest)
      all.squaredDistances.append(contentsOf: part.squaredDistances)
      for index in all.sums.indices { all.sums[index] += part.sums[index] }
      for index in all.counts.indices { all.counts[index] += part.counts[index] }
      all.inertia += part.inertia
    }
    return all
  }

  /// The squared distances of the rows of `range` from all centres, row by row.
  /// Small distances carry the rounding of the products: about 1e-16 of the squared lengths.
  public func squaredDistances(_ range: Range<Int>, to centres: DenseRows) -> [Double] {
    precondition(centres.columnCount == columnCount, "Centres must fit.")
    BlasThreads.holdToOne()
    var distances = [Double](repeating: 0, count: range.count * centres.count)
    if distances.isEmpty { return [] }
    let norms = centres.squaredLengths(0..<centres.count)
    let own = squaredLengths(range)
    products(range, centres, &distances)
    for row in 0..<range.count {
      for centre in 0..<centres.count {
        let place = row * centres.count + centre
        distances[place] = max(0, own[row] + norms[centre] - 2 * distances[place])
      }
    }
    return distances
  }

  /// Fills `into` with the products of the rows of `range` with all centres, row by row.
  fileprivate func products(_ range: Range<Int>, _ centres: DenseRows, _ into: inout [Double]) {
    values.withUnsafeBufferPointer { all in
      let (width, height) = (Int32(columnCount), Int32(range.count))
      let rows = all.baseAddress! + range.lowerBound * columnCount
      cblas_dgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, height, Int32(centres.count), width, 1, rows,
        width, centres.values, width, 0, &into, Int32(centres.count))
    }
  }

  /// The squared length of each row of `range`.
  fileprivate func squaredLengths(_ range: Range<Int>) -> [Double] {
    range.map { row in self.row(row).reduce(0) { $0 + $1 * $1 } }
  }
}

extension NearestCentres {
  /// Nothing found yet.
  fileprivate init(_ centres: DenseRows) {
    nearest = []
    squaredDistances = []
    sums = [Double](repeating: 0, count: centres.values.count)
    counts = [Int](repeating: 0, count: centres.count)
    inertia = 0
  }
}

/// Goes through blocks of rows one after another, with room for the products of one block.
private struct NearestPass {
  let rows: DenseRows
  let centres: DenseRows
  let norms: [Double]
  var products: [Double]
  var found: NearestCentres

  init(_ rows: DenseRows, _ centres: DenseRows, blockRows: Int) {
    self.rows = rows
    self.centres = centres
    norms = centres.squaredLengths(0..<centres.count)
    products = [Double](repeating: 0, count: min(blockRows, rows.count) * centres.count)
    found = NearestCentres(centres)
  }

  mutating func take(_ block: Range<Int>) {
    rows.products(block, centres, &products)
    let (count, width) = (centres.count, rows.columnCount)
    rows.values.withUnsafeBufferPointer { values in
      centres.values.withUnsafeBufferPointer { centres in
        for (slot, row) in block.enumerated() {
          let centre = nearest(slot * count)
          let own = values.baseAddress! + row * width
          let distance = squaredDistance(own, centres.baseAddress! + centre * width, width)
          found.nearest.append(UInt32(truncatingIfNeeded: centre))
          found.squaredDistances.append(distance)
          found.inertia += distance
          found.counts[centre] += 1
          for column in 0..<width { found.sums[centre * width + column] += own[column] }
        }
      }
    }
  }

  /// The centre whose ‖c‖² - 2 x·c is the least, for the products from `start` on.
  private func nearest(_ start: Int) -> Int {
    var best = 0
    var least = norms[0] - 2 * products[start]
    for centre in 1..<max(1, norms.count) {
      let value = norms[centre] - 2 * products[start + centre]
      if value < least { (best, least) = (centre, value) }
    }
    return best
  }
}

extension NearestCentres {
  /// The same for rows that were given their centres otherwise; sums are taken in order.
  public init(
    rows: DenseRows, nearest: [UInt32], squaredDistances: [Double], centreCount: Int
  ) {
    let width = rows.columnCount
    self.nearest = nearest
    self.squaredDistances = squaredDistances
    sums = [Double](repeating: 0, count: centreCount * width)
    counts = [Int](repeating: 0, count: centreCount)
    inertia = squaredDistances.reduce(0, +)
    for (row, centre) in nearest.enumerated() {
      counts[Int(centre)] += 1
      for column in 0..<width { sums[Int(centre) * width + column] += rows[row, column] }
    }
  }

  /// The mean of each centre's rows; 0 throughout for a centre without rows.
  public func means(columnCount: Int) -> DenseRows {
    var means = sums
    for place in means.indices { means[place] /= Double(max(1, counts[place / columnCount])) }
    return DenseRows(values: means, columnCount: columnCount)
  }
}
