// Many short byte strings in one arena: the values of a dictionary-encoded column.

/// An append-only list of byte strings, stored end to end with their offsets.
///
/// Bytes are UTF-8 by convention, but nothing here depends on it. Holds at most 4 GiB of bytes
/// and 4 billion strings. Appending is amortised O(bytes); reading is O(1).
public struct ByteStrings: Sendable, Equatable {
  /// All strings end to end.
  public private(set) var bytes: [UInt8]
  /// String `i` is `bytes[offsets[i] ..< offsets[i + 1]]`; `count + 1` entries.
  public private(set) var offsets: [UInt32]

  /// An empty list.
  public init() {
    bytes = []
    offsets = [0]
  }

  /// Adopts an arena; `offsets` rises from 0 to `bytes.count`.
  public init(bytes: [UInt8], offsets: [UInt32]) {
    precondition(offsets.first == 0, "the first string starts at byte 0")
    precondition(Int(offsets[offsets.count - 1]) == bytes.count, "offsets end where bytes end")
    self.bytes = bytes
    self.offsets = offsets
  }

  /// A list of the strings' UTF-8; convenient in tests and at the edge.
  public init(_ strings: some Sequence<String>) {
    self.init()
    for string in strings { append(Array(string.utf8)) }
  }

  /// How many strings there are.
  @inlinable public var count: Int { offsets.count - 1 }

  /// Where string `index` lies in `bytes`.
  @inlinable public func range(_ index: Int) -> Range<Int> {
    Int(offsets[index])..<Int(offsets[index + 1])
  }

  /// Length of string `index` in bytes.
  @inlinable public func length(_ index: Int) -> Int {
    Int(offsets[index + 1] &- offsets[index])
  }

  /// String `index` as an array of bytes; O(length), allocates.
  public func array(_ index: Int) -> [UInt8] { Array(bytes[range(index)]) }

  /// String `index` as text (invalid UTF-8 repaired); O(length), allocates. For the edge only.
  public func string(_ index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }

  /// Adds one string at the end.
  public mutating func append(_ string: some Collection<UInt8>) {
    bytes.append(contentsOf: string)
    precondition(bytes.count <= Int(UInt32.max), "a column holds at most 4 GiB of distinct text")
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Makes room for `count` more strings of `byteCount` bytes in all.
  public mutating func reserve(count: Int, byteCount: Int) {
    bytes.reserveCapacity(bytes.count + byteCount)
    offsets.reserveCapacity(offsets.count + count)
  }
}
