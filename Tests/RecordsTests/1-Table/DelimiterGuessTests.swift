import Kernels
import Records
import Testing

@Suite struct DelimiterGuessTests {
  static func guess(_ text: String) -> Character {
    let delimiter = DelimiterGuess().delimiter(of: FileBytes(Array(text.utf8)), start: 0)
    return Character(Unicode.Scalar(delimiter))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", ","), ("a;b\n1;2,5\n", ";"), ("a\tb c, d\n1\t2\n", "\t"), ("a|b\n1|2;3\n", "|"),
    ("name\n\"x;y\"\n", ","), ("", ","), ("a;b;c", ";"), ("a;\"b,c\"\n1;2\n3;4\n", ";"),
    ("a,b;c\n1,2;3\n4,5\n", ","), ("id,name|alias\n1,x|y\n2,z\n", ","),
  ])
  func findsTheByteBetweenFields(text: String, delimiter: Character) {
    #expect(Self.guess(text) == delimiter)
  }

  @Test func looksNoFurtherThanItsSample() {
    let body = String(repeating: "1;2,3\n", count: 40_000)
    #expect(Self.guess("a;b\n" + body) == ";")
  }

  @Test func plainRowsAgreeWithTheReference() {
    let marks = Array("ab,\"\n\r".utf8)
    for seed in 0..<UInt64(500 * loops) {
      var random = SeededRandom(seed: seed)
      let text = (0..<random.below(60)).map { _ in marks[random.below(marks.count)] }
      var rows = PlainRows(FileBytes(text), delimiter: 44, start: 0)
      for expected in referenceRows(text, delimiter: 44) {
        guard let row = rows.next() else {
          Issue.record("a row is missing, seed \(seed)")
          break
        }
        #expect(row.isWhole == expected.isWhole && row.line == expected.line, "seed \(seed)")
        if !expected.isClosed { break }
        #expect(row.fields == expected.fields, "seed \(seed)")
      }
    }
  }
}
