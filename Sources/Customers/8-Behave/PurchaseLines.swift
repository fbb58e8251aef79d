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

  private static let part = 4096
  private static let askedMax = 50_000
  private static let rounds = 12

  /// The sums of `transactions`, whose rows of customer c are `order[starts[c]..<starts[c + 1]]`.
  init(
    _ transactions: Transactions, order: [UInt32], starts: [Int], categories: SharePlaces?,
    channels: SharePlaces?
  ) {
    let ranges = parts(of: starts.count - 1, grain: Self.part)
    let found = parallelMap(ranges.count) { part in
      var sums = LineSums(categories, channels)
      for customer in ranges[part] {
        sums.begin()
        for place in starts[customer]..<starts[customer + 1] {
          sums.take(Int(order[place]), transactions)
        }
      }
      return sums
    }
    let counts = found.flatMap(\.counts)
    self.counts = counts
    self.categories = categories.map { places in
      LineCounts(names: places.names, counts: found.flatMap { $0.kinds(places.names.count) })
    }
    self.channels = channels.map {
      LineCounts(names: $0.names, counts: found.flatMap(\.channels))
    }
    let width = (categories?.names.count ?? 0) + 1
    let kinds = found.flatMap(\.categories)
    let logs = found.flatMap(\.logs).map { Double($0) / LineSums.unit }
    let squares = found.flatMap(\.squares).map { Double($0) / LineSums.squareUnit }
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

/// Sums of some customers, one after another. A category that is missing has the last place.
private struct LineSums: Sendable {
  static let unit = Double(1 << 32)
  static let squareUnit = Double(1 << 24)
  private(set) var counts: [UInt32] = []
  private(set) var categories: [UInt32] = []
  private(set) var channels: [UInt32] = []
  private(set) var logs: [Int64] = []
  private(set) var squares: [Int64] = []
  private let categoryPlaces: SharePlaces?
  private let channelPlaces: SharePlaces?
  private let categoryWidth: Int
  private let channelWidth: Int

  init(_ categories: SharePlaces?, _ channels: SharePlaces?) {
    categoryPlaces = categories
    channelPlaces = channels
    categoryWidth = (categories?.names.count ?? 0) + 1
    channelWidth = channels?.names.count ?? 0
  }

  mutating func begin() {
    counts.append(0)
    squares.append(0)
    for _ in 0..<categoryWidth {
      categories.append(0)
      logs.append(0)
    }
    for _ in 0..<channelWidth { channels.append(0) }
  }

  mutating func take(_ row: Int, _ transactions: Transactions) {
    let amount = transactions.amounts[row]
    guard amount > 0 else { return }
    let log = logarithm(Double(amount) / Transactions.unit)
    var place = categoryWidth - 1
    if let categoryPlaces, let category = transactions.category {
      let own = categoryPlaces.placeOf[Int(category.codes[row])]
      if own >= 0 { place = own }
    }
    counts[counts.count - 1] += 1
    squares[squares.count - 1] += Int64((log * log * Self.squareUnit).rounded())
    categories[categories.count - categoryWidth + place] += 1
    logs[logs.count - categoryWidth + place] += Int64((log * Self.unit).rounded())
    if let channelPlaces, let channel = transactions.channel {
      let own = channelPlaces.placeOf[Int(channel.codes[row])]
      if own >= 0 { channels[channels.count - channelWidth + own] += 1 }
    }
  }

  /// Rows by category, without those of none.
  func kinds(_ width: Int) -> [UInt32] {
    var kinds: [UInt32] = []
    for start in stride(from: 0, to: categories.count, by: width + 1) {
      kinds.append(contentsOf: categories[start..<start + width])
    }
    return kinds
  }
}
