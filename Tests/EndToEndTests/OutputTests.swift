// Where results go: whole or not at all, the same for any number of threads and order of rows.

import Foundation
import Testing

@Suite struct OutputTests {
  static let files = [
    "clusters.csv", "customers.csv", "provenance.csv", "links.csv", "plan.yaml", "model.json",
  ]

  @Test(arguments: ["/dev/full", "/proc/out", "taken.txt", "taken.txt/out", "busy"])
  func placesThatCannotBeWrittenToExit73(_ place: String) throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    try scratch.write("mine", to: "taken.txt")
    try FileManager.default.createDirectory(
      atPath: scratch.path("busy"), withIntermediateDirectories: false)
    try scratch.write("mine", to: "busy/thesis.txt")
    let outcome = try scratch.matchkit("dedupe", "in.csv", "--out", place)
    #expect(outcome.status == 73, "\(outcome.messages)")
    expectOneMessage(outcome, [place])
    #expect(try scratch.names() == ["busy", "in.csv", "taken.txt"])
    #expect(try scratch.text("taken.txt") == "mine")
    #expect(try scratch.text("busy/thesis.txt") == "mine")
  }

  @Test func aFullDiskExits73() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    #expect(try scratch.matchkit("dedupe", "in.csv", "--out", "out").status == 0)
    let score = try scratch.matchkit(
      "score", "in.csv", "--model", "out/model.json", "--out", "/dev/full")
    #expect(score.status == 73, "\(score.messages)")
    #expect(score.messages.contains("No space left"))
    let printed = try scratch.shell("matchkit plan in.csv > /dev/full")
    #expect(printed.status == 73, "\(printed.messages)")
  }

  @Test func aFailedRunLeavesTheEarlierOne() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    try scratch.write("id,name\n1\n", to: "bad.csv")
    #expect(try scratch.matchkit("dedupe", "in.csv", "--out", "out").status == 0)
    let before = try scratch.data("out/clusters.csv")
    #expect(try scratch.matchkit("dedupe", "bad.csv", "--out", "out").status == 65)
    #expect(try scratch.data("out/clusters.csv") == before)
    #expect(try scratch.matchkit("dedupe", "in.csv", "--out", "out").status == 0)
    #expect(try scratch.data("out/clusters.csv") == before)
    #expect(try scratch.names() == ["bad.csv", "in.csv", "out"])
  }

  @Test func theFolderHoldsEveryFileAndItsColumns() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    let outcome = try scratch.matchkit("dedupe", "in.csv", "--out", "new/out", "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let headers = try Self.files.prefix(4).map {
      try scratch.text("new/out/\($0)").split(separator: "\n").first.map(String.init)
    }
    #expect(
      headers == [
        "source,id,customer",
        "customer,records,"
          + People.header.split(separator: ",").dropFirst().joined(separator: ","),
        "customer,attribute,value,source,id,rule",
        "left_source,left,right_source,right,probability",
      ])
    let record = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let keys = Set((record as? [String: Any] ?? [:]).keys)
    let wanted: Set = [
      "version", "command", "inputs", "sources", "records", "threads", "seed", "candidate_pairs",
      "links", "threshold", "customers", "duplicates", "largest_cluster", "model", "blocking",
      "seconds", "pairs_per_second", "peak_memory_bytes", "warnings",
    ]
    #expect(wanted.subtracting(keys).isEmpty)
    #expect(try scratch.data("new/out/run.json") == Data(outcome.output.utf8))
  }

  @Test func quietSaysNothing() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    let outcome = try scratch.matchkit("dedupe", "in.csv", "--out", "out", "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test func sameBytesForAnyThreadsAndOrder() throws {
    let scratch = try Scratch()
    try scratch.write(Generated.people, to: "in.csv")
    for threads in ["1", "2", "7"] {
      let outcome = try scratch.matchkit(
        "dedupe", "in.csv", "--out", "out\(threads)", "--threads", threads, "--quiet")
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
    for file in Self.files {
      let first = try scratch.data("out1/\(file)")
      #expect(try scratch.data("out2/\(file)") == first, "\(file)")
      #expect(try scratch.data("out7/\(file)") == first, "\(file)")
    }
    try expectSameWhenShuffled(scratch)
  }

  private func expectSameWhenShuffled(_ scratch: Scratch) throws {
    let lines = try scratch.text("in.csv").split(separator: "\n")
    let shuffled = [lines[0]] + lines.dropFirst().reversed()
    try FileManager.default.createDirectory(
      atPath: scratch.path("other"), withIntermediateDirectories: false)
    try scratch.write(shuffled.joined(separator: "\n") + "\n", to: "other/in.csv")
    let outcome = try scratch.matchkit("dedupe", "other/in.csv", "--out", "outs", "--quiet")
    #expect(outcome.status == 0, "\(outcome.messages)")
    for file in Self.files {
      let expected = try scratch.rows("out1/\(file)")
      let found = try scratch.rows("outs/\(file)")
      if file == "clusters.csv" {
        #expect(found.sorted() == expected.sorted(), "\(file)")
      } else {
        #expect(found == expected, "\(file)")
      }
    }
  }
}
