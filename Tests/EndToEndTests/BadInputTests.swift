// Everything that can be wrong with an input: one line that says where and what, the right exit
// code, and nothing half-written.

import Foundation
import Testing

@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    var status: Int32 = 65
    let words: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ words: [String]) {
      self.init(name, Array(text.utf8), words)
    }

    init(_ name: String, _ bytes: [UInt8], _ words: [String]) {
      self.name = name
      self.bytes = bytes
      self.words = words
    }
  }

  static let header = "id,name,town\n"
  static let cases = [
    Case("empty file", "", ["in.csv", "empty"]),
    Case("header only", header, ["in.csv", "record"]),
    Case("short row", header + "1,anna,york\n2,ben\n", ["in.csv:3", "3 fields", "2"]),
    Case("long row", header + "1,anna,york\n2,ben,hull,x\n", ["in.csv:3", "3 fields", "4"]),
    Case(
      "unclosed quote", header + "1,anna,york\n2,\"ben,hull\n3,cy,leeds\n",
      ["in.csv:3", "quote"]),
    Case("duplicate ids", header + "1,anna,york\n2,ben,hull\n1,cy,leeds\n", ["line 2", ":4"]),
    Case("duplicate column names", "id,name,name\n1,a,b\n", ["name"]),
    Case(
      "broken UTF-8",
      Array((header + "1,žižka,praha\n2,šárka,brno\n3,b").utf8) + [0xC5, 0x20, 0xFF]
        + Array(",ostrava\n4,dvořák,zlín\n".utf8), ["in.csv:4"]),
    Case(
      "NUL byte", Array((header + "1,anna,york\n2,b").utf8) + [0] + Array("en,hull\n".utf8),
      ["in.csv"]),
    Case(
      "binary file",
      [0x7F, 0x45, 0x4C, 0x46] + (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) },
      ["in.csv"]),
  ]

  @Test(arguments: cases) func badDataIsToldAndNothingWritten(_ bad: Case) throws {
    let scratch = try Scratch()
    try scratch.write(Data(bad.bytes), to: "in.csv")
    for command in ["dedupe", "link"] {
      let outcome = try scratch.matchkit(command, "in.csv", "--out", "out")
      #expect(outcome.status == bad.status, "\(outcome.messages)")
      expectOneMessage(outcome, bad.words)
      #expect(try scratch.names() == ["in.csv"])
    }
  }

  @Test func badRowsCanBeLeftOut() throws {
    let scratch = try Scratch()
    try scratch.write(Self.header + "1,anna,york\n2,ben\n3,cy,leeds\n", to: "in.csv")
    let outcome = try scratch.matchkit(
      "dedupe", "in.csv", "--out", "out", "--skip-bad-rows", "bad.csv")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try scratch.rows("out/clusters.csv").count == 2)
    #expect(try scratch.text("bad.csv").contains("ben"))
  }

  @Test func missingFilesAreTold() throws {
    let scratch = try Scratch()
    let outcome = try scratch.matchkit("dedupe", "none.csv", "--out", "out")
    #expect(outcome.status == 66)
    expectOneMessage(outcome, ["none.csv"])
    let evaluation = try scratch.matchkit("evaluate", "--truth", "t.csv", "--clusters", "c.csv")
    #expect(evaluation.status == 66)
    let plan = try scratch.matchkit("dedupe", "none.csv", "--out", "out", "--plan", "none.yaml")
    #expect(plan.status == 66)
    #expect(try scratch.names() == [])
  }

  @Test func aFolderIsNoInput() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("folder"), withIntermediateDirectories: false)
    let outcome = try scratch.matchkit("dedupe", "folder", "--out", "out")
    #expect([65, 66].contains(outcome.status))
    expectOneMessage(outcome, ["folder"])
    #expect(!scratch.exists("out"))
  }

  @Test func aMessageOfWrongUsageExits64() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    let wrong = [
      ["dedupe", "in.csv"], ["dedupe", "in.csv", "--out", "out", "--bogus"], ["conquer"],
      ["dedupe", "in.csv", "--out", "out", "--threads", "0"],
      ["dedupe", "in.csv", "--out", "out", "--threshold", "1.5"],
      ["dedupe", "in.csv", "--out", "out", "--labels", "a", "--truth", "b"],
      ["dedupe", "in.csv", "--out", "out", "--id-column", "nothing"],
      ["link", "in.csv", "--out", "out"], ["evaluate", "--truth", "t.csv"],
    ]
    for arguments in wrong {
      let outcome = try scratch.shell("matchkit \(arguments.joined(separator: " "))")
      #expect(outcome.status == 64, "\(arguments): \(outcome.messages)")
      #expect(!outcome.messages.isEmpty)
      #expect(outcome.output.isEmpty)
    }
    #expect(try scratch.names() == ["in.csv"])
  }
}

/// One line for people, without a trace of the program's inside.
func expectOneMessage(
  _ outcome: Outcome, _ words: [String], location: SourceLocation = #_sourceLocation
) {
  let lines = outcome.messages.split(separator: "\n").filter { $0.hasPrefix("matchkit: ") }
  #expect(lines.count == 1, "\(outcome.messages)", sourceLocation: location)
  for word in words {
    #expect(
      outcome.messages.contains(word), "expected \(word) in: \(outcome.messages)",
      sourceLocation: location)
  }
  #expect(!outcome.messages.contains("Fatal error"), sourceLocation: location)
  #expect(outcome.output.isEmpty, sourceLocation: location)
}
