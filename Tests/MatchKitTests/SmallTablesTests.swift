import Kernels
import MatchKit
import Testing

/// Tables with next to nothing in them: no crash, a partition, everything accounted for.
@Suite struct SmallTablesTests {
  private static let columns = ["first_name", "last_name", "birth_date", "phone", "city"]
  private static let row = ["Anna", "Smith", "1980-02-03", "020 7946 1234", "Leeds"]

  @discardableResult
  private func match(_ rows: Rows) throws -> MatchResult {
    var last: MatchResult?
    for task in MatchTask.allCases {
      let result = try Matcher(task: task).match(rows.table)
      #expect(result.clusters.clusterOf.count == rows.count)
      #expect(result.clusters.count <= rows.count)
      #expect(result.golden.customerCount == result.clusters.count)
      #expect(result.scoreHistogram.reduce(0, +) == result.candidateCount)
      if task == .dedupe { last = result }
    }
    return try #require(last)
  }

  @Test func noRecords() throws {
    try #expect(match(Rows(Self.columns, [])).clusters.count == 0)
  }

  @Test func noColumns() throws {
    try #expect(match(Rows([], [[], [], []])).clusters.count == 3)
  }

  @Test func oneRecord() throws {
    try #expect(match(Rows(Self.columns, [Self.row])).clusters.count == 1)
  }

  @Test func twoRecords() throws {
    try match(Rows(Self.columns, [Self.row, Self.row]))
    try match(Rows(Self.columns, [Self.row, ["Bo", "Li", "1999-12-31", "0113 496 0000", "Hull"]]))
  }

  @Test func everyRowTheSame() throws {
    for count in [3, 50, 1000] {
      try match(Rows(Self.columns, [[String]](repeating: Self.row, count: count)))
    }
  }

  @Test func everythingMissing() throws {
    let empty = [String](repeating: "", count: 5)
    let result = try match(Rows(Self.columns, [[String]](repeating: empty, count: 40)))
    #expect(result.clusters.count == 40)
  }

  @Test func someColumnsMissingThroughout() throws {
    let rows = (0..<40).map { ["Anna\($0 / 2)", "", "", "", "City\($0 / 2)"] }
    try match(Rows(Self.columns, rows))
  }

  @Test(arguments: ["name", "email", "city", "date", "phone", "id_number", "value", "x"])
  func oneColumnOnly(column: String) throws {
    let texts = (0..<40).map { "person\($0 / 2)@example.com \($0 / 2)" }
    try match(Rows([column], texts.map { [$0] }))
    try match(Rows([column], (0..<40).map { ["\(1000 + $0 / 2)"] }))
    try match(Rows([column], (0..<40).map { ["19\(50 + $0 / 2)-01-02"] }))
  }

  @Test func twoSourcesOfWhichOneIsEmptyOrTiny() throws {
    let rows = (0..<20).map { ["Anna\($0)", "Smith", "1980-02-03", "020 7946 12\($0)", "Leeds"] }
    try match(
      Rows(Self.columns, rows, sources: (0..<20).map { $0 == 0 ? "a" : "b" }))
    let table = Rows(Self.columns, rows).table
    let oneEmpty = Table(
      columns: table.columns, sources: ["a", "b"], sourceOf: table.sourceOf,
      identifiers: table.identifiers, inputPosition: table.inputPosition)
    for task in MatchTask.allCases {
      let result = try Matcher(task: task).match(oneEmpty)
      #expect(result.clusters.clusterOf.count == 20)
    }
  }

  @Test func everyValueDistinct() throws {
    var random = SeededRandom(seed: 6)
    func word() -> String {
      String(decoding: (0..<9).map { _ in UInt8(97 + random.below(26)) }, as: UTF8.self)
    }
    let rows = (0..<800).map { row in
      [word(), word(), "\(1900 + row % 100)-\(10 + row % 3)-\(10 + row % 18)", "\(row)", word()]
    }
    let result = try match(Rows(Self.columns, rows))
    #expect(result.clusters.count > 790)
  }

  @Test func oddTexts() throws {
    let odd = [
      "", " ", "\u{0}", "\u{FEFF}", "null", "N/A", "-", "'", "\"", "😀😀", "张伟", "é", "e\u{301}",
      String(repeating: "x", count: 5000), "0", "-1", "1e308", "9999-99-99", "@", "+", "\t", "a\nb",
    ]
    let rows = (0..<3 * odd.count).map { row in
      (0..<5).map { odd[(row * (1 + $0) + $0) % odd.count] }
    }
    try match(Rows(Self.columns, rows))
  }

  /// A third of a million rows with one value in every column: nothing to tell them by, and no
  /// work of pairs.
  @Test func aHugeTableOfOneValue() throws {
    let count = 300_000
    var digits = ByteStrings()
    for row in 0..<count { digits.append(Array("\(row)".utf8)) }
    let table = Table(
      columns: zip(Self.columns, Self.row).map { name, text in
        Column(
          name: name, codes: [UInt32](repeating: 1, count: count),
          values: ByteStrings(["", text]))
      }, sources: ["a"], sourceOf: [UInt16](repeating: 0, count: count), identifiers: digits,
      inputPosition: (0..<UInt32(count)).map { $0 })
    let result = try Matcher().match(table)
    #expect(result.candidateCount < 20 * count)
    #expect(result.clusters.clusterOf.count == count)
  }
}
