// How identifiers compare: numbers before text, numbers by value, text by bytes.
//
// An identifier is a number if it has nothing but digits; of equal numbers the shorter spelling
// comes first. Every identifier also gives a 64-bit key that rises with it: its number, or the
// bytes after those that all text identifiers begin with (less a bit where there are both).

import Kernels

/// Identifiers as they are compared.
struct IdentifierKeys {
  private let bytes: [UInt8]
  private let offsets: [UInt32]
  /// Whether there are numbers, which take half of the keys.
  private let hasNumbers: Bool

  init(_ identifiers: ByteStrings) {
    bytes = identifiers.bytes
    offsets = identifiers.offsets
    let (bytes, offsets) = (identifiers.bytes, identifiers.offsets)
    let ranges = parts(of: identifiers.count, grain: 1 << 16)
    let found = parallelMap(ranges.count) { part in
      let (bytes, offsets) = (bytes.span, offsets.span)
      for record in ranges[part] {
        let place = Int(offsets[record])..<Int(offsets[record + 1])
        if isNumber(bytes, place) { return true }
      }
      return false
    }
    hasNumbers = found.contains(true)
  }

  /// How many identifiers there are.
  var count: Int { offsets.count - 1 }

  /// The keys of all, text by its bytes from `depth` on, which is what all text begins with.
  func keys() -> (keys: [UInt64], depth: Int) {
    let ranges = parts(of: count, grain: 1 << 16)
    let depths = parallelMap(ranges.count) { commonPrefix(ranges[$0]) { $0 } }
    let firsts = depths.compactMap(\.first)
    guard !firsts.isEmpty else { return (keys(from: 0), 0) }
    let shared = commonPrefix(0..<firsts.count) { firsts[$0] }.length
    let depth = depths.reduce(shared) { $1.first == nil ? $0 : min($0, $1.length) }
    return (keys(from: depth), depth)
  }

  private func keys(from depth: Int) -> [UInt64] {
    parallelFill(count, initial: 0, grain: 1 << 16) { range, keys in
      let (bytes, offsets) = (bytes.span, offsets.span)
      for (slot, record) in range.enumerated() {
        let place = Int(offsets[record])..<Int(offsets[record + 1])
        keys[slot] = key(bytes, place, depth)
      }
    }
  }

  /// Rises with the identifier: numbers below 2^63, text above.
  func key(_ record: Int, from depth: Int) -> UInt64 {
    key(bytes.span, range(record), depth)
  }

  /// Whether an identifier is no number.
  func isText(_ record: Int) -> Bool { !isNumber(bytes.span, range(record)) }

  /// How many bytes all text identifiers of these places begin with alike, and the first of them.
  func commonPrefix(
    _ places: Range<Int>, _ recordAt: (Int) -> Int
  ) -> (length: Int, first: Int?) {
    let bytes = bytes.span
    var first: Int?
    var length = 0
    for place in places {
      let record = recordAt(place)
      let other = range(record)
      if isNumber(bytes, other) { continue }
      guard let first else {
        first = record
        length = other.count
        continue
      }
      let start = range(first).lowerBound
      length = min(length, other.count)
      var alike = 0
      while alike < length, bytes[other.lowerBound + alike] == bytes[start + alike] { alike += 1 }
      length = alike
      if length == 0 { break }
    }
    return (length, first)
  }

  /// Below 0, 0 or above 0 as the left identifier comes before, is, or comes after the right.
  func compare(_ left: Int, _ right: Int) -> Int {
    let bytes = bytes.span
    let (one, two) = (range(left), range(right))
    let areNumbers = (isNumber(bytes, one), isNumber(bytes, two))
    guard areNumbers == (true, true) else {
      if areNumbers.0 != areNumbers.1 { return areNumbers.0 ? -1 : 1 }
      return compare(bytes, one, two)
    }
    let (first, second) = (withoutZeros(bytes, one), withoutZeros(bytes, two))
    if first.count != second.count { return first.count - second.count }
    let byValue = compare(bytes, first, second)
    return byValue != 0 ? byValue : one.count - two.count
  }

  private func range(_ record: Int) -> Range<Int> {
    Int(offsets[record])..<Int(offsets[record + 1])
  }

  private func key(_ bytes: Span<UInt8>, _ range: Range<Int>, _ depth: Int) -> UInt64 {
    var number: UInt64 = 0
    var place = range.lowerBound
    while place < range.upperBound, bytes[place] &- UInt8(ascii: "0") < 10 {
      // Larger numbers share one key; they are told apart one by one.
      let next = number &* 10 &+ UInt64(bytes[place] &- UInt8(ascii: "0"))
      number = number < 100_000_000_000_000_000 ? next : 1 << 63 - 1
      place += 1
    }
    if place == range.upperBound, !range.isEmpty { return number }
    var key: UInt64 = 0
    for place in range.lowerBound + depth..<range.lowerBound + depth + 8 {
      key = key << 8 | (place < range.upperBound ? UInt64(bytes[place]) : 0)
    }
    return hasNumbers ? 1 << 63 | key >> 1 : key
  }

  private func compare(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Int {
    let shorter = min(left.count, right.count)
    for offset in 0..<shorter {
      let (one, two) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
      if one != two { return Int(one) - Int(two) }
    }
    return left.count - right.count
  }

  private func withoutZeros(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var first = range.lowerBound
    while first < range.upperBound, bytes[first] == UInt8(ascii: "0") { first += 1 }
    return first..<range.upperBound
  }

}

private func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  var place = range.lowerBound
  while place < range.upperBound, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
  return place == range.upperBound && !range.isEmpty
}
