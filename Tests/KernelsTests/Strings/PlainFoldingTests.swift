import Kernels
import Testing

@Suite struct PlainFoldingTests {
  /// Letters lowered, digits kept, `&` a word of its own, `'` left out, all else a separator.
  static let table = (0..<128).map { byte -> UInt8 in
    switch UInt8(byte) {
    case 0x41...0x5A: UInt8(byte) | 0x20
    case 0x61...0x7A, 0x30...0x39: UInt8(byte)
    case UInt8(ascii: "&"): UInt8(byte) | 0x80
    case UInt8(ascii: "'"): 0
    default: 0x20
    }
  }

  /// The same by words.
  static func plain(_ text: String) -> String {
    let words = text.lowercased().replacing("'", with: "").replacing("&", with: " & ")
    return words.map { $0.isLetter || $0.isNumber || $0 == "&" ? $0 : " " }
      .split(separator: " ").map { String($0) }.joined(separator: " ")
  }

  @Test func wordsAreThoseOfThePlainWay() {
    for seed in 0..<UInt64(2000) {
      var random = SeededRandom(seed: seed)
      let letters = Array("aB3 -&'.")
      let text = String((0..<random.below(30)).map { _ in letters[random.below(letters.count)] })
      #expect(folded(text) == Self.plain(text), "\(text)")
    }
  }

  @Test func itStopsAtBytesBeyondASCIIAndGoesOnAfterThem() {
    let text = Array(" Ab\u{E9} C".utf8)
    var out = Array("x".utf8)
    var line = FoldedLine(start: 1)
    var at = 0
    appendFolded(text.span, from: &at, by: Self.table, &line, to: &out)
    #expect(at == 3)
    at += 2
    appendFolded(text.span, from: &at, by: Self.table, &line, to: &out)
    #expect(at == text.count)
    #expect(String(decoding: out, as: UTF8.self) == "xab c")
  }

  private func folded(_ text: String) -> String {
    var out: [UInt8] = []
    var line = FoldedLine(start: 0)
    var at = 0
    appendFolded(Array(text.utf8).span, from: &at, by: Self.table, &line, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
