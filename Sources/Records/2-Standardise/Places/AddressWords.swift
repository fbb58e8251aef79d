// thin
enum AddressWords {
  static func isUnit(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { units.contains(bytes, word) }
  static func isOrdinal(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { false }
  static func write(_ bytes: [UInt8], _ word: Range<Int>, to out: inout [UInt8]) {
    out.append(contentsOf: bytes[word])
  }
  private static let units = WordTable(words: "apt unit flat #")
}
