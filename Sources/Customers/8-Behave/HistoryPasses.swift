// Two passes over transactions that make the history of one day. The first finds each customer's
// first and last purchase day and what is spent on each category, the second adds up: what needs
// the first day (spending in the later half of the time since then) needs no row to be kept.

import Kernels

/// A history in the making.
struct HistoryPasses: Sendable {
  /// The last day that counts.
  let last: Int32
  private let withLines: Bool
  private let shards: CustomerShards
  private var fates = FateSums()
  private var firstDay = Int32.max
  private var extents: [PurchaseExtent]
  /// Spent by code of category and of channel.
  private var categoryTotals: [Int64] = []
  private var channelTotals: [Int64] = []
  private var sums: [PurchaseSums] = []

  init(last: Int32, customerCount: Int, withLines: Bool, _ transactions: Transactions) {
    self.last = last
    self.withLines = withLines
    let shards = CustomerShards(customerCount: customerCount)
    self.shards = shards
    extents = (0..<CustomerShards.count).map { PurchaseExtent(count: shards.size($0)) }
    categoryTotals = [Int64](repeating: 0, count: transactions.values(.category)?.count ?? 0)
    channelTotals = [Int64](repeating: 0, count: transactions.values(.channel)?.count ?? 0)
  }

  /// The first pass, block by block.
  mutating func look(_ blocks: [TransactionBlock], numberOf: [UInt32]) {
    let sharded = sharded(blocks, numberOf)
    for (block, rows) in zip(blocks, sharded) {
      fates.add(rows.fates)
      firstDay = min(firstDay, rows.firstDay)
      Self.add(block.categoryOf, block.amounts, rows, to: &categoryTotals)
      Self.add(block.channelOf, block.amounts, rows, to: &channelTotals)
    }
    parallelMutate(&extents) { shard, extent in
      for (block, rows) in zip(blocks, sharded) {
        for slot in rows.starts[shard]..<rows.starts[shard + 1] {
          let row = Int(rows.rows[slot])
          if block.amounts[row] > 0 { extent.take(Int(rows.places[slot]), block.days[row]) }
        }
      }
    }
  }

  /// Makes room for the second pass.
  mutating func layOut(_ transactions: Transactions) {
    let layout = SumLayout(
      categories: transactions.values(.category).flatMap {
        SharePlaces($0, totals: categoryTotals)
      },
      channels: transactions.values(.channel).flatMap { SharePlaces($0, totals: channelTotals) },
      withLines: withLines)
    sums = extents.map { PurchaseSums($0, layout: layout, last: last) }
    extents = []
    (categoryTotals, channelTotals) = ([], [])
  }

  /// The second pass, block by block.
  mutating func add(_ blocks: [TransactionBlock], numberOf: [UInt32]) {
    let sharded = sharded(blocks, numberOf)
    parallelMutate(&sums) { shard, sums in
      for (block, rows) in zip(blocks, sharded) { sums.take(block, rows, shard: shard) }
    }
  }

  /// The history; nil when no row counts.
  consuming func history(hasDiscounts: Bool) -> PurchaseHistory? {
    guard fates.rows[TransactionFate.used.rawValue] > 0 else { return nil }
    parallelMutate(&sums) { _, sums in sums.finish() }
    return PurchaseHistory(
      asOf: DayNumber(last), firstDay: DayNumber(firstDay), customerCount: shards.customerCount,
      sums: sums, fates: fates, hasDiscounts: hasDiscounts)
  }

  private func sharded(_ blocks: [TransactionBlock], _ numberOf: [UInt32]) -> [ShardedRows] {
    let last = last
    return parallelMap(blocks.count) {
      ShardedRows(blocks[$0], numberOf: numberOf, last: last)
    }
  }

  private static func add(
    _ codes: [UInt32]?, _ amounts: [Int64], _ rows: ShardedRows, to totals: inout [Int64]
  ) {
    guard let codes else { return }
    for row in rows.rows { totals[Int(codes[Int(row)])] &+= max(0, amounts[Int(row)]) }
  }
}
