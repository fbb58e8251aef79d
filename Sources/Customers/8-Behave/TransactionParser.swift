// Stage 8's first verb: a table of transactions into flat columns. Dates and amounts are read once
// per distinct value, by the standards of stage 2.

import Kernels
import Records

/// Reads what the columns of a table of transactions say.
public struct TransactionParser: Sendable {
  public let rule: TransactionRule

  /// A parser by that rule.
  public init(rule: TransactionRule = TransactionRule()) { self.rule = rule }

  /// The transactions; some 50 ns a row and a microsecond per distinct value. Throws
  /// `TransactionFault` when customer, date or amount has no column, or most rows make no sense.
  ///
  /// `customers`, where given, names the customer of every row, in place of a column.
  public func parse(
    _ table: Table, customers given: Column? = nil
  ) throws(TransactionFault) -> Transactions {
    let used = try columns(of: table, needsCustomer: given == nil)
    func column(_ attribute: TransactionAttribute) -> Column? {
      used[attribute].flatMap { table.column(named: $0) }
    }
    guard let customer = given ?? column(.customer), let date = column(.date) else {
      preconditionFailure("the columns were found above")
    }
    let dates = DistinctDates(date)
    let money = amounts(column(.amount), column(.price), column(.quantity), table.recordCount)
    let transactions = Transactions(
      customerOf: customer.codes, customers: customer.values,
      days: date.codes.map { dates.days[Int($0)] }, amounts: money.amounts,
      discounts: column(.discount).map { column in
        let given = DistinctAmounts(column).amounts
        return column.codes.map { given[Int($0)] }
      },
      product: column(.product), category: column(.category), channel: column(.channel),
      columns: used, warnings: money.warnings + repeats(table))
    try check(transactions, date: date, amount: used[.amount] ?? used[.price] ?? "amount")
    return transactions
  }

  private func columns(
    of table: Table, needsCustomer: Bool
  ) throws(TransactionFault) -> [TransactionAttribute: String] {
    let names = table.columns.map(\.name)
    var found: [TransactionAttribute: String] = [:]
    for attribute in TransactionAttribute.allCases {
      guard let name = rule.column(of: attribute, among: names) else { continue }
      guard names.contains(name) else {
        throw TransactionFault(
          expected: "a column named \"\(name)\" (--map \(name)=\(attribute.rawValue))",
          found: names.joined(separator: ","), advice: "name one of these")
      }
      found[attribute] = name
    }
    var missing: [TransactionAttribute] = []
    if needsCustomer, found[.customer] == nil { missing.append(.customer) }
    if found[.date] == nil { missing.append(.date) }
    if found[.amount] == nil, found[.price] == nil { missing.append(.amount) }
    if missing.isEmpty { return found }
    throw TransactionFault(
      expected: "a column for \(missing.map(\.rawValue).joined(separator: ", "))",
      found: names.joined(separator: ","),
      advice: "say which column it is: --map COLUMN=\(missing[0].rawValue)")
  }

  /// Amounts as written, or price times quantity.
  private func amounts(
    _ amount: Column?, _ price: Column?, _ quantity: Column?, _ rows: Int
  ) -> (amounts: [Int64], warnings: [String]) {
    guard let own = amount ?? price else { return ([], []) }
    let values = DistinctAmounts(own)
    var amounts = own.codes.map { values.amounts[Int($0)] }
    var warnings = values.warnings(of: own.name)
    if amount == nil, let quantity {
      let counts = DistinctAmounts(quantity).amounts
      for row in 0..<rows where amounts[row] != Transactions.noAmount {
        let count = counts[Int(quantity.codes[row])]
        amounts[row] = count == Transactions.noAmount ? count : product(amounts[row], count)
      }
      warnings.append("amounts are \(own.name) times \(quantity.name)")
    }
    return (amounts, warnings)
  }

  private func product(_ price: Int64, _ count: Int64) -> Int64 {
    let product = Double(price) * Double(count) / Transactions.unit
    return abs(product) < 9e17 ? Int64(product.rounded()) : Transactions.noAmount
  }

  /// Tells of rows that repeat others in every column.
  private func repeats(_ table: Table) -> [String] {
    var keys = parallelFill(table.recordCount, initial: UInt64(0)) { range, keys in
      for (slot, row) in range.enumerated() {
        var key = UInt64(table.sourceOf[row])
        for column in table.columns { key = mix64(key ^ UInt64(column.codes[row])) }
        keys[slot] = key
      }
    }
    radixSort(&keys)
    var count = 0
    for place in keys.indices.dropFirst() where keys[place] == keys[place - 1] { count += 1 }
    if count == 0 { return [] }
    return ["rows that repeat another one in every column: \(count); they are kept"]
  }

  private func check(
    _ transactions: Transactions, date: Column, amount: String
  ) throws(TransactionFault) {
    let undated = transactions.days.count { $0 == Transactions.noDay }
    if undated * 2 > transactions.count {
      let example = (1..<max(1, date.values.count)).prefix(1).map { date.values.string($0) }
      throw TransactionFault(
        expected: "dates in the column \"\(date.name)\"",
        found: "none in \(undated) of \(transactions.count) rows, such as "
          + "\"\(example.first ?? "")\"",
        advice: "name another column by --map COLUMN=date, or write dates as 2025-12-31")
    }
    let silent = transactions.amounts.count { $0 == Transactions.noAmount }
    if silent * 2 > transactions.count {
      throw TransactionFault(
        expected: "numbers in the column \"\(amount)\"",
        found: "none in \(silent) of \(transactions.count) rows",
        advice: "name another column by --map COLUMN=amount")
    }
  }
}
