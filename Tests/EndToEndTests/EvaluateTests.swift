// evaluate: slices, blocking, errors side by side, samples, and what goes wrong.

import Foundation
import Testing

@Suite struct EvaluateTests {
  /// A small file, its truth, clusters that err twice, and a list of errors.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      "id,source,name,town\n1,a,Anna <b>,York\n2,b,Anna,\n3,a,Ben,Leeds\n4,b,Cy,Leeds\n",
      to: "records.csv")
    try scratch.write("id,cluster\n1,x\n2,x\n3,y\n4,z\n", to: "truth.csv")
    try scratch.write(
      "source,id,customer\na,1,C1\nb,2,C2\na,3,C3\nb,4,C3\n", to: "clusters.csv")
    try scratch.write(
      "id,column,error\n2,town,deleted\n2,name,slip\n9,name,slip\n", to: "errors.csv")
    return scratch
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func partsAndErrorsAreTold() throws {
    let scratch = try scratch()
    let outcome = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--clusters", "clusters.csv", "--records",
      "records.csv", "--errors", "errors.csv", "--json", "--report", "r.html")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("1 row about other records"))
    let quality = try json(outcome.output)
    let slices = try #require(quality["slices"] as? [[String: Any]])
    func slice(_ by: String, _ name: String) throws -> [String: Any] {
      try #require(slices.first { $0["by"] as? String == by && $0["slice"] as? String == name })
    }
    #expect(try slice("error", "slip")["recall"] as? Double == 0)
    #expect(try slice("error", "none")["records"] as? Int == 3)
    #expect(try slice("missing", "town")["records"] as? Int == 1)
    #expect(try slice("source", "a")["predicted"] as? Double == 0.5)
    let errors = try #require(quality["worst_errors"] as? [String: [[String: Any]]])
    let merge = try #require(errors["false_merges"]?.first)
    #expect(merge["left_record"] as? [String: String] == ["name": "Ben", "town": "Leeds"])
    #expect(merge["right"] as? [String: String] == ["source": "b", "id": "4"])
    let report = try scratch.text("r.html")
    for text in ["id=\"slices\"", "By kind of error", "Anna<mark> &lt;b&gt;</mark>"] {
      #expect(report.contains(text), "\(text)")
    }
    let words = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--clusters", "clusters.csv", "--records",
      "records.csv", "--errors", "errors.csv")
    #expect(words.output.contains("By error") && words.output.contains("≠ Cy"))
  }

  /// Giving the records changes what is told, not what is measured.
  @Test func recordsDoNotChangeTheFigures() throws {
    let scratch = try scratch()
    let arguments = ["evaluate", "--truth", "truth.csv", "--clusters", "clusters.csv", "--json"]
    let plain = try json(scratch.matchkit(arguments).output)
    let full = try json(scratch.matchkit(arguments + ["--records", "records.csv"]).output)
    for key in ["pairs", "clusters"] {
      #expect(plain[key] as? NSDictionary == full[key] as? NSDictionary, "\(key)")
    }
  }

  @Test func blockingIsMeasuredRuleByRule() throws {
    let scratch = try Scratch()
    try scratch.write(Generated.people, to: "in.csv")
    try scratch.write(Generated.truth, to: "truth.csv")
    #expect(try scratch.matchkit("dedupe", "in.csv", "--out", "out").status == 0)
    let outcome = try scratch.matchkit(
      "evaluate", "--truth", "truth.csv", "--clusters", "out/clusters.csv", "--records", "in.csv",
      "--plan", "out/plan.yaml", "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let blocking = try #require(json(outcome.output)["blocking"] as? [String: Any])
    let run = try json(scratch.text("out/run.json"))
    #expect(blocking["candidates"] as? Int == run["candidate_pairs"] as? Int)
    let rules = try #require(blocking["rules"] as? [[String: Any]])
    let best = rules.compactMap { $0["pair_completeness"] as? Double }.max() ?? 0
    let all = try #require(blocking["pair_completeness"] as? Double)
    #expect(best > 0.3 && all >= best)
  }

  @Test func qualityIsEstimatedFromJudgedPairs() throws {
    let scratch = try Scratch()
    var scores = "left,right,probability\n"
    for pair in 0..<200 { scores += "\(pair)a,\(pair)b,\(Double(pair) / 200)\n" }
    try scratch.write(scores, to: "scores.csv")
    let draw = try scratch.matchkit(
      "evaluate", "--scores", "scores.csv", "--draw", "sample.csv", "--draw-count", "60")
    #expect(draw.status == 0 && draw.output.isEmpty, "\(draw.messages)")
    let rows = try scratch.rows("sample.csv")
    #expect((50...70).contains(rows.count))
    let judged = rows.map { row in
      let cells = row.split(separator: ",")
      return "\(cells[0]),\(cells[1]),\(Double(cells[2])! > 0.5 ? 1 : 0)"
    }
    try scratch.write(
      (["left,right,label"] + judged + ["0a,7b,1", "1a,8b,0"]).joined(separator: "\n") + "\n",
      to: "labels.csv")
    let outcome = try scratch.matchkit(
      "evaluate", "--scores", "scores.csv", "--labels", "labels.csv", "--outside-pairs", "20",
      "--json", "--report", "r.html")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let sample = try #require(json(outcome.output)["labelled_sample"] as? [String: Any])
    let precision = try #require(sample["precision"] as? [String: Double])
    #expect(precision["value"]! > 0.9 && precision["low"]! < precision["value"]!)
    let kept = try #require(sample["pair_completeness"] as? [String: Double])
    #expect(abs(kept["value"]! - 0.9) < 0.03)
    #expect(try scratch.text("r.html").contains("not a candidate"))
  }

  @Test func qualityIsEstimatedFromSomeEntities() throws {
    let scratch = try scratch()
    try scratch.write("id,cluster\n1,x\n2,x\n3,y\n", to: "some.csv")
    let outcome = try scratch.matchkit(
      "evaluate", "--truth", "some.csv", "--truth-sample", "entities", "--clusters",
      "clusters.csv", "--json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let sample = try #require(json(outcome.output)["entity_sample"] as? [String: Any])
    // The pair of 3 with 4, whom the sample does not know, is wrong.
    #expect((sample["precision"] as? [String: Double])?["value"] == 0)
    #expect((sample["exact_recall"] as? [String: Double])?["value"] == 0)
    let pairs = try scratch.matchkit(
      "evaluate", "--truth", "clusters.csv", "--clusters", "clusters.csv", "--truth-sample",
      "sometimes")
    #expect(pairs.status == 64)
  }

  @Test func mistakesAreTold() throws {
    let scratch = try scratch()
    try scratch.write("left,right,probability\n1,2,0.9\n3,4,0.2\n", to: "scores.csv")
    try scratch.write("left,right,label\n1,2,1\n", to: "half.csv")
    try scratch.write("left,right,label\n8,9,1\n", to: "foreign.csv")
    try scratch.write("id,name\n77,Zoe\n", to: "others.csv")
    try scratch.write("id,error\n1\n", to: "short.csv")
    let clusters = ["--truth", "truth.csv", "--clusters", "clusters.csv"]
    let wrong: [(Int32, [String], String)] = [
      (64, ["--scores", "scores.csv"], "--truth"),
      (64, clusters + ["--labels", "half.csv"], "--labels"),
      (64, clusters + ["--plan", "p.yaml"], "--records"),
      (64, clusters + ["--draw", "d.csv"], "--draw"),
      (64, clusters + ["--threshold", "0"], "--threshold"),
      (64, clusters + ["--outside-pairs", "5"], "--labels"),
      (64, ["--clusters", "clusters.csv", "--labels", "half.csv"], "--scores"),
      (65, ["--scores", "scores.csv", "--labels", "half.csv"], "both sides"),
      (65, ["--scores", "scores.csv", "--labels", "foreign.csv"], "none of them"),
      (65, clusters + ["--records", "others.csv"], "none of them"),
      (65, clusters + ["--errors", "short.csv"], "short.csv"),
      (65, clusters + ["--errors", "truth.csv"], "id,column,error"),
      (66, clusters + ["--records", "none.csv"], "none.csv"),
      (66, clusters + ["--records", "records.csv", "--plan", "none.yaml"], "none.yaml"),
    ]
    for (status, arguments, words) in wrong {
      let outcome = try scratch.matchkit(["evaluate"] + arguments + ["--report", "r.html"])
      #expect(outcome.status == status, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains(words), "\(arguments): \(outcome.messages)")
      #expect(outcome.output.isEmpty && !scratch.exists("r.html"), "\(arguments)")
    }
  }
}
