import Files
import Foundation
import Kernels
import Testing

@Suite struct TableReaderTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  @Test func readsCSVWithQuotesAndLineBreaks() throws {
    let text =
      "\u{FEFF}id,name,note\r\n2,\"Smith, Jo\",\"says \"\"hi\"\"\"\r\n1,Zoë,\"two\r\nlines\""
    let result = try folder.read("people.csv", text)
    #expect(
      result.table.lines == [
        "people/1: name=Zoë note=two\r\nlines", "people/2: name=Smith, Jo note=says \"hi\"",
      ])
    #expect(result.table.inputPosition == [1, 0])
    #expect(result.lineage.lines == [2, 3])
    #expect(result.lineage.place(inputPosition: 1).line == 3)
    #expect(result.warnings.isEmpty && result.skippedRows == 0)
  }

  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
  func readsAnyDelimiterAndLineEnd(delimiter: String, end: String) throws {
    let rows = [["id", "name"], ["1", "a b"], ["2", ""], ["3", "c"]]
    let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: end)
    for text in [text, text + end, text + end + end] {
      let result = try folder.read("f.csv", text)
      #expect(result.table.lines == ["f/1: name=a b", "f/2: ", "f/3: name=c"])
      #expect(result.lineage.lines == [2, 3, 4])
      #expect(result.lineage.inputs[0].delimiter == Array(delimiter.utf8)[0])
    }
  }

  @Test func theDelimiterCanBeNamed() throws {
    let options = ReadOptions(delimiter: UInt8(ascii: ":"))
    #expect(try folder.read("f.csv", "id:a,b\n1:x,y\n", options).table.lines == ["f/1: a,b=x,y"])
  }

  @Test func severalFilesAreSeveralSources() throws {
    let first = try folder.write("b.csv", "ID,name\n1,x\n2,y\n")
    let second = try folder.write("a.tsv", "id\tphone\tname\n1\t555\tz\n")
    let result = try TableReader().read([first, second])
    #expect(result.table.sources == ["a", "b"])
    #expect(result.table.lines == ["a/1: name=z phone=555", "b/1: name=x", "b/2: name=y"])
    #expect(result.table.inputPosition == [2, 0, 1])
    #expect(result.lineage.place(inputPosition: 2).path == second)
    #expect(result.lineage.inputs.map(\.records) == [2, 1])
  }

  @Test func likeNamedFilesBecomeDifferentSources() throws {
    let paths = try ["x/a.csv", "y/a.csv", "y/a_2.csv", "z/a.tsv", "z/.csv"].map {
      try folder.write($0, "name\n\($0)\n")
    }
    let result = try TableReader().read(paths + [paths[0]])
    #expect(result.table.sources == [".csv", "a", "a_2", "a_3", "a_4", "a_5"].sorted())
    #expect(result.warnings.count == 1)
    #expect(Set(result.lineage.inputs.map(\.source)).count == 6)
  }

  @Test func aSourceColumnNamesTheSources() throws {
    let text = "Source,id,from\nshop,1,x\n,1,y\nweb,1,x\n"
    #expect(
      try folder.read("f.csv", text).table.lines == [
        "f/1: from=y", "shop/1: from=x", "web/1: from=x",
      ])
    let options = ReadOptions(idColumn: "Source", sourceColumn: "from")
    let result = try folder.read(
      "f.csv", text.replacingOccurrences(of: ",1,y", with: "z,1,y"), options)
    #expect(result.table.lines == ["x/shop: id=1", "x/web: id=1", "y/z: id=1"])
  }

  @Test func rowsWithoutIdentifierAreNumbered() throws {
    #expect(
      try folder.read("f.csv", "name\n\"\"\nb\n\nc\n").table.lines == [
        "f/1: ", "f/2: name=b", "f/3: name=c",
      ])
  }

  @Test func theIdentifierCanBeNamed() throws {
    let options = ReadOptions(idColumn: "key")
    #expect(
      try folder.read("f.csv", "id,key\n1,b\n1,a\n", options).table.lines == [
        "f/a: id=1", "f/b: id=1",
      ])
    let fault = try folder.fault("f.csv", "id,name\n1,b\n", options)
    #expect(fault?.exitCode == 64)
    #expect(fault?.description.contains("a column named \"key\"") == true)
    #expect(fault?.description.contains("id, name") == true)
  }

  @Test func identifierAndSourceAreDifferentColumns() throws {
    let options = ReadOptions(idColumn: "a", sourceColumn: "a")
    #expect(try folder.fault("f.csv", "a,b\n1,2\n", options)?.exitCode == 64)
  }

  @Test func aHeaderAloneIsATableOfNoRecords() throws {
    let table = try folder.read("f.csv", "id,name\n").table
    #expect(table.recordCount == 0 && table.columns.map(\.name) == ["name"])
  }

  @Test func namelessColumnsAreNamed() throws {
    let result = try folder.read("f.csv", ",id, name ,column_4,\n1,2,3,4,5\n")
    #expect(result.table.columns.map(\.name) == ["column_1", "name", "column_4", "column_5"])
    #expect(result.warnings.count == 2)
    #expect(result.warnings[0].contains(":1: column 1 has no name"))
  }

  @Test func readsGzipOfSeveralMembers() throws {
    let path = try folder.write("people.csv", "id,name\n1,a\n")
    let more = try folder.write("more", "2,b\n")
    let script = "gzip -c '\(path)' > '\(path).gz'; gzip -c '\(more)' >> '\(path).gz'"
    try shell(script)
    let result = try TableReader().read(["\(path).gz"])
    #expect(result.table.lines == ["people/1: name=a", "people/2: name=b"])
    try shell("head -c 20 /dev/zero >> '\(path).gz'")
    #expect(try TableReader().read(["\(path).gz"]).table.recordCount == 2)
    try shell("truncate -s -30 '\(path).gz'")
    let fault = #expect(throws: InputError.self) { try TableReader().read(["\(path).gz"]) }
    #expect(fault?.exitCode == 65)
    #expect(fault?.description.contains("gzip") == true)
  }

  @Test func readsFromAPipe() throws {
    let path = "\(folder.path)/pipe"
    try shell("mkfifo '\(path)'; (printf 'id,name\\n1,a\\n' > '\(path)') &")
    #expect(try TableReader().read([path]).table.lines == ["pipe/1: name=a"])
  }

  @Test func aTableIsTheSameForAnyPiecesThreadsAndOrder() throws {
    var random = SeededRandom(seed: 11)
    var rows = (0..<500).map { row in
      "\(row * 7 % 500),\"n\(random.below(40))\n\",\(random.below(2) == 0 ? "" : "é\(row)")"
    }
    let reference = try folder.read("f.csv", "id,a,b\n" + rows.joined(separator: "\n")).table
    for threads in [1, 2, 7] {
      Threads.use(threads)
      defer { Threads.use(0) }
      rows.shuffle(using: &random)
      let path = try folder.write("f.csv", "id,a,b\n" + rows.joined(separator: "\n"))
      let pieceSize = [10, 100, 1000][threads % 3]
      let reader = TableReader(options: ReadOptions(), pieceSize: pieceSize)
      let table = try reader.read([path]).table
      #expect(table.identifiers == reference.identifiers)
      for (left, right) in zip(table.columns, reference.columns) {
        #expect(left.codes == right.codes && left.values == right.values)
      }
    }
  }

  @Test func readsRealData() throws {
    let data = ProcessInfo.processInfo.environment["MATCHKIT_DATA"]
    let checkout = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent()
      .appendingPathComponent("../../../../shared/data/sets").standardized.path
    let path = "\(data ?? checkout)/febrl4/records.csv"
    guard FileManager.default.fileExists(atPath: path) else {
      print("skipped: no data at MATCHKIT_DATA")
      return
    }
    let table = try TableReader().read([path]).table
    #expect(table.recordCount == 10_000)
    #expect(table.sources.count == 2)
  }
}
