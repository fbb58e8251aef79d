// The commands together: what one writes, the next reads.

import Foundation
import Testing

@Suite struct CommandTests {
  @Test func aRunIsRepeatedExactlyByItsPlanAndModel() throws {
    let scratch = try Scratch()
    try scratch.write(Generated.people, to: "in.csv")
    #expect(try scratch.matchkit("dedupe", "in.csv", "--out", "a").status == 0)
    let again = try scratch.matchkit(
      "dedupe", "in.csv", "--out", "b", "--plan", "a/plan.yaml", "--model", "a/model.json")
    #expect(again.status == 0, "\(again.messages)")
    for file in OutputTests.files {
      #expect(try scratch.data("a/\(file)") == scratch.data("b/\(file)"), "\(file)")
    }
  }

  @Test func qualityIsMeasured() throws {
    let scratch = try Scratch()
    try scratch.write(Generated.people, to: "in.csv")
    try scratch.write(Generated.truth, to: "truth.csv")
    #expect(try scratch.matchkit("dedupe", "in.csv", "--out", "out").status == 0)
    let outcome = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--clusters", "out/clusters.csv", "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let quality = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let pairs = (quality as? [String: Any])?["pairs"] as? [String: Any]
    let f1 = try #require(pairs?["f1"] as? Double)
    #expect(f1 > 0.5)
    let words = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--clusters", "out/clusters.csv")
    #expect(words.output.contains("precision"))
  }

