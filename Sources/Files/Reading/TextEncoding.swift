// The encodings of text: their names, and the marks that files begin with.

import Kernels

/// A text encoding, by the name that iconv knows.
public struct TextEncoding: Sendable, Equatable {
  /// iconv's name, such as `UTF-8` or `GB18030`.
  public let name: String

  init(_ name: String) { self.name = name }

  static let utf8 = TextEncoding("UTF-8")
  static let utf16LittleEndian = TextEncoding("UTF-16LE")
  static let utf16BigEndian = TextEncoding("UTF-16BE")
  static let utf32LittleEndian = TextEncoding("UTF-32LE")
  static let utf32BigEndian = TextEncoding("UTF-32BE")
  static let gb18030 = TextEncoding("GB18030")
  static let big5 = TextEncoding("BIG5-HKSCS")
  static let windows1252 = TextEncoding("WINDOWS-1252")
  static let latin1 = TextEncoding("ISO-8859-1")

  /// Bytes of the smallest unit.
  var unit: Int {
    if name.hasPrefix("UTF-16") || name.hasPrefix("UCS-2") { return 2 }
    return name.hasPrefix("UTF-32") || name.hasPrefix("UCS-4") ? 4 : 1
  }

  /// The encoding a user names: the usual ones in any spelling, else whatever iconv knows.
  init(named given: String, of bytes: FileBytes) {
    let plain = given.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16":
      self =
        TextEncoding.marked(bytes)?.encoding ?? TextEncoding.unmarkedUTF16(bytes)
        ?? .utf16LittleEndian
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    case "big5", "big5hkscs", "cp950": self = .big5
    case "latin1", "iso88591": self = .latin1
    case "windows1252", "cp1252": self = .windows1252
    default: self.init(given.uppercased())
    }
  }

  /// The encoding that a byte order mark tells, and the mark's length.
  static func marked(_ bytes: FileBytes) -> (encoding: TextEncoding, length: Int)? {
    let first = bytes.array(0..<min(4, bytes.count))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if first == [0xFF, 0xFE, 0, 0] { return (.utf32LittleEndian, 4) }
    if first == [0, 0, 0xFE, 0xFF] { return (.utf32BigEndian, 4) }
    if first.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if first.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a mark: ASCII characters, line ends among them, have a zero on one side; few
  /// others do on the other side (such as U+4E00), and not many are two ASCII characters in one.
  /// Looks at the first 64 KiB.
  static func unmarkedUTF16(_ bytes: FileBytes) -> TextEncoding? {
    let units = min(bytes.count, 1 << 16) / 2
    guard units > 0, bytes.count % 2 == 0 else { return nil }
    var plain = (little: 0, big: 0, both: 0)
    for unit in 0..<units {
      let (first, second) = (bytes[2 * unit], bytes[2 * unit + 1])
      if first == 0 && second == 0 { return nil }
      if second == 0 && isPlain(first) { plain.little += 1 }
      if first == 0 && isPlain(second) { plain.big += 1 }
      if isPlain(first) && isPlain(second) { plain.both += 1 }
    }
    guard max(plain.little, plain.big) >= max(plain.both, units / 12, 1) else { return nil }
    if plain.little > 4 * plain.big { return .utf16LittleEndian }
    return plain.big > 4 * plain.little ? .utf16BigEndian : nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte || byte == 9 || byte == 10 || byte == 13
  }
}
