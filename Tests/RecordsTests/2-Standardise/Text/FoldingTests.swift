// Folding: case, accents, width, ligatures, punctuation, spaces.

import Kernels
import Records
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("  Müller-Lüdenscheidt  ", "muller ludenscheidt"), ("ÅSTRÖM", "astrom"),
    ("Straße", "strasse"), ("Æsop Œuvre", "aesop oeuvre"), ("Łódź", "lodz"),
    ("Søren Ðorđe", "soren dorde"), ("O'Brien", "obrien"), ("O’Brien", "obrien"),
    ("ＡＢＣ　１２３", "abc 123"), ("ﬁn", "fin"), ("Ιωάννης", "ιωαννησ"), ("Ёлкин Йод", "елкин иод"),
    ("ΜΆΡΙΟΣ", "μαριοσ"), ("Nguyễn Thị", "nguyen thi"), ("İstanbul ılık", "istanbul ilik"),
    ("李 小龙", "李 小龙"), ("李小龍，（香港）", "李小龍 香港"), ("ｶﾀｶﾅ", "カタカナ"), ("한국어", "한국어"),
    ("a\u{0301}b", "ab"), ("soft\u{00AD}hyphen", "softhyphen"), ("tab\tand\nline", "tab and line"),
    ("🙂 smile ★", "smile"), ("½ Liter №5", "1 2 liter no5"), ("...", ""), ("", ""),
    ("𝐁𝐨𝐥𝐝", "bold"), ("a.b-c_d/e", "a b c d e"), ("\u{FEFF}bom", "bom"),
  ])
  func foldsToWords(raw: String, expected: String) {
    #expect(fold(.words, raw) == expected)
  }

  @Test func stylesDifferInPunctuation() {
    let raw = "AT&T #5, O'Neil+1 a*b"
    #expect(fold(.words, raw) == "at t 5 oneil 1 a b")
    #expect(fold(.company, raw) == "at & t 5 oneil + 1 a b")
    #expect(fold(.address, raw) == "at t # 5 oneil 1 a b")
    #expect(fold(.compact, raw) == "att5oneil1a*b")
    #expect(fold(.symbols, raw) == "at&t #5, o'neil+1 a*b")
  }

  @Test func invalidBytesSeparate() {
    #expect(Folding(.words).folded([0x61, 0xFF, 0x62, 0xC3]) == Array("a b".utf8))
    #expect(Folding(.words).folded([0xE4, 0xBD, 0x61]) == Array("a".utf8))
    #expect(Folding(.words).folded([0xC0, 0x80, 0x61, 0xED, 0xA0]) == Array("a".utf8))
  }

  @Test func foldingTwiceChangesNothing() {
    let styles: [FoldStyle] = [.words, .company, .address, .compact, .symbols]
    var random = SeededRandom(seed: 11)
    for round in 0..<4_000 {
      let text = randomText(&random)
      for style in styles {
        let once = fold(style, text)
        #expect(fold(style, once) == once, "round \(round): \(text.debugDescription)")
      }
    }
  }

  @Test func everyCharacterIsStableWhenFolded() {
    for point in UInt32(1)..<0x20000 {
      guard let scalar = Unicode.Scalar(point) else { continue }
      let once = fold(.words, String(scalar))
      if fold(.words, once) != once { Issue.record("U+\(String(point, radix: 16)) → \(once)") }
    }
  }

  private func fold(_ style: FoldStyle, _ text: String) -> String {
    String(decoding: Folding(style).folded(text.utf8), as: UTF8.self)
  }
}

/// A text of mixed scripts, digits and punctuation, as real columns hold them.
func randomText(_ random: inout SeededRandom) -> String {
  let pieces = [
    "a", "b", "o", "s", "n", "v", "st", "mc", "dr", "Mr", "jr", "ltd", "gmbh", "Co", "and", "&",
    "the", "The", "street", "apt", "#", "1", "2", "0", "7", "19", "00", "44", "+", "-", "/", ".",
    ",", " ", "  ", "'", "@", "gmail.com", "x", "*", "(", ")", ":", "é", "ß", "Ø", "李", "小", "号",
    "年", "月", "日", "有限公司", "１", "Ａ", "мир", "λ", "null", "n/a", "test", "de", "sp", "z", "zoo",
    "strasse", "saint", "mar", "1980", "12", "31", "$", "%", "e", "ext", "o'", "van",
  ]
  var text = ""
  for _ in 0..<1 + random.below(9) {
    text += pieces[random.below(pieces.count)]
    if random.below(3) == 0 { text += " " }
  }
  return text
}
