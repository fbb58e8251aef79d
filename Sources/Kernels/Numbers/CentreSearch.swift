// Which of a few centres is nearest to each of many rows, again and again for centres that move.
//
//   ‖x - c‖² is least where ½ ‖c‖² - x·c is.
// The products are taken in Float, eight rows and eight centres side by side, from rows less their
// mean. Where the two best differ by less than the rounding could amount to, the distances are
// taken from the differences in Double; so the answer is that of Double, and no path or number of
// threads changes it. Sums of rows follow by what changed: a row that stays costs nothing.
// ‖x - c‖² summed over all rows comes from the sums of rows by centre, without the rows.

internal import CKernels

/// Rows and their centres.
public struct CentreAssignment: Sendable {
  /// For every row, the number of its centre.
  public let nearest: [UInt32]
  /// For every centre, the sum of its rows, column by column, and how many there are.
  public let sums: [Double]
  public let counts: [Int]
  /// Rows whose centre is another one than before.
  public let changed: Int
  /// The sum of squared distances, to some 1e-15 of that from the rows' mean.
  public let inertia: Double

  /// The mean of each centre's rows; 0 throughout for a centre without rows.
  public func means(columnCount: Int) -> DenseRows {
    var means = sums
    for place in means.indices { means[place] /= Double(max(1, counts[place / columnCount])) }
    return DenseRows(values: means, columnCount: columnCount)
  }
}

/// Rows laid out for the search.
public struct CentreSearch: Sendable {
  public let rows: DenseRows
  /// Eight rows each, column by column, less the mean.
  private let blocks: [Float]
  private let middle: [Double]
  /// The longest row, and the sum of all squared lengths, from the mean.
  private let lengthMax: Double
  private let squares: Double
  private static let lanes = 8
  private static let chunk = 1024
  private static let partCountMax = 64

  /// Lays rows out; memory half that of the rows. O(numbers), in parallel.
  public init(_ rows: DenseRows) {
    self.rows = rows
    let width = rows.columnCount
    let ranges = Self.parts(rows.count)
    let sums = parallelMap(ranges.count) { part in
      var sums = [Double](repeating: 0, count: width)
      for row in ranges[part] { for column in 0..<width { sums[column] += rows[row, column] } }
      return sums
    }
    let middle = (0..<width).map { column in
      sums.reduce(0) { $0 + $1[column] } / Double(max(1, rows.count))
    }
    self.middle = middle
    let blockCount = (rows.count + Self.lanes - 1) / Self.lanes
    let size = width * Self.lanes
    blocks = parallelFill(blockCount * size, initial: Float(0), grain: size * 128) { range, slots in
      rows.values.withUnsafeBufferPointer { values in
        for block in range.lowerBound / size..<range.upperBound / size {
          for lane in 0..<min(Self.lanes, rows.count - block * Self.lanes) {
            let start = (block * Self.lanes + lane) * width
            let slot = block * size - range.lowerBound + lane
            for column in 0..<width {
              slots[slot + column * Self.lanes] = Float(values[start + column] - middle[column])
            }
          }
        }
      }
    }
    let lengths = parallelMap(ranges.count) { part -> (longest: Double, sum: Double) in
      rows.values.withUnsafeBufferPointer { values in
        var (longest, sum) = (0.0, 0.0)
        for row in ranges[part] {
          let square = squaredDistance(values.baseAddress! + row * width, middle, width)
          longest = max(longest, square)
          sum += square
        }
        return (longest, sum)
      }
    }
    lengthMax = lengths.reduce(0) { max($0, $1.longest) }.squareRoot()
    squares = lengths.reduce(0) { $0 + $1.sum }
  }

  private static func parts(_ count: Int) -> [Range<Int>] {
    let chunks = (count + chunk - 1) / chunk
    let grain = max(1, (chunks + partCountMax - 1) / partCountMax)
    return Kernels.parts(of: count, grain: chunk * grain)
  }

