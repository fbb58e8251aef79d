// A stretch of one input, encoded on its own: what the table is put together from.

import Kernels

/// One column of a chunk: a code per record into the chunk's own values.
///
/// Values stand in order of first appearance; one may stand twice where looking for it was not
/// worth the while. Code 0 is missing.
public struct EncodedColumn: Sendable {
  /// One code per record of the chunk.
  public let codes: [UInt32]
  /// The values by code.
  public let values: ByteArena

  public init(codes: [UInt32], values: ByteArena) {
    self.codes = codes
    self.values = values
  }
}

/// The records of a stretch of an input.
public struct EncodedChunk: Sendable {
  /// The columns, as the input has them.
  public let columns: [EncodedColumn]
  /// For every record its line, counted from 0 where the chunk begins.
  public let lines: [UInt32]
  /// The rows that are no records, lines counted likewise.
  public let faults: [RowFault]
  /// Lines of the chunk.
  public let lineCount: Int
  /// Where the chunk ends in its text.
  public let end: Int
  /// The line on which the chunk begins, from 1.
  public var firstLine = 1

  /// How many records there are.
  public var recordCount: Int { lines.count }

  public init(
    columns: [EncodedColumn], lines: [UInt32], faults: [RowFault], lineCount: Int, end: Int
  ) {
    precondition(columns.allSatisfy { $0.codes.count == lines.count }, "a code per record")
    self.columns = columns
    self.lines = lines
    self.faults = faults
    self.lineCount = lineCount
    self.end = end
  }
}
