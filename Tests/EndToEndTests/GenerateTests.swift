// matchkit generate as a user runs it.

import Foundation
import Testing

@Suite struct GenerateTests {
  static let four = ["errors.csv", "rates.yaml", "records.csv", "relations.csv", "truth.csv"]

  @Test func eachKindIsWrittenWhole() throws {
    let scratch = try Scratch()
    for (kind, files) in [
      ("people", Self.four), ("companies", Self.four),
      (
        "behaviour",
        [
          "customers.csv", "future.csv", "rates.yaml", "summary.json", "transactions.csv",
          "truth.csv",
        ]
      ),
    ] {
      for locale in ["en", "zh"] {
        let out = "\(kind)-\(locale)"
        let outcome = try scratch.matchkit(
          "generate", kind, "--locale", locale, "--entities", "500", "--out", out)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let found = try FileManager.default.contentsOfDirectory(atPath: scratch.path(out))
        #expect(found.sorted() == files)
        #expect(try scratch.rows("\(out)/truth.csv").count >= 500)
      }
    }
  }

  @Test func chineseColumnsHaveNamesInEitherLanguage() throws {
    let scratch = try Scratch()
    func firstLine(_ arguments: String...) throws -> String {
      let command = ["generate", "people", "--entities", "20", "--out", "out"] + arguments
      let outcome = try scratch.shell("matchkit \(command.joined(separator: " "))")
      #expect(outcome.status == 0, "\(outcome.messages)")
      let text = String(decoding: try scratch.data("out/records.csv"), as: UTF8.self)
      return String(text.prefix { $0 != "\n" })
    }
    #expect(try firstLine("--locale", "zh").hasPrefix("id,source,姓名,性别"))
    #expect(try firstLine("--locale", "zh", "--headers", "en").hasPrefix("id,source,name,sex"))
    #expect(try firstLine("--headers", "en").hasPrefix("id,source,given_name"))
    let wrong = try scratch.matchkit("generate", "people", "--headers", "zh", "--out", "x")
    #expect(wrong.status == 64 && wrong.messages.contains("--locale zh"))
  }

  @Test func ratesOfChineseRecordsAreTaken() throws {
    let scratch = try Scratch()
    for subject in ["people", "companies"] {
      let start = ["generate", subject, "--locale", "zh", "--entities", "300"]
      let rates = ["--rates-out", "\(subject).yaml", "--difficulty", "hard", "--out", "a"]
      #expect(try scratch.shell("matchkit \((start + rates).joined(separator: " "))").status == 0)
      let again = start + ["--rates", "\(subject).yaml", "--out", "b"]
      #expect(try scratch.shell("matchkit \(again.joined(separator: " "))").status == 0)
      let (left, right) = (try scratch.data("a/records.csv"), try scratch.data("b/records.csv"))
      #expect(left == right)
    }
  }

  @Test func ratesAreWrittenChangedAndTaken() throws {
    let scratch = try Scratch()
    let first = try scratch.matchkit(
      "generate", "companies", "--rates-out", "rates.yaml", "--difficulty", "hard")
    #expect(first.status == 0)
    #expect(try scratch.names() == ["rates.yaml"])
    for (out, extra) in [("a", ["--rates", "rates.yaml"]), ("b", ["--difficulty", "hard"])] {
      let arguments = ["generate", "companies", "--entities", "300", "--out", out] + extra
      #expect(try scratch.shell("matchkit \(arguments.joined(separator: " "))").status == 0)
    }
    let (left, right) = (try scratch.data("a/records.csv"), try scratch.data("b/records.csv"))
    #expect(left == right)
    try scratch.write("records_max: 1\n", to: "one.yaml")
    _ = try scratch.matchkit(
      "generate", "companies", "--entities", "300", "--out", "c", "--rates", "one.yaml")
    #expect(try scratch.rows("c/records.csv").count == 300)
  }

  @Test func faultsOfRatesAreToldAndNothingIsWritten() throws {
    let scratch = try Scratch()
    try scratch.write("slip: 2\nslap: 0\n", to: "bad.yaml")
    let bad = try scratch.matchkit("generate", "people", "--out", "x", "--rates", "bad.yaml")
    #expect(bad.status == 65)
    #expect(bad.messages.contains("bad.yaml:1:") && bad.messages.contains("bad.yaml:2:"))
    try scratch.write("segments: {loyal: {share: 0}}\n", to: "some.yaml")
    let some = try scratch.matchkit(
      "generate", "behaviour", "--entities", "50", "--out", "y", "--rates", "some.yaml")
    #expect(some.status == 0, "\(some.messages)")
    try scratch.write(
      "households:\n  one: 0\n  couple: 0\n  family: 0\n  flat: 0\n", to: "none.yaml")
    let none = try scratch.matchkit("generate", "people", "--out", "x", "--rates", "none.yaml")
    #expect(none.status == 65 && none.messages.contains("none.yaml:5:"))
    let missing = try scratch.matchkit("generate", "people", "--out", "x", "--rates", "no.yaml")
    #expect(missing.status == 66)
    #expect(try scratch.matchkit("generate", "people").status == 64)
    #expect(try scratch.matchkit("generate", "people", "--out", "x", "--locale", "xx").status == 64)
    #expect(!scratch.exists("x"))
  }

  /// What the summary says is what a reader of truth.csv would count.
  @Test func theSummaryFitsTheTruth() throws {
    let scratch = try Scratch()
    _ = try scratch.matchkit("generate", "behaviour", "--entities", "3000", "--out", "made")
    struct Summary: Decodable {
      struct Best: Decodable { let accuracy: Double }
      struct Churn: Decodable { let churned: Double, auc: Double }
      let transactions: Int
      let best_segmentation: Best
      let best_churn: Churn
    }
    let summary = try JSONDecoder().decode(Summary.self, from: scratch.data("made/summary.json"))
    let truth = try scratch.rows("made/truth.csv").map { $0.split(separator: ",") }
    let right = Double(truth.count { $0[1] == $0[7] }) / 3000
    #expect(abs(summary.best_segmentation.accuracy - right) < 1e-6)
    #expect(abs(summary.best_churn.churned - Double(truth.count { $0[4] == "1" }) / 3000) < 1e-6)
    #expect(try scratch.rows("made/transactions.csv").count == summary.transactions)
    #expect(summary.best_churn.auc > 0.8 && summary.best_churn.auc < 1)
  }
}
