// Finding the fields of delimited text (RFC 4180, Shafranovich 2005).
//
// A field that begins with a quote ends at the next quote that is not doubled; between them
// delimiters and line breaks are text. Any other field ends at the next delimiter or line break,
// and quotes inside it are text. Rows end with LF, CR LF or CR; an empty line is no row.
//
// Only marks (delimiter, quote, CR, LF) are looked at, found 64 bytes at a time as a bit mask, so
// the cost is one step per mark: some 3 ns a field. Rows of 2 GiB and more are faults.

internal import CKernels

/// Goes through a text once, row by row.
public struct FieldScanner {
  /// Where the next row begins.
  public private(set) var position: Int
  /// Its line, counted from 0 where the scan began.
  public private(set) var line = 0
  /// The rows that were left out, in order.
  public private(set) var faults: [RowFault] = []
  private let text: FileBytes
  private let delimiter: UInt8
  private let columns: Int
  private let checksText: Bool
  private var accepted = 0

  /// A scanner for rows of so many columns, from byte `start`. With `checksText` set, rows with
  /// NUL bytes or broken UTF-8 are faults.
  public init(
    text: FileBytes, delimiter: UInt8, columns: Int, start: Int = 0, checksText: Bool = true
  ) {
    precondition(start >= 0 && start <= text.count, "a place in the text")
    precondition(delimiter != quoteByte && delimiter != 0, "quotes and NUL delimit nothing")
    self.text = text
    self.delimiter = delimiter
    self.columns = columns
    self.checksText = checksText
    position = start
  }

  /// Fills the batch with the next rows that begin before `stop`; false if none is left.
  public mutating func fill(_ batch: FieldBatch, stop: Int) -> Bool {
    precondition(batch.text === text && batch.columns == columns, "a batch for this text")
    let stop = min(stop, text.count)
    var marks = Marks(text, delimiter, from: position)
    var at = position
    var line = line
    var row = 0
    batch.origin = at
    while at < stop && row < batch.capacity {
      let scan = scanRow(&marks, at, batch.starts + row, batch.lengths + row, batch)
      if scan.end &- batch.origin > longestRow && row > 0 { break }
      if isRecord(scan, at) {
        batch.lines[row] = UInt32(truncatingIfNeeded: line)
        row &+= 1
      } else if scan.end > at {
        note(scan, from: at, line: line, row: row, batch)
      }
      line &+= 1 &+ (scan.isUnclosed ? 0 : scan.breaks)
      at = pass(scan, at, &marks)
    }
    position = at
    self.line = line
    batch.rows = row
    accepted += row
    return row > 0 || at < stop
  }

  /// Goes on to the first row that begins at or after `target`, and returns its place; the end of
  /// the text if there is none. Notes no faults.
  public mutating func skip(to target: Int) -> Int {
    var marks = Marks(text, delimiter, from: position)
    while position < min(target, text.count) {
      let scan = scanRow(&marks, position, nil, nil, nil)
      line += 1 + (scan.isUnclosed ? 0 : scan.breaks)
      position = pass(scan, position, &marks)
    }
    return position
  }

  @inline(__always) private func isRecord(_ scan: RowScan, _ start: Int) -> Bool {
    let length = scan.end &- start
    guard scan.fields == columns && scan.isWhole && length > 0 && length <= longestRow else {
      return false
    }
    return !checksText || text.firstFault(in: start..<scan.end) == nil
  }

  /// Scans one row up to the line break that ends it; keeps the places of its fields.
  @inline(__always) private func scanRow(
    _ marks: inout Marks, _ start: Int, _ starts: UnsafeMutablePointer<UInt32>?,
    _ lengths: UnsafeMutablePointer<UInt32>?, _ batch: FieldBatch?
  ) -> RowScan {
    var scan = RowScan()
    let text = marks.text
    let stride = batch?.stride ?? 0
    let origin = batch?.origin ?? 0
    var at = start
    while true {
      var first = at
      var flag: UInt32 = 0
      var fieldEnd: Int
      if text[at] == quoteByte {
        (fieldEnd, flag) = marks.quotedField(&scan)
        first = at &+ 1
        scan.end = marks.afterQuotedField(fieldEnd, &scan)
      } else {
        fieldEnd = marks.next()
        while text[fieldEnd] == quoteByte { fieldEnd = marks.next() }
        scan.end = fieldEnd
      }
      if let starts, let lengths, scan.fields < columns {
        starts[scan.fields &* stride] = UInt32(truncatingIfNeeded: first &- origin)
        lengths[scan.fields &* stride] = UInt32(truncatingIfNeeded: fieldEnd &- first) | flag
      }
      scan.fields &+= 1
      // The zero after the end is no delimiter.
      if text[scan.end] != delimiter { return scan }
      at = scan.end &+ 1
    }
  }

