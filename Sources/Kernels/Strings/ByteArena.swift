// Byte strings end to end, with room to grow and a hash of each: what a dictionary keeps.

internal import CKernels

/// A growing list of byte strings; string 0 is the empty one.
///
/// Copying is O(1) until a copy is changed. Holds 2^32 - 2 strings and, unless told less, 4 GiB:
/// what does not fit is left out and `isOverfull` says so.
public struct ByteArena: @unchecked Sendable {
  var storage: ArenaStorage

  /// A list with the empty string alone, that holds at most `byteLimit` bytes.
  public init(byteLimit: Int = Int(UInt32.max)) {
    storage = ArenaStorage(byteLimit: min(byteLimit, Int(UInt32.max)))
  }

  /// How many strings there are, at least 1.
  public var count: Int { storage.count }

  /// Bytes of all strings.
  public var byteCount: Int { storage.used }

  /// Whether a string did not fit.
  public var isOverfull: Bool { storage.isOverfull }

  /// The length of string `index` in bytes.
  public func length(_ index: Int) -> Int {
    precondition(index >= 0 && index < count, "a string of the arena")
    return Int(storage.offsets[index &+ 1] &- storage.offsets[index])
  }

  /// String `index`; O(length).
  public func array(_ index: Int) -> [UInt8] {
    let length = length(index)
    let first = storage.bytes + Int(storage.offsets[index])
    return Array(UnsafeBufferPointer(start: first, count: length))
  }

  /// Adds `value` at the end, even if it is there already.
  public mutating func append(_ value: Span<UInt8>) {
    makeUnique()
    guard storage.hasRoom(value.count) else { return }
    storage.reserve(bytes: value.count, strings: 1)
    copyAll(value, to: storage.bytes + storage.used)
    storage.commit(length: value.count, hash: 0)
  }

  /// Adds the decimal digits of `number`, which is not negative.
  public mutating func append(number: Int) {
    makeUnique()
    precondition(number >= 0, "a number that is not negative")
    guard storage.hasRoom(20) else { return }
    storage.reserve(bytes: 20, strings: 1)
    var digits = 1
    var rest = number / 10
    while rest > 0 {
      digits &+= 1
      rest /= 10
    }
    rest = number
    let place = storage.bytes + storage.used
    for digit in stride(from: digits &- 1, through: 0, by: -1) {
      place[digit] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    storage.commit(length: digits, hash: 0)
  }

  /// Adds all strings of `other` but its first, the empty one.
  public mutating func append(_ other: ByteArena) {
    makeUnique()
    guard storage.hasRoom(other.byteCount) else { return }
    storage.reserve(bytes: other.byteCount, strings: other.count - 1)
    (storage.bytes + storage.used).update(from: other.storage.bytes, count: other.byteCount)
    let shift = UInt32(truncatingIfNeeded: storage.used)
    for index in 1..<max(1, other.count) {
      storage.offsets[storage.count &+ index] = other.storage.offsets[index &+ 1] &+ shift
      storage.hashes[storage.count &+ index &- 1] = other.storage.hashes[index]
    }
    storage.used += other.byteCount
    storage.count += other.count - 1
  }

  /// Adds the strings of `other` that `indices` name, in that order.
  public mutating func append(_ other: ByteArena, indices: [UInt32]) {
    makeUnique()
    let bytes = indices.reduce(0) { $0 + other.length(Int($1)) }
    guard storage.hasRoom(bytes) else { return }
    storage.reserve(bytes: bytes, strings: indices.count)
    for index in indices {
      let length = other.length(Int(index))
      copyShort(
        from: other.storage.bytes + Int(other.storage.offsets[Int(index)]),
        to: storage.bytes + storage.used, length)
      storage.commit(length: length, hash: 0)
    }
  }

  /// All strings, with or without the empty one at the beginning, frozen; O(bytes).
  public func strings(withEmpty: Bool = true) -> ByteStrings {
    let first = withEmpty ? 0 : 1
    let offsets = UnsafeBufferPointer(
      start: storage.offsets + first, count: storage.count + 1 - first)
    return ByteStrings(
      bytes: frozen(UnsafeBufferPointer(start: storage.bytes, count: storage.used)),
      offsets: frozen(offsets))
  }

  /// The strings that `indices` name, in that order, frozen; O(bytes). They fit 4 GiB.
  public func strings(_ indices: [UInt32]) -> ByteStrings {
    let byteCount = indices.reduce(0) { $0 + length(Int($1)) }
    let offsets = [UInt32](unsafeUninitializedCapacity: indices.count + 1) { offsets, count in
      var end: UInt32 = 0
      offsets[0] = 0
      for (place, index) in indices.enumerated() {
        end += UInt32(truncatingIfNeeded: length(Int(index)))
        offsets[place &+ 1] = end
      }
      count = indices.count + 1
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount + slackBytes) { bytes, count in
      preferHugePages(bytes)
      var place = bytes.baseAddress!
      for (slot, index) in indices.enumerated() {
        if slot + 16 < indices.count {
          ck_fetch_soon(storage.bytes + Int(storage.offsets[Int(indices[slot &+ 16])]))
        }
        let first = Int(storage.offsets[Int(index)])
        let length = Int(storage.offsets[Int(index) &+ 1]) &- first
        copyShort(from: storage.bytes + first, to: place, length)
        place += length
      }
      count = byteCount
    }
    return ByteStrings(bytes: bytes, offsets: offsets)
  }

  mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&storage) { storage = storage.copy() }
  }
}

