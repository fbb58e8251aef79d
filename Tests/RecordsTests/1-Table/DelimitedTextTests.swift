import Kernels
import Records
import Testing

@Suite(.serialized) struct DelimitedTextTests {
  static let pieceSizes = [1, 2, 5, 17, 64, 300, 1 << 20]
  static let letters: [String] = [
    "a", "b", "Zoë", "张伟", "😀", " ", "\"", ",", ";", "\t", "\n", "\r", "\r\n", "\"\"", "x,y",
  ]

  /// What came of a text: the values of good rows, their lines, and the lines of bad ones.
  struct Outcome: Equatable {
    var rows: [[[UInt8]]] = []
    var lines: [Int] = []
    var badLines: [Int] = []
  }

  static func read(
    _ text: [UInt8], delimiter: UInt8, columns: Int, pieceSize: Int
  ) throws -> Outcome {
    var outcome = Outcome()
    var builder = TableBuilder()
    let uses = (0..<columns).map { ColumnUse.attribute(builder.attribute(named: "c\($0)")) }
    let survey = SurveyedText(FileBytes(text), pieceSize: pieceSize)
    let body = DelimitedText(
      survey, delimiter: delimiter, columns: columns, identifier: nil, start: 0, firstLine: 1)
    try body.encode { chunks in
      for chunk in chunks {
        outcome.lines += chunk.lines.map { chunk.firstLine + Int($0) }
        outcome.badLines += chunk.faults.map { chunk.firstLine + $0.line }
      }
      try builder.append(chunks, uses: chunks.map { _ in uses }, fileSource: "s")
      return builder.known(uses)
    }
    let table = try builder.finish().table
    outcome.rows = (0..<table.recordCount).map { record in
      table.columns.map { $0.values.array(Int($0.codes[record])) }
    }
    return outcome
  }

  static func expected(_ text: [UInt8], delimiter: UInt8, columns: Int) -> Outcome {
    var outcome = Outcome()
    for row in referenceRows(text, delimiter: delimiter) {
      if row.isWhole && row.fields.count == columns {
        outcome.rows.append(row.fields)
        outcome.lines.append(row.line)
      } else {
        outcome.badLines.append(row.line)
      }
    }
    return outcome
  }

  @Test func readsBackRandomTables() throws {
    for seed in 0..<UInt64(150 * loops) {
      var random = SeededRandom(seed: seed)
      let delimiter: UInt8 = [44, 9, 59, 124][random.below(4)]
      let columns = 1 + random.below(5)
      let rows = (0..<random.below(60)).map { _ in
        (0..<columns).map { _ in
          (0..<random.below(4)).map { _ in Self.letters[random.below(Self.letters.count)] }
            .joined()
        }
      }
      let text = referenceText(rows, delimiter: delimiter, random: &random)
      let expected = Self.expected(text, delimiter: delimiter, columns: columns)
      let values = rows.map { $0.map { Array($0.utf8) } }
      #expect(expected.rows == values, "the reference, seed \(seed)")
      for threads in [1, 2, 7] {
        Threads.use(threads)
        defer { Threads.use(0) }
        let size = Self.pieceSizes[random.below(Self.pieceSizes.count)]
        let outcome = try Self.read(text, delimiter: delimiter, columns: columns, pieceSize: size)
        #expect(outcome == expected, "seed \(seed), pieces of \(size), \(threads) threads")
      }
    }
  }

  /// Marks thrown together at random: stray, doubled and unclosed quotes, rows of any length.
  @Test func agreesWithThePlainParserOnAnyText() throws {
    let marks = Array("aab,,\"\"\n\r".utf8)
    for seed in 0..<UInt64(600 * loops) {
      var random = SeededRandom(seed: seed, stream: 1)
      let text = (0..<random.below(160)).map { _ in marks[random.below(marks.count)] }
      let columns = 1 + random.below(3)
      let expected = Self.expected(text, delimiter: 44, columns: columns)
      for size in Self.pieceSizes {
        var outcome = try Self.read(text, delimiter: 44, columns: columns, pieceSize: size)
        // A fault names the line of the quote, the plain parser the line of the row.
        #expect(
          outcome.badLines.count == expected.badLines.count, "seed \(seed), pieces of \(size)")
        outcome.badLines = expected.badLines
        #expect(outcome == expected, "seed \(seed), pieces of \(size)")
      }
    }
  }

  @Test func oneStrayQuoteChangesNothing() throws {
    var text = Array("5\" pipe,x\n".utf8)
    for row in 0..<200 { text += Array("value \(row),\"a\nb\"\n".utf8) }
    let expected = Self.expected(text, delimiter: 44, columns: 2)
    #expect(expected.rows.count == 201)
    for size in Self.pieceSizes {
      #expect(try Self.read(text, delimiter: 44, columns: 2, pieceSize: size) == expected)
    }
  }

  @Test func readsAFieldOf50Megabytes() throws {
    let text =
      Array("a,\"".utf8) + [UInt8](repeating: 10, count: 50_000_000) + Array("\"\nb,c".utf8)
    let outcome = try Self.read(text, delimiter: 44, columns: 2, pieceSize: 1 << 20)
    #expect(outcome.rows.count == 2)
    #expect(outcome.rows[0][1].count == 50_000_000)
    #expect(outcome.lines == [1, 50_000_002])
  }

  @Test func aQuoteThatIsNeverClosedIsToldByItsLine() throws {
    let text = Array("a,b\n\"x\ny\",\"open\nc,d\ne,f\n".utf8)
    let outcome = try Self.read(text, delimiter: 44, columns: 2, pieceSize: 1 << 20)
    #expect(outcome.badLines == [3, 3])
    #expect(outcome.rows.count == 3)
  }

  @Test func brokenTextAndNulAreFaultsOfTheirRow() throws {
    var text = Array("aé,b\n".utf8) + [0xC3, 0x28, 44, 98, 10] + Array("c,d\ne,f".utf8)
    text += [0, 10] + Array("g,张".utf8) + [0xE5, 10] + Array("é,é".utf8)
    for size in Self.pieceSizes {
      let outcome = try Self.read(text, delimiter: 44, columns: 2, pieceSize: size)
      #expect(outcome.badLines == [2, 4, 5], "pieces of \(size)")
      #expect(outcome.lines == [1, 3, 6], "pieces of \(size)")
    }
  }

  @Test func manyColumns() throws {
    let row = (0..<DelimitedText.columnLimit).map { "\($0 % 7)" }.joined(separator: ",")
    let text = Array(Array(repeating: row, count: 50).joined(separator: "\n").utf8)
    let outcome = try Self.read(
      text, delimiter: 44, columns: DelimitedText.columnLimit, pieceSize: 1 << 18)
    #expect(outcome.rows.count == 50)
    #expect(outcome.rows[49][9_999] == Array("3".utf8))
  }
}
