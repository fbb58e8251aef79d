import Kernels
import Records
import Testing

@Suite struct TableBuilderTests {
  /// A record as a test gives it.
  struct Given: Equatable {
    var source: String
    var id: String
    var values: [String]
  }

  static func chunk(_ records: [Given], valueCount: Int) -> EncodedChunk {
    var recorder = ChunkRecorder()
    for (line, record) in records.enumerated() {
      for (column, value) in ([record.source, record.id] + record.values).enumerated() {
        recorder.set(column, Array(value.utf8).span)
      }
      recorder.endRecord(line: line)
    }
    return recorder.finish(columnCount: 2 + valueCount, lineCount: records.count, end: 0)
  }

  static func build(
    _ chunks: [[Given]], byteLimit: Int = Int(UInt32.max)
  ) throws -> (table: Table, rejected: [RejectedRecord]) {
    var builder = TableBuilder(byteLimit: byteLimit)
    let columns = chunks.joined().first?.values.count ?? 0
    let attributes = (0..<columns).map { ColumnUse.attribute(builder.attribute(named: "c\($0)")) }
    for records in chunks {
      try builder.append(
        [chunk(records, valueCount: columns)], uses: [[.source, .identifier] + attributes],
        fileSource: "file")
    }
    return try builder.finish()
  }

  static func records(_ table: Table) -> [Given] {
    (0..<table.recordCount).map { record in
      Given(
        source: table.sources[Int(table.sourceOf[record])], id: table.identifiers.string(record),
        values: table.columns.map { $0.values.string(Int($0.codes[record])) })
    }
  }

  /// Identifiers of many shapes: numbers with zeros and without, long ones, text with a long
  /// common beginning.
  static func identifier(_ random: inout SeededRandom, _ shape: Int) -> String {
    switch shape {
    case 0: "\(random.below(100_000))"
    case 1: String(repeating: "0", count: random.below(3)) + "\(random.below(50))"
    case 2: "9999999999999999999999\(random.below(10_000))"
    case 3: "customer-with-a-long-name-\(random.below(100_000))"
    case 4: "\(["A", "B"][random.below(2)])0000000000\(random.below(100_000))-x"
    default:
      ["é", "", "Z", "z", "10a", "1-2", "-5", "\u{1}"][random.below(8)] + "\(random.below(40))"
    }
  }

  @Test func recordsComeInCanonicalOrderForAnyOrderOfRows() throws {
    for seed in 0..<UInt64(60 * loops) {
      var random = SeededRandom(seed: seed)
      let shapes = random.below(2) == 0 ? [random.below(6)] : Array(0..<6)
      var seen = Set<String>()
      var records = (0..<random.below(300)).compactMap { _ -> Given? in
        let source = ["b", "a", "é"][random.below(3)]
        let id = Self.identifier(&random, shapes[random.below(shapes.count)])
        guard !id.isEmpty, seen.insert("\(source)/\(id)").inserted else { return nil }
        return Given(
          source: source, id: id, values: ["v\(random.below(20))", "w\(random.below(2))"])
      }
      let expected = records.sorted { left, right in
        left.source != right.source
          ? Array(left.source.utf8).lexicographicallyPrecedes(Array(right.source.utf8))
          : referencePrecedes(left.id, right.id)
      }
      let first = try Self.build([records]).table
      #expect(Self.records(first) == expected, "seed \(seed)")
      for (record, position) in first.inputPosition.enumerated() {
        #expect(records[Int(position)] == expected[record], "seed \(seed)")
      }
      records.shuffle(using: &random)
      let cut = random.below(records.count + 1)
      let second = try Self.build([Array(records[..<cut]), Array(records[cut...])]).table
      #expect(second.sources == first.sources && second.sourceOf == first.sourceOf)
      #expect(second.identifiers == first.identifiers)
      for (left, right) in zip(first.columns, second.columns) {
        #expect(left.codes == right.codes && left.values == right.values, "seed \(seed)")
      }
    }
  }

