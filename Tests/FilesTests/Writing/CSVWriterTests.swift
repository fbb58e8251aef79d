import Files
import Foundation
import Kernels
import Testing

@Suite struct CSVWriterTests {
  @Test func quotesOnlyWhereNeeded() throws {
    let scratch = try ScratchFolder()
    var writer = try CSVWriter(path: scratch.path("a.csv"), header: ["plain", "odd, name"])
    writer.field("a b")
    writer.field("say \"hi\"\nthere")
    try writer.endRow()
    writer.field("")
    writer.field("Žižka 张伟")
    try writer.endRow()
    try writer.finish()
    #expect(
      try scratch.text("a.csv")
        == "plain,\"odd, name\"\na b,\"say \"\"hi\"\"\nthere\"\n,Žižka 张伟\n")
  }

  @Test func writesNumbersAndArenaStrings() throws {
    let scratch = try ScratchFolder()
    var writer = try CSVWriter(
      path: scratch.path("a.csv"), header: ["text", "whole", "customer", "p", "q"])
    writer.field(ByteStrings(["x", "y,z"]), 1)
    writer.field(-120)
    writer.field(prefix: UInt8(ascii: "C"), number: 0)
    writer.probability(0.99999962)
    writer.probability(0.0421)
    try writer.endRow()
    try writer.finish()
    #expect(
      try scratch.text("a.csv")
        == "text,whole,customer,p,q\n\"y,z\",-120,C0,1.000000,0.042100\n")
  }

  @Test func aSingleEmptyFieldIsNoEmptyLine() throws {
    let scratch = try ScratchFolder()
    var writer = try CSVWriter(path: scratch.path("a.csv"), header: ["only"])
    writer.field("")
    try writer.endRow()
    try writer.finish()
    #expect(try scratch.text("a.csv") == "only\n\"\"\n")
  }

  @Test func aMillionRowsAreReadBackWhole() throws {
    let scratch = try ScratchFolder()
    var writer = try CSVWriter(path: scratch.path("a.csv"), header: ["source", "id", "customer"])
    let source = ByteStrings(["crm"])
    let clock = ContinuousClock()
    let taken = try clock.measure {
      for row in 0..<1_000_000 {
        writer.field(source, 0)
        writer.field(row)
        writer.field(prefix: UInt8(ascii: "C"), number: row / 2)
        try writer.endRow()
      }
      try writer.finish()
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: scratch.path("a.csv")))
    #expect(data.count { $0 == 10 } == 1_000_001)
    #expect(data.suffix(18) == Data("crm,999999,C499999".utf8) || data.last == 10)
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
