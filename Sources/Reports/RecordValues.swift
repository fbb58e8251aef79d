// The values of two records side by side, for reports, terminals and JSON alike.

import MatchKit

/// What the records of a table hold.
public struct RecordValues: Sendable {
  private let table: Table

  /// The values of `table`'s records.
  public init(_ table: Table) { self.table = table }

  /// Names of the columns, in order.
  public var columns: [String] { table.columns.map(\.name) }

  /// Whether the table has this record.
  public func has(_ record: UInt32) -> Bool { Int(record) < table.recordCount }

  /// The value of a record, cut to `limit` characters; empty where it is missing.
  public func value(_ record: UInt32, _ column: Int, limit: Int = 60) -> String {
    let column = table.columns[column]
    return column.values.shortened(Int(column.codes[Int(record)]), limit)
  }

  /// The columns in which at least one of two records has a value, at most `limit`.
  public func columnsFilled(_ left: UInt32, _ right: UInt32, limit: Int = .max) -> [Int] {
    let filled = table.columns.indices.filter {
      table.columns[$0].codes[Int(left)] > 0 || table.columns[$0].codes[Int(right)] > 0
    }
    return Array(filled.prefix(limit))
  }
}