  @Test func qualityIsReported() throws {
    let scratch = try Scratch()
    try scratch.write(
      "source,id,customer\na,1,C1\na,2,C1\na,3,C2\na,<4>,C2\n", to: "clusters.csv")
    try scratch.write("id,cluster\n1,x\n2,x\n3,y\n<4>,z\n", to: "truth.csv")
    let outcome = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--clusters", "clusters.csv", "--json", "--report",
      "r.html")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.hasPrefix("{"))
    let report = try scratch.text("r.html")
    for text in ["<!DOCTYPE html>", "id=\"sizes\"", "Wrongly together", "&lt;4&gt;", "</html>"] {
      #expect(report.contains(text), "\(text)")
    }
    try scratch.write(
      "left,right,probability\n1,2,0.9\n3,<4>,0.8\n", to: "scores.csv")
    let scores = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--scores", "scores.csv", "--report", "s.html")
    #expect(scores.status == 0, "\(scores.messages)")
    #expect(try scratch.text("s.html").contains("id=\"calibration\""))
    let nowhere = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--scores", "scores.csv", "--report", "no/r.html")
    #expect(nowhere.status != 0 && nowhere.output.isEmpty)
    #expect(nowhere.messages.contains("no/r.html"))
  }

  @Test func modelsAreTrainedScoredAndExplained() throws {
    let scratch = try Scratch()
    try scratch.write(Generated.people, to: "in.csv")
    try scratch.write(Generated.truth, to: "truth.csv")
    let train = try scratch.matchkit(
      "train", "in.csv", "--truth", "truth.csv", "--model-out", "m.json", "--json")
    #expect(train.status == 0, "\(train.messages)")
    #expect(train.output.contains("supervised"))
    let score = try scratch.matchkit(
      "score", "in.csv", "--model", "m.json", "--out", "s.csv", "--features")
    #expect(score.status == 0, "\(score.messages)")
    let rows = try scratch.rows("s.csv")
    #expect(!rows.isEmpty)
    let given = try scratch.matchkit(
      "score", "in.csv", "--model", "m.json", "--pairs", "s.csv", "--out", "p.csv")
    #expect(given.status == 0, "\(given.messages)")
    #expect(try scratch.rows("p.csv").count == rows.count)
    let against = try scratch.matchkit(
      "score", "in.csv", "--model", "m.json", "--against", "in.csv", "--top", "1",
      "--out", "b.csv")
    #expect(against.status == 0, "\(against.messages)")
    let best = try scratch.rows("b.csv").map { $0.split(separator: ",") }
    #expect(best.count { $0[1] == $0[3] } > best.count * 8 / 10)
    let quality = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--scores", "s.csv", "--json")
    #expect(quality.status == 0, "\(quality.messages)")
    #expect(quality.output.contains("average_precision"))
    try expectWaterfallAddsUp(scratch, pair: rows[0].split(separator: ",").map(String.init))
  }

  private func expectWaterfallAddsUp(_ scratch: Scratch, pair: [String]) throws {
    let explain = try scratch.matchkit(
      "explain", "in.csv", "--model", "m.json", "--left", "\(pair[0]):\(pair[1])", "--right",
      "\(pair[2]):\(pair[3])", "--json")
    #expect(explain.status == 0, "\(explain.messages)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let waterfall = try decoder.decode(Waterfall.self, from: Data(explain.output.utf8))
    #expect(waterfall.steps.reduce(waterfall.bias) { $0 + $1.weight } == waterfall.logOdds)
    let stated = try #require(Double(pair[4]))
    #expect(abs(waterfall.probability - stated) < 1e-5)
  }

  private struct Waterfall: Decodable {
    struct Step: Decodable { let weight: Double }
    let bias: Double
    let steps: [Step]
    let logOdds: Double
    let probability: Double
  }

  @Test func aPlanIsPrintedAndUnderstood() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    let printed = try scratch.matchkit("plan", "in.csv")
    #expect(printed.status == 0, "\(printed.messages)")
    try scratch.write(printed.output, to: "plan.yaml")
    let run = try scratch.matchkit("dedupe", "in.csv", "--plan", "plan.yaml", "--out", "out")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try scratch.text("out/plan.yaml") == printed.output)
  }

  @Test func plansThatDoNotFitAreTold() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    let plan = try scratch.matchkit("plan", "in.csv").output
    let faulty = [
      ("columns: [town]", "columns: [twon]", "twon"), ("role: town", "role: twon", "twon"),
      ("threshold:", "treshold:", "threshold"), ("threshold: 0.5", "threshold: [", "plan.yaml"),
    ]
    for (old, new, word) in faulty {
      try scratch.write(plan.replacingOccurrences(of: old, with: new), to: "plan.yaml")
      let outcome = try scratch.matchkit("dedupe", "in.csv", "--plan", "plan.yaml", "--out", "out")
      #expect(outcome.status == 65, "\(new): \(outcome.messages)")
      expectOneMessage(outcome, ["plan.yaml", word])
      #expect(!scratch.exists("out"))
    }
  }

  @Test func modelsAndLabelsThatDoNotFitAreTold() throws {
    let scratch = try Scratch()
    try scratch.write(People.csv, to: "in.csv")
    try scratch.write("id,title,year\n1,first book,1999\n2,second book,2004\n", to: "books.csv")
    #expect(try scratch.matchkit("dedupe", "in.csv", "--out", "out").status == 0)
    let other = try scratch.matchkit(
      "dedupe", "books.csv", "--model", "out/model.json", "--out", "books")
    #expect(other.status == 65, "\(other.messages)")
    expectOneMessage(other, ["model.json", "given_name"])
    #expect(try scratch.matchkit("plan", "books.csv", "--out", "books.yaml").status == 0)
    let mixed = try scratch.matchkit(
      "dedupe", "in.csv", "--model", "out/model.json", "--plan", "books.yaml", "--out", "books")
    #expect(mixed.status == 65, "\(mixed.messages)")
    try scratch.write("left,right,label\n1,2,1\n1,99,0\n", to: "labels.csv")
    let labels = try scratch.matchkit(
      "dedupe", "in.csv", "--labels", "labels.csv", "--out", "books")
    #expect(labels.status == 65, "\(labels.messages)")
    expectOneMessage(labels, ["labels.csv:3", "99"])
    try scratch.write("left,right,label\n1,2,maybe\n", to: "labels.csv")
    let unclear = try scratch.matchkit(
      "train", "in.csv", "--labels", "labels.csv", "--model-out", "m.json")
    #expect(unclear.status == 65, "\(unclear.messages)")
    expectOneMessage(unclear, ["labels.csv:2", "maybe"])
    try scratch.write("{\"format\": \"something\"}", to: "other.json")
    let model = try scratch.matchkit(
      "score", "in.csv", "--model", "other.json", "--out", "s.csv")
    #expect(model.status == 65, "\(model.messages)")
    #expect(!scratch.exists("books") && !scratch.exists("m.json") && !scratch.exists("s.csv"))
  }

  @Test func interruptionLeavesNothing() throws {
    let scratch = try Scratch()
    try scratch.write(Generated.people, to: "in.csv")
    let outcome = try scratch.shell(
      "for i in 1 2 3 4 5; do timeout -s INT 0.0$i matchkit dedupe in.csv --out out$i || true; done"
    )
    #expect(outcome.status == 0)
    #expect(try scratch.names().allSatisfy { !$0.hasPrefix(".") })
  }
}
