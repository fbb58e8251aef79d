// Memory and time of matchkit dedupe stay bounded when everybody shares the same few values.

import Foundation
import Testing

@Suite struct MatchMemoryTests {
  private static let records = 1_000_000

  /// One surname for all but a few, and one e-mail for half.
  private func crowd() -> Data {
    var text: [UInt8] = Array("id,given_name,family_name,email,birth_date\n".utf8)
    text.reserveCapacity(Self.records * 64)
    for row in 0..<Self.records {
      let mixed = row &* 2_654_435_761 & 0xFFFF_FFFF
      let (month, day) = ((mixed >> 8) % 9 + 1, (mixed >> 16) % 18 + 10)
      let email = row % 2 == 0 ? "anna.smith@example.com" : "person\(row)@example.com"
      let family = row % 100 == 0 ? "Jones" : "Smith"
      text += Array("\(row),Name\(mixed % 20_011),\(family),\(email),".utf8)
      text += Array("19\(10 + mixed % 90)-0\(month)-\(day)\n".utf8)
    }
    return Data(text)
  }

  @Test func aCrowdOfOneNameFitsInAGigabyte() throws {
    let scratch = try Scratch()
    try crowd().write(to: URL(fileURLWithPath: scratch.path("in.csv")))
    let outcome = try scratch.matchkit("dedupe", "in.csv", "--out", "out", "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(try #require(json["peak_memory_bytes"] as? Double) < 1e9)
    #expect(try #require(json["candidate_pairs"] as? Double) < 20 * Double(Self.records))
    let rules = try #require(json["blocking"] as? [[String: Any]])
    let largest = rules.compactMap { $0["largest_block"] as? Int }.max() ?? 0
    #expect(largest > Self.records / 5, "the crowd is reported: \(rules)")
    let seconds = try #require(json["seconds"] as? [String: Double])
    #expect(try #require(seconds["total"]) < 120)
  }
}
