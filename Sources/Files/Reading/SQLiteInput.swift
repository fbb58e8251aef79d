// A table of a SQLite database, read row by row through GRDB.

import GRDB
import Kernels
import Records

/// A table in a database file.
struct SQLiteInput {
  /// The names of its columns.
  let columns: [String]
  private let queue: DatabaseQueue
  private let query: String
  private let given: String
  private static let rowsAtOnce = 65_536

  /// Opens the database for reading. With no table named, the only one is taken. Throws
  /// `InputError`.
  init(_ input: InputName) throws {
    var configuration = Configuration()
    configuration.readonly = true
    given = input.given
    do {
      queue = try DatabaseQueue(path: input.path, configuration: configuration)
      let tables = try queue.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
            AND name NOT LIKE 'sqlite_%' ORDER BY name
            """)
      }
      let table = try SQLiteInput.table(input, tables)
      let parts = table.split(separator: "\"", omittingEmptySubsequences: false)
      let query = "SELECT * FROM \"" + parts.joined(separator: "\"\"") + "\""
      self.query = query
      columns = try queue.read { try $0.makeStatement(sql: query).columnNames }
    } catch let error as DatabaseError {
      throw SQLiteInput.fault(error, given)
    }
  }

  /// Reads all rows and hands them over, some at a time; lines are row numbers. Throws
  /// `InputError`.
  func encode(_ consume: (EncodedChunk) throws -> Void) throws {
    do {
      try queue.read { database in
        let rows = try Row.fetchCursor(database, sql: query)
        var first = 1
        while true {
          var recorder = ChunkRecorder()
          var line = 0
          while line < Self.rowsAtOnce, let row = try rows.next() {
            record(row, line, &recorder)
            line += 1
          }
          if line == 0 { return }
          var chunk = recorder.finish(columnCount: columns.count, lineCount: line, end: 0)
          chunk.firstLine = first
          first += line
          try consume(chunk)
        }
      }
    } catch let error as DatabaseError {
      throw SQLiteInput.fault(error, given)
    }
  }

  private func record(_ row: Row, _ line: Int, _ recorder: inout ChunkRecorder) {
    var values: [[UInt8]] = []
    for column in 0..<columns.count {
      let value = bytes(of: row[column] as DatabaseValue)
      guard let value, !value.contains(0), String(validating: value, as: UTF8.self) != nil else {
        let found = value?.contains(0) == true ? "a NUL byte" : "bytes that are no text"
        let reason = RowFault.Reason.syntax(expected: "text or numbers", found: found)
        recorder.note(
          RowFault(
            reason: reason, range: 0..<0, line: line, column: column, row: recorder.recordCount))
        return
      }
      values.append(value)
    }
    for (column, value) in values.enumerated() { recorder.set(column, value.span) }
    recorder.endRecord(line: line)
  }

  /// The value as text; whole numbers of REAL columns keep their `.0`.
  private func bytes(of value: DatabaseValue) -> [UInt8]? {
    switch value.storage {
    case .null: []
    case .int64(let number): Array(String(number).utf8)
    case .double(let number): Array(String(number).utf8)
    case .string(let text): Array(text.utf8)
    case .blob(let data): Array(data)
    }
  }

  private static func table(_ input: InputName, _ tables: [String]) throws -> String {
    let known = tables.joined(separator: ", ")
    if let table = input.table {
      let found =
        tables.first { $0 == table } ?? tables.first { $0.lowercased() == table.lowercased() }
      if let found { return found }
      throw InputError(
        kind: .wrongUsage, file: input.given, expected: "a table named \"\(table)\"",
        found: tables.isEmpty ? "none at all" : "only \(known)", advice: "name one after the #")
    }
    if tables.count == 1 { return tables[0] }
    throw InputError(
      kind: .wrongUsage, file: input.given, expected: "a table's name after #",
      found: "none, and \(tables.count) tables: \(known)",
      advice: "write \(input.path)#TABLE")
  }

  private static func fault(_ error: DatabaseError, _ path: String) -> InputError {
    InputError(
      kind: .badData, file: path, expected: "a SQLite database that can be read",
      found: error.message ?? error.description, advice: "check it with sqlite3")
  }
}
