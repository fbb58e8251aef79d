// From paths to a table.

import Kernels
import Records

/// Reads input files into one table.
///
/// Takes CSV and TSV (RFC 4180; delimiter and encoding are detected), JSON Lines, tables of SQLite
/// databases (`file.db#table`), and gzip of the text forms. Columns of several inputs are united
/// by name.
///
/// Limits: 10,000 columns an input, 2 GiB a row, 4 GiB of distinct text a column, 65,535 sources,
/// 4 billion records. A file must not be cut short while it is read.
public struct TableReader: Sendable {
  private let options: ReadOptions
  private let pieceSize: Int?

  /// A reader with those options.
  public init(options: ReadOptions = ReadOptions()) {
    self.init(options: options, pieceSize: nil)
  }

  /// The same with another size of the pieces that are read at once, which changes nothing but
  /// speed.
  package init(options: ReadOptions, pieceSize: Int?) {
    self.options = options
    self.pieceSize = pieceSize
  }

  /// Reads all inputs into one table; O(bytes), in parallel. Throws `InputError` for the first
  /// fault; bad rows are no faults if the options say where to write them (`WritingError` if that
  /// fails).
  public func read(_ paths: [String]) throws -> ReadResult {
    try checkDelimiter(paths)
    let inputs = paths.map { InputName($0) }
    var session = ReadingSession(options: options, pieceSize: pieceSize)
    for (input, source) in zip(inputs, InputName.sources(of: inputs)) {
      try session.read(input, source: source)
    }
    for (place, path) in paths.enumerated() where paths[..<place].contains(path) {
      session.warn("\(path): given more than once; its records are read again")
    }
    return try session.finish()
  }

  private func checkDelimiter(_ paths: [String]) throws {
    guard let delimiter = options.delimiter else { return }
    let taken: Set<UInt8> = [0, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\"")]
    guard taken.contains(delimiter) || delimiter > 127 else { return }
    throw InputError(
      kind: .wrongUsage, file: paths.joined(separator: ", "),
      expected: "an ASCII delimiter that is no quote and no line end", found: "byte \(delimiter)",
      advice: "name one such as a comma, or leave it to be detected")
  }
}
