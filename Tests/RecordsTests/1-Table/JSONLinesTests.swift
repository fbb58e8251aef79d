import Kernels
import Records
import Testing

@Suite struct JSONLinesTests {
  /// Good rows as name = value, and the lines of bad ones with what was found.
  static func read(
    _ text: String, pieceSize: Int = 1 << 20
  ) -> (rows: [[String: String]], faults: [(line: Int, reason: RowFault.Reason)]) {
    let survey = SurveyedText(FileBytes(Array(text.utf8)), pieceSize: pieceSize)
    var rows: [[String: String]] = []
    var faults: [(line: Int, reason: RowFault.Reason)] = []
    for named in JSONLines(survey, start: 0).encode() {
      for record in 0..<named.chunk.recordCount {
        var row: [String: String] = [:]
        for (name, column) in zip(named.names, named.chunk.columns)
        where column.codes[record] != 0 {
          let value = column.values.array(Int(column.codes[record]))
          row[name] = String(decoding: value, as: UTF8.self)
        }
        rows.append(row)
      }
      faults += named.chunk.faults.map { (named.chunk.firstLine + $0.line, $0.reason) }
    }
    return (rows, faults)
  }

  @Test func takesEveryKindOfValue() {
    let text = #"""
      {"t": "text", "n": -1.50e+3, "yes": true, "no": false, "none": null, "empty": ""}

      { "list" : [1, {"a": "]"}], "object": {"b": [ ]} , "t":"\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00" }
      {}
      """#
    let (rows, faults) = Self.read(text)
    #expect(faults.isEmpty)
    #expect(
      rows == [
        ["t": "text", "n": "-1.50e+3", "yes": "true", "no": "false"],
        [
          "list": #"[1, {"a": "]"}]"#, "object": #"{"b": [ ]}"#,
          "t": "\"\\/\u{8}\u{C}\n\r\téé😀",
        ], [:],
      ])
  }

  @Test(arguments: [
    "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}}", "[1]", "1", "{a:1}", "{\"a\":01}",
    "{\"a\":1.}", "{\"a\":+1}", "{\"a\":nul}", "{\"a\":NaN}", "{\"a\":\"x}", "{\"a\":\"\\x\"}",
    "{\"a\":\"\\ud800\"}", "{\"a\":\"\\u00g0\"}", "{\"a\":\"\\u0000\"}", "{\"a\":[1}", "{\"a\":[}",
    "{\"a\":1,\"a\":2}", "{\"a\" 1}", "{\"a\":\"\t\"}", "{\"a\":\"\\", "{\"a\":[\"\\",
    "{\"a\":-}", "{\"a\":1e}",
  ])
  func tellsWhatIsWrong(line: String) {
    let (rows, faults) = Self.read("{\"a\":1}\n\(line)\n{\"a\":2}")
    #expect(rows == [["a": "1"], ["a": "2"]])
    #expect(faults.map(\.line) == [2])
  }

  @Test func piecesAndThreadsChangeNothing() {
    var random = SeededRandom(seed: 5)
    let lines = (0..<400).map { number -> String in
      let keys = ["a", "b", "c", "d"].filter { _ in random.below(3) > 0 }
      return "{" + keys.map { "\"\($0)\": \"\(number)é\"" }.joined(separator: ", ") + "}"
    }
    let text = lines.joined(separator: "\r\n")
    let expected = Self.read(text).rows
    #expect(expected.count == 400)
    for size in [1, 10, 100, 1000] { #expect(Self.read(text, pieceSize: size).rows == expected) }
  }
}
