// Customers, one record each, as `dedupe` writes them or anybody else.

import Kernels
import Records

/// Reads one record for every customer.
public struct CustomerReader: Sendable {
  private let options: ReadOptions
  /// Columns that hold the customer's name, tried in this order.
  private static let names = [
    "customer", "id", "customer_id", "CustomerID", "customerid", "Customer ID", "customer id",
    "client_id", "user_id", "member_id", "account_id", "客户", "客户编号", "客户ID", "会员号", "ID",
  ]

  public init(options: ReadOptions = ReadOptions()) { self.options = options }

  /// The customers: named by `--id-column`, else by a column `customer`, `id` or of a near name,
  /// else by their row. Throws `InputError`, also when a name repeats or there is none.
  public func read(_ path: String) throws -> ReadResult {
    let read = try named(path)
    let table = read.table
    guard table.recordCount > 0 else {
      throw InputError(
        kind: .badData, file: path, expected: "at least one customer", found: "only a header",
        advice: "check how the file was made")
    }
    if table.sources.count > 1 { try checkUnique(read, path) }
    return read
  }

  private func named(_ path: String) throws -> ReadResult {
    if options.idColumn != nil { return try TableReader(options: options).read([path]) }
    for name in Self.names {
      var named = options
      named.idColumn = name
      do {
        return try TableReader(options: named).read([path])
      } catch let error as InputError where error.kind == .wrongUsage {
        continue
      }
    }
    return try TableReader(options: options).read([path])
  }

  /// Customers of several sources must differ by name alone.
  private func checkUnique(_ read: ReadResult, _ path: String) throws {
    var seen = ByteDictionary(withEmpty: false)
    let identifiers = read.table.identifiers
    for record in 0..<identifiers.count {
      let code = seen.code(of: identifiers.bytes.span.extracting(identifiers.range(record)))
      if Int(code) == record { continue }
      let place = read.lineage.place(inputPosition: Int(read.table.inputPosition[record]))
      throw InputError(
        kind: .badData, file: path, line: place.line, expected: "one row for every customer",
        found: "\"\(identifiers.string(record))\" in two sources",
        advice: "run dedupe first and give its customers.csv")
    }
  }
}