  /// Where the row after the scanned one begins. A row whose quote is never closed ends with its
  /// first line, so that the rest of the text is not lost with it.
  @inline(__always) private func pass(_ scan: RowScan, _ start: Int, _ marks: inout Marks) -> Int {
    if scan.isUnclosed {
      let lineEnd = firstLineEnd(start)
      marks.move(to: lineEnd)
      return lineEnd < text.count ? marks.passLineEnd(marks.next()) : lineEnd
    }
    return scan.end < text.count ? marks.passLineEnd(scan.end) : scan.end
  }

  private func firstLineEnd(_ start: Int) -> Int {
    (start..<text.count).first { text.start[$0] == feedByte || text.start[$0] == returnByte }
      ?? text.count
  }

  @inline(never) private mutating func note(
    _ scan: RowScan, from start: Int, line: Int, row: Int, _ batch: FieldBatch
  ) {
    var (line, column) = (line, scan.faultyField)
    var range = start..<scan.end
    var reason = RowFault.Reason.fieldCount(scan.fields)
    if scan.isUnclosed {
      (reason, line) = (.unclosedQuote, line + scan.faultyBreaks)
      range = start..<firstLineEnd(start)
    } else if scan.faultyField != nil {
      (reason, line) = (.textAfterQuote, line + scan.faultyBreaks)
    } else if range.count > longestRow {
      reason = .tooLong
    } else if let place = checksText ? text.firstFault(in: range) : nil {
      reason = text[place] == 0 ? .nul : .brokenText
      column = (0..<min(columns, scan.fields)).last {
        Int(batch.starts[$0 * batch.stride + row]) + batch.origin <= place
      }
    }
    faults.append(
      RowFault(reason: reason, range: range, line: line, column: column, row: accepted + row))
  }
}

/// Fields of a batch begin within 31 bits of the batch's own beginning.
private let longestRow = 0x7FFF_FFFF
private let feedByte = UInt8(ascii: "\n")
private let returnByte = UInt8(ascii: "\r")

/// What was met in one row.
private struct RowScan {
  var end = 0
  var fields = 0
  /// Line breaks inside quotes.
  var breaks = 0
  var isUnclosed = false
  /// The first field whose quotes are wrong, and the breaks before it.
  var faultyField: Int?
  var faultyBreaks = 0
  var isWhole: Bool { faultyField == nil }

  @inline(never) mutating func blame(_ breaks: Int) {
    guard faultyField == nil else { return }
    faultyField = fields
    faultyBreaks = breaks
  }
}

/// The delimiters, quotes and line breaks of a text, one after the other.
private struct Marks {
  let text: UnsafePointer<UInt8>
  private let end: Int
  private let delimiter: UInt8
  private var block: Int
  private var bits: UInt64

  init(_ text: FileBytes, _ delimiter: UInt8, from position: Int) {
    self.text = text.start
    self.delimiter = delimiter
    end = text.count
    block = position
    bits = 0
    move(to: position)
  }

  @inline(__always) mutating func move(to position: Int) {
    block = position
    bits = position < end ? ck_field_marks(text + position, delimiter) : 0
  }

  /// The next mark, or the end of the text.
  @inline(__always) mutating func next() -> Int {
    while bits == 0 {
      block &+= 64
      if block >= end { return end }
      bits = ck_field_marks(text + block, delimiter)
    }
    let mark = block &+ bits.trailingZeroBitCount
    bits &= bits &- 1
    return mark
  }

  /// Goes through a quoted field, whose opening quote is the next mark, to its closing quote.
  @inline(__always) mutating func quotedField(_ scan: inout RowScan) -> (Int, UInt32) {
    _ = next()
    let opened = scan.breaks
    var doubled: UInt32 = 0
    while true {
      let mark = next()
      if mark >= end {
        scan.isUnclosed = true
        scan.blame(opened)
        return (end, doubled)
      }
      let byte = text[mark]
      if byte == quoteByte {
        if text[mark &+ 1] != quoteByte { return (mark, doubled) }
        _ = next()
        doubled = 0x8000_0000
      } else if byte == feedByte || byte == returnByte && text[mark &+ 1] != feedByte {
        scan.breaks &+= 1
      }
    }
  }

  /// The mark that ends a field whose closing quote is at `closing`.
  @inline(__always) mutating func afterQuotedField(_ closing: Int, _ scan: inout RowScan) -> Int {
    var mark = next()
    if mark == closing &+ 1 || closing == end { return mark }
    scan.blame(scan.breaks)
    while text[mark] == quoteByte { mark = next() }
    return mark
  }

  /// The place after the line break at `mark`, which was the last mark given.
  @inline(__always) mutating func passLineEnd(_ mark: Int) -> Int {
    guard text[mark] == returnByte && text[mark &+ 1] == feedByte else { return mark &+ 1 }
    _ = next()
    return mark &+ 2
  }
}
