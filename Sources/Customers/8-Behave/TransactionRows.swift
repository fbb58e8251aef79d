// Where transactions come from: rows that can be gone through again, some at a time, so that no
// more of them than these are ever in memory.

import Kernels
import Records

/// Rows of a table of transactions, read anew for every pass.
public struct TransactionRows: Sendable {
  /// Takes encoded rows, each chunk with all columns; hands back the values of each column that
  /// the next chunks may give as known.
  public typealias Consumer = ([EncodedChunk]) throws -> [ColumnDictionary?]

  /// The names of the columns.
  public let names: [String]
  private let pass: @Sendable (_ wanted: [Bool], _ consume: Consumer) throws -> Void

  /// Rows that `pass` goes through from the first to the last, the same ones in the same order
  /// each time; columns that are not wanted may be given as missing.
  public init(
    names: [String],
    pass: @escaping @Sendable (_ wanted: [Bool], _ consume: Consumer) throws -> Void
  ) {
    self.names = names
    self.pass = pass
  }

  /// The rows of a table in memory.
  public init(_ table: Table) { self.init(table, rowsAtOnce: table.recordCount) }

  /// The same, so many rows at once, which changes nothing.
  package init(_ table: Table, rowsAtOnce: Int) {
    let arenas = table.columns.map { column in
      var dictionary = ColumnDictionary()
      for value in 1..<max(1, column.values.count) {
        _ = dictionary.code(of: column.values.bytes.span.extracting(column.values.range(value)))
      }
      precondition(dictionary.count == column.values.count, "values of a column differ")
      return dictionary.arena
    }
    let chunks = parts(of: table.recordCount, grain: max(1, rowsAtOnce)).map { range in
      EncodedChunk(
        columns: zip(table.columns, arenas).map { column, arena in
          EncodedColumn(codes: Array(column.codes[range]), values: arena)
        },
        lines: range.map { UInt32(truncatingIfNeeded: $0) }, faults: [], lineCount: range.count,
        end: 0)
    }
    self.init(names: table.columns.map(\.name)) { _, consume in
      for chunk in chunks { _ = try consume([chunk]) }
    }
  }

  /// Goes through all rows.
  public func read(wanted: [Bool], _ consume: Consumer) throws { try pass(wanted, consume) }

  /// Where the column of that name stands.
  func place(_ name: String) -> Int? { names.firstIndex(of: name) }
}
