// What reading gives: the table, and where each of its records came from.

import Records

/// One input file, as it was read.
public struct InputSummary: Sendable, Equatable {
  /// The path as given.
  public let path: String
  /// What it is: `csv`, `json lines` or `sqlite`.
  public let form: String
  /// Its encoding.
  public let encoding: String
  /// The byte between fields, of a CSV or TSV file.
  public let delimiter: UInt8?
  /// Records taken from it.
  public let records: Int
}

/// For every record, the file and line it came from.
public struct Lineage: Sendable, Equatable {
  /// The inputs in the order given.
  public let inputs: [InputSummary]
  /// The line of every record, by its place in the input (`Table.inputPosition`).
  public let lines: [UInt32]

  /// Path and line (from 1) of the record at that place in the input; O(inputs).
  public func place(inputPosition: Int) -> (path: String, line: Int) {
    var first = 0
    for input in inputs {
      if inputPosition < first + input.records {
        return (input.path, Int(lines[inputPosition]))
      }
      first += input.records
    }
    preconditionFailure("input position \(inputPosition) is beyond the \(first) records read")
  }
}

/// What `TableReader` read.
public struct ReadResult: Sendable {
  /// The records.
  public let table: Table
  /// Sentences for a person about what was odd, in file order.
  public let warnings: [String]
  /// Rows that were bad and left out.
  public let skippedRows: Int
  /// Where every record came from.
  public let lineage: Lineage
}
