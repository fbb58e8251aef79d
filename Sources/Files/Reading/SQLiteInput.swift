// A table of a SQLite database, opened through GRDB and read row by row without making text of it.

import GRDB
import GRDBSQLite
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
        let statement = try database.makeStatement(sql: query)
        defer { sqlite3_reset(statement.sqliteStatement) }
        var first = 1
        while true {
          let chunk = try chunk(statement.sqliteStatement, database, first)
          if chunk.lineCount > 0 { try consume(chunk) }
          // Another step after the last row would begin anew.
          if chunk.lineCount < Self.rowsAtOnce { return }
          first += chunk.lineCount
        }
      }
    } catch let error as DatabaseError {
      throw SQLiteInput.fault(error, given)
    }
  }

  /// The next rows; fewer than `rowsAtOnce` if they are the last.
  private func chunk(
    _ statement: SQLiteStatement, _ database: Database, _ first: Int
  ) throws -> EncodedChunk {
    var recorder = ChunkRecorder()
    var line = 0
    while line < Self.rowsAtOnce {
      let state = sqlite3_step(statement)
      if state == SQLITE_DONE { break }
      guard state == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: state), message: database.lastErrorMessage)
      }
      record(statement, line, &recorder)
      line += 1
    }
    var chunk = recorder.finish(columnCount: columns.count, lineCount: line, end: 0)
    chunk.firstLine = first
    return chunk
  }

  private func record(_ row: SQLiteStatement, _ line: Int, _ recorder: inout ChunkRecorder) {
    for column in 0..<columns.count {
      guard let found = fault(row, Int32(column)) else { continue }
      let reason = RowFault.Reason.syntax(expected: "text or numbers", found: found)
      recorder.note(
        RowFault(
          reason: reason, range: 0..<0, line: line, column: column, row: recorder.recordCount))
      return
    }
    for column in 0..<columns.count { set(column, row, &recorder) }
    recorder.endRecord(line: line)
  }

  /// What is wrong with a value, if it is no text.
  private func fault(_ row: SQLiteStatement, _ column: Int32) -> String? {
    let type = sqlite3_column_type(row, column)
    guard type == SQLITE_TEXT || type == SQLITE_BLOB else { return nil }
    let bytes = bytes(row, column)
    if bytes.contains(0) { return "a NUL byte" }
    let span = Span<UInt8>(_unsafeElements: bytes)
    return (try? UTF8Span(validating: span)) == nil ? "bytes that are no text" : nil
  }

  /// Whole numbers keep their digits, others the shortest that give them back (`2.0`).
  private func set(_ column: Int, _ row: SQLiteStatement, _ recorder: inout ChunkRecorder) {
    switch sqlite3_column_type(row, Int32(column)) {
    case SQLITE_INTEGER:
      let digits = Array(String(sqlite3_column_int64(row, Int32(column))).utf8)
      recorder.set(column, digits.span)
    case SQLITE_FLOAT:
      let digits = Array(String(sqlite3_column_double(row, Int32(column))).utf8)
      recorder.set(column, digits.span)
    case SQLITE_TEXT, SQLITE_BLOB:
      recorder.set(column, Span(_unsafeElements: bytes(row, Int32(column))))
    default: break
    }
  }

  /// The bytes of a text or blob, until the next row.
  private func bytes(_ row: SQLiteStatement, _ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(row, column)
    let count = Int(sqlite3_column_bytes(row, column))
    return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
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
