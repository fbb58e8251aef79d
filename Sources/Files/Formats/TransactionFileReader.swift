// Transactions as files.

import Customers
import Records

/// Reads transactions.
public struct TransactionFileReader: Sendable {
  private let rule: TransactionRule
  private let options: ReadOptions
  /// The clusters.csv that says whose record a row is of.
  private let clusters: String?

  /// A reader by that rule; `clusters` is the path of a run's clusters.csv, if rows name records
  /// by (source, id) and not customers.
  public init(
    rule: TransactionRule = TransactionRule(), options: ReadOptions = ReadOptions(),
    clusters: String? = nil
  ) {
    self.rule = rule
    self.options = options
    self.clusters = clusters
  }

  /// The transactions, and sentences about what was odd. Throws `InputError`.
  public func read(_ path: String) throws -> (transactions: Transactions, warnings: [String]) {
    let read = try rows(path)
    guard read.table.recordCount > 0 else {
      throw InputError(
        kind: .badData, file: path, expected: "at least one transaction", found: "only a header",
        advice: "check how the file was made")
    }
    do {
      let customers = try clusters.map {
        try RecordCustomers($0).column(of: read.table, path: path, rule: rule)
      }
      let transactions = try TransactionParser(rule: rule).parse(read.table, customers: customers)
      return (transactions, read.warnings)
    } catch let fault as TransactionFault {
      throw InputError(
        kind: .badData, file: path, line: 1, expected: fault.expected, found: fault.found,
        advice: fault.advice)
    }
  }

  /// Rows are named by their number; a column `source` is one only where records are named.
  private func rows(_ path: String) throws -> ReadResult {
    var numbered = options
    numbered.idColumn = ReadOptions.rowNumber
    return try TableReader(options: numbered).read([path])
  }
}
