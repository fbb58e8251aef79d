// matchkit segment on odd data: all of it counted, named and survived; and planted segments found.

import Foundation
import Testing

@Suite struct SegmentInputTests {
  private func segment(
    _ scratch: Scratch, _ sales: String, customers: String = "customer\na\nb\nc\n",
    _ options: String...
  ) throws -> (outcome: Outcome, json: [String: Any]) {
    try scratch.write(customers, to: "customers.csv")
    try scratch.write(sales, to: "sales.csv")
    let outcome = try scratch.matchkit(
      ["segment", "customers.csv", "--transactions", "sales.csv", "--out", "out", "--json"]
        + options)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return (outcome, try #require(json as? [String: Any]))
  }

  /// Rows and amount of a fate.
  private func fate(_ json: [String: Any], _ key: String) throws -> (rows: Int, amount: Double) {
    let all = try #require(json["transactions"] as? [String: Any])
    let own = try #require(all[key] as? [String: Any])
    return (try #require(own["rows"] as? Int), try #require(own["amount"] as? Double))
  }

  @Test func everyRowIsCountedAndNoMoneyLost() throws {
    let scratch = try Scratch()
    let (outcome, json) = try segment(
      scratch,
      """
      customer,date,amount
      a,2025-01-01,10
      a,2025-02-01,20.5
      a,2025-02-03,-4
      b,2025-01-05,7
      ,2025-01-06,1
      b,someday,2
      c,2025-01-08,much
      zoe,2025-01-09,3
      zoe,2025-01-10,3
      b,2025-03-09,9

      """, "--as-of", "2025-02-28", "--k", "2")
    let rows = [
      "used": 4, "without_amount": 1, "without_date": 1, "without_customer": 1,
      "unknown_customer": 2, "after_as_of": 1,
    ]
    for (key, count) in rows { #expect(try fate(json, key).rows == count, "\(key)") }
    var sum = 0.0
    for key in rows.keys { sum += try fate(json, key).amount }
    #expect(abs(sum - 51.5) < 1e-9)
    for key in rows.keys where key != "used" { #expect(outcome.messages.contains(key)) }
    let value = try scratch.rows("out/value.csv")
    #expect(value[0].hasPrefix("a,27,2,26.5,") && value[1].hasPrefix("b,54,1,7,"))
    #expect(value[2].hasPrefix("c,,0,0,"))
  }

  @Test func returnsAreTakenOff() throws {
    let scratch = try Scratch()
    _ = try segment(
      scratch, "customer,date,amount\na,2025-01-01,10\na,2025-01-02,-15\nb,2025-01-01,-5\n",
      "--k", "1")
    let value = try scratch.rows("out/value.csv")
    #expect(value[0].hasPrefix("a,1,1,-5,") && value[1].hasPrefix("b,,0,-5,"))
    #expect(try scratch.text("out/features.csv").contains("return_share"))
  }

  @Test func repeatsAndCurrenciesAreNamed() throws {
    let scratch = try Scratch()
    let (outcome, json) = try segment(
      scratch,
      "customer,date,amount\na,2025-01-01,$10\na,2025-01-01,$10\nb,2025-01-02,€7\n", "--k", "2")
    #expect(outcome.messages.contains("$") && outcome.messages.contains("€"))
    #expect(outcome.messages.contains("repeat another one in every column: 1"))
    #expect(try fate(json, "used").rows == 3)
    #expect(try fate(json, "used").amount == 27)
    #expect((json["warnings"] as? [String])?.count ?? 0 >= 2)
  }

  @Test func onePurchaseIsEnough() throws {
    let scratch = try Scratch()
    let (_, json) = try segment(
      scratch, "customer,date,amount\na,2025-01-01,10\n", customers: "customer\na\n", "--k", "1")
    #expect(json["segments"] as? Int == 1)
    #expect(try scratch.rows("out/lifecycle.csv") == ["a,new,2025-01-01"])
    #expect(try scratch.rows("out/segments.csv")[0].hasPrefix("a,1,0,1"))
  }

  @Test func equalCustomersAreOneSegmentHoweverManyAreAskedFor() throws {
    let scratch = try Scratch()
    let sales = "customer,date,amount\n" + "abc".map { "\($0),2025-01-01,10\n" }.joined()
    let (outcome, json) = try segment(scratch, sales, "--k", "3")
    #expect(json["segments"] as? Int == 1)
    #expect(outcome.messages.contains("only 1 customers differ"))
    #expect(try scratch.rows("out/segments.csv").count == 3)
  }

  @Test func theMixtureSaysWhatItNeeds() throws {
    let scratch = try Scratch()
    try scratch.write("customer\na\nb\n", to: "customers.csv")
    try scratch.write("customer,date,amount\na,2025-01-01,10\nb,2025-01-01,3\n", to: "sales.csv")
    for options in [["--transactions", "sales.csv"], []] {
      let outcome = try scratch.matchkit(
        ["segment", "customers.csv", "--out", "out", "--method", "mixture", "--quiet"] + options)
      #expect(outcome.status == 64, "\(outcome.messages)")
      #expect(!scratch.exists("out"))
    }
    let wrong = try scratch.matchkit(
      "segment", "customers.csv", "--out", "out", "--components", "0", "--quiet")
    #expect(wrong.status == 64 && wrong.messages.contains("--components"))
  }

  @Test func plantedSegmentsAreFound() throws {
    let scratch = try Scratch()
    let made = try scratch.matchkit(
      "generate", "behaviour", "--entities", "8000", "--seed", "21", "--out", "data", "--quiet")
    #expect(made.status == 0, "\(made.messages)")
    let outcome = try scratch.matchkit(
      "segment", "data/customers.csv", "--transactions", "data/transactions.csv", "--out", "out",
      "--quiet")
    #expect(outcome.status == 0, "\(outcome.messages)")
    var truth: [Substring: (own: Substring, best: Substring)] = [:]
    for row in try scratch.rows("data/truth.csv") {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      truth[fields[0]] = (fields[1], fields[7])
    }
    let rows = try scratch.rows("out/segments.csv").map { $0.split(separator: ",") }
    let pairs = try rows.map { try (#require(truth[$0[0]]), $0[1]) }
    let reached = adjustedRand(pairs.map { ($0.0.own, $0.1) })
    let best = adjustedRand(pairs.map { ($0.0.own, $0.0.best) })
    #expect(reached >= 0.9 * best, "\(reached) of \(best)")
  }

  /// Hubert and Arabie, 1985.
  private func adjustedRand(_ pairs: [(Substring, Substring)]) -> Double {
    func pairCount(_ keys: [String]) -> Double {
      var counts: [String: Double] = [:]
      for key in keys { counts[key, default: 0] += 1 }
      var sum = 0.0
      for count in counts.values { sum += count * (count - 1) / 2 }
      return sum
    }
    let both = pairCount(pairs.map { "\($0.0),\($0.1)" })
    let left = pairCount(pairs.map { String($0.0) })
    let right = pairCount(pairs.map { String($0.1) })
    let count = Double(pairs.count)
    let chance = left * right / (count * (count - 1) / 2)
    let most = (left + right) / 2
    return (both - chance) / (most - chance)
  }
}
