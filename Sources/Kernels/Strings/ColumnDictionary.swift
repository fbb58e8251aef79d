// Numbers for the values of a column, in the order in which they first appear: whole batches at
// once, where `ByteDictionary` takes one string at a time.
//
// Open addressing with linear probing over 64-bit slots: the upper half is the hash, the lower
// the code, so that a wrong slot is nearly always told apart without touching the string. Batches
// go in steps (hash all, ask for their slots, then probe), so that misses overlap. At most five
// eighths of the slots are filled.

internal import CKernels

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

  /// Makes room for `strings` strings of `bytes` bytes in all, and for looking them up.
  public mutating func reserve(strings: Int, bytes: Int, isLookedUp: Bool) {
    makeUnique()
    arena.storage.reserve(
      bytes: max(0, bytes - arena.byteCount), strings: max(0, strings - count))
    if isLookedUp { table.reserve(max(0, strings - count), arena.storage) }
  }

  /// The codes of one column of a batch, added to `codes`; returns how many values were not known.
  ///
  /// Values that `known` holds get their code there. The others are numbered here, from
  /// `known.count` on (from 1 on without it). With `always` set each of them gets a new code, found
  /// before or not: for columns whose values hardly ever repeat, where looking is dearer than
  /// keeping.
  @discardableResult public mutating func encode(
    _ batch: FieldBatch, column: Int, known: ColumnDictionary?, into codes: inout [UInt32],
    always: Bool
  ) -> Int {
    batch.hash(column)
    let fields = batch.fields(column)
    return withScratch(of: UInt32.self, capacity: batch.rows + 1) { found in
      found.initialize(repeating: 0)
      known?.find(fields, batch.rows, found.baseAddress!)
      let base = known?.count ?? 1
      let unknown = number(fields, batch.rows, found.baseAddress!, from: base, always: always)
      codes.append(contentsOf: found[..<batch.rows])
      return unknown
    }
  }

  /// Numbers the values whose code is 0 and that are not empty, from `first` on.
  private mutating func number(
    _ fields: FieldColumn, _ rows: Int, _ codes: UnsafeMutablePointer<UInt32>, from first: Int,
    always: Bool
  ) -> Int {
    var unknown = 0
    var bytes = 0
    for row in 0..<rows where codes[row] == 0 {
      let length = fields.length(row)
      bytes &+= length
      unknown &+= length > 0 ? 1 : 0
    }
    guard unknown > 0 else { return 0 }
    makeUnique()
    let storage = arena.storage
    guard storage.hasRoom(bytes) else { return unknown }
    storage.reserve(bytes: bytes, strings: unknown)
    if !always { table.reserve(unknown, storage) }
    let shift = UInt32(truncatingIfNeeded: first &- 1)
    for row in 0..<rows where codes[row] == 0 && fields.length(row) > 0 {
      codes[row] = (always ? keep(fields, row, storage) : look(fields, row, storage)) &+ shift
    }
    return unknown
  }

  /// The codes of the fields that are here; leaves those of others and of empty ones at 0.
  private func find(
    _ fields: FieldColumn, _ rows: Int, _ codes: UnsafeMutablePointer<UInt32>
  ) {
    let storage = arena.storage
    if table.isSmall {
      for row in 0..<rows where fields.length(row) > 0 && !fields.isDoubled(row) {
        codes[row] = table.lookUp(
          fields.start(row), fields.length(row), fields.hashes[row], storage)
      }
      return
    }
    for first in stride(from: 0, to: rows, by: 64) {
      let last = min(first + 64, rows)
      table.guess(fields.hashes + first, codes + first, last - first, storage)
      for row in first..<last where codes[row] != 0 {
        let length = fields.length(row)
        let isPlain = length > 0 && !fields.isDoubled(row)
        if !isPlain || !storage.holds(fields.start(row), length, at: codes[row]) { codes[row] = 0 }
      }
    }
  }

  /// Adds the strings of `other` in their order and returns for each of its codes the code here.
  public mutating func merge(_ other: ByteArena) -> [UInt32] {
    makeUnique()
    let storage = arena.storage
    let values = other.storage
    if values.isOverfull { storage.isOverfull = true }
    guard storage.hasRoom(other.byteCount) else {
      return [UInt32](repeating: 0, count: other.count)
    }
    storage.reserve(bytes: other.byteCount, strings: other.count)
    return [UInt32](unsafeUninitializedCapacity: other.count) { codes, count in
      codes[0] = 0
      for first in stride(from: 1, to: values.count, by: 64) {
        let last = min(first + 64, values.count)
        table.reserve(64, storage)
        table.guess(values.hashes + first, codes.baseAddress! + first, last - first, storage)
        for index in first..<last {
          let offset = Int(values.offsets[index])
          let length = Int(values.offsets[index &+ 1]) &- offset
          let value = values.bytes + offset
          if codes[index] == 0 || !storage.holds(value, length, at: codes[index]) {
            codes[index] = table.find(value, length, values.hashes[index], storage)
          }
        }
      }
      count = values.count
    }
  }

  @inline(__always)
  private func look(_ fields: FieldColumn, _ row: Int, _ storage: ArenaStorage) -> UInt32 {
    guard fields.isDoubled(row) else {
      return table.find(fields.start(row), fields.length(row), fields.hashes[row], storage)
    }
    let place = storage.bytes + storage.used
    let halved = fields.undouble(row, to: place)
    return table.find(place, halved, hash32(place, halved), storage)
  }

  @inline(__always)
  private func keep(_ fields: FieldColumn, _ row: Int, _ storage: ArenaStorage) -> UInt32 {
    var length = fields.length(row)
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

  /// Merges as above and adds to `all` what `codes` are here: those below `known` are codes of this
  /// dictionary already, those from `known` on are the strings of `other` from 1 on. Code 0 becomes
  /// `missing`.
  public mutating func merge(
    _ other: ByteArena, codes: [UInt32], known: Int, missing: UInt32, into all: inout [UInt32]
  ) {
    precondition(known >= 1 && known <= count, "codes known are codes of the dictionary")
    let map = merge(other)
    let known = UInt32(truncatingIfNeeded: known)
    withScratch(of: UInt32.self, capacity: 1024) { part in
      for first in stride(from: 0, to: codes.count, by: 1024) {
        let count = min(1024, codes.count - first)
        for place in 0..<count {
          let code = codes[first &+ place]
          part[place] =
            code == 0 ? missing : code < known ? code : map[Int(code &- known) &+ 1]
        }
        all.append(contentsOf: part[..<count])
      }
    }
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
    slots = newPages(UInt64.self, capacity, zeroed: true)
  }

  deinit { freePages(slots, capacity) }

  func copy() -> SlotTable {
    let copy = SlotTable(capacity: capacity)
    copy.slots.update(from: slots, count: capacity)
    return copy
  }

  /// Whether it lies in the nearest cache.
  var isSmall: Bool { capacity <= 1 << 11 }

  /// The code of the string, 0 if it is not there.
  @inline(__always) func lookUp(
    _ value: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt32, _ storage: ArenaStorage
  ) -> UInt32 {
    let (slots, mask) = (slots, mask)
    var slot = Int(hash) & mask
    while true {
      let entry = slots[slot]
      let code = UInt32(truncatingIfNeeded: entry)
      if code == 0 { return 0 }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash, storage.holds(value, length, at: code) {
        return code
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Makes room for `more` strings.
  func reserve(_ more: Int, _ storage: ArenaStorage) {
    guard (storage.count + more) * 8 > capacity * 5 else { return }
    freePages(slots, capacity)
    while (storage.count + more) * 8 > capacity * 5 { capacity *= 2 }
    slots = newPages(UInt64.self, capacity, zeroed: true)
    mask = capacity - 1
    for code in 1..<storage.count {
      ck_fetch_soon(slots + (Int(storage.hashes[min(code &+ 24, storage.count &- 1)]) & mask))
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
        let code = UInt32(truncatingIfNeeded: entry)
        if storage.holds(value, length, at: code) { return code }
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

  /// For some hashes the code that the string most likely has, or 0, and asks for the memory
  /// that is needed to make sure of it.
  @inline(__always) func guess(
    _ hashes: UnsafePointer<UInt32>, _ codes: UnsafeMutablePointer<UInt32>, _ count: Int,
    _ storage: ArenaStorage
  ) {
    let (slots, mask) = (slots, mask)
    for index in 0..<count { ck_fetch_soon(slots + (Int(hashes[index]) & mask)) }
    for index in 0..<count {
      let hash = hashes[index]
      var slot = Int(hash) & mask
      var entry = slots[slot]
      while entry != 0, UInt32(truncatingIfNeeded: entry >> 32) != hash {
        slot = (slot &+ 1) & mask
        entry = slots[slot]
      }
      let code = UInt32(truncatingIfNeeded: entry)
      codes[index] = code
      ck_fetch_soon(storage.offsets + Int(code))
    }
    for index in 0..<count {
      ck_fetch_soon(storage.bytes + Int(storage.offsets[Int(codes[index])]))
    }
  }
}

extension ArenaStorage {
  /// Whether string `code` is the value, which has slack and at least one byte.
  @inline(__always) fileprivate func holds(
    _ value: UnsafePointer<UInt8>, _ length: Int, at code: UInt32
  ) -> Bool {
    let offset = Int(offsets[Int(code)])
    guard Int(offsets[Int(code) &+ 1]) &- offset == length else { return false }
    return equal(bytes + offset, value, length)
  }
}

/// Whether `length` bytes, at least 1, are equal; both sides have slack.
@inline(__always) private func equal(
  _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ length: Int
) -> Bool {
  var done = 0
  while done &+ 16 < length {
    if word(left + done) != word(right + done) { return false }
    if word(left + done + 8) != word(right + done + 8) { return false }
    done &+= 16
  }
  // The first and the last eight bytes of what is left, which overlap: no branch on the length.
  let rest = length &- done
  let last = done &+ max(0, rest &- 8)
  let spare = UInt64(truncatingIfNeeded: 64 &- 8 &* min(rest, 8))
  let first = word(left + done) ^ word(right + done)
  return (first | word(left + last) ^ word(right + last)) &<< spare == 0
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
  // As above, overlapping; the second word counts only where there are more than eight bytes.
  let rest = length &- done
  let more = max(0, rest &- 8)
  let spare = UInt64(truncatingIfNeeded: 64 &- 8 &* min(rest, 8))
  let isMore = UInt64(bitPattern: Int64((0 &- more) >> 63))
  let low = word(bytes + done) &<< spare
  let high = word(bytes + done + more) & isMore
  let mixed = fold(low ^ 0xB7E1_5162_8AED_2A6B, high ^ state)
  return UInt32(truncatingIfNeeded: mixed ^ mixed >> 32)
}

@inline(__always) private func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
  let product = first.multipliedFullWidth(by: second)
  return product.high ^ product.low
}

@inline(__always) private func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
}
