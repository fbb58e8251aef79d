// Rows as comma-separated text: RFC 4180 with line feeds, fields quoted only where needed.
//
// `CSVRows` lays rows out in memory, so that many threads can do it at once; `CSVWriter` writes
// them to a file in order.

import Kernels

/// Rows laid out as CSV, field by field; each field is O(bytes).
public struct CSVRows: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  private var fieldsInRow = 0

  /// No rows yet.
  public init() {}

  /// A header.
  public init(header: [String]) {
    for name in header { field(name) }
    endRow()
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
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(number.magnitude, atLeast: 1)
  }

  /// Adds a field of a letter and a number, such as `C12`.
  public mutating func field(prefix: UInt8, number: Int) {
    separate()
    bytes.append(prefix)
    appendDigits(number.magnitude, atLeast: 1)
  }

  /// Adds a probability, 0 ... 1, with six decimals.
  public mutating func probability(_ value: Double) {
    separate()
    let millionths = UInt((min(1, max(0, value)) * 1_000_000).rounded())
    appendDigits(millionths / 1_000_000, atLeast: 1)
    bytes.append(UInt8(ascii: "."))
    appendDigits(millionths % 1_000_000, atLeast: 6)
  }

  /// Adds a number with up to six decimals, without needless zeros; nothing when it is missing.
  public mutating func number(_ value: Double) {
    separate()
    guard value.isFinite, abs(value) < 1e12 else {
      if value.isFinite { bytes.append(contentsOf: "\(value)".utf8) }
      return
    }
    let millionths = UInt((abs(value) * 1_000_000).rounded())
    if value < 0, millionths > 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(millionths / 1_000_000, atLeast: 1)
    if millionths % 1_000_000 == 0 { return }
    bytes.append(UInt8(ascii: "."))
    appendDigits(millionths % 1_000_000, atLeast: 6)
    while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
  }

  /// Ends the row.
  public mutating func endRow() {
    // A row of one empty field would look like an empty line.
    if fieldsInRow == 1, bytes.isEmpty || bytes[bytes.count - 1] == UInt8(ascii: "\n") {
      bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
    }
    bytes.append(UInt8(ascii: "\n"))
    fieldsInRow = 0
  }

  /// Forgets the rows but keeps their room.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  private mutating func separate() {
    if fieldsInRow > 0 { bytes.append(UInt8(ascii: ",")) }
    fieldsInRow += 1
  }

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: needsQuotes) else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
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
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: scratch[start...]))
    }
  }
}

/// Writes a CSV file.
public struct CSVWriter: Sendable {
  private static let pieceSize = 256 * 1024
  private let file: AtomicFile
  private var rows: CSVRows

  /// Begins a file at `path` with its header.
  public init(path: String, header: [String]) throws(WritingError) {
    file = try AtomicFile(path: path)
    rows = CSVRows()
    try file.write(CSVRows(header: header).bytes)
  }

  /// Adds what `body` lays out: one row or more.
  public mutating func write(_ body: (inout CSVRows) -> Void) throws(WritingError) {
    body(&rows)
    if rows.bytes.count >= Self.pieceSize { try flush() }
  }

  /// Adds `count` rows (or rows for `count` things), laid out in parallel and written in order.
  ///
  /// `body` lays out the rows of one range of indices. O(bytes); a few MB of memory per thread.
  public mutating func write(
    _ count: Int, grain: Int = 8192, _ body: @Sendable (Range<Int>, inout CSVRows) -> Void
  ) throws(WritingError) {
    try flush()
    try Self.write(count, grain: grain, to: [self]) { range, rows in body(range, &rows[0]) }
  }

  /// The same for several files at once, for rows that are made from the same things; none of
  /// them may have single rows that are not written yet.
  ///
  /// While some threads lay out, one writes what the round before has laid out.
  public static func write(
    _ count: Int, grain: Int, to writers: [CSVWriter],
    _ body: @Sendable (Range<Int>, inout [CSVRows]) -> Void
  ) throws(WritingError) {
    let ranges = parts(of: count, grain: grain)
    let rounds = parts(of: ranges.count, grain: 4 * Threads.count)
    var ready: [[CSVRows]] = []
    for round in rounds.indices.map({ rounds[$0] }) + [0..<0] {
      let written = ready
      let results = parallelMap(round.count + 1) { task -> Result<[CSVRows], WritingError> in
        if task == 0 { return write(written, to: writers) }
        var rows = [CSVRows](repeating: CSVRows(), count: writers.count)
        body(ranges[round.lowerBound + task - 1], &rows)
        return .success(rows)
      }
      ready = []
      for (task, result) in results.enumerated() {
        let rows = try result.get()
        if task > 0 { ready.append(rows) }
      }
    }
  }

  private static func write(
    _ laidOut: [[CSVRows]], to writers: [CSVWriter]
  ) -> Result<[CSVRows], WritingError> {
    do throws(WritingError) {
      for rows in laidOut {
        for (file, own) in rows.enumerated() { try writers[file].file.write(own.bytes) }
      }
      return .success([])
    } catch {
      return .failure(error)
    }
  }

  /// Writes what is left and gives the file its name.
  public mutating func finish() throws(WritingError) {
    try flush()
    try file.finish()
  }

  private mutating func flush() throws(WritingError) {
    try file.write(rows.bytes)
    rows.clear()
  }
}

@inline(__always)
private func needsQuotes(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
    || byte == UInt8(ascii: "\r")
}
