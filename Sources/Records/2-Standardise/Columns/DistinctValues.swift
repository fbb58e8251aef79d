// Gives every distinct byte string a code, in order of first appearance: a hash table with open
// addressing over one arena.

import Kernels

/// Distinct byte strings with their codes; the empty string is code 0.
struct DistinctValues: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [UInt32] = [0, 0]
  private var hashes: [UInt64] = [0]
  private var slots: [UInt32]

  /// An empty dictionary with room for about `capacity` strings.
  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// How many there are, the empty string included.
  var count: Int { offsets.count - 1 }

  /// The code of a string, a new one if it has none; O(length).
  mutating func code(_ value: Span<UInt8>) -> UInt32 {
    if value.isEmpty { return 0 }
    let hash = hashBytes(value)
    let slot = find(value, hash)
    if slots[slot] != 0 { return slots[slot] }
    let code = UInt32(count)
    slots[slot] = code
    hashes.append(hash)
    for at in 0..<value.count { bytes.append(value[at]) }
    precondition(bytes.count <= Int(UInt32.max), "a column holds at most 4 GiB of distinct text")
    offsets.append(UInt32(bytes.count))
    if count * 2 > slots.count { grow() }
    return code
  }

  /// The code of a string, or 0 if it has none.
  func find(_ value: Span<UInt8>) -> UInt32 {
    value.isEmpty ? 0 : slots[find(value, hashBytes(value))]
  }

  /// String `code`, as a range of `bytes`.
  func range(_ code: UInt32) -> Range<Int> {
    Int(offsets[Int(code)])..<Int(offsets[Int(code) + 1])
  }

  /// The strings, frozen.
  var values: ByteStrings { ByteStrings(bytes: bytes, offsets: offsets) }

  /// The slot that holds the string, or the free one where it belongs.
  private func find(_ value: Span<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let code = Int(slots[slot])
      if code == 0 || hashes[code] == hash && holds(code, value) { return slot }
      slot = (slot + 1) & mask
    }
  }

  private func holds(_ code: Int, _ value: Span<UInt8>) -> Bool {
    let start = Int(offsets[code])
    guard Int(offsets[code + 1]) - start == value.count else { return false }
    for at in 0..<value.count where bytes[start + at] != value[at] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for code in 1..<count {
      var slot = Int(truncatingIfNeeded: hashes[code]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(code)
    }
  }
}

/// A 64-bit hash of bytes, eight at a time; the same on every machine.
func hashBytes(_ value: Span<UInt8>) -> UInt64 {
  var hash = UInt64(value.count) &* 0x9E37_79B9_7F4A_7C15
  var at = 0
  while at < value.count {
    var word: UInt64 = 0
    let end = min(at + 8, value.count)
    for next in at..<end { word = word << 8 | UInt64(value[next]) }
    hash = mix64(hash ^ word)
    at = end
  }
  return hash
}
