// What the rows of each customer's purchases add up to: how many of each category and channel, and
// how large they are on the log scale.
//
// What a category costs is taken off first, so that a mean tells of the customer and not of what it
// buys: log amount = customer + category, by least squares, one after the other until both are
// still (the offsets from up to 50,000 customers). Logarithms are added as whole numbers, so the
// sums are the same for any order of rows.

import Kernels

/// Rows of customers by the values of a column.
public struct LineCounts: Sendable {
  /// The values, most spent on first; the last may stand for all others.
  public let names: [String]
  /// Rows of each customer with each of them: customers × names.
  public let counts: [UInt32]
}

/// The rows of customers' purchases; rows of returns are none.
public struct PurchaseLines: Sendable {
  public let categories: LineCounts?
  public let channels: LineCounts?
  /// For every customer, how many rows there are.
  public let counts: [UInt32]
  /// For every customer, the mean of the logarithms of the amounts, less what the categories add.
  public let logMeans: [Double]
  /// For every customer, the sum of squares around that mean.
  public let logSquares: [Double]

  private static let askedMax = 50_000
  private static let rounds = 12

  /// The sums of customers: `picked` gives so many of each, from a place on.
  init(_ layout: SumLayout, _ picked: (_ place: Int, _ width: Int) -> [Int64]) {
    let width = layout.kindCount
    let kinds = picked(layout.kinds, width).map { UInt32(clamping: $0) }
    let logs = picked(layout.logs, width).map { Double($0) / PurchaseSums.logUnit }
    let squares = picked(SumLayout.squares, 1).map { Double($0) / PurchaseSums.squareUnit }
    let counts = squares.indices.map { customer in
      kinds[customer * width..<(customer + 1) * width].reduce(0, &+)
    }
    self.counts = counts
    categories = layout.categories.map { places in
      let own = places.names.count
      return LineCounts(
        names: places.names,
        counts: squares.indices.flatMap { kinds[$0 * width..<$0 * width + own] })
    }
    channels = layout.channels.map { places in
      LineCounts(
        names: places.names,
        counts: picked(layout.channelRows, places.names.count).map { UInt32(clamping: $0) })
    }
    let offsets = Self.offsets(counts, kinds, logs, width)
    let means = counts.indices.map { customer in
      Self.mean(customer, counts, kinds, logs, offsets)
    }
    logMeans = means
    logSquares = counts.indices.map { customer in
      var sum = squares[customer]
      for place in 0..<width {
        let own = customer * width + place
        sum += offsets[place] * (offsets[place] * Double(kinds[own]) - 2 * logs[own])
      }
      return max(0, sum - Double(counts[customer]) * means[customer] * means[customer])
    }
  }

  /// What each category adds to the logarithm of an amount; their mean over all rows is 0.
  private static func offsets(
    _ counts: [UInt32], _ kinds: [UInt32], _ logs: [Double], _ width: Int
  ) -> [Double] {
    var offsets = [Double](repeating: 0, count: width)
    if width == 1 { return offsets }
    let step = max(1, counts.count / askedMax)
    for _ in 0..<rounds {
      var sums = [Double](repeating: 0, count: width)
      var rows = [Double](repeating: 0, count: width)
      for customer in stride(from: 0, to: counts.count, by: step) where counts[customer] > 0 {
        let mean = mean(customer, counts, kinds, logs, offsets)
        for place in 0..<width {
          let count = Double(kinds[customer * width + place])
          sums[place] += logs[customer * width + place] - count * mean
          rows[place] += count
        }
      }
      let all = sums.reduce(0, +) / max(1, rows.reduce(0, +))
      offsets = offsets.indices.map { rows[$0] > 0 ? sums[$0] / rows[$0] - all : 0 }
    }
    return offsets
  }

  private static func mean(
    _ customer: Int, _ counts: [UInt32], _ kinds: [UInt32], _ logs: [Double], _ offsets: [Double]
  ) -> Double {
    guard counts[customer] > 0 else { return 0 }
    var sum = 0.0
    for (place, offset) in offsets.enumerated() {
      let own = customer * offsets.count + place
      sum += logs[own] - offset * Double(kinds[own])
    }
    return sum / Double(counts[customer])
  }
}