  /// The nearest centre of every row, at least one centre; `previous` is an assignment of the same
  /// rows to as many centres. Time: rows × columns × centres / 16 multiplications, in parallel.
  public func assignment(
    to centres: DenseRows, from previous: CentreAssignment? = nil
  ) -> CentreAssignment {
    precondition(centres.columnCount == rows.columnCount && centres.count > 0, "Centres must fit.")
    let tiles = CentreTiles(centres, middle: middle, lengthMax: lengthMax)
    let ranges = Self.parts(rows.count)
    let found = parallelMap(ranges.count) { part in
      var pass = SearchPass(rows, centres, tiles)
      let range = ranges[part]
      for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.chunk) {
        let end = min(start + Self.chunk, range.upperBound)
        pass.take(start..<end, blocks, previous?.nearest)
      }
      return pass
    }
    var sums = previous?.sums ?? [Double](repeating: 0, count: centres.values.count)
    var counts = previous?.counts ?? [Int](repeating: 0, count: centres.count)
    for part in found where part.changed > 0 {
      for place in sums.indices { sums[place] += part.sums[place] }
      for place in counts.indices { counts[place] += part.counts[place] }
    }
    return CentreAssignment(
      nearest: found.flatMap(\.nearest), sums: sums, counts: counts,
      changed: found.reduce(0) { $0 + $1.changed }, inertia: inertia(centres, sums, counts))
  }

  /// The assignment that gives each row the centre that is said, with the sum of squared distances
  /// that is said.
  public func assignment(
    _ nearest: [UInt32], to centres: DenseRows, inertia: Double,
    from previous: CentreAssignment? = nil
  ) -> CentreAssignment {
    let exact = assigned(nearest, to: centres)
    let changed = previous.map { before in
      nearest.indices.count { before.nearest[$0] != nearest[$0] }
    }
    return CentreAssignment(
      nearest: nearest, sums: exact.sums, counts: exact.counts, changed: changed ?? nearest.count,
      inertia: inertia)
  }

  /// The same with every distance taken from the differences, and all sums anew.
  public func assigned(_ nearest: [UInt32], to centres: DenseRows) -> NearestCentres {
    let ranges = Self.parts(rows.count)
    let width = rows.columnCount
    let found = parallelMap(ranges.count) { part in
      var sums = [Double](repeating: 0, count: centres.values.count)
      var distances: [Double] = []
      distances.reserveCapacity(ranges[part].count)
      rows.values.withUnsafeBufferPointer { values in
        centres.values.withUnsafeBufferPointer { places in
          for row in ranges[part] {
            let (own, start) = (values.baseAddress! + row * width, Int(nearest[row]) * width)
            distances.append(squaredDistance(own, places.baseAddress! + start, width))
            for column in 0..<width { sums[start + column] += own[column] }
          }
        }
      }
      return (sums: sums, distances: distances)
    }
    var sums = [Double](repeating: 0, count: centres.values.count)
    var inertia = 0.0
    for part in found {
      for place in sums.indices { sums[place] += part.sums[place] }
      inertia += part.distances.reduce(0, +)
    }
    var counts = [Int](repeating: 0, count: centres.count)
    for centre in nearest { counts[Int(centre)] += 1 }
    return NearestCentres(
      nearest: nearest, squaredDistances: found.flatMap(\.distances), sums: sums, counts: counts,
      inertia: inertia)
  }

  private func inertia(_ centres: DenseRows, _ sums: [Double], _ counts: [Int]) -> Double {
    let width = rows.columnCount
    var inertia = squares
    for centre in 0..<centres.count {
      let count = Double(counts[centre])
      for column in 0..<width {
        let place = centres[centre, column] - middle[column]
        let sum = sums[centre * width + column] - count * middle[column]
        inertia += place * (count * place - 2 * sum)
      }
    }
    return max(0, inertia)
  }
}

