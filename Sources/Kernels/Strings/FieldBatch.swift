// The places of the fields of some hundred rows, column by column: between scanning and encoding.

/// Where the fields of a batch of rows lie in a text. For one thread; used again for every batch.
public final class FieldBatch {
  /// How many rows are in it.
  public internal(set) var rows = 0
  /// How many rows it can hold.
  public let capacity: Int
  /// How many columns it has.
  public let columns: Int
  let text: FileBytes
  /// Starts count from here.
  var origin = 0
  /// From one column's entries to the next's: no power of two, which would share cache sets.
  let stride: Int
  let starts: UnsafeMutablePointer<UInt32>
  /// The length in bytes; the top bit says that quotes are doubled.
  let lengths: UnsafeMutablePointer<UInt32>
  let lines: UnsafeMutablePointer<UInt32>
  private let hashes: UnsafeMutablePointer<UInt32>

  /// A batch for rows of `text` with so many columns.
  public init(text: FileBytes, columns: Int) {
    self.text = text
    self.columns = columns
    capacity = max(16, min(512, 16_384 / max(1, columns)))
    stride = capacity + 17
    starts = .allocate(capacity: stride * columns)
    lengths = .allocate(capacity: stride * columns)
    lines = .allocate(capacity: stride)
    hashes = .allocate(capacity: stride)
  }

  deinit {
    starts.deallocate()
    lengths.deallocate()
    lines.deallocate()
    hashes.deallocate()
  }

  /// The line of row `row`, counted from where the scanner began.
  public func line(_ row: Int) -> UInt32 {
    precondition(row >= 0 && row < rows, "a row of the batch")
    return lines[row]
  }

  /// Adds the lines of all rows.
  public func appendLines(to all: inout [UInt32]) {
    all.append(contentsOf: UnsafeBufferPointer(start: lines, count: rows))
  }

  /// The value in a row and column, with doubled quotes made single; O(length).
  public func value(row: Int, column: Int) -> [UInt8] {
    precondition(row >= 0 && row < rows && column >= 0 && column < columns, "a field of the batch")
    let fields = fields(column)
    let length = fields.length(row)
    return [UInt8](unsafeUninitializedCapacity: length + slackBytes) { value, count in
      count = fields.undouble(row, to: value.baseAddress!)
    }
  }

  func fields(_ column: Int) -> FieldColumn {
    precondition(column >= 0 && column < columns, "a column of the batch")
    return FieldColumn(
      text: text.start + origin, starts: starts + column * stride,
      lengths: lengths + column * stride, hashes: hashes)
  }

  /// Hashes the fields of a column; those with doubled quotes are left to the encoder.
  func hash(_ column: Int) {
    let fields = fields(column)
    for row in 0..<rows {
      let length = fields.length(row)
      hashes[row] = length == 0 ? 0 : hash32(fields.start(row), length)
    }
  }
}

/// The fields of one column of a batch.
struct FieldColumn {
  let text: UnsafePointer<UInt8>
  let starts: UnsafePointer<UInt32>
  let lengths: UnsafePointer<UInt32>
  let hashes: UnsafePointer<UInt32>

  @inline(__always) func start(_ row: Int) -> UnsafePointer<UInt8> { text + Int(starts[row]) }

  @inline(__always) func length(_ row: Int) -> Int { Int(lengths[row] & 0x7FFF_FFFF) }

  @inline(__always) func isDoubled(_ row: Int) -> Bool { lengths[row] >> 31 != 0 }

  /// Writes the field with doubled quotes made single; returns how many bytes that are.
  func undouble(_ row: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    let source = start(row)
    let length = length(row)
    guard isDoubled(row) else {
      target.update(from: source, count: length)
      return length
    }
    var written = 0
    var at = 0
    while at < length {
      target[written] = source[at]
      at &+= source[at] == quoteByte ? 2 : 1
      written &+= 1
    }
    return written
  }
}
