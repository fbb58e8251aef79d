// Memory of matchkit segment goes with customers, not with their transactions.

import Foundation
import Testing

@Suite struct SegmentMemoryTests {
  private static let customers = 3000

  /// Sales of the same customers over the same two years; amounts differ from row to row.
  private func sales(_ rows: Int) -> Data {
    var text: [UInt8] = Array("customer,date,amount,category,channel,id\n".utf8)
    text.reserveCapacity(rows * 48)
    for row in 0..<rows {
      let mixed = row &* 2_654_435_761 & 0xFFFF_FFFF
      let (month, day) = ((mixed >> 8) % 12 + 1, (mixed >> 16) % 28 + 1)
      let date = "202\(4 + row % 2)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      let amount = "\(mixed % 99_991).\(10 + row % 90)"
      text += Array("K\(mixed % Self.customers),\(date),\(amount),".utf8)
      text += Array("c\(row % 7),w\(row % 2),\(row)\n".utf8)
    }
    return Data(text)
  }

  private func peak(_ scratch: Scratch, rows: Int) throws -> Double {
    try sales(rows).write(to: URL(fileURLWithPath: scratch.path("sales.csv")))
    let outcome = try scratch.matchkit(
      "segment", "customers.csv", "--transactions", "sales.csv", "--out", "out\(rows)", "--k", "3",
      "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let all = try #require(json["transactions"] as? [String: Any])
    #expect((all["used"] as? [String: Any])?["rows"] as? Int == rows)
    return try #require(json["peak_memory_bytes"] as? Double)
  }

  /// A row that is held takes 40 bytes at least, its text as many again. What grows are blocks in
  /// the making, and numbers of repeats up to half a million.
  @Test func tenTimesTheRowsTakeLittleMore() throws {
    let scratch = try Scratch()
    let names = (0..<Self.customers).map { "K\($0),\($0 % 60)\n" }
    try scratch.write("customer,age\n" + names.joined(), to: "customers.csv")
    let few = try peak(scratch, rows: 150_000)
    let many = try peak(scratch, rows: 1_500_000)
    #expect(many - few < 24 * 1_350_000, "\(few) and \(many) bytes")
  }
}
