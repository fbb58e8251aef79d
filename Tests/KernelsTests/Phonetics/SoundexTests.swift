import Kernels
import Testing

@Suite struct SoundexTests {
  private func code(_ word: String) -> String {
    var code: [UInt8] = []
    soundex(Array(word.utf8).span, into: &code)
    return String(decoding: code, as: UTF8.self)
  }

  /// Examples of the National Archives, and those that every textbook gives.
  @Test(arguments: [
    ("washington", "W252"), ("lee", "L000"), ("gutierrez", "G362"), ("pfister", "P236"),
    ("jackson", "J250"), ("tymczak", "T522"), ("ashcraft", "A261"), ("ashcroft", "A261"),
    ("vandeusen", "V532"), ("robert", "R163"), ("rupert", "R163"), ("rubin", "R150"),
    ("honeyman", "H555"), ("euler", "E460"), ("ellery", "E460"), ("gauss", "G200"),
    ("ghosh", "G200"), ("hilbert", "H416"), ("heilbronn", "H416"), ("knuth", "K530"),
    ("kant", "K530"), ("lloyd", "L300"), ("ladd", "L300"), ("lukasiewicz", "L222"),
    ("lissajous", "L222"), ("wheaton", "W350"), ("burroughs", "B620"), ("burrows", "B620"),
    ("o'hara", "O600"),
  ]) func publishedExamples(word: String, expected: String) {
    #expect(code(word) == expected)
  }

  @Test func otherBytesArePassedOver() {
    #expect(code("") == "")
    #expect(code("王小明 12") == "")
    #expect(code("1 o-hara é") == "O600")
    #expect(code("ROBERT") == "R163")
  }

  @Test func codesAreAppended() {
    var code = Array("a:".utf8)
    soundex(Array("robert".utf8).span, into: &code)
    #expect(String(decoding: code, as: UTF8.self) == "a:R163")
  }

  @Test(arguments: 0..<200) func codesAreALetterAndThreeDigits(seed: UInt64) {
    var text = RandomText(seed: seed)
    let word = text.string(2, lengths: 0...20)
    let code = Array(self.code(word).utf8)
    if !word.contains(where: \.isLetter) {
      #expect(code.isEmpty, "seed \(seed)")
    } else {
      #expect(code.count == 4, "seed \(seed)")
      #expect(code.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x36 }, "seed \(seed)")
    }
  }
}
