// Inputs that are odd but no mistake: the run ends well and says what it saw.

import Foundation
import Testing

@Suite struct OddInputTests {
  @Test func aSingleRecordIsOneCustomer() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv([People.rows[0]]), to: "in.csv")
    let outcome = try scratch.matchkit("dedupe", "in.csv", "--out", "out")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try scratch.rows("out/clusters.csv") == ["in,1,C1"])
    #expect(try scratch.rows("out/customers.csv").count == 1)
    #expect(try scratch.rows("out/links.csv").isEmpty)
  }

  @Test func allValuesMissingGivesSingleCustomers() throws {
    let scratch = try Scratch()
    let rows = (1...50).map { "\($0),,,,,,,," }
    try scratch.write(People.csv(rows), to: "in.csv")
    let outcome = try scratch.matchkit("dedupe", "in.csv", "--out", "out")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try scratch.rows("out/customers.csv").count == 50)
  }

  @Test func twoIdenticalFilesMatchRecordByRecord() throws {
    let scratch = try Scratch()
    let text = Generated.withoutSource
    try scratch.write(text, to: "a.csv")
    try scratch.write(text, to: "b.csv")
    let outcome = try scratch.matchkit("link", "a.csv", "b.csv", "--one-to-one", "--out", "out")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let rows = try scratch.rows("out/clusters.csv").map { row in
      row.split(separator: ",").map(String.init)
    }
    let sides = Dictionary(grouping: rows, by: { $0[2] }).values
    let same = sides.count { $0.count == 2 && $0[0][1] == $0[1][1] && $0[0][0] != $0[1][0] }
    #expect(Double(same) > 0.95 * Double(rows.count / 2), "\(same) of \(rows.count / 2)")
  }

  @Test func oneValueInEveryRowIsNoTrouble() throws {
    let scratch = try Scratch()
    var text = "id,name,town\n"
    for row in 1...300_000 { text += "\(row),same,same\n" }
    try scratch.write(text, to: "in.csv")
    let outcome = try scratch.matchkit("dedupe", "in.csv", "--out", "out", "--quiet")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try scratch.rows("out/clusters.csv").count == 300_000)
  }

  @Test func aHugeFieldIsNoTrouble() throws {
    let scratch = try Scratch()
    let huge = String(repeating: "lorem ipsum, ", count: 4_000_000)
    let rows = People.rows.enumerated().map { "\($1),\($0 == 5 ? "\"\(huge)\"" : "note \($0)")" }
    try scratch.write(([People.header + ",note"] + rows).joined(separator: "\n"), to: "in.csv")
    let outcome = try scratch.matchkit("dedupe", "in.csv", "--out", "out", "--quiet")
    #expect([0, 65].contains(outcome.status), "\(outcome.messages.prefix(500))")
    #expect(scratch.exists("out") == (outcome.status == 0))
  }
}

/// A few hundred synthetic people, made once.
enum Generated {
  static let people: Data = make("records.csv")
  static let truth: Data = make("truth.csv")

  /// The people as if they all came from one place.
  static var withoutSource: String {
    String(decoding: people, as: UTF8.self).split(separator: "\n").map { line in
      let fields = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      return "\(fields[0]),\(fields[2])\n"
    }.joined()
  }

  private static func make(_ name: String) -> Data {
    guard let scratch = try? Scratch(),
      let outcome = try? scratch.matchkit(
        "generate", "people", "--entities", "600", "--out", "made", "--difficulty", "easy"),
      outcome.status == 0, let data = try? scratch.data("made/\(name)")
    else { return Data() }
    return data
  }
}
