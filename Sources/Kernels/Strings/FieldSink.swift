// Laying fields out as comma-separated text (RFC 4180, Shafranovich 2005): the way back of
// `FieldScanner`. Rows end with a line feed; fields are quoted where they hold a comma, a quote, a
// line feed or a carriage return.
//
// A field is copied 16 bytes at a time and looked through while it is copied; only one that needs
// quotes is laid out once more. Batches ask for the memory of their values ahead.

internal import CKernels

/// Where a field lies in a sink: without the comma before it.
public struct FieldPiece: Sendable, BitwiseCopyable {
  let start: UInt32
  let length: UInt32

  /// A field of no bytes.
  public static let empty = FieldPiece(start: 0, length: 0)
}

/// A growing text of fields and rows. Copying is O(1) until a copy is changed.
public struct FieldSink: @unchecked Sendable {
  private var storage = SinkStorage()
  private var fieldsInRow = 0
  private var rowStart = 0

  public init() {}

  /// How many bytes there are.
  public var count: Int { storage.count }

  /// The last field, which must lie in the first 4 GiB.
  public var lastPiece: FieldPiece {
    precondition(fieldsInRow > 0 && storage.count <= Int(UInt32.max), "a field within 4 GiB")
    return FieldPiece(
      start: UInt32(truncatingIfNeeded: storage.fieldStart),
      length: UInt32(truncatingIfNeeded: storage.count - storage.fieldStart))
  }

  /// Calls `body` with all bytes.
  public func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    try body(Span(_unsafeStart: UnsafePointer(storage.start), count: storage.count))
  }

  /// Makes room for `bytes` more bytes.
  public mutating func reserve(_ bytes: Int) {
    makeUnique()
    storage.reserve(bytes)
  }

  /// Forgets the text but keeps its room.
  public mutating func clear() {
    makeUnique()
    storage.count = 0
    (fieldsInRow, rowStart) = (0, 0)
  }

  /// Adds a field; O(length).
  public mutating func field(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { text in
      begin(upTo: 2 * text.count + 2)
      if let start = text.baseAddress { storage.quote(start, text.count, readable: text.count) }
    }
  }

  /// Adds string `index` of `strings` as a field; O(length).
  public mutating func field(_ strings: ByteStrings, _ index: Int) {
    let range = strings.range(index)
    strings.bytes.withUnsafeBufferPointer { bytes in
      begin(upTo: 2 * range.count + 2)
      guard let start = bytes.baseAddress else { return }
      storage.quote(
        start + range.lowerBound, range.count, readable: bytes.count &- range.lowerBound)
    }
  }

  /// Adds the strings that `indices` name, a field for each, and returns where they lie; O(bytes).
  /// Waits for memory overlap, so that strings all over memory cost little more than near ones.
  public mutating func fields(_ strings: ByteStrings, _ indices: Span<UInt32>) -> [FieldPiece] {
    let count = indices.count
    guard count > 0 else { return [] }
    return [FieldPiece](unsafeUninitializedCapacity: count) { pieces, filled in
      strings.offsets.withUnsafeBufferPointer { offsets in
        strings.bytes.withUnsafeBufferPointer { bytes in
          for place in 0..<count {
            precondition(Int(indices[place]) &+ 1 < offsets.count, "a string of the list")
            ck_fetch_soon(offsets.baseAddress! + Int(indices[place]))
          }
          for place in 0..<count {
            let ahead = place &+ fetchAhead
            if ahead < count, let start = bytes.baseAddress {
              ck_fetch_soon(start + Int(offsets[Int(indices[ahead])]))
            }
            let first = Int(offsets[Int(indices[place])])
            let length = Int(offsets[Int(indices[place]) &+ 1]) &- first
            begin(upTo: 2 * length + 2)
            if length > 0 {
              storage.quote(bytes.baseAddress! + first, length, readable: bytes.count &- first)
            }
            pieces[place] = lastPiece
          }
        }
      }
      filled = count
    }
  }

  /// Adds a field that `cells` holds already, as it is there; O(length).
  public mutating func field(_ cells: FieldSink, _ piece: FieldPiece) {
    precondition(cells.holds(piece), "a field of the sink")
    begin(upTo: Int(piece.length))
    storage.append(cells.storage.start + Int(piece.start), Int(piece.length))
  }

  /// Adds a whole row of fields that `cells` holds already; O(bytes).
  public mutating func row(_ cells: FieldSink, _ pieces: Span<FieldPiece>) {
    precondition(fieldsInRow == 0 && pieces.count > 1, "a row of its own, of several fields")
    makeUnique()
    var most = 0
    for place in pieces.indices {
      precondition(cells.holds(pieces[place]), "a field of the sink")
      most &+= Int(pieces[place].length) &+ 1
    }
    storage.reserve(most)
    let source = cells.storage.start
    let first = storage.start + storage.count
    var target = first
    for place in pieces.indices {
      let length = Int(pieces[place].length)
      copyShort(from: source + Int(pieces[place].start), to: target, length)
      target[length] = commaByte
      target += length &+ 1
    }
    target[-1] = lineFeed
    storage.count &+= target - first
    rowStart = storage.count
  }

  /// Adds a field of decimal digits, after `prefix` if there is one.
  public mutating func field(prefix: UInt8? = nil, digits number: UInt64) {
    begin(upTo: 21)
    if let prefix { storage.append(prefix) }
    storage.append(digits: number, atLeast: 1)
  }

  /// Adds a field of a decimal fraction given in millionths: with six decimals, or if `trimmed`
  /// without needless zeros.
  public mutating func field(millionths: UInt64, isNegative: Bool, trimmed: Bool) {
    begin(upTo: 28)
    if isNegative { storage.append(UInt8(ascii: "-")) }
    storage.append(digits: millionths / 1_000_000, atLeast: 1)
    if trimmed && millionths % 1_000_000 == 0 { return }
    storage.append(UInt8(ascii: "."))
    storage.append(digits: millionths % 1_000_000, atLeast: 6)
    while trimmed, storage.start[storage.count &- 1] == UInt8(ascii: "0") { storage.count &-= 1 }
  }

  /// Ends the row.
  public mutating func endRow() {
    makeUnique()
    storage.reserve(3)
    // A row of one empty field would look like an empty line.
    if fieldsInRow == 1, storage.count == rowStart {
      storage.append(quoteByte)
      storage.append(quoteByte)
    }
    storage.append(lineFeed)
    (fieldsInRow, rowStart) = (0, storage.count)
  }

  /// Begins a field of at most so many bytes.
  @inline(__always) private mutating func begin(upTo bytes: Int) {
    makeUnique()
    storage.reserve(bytes &+ 1)
    if fieldsInRow > 0 { storage.append(commaByte) }
    fieldsInRow &+= 1
    storage.fieldStart = storage.count
  }

  @inline(__always) private func holds(_ piece: FieldPiece) -> Bool {
    Int(piece.start) &+ Int(piece.length) <= storage.count
  }

  @inline(__always) private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&storage) { storage = storage.copy() }
  }
}

