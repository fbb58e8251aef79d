// The rows that a logistic regression learns from, and their loss with its first two derivatives.
//
// With log-odds η = X β, p = 1 / (1 + e^-η), labels y and weights w:
//   loss      = Σ w (log(1 + e^η) - y η)
//   gradient  = Xᵀ w (p - y)
//   curvature = Xᵀ diag(w p (1 - p)) X
// Rows go through BLAS in blocks that fit the second-level cache. Blocks are grouped into parts by
// their number alone and sums are taken in order, so threads do not change the result.

import CBLAS

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Rows, labels and weights.
struct LogisticData: Sendable {
  /// Row-major: `columnCount` numbers a row.
  let rows: [Double]
  let targets: [Double]
  let weights: [Double]?
  let columnCount: Int

  var count: Int { targets.count }

  private static let blockRows = 2048
  private static let partCountMax = 64

  /// Loss and derivatives at `coefficients`; the curvature only when asked for.
  /// Time: rows × columns², or rows × columns without the curvature.
  func loss(at coefficients: [Double], withCurvature: Bool) -> LogisticLoss {
    BlasThreads.holdToOne()
    let blocks = parts(of: count, grain: Self.blockRows)
    let groups = parts(
      of: blocks.count, grain: max(1, (blocks.count + Self.partCountMax - 1) / Self.partCountMax))
    let sums = parallelMap(groups.count) { group in
      var sum = BlockSums(self, Self.blockRows, withCurvature: withCurvature)
      for block in groups[group] { sum.add(blocks[block], at: coefficients) }
      return sum.loss
    }
    var total = LogisticLoss(columnCount, withCurvature: withCurvature)
    for sum in sums { total.add(sum) }
    return total
  }

  /// About one row in `share`, chosen by a hash of its number and weighted to stand for the rest.
  func sample(oneIn share: UInt64) -> LogisticData {
    let chosen = (0..<count).filter { mix64(UInt64($0)) % share == 0 }
    var part: [Double] = []
    part.reserveCapacity(chosen.count * columnCount)
    for row in chosen { part.append(contentsOf: rows[row * columnCount..<(row + 1) * columnCount]) }
    let scale = Double(count) / Double(max(1, chosen.count))
    return LogisticData(
      rows: part, targets: chosen.map { targets[$0] },
      weights: chosen.map { scale * (weights?[$0] ?? 1) }, columnCount: columnCount)
  }
}

/// The loss at one point, in nats, and its derivatives by the coefficients.
struct LogisticLoss: Sendable {
  var value = 0.0
  var gradient: [Double]
  /// Row-major, upper triangle; empty when not asked for.
  var curvature: [Double]

  init(_ columnCount: Int, withCurvature: Bool) {
    gradient = [Double](repeating: 0, count: columnCount)
    curvature = [Double](repeating: 0, count: withCurvature ? columnCount * columnCount : 0)
  }

  mutating func add(_ other: LogisticLoss) {
    value += other.value
    for index in gradient.indices { gradient[index] += other.gradient[index] }
    for index in curvature.indices { curvature[index] += other.curvature[index] }
  }
}

/// Adds up blocks of rows one after another, with room for one block.
private struct BlockSums {
  let data: LogisticData
  var loss: LogisticLoss
  /// Log-odds of the block's rows, then w (p - y).
  var residuals: [Double]
  /// √(w p (1 - p)) of the block's rows.
  var roots: [Double]
  /// The block's rows times their roots.
  var scaled: [Double]

  init(_ data: LogisticData, _ blockRows: Int, withCurvature: Bool) {
    self.data = data
    let room = min(blockRows, data.count)
    loss = LogisticLoss(data.columnCount, withCurvature: withCurvature)
    residuals = [Double](repeating: 0, count: room)
    roots = residuals
    scaled = [Double](repeating: 0, count: withCurvature ? room * data.columnCount : 0)
  }

  mutating func add(_ block: Range<Int>, at coefficients: [Double]) {
    data.rows.withUnsafeBufferPointer { all in
      let rows = all.baseAddress! + block.lowerBound * data.columnCount
      let (height, width) = (Int32(block.count), Int32(data.columnCount))
      cblas_dgemv(
        CblasRowMajor, CblasNoTrans, height, width, 1, rows, width, coefficients, 1, 0,
        &residuals, 1)
      if data.weights == nil { takeRows(block) } else { takeWeightedRows(block) }
      cblas_dgemv(
        CblasRowMajor, CblasTrans, height, width, 1, rows, width, residuals, 1, 1,
        &loss.gradient, 1)
      if loss.curvature.isEmpty { return }
      scale(rows, block.count)
      cblas_dsyrk(
        CblasRowMajor, CblasUpper, CblasTrans, width, height, 1, scaled, width, 1,
        &loss.curvature, width)
    }
  }

  /// Turns log-odds into residuals and roots, and adds the rows' loss.
  private mutating func takeRows(_ block: Range<Int>) {
    // Π (1 + e) - 1 of many rows, exact for small e, so that one logarithm serves them all.
    var product = 0.0
    var sum = 0.0
    for (index, row) in block.enumerated() {
      let logOdds = residuals[index]
      let target = data.targets[row]
      let tail = exp(-abs(logOdds))
      let whole = 1 / (1 + tail)
      product += tail + product * tail
      if product > 0x1p500 {
        sum += log1p(product)
        product = 0
      }
      sum += logOdds * ((logOdds >= 0 ? 1 : 0) - target)
      residuals[index] = logOdds >= 0 ? (1 - target) - tail * whole : tail * whole - target
      roots[index] = tail.squareRoot() * whole
    }
    loss.value += sum + log1p(product)
  }

  /// The same for rows of different weights.
  private mutating func takeWeightedRows(_ block: Range<Int>) {
    var sum = 0.0
    for (index, row) in block.enumerated() {
      let logOdds = residuals[index]
      let target = data.targets[row]
      let weight = data.weights![row]
      let tail = exp(-abs(logOdds))
      let whole = 1 / (1 + tail)
      sum += weight * (logOdds * ((logOdds >= 0 ? 1 : 0) - target) + log1p(tail))
      residuals[index] =
        weight * (logOdds >= 0 ? (1 - target) - tail * whole : tail * whole - target)
      roots[index] = (weight * tail).squareRoot() * whole
    }
    loss.value += sum
  }

  private mutating func scale(_ rows: UnsafePointer<Double>, _ count: Int) {
    let width = data.columnCount
    scaled.withUnsafeMutableBufferPointer { scaled in
      for row in 0..<count {
        let root = roots[row]
        for index in row * width..<(row + 1) * width { scaled[index] = rows[index] * root }
      }
    }
  }
}
