import Files
import Foundation
import Testing

@Suite struct BadDataTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  @Test(arguments: [
    ("id,a\n1,x\n2\n", 3, "expected 2 fields as in the header, found 1"),
    ("id,a\n1,x,y\n", 2, "expected 2 fields as in the header, found 3"),
    ("id,a\n1,\"x\" y\n", 2, "column \"a\": expected a delimiter after the closing quote"),
    ("id,a\n1,\"x\n2,y\n", 2, "column \"a\": expected a closing quote"),
    ("id,a\n1,x\0\n", 2, "column \"a\": expected text, found a NUL byte"),
    ("id,a\n1,x\n1,y\n", 3, "found \"1\" of line 2 again"),
    ("id,a\n,x\n", 2, "expected an identifier, found none"),
    (
      "a,b,a\n1,2,3\n", 1,
      "column \"a\": expected every column name once, found it at positions 1 and 3"
    ),
    ("\"a,b\n", 1, "expected every quote in the header closed"),
  ])
  func isToldWithItsLine(text: String, line: Int, words: String) throws {
    let fault = try folder.fault("f.csv", text)
    #expect(fault?.exitCode == 65)
    #expect(fault?.line == line)
    #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "no fault")")
    #expect(fault?.description.hasPrefix("\(folder.path)/f.csv:\(line):") == true)
    #expect(fault?.description.contains("\n") == false)
  }

  @Test func brokenTextIsToldWithItsLine() throws {
    let broken = Array("id,a\n1,é\n2,".utf8) + [0xE9, 10] + Array("3,ü\n".utf8)
    let fault = try folder.fault("f.csv", broken)
    #expect(fault?.line == 3 && fault?.column == "a" && fault?.exitCode == 65)
    let odd = Array("id,a\n1,x\n2,".utf8) + [0xFF, 0xFE, 10]
    #expect(try folder.fault("f.csv", odd)?.line == 3)
    let named = try folder.fault("f.csv", odd, ReadOptions(encoding: "utf-8"))
    #expect(named?.line == 3)
  }

  @Test func anEmptyFileIsToldApart() throws {
    for text in ["", "\n\r\n\n", "\u{FEFF}", "\u{FEFF}\n"] {
      let fault = try folder.fault("f.csv", text)
      #expect(fault?.exitCode == 65)
      #expect(fault?.found == "an empty file")
    }
    #expect(try folder.fault("f.jsonl", "\n")?.found == "an empty file")
  }

  @Test func pathsWithoutAFileAreToldApart() throws {
    func fault(_ path: String) -> InputError? {
      do {
        _ = try TableReader().read([path])
        return nil
      } catch { return error as? InputError }
    }
    #expect(fault("\(folder.path)/none.csv")?.exitCode == 66)
    #expect(fault("\(folder.path)/none.csv")?.found == "nothing at this path")
    #expect(fault(folder.path)?.exitCode == 66)
    #expect(fault(folder.path)?.found == "a directory")
    let file = (try? folder.write("f.csv", "a\n1\n")) ?? ""
    #expect(fault("\(file)/g.csv")?.exitCode == 66)
  }

  @Test func binaryFilesAreToldApart() throws {
    let noise = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 256) }
    #expect(try folder.fault("f.csv", noise)?.found == "a binary file")
    let forms: [([UInt8], String)] = [
      ([0x50, 0x4B, 3, 4, 20, 0], "Excel"), (Array("PAR1".utf8) + [21, 0, 21], "Parquet"),
      ([0x28, 0xB5, 0x2F, 0xFD, 4], "zstd"), (Array("%PDF-1.7\n%".utf8) + [0xE2], "text"),
    ]
    for (bytes, name) in forms.dropLast() {
      let fault = try folder.fault("f.csv", bytes)
      #expect(fault?.found.contains(name) == true && fault?.exitCode == 65)
    }
    #expect(try folder.read("f.csv", "PAR1,b\n1,2\n").table.recordCount == 1)
  }

  @Test func tooManyColumnsAreTold() throws {
    let header = (0..<1_000_000).map { "c\($0)" }.joined(separator: ",")
    let fault = try folder.fault("f.csv", header + "\n")
    #expect(fault?.exitCode == 65)
    #expect(fault?.expected == "at most 10000 columns")
    let most = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    #expect(try folder.read("f.csv", most + "\n").table.columns.count == 10_000)
  }

  @Test func repeatsAreToldWithBothFiles() throws {
    let first = try folder.write("a.csv", "source,id\ns,1\n")
    let second = try folder.write("b.csv", "source,id\nt,1\ns,1\n")
    let fault = #expect(throws: InputError.self) { try TableReader().read([first, second]) }
    #expect(fault?.file == second && fault?.line == 3)
    #expect(fault?.found.contains("\(first), line 2") == true)
  }

  @Test func badRowsAreWrittenAndLeftOut() throws {
    let rejects = "\(folder.path)/bad.csv"
    let options = ReadOptions(skipBadRows: rejects)
    let text = """
      id,a
      1,x
      2
      3,"y" z
      4,"line
      one"
      4,again
      ,none
      5,"never closed
      6,w
      """
    let result = try folder.read("f.csv", text, options)
    #expect(result.table.lines == ["f/1: a=x", "f/4: a=line\none", "f/6: a=w"])
    #expect(result.skippedRows == 5)
    #expect(result.lineage.lines == [2, 5, 10])
    #expect(result.table.inputPosition == [0, 1, 2])
    let rows = try TableReader().read([rejects])
    #expect(rows.table.recordCount == 5)
    let column = { (name: String) -> [String] in
      guard let column = rows.table.column(named: name) else { return [] }
      return column.codes.map { column.values.string(Int($0)) }
    }
    #expect(column("line") == ["3", "4", "9", "7", "8"])
    #expect(column("row") == ["2", "3,\"y\" z", "5,\"never closed", "4,again", ",none"])
    #expect(column("reason")[0] == "expected 2 fields as in the header, found 1")
    #expect(column("file") == Array(repeating: "\(folder.path)/f.csv", count: 5))
  }

  @Test func withNoBadRowsTheirFileIsEmpty() throws {
    let rejects = "\(folder.path)/bad.csv"
    let result = try folder.read("f.csv", "a\n1\n", ReadOptions(skipBadRows: rejects))
    #expect(result.skippedRows == 0 && result.warnings.isEmpty)
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == "file,line,reason,row\n")
  }

  @Test func aFileForBadRowsThatCannotBeWrittenIsTold() throws {
    let options = ReadOptions(skipBadRows: "\(folder.path)/none/bad.csv")
    #expect(throws: WritingError.self) { try folder.read("f.csv", "a\n1\n", options) }
  }

  @Test(arguments: [0, 10, 13, 34, 0xE9] as [UInt8])
  func aDelimiterThatCannotBeIsWrongUsage(delimiter: UInt8) throws {
    let options = ReadOptions(delimiter: delimiter)
    #expect(try folder.fault("f.csv", "a\n1\n", options)?.exitCode == 64)
  }
}
