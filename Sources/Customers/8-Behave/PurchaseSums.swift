// What the rows of some customers add up to, in one stretch of whole numbers for each customer.

import Kernels

/// Where each sum of a customer stands.
struct SumLayout: Sendable {
  /// Spent; given back; spent on the first day; spent in the later half of the time since then less
  /// in the earlier; given off; squares of logarithms of amounts.
  static let gross = 0
  static let returned = 1
  static let firstSpend = 2
  static let later = 3
  static let discounts = 4
  static let squares = 5
  /// Categories and channels that have sums of their own.
  let categories: SharePlaces?
  let channels: SharePlaces?
  /// Where spending by category and by channel begins.
  let categorySums = 6
  let channelSums: Int
  /// Where rows by category (and of none), their logarithms, and rows by channel begin.
  let kinds: Int
  let logs: Int
  let channelRows: Int
  /// Sums of a customer.
  let size: Int
  let withLines: Bool

  init(categories: SharePlaces?, channels: SharePlaces?, withLines: Bool) {
    self.categories = categories
    self.channels = channels
    self.withLines = withLines
    let (own, ways) = (categories?.names.count ?? 0, channels?.names.count ?? 0)
    channelSums = 6 + own
    kinds = channelSums + ways
    logs = kinds + own + 1
    channelRows = logs + own + 1
    size = withLines ? channelRows + ways : kinds
  }

  /// Kinds of rows: categories and none.
  var kindCount: Int { logs - kinds }
}

/// The sums of some customers.
struct PurchaseSums: Sendable {
  static let logUnit = Double(1 << 32)
  static let squareUnit = Double(1 << 24)
  let layout: SumLayout
  /// The last day that counts.
  private let last: Int32
  private(set) var days: PurchaseDays
  private(set) var values: [Int64]

  init(_ extent: PurchaseExtent, layout: SumLayout, last: Int32) {
    self.layout = layout
    self.last = last
    days = PurchaseDays(extent)
    values = [Int64](repeating: 0, count: extent.first.count * layout.size)
  }

  /// Adds the rows of one shard.
  mutating func take(_ block: TransactionBlock, _ rows: ShardedRows, shard: Int) {
    for slot in rows.starts[shard]..<rows.starts[shard + 1] {
      let (row, customer) = (Int(rows.rows[slot]), Int(rows.places[slot]))
      let amount = block.amounts[row]
      let start = customer * layout.size
      guard amount > 0 else {
        values[start + SumLayout.returned] &-= amount
        continue
      }
      takeSale(customer, start, block.days[row], amount)
      if let off = block.discounts?[row], off > 0 { values[start + SumLayout.discounts] &+= off }
      let category = Self.place(block.categoryOf, row, layout.categories)
      let channel = Self.place(block.channelOf, row, layout.channels)
      if category >= 0 { values[start + layout.categorySums + category] &+= amount }
      if channel >= 0 { values[start + layout.channelSums + channel] &+= amount }
      if layout.withLines { takeLine(start, amount, category, channel) }
    }
  }

  mutating func finish() { days.finish() }

  private mutating func takeSale(_ customer: Int, _ start: Int, _ day: Int32, _ amount: Int64) {
    days.take(customer, day)
    values[start + SumLayout.gross] &+= amount
    let first = days.first[customer]
    if day == first { values[start + SumLayout.firstSpend] &+= amount }
    if first == last { return }
    let twice = 2 * Int(day) - Int(first) - Int(last)
    values[start + SumLayout.later] &+= twice > 0 ? amount : twice < 0 ? -amount : 0
  }

  private mutating func takeLine(_ start: Int, _ amount: Int64, _ category: Int, _ channel: Int) {
    let log = logarithm(Double(amount) / Transactions.unit)
    let kind = category >= 0 ? category : layout.kindCount - 1
    values[start + SumLayout.squares] &+= Int64((log * log * Self.squareUnit).rounded())
    values[start + layout.kinds + kind] += 1
    values[start + layout.logs + kind] &+= Int64((log * Self.logUnit).rounded())
    if channel >= 0 { values[start + layout.channelRows + channel] += 1 }
  }

  private static func place(_ codes: [UInt32]?, _ row: Int, _ places: SharePlaces?) -> Int {
    guard let codes, let places else { return -1 }
    return places.placeOf[Int(codes[row])]
  }
}
