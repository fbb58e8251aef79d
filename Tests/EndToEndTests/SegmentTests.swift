// matchkit segment as a user runs it: its files, its repeatability, and what can be wrong.

import Foundation
import Testing

@Suite struct SegmentTests {
  /// Two kinds of customers: 12 who buy much every ten days, 12 who bought little twice.
  private func prepare() throws -> Scratch {
    let scratch = try Scratch()
    var customers = "customer,sex,age\n"
    var sales = "customer,date,amount,category\n"
    for customer in 0..<24 {
      customers += "K\(customer + 10),\(customer % 2 == 0 ? "f" : "m"),\(20 + customer)\n"
      if customer < 12 {
        for visit in 0..<9 {
          sales +=
            "K\(customer + 10),2025-0\(visit + 1)-1\(customer % 9),\(90 + customer).50,toys\n"
        }
      } else {
        sales += "K\(customer + 10),2025-01-0\(1 + customer % 9),\(customer).25,books\n"
        sales += "K\(customer + 10),2025-02-0\(1 + customer % 9),3,books\n"
      }
    }
    try scratch.write(customers, to: "customers.csv")
    try scratch.write(sales, to: "sales.csv")
    return scratch
  }

  @Test func findsTheKindsAndWritesEverything() throws {
    let scratch = try prepare()
    let outcome = try scratch.matchkit(
      "segment", "customers.csv", "--transactions", "sales.csv", "--out", "out", "--k", "2",
      "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).sorted()
    #expect(
      names == [
        "features.csv", "lifecycle.csv", "profiles.csv", "report.html", "run.json",
        "segments.csv", "transitions.csv", "value.csv",
      ])
    let segments = try scratch.rows("out/segments.csv").map { $0.split(separator: ",")[1] }
    #expect(segments.count == 24)
    #expect(Set(segments[..<12]).count == 1 && Set(segments[12...]).count == 1)
    #expect(segments[0] != segments[12])
    #expect(try scratch.rows("out/lifecycle.csv")[0].hasPrefix("K10,loyal,2025-04-10"))
    #expect(try scratch.rows("out/value.csv").count == 24)
    #expect(try scratch.rows("out/profiles.csv").count == 2)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["customers"] as? Int == 24)
    #expect(json["segments"] as? Int == 2)
    #expect(json["as_of"] as? String == "2025-09-18")
    let report = try scratch.text("out/report.html")
    #expect(report.contains("<svg") && report.contains("高频") && !report.contains("http://"))
  }

