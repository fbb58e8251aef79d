// Writing bytes.

/// A byte of an ASCII character.
func ascii(_ character: Unicode.Scalar) -> UInt8 { UInt8(ascii: character) }

/// Whether it is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// Whether it is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// The small ASCII letter for a capital one; other bytes as they are.
func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

/// The capital ASCII letter for a small one; other bytes as they are.
func raised(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }

extension [UInt8] {
  /// The UTF-8 of a text.
  init(text: String) { self = Array(text.utf8) }

  /// Appends the UTF-8 of a text.
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Appends a number of at least 0 in decimal, with leading zeros up to `width`.
  mutating func append(number: Int, width: Int = 1) {
    let group = 100_000_000
    if number >= group || width > 8 {
      append(number: number / group, width: Swift.max(1, width - 8))
      append(number: number % group, width: 8)
      return
    }
    // Up to eight digits in one word, the last one first.
    var rest = UInt32(number)
    var digits: UInt64 = 0
    var count = 0
    while rest > 0 || count < width {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      count += 1
    }
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }
}

extension [UInt8] {
  /// Appends a CSV field (RFC 4180), in quotes if it must be.
  mutating func append(field: [UInt8]) {
    guard field.contains(where: { $0 == ascii(",") || $0 == ascii("\"") || $0 < 0x20 }) else {
      append(contentsOf: field)
      return
    }
    append(ascii("\""))
    for byte in field {
      if byte == ascii("\"") { append(byte) }
      append(byte)
    }
    append(ascii("\""))
  }
}
