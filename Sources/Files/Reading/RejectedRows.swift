// Bad rows: the first one's error, or a file of all of them.

import Kernels

/// Collects the rows that are left out.
struct RejectedRows {
  /// How many there are.
  private(set) var count = 0
  private var lines = Array("file,line,reason,row\n".utf8)

  /// Notes a row, as it was in the file, and why it is left out.
  mutating func add(_ error: InputError, row: [UInt8]) {
    count += 1
    let line = error.line.map(String.init) ?? ""
    let column = error.column.map { "column \($0): " } ?? ""
    lines += quoted(Array(error.file.utf8)) + Array(",\(line),".utf8)
    lines += quoted(Array("\(column)expected \(error.expected), found \(error.found)".utf8))
    lines += [UInt8(ascii: ",")] + quoted(row) + [UInt8(ascii: "\n")]
  }

  /// Writes them as CSV: the file, the line, the reason and the whole row. The file appears whole
  /// or not at all. Throws `WritingError`.
  func write(to path: String) throws {
    let file = try AtomicFile(path: path)
    try file.write(lines)
    try file.finish()
  }

  private func quoted(_ field: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}

extension InputError {
  /// The sentence for a row that is no record, `line` being its line in the file.
  init(_ fault: RowFault, file: String, line: Int, names: [String]) {
    let column = fault.column.flatMap { $0 < names.count ? names[$0] : nil }
    let (expected, found): (String, String) =
      switch fault.reason {
      case .fieldCount(let count):
        ("\(names.count) \(names.count == 1 ? "field" : "fields") as in the header", "\(count)")
      case .textAfterQuote: ("a delimiter after the closing quote", "more text")
      case .unclosedQuote: ("a closing quote", "none up to the end of the file")
      case .nul: ("text", "a NUL byte")
      case .brokenText: ("text in the file's encoding", "bytes that are no character")
      case .tooLong: ("less than 2 GiB in a row", "more")
      case .syntax(let expected, let found): (expected, found)
      }
    self.init(
      kind: .badData, file: file, line: line, column: column, expected: expected, found: found,
      advice: "mend the row, or leave bad rows out with --skip-bad-rows FILE")
  }
}
