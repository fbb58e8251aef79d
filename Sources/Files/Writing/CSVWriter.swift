// Rows as comma-separated text: RFC 4180 with line feeds, fields quoted only where needed.

import Kernels

/// Writes a CSV file, field by field. Appending a field is O(bytes); rows leave in 256 KiB pieces.
public struct CSVWriter {
  private static let pieceSize = 256 * 1024
  private let file: AtomicFile
  private var buffer: [UInt8] = []
  private var fieldsInRow = 0

  /// Begins the file with its header.
  public init(file: AtomicFile, header: [String]) throws(WritingError) {
    self.file = file
    buffer.reserveCapacity(Self.pieceSize + 4096)
    for name in header { field(name) }
    try endRow()
  }

  /// Begins a new file at `path` with its header.
  public init(path: String, header: [String]) throws(WritingError) {
    try self.init(file: AtomicFile(path: path), header: header)
  }

  /// Adds a text field.
  public mutating func field(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { quoted($0) }
  }

  /// Adds string `index` of `strings` as a field, without making a `String` of it.
  public mutating func field(_ strings: ByteStrings, _ index: Int) {
    separate()
    let range = strings.range(index)
    strings.bytes.withUnsafeBufferPointer { quoted(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Adds a whole number as a field.
  public mutating func field(_ number: Int) {
    separate()
    if number < 0 { buffer.append(UInt8(ascii: "-")) }
    appendDigits(number.magnitude, atLeast: 1)
  }

  /// Adds a field of a letter and a number, such as `C12`.
  public mutating func field(prefix: UInt8, number: Int) {
    separate()
    buffer.append(prefix)
    appendDigits(number.magnitude, atLeast: 1)
  }

  /// Adds a probability, 0 ... 1, with six decimals.
  public mutating func probability(_ value: Double) {
    separate()
    let millionths = UInt((min(1, max(0, value)) * 1_000_000).rounded())
    appendDigits(millionths / 1_000_000, atLeast: 1)
    buffer.append(UInt8(ascii: "."))
    appendDigits(millionths % 1_000_000, atLeast: 6)
  }

  /// Ends the row.
  public mutating func endRow() throws(WritingError) {
    // A row of one empty field would look like an empty line.
    if fieldsInRow == 1, buffer.isEmpty || buffer[buffer.count - 1] == UInt8(ascii: "\n") {
      buffer.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
    }
    buffer.append(UInt8(ascii: "\n"))
    fieldsInRow = 0
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Writes what is left and gives the file its name.
  public mutating func finish() throws(WritingError) {
    try flush()
    try file.finish()
  }

  private mutating func flush() throws(WritingError) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func separate() {
    if fieldsInRow > 0 { buffer.append(UInt8(ascii: ",")) }
    fieldsInRow += 1
  }

  private mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.contains(where: needsQuotes) else {
      buffer.append(contentsOf: bytes)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func appendDigits(_ number: UInt, atLeast width: Int) {
    var digits = (UInt64(0), UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &digits) { scratch in
      var rest = number
      var start = 24
      while rest > 0 || 24 - start < width {
        start -= 1
        scratch[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: scratch[start...]))
    }
  }
}

@inline(__always)
private func needsQuotes(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
    || byte == UInt8(ascii: "\r")
}