  @Test func manyRecordsComeInOrderToo() throws {
    var random = SeededRandom(seed: 9)
    var records = (0..<150_000).map { number in
      let id = number % 3 == 0 ? "\(number)" : "customer-\(number)-x"
      return Given(source: number % 5 == 0 ? "b" : "a", id: id, values: ["\(number % 1000)"])
    }
    records.shuffle(using: &random)
    let repeated = records[7]
    let (table, rejected) = try Self.build([records, [repeated]])
    #expect(rejected.map(\.inputPosition) == [150_000] && rejected[0].repeatOf == 7)
    let sorted = Self.records(table)
    #expect(sorted.count == 150_000)
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let isInOrder =
        left.source == right.source
        ? referencePrecedes(left.id, right.id) : left.source < right.source
      if !isInOrder { Issue.record("\(left) before \(right)") }
    }
    for (record, position) in zip(sorted, table.inputPosition)
    where records[Int(position)] != record {
      Issue.record("\(record) is not record \(position)")
    }
  }

  @Test func valuesStandInOrderOfFirstAppearance() throws {
    let table = try Self.build([
      [Given(source: "s", id: "2", values: ["b"]), Given(source: "s", id: "1", values: ["a"])],
      [Given(source: "s", id: "3", values: [""]), Given(source: "s", id: "10", values: ["b"])],
    ]).table
    #expect(table.columns[0].values == ByteStrings(["", "a", "b"]))
    #expect(table.columns[0].codes == [1, 2, 0, 2])
    #expect(table.inputPosition == [1, 0, 2, 3])
  }

  @Test func repeatsAndEmptyIdentifiersAreLeftOutAndTold() throws {
    let (table, rejected) = try Self.build([
      [
        Given(source: "s", id: "7", values: ["a"]), Given(source: "t", id: "7", values: ["b"]),
        Given(source: "s", id: "", values: ["c"]), Given(source: "s", id: "7", values: ["d"]),
        Given(source: "s", id: "07", values: ["e"]), Given(source: "s", id: "7", values: ["f"]),
      ]
    ])
    #expect(Self.records(table).map(\.values) == [["a"], ["e"], ["b"]])
    #expect(table.inputPosition == [0, 2, 1])
    #expect(table.columns[0].values.count == 4)
    #expect(rejected.map(\.inputPosition) == [2, 3, 5])
    #expect(rejected.map(\.repeatOf) == [nil, 0, 0])
  }

  @Test func aFileWithoutIdentifiersNumbersItsRows() throws {
    var builder = TableBuilder()
    let name = ColumnUse.attribute(builder.attribute(named: "name"))
    func chunk(_ names: [String], faultsBefore: [Int] = []) -> EncodedChunk {
      var recorder = ChunkRecorder()
      for row in faultsBefore {
        recorder.note(RowFault(reason: .nul, range: 0..<0, line: 0, column: nil, row: row))
      }
      for (line, name) in names.enumerated() {
        recorder.set(0, Array(name.utf8).span)
        recorder.endRecord(line: line)
      }
      return recorder.finish(columnCount: 1, lineCount: names.count, end: 0)
    }
    try builder.append(
      [chunk(["x", "y"]), chunk(["z", "w"], faultsBefore: [1, 2])], uses: [[name], [name]],
      fileSource: "b")
    try builder.append([chunk(["x"])], uses: [[name]], fileSource: "a")
    try builder.append([chunk(["v"])], uses: [[name]], fileSource: "b")
    let table = try builder.finish().table
    #expect(table.sources == ["a", "b"])
    #expect((0..<6).map { table.identifiers.string($0) } == ["1", "1", "2", "3", "5", "7"])
    #expect(Self.records(table).map(\.values) == [["x"], ["x"], ["y"], ["z"], ["w"], ["v"]])
  }

  @Test func attributesAreMissingWhereAnInputLacksThem() throws {
    var builder = TableBuilder()
    func chunk(_ value: String) -> EncodedChunk {
      var recorder = ChunkRecorder()
      recorder.set(0, Array(value.utf8).span)
      recorder.endRecord(line: 0)
      return recorder.finish(columnCount: 1, lineCount: 1, end: 0)
    }
    let one = builder.attribute(named: "one")
    try builder.append([chunk("a")], uses: [[.attribute(one)]], fileSource: "1")
    let two = builder.attribute(named: "two")
    try builder.append([chunk("b")], uses: [[.attribute(two)]], fileSource: "2")
    let table = try builder.finish().table
    #expect(Self.records(table).map(\.values) == [["a", ""], ["", "b"]])
  }

  @Test func tooMuchTextInAColumnIsAFault() throws {
    let records = (0..<40).map { Given(source: "s", id: "\($0)", values: ["value \($0)"]) }
    #expect(throws: TableFault.columnTooLarge("c0")) {
      try Self.build([records], byteLimit: 300)
    }
  }

  @Test func tooManySourcesAreAFault() throws {
    let records = (0..<70_000).map { Given(source: "s\($0)", id: "1", values: ["v"]) }
    #expect(throws: TableFault.tooManySources(70_000)) { try Self.build([records]) }
  }

  @Test func anEmptyTableIsATable() throws {
    let table = try TableBuilder().finish().table
    #expect(table.recordCount == 0 && table.sources.isEmpty)
  }
}
