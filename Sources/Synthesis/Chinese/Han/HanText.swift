// Chinese text as characters: 16-bit numbers, since all characters that are made here lie in the
// basic plane of Unicode.

/// The characters of a UTF-8 text; those beyond the basic plane are left out. O(bytes).
func hanCharacters(_ bytes: some Sequence<UInt8>) -> [UInt16] {
  var characters: [UInt16] = []
  var value: UInt32 = 0
  /// Bytes that are still to come.
  var rest = 0
  for byte in bytes {
    switch byte {
    case 0x80..<0xC0:
      value = value << 6 | UInt32(byte & 0x3F)
      rest -= 1
    case 0xC0..<0xE0: (value, rest) = (UInt32(byte & 0x1F), 1)
    case 0xE0..<0xF0: (value, rest) = (UInt32(byte & 0x0F), 2)
    case 0xF0...: (value, rest) = (UInt32(byte & 0x07), 3)
    default: (value, rest) = (UInt32(byte), 0)
    }
    if rest == 0 && value <= 0xFFFF { characters.append(UInt16(value)) }
  }
  return characters
}

/// The characters of a literal.
func han(_ text: String) -> [UInt16] { text.utf16.map { $0 } }

extension [UInt8] {
  /// Appends a character of the basic plane.
  mutating func append(han character: UInt16) {
    switch character {
    case ..<0x80: append(UInt8(character))
    case ..<0x800:
      append(0xC0 | UInt8(character >> 6))
      append(0x80 | UInt8(character & 0x3F))
    default:
      append(0xE0 | UInt8(character >> 12))
      append(0x80 | UInt8(character >> 6 & 0x3F))
      append(0x80 | UInt8(character & 0x3F))
    }
  }

  /// Appends characters of the basic plane.
  mutating func append(han characters: some Sequence<UInt16>) {
    for character in characters { append(han: character) }
  }

  /// UTF-8 of characters of the basic plane.
  init(han characters: some Sequence<UInt16>) {
    self = []
    append(han: characters)
  }
}

/// Whether it is a Chinese character.
func isHan(_ character: UInt16) -> Bool { character >= 0x4E00 && character <= 0x9FFF }

/// The words of a table as characters.
func hanWords(_ text: String) -> [[UInt16]] { words(text).map { hanCharacters($0) } }
