import Kernels
import Testing

@Suite struct TextSurveyTests {
  /// Bytes on the borders of what UTF-8 allows.
  static let borders: [UInt8] = [
    0x00, 0x22, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
    0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  @Test func agreesWithTheStandardLibrary() {
    for seed in 0..<UInt64(4000) {
      var random = SeededRandom(seed: seed)
      var bytes: [UInt8] = []
      while bytes.count < 1 + random.below(30) {
        switch random.below(4) {
        case 0: bytes.append(Self.borders[random.below(Self.borders.count)])
        case 1: bytes += Array("é张😀".utf8)
        default: bytes += Array("plain".utf8)
        }
      }
      let isText = String(validating: bytes, as: UTF8.self) != nil
      let file = FileBytes(bytes)
      let survey = file.survey(0..<bytes.count)
      #expect(survey.isText == isText, "seed \(seed)")
      #expect(survey.hasNul == bytes.contains(0), "seed \(seed)")
      #expect(survey.hasOddQuotes == (bytes.count { $0 == 0x22 } % 2 == 1), "seed \(seed)")
      let fault = file.firstFault(in: 0..<bytes.count)
      #expect((fault == nil) == (isText && !survey.hasNul), "seed \(seed)")
      // Cut anywhere, the pieces tell together what the whole does.
      let cut = random.below(bytes.count + 1)
      let pieces = [file.survey(0..<cut), file.survey(cut..<bytes.count)]
      #expect(pieces.allSatisfy(\.isText) == isText, "seed \(seed), cut at \(cut)")
    }
  }

  @Test func theFirstFaultIsFound() {
    let text = Array("plain text é".utf8)
    let file = FileBytes(text + [0xFF] + text + [0] + text)
    #expect(file.firstFault(in: 0..<file.count) == text.count)
    #expect(file.firstFault(in: text.count + 1..<file.count) == 2 * text.count + 1)
    #expect(file.firstFault(in: 0..<text.count) == nil)
  }
}
