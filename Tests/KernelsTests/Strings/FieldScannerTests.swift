import Kernels
import Testing

@Suite struct FieldScannerTests {
  static func scan(
    _ text: String, columns: Int, stop: Int = .max
  ) -> (rows: [[String]], lines: [UInt32], faults: [RowFault], end: Int) {
    let file = FileBytes(Array(text.utf8))
    var scanner = FieldScanner(text: file, delimiter: UInt8(ascii: ","), columns: columns)
    let batch = FieldBatch(text: file, columns: columns)
    var rows: [[String]] = []
    var lines: [UInt32] = []
    while scanner.fill(batch, stop: stop) {
      for row in 0..<batch.rows {
        rows.append(
          (0..<columns).map {
            String(decoding: batch.value(row: row, column: $0), as: UTF8.self)
          })
        lines.append(batch.line(row))
      }
    }
    return (rows, lines, scanner.faults, scanner.position)
  }

  /// The seven rules of RFC 4180, section 2.
  @Test func takesTheExamplesOfTheStandard() {
    #expect(
      Self.scan("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", columns: 3).rows
        == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(Self.scan("aaa,bbb,ccc\r\nzzz,yyy,xxx", columns: 3).rows.count == 2)
    #expect(
      Self.scan("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", columns: 3).rows
        == [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(Self.scan("\"aaa\",\"b\"\"bb\",\"ccc\"", columns: 3).rows == [["aaa", "b\"bb", "ccc"]])
  }

  @Test func fieldsMayCrossBlocksOf64Bytes() {
    for length in 55...75 {
      let long = String(repeating: "x", count: length)
      let quoted = long + "\"\"" + long
      let found = Self.scan("\(long),\"\(quoted)\"\r\n\(long),y\r\n", columns: 2)
      #expect(found.rows == [[long, "\(long)\"\(long)"], [long, "y"]], "\(length) letters")
      #expect(found.lines == [0, 1])
    }
  }

  @Test func tellsFaultsWithTheirPlace() {
    let found = Self.scan("a,b\nc\n\"d\" e,f\ng,\"h\ni\nj,k\n", columns: 2)
    #expect(found.rows == [["a", "b"], ["i", ""]].dropLast() + [["j", "k"]])
    #expect(
      found.faults == [
        RowFault(reason: .fieldCount(1), range: 4..<5, line: 1, column: nil, row: 1),
        RowFault(reason: .textAfterQuote, range: 6..<13, line: 2, column: 0, row: 1),
        RowFault(reason: .unclosedQuote, range: 14..<18, line: 3, column: 1, row: 1),
        RowFault(reason: .fieldCount(1), range: 19..<20, line: 4, column: nil, row: 1),
      ])
  }

  @Test func stopsBeforeTheRowThatBeginsThere() {
    let text = "a,b\nc,d\ne,f\n"
    #expect(Self.scan(text, columns: 2, stop: 0).rows.isEmpty)
    #expect(Self.scan(text, columns: 2, stop: 4).end == 4)
    #expect(Self.scan(text, columns: 2, stop: 5).end == 8)
  }

  @Test func skipsToTheNextRow() {
    let file = FileBytes(Array("a\n\"b\n\nc\"\r\n\r\nd\n".utf8))
    for (target, expected) in [(0, 0), (1, 2), (2, 2), (3, 10), (10, 10), (11, 12), (13, 14)] {
      var scanner = FieldScanner(text: file, delimiter: UInt8(ascii: ","), columns: 1)
      #expect(scanner.skip(to: target) == expected, "to \(target)")
    }
  }
}
