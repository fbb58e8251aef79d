// Numbers for the values of a column, in the order in which they first appear: whole batches at
// once, where `ByteDictionary` takes one string at a time.
//
// Open addressing with linear probing over 64-bit slots: the upper half is the hash, the lower
// the code, so that a wrong slot is nearly always told apart without touching the string. Batches
// go in steps (hash all, ask for their slots, then probe), so that misses overlap. At most five
// eighths of the slots are filled.

internal import CKernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The distinct values of a column and their codes; code 0 is the empty string.
public struct ColumnDictionary: @unchecked Sendable {
  /// The strings by code.
  public private(set) var arena: ByteArena
  private var table: SlotTable

  /// A dictionary of the empty string; see `ByteArena` for the limit.
  public init(byteLimit: Int = Int(UInt32.max)) {
    arena = ByteArena(byteLimit: byteLimit)
    table = SlotTable(capacity: 64)
  }

  /// How many distinct strings there are, with the empty one.
  public var count: Int { arena.count }

  /// The code of `value`, which is added if it is new; 0 if it does not fit.
  public mutating func code(of value: Span<UInt8>) -> UInt32 {
    guard !value.isEmpty else { return 0 }
    makeUnique()
    let storage = arena.storage
    guard storage.hasRoom(value.count) else { return 0 }
    storage.reserve(bytes: value.count, strings: 1)
    table.reserve(1, storage)
    // The value is laid where it would stay, which also gives it the slack that hashing needs.
    let place = storage.bytes + storage.used
    copyAll(value, to: place)
    let hash = hash32(place, value.count)
    return table.find(place, value.count, hash, storage)
  }

  /// The codes of one column of a batch, added to `codes`.
  ///
  /// With `always` set every value gets a new code, found before or not: for columns whose values
  /// hardly ever repeat, where looking is dearer than keeping.
  public mutating func encode(
    _ batch: FieldBatch, column: Int, into codes: inout [UInt32], always: Bool
  ) {
    makeUnique()
    let storage = arena.storage
    let bytes = batch.byteCount(column)
    guard storage.hasRoom(bytes) else {
      codes.append(contentsOf: repeatElement(0, count: batch.rows))
      return
    }
    storage.reserve(bytes: bytes, strings: batch.rows)
    if !always { table.reserve(batch.rows, storage) }
    batch.hash(column)
    let fields = batch.fields(column)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(1, batch.rows)) { found in
      for row in 0..<batch.rows {
        found[row] =
          always ? keep(fields, row, storage) : look(fields, row, storage)
      }
      codes.append(contentsOf: found[..<batch.rows])
    }
  }

  /// Adds the strings of `other` in their order and returns for each of its codes the code here.
  public mutating func merge(_ other: ByteArena) -> [UInt32] {
    makeUnique()
    let storage = arena.storage
    let values = other.storage
    guard storage.hasRoom(other.byteCount) else {
      return [UInt32](repeating: 0, count: other.count)
    }
    storage.reserve(bytes: other.byteCount, strings: other.count)
    return [UInt32](unsafeUninitializedCapacity: other.count) { codes, count in
      codes[0] = 0
      var first = 1
      while first < values.count {
        let last = min(first + 64, values.count)
        table.reserve(64, storage)
        table.fetch(values.hashes + first, last - first, storage)
        for index in first..<last {
          let offset = Int(values.offsets[index])
          let length = Int(values.offsets[index &+ 1]) &- offset
          codes[index] =
            table.find(values.bytes + offset, length, values.hashes[index], storage)
        }
        first = last
      }
      count = values.count
    }
  }

  @inline(__always)
  private func look(_ fields: FieldColumn, _ row: Int, _ storage: ArenaStorage) -> UInt32 {
    let length = fields.length(row)
    if length == 0 { return 0 }
    guard fields.isDoubled(row) else {
      return table.find(fields.start(row), length, fields.hashes[row], storage)
    }
    let place = storage.bytes + storage.used
    let halved = fields.undouble(row, to: place)
    return table.find(place, halved, hash32(place, halved), storage)
  }

  @inline(__always)
  private func keep(_ fields: FieldColumn, _ row: Int, _ storage: ArenaStorage) -> UInt32 {
    var length = fields.length(row)
    if length == 0 { return 0 }
    let place = storage.bytes + storage.used
    var hash = fields.hashes[row]
    if fields.isDoubled(row) {
      length = fields.undouble(row, to: place)
      hash = hash32(place, length)
    } else {
      copyShort(from: fields.start(row), to: place, length)
    }
    storage.commit(length: length, hash: hash)
    return UInt32(truncatingIfNeeded: storage.count &- 1)
  }

  private mutating func makeUnique() {
    arena.makeUnique()
    if !isKnownUniquelyReferenced(&table) { table = table.copy() }
  }
}

