// matchkit predict as a user runs it.

import Foundation
import Testing

@Suite struct PredictTests {
  /// Sixty customers who buy every ten days, half of whom stop some time in the second half of the
  /// year.
  private func prepare() throws -> Scratch {
    let scratch = try Scratch()
    var sales = "customer,date,amount\n"
    for customer in 0..<60 {
      let last = customer % 2 == 0 ? 365 : 120 + 4 * customer
      for day in stride(from: 1 + customer % 10, through: last, by: 10) {
        let (month, rest) = ((day - 1) / 31, (day - 1) % 31)
        let date =
          "2024-\(month < 9 ? "0" : "")\(month + 1)-\(rest < 9 ? "0" : "")\(min(28, rest + 1))"
        sales += "K\(customer + 10),\(date),\(10 + customer % 7)\n"
      }
    }
    try scratch.write(sales, to: "sales.csv")
    return scratch
  }

  @Test func writesChancesWithReasons() throws {
    let scratch = try prepare()
    let outcome = try scratch.matchkit(
      "predict", "churn", "--transactions", "sales.csv", "--out", "out", "--horizon-days", "60",
      "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).sorted()
    #expect(names == ["model.json", "predictions.csv", "report.html", "run.json"])
    let rows = try scratch.rows("out/predictions.csv")
    #expect(rows.count == 60)
    #expect(rows.allSatisfy { $0.split(separator: ",").count == 5 })
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(try #require(json["auc"] as? Double) > 0.7)
    #expect(json["customers"] as? Int == 60)
    let again = try scratch.matchkit(
      "predict", "churn", "--transactions", "sales.csv", "--out", "again", "--horizon-days", "60",
      "--threads", "1", "--quiet")
    #expect(again.status == 0 && again.messages.isEmpty)
    #expect(try scratch.data("out/predictions.csv") == scratch.data("again/predictions.csv"))
    #expect(try scratch.data("out/model.json") == scratch.data("again/model.json"))
  }

  @Test func foretellsProducts() throws {
    let scratch = try Scratch()
    var sales = "customer,date,amount,product\n"
    for customer in 0..<80 {
      for visit in 0..<10 {
        let product = (customer / 2 * 7 + visit * 5) % 12 + customer % 2 * 12
        sales += "K\(customer + 10),2025-\(visit < 9 ? "0" : "")\(visit + 1)-15,5,P\(product)\n"
      }
    }
    try scratch.write(sales, to: "sales.csv")
    let outcome = try scratch.matchkit(
      "predict", "product", "--transactions", "sales.csv", "--out", "out", "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).sorted()
    #expect(names == ["predictions.csv", "report.html", "run.json"])
    #expect(
      try scratch.text("out/predictions.csv").hasPrefix("customer,rank,product,score,because\n"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let recall = try #require(json["recall_at_10"] as? Double)
    #expect(recall > (try #require(json["popularity_recall_at_10"] as? Double)))
    let bare = try scratch.matchkit(
      "predict", "product", "--transactions", "sales.csv", "--out", "bare", "--map", "product=id",
      "--quiet")
    #expect(bare.status == 65 && bare.messages.contains("--map COLUMN=product"))
    #expect(!scratch.exists("bare"))
  }

  @Test func faultsAreToldAndNothingWritten() throws {
    let scratch = try prepare()
    func run(_ options: String...) throws -> Outcome {
      try scratch.matchkit(["predict"] + options + ["--out", "out", "--quiet"])
    }
    let long = try run(
      "churn", "--transactions", "sales.csv", "--horizon-days", "900")
    #expect(long.status == 65 && long.messages.contains("--horizon-days"), "\(long.messages)")
    #expect(try run("luck", "--transactions", "sales.csv").status == 64)
    #expect(try run("churn", "--transactions", "none.csv").status == 66)
    #expect(try run("churn", "--transactions", "sales.csv", "--as-of", "May").status == 64)
    #expect(try scratch.names() == ["sales.csv"])
  }
}
