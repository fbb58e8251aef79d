// The list of errors that `matchkit generate` writes: `id,column,error`.

import Evaluation

/// Reads lists of known errors in records.
public struct ErrorFileReader: Sendable {
  public init() {}

  /// The errors of records that are known, and how many rows are about others; throws
  /// `InputError`.
  public func read(
    _ path: String, names: RecordNames
  ) throws -> (errors: RecordErrors, unknown: Int) {
    let rows = try NamedRows(path: path, namesRows: false)
    let identifiers = try rows.requiredColumn("id", of: "id,column,error")
    let kinds = try rows.requiredColumn("error", of: "id,column,error")
    let words = (0..<kinds.codeCount).map { kinds.value($0) }
    var errors = RecordErrors(records: [], kinds: [])
    var unknown = 0
    for row in 0..<rows.count {
      switch names.find(source: rows.source(row), identifier: identifiers[row]) {
      case .record(let record):
        errors.records.append(record)
        errors.kinds.append(words[Int(kinds.code(row))])
      case .unknown: unknown += 1
      case .ambiguous:
        throw rows.fault(
          row, column: "id", expected: "a record's name",
          found: "\"\(identifiers[row])\", which occurs in several sources",
          advice: "add a column with the source")
      }
    }
    return (errors, unknown)
  }
}