  @Test func sameBytesForAnyThreadsAndOrderOfRows() throws {
    let scratch = try prepare()
    func run(_ sales: String, _ out: String, _ threads: String) throws {
      let outcome = try scratch.matchkit(
        "segment", "customers.csv", "--transactions", sales, "--out", out, "--threads", threads)
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
    let lines = try scratch.text("sales.csv").split(separator: "\n")
    let turned = [lines[0]] + lines.dropFirst().reversed()
    try scratch.write(turned.joined(separator: "\n") + "\n", to: "turned.csv")
    try run("sales.csv", "one", "1")
    try run("turned.csv", "two", "4")
    for name in ["segments", "profiles", "features", "value", "lifecycle", "transitions"] {
      #expect(try scratch.data("one/\(name).csv") == scratch.data("two/\(name).csv"), "\(name)")
    }
  }

  @Test func segmentsKeepTheirNames() throws {
    let scratch = try prepare()
    func run(_ out: String, _ more: String...) throws -> Outcome {
      try scratch.matchkit(
        ["segment", "customers.csv", "--transactions", "sales.csv", "--out", out] + more)
    }
    #expect(try run("first", "--k", "2", "--as-of", "2025-06-30").status == 0)
    let second = try run("second", "--k", "3", "--previous", "first")
    #expect(second.status == 0, "\(second.messages)")
    func names(_ folder: String) throws -> [String] {
      try scratch.rows("\(folder)/profiles.csv").map { line in
        line.hasPrefix("\"") ? line : String(line.split(separator: "\"")[1])
      }
    }
    #expect(try names("first") == Array(names("second").prefix(2)))
    let moved = try scratch.rows("second/migration.csv")
      .compactMap { Int($0.split(separator: ",").last ?? "") }
    #expect(moved.reduce(0, +) == 24)
    #expect(try scratch.text("second/drift.csv").hasPrefix("segment,feature,previous_mean,mean,"))
    #expect(try scratch.rows("second/drift.csv").contains { $0.hasPrefix("1,recency_days,") })
    #expect(try run("third", "--previous", "nowhere").status == 66)
    #expect(!scratch.exists("third"))
  }

  @Test func recordsAreJoinedThroughClusters() throws {
    let scratch = try prepare()
    try scratch.write(
      "source,id,customer\nshop,1,K10\nshop,2,K11\nweb,1,K12\n", to: "clusters.csv")
    try scratch.write(
      """
      source,id,date,amount
      shop,1,2025-01-01,10
      shop,2,2025-01-02,20
      web,1,2025-01-03,30
      web,9,2025-01-03,40
      shop,1,2025-01-09,5

      """, to: "records.csv")
    let outcome = try scratch.matchkit(
      "segment", "customers.csv", "--transactions", "records.csv", "--clusters", "clusters.csv",
      "--out", "out", "--k", "2")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let value = try scratch.rows("out/value.csv")
    #expect(value[0].hasPrefix("K10,0,2,15,") && value[1].hasPrefix("K11,7,1,20,"))
    #expect(value[2].hasPrefix("K12,6,1,30,") && value[3].hasPrefix("K13,,0,0,"))
    #expect(outcome.messages.contains("unknown_customer"))
  }

  @Test func attributesAloneAreEnough() throws {
    let scratch = try prepare()
    let outcome = try scratch.matchkit("segment", "customers.csv", "--out", "out")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(!scratch.exists("out/value.csv"))
    #expect(try scratch.text("out/features.csv").hasPrefix("customer,sex_f,sex_m,age\n"))
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    var sales = "customer,date,amount\nK10,2025-01-01,5\n"
    var options: [String] = []
    var status: Int32 = 65
    let words: [String]
    var testDescription: String { name }
  }

  static let faults = [
    Fault(name: "no date column", sales: "customer,amount\nK1,5\n", words: ["date", "--map"]),
    Fault(
      name: "no dates", sales: "customer,date,amount\nK1,soon,5\n", words: ["sales.csv", "soon"]),
    Fault(name: "no amounts", sales: "customer,date,amount\nK1,2025-01-01,x\n", words: ["amount"]),
    Fault(name: "only a header", sales: "customer,date,amount\n", words: ["transaction"]),
    Fault(
      name: "short row", sales: "customer,date,amount\nK1,2025-01-01\n", words: ["sales.csv:2"]),
    Fault(name: "too many segments", options: ["--k", "25"], status: 64, words: ["25", "24"]),
    Fault(name: "no number of segments", options: ["--k", "few"], status: 64, words: ["few"]),
    Fault(name: "no day", options: ["--as-of", "May"], status: 64, words: ["May"]),
    Fault(
      name: "no such meaning", options: ["--map", "date=when"], status: 64, words: ["date=when"]),
    Fault(
      name: "no such feature", options: ["--feature", "luck"], status: 64,
      words: ["luck", "recency_days"]),
    Fault(name: "no such column", options: ["--id-column", "x"], status: 64, words: ["\"x\""]),
    Fault(
      name: "no clusters", options: ["--clusters", "none.csv"], status: 66, words: ["none.csv"]),
  ]

  @Test(arguments: faults) func faultsAreToldAndNothingWritten(_ fault: Fault) throws {
    let scratch = try prepare()
    try scratch.write(fault.sales, to: "sales.csv")
    let outcome = try scratch.matchkit(
      ["segment", "customers.csv", "--transactions", "sales.csv", "--out", "out", "--quiet"]
        + fault.options)
    #expect(outcome.status == fault.status, "\(outcome.messages)")
    for word in fault.words { #expect(outcome.messages.contains(word), "\(outcome.messages)") }
    #expect(try scratch.names() == ["customers.csv", "sales.csv"])
  }

  @Test func oddCustomersAreNoError() throws {
    let scratch = try Scratch()
    try scratch.write("customer,age\na,30\nb,30\nc,30\n", to: "same.csv")
    try scratch.write(
      "customer,date,amount\na,2025-01-01,5\nb,2025-01-01,5\nc,2025-01-01,5\n", to: "sales.csv")
    let same = try scratch.matchkit(
      "segment", "same.csv", "--transactions", "sales.csv", "--out", "out")
    #expect(same.status == 0, "\(same.messages)")
    #expect(same.messages.contains("one segment"))
    try scratch.write("customer\na\n", to: "one.csv")
    let one = try scratch.matchkit(
      "segment", "one.csv", "--transactions", "sales.csv", "--out", "out", "--k", "1")
    #expect(one.status == 0, "\(one.messages)")
    let bare = try scratch.matchkit("segment", "one.csv", "--out", "bare")
    #expect(bare.status == 64)
    #expect(!scratch.exists("bare"))
    try scratch.write("customer,age\na,1\na,2\n", to: "twice.csv")
    #expect(try scratch.matchkit("segment", "twice.csv", "--out", "bare").status == 65)
  }
}
