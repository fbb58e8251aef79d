// Records that come value by value, not as text in columns: JSON Lines and databases.

import Kernels

/// Encodes records one after the other.
public struct ChunkRecorder: Sendable {
  private var columns: [(codes: [UInt32], dictionary: ColumnDictionary)] = []
  private var lines: [UInt32] = []
  private var faults: [RowFault] = []

  public init() {}

  /// How many records were ended.
  public var recordCount: Int { lines.count }

  /// Sets a value of the record in hand; columns are numbered from 0 and made as they are named.
  /// Columns that are not set are missing, and so is an empty value.
  public mutating func set(_ column: Int, _ value: Span<UInt8>) {
    while columns.count <= column { columns.append(([], ColumnDictionary())) }
    fill(column)
    columns[column].codes.append(columns[column].dictionary.code(of: value))
  }

  /// Ends the record in hand, which is on that line of the chunk.
  public mutating func endRecord(line: Int) { lines.append(UInt32(truncatingIfNeeded: line)) }

  /// Notes a row that is no record.
  public mutating func note(_ fault: RowFault) { faults.append(fault) }

  /// What was recorded, with so many columns at least.
  public consuming func finish(columnCount: Int, lineCount: Int, end: Int) -> EncodedChunk {
    while columns.count < columnCount { columns.append(([], ColumnDictionary())) }
    for column in columns.indices { fill(column) }
    return EncodedChunk(
      columns: columns.map { EncodedColumn(codes: $0.codes, values: $0.dictionary.arena) },
      lines: lines, faults: faults, lineCount: lineCount, end: end)
  }

  /// Makes the column as long as there are whole records.
  private mutating func fill(_ column: Int) {
    let missing = lines.count - columns[column].codes.count
    if missing > 0 {
      columns[column].codes.append(contentsOf: repeatElement(0, count: missing))
    }
  }
}
