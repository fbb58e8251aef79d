// Stage 8's second verb: transactions joined to customers, as of a date. Rows are sorted by
// customer and day in one radix sort; amounts are whole numbers, so the sums are exact for any
// order.

import Kernels
import Records

/// Puts together what customers bought.
public struct Behaviourist: Sendable {
  /// The last day that counts; nil takes the last day of the transactions.
  public let asOf: DayNumber?
  /// Whether the history is to tell of rows too (`PurchaseHistory.lines`).
  public let withLines: Bool
  /// Most categories or channels that get a share of their own.
  public static let sharesMax = 8

  public init(asOf: DayNumber? = nil, withLines: Bool = false) {
    self.asOf = asOf
    self.withLines = withLines
  }

  /// The history of every customer of `customers`, their identifiers in order. About 100 ns a row,
  /// in parallel; memory 40 bytes a row. nil when no row counts.
  public func history(of transactions: Transactions, customers: ByteStrings) -> PurchaseHistory? {
    let numberOf = customerNumbers(transactions.customers, customers)
    guard let last = asOf?.value ?? transactions.days.max(), last != Transactions.noDay else {
      return nil
    }
    let tally = RowTally(transactions, numberOf: numberOf, last: last)
    guard tally.rows[TransactionFate.used.rawValue] > 0 else { return nil }
    let sorted = SortedPurchases(
      transactions, numberOf: numberOf, rows: tally.usedRows, customerCount: customers.count)
    let categories = transactions.category.flatMap { SharePlaces($0, transactions, tally) }
    let channels = transactions.channel.flatMap { SharePlaces($0, transactions, tally) }
    func shares(_ column: Column?, _ places: SharePlaces?) -> SpendShares? {
      guard let column, let places else { return nil }
      return self.shares(column, places, transactions, numberOf, tally, customers.count)
    }
    return PurchaseHistory(
      asOf: DayNumber(last), firstDay: DayNumber(tally.firstDay), starts: sorted.starts,
      days: sorted.days, spends: sorted.spends, returned: sorted.returned,
      discounts: discounts(transactions, numberOf, tally, customers.count),
      categories: shares(transactions.category, categories),
      channels: shares(transactions.channel, channels),
      lines: withLines
        ? PurchaseLines(
          transactions, order: sorted.order, starts: sorted.rowStarts, categories: categories,
          channels: channels) : nil,
      rows: tally.rows, amounts: tally.amounts)
  }

  /// For every name in the transactions, the number of the customer; `UInt32.max` if unknown.
  private func customerNumbers(_ names: ByteStrings, _ customers: ByteStrings) -> [UInt32] {
    var known = ByteDictionary(withEmpty: false)
    for customer in 0..<customers.count {
      _ = known.code(of: customers.bytes.span.extracting(customers.range(customer)))
    }
    return (0..<names.count).map { name in
      known.knownCode(of: names.bytes.span.extracting(names.range(name))) ?? .max
    }
  }

  private func discounts(
    _ transactions: Transactions, _ numberOf: [UInt32], _ tally: RowTally, _ customerCount: Int
  ) -> [Int64]? {
    guard let given = transactions.discounts else { return nil }
    var sums = [Int64](repeating: 0, count: customerCount)
    for row in tally.usedRows where given[Int(row)] > 0 && transactions.amounts[Int(row)] > 0 {
      sums[Int(numberOf[Int(transactions.customerOf[Int(row)])])] += given[Int(row)]
    }
    return sums
  }

  private func shares(
    _ column: Column, _ places: SharePlaces, _ transactions: Transactions, _ numberOf: [UInt32],
    _ tally: RowTally, _ customerCount: Int
  ) -> SpendShares {
    let width = places.names.count
    var sums = [Int64](repeating: 0, count: customerCount * width)
    for row in tally.usedRows {
      let place = places.placeOf[Int(column.codes[Int(row)])]
      let amount = transactions.amounts[Int(row)]
      guard place >= 0, amount > 0 else { continue }
      sums[Int(numberOf[Int(transactions.customerOf[Int(row)])]) * width + place] += amount
    }
    return SpendShares(names: places.names, sums: sums)
  }
}

/// Which values of a column get a share of their own.
struct SharePlaces: Sendable {
  /// The values, most spent on first; the last may stand for all others.
  let names: [String]
  /// For every code, its place in `names`, or -1.
  let placeOf: [Int]

