import Files
import Foundation
import Kernels
import Testing

@Suite struct CSVWriterTests {
  @Test func quotesOnlyWhereNeeded() throws {
    let scratch = try ScratchFolder()
    var writer = try CSVWriter(path: scratch.path("a.csv"), header: ["plain", "odd, name"])
    try writer.write { rows in
      rows.field("a b")
      rows.field("say \"hi\"\nthere")
      rows.endRow()
      rows.field("")
      rows.field("Žižka 张伟")
      rows.endRow()
    }
    try writer.finish()
    #expect(
      try scratch.text("a.csv")
        == "plain,\"odd, name\"\na b,\"say \"\"hi\"\"\nthere\"\n,Žižka 张伟\n")
  }

  @Test func writesNumbersAndArenaStrings() throws {
    let scratch = try ScratchFolder()
    var writer = try CSVWriter(
      path: scratch.path("a.csv"), header: ["text", "whole", "customer", "p", "q"])
    try writer.write { rows in
      rows.field(ByteStrings(["x", "y,z"]), 1)
      rows.field(-120)
      rows.field(prefix: UInt8(ascii: "C"), number: 0)
      rows.probability(0.99999962)
      rows.probability(0.0421)
      rows.endRow()
    }
    try writer.finish()
    #expect(
      try scratch.text("a.csv")
        == "text,whole,customer,p,q\n\"y,z\",-120,C0,1.000000,0.042100\n")
  }

  @Test func aSingleEmptyFieldIsNoEmptyLine() throws {
    let scratch = try ScratchFolder()
    var writer = try CSVWriter(path: scratch.path("a.csv"), header: ["only"])
    try writer.write { rows in
      rows.field("")
      rows.endRow()
    }
    try writer.finish()
    #expect(try scratch.text("a.csv") == "only\n\"\"\n")
  }

  @Test func aMillionRowsAreReadBackWhole() throws {
    let scratch = try ScratchFolder()
    var writer = try CSVWriter(path: scratch.path("a.csv"), header: ["source", "id", "customer"])
    let source = ByteStrings(["crm"])
    let clock = ContinuousClock()
    let taken = try clock.measure {
      try writer.write(1_000_000) { range, rows in
        for row in range {
          rows.field(source, 0)
          rows.field(row)
          rows.field(prefix: UInt8(ascii: "C"), number: row / 2)
          rows.endRow()
        }
      }
      try writer.finish()
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: scratch.path("a.csv")))
    #expect(data.count { $0 == 10 } == 1_000_001)
    #expect(data.suffix(19) == Data("crm,999999,C499999\n".utf8))
    #expect(taken < .seconds(3), "took \(taken)")
  }
}

/// A folder of this test only, removed with it.
final class ScratchFolder {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("matchkit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  func names(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }
}
