// What a user may say about the inputs.

/// How inputs are to be read; the default detects everything.
public struct ReadOptions: Sendable, Equatable {
  /// The identifier's column; nil takes a column named `id` (any case), else the row's number, and
  /// `rowNumber` the row's number always.
  public var idColumn: String?
  /// The source's column; nil takes a column named `source` (any case), else the file's name.
  public var sourceColumn: String?
  /// The text encoding by name, such as `gb18030`; nil detects it.
  public var encoding: String?
  /// The byte between fields; nil detects comma, semicolon, tab or bar.
  public var delimiter: UInt8?
  /// Where bad rows are written, with line and reason; nil makes the first bad row an error.
  public var skipBadRows: String?

  /// No column: the row's number is the identifier. No column has an empty name.
  public static let rowNumber = ""

  public init(
    idColumn: String? = nil, sourceColumn: String? = nil, encoding: String? = nil,
    delimiter: UInt8? = nil, skipBadRows: String? = nil
  ) {
    self.idColumn = idColumn
    self.sourceColumn = sourceColumn
    self.encoding = encoding
    self.delimiter = delimiter
    self.skipBadRows = skipBadRows
  }
}
