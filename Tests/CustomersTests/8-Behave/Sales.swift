// Small tables of transactions for tests.

import Customers
import Kernels
import Records

/// A column of those texts; empty text is missing.
func column(_ name: String, _ values: [String]) -> Column {
  var distinct = ByteDictionary()
  let codes = values.map { distinct.code(of: Array($0.utf8).span) }
  return Column(name: name, codes: codes, values: distinct.values)
}

/// A table of one source, its rows numbered.
func table(_ columns: [(String, [String])]) -> Table {
  let count = columns[0].1.count
  return Table(
    columns: columns.map { column($0.0, $0.1) }, sources: ["sales"],
    sourceOf: [UInt16](repeating: 0, count: count),
    identifiers: ByteStrings((0..<count).map { String($0 + 1) }),
    inputPosition: (0..<count).map { UInt32($0) })
}

/// A table of sales from lines of `customer,date,amount,category`.
func sales(_ lines: [String]) -> Table {
  let rows = lines.map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  let names = ["customer", "date", "amount", "category"]
  return table(names.indices.map { place in (names[place], rows.map { $0[place] }) })
}

/// What those customers bought.
func history(
  _ lines: [String], customers: [String], asOf: String? = nil
) throws -> PurchaseHistory? {
  let transactions = try TransactionParser().parse(sales(lines))
  return try Behaviourist(asOf: asOf.flatMap { DayNumber($0) }).history(
    of: transactions, customers: ByteStrings(customers))
}

/// All days and amounts of transactions.
func values(_ transactions: Transactions) throws -> (days: [Int32], amounts: [Int64]) {
  var values: (days: [Int32], amounts: [Int64]) = ([], [])
  try transactions.forEach([]) { blocks in
    for block in blocks {
      values.days += block.days
      values.amounts += block.amounts
    }
  }
  return values
}
