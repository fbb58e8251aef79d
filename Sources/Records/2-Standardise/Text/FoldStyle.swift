// What folding does with ASCII: four styles, each a table of 128 bytes.

/// What becomes of each ASCII byte; characters beyond ASCII are folded to these first.
package struct FoldStyle: Sendable {
  /// For every ASCII byte its replacement: 0x20 separates words, 0 is left out, and a byte with
  /// its high bit set (without it) stands as a word of its own.
  let ascii: [UInt8]

  static let standsAlone: UInt8 = 0x80

  /// Words of letters and digits; apostrophes are left out, all else separates.
  package static let words = FoldStyle(leavingOut: "'`")
  /// As `words`, and `&` and `+` are words.
  package static let company = FoldStyle(leavingOut: "'`", standingAlone: "&+")
  /// As `words`, and `#` is a word.
  package static let address = FoldStyle(leavingOut: "'`", standingAlone: "#")
  /// Letters, digits and `*` (a masked character) with nothing between.
  package static let compact = FoldStyle(leavingOut: nil, keeping: "*")
  /// All visible characters stay; letters are lower-cased, runs of space are one.
  package static let symbols = FoldStyle(leavingOut: "", keeping: nil)

  /// A style; `leavingOut: nil` leaves out everything, `keeping: nil` keeps everything.
  init(leavingOut: String?, keeping: String? = "", standingAlone: String = "") {
    var ascii = [UInt8](repeating: leavingOut == nil ? 0 : 0x20, count: 128)
    if keeping == nil { for byte in 0x21..<0x7F { ascii[byte] = UInt8(byte) } }
    for byte in (leavingOut ?? "").utf8 { ascii[Int(byte)] = 0 }
    for byte in (keeping ?? "").utf8 { ascii[Int(byte)] = byte }
    for byte in standingAlone.utf8 { ascii[Int(byte)] = byte | Self.standsAlone }
    for digit in 0x30...0x39 { ascii[digit] = UInt8(digit) }
    for letter in 0x61...0x7A {
      ascii[letter] = UInt8(letter)
      ascii[letter - 0x20] = UInt8(letter)
    }
    self.ascii = ascii
  }
}