/// Centres laid out for the search.
private struct CentreTiles: Sendable {
  /// Eight centres each, column by column.
  let values: [Float]
  let halfSquares: [Float]
  let count: Int
  /// What the rounding of two scores can amount to.
  let doubt: Float

  init(_ centres: DenseRows, middle: [Double], lengthMax: Double) {
    let width = centres.columnCount
    count = (centres.count + 7) / 8
    var values = [Float](repeating: 0, count: count * width * 8)
    var halves = [Float](repeating: .infinity, count: count * 8)
    var longest = 0.0
    for centre in 0..<centres.count {
      var square = 0.0
      for column in 0..<width {
        let own = centres[centre, column] - middle[column]
        values[(centre / 8 * width + column) * 8 + centre % 8] = Float(own)
        square += own * own
      }
      halves[centre] = Float(square / 2)
      longest = max(longest, square.squareRoot())
    }
    self.values = values
    halfSquares = halves
    // Each product and sum rounds by 2^-24 of at most ‖x‖ ‖c‖, values too: twice for two scores.
    let unit = Double(Float.ulpOfOne) * Double(width + 8)
    doubt = Float(2 * unit * longest * (lengthMax + longest))
  }
}

/// Goes through chunks of rows one after another.
private struct SearchPass: Sendable {
  private let rows: DenseRows
  private let centres: DenseRows
  private let tiles: CentreTiles
  private(set) var nearest: [UInt32] = []
  /// What was added to each centre, less what was taken from it.
  private(set) var sums: [Double]
  private(set) var counts: [Int]
  private(set) var changed = 0
  private var found: [UInt32] = []
  private var margins: [Float] = []

  init(_ rows: DenseRows, _ centres: DenseRows, _ tiles: CentreTiles) {
    self.rows = rows
    self.centres = centres
    self.tiles = tiles
    sums = [Double](repeating: 0, count: centres.values.count)
    counts = [Int](repeating: 0, count: centres.count)
  }

  /// Takes a chunk, whose first row begins a block of `blocks`.
  mutating func take(_ chunk: Range<Int>, _ blocks: [Float], _ previous: [UInt32]?) {
    let blockCount = (chunk.count + 7) / 8
    if found.count < blockCount * 8 {
      found = [UInt32](repeating: 0, count: blockCount * 8)
      margins = [Float](repeating: 0, count: blockCount * 8)
    }
    blocks.withUnsafeBufferPointer { blocks in
      ck_nearest_centres(
        Int32(max(0, LanePath.current.rawValue)),
        blocks.baseAddress! + chunk.lowerBound * rows.columnCount, blockCount, rows.columnCount,
        tiles.values, tiles.halfSquares, tiles.count, &found, &margins)
    }
    for slot in 0..<chunk.count where margins[slot] <= tiles.doubt {
      found[slot] = exact(chunk.lowerBound + slot)
    }
    nearest.append(contentsOf: found[..<chunk.count])
    let width = rows.columnCount
    rows.values.withUnsafeBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        for slot in 0..<chunk.count {
          let (row, centre) = (chunk.lowerBound + slot, Int(found[slot]))
          let before = previous.map { Int($0[row]) }
          if before == centre { continue }
          changed += 1
          let own = values.baseAddress! + row * width
          let new = sums.baseAddress! + centre * width
          for column in 0..<width { new[column] += own[column] }
          counts[centre] += 1
          guard let before else { continue }
          let old = sums.baseAddress! + before * width
          for column in 0..<width { old[column] -= own[column] }
          counts[before] -= 1
        }
      }
    }
  }

  private func exact(_ row: Int) -> UInt32 {
    let width = rows.columnCount
    return rows.values.withUnsafeBufferPointer { values in
      centres.values.withUnsafeBufferPointer { places in
        var (best, least) = (0, Double.infinity)
        for centre in 0..<centres.count {
          let distance = squaredDistance(
            values.baseAddress! + row * width, places.baseAddress! + centre * width, width)
          if distance < least { (best, least) = (centre, distance) }
        }
        return UInt32(best)
      }
    }
  }
}
