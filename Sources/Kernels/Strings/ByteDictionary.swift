// Numbering distinct byte strings: text in, code out.
//
// Open addressing with linear probing, at most half full; a cell holds the upper half of the hash
// and the code, so that nearly every probe that meets another string is settled in the table, and
// so that growing does not look at the strings.

internal import CKernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    bytes.withUnsafeBufferPointer { code(of: $0, hash: upperHash($0)) }
  }

  /// The codes of all strings, as if each had been asked for in turn. Waits for memory overlap, so
  /// that many different strings cost little more than few.
  public mutating func codes(of strings: ByteStrings) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: strings.count) { codes, count in
      strings.bytes.withUnsafeBufferPointer { bytes in
        withScratch(of: UInt64.self, capacity: batchSize) { hashes in
          for first in stride(from: 0, to: strings.count, by: batchSize) {
            let batch = first..<min(first + batchSize, strings.count)
            for index in batch {
              let own = UnsafeBufferPointer(rebasing: bytes[strings.range(index)])
              hashes[index - first] = upperHash(own)
            }
            ask(for: hashes, batch.count)
            for index in batch {
              let own = UnsafeBufferPointer(rebasing: bytes[strings.range(index)])
              codes[index] = code(of: own, hash: hashes[index - first])
            }
          }
        }
      }
      count = strings.count
    }
  }

  /// The code of `bytes` if it is there.
  public func knownCode(of bytes: Span<UInt8>) -> UInt32? {
    bytes.withUnsafeBufferPointer { bytes in
      let cell = cells[find(bytes, upperHash(bytes))]
      return cell == 0 ? nil : UInt32(truncatingIfNeeded: cell) &- 1
    }
  }

  @inline(__always)
  private mutating func code(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    let cell = find(bytes, hash)
    if cells[cell] != 0 { return UInt32(truncatingIfNeeded: cells[cell]) &- 1 }
    let code = UInt32(values.count)
    values.append(bytes)
    cells[cell] = hash << 32 | UInt64(code + 1)
    if values.count * 2 > cells.count { grow(to: cells.count * 2) }
    return code
  }

  /// The cell that holds `bytes`, or the empty one where they belong.
  @inline(__always)
  private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    cells.withUnsafeBufferPointer { cells in
      let last = cells.count - 1
      var cell = Int(truncatingIfNeeded: hash) & last
      while cells[cell] != 0 {
        if cells[cell] >> 32 == hash, matches(cells[cell], bytes) { return cell }
        cell = (cell &+ 1) & last
      }
      return cell
    }
  }

  @inline(__always)
  private func matches(_ cell: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = values.range(Int(UInt32(truncatingIfNeeded: cell)) - 1)
    guard range.count == bytes.count, let start = bytes.baseAddress else {
      return range.isEmpty && bytes.isEmpty
    }
    return values.bytes.withUnsafeBufferPointer {
      memcmp($0.baseAddress! + range.lowerBound, start, range.count) == 0
    }
  }

  /// Asks for the memory that is needed to find strings with these hashes.
  private func ask(for hashes: UnsafeMutableBufferPointer<UInt64>, _ count: Int) {
    cells.withUnsafeBufferPointer { cells in
      values.offsets.withUnsafeBufferPointer { offsets in
        let last = cells.count - 1
        for place in 0..<count {
          ck_fetch_soon(cells.baseAddress! + (Int(truncatingIfNeeded: hashes[place]) & last))
        }
        for place in 0..<count {
          let cell = cells[Int(truncatingIfNeeded: hashes[place]) & last]
          ck_fetch_soon(offsets.baseAddress! + Int(UInt32(truncatingIfNeeded: cell)))
        }
      }
    }
  }

  /// Makes room for the text of `count` strings of `byteCount` bytes, however many of them will
  /// turn out to be different.
  public mutating func reserveText(count: Int, byteCount: Int) {
    values.reserve(count: count, byteCount: byteCount)
  }

  /// Makes room for `count` strings of `byteCount` bytes in all, so that growing costs nothing.
  public mutating func reserve(count: Int, byteCount: Int) {
    values.reserve(count: max(0, count - values.count), byteCount: byteCount)
    var larger = cells.count
    while larger <= 2 * count { larger *= 2 }
    if larger > cells.count { grow(to: larger) }
  }

  private mutating func grow(to count: Int) {
    var larger = emptyCells(count)
    let last = larger.count - 1
    for cell in cells where cell != 0 {
      var place = Int(cell >> 32) & last
      while larger[place] != 0 { place = (place + 1) & last }
      larger[place] = cell
    }
    cells = larger
  }
}

/// So many empty cells, on huge pages where there are many: they are visited in no order.
private func emptyCells(_ count: Int) -> [UInt64] {
  [UInt64](unsafeUninitializedCapacity: count) { cells, filled in
    preferHugePages(cells)
    cells.initialize(repeating: 0)
    filled = count
  }
}

/// How many strings of a list are looked up together.
private let batchSize = 64

/// The 32 bits of the hash that a cell keeps; they choose its place as well.
@inline(__always) private func upperHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  hash64(UnsafeRawBufferPointer(bytes), seed: 0) >> 32
}
