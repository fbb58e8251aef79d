// Transactions as files, which are gone through as often as needed and never held.

import Customers
import Records

/// Reads transactions.
public struct TransactionFileReader: Sendable {
  private let rule: TransactionRule
  private let options: ReadOptions
  /// The clusters.csv that says whose record a row is of.
  private let clusters: String?

  private let withProducts: Bool

  /// A reader by that rule; `clusters` is the path of a run's clusters.csv, if rows name records
  /// by (source, id) and not customers; `withProducts` asks for products to be numbered.
  public init(
    rule: TransactionRule = TransactionRule(), options: ReadOptions = ReadOptions(),
    clusters: String? = nil, withProducts: Bool = false
  ) {
    self.rule = rule
    self.options = options
    self.clusters = clusters
    self.withProducts = withProducts
  }

  /// The transactions, and sentences about what was odd. The file is gone through once, to the last
  /// row; it must stay as it is until the transactions are done with. Throws `InputError`.
  public func read(_ path: String) throws -> (transactions: Transactions, warnings: [String]) {
    let stream = try RowStream(path, options: options)
    var rows = TransactionRows(names: stream.names) { wanted, consume in
      try stream.read(wanted: wanted, consume)
    }
    var customers: String?
    if let clusters {
      rows = try RecordCustomers(clusters).named(rows, path: path, rule: rule)
      customers = rows.names.last
    }
    do {
      let transactions = try TransactionParser(rule: rule, withProducts: withProducts)
        .parse(rows, customers: customers)
      return (transactions, stream.warnings)
    } catch let fault as TransactionFault {
      throw InputError(
        kind: .badData, file: path, line: 1, expected: fault.expected, found: fault.found,
        advice: fault.advice)
    }
  }
}
