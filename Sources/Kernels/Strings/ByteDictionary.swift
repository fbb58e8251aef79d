// Numbering distinct byte strings: text in, code out.
//
// Open addressing with linear probing, at most half full; a cell holds the upper half of the hash
// and the code, so that nearly every probe that meets another string is settled in the table.

/// Distinct byte strings, numbered by first appearance.
public struct ByteDictionary: Sendable {
  /// The distinct strings; string `c` has code `c`.
  public private(set) var values: ByteStrings
  /// Code + 1 in the lower half, hash in the upper; 0 is empty.
  private var cells: [UInt64]

  /// A dictionary that holds the empty string as code 0, or nothing.
  public init(withEmpty: Bool = true) {
    values = ByteStrings()
    cells = [UInt64](repeating: 0, count: 64)
    if withEmpty { _ = code(of: [UInt8]().span) }
  }

  /// How many distinct strings there are.
  public var count: Int { values.count }

  /// The code of `bytes`, new if it was not there; amortised O(bytes), about 30 ns for a word.
  public mutating func code(of bytes: Span<UInt8>) -> UInt32 {
    let hash = hash64(bytes)
    let cell = find(bytes, hash)
    if cells[cell] != 0 { return UInt32(truncatingIfNeeded: cells[cell]) &- 1 }
    let code = UInt32(values.count)
    bytes.withUnsafeBufferPointer { values.append($0) }
    cells[cell] = (hash >> 32) << 32 | UInt64(code + 1)
    if values.count * 2 > cells.count { grow() }
    return code
  }

  /// The code of `bytes` if it is there.
  public func knownCode(of bytes: Span<UInt8>) -> UInt32? {
    let cell = cells[find(bytes, hash64(bytes))]
    return cell == 0 ? nil : UInt32(truncatingIfNeeded: cell) &- 1
  }

  /// The cell that holds `bytes`, or the empty one where they belong.
  private func find(_ bytes: Span<UInt8>, _ hash: UInt64) -> Int {
    let last = cells.count - 1
    var cell = Int(truncatingIfNeeded: hash) & last
    while cells[cell] != 0 {
      if cells[cell] >> 32 == hash >> 32, matches(cells[cell], bytes) { return cell }
      cell = (cell + 1) & last
    }
    return cell
  }

  private func matches(_ cell: UInt64, _ bytes: Span<UInt8>) -> Bool {
    let range = values.range(Int(UInt32(truncatingIfNeeded: cell)) - 1)
    guard range.count == bytes.count else { return false }
    for (offset, place) in range.enumerated() where values.bytes[place] != bytes[offset] {
      return false
    }
    return true
  }

  /// Makes room for `count` strings of `byteCount` bytes in all, so that growing costs nothing.
  public mutating func reserve(count: Int, byteCount: Int) {
    values.reserve(count: max(0, count - values.count), byteCount: byteCount)
    while cells.count <= 2 * count { grow() }
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: cells.count * 2)
    let last = larger.count - 1
    for code in 0..<values.count {
      let hash = hash64(values.bytes.span.extracting(values.range(code)))
      var cell = Int(truncatingIfNeeded: hash) & last
      while larger[cell] != 0 { cell = (cell + 1) & last }
      larger[cell] = (hash >> 32) << 32 | UInt64(code + 1)
    }
    cells = larger
  }
}
