// Stage 8's second verb: transactions joined to customers, as of a date, in two passes over the
// rows that keep sums for each customer and no rows (see `HistoryPasses`). Amounts are whole
// numbers, so the sums are exact for any order.

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

  /// The history of every customer of `customers`, their identifiers in order. Two passes of some
  /// 150 ns a row, in parallel. Memory: some 200 bytes a customer, twice that with lines, and at
  /// most a bit for each day of its history; nothing for rows. nil when no row counts. Throws what
  /// the rows throw.
  public func history(
    of transactions: Transactions, customers: ByteStrings
  ) throws -> PurchaseHistory? {
    guard let last = asOf ?? transactions.lastDay else { return nil }
    return try histories(of: transactions, customers: customers, asOf: [last])[0]
  }

  /// The same as of several days, in the same two passes.
  package func histories(
    of transactions: Transactions, customers: ByteStrings, asOf days: [DayNumber]
  ) throws -> [PurchaseHistory?] {
    let numberOf = customerNumbers(transactions.customers, customers)
    var passes = days.map { day in
      HistoryPasses(
        last: day.value, customerCount: customers.count, withLines: withLines, transactions)
    }
    try transactions.forEach([.category, .channel]) { blocks in
      for place in passes.indices { passes[place].look(blocks, numberOf: numberOf) }
    }
    for place in passes.indices { passes[place].layOut(transactions) }
    try transactions.forEach([.category, .channel]) { blocks in
      for place in passes.indices { passes[place].add(blocks, numberOf: numberOf) }
    }
    let hasDiscounts = transactions.columns[.discount] != nil
    var histories: [PurchaseHistory?] = []
    while !passes.isEmpty {
      histories.append(passes.removeFirst().history(hasDiscounts: hasDiscounts))
    }
    return histories
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
}
