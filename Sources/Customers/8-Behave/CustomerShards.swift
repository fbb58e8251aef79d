// Customers dealt to a fixed number of shards, so that threads add up side by side, each its own
// customers. All sums are of whole numbers, so neither shards nor threads change them.

import Kernels

/// Which customers are in which shard.
struct CustomerShards: Sendable {
  static let count = 16
  let customerCount: Int

  /// How many customers a shard has.
  func size(_ shard: Int) -> Int {
    (customerCount - shard + Self.count - 1) / Self.count
  }

  @inline(__always) static func shard(_ customer: Int) -> Int { customer % count }
  @inline(__always) static func place(_ customer: Int) -> Int { customer / count }
}

/// The rows of a block that count, by shard, and what became of the others.
struct ShardedRows: Sendable {
  /// Rows, and the places in their shard of their customers.
  private(set) var rows: [UInt32] = []
  private(set) var places: [UInt32] = []
  /// Where each shard's begin; one more entry than shards.
  private(set) var starts: [Int] = []
  private(set) var fates = FateSums()
  /// The first day of a row that counts.
  private(set) var firstDay = Int32.max

  /// The rows of a block up to day `last`; `numberOf` gives the customers of its codes.
  init(_ block: TransactionBlock, numberOf: [UInt32], last: Int32) {
    var ends = [Int](repeating: 0, count: CustomerShards.count + 1)
    var numbers = [UInt32](repeating: .max, count: block.count)
    for row in 0..<block.count {
      let fate = Self.fate(block, row, numberOf, last)
      fates.add(fate, block.amounts[row])
      guard fate == .used else { continue }
      let number = numberOf[Int(block.customerOf[row])]
      numbers[row] = number
      firstDay = min(firstDay, block.days[row])
      ends[CustomerShards.shard(Int(number)) + 1] += 1
    }
    for shard in 0..<CustomerShards.count { ends[shard + 1] += ends[shard] }
    starts = ends
    rows = [UInt32](repeating: 0, count: ends[CustomerShards.count])
    places = rows
    for row in 0..<block.count where numbers[row] != .max {
      let number = Int(numbers[row])
      let slot = ends[CustomerShards.shard(number)]
      rows[slot] = UInt32(truncatingIfNeeded: row)
      places[slot] = UInt32(truncatingIfNeeded: CustomerShards.place(number))
      ends[CustomerShards.shard(number)] += 1
    }
  }

  private static func fate(
    _ block: TransactionBlock, _ row: Int, _ numberOf: [UInt32], _ last: Int32
  ) -> TransactionFate {
    if block.amounts[row] == Transactions.noAmount { return .withoutAmount }
    if block.days[row] == Transactions.noDay { return .withoutDate }
    let customer = block.customerOf[row]
    if customer == 0 { return .withoutCustomer }
    if numberOf[Int(customer)] == .max { return .unknownCustomer }
    return block.days[row] > last ? .afterAsOf : .used
  }
}

/// Rows and amounts by what became of them, in the order of `TransactionFate`.
struct FateSums: Sendable {
  private(set) var rows = [Int](repeating: 0, count: TransactionFate.allCases.count)
  private(set) var amounts = [Int64](repeating: 0, count: TransactionFate.allCases.count)

  mutating func add(_ fate: TransactionFate, _ amount: Int64) {
    rows[fate.rawValue] += 1
    if fate != .withoutAmount { amounts[fate.rawValue] &+= amount }
  }

  mutating func add(_ other: FateSums) {
    for place in rows.indices {
      rows[place] += other.rows[place]
      amounts[place] &+= other.amounts[place]
    }
  }
}
