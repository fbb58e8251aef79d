// Rows as comma-separated text: RFC 4180 with line feeds, fields quoted only where needed.
//
// `CSVRows` lays rows out in memory, so that many threads can do it at once; `CSVWriter` writes
// them to a file in order.

import Kernels

/// Rows laid out as CSV, field by field; each field is O(bytes).
public struct CSVRows: Sendable {
  /// The text so far.
  public private(set) var text = FieldSink()

  /// No rows yet.
  public init() {}

  /// A header.
  public init(header: [String]) {
    for name in header { field(name) }
    endRow()
  }

  /// Adds a text field.
  public mutating func field(_ text: String) {
    var copy = text
    copy.withUTF8 { self.text.field($0.span) }
  }

  /// Adds string `index` of `strings` as a field, without making a `String` of it.
  public mutating func field(_ strings: ByteStrings, _ index: Int) { text.field(strings, index) }

  /// Adds a whole number as a field.
  public mutating func field(_ number: Int) {
    text.field(prefix: number < 0 ? UInt8(ascii: "-") : nil, digits: UInt64(number.magnitude))
  }

  /// Adds a field of a letter and a number, such as `C12`.
  public mutating func field(prefix: UInt8, number: Int) {
    text.field(prefix: prefix, digits: UInt64(number.magnitude))
  }

  /// Adds a field that `cells` holds, as it is there.
  mutating func field(_ cells: FieldSink, _ piece: FieldPiece) { text.field(cells, piece) }

  /// Adds a whole row of fields that `cells` holds.
  mutating func row(_ cells: FieldSink, _ pieces: Span<FieldPiece>) { text.row(cells, pieces) }

  /// Adds a probability, 0 ... 1, with six decimals.
  public mutating func probability(_ value: Double) {
    let millionths = UInt64((min(1, max(0, value)) * 1_000_000).rounded())
    text.field(millionths: millionths, isNegative: false, trimmed: false)
  }

  /// Adds a number with up to six decimals, without needless zeros; nothing when it is missing.
  public mutating func number(_ value: Double) {
    guard value.isFinite, abs(value) < 1e12 else { return field(value.isFinite ? "\(value)" : "") }
    let millionths = UInt64((abs(value) * 1_000_000).rounded())
    text.field(millionths: millionths, isNegative: value < 0 && millionths > 0, trimmed: true)
  }

  /// Ends the row.
  public mutating func endRow() { text.endRow() }

  /// Makes room for so many bytes more.
  mutating func reserve(_ bytes: Int) { text.reserve(bytes) }

  /// Forgets the rows but keeps their room.
  mutating func clear() { text.clear() }
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
    try file.write(CSVRows(header: header).text)
  }

  /// Adds what `body` lays out: one row or more.
  public mutating func write(_ body: (inout CSVRows) -> Void) throws(WritingError) {
    body(&rows)
    if rows.text.count >= Self.pieceSize { try flush() }
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
        for (file, own) in rows.enumerated() { try writers[file].file.write(own.text) }
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
    try file.write(rows.text)
    rows.clear()
  }
}
