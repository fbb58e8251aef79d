// A stretch of one input, encoded on its own: what the table is put together from.

import Kernels

/// One column of a chunk: a code per record.
///
/// Code 0 is missing. Codes below `known` are the table's own, from earlier chunks. Codes from
/// `known` on are the chunk's values from 1 on, in order of first appearance; one may stand twice
/// where looking for it was not worth the while.
public struct EncodedColumn: Sendable {
  /// One code per record of the chunk.
  public let codes: [UInt32]
  /// The chunk's own values, with the empty one.
  public let values: ByteArena
  /// How many codes are the table's, with the missing one.
  public let known: Int

  public init(codes: [UInt32], values: ByteArena, known: Int = 1) {
    self.codes = codes
    self.values = values
    self.known = known
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