/// The slots of a dictionary.
private final class SlotTable {
  private var slots: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private var mask: Int

  init(capacity: Int) {
    self.capacity = capacity
    mask = capacity - 1
    slots = cleared(capacity)
  }

  deinit { free(slots) }

  func copy() -> SlotTable {
    let copy = SlotTable(capacity: capacity)
    copy.slots.update(from: slots, count: capacity)
    return copy
  }

  /// Makes room for `more` strings.
  func reserve(_ more: Int, _ storage: ArenaStorage) {
    guard (storage.count + more) * 8 > capacity * 5 else { return }
    while (storage.count + more) * 8 > capacity * 5 { capacity *= 2 }
    free(slots)
    slots = cleared(capacity)
    mask = capacity - 1
    for code in 1..<storage.count {
      let hash = storage.hashes[code]
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = UInt64(hash) << 32 | UInt64(code)
    }
  }

  /// The code of the string, which is added if it is new. It lies in memory with slack, either
  /// elsewhere or at the arena's end; there is room for it.
  @inline(__always) func find(
    _ value: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt32, _ storage: ArenaStorage
  ) -> UInt32 {
    var slot = Int(hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash {
        let code = Int(UInt32(truncatingIfNeeded: entry))
        let offset = Int(storage.offsets[code])
        let other = Int(storage.offsets[code &+ 1]) &- offset
        if other == length, equal(storage.bytes + offset, value, length) {
          return UInt32(truncatingIfNeeded: code)
        }
      }
      slot = (slot &+ 1) & mask
    }
    let code = UInt32(truncatingIfNeeded: storage.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(code)
    let place = storage.bytes + storage.used
    if value != UnsafePointer(place) { copyShort(from: value, to: place, length) }
    storage.commit(length: length, hash: hash)
    return code
  }

  /// Asks for the slots of some hashes, then for the strings that are likely there.
  @inline(__always) func fetch(
    _ hashes: UnsafePointer<UInt32>, _ count: Int, _ storage: ArenaStorage
  ) {
    guard capacity > 1 << 12 else { return }
    for index in 0..<count { ck_fetch_soon(slots + (Int(hashes[index]) & mask)) }
    for index in 0..<count {
      let entry = slots[Int(hashes[index]) & mask]
      if UInt32(truncatingIfNeeded: entry >> 32) == hashes[index] {
        ck_fetch_soon(storage.offsets + Int(UInt32(truncatingIfNeeded: entry)))
      }
    }
    for index in 0..<count {
      let entry = slots[Int(hashes[index]) & mask]
      if UInt32(truncatingIfNeeded: entry >> 32) == hashes[index] {
        let code = Int(UInt32(truncatingIfNeeded: entry))
        ck_fetch_soon(storage.bytes + Int(storage.offsets[code]))
      }
    }
  }
}

private func cleared(_ count: Int) -> UnsafeMutablePointer<UInt64> {
  guard let memory = calloc(count, MemoryLayout<UInt64>.stride) else {
    fatalError("the system has no \(count * 8) bytes of memory to give")
  }
  return memory.assumingMemoryBound(to: UInt64.self)
}

/// Whether `length` bytes, at least 1, are equal; both sides have slack.
@inline(__always) private func equal(
  _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ length: Int
) -> Bool {
  var done = 0
  while done &+ 8 < length {
    if word(left + done) != word(right + done) { return false }
    done &+= 8
  }
  let spare = UInt64(truncatingIfNeeded: 64 &- 8 &* (length &- done))
  return (word(left + done) ^ word(right + done)) &<< spare == 0
}

/// A 32-bit hash of `length` bytes, at least 1, with slack; equal bytes give equal hashes.
@inline(__always) func hash32(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length)
  var done = 0
  while done &+ 16 < length {
    state = fold(
      word(bytes + done) ^ 0xB7E1_5162_8AED_2A6B, word(bytes + done + 8) ^ state)
    done &+= 16
  }
  let left = length &- done
  let first = left >= 8 ? ~0 : ~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* left)
  let low = word(bytes + done) & first
  let spare = UInt64(truncatingIfNeeded: 128 &- 8 &* left)
  let high = left > 8 ? word(bytes + done + 8) & (~0 &>> spare) : 0
  let mixed = fold(low ^ 0xB7E1_5162_8AED_2A6B, high ^ state)
  return UInt32(truncatingIfNeeded: fold(mixed, 0x9FB2_1C65_1E98_DF25))
}

@inline(__always) private func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
  let product = first.multipliedFullWidth(by: second)
  return product.high ^ product.low
}

@inline(__always) private func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
}
