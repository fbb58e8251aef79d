// How characters beyond ASCII fold: decoded once from the generated literal into pages of 128.

/// Replacements of characters, by code point.
struct FoldingTable: Sendable {
  /// What a character becomes.
  enum Fate: UInt32 {
    case stays, space, leftOut
  }

  /// For every 128 code points, where their page starts in `entries`; page 0 changes nothing.
  private(set) var pages: [UInt16]
  /// A `Fate`, or (offset << 8 | length) of a replacement, which is always above 255.
  private(set) var entries: [UInt32]
  /// The replacements, end to end, from offset 1.
  private(set) var replacements: [UInt8]

  /// The table of the generated literal, decoded at first use (about a millisecond).
  static let shared = FoldingTable(literal: foldingLiteral)

  static let pageSize = 128
  /// Code points from here on have no entry.
  static let end = 0x1D800

  init(literal: String) {
    pages = [UInt16](repeating: 0, count: Self.end / Self.pageSize)
    entries = [UInt32](repeating: 0, count: Self.pageSize)
    replacements = [0]
    var point = 0
    for word in literal.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      if word.first == UInt8(ascii: "@"), word.count > 1 {
        point = word.dropFirst().reduce(0) { $0 << 4 | hexValue($1) }
        continue
      }
      let (text, count) = Self.repeated(Array(word))
      let entry = self.entry(for: text)
      for _ in 0..<count {
        if entry != Fate.stays.rawValue { set(point, entry) }
        point += 1
      }
    }
  }

  /// The entry of a code point.
  @inline(__always)
  func entry(at point: UInt32) -> UInt32 {
    guard point < UInt32(Self.end) else { return 0 }
    return entries[Int(pages[Int(point >> 7)]) << 7 | Int(point & 127)]
  }

  private static func repeated(_ word: [UInt8]) -> (text: [UInt8], count: Int) {
    guard let star = word.lastIndex(of: UInt8(ascii: "*")), star > 0, star < word.count - 1
    else { return (word, 1) }
    let count = word[(star + 1)...].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return (Array(word[..<star]), count)
  }

  private mutating func entry(for text: [UInt8]) -> UInt32 {
    switch text {
    case [UInt8(ascii: "=")]: return Fate.stays.rawValue
    case [UInt8(ascii: "_")]: return Fate.space.rawValue
    case [UInt8(ascii: "!")]: return Fate.leftOut.rawValue
    default:
      let offset = replacements.count
      replacements += text
      return UInt32(offset << 8 | text.count)
    }
  }

  private mutating func set(_ point: Int, _ entry: UInt32) {
    let page = point / Self.pageSize
    if pages[page] == 0 {
      pages[page] = UInt16(entries.count / Self.pageSize)
      entries += [UInt32](repeating: 0, count: Self.pageSize)
    }
    entries[Int(pages[page]) * Self.pageSize + point % Self.pageSize] = entry
  }
}

private func hexValue(_ byte: UInt8) -> Int {
  byte <= UInt8(ascii: "9") ? Int(byte &- 0x30) : Int((byte | 0x20) &- 0x61) + 10
}
