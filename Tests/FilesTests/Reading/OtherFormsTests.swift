import Files
import Foundation
import Testing

@Suite struct OtherFormsTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  @Test func readsJSONLines() throws {
    let text = """
      {"id": 2, "name": "Zoë", "tags": ["a", "b"]}
      {"name": "Jo", "ok": true, "id": "1", "none": null}
      """
    for name in ["people.jsonl", "people.ndjson", "people.txt"] {
      let result = try folder.read(name, text)
      #expect(
        result.table.lines == [
          "people/1: name=Jo ok=true", "people/2: name=Zoë tags=[\"a\", \"b\"]",
        ])
      #expect(result.table.columns.map(\.name) == ["name", "tags", "ok", "none"])
      #expect(result.lineage.inputs[0].form == "json lines")
      #expect(result.lineage.lines == [1, 2])
    }
  }

  @Test func jsonFaultsAreToldWithTheirLine() throws {
    let fault = try folder.fault("f.jsonl", "{\"id\":1}\n{\"id\":}\n")
    #expect(fault?.line == 2 && fault?.exitCode == 65)
    #expect(fault?.description.contains("expected a JSON value") == true)
    #expect(try folder.fault("f.json", "[{\"id\":1}]")?.found == "one JSON list")
    #expect(try folder.fault("f.jsonl", "{\"a\":1,\"id\":1}\n{\"a\":1}\n")?.line == 2)
    let repeated = try folder.fault("f.jsonl", "{\"id\":1}\n\n{\"id\":\"1\"}\n")
    #expect(repeated?.line == 3 && repeated?.found.contains("line 1") == true)
  }

  @Test func badJSONRowsAreLeftOut() throws {
    let rejects = "\(folder.path)/bad.csv"
    let result = try folder.read(
      "f.jsonl", "{\"id\":1}\n{oops\n{\"id\":1,\"a\":2}\n{\"id\":3}\n",
      ReadOptions(skipBadRows: rejects))
    #expect(result.table.lines == ["f/1: ", "f/3: "])
    #expect(result.skippedRows == 2)
    let rows = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(rows.contains(",\"{oops\"\n"))
    #expect(rows.contains(",\"{\"\"id\"\":1,\"\"a\"\":2}\"\n"))
  }

  @Test func readsATableOfADatabase() throws {
    let path = "\(folder.path)/shop.db"
    try sqlite(
      path,
      """
      create table people (id integer, name text, size real, raw blob, none text);
      insert into people values (10, 'Zoë', 1.5, x'6162', null), (9, '', -2, null, null);
      create table "odd ""name" (a);
      insert into "odd ""name" values ('x');
      """)
    let result = try TableReader().read(["\(path)#people"])
    #expect(result.table.lines == ["people/9: size=-2.0", "people/10: name=Zoë size=1.5 raw=ab"])
    #expect(result.lineage.lines == [1, 2])
    #expect(result.lineage.inputs[0].form == "sqlite")
    #expect(
      try TableReader().read(["\(path)#odd \"name"]).table.lines == ["odd \"name/1: a=x"])
    for name in [path, "\(path)#none"] {
      let fault = #expect(throws: InputError.self) { try TableReader().read([name]) }
      #expect(fault?.exitCode == 64)
      #expect(fault?.found.contains("people") == true)
    }
  }

  @Test func aDatabaseOfOneTableNeedsNoName() throws {
    let path = "\(folder.path)/one.db"
    try sqlite(path, "create table t (name text); insert into t values ('a'), ('b');")
    #expect(try TableReader().read([path]).table.lines == ["one/1: name=a", "one/2: name=b"])
  }

  @Test func readsEveryRowOnce() throws {
    for count in [0, 1, 65_536, 70_000] {
      let path = "\(folder.path)/many\(count).db"
      try sqlite(
        path,
        """
        create table t (id, name);
        with recursive n(i) as (select 1 union all select i + 1 from n where i <= \(count))
        insert into t select i, 'n' || i from n where i <= \(count);
        """)
      let result = try TableReader().read([path])
      #expect(result.table.recordCount == count)
      #expect(result.lineage.lines == (0..<UInt32(count)).map { $0 + 1 })
      #expect(count == 0 || result.table.columns[0].values.string(count) == "n\(count)")
    }
  }

  @Test func databaseRowsThatAreNoTextAreBad() throws {
    let path = "\(folder.path)/bad.db"
    try sqlite(path, "create table t (id, b); insert into t values (1, 'a'), (2, x'ff00');")
    let fault = #expect(throws: InputError.self) { try TableReader().read([path]) }
    #expect(fault?.line == 2 && fault?.column == "b" && fault?.exitCode == 65)
  }

  @Test func aTableOfNoDatabaseIsTold() throws {
    let path = try folder.write("f.csv", "a\n1\n")
    let fault = #expect(throws: InputError.self) { try TableReader().read(["\(path)#t"]) }
    #expect(fault?.exitCode == 65)
    let odd = try folder.write("f#1.csv", "a\n1\n")
    #expect(try TableReader().read([odd]).table.sources == ["f#1"])
  }

  private func sqlite(_ path: String, _ sql: String) throws {
    let input = try folder.write("script.sql", sql)
    try shell("sqlite3 '\(path)' < '\(input)'")
  }
}
