// Distinct values laid out for comparison: once per value, so that comparing a pair is a matter
// of two loads.
//
// Letters are Unicode scalars. A value whose scalars are all below U+0100 is kept as one byte
// each, else as one 16-bit word each if all are below U+10000, else as 32 bits each. Values start
// at 16-byte units, so a short one is one aligned load and never crosses a cache line.

/// The values of a column, prepared for the comparators.
public struct StringSlots: Sendable {
  /// Place, length and shape of every value.
  let heads: [Head]
  /// All values, each from a unit's start; 48 bytes beyond the last may be read.
  let units: [UInt8]

  /// How many values there are.
  public var count: Int { heads.count }

  /// How many Unicode scalars value `index` has.
  public func length(_ index: Int) -> Int { heads[index].length }

  /// Lays out `values`; O(bytes), in parallel, 24 bytes a value and more for long ones. Of a value
  /// longer than 16 million scalars only these count.
  public init(_ values: ByteStrings) {
    let sizes = parallelFill(values.count, initial: Head()) { range, heads in
      for (slot, index) in range.enumerated() { heads[slot] = Head(of: values, index) }
    }
    var place = 0
    heads = sizes.map { head in
      defer { place += head.unitCount }
      return head.length == 0 ? head : head.moved(toUnit: place)
    }
    precondition(place < Int(UInt32.max), "a column holds at most 64 GiB of comparable text")
    units = StringSlots.fill(values, heads, unitCount: place + 3)
  }

  private static func fill(_ values: ByteStrings, _ heads: [Head], unitCount: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: unitCount * 16) { buffer, initialized in
      nonisolated(unsafe) let base = UnsafeMutableRawPointer(buffer.baseAddress!)
      let ranges = parts(of: heads.count, grain: 8192)
      parallelFor(ranges.count) { part in
        for index in ranges[part] { heads[index].write(values, index, to: base) }
      }
      (base + (unitCount - 3) * 16).initializeMemory(as: UInt8.self, repeating: 0, count: 48)
      initialized = unitCount * 16
    }
  }
}

/// How a value is kept, with the length classes of the lane kernels.
enum Shape: UInt8 {
  case missing = 0
  case bytes16, bytes32, bytesLong, words8, words16, wordsLong, scalars

  /// The shape of `length` scalars, the highest of which is `highest`.
  init(length: Int, highest: UInt32) {
    switch (length, highest) {
    case (0, _): self = .missing
    case (...16, ..<0x100): self = .bytes16
    case (...32, ..<0x100): self = .bytes32
    case (_, ..<0x100): self = .bytesLong
    case (...8, ..<0x1_0000): self = .words8
    case (...16, ..<0x1_0000): self = .words16
    case (_, ..<0x1_0000): self = .wordsLong
    default: self = .scalars
    }
  }

  /// Bytes per scalar.
  var width: Int {
    switch self {
    case .missing, .bytes16, .bytes32, .bytesLong: 1
    case .words8, .words16, .wordsLong: 2
    case .scalars: 4
    }
  }
}

/// Where a value lies, how long it is and how it is kept: length | place | shape in 24, 32, 8 bits,
/// so that heads of one column order by length. 0 is missing.
struct Head: BitwiseCopyable, Sendable {
  private(set) var raw: UInt64 = 0

  @inline(__always) var length: Int { Int(truncatingIfNeeded: raw &>> 40) }
  /// In bytes.
  @inline(__always) var place: Int { Int(truncatingIfNeeded: (raw &>> 4) & 0xF_FFFF_FFF0) }
  @inline(__always) var shapeIndex: Int { Int(truncatingIfNeeded: raw & 0xFF) }
  var shape: Shape { Shape(rawValue: UInt8(truncatingIfNeeded: raw))! }
  var unitCount: Int { (length * shape.width + 15) / 16 }

  init() {}

  /// The length and shape of a value, not yet placed.
  init(of values: ByteStrings, _ index: Int) {
    let bytes = values.bytes.span.extracting(values.range(index))
    var allBits: UInt8 = 0
    for place in bytes.indices { allBits |= bytes[place] }
    var length = bytes.count
    var highest = UInt32(allBits)
    if allBits >= 0x80 {
      (length, highest) = (0, 0)
      forEachScalar(bytes) { scalar in
        length &+= 1
        highest = max(highest, scalar)
      }
    }
    length = min(length, 0xFF_FFFF)
    raw = UInt64(length) << 40 | UInt64(Shape(length: length, highest: highest).rawValue)
  }

  func moved(toUnit unit: Int) -> Head {
    var head = self
    head.raw = raw & ~0xFF_FFFF_FF00 | UInt64(truncatingIfNeeded: unit) << 8
    return head
  }

  /// Writes the value's scalars to its units, zeros behind them.
  func write(_ values: ByteStrings, _ index: Int, to base: UnsafeMutableRawPointer) {
    let target = base + place
    target.initializeMemory(as: UInt8.self, repeating: 0, count: unitCount * 16)
    let (end, width) = (length * shape.width, shape.width)
    // As many scalars as bytes: ASCII.
    if width == 1 && length == values.length(index) {
      values.bytes.withUnsafeBytes { bytes in
        target.copyMemory(from: bytes.baseAddress! + Int(values.offsets[index]), byteCount: length)
      }
      return
    }
    var offset = 0
    forEachScalar(values.bytes.span.extracting(values.range(index))) { scalar in
      guard offset < end else { return }
      let place = target + offset
      switch width {
      case 1: place.storeBytes(of: UInt8(truncatingIfNeeded: scalar), as: UInt8.self)
      case 2: place.storeBytes(of: UInt16(truncatingIfNeeded: scalar), as: UInt16.self)
      default: place.storeBytes(of: scalar, as: UInt32.self)
      }
      offset &+= width
    }
  }
}
