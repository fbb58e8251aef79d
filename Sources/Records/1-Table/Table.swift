// Stage 1's noun: records as dictionary-encoded columns.

import Kernels

/// One column of raw values: distinct values once, and a code for every record.
public struct Column: Sendable {
  /// The header, as read.
  public let name: String
  /// One code per record: an index into `values`. Code 0 is missing.
  public let codes: [UInt32]
  /// The distinct values, in order of first appearance; value 0 is the empty string.
  public let values: ByteStrings

  /// A column; `values` starts with the empty string.
  public init(name: String, codes: [UInt32], values: ByteStrings) {
    precondition(values.count > 0 && values.length(0) == 0, "value 0 is the empty string")
    self.name = name
    self.codes = codes
    self.values = values
  }
}

/// Records from one or several sources, immutable, in canonical order.
///
/// Records are sorted by (source name, identifier): digits by number, then text by bytes. So every
/// later stage gives the same result for any order of the rows in the input.
public struct Table: Sendable {
  /// The attribute columns, without source and identifier.
  public let columns: [Column]
  /// Names of the sources, sorted.
  public let sources: [String]
  /// For every record, the index of its source.
  public let sourceOf: [UInt16]
  /// For every record, its identifier; unique within its source.
  public let identifiers: ByteStrings
  /// For every record, its place in the input (0 is the first row of the first file).
  public let inputPosition: [UInt32]

  /// How many records there are.
  public var recordCount: Int { sourceOf.count }

  /// A table whose records are already in canonical order; columns have one code per record.
  public init(
    columns: [Column], sources: [String], sourceOf: [UInt16], identifiers: ByteStrings,
    inputPosition: [UInt32]
  ) {
    precondition(columns.allSatisfy { $0.codes.count == sourceOf.count }, "a code per record")
    precondition(identifiers.count == sourceOf.count, "an identifier per record")
    self.columns = columns
    self.sources = sources
    self.sourceOf = sourceOf
    self.identifiers = identifiers
    self.inputPosition = inputPosition
  }

  /// The column of that name, if there is one.
  public func column(named name: String) -> Column? { columns.first { $0.name == name } }
}
