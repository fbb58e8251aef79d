// What reading gives: the table, and where each of its records came from.

import Records

/// One input, as it was read.
public struct InputSummary: Sendable, Equatable {
  /// The input as given.
  public let path: String
  /// What it is: `csv` (any delimiter), `json lines` or `sqlite`.
  public let form: String
  /// The source's name, where no column tells it.
  public let source: String
  /// Its encoding, by iconv's name.
  public let encoding: String
  /// The byte between fields, of a CSV or TSV file.
  public let delimiter: UInt8?
  /// Records of the table that come from it.
  public internal(set) var records: Int
}

/// For every record, the file and line it came from.
public struct Lineage: Sendable, Equatable {
  /// The inputs in the order given.
  public let inputs: [InputSummary]
  /// The line of every record (the row's number, in a database), by its place in the input
  /// (`Table.inputPosition`).
  public let lines: [UInt32]

  /// Path and line (from 1) of the record at that place in the input; O(inputs).
  public func place(inputPosition: Int) -> (path: String, line: Int) {
    var end = 0
    for input in inputs {
      end += input.records
      if inputPosition < end { return (input.path, Int(lines[inputPosition])) }
    }
    preconditionFailure("place \(inputPosition) is beyond the \(end) records read")
  }
}

/// What `TableReader` read.
public struct ReadResult: Sendable {
  /// The records.
  public let table: Table
  /// Sentences for a person about what was odd, in the order of the inputs.
  public let warnings: [String]
  /// Rows that were bad and left out.
  public let skippedRows: Int
  /// Where every record came from.
  public let lineage: Lineage
}