/// Bytes beyond the last string that may be read and written.
let slackBytes = 64

/// Copies `length` bytes, and up to 15 more that nobody uses, from and to memory with slack.
@inline(__always) func copyShort(
  from source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, _ length: Int
) {
  var done = 0
  repeat {
    let word = UnsafeRawPointer(source + done).loadUnaligned(as: SIMD16<UInt8>.self)
    UnsafeMutableRawPointer(target + done).storeBytes(of: word, as: SIMD16<UInt8>.self)
    done &+= 16
  } while done < length
}

/// An array of the same elements.
///
/// The initialiser would write the count of what all empty arrays share.
private func frozen<Element: BitwiseCopyable>(
  _ elements: UnsafeBufferPointer<Element>
) -> [Element] {
  if elements.isEmpty { return [] }
  return [Element](unsafeUninitializedCapacity: elements.count) { copy, count in
    preferHugePages(copy)
    _ = copy.update(from: elements)
    count = elements.count
  }
}

/// Copies a whole span.
func copyAll(_ source: Span<UInt8>, to target: UnsafeMutablePointer<UInt8>) {
  source.withUnsafeBufferPointer { source in
    if let base = source.baseAddress { target.update(from: base, count: source.count) }
  }
}

/// The memory of an arena: three rows that grow by doubling.
final class ArenaStorage {
  var bytes: UnsafeMutablePointer<UInt8>
  /// String `i` ends where string `i + 1` begins; `count + 1` entries.
  var offsets: UnsafeMutablePointer<UInt32>
  var hashes: UnsafeMutablePointer<UInt32>
  var used = 0
  var count = 1
  var isOverfull = false
  private(set) var byteCapacity: Int
  private(set) var capacity: Int
  private let byteLimit: Int

  init(byteLimit: Int, byteCapacity: Int = 192, capacity: Int = 30) {
    self.byteLimit = byteLimit
    self.byteCapacity = byteCapacity
    self.capacity = capacity
    bytes = newPages(UInt8.self, byteCapacity + slackBytes)
    offsets = newPages(UInt32.self, capacity + 1)
    hashes = newPages(UInt32.self, capacity)
    offsets[0] = 0
    offsets[1] = 0
    hashes[0] = 0
  }

  deinit {
    freePages(bytes, byteCapacity + slackBytes)
    freePages(offsets, capacity + 1)
    freePages(hashes, capacity)
  }

  func copy() -> ArenaStorage {
    let copy = ArenaStorage(byteLimit: byteLimit, byteCapacity: used + 64, capacity: count + 8)
    copy.bytes.update(from: bytes, count: used)
    copy.offsets.update(from: offsets, count: count + 1)
    copy.hashes.update(from: hashes, count: count)
    copy.used = used
    copy.count = count
    copy.isOverfull = isOverfull
    return copy
  }

  /// Whether `more` bytes fit; remembers if they do not.
  func hasRoom(_ more: Int) -> Bool {
    if used + more <= byteLimit { return true }
    isOverfull = true
    return false
  }

  func reserve(bytes moreBytes: Int, strings: Int) {
    if used + moreBytes > byteCapacity {
      let larger = max(used + moreBytes, byteCapacity * 2)
      bytes = grownPages(bytes, byteCapacity + slackBytes, to: larger + slackBytes, used: used)
      byteCapacity = larger
    }
    if count + strings > capacity {
      let larger = max(count + strings, capacity * 2)
      offsets = grownPages(offsets, capacity + 1, to: larger + 1, used: count + 1)
      hashes = grownPages(hashes, capacity, to: larger, used: count)
      capacity = larger
    }
  }

  /// Makes the next `length` bytes, written already, the next string.
  @inline(__always) func commit(length: Int, hash: UInt32) {
    used &+= length
    hashes[count] = hash
    count &+= 1
    offsets[count] = UInt32(truncatingIfNeeded: used)
  }
}