/// How many values ahead their bytes are asked for.
private let fetchAhead = 12
private let commaByte = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")

/// The memory of a sink: `count` bytes of `capacity`, and `slackBytes` beyond those that may be
/// read and written, so that short copies go by whole words.
private final class SinkStorage {
  private(set) var start: UnsafeMutablePointer<UInt8>
  var count = 0
  /// Where the last field begins.
  var fieldStart = 0
  private var capacity: Int

  init(capacity: Int = 0) {
    self.capacity = capacity
    start = .allocate(capacity: capacity + slackBytes)
  }

  deinit { start.deallocate() }

  func copy() -> SinkStorage {
    let copy = SinkStorage(capacity: count)
    copy.start.update(from: start, count: count)
    (copy.count, copy.fieldStart) = (count, fieldStart)
    return copy
  }

  @inline(__always) func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  @inline(never) private func grow(_ more: Int) {
    let larger = max(count + more, 2 * capacity, 1024)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + slackBytes)
    grown.update(from: start, count: count)
    start.deallocate()
    (start, capacity) = (grown, larger)
  }

  @inline(__always) func append(_ byte: UInt8) {
    start[count] = byte
    count &+= 1
  }

  /// Adds bytes that lie in a sink, with its slack.
  @inline(__always) func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    copyShort(from: source, to: start + count, length)
    count &+= length
  }

  /// Adds bytes as a field; there is room for twice as many and two. Reads no more than `readable`
  /// bytes, which are at least as many.
  @inline(__always)
  func quote(_ source: UnsafePointer<UInt8>, _ length: Int, readable: Int) {
    let target = start + count
    var done = 0
    while done &+ 16 <= readable, done < length {
      let word = UnsafeRawPointer(source + done).loadUnaligned(as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(target + done).storeBytes(of: word, as: SIMD16<UInt8>.self)
      let beyond = UInt32(truncatingIfNeeded: max(0, 16 &- (length &- done)))
      let marks = ck_field_marks16(source + done, commaByte) & (0xFFFF >> beyond)
      if marks != 0 { return quoteAll(source, length) }
      done &+= 16
    }
    // At the very end of the strings' memory there may be no whole word left.
    while done < length {
      if needsQuotes(source[done]) { return quoteAll(source, length) }
      target[done] = source[done]
      done &+= 1
    }
    count &+= length
  }

  @inline(never) private func quoteAll(_ source: UnsafePointer<UInt8>, _ length: Int) {
    append(quoteByte)
    for place in 0..<length {
      if source[place] == quoteByte { append(quoteByte) }
      append(source[place])
    }
    append(quoteByte)
  }

  @inline(__always) private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == commaByte || byte == quoteByte || byte == lineFeed || byte == UInt8(ascii: "\r")
  }

  /// Adds decimal digits, with zeros before them up to `width`; there is room for 20.
  @inline(__always) func append(digits number: UInt64, atLeast width: Int) {
    var places = 1
    var limit: UInt64 = 10
    while places < 20, number >= limit {
      places &+= 1
      limit = places < 20 ? limit &* 10 : .max
    }
    places = max(places, width)
    var rest = number
    for place in stride(from: places &- 1, through: 0, by: -1) {
      start[count &+ place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count &+= places
  }
}