  /// nil when money is spent on fewer than two values.
  fileprivate init?(_ column: Column, _ transactions: Transactions, _ tally: RowTally) {
    var totals = [Int64](repeating: 0, count: column.values.count)
    for row in tally.usedRows {
      totals[Int(column.codes[Int(row)])] += max(0, transactions.amounts[Int(row)])
    }
    let ranked = (1..<max(1, totals.count)).filter { totals[$0] > 0 }.sorted {
      if totals[$0] != totals[$1] { return totals[$0] > totals[$1] }
      return column.values.array($0).lexicographicallyPrecedes(column.values.array($1))
    }
    guard ranked.count > 1 else { return nil }
    let most = Behaviourist.sharesMax
    let kept = ranked.count <= most ? ranked : Array(ranked.prefix(most - 1))
    let isCut = kept.count < ranked.count
    var placeOf = [Int](repeating: isCut ? kept.count : -1, count: totals.count)
    placeOf[0] = -1
    for (place, code) in kept.enumerated() { placeOf[code] = place }
    names = kept.map { column.values.string($0) } + (isCut ? ["other"] : [])
    self.placeOf = placeOf
  }
}

/// Which rows count, and what became of the others.
private struct RowTally {
  private(set) var usedRows: [UInt32] = []
  private(set) var rows = [Int](repeating: 0, count: TransactionFate.allCases.count)
  private(set) var amounts = [Int64](repeating: 0, count: TransactionFate.allCases.count)
  private(set) var firstDay = Int32.max

  init(_ transactions: Transactions, numberOf: [UInt32], last: Int32) {
    usedRows.reserveCapacity(transactions.count)
    for row in 0..<transactions.count {
      let fate = Self.fate(row, transactions, numberOf, last)
      rows[fate.rawValue] += 1
      if fate != .withoutAmount { amounts[fate.rawValue] &+= transactions.amounts[row] }
      guard fate == .used else { continue }
      usedRows.append(UInt32(truncatingIfNeeded: row))
      firstDay = min(firstDay, transactions.days[row])
    }
  }

  private static func fate(
    _ row: Int, _ transactions: Transactions, _ numberOf: [UInt32], _ last: Int32
  ) -> TransactionFate {
    if transactions.amounts[row] == Transactions.noAmount { return .withoutAmount }
    if transactions.days[row] == Transactions.noDay { return .withoutDate }
    let customer = transactions.customerOf[row]
    if customer == 0 { return .withoutCustomer }
    if numberOf[Int(customer)] == .max { return .unknownCustomer }
    return transactions.days[row] > last ? .afterAsOf : .used
  }
}

/// The days on which each customer bought, from rows sorted by customer and day.
private struct SortedPurchases {
  private(set) var starts: [Int] = [0]
  /// The rows by customer and day, and where each customer's begin.
  private(set) var order: [UInt32]
  private(set) var rowStarts: [Int] = [0]
  private(set) var days: [Int32] = []
  private(set) var spends: [Int64] = []
  private(set) var returned: [Int64]

  init(
    _ transactions: Transactions, numberOf: [UInt32], rows: [UInt32], customerCount: Int
  ) {
    var order = rows
    var keys = parallelFill(rows.count, initial: UInt64(0)) { range, keys in
      for (slot, place) in range.enumerated() {
        let row = Int(rows[place])
        let day = UInt64(UInt32(bitPattern: transactions.days[row]) ^ 0x8000_0000)
        keys[slot] = UInt64(numberOf[Int(transactions.customerOf[row])]) << 32 | day
      }
    }
    radixSort(keys: &keys, payload: &order)
    self.order = order
    returned = [Int64](repeating: 0, count: customerCount)
    starts.reserveCapacity(customerCount + 1)
    var place = 0
    for customer in 0..<customerCount {
      while place < keys.count, keys[place] >> 32 == UInt64(customer) {
        takeDay(keys, order, transactions.amounts, customer, &place)
      }
      starts.append(days.count)
      rowStarts.append(place)
    }
  }

  /// Takes all rows of one customer and day.
  private mutating func takeDay(
    _ keys: [UInt64], _ order: [UInt32], _ amounts: [Int64], _ customer: Int, _ place: inout Int
  ) {
    let key = keys[place]
    var spent: Int64 = 0
    while place < keys.count, keys[place] == key {
      let amount = amounts[Int(order[place])]
      if amount > 0 { spent += amount } else { returned[customer] -= amount }
      place += 1
    }
    guard spent > 0 else { return }
    days.append(Int32(bitPattern: UInt32(truncatingIfNeeded: key) ^ 0x8000_0000))
    spends.append(spent)
  }
}
