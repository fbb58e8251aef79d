// The models that ship with the project, on files they have not seen.

import Foundation
import Testing

@Suite struct ModelsTests {
  private struct Measured: Decodable {
    struct Pairs: Decodable {
      let f1: Double
    }
    let pairs: Pairs
  }

  private static let models = Program.checkout.appendingPathComponent("models")

  @Test(arguments: [
    ("people", "people", "en"), ("people-zh", "people", "zh"), ("companies", "companies", "en"),
    ("companies-zh", "companies", "zh"),
  ])
  func matchesOtherRecords(model: String, kind: String, locale: String) throws {
    let scratch = try Scratch()
    let made = try scratch.matchkit(
      "generate", kind, "--locale", locale, "--entities", "1500", "--seed", "13", "--out", "made")
    #expect(made.status == 0, "\(made.messages)")
    let path = Self.models.appendingPathComponent("\(model).json").path
    let run = try scratch.matchkit("dedupe", "made/records.csv", "--model", path, "--out", "out")
    #expect(run.status == 0, "\(run.messages)")
    let measured = try scratch.matchkit(
      "evaluate", "--truth", "made/truth.csv", "--clusters", "out/clusters.csv", "--json")
    let quality = try JSONDecoder().decode(Measured.self, from: Data(measured.output.utf8))
    #expect(quality.pairs.f1 > 0.9, "\(model): \(quality.pairs.f1)")
  }

  @Test func servesOtherColumnNamesByItsPlan() throws {
    let scratch = try Scratch()
    let made = try scratch.matchkit(
      "generate", "people", "--locale", "en", "--entities", "300", "--seed", "13", "--out", "made")
    #expect(made.status == 0, "\(made.messages)")
    let records = try scratch.text("made/records.csv")
    try scratch.write(
      records.replacingOccurrences(of: "given_name", with: "Vorname"), to: "renamed.csv")
    let path = Self.models.appendingPathComponent("people.json")
    let model = try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any]
    let plan = try JSONSerialization.data(withJSONObject: try #require(model?["plan"]))
    let text = String(decoding: plan, as: UTF8.self)
      .replacingOccurrences(of: "\"columns\":[\"given_name\"]", with: "\"columns\":[\"Vorname\"]")
    try scratch.write(text, to: "plan.yaml")
    let run = try scratch.matchkit(
      "dedupe", "renamed.csv", "--plan", "plan.yaml", "--model", path.path, "--out", "out")
    #expect(run.status == 0, "\(run.messages)")
    let plain = try scratch.matchkit(
      "dedupe", "made/records.csv", "--model", path.path, "--out", "same")
    #expect(plain.status == 0, "\(plain.messages)")
    #expect(try scratch.rows("out/clusters.csv") == scratch.rows("same/clusters.csv"))
  }
}
