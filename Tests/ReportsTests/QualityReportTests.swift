// The report of a measurement: complete for clusters and for scores, well formed, safe.

import Entities
import Evaluation
import Kernels
import MatchKit
import Reports
import Testing

@Suite struct QualityReportTests {
  private let truth = Truth(entityOf: [0, 0, 0, 1, 1, 2, 3, 4])
  private let facts = QualityFacts(
    version: "0.1", truth: "data/truth<b>.csv", measured: "out/clusters&.csv")
  private static let attack = "</td><script>alert('1')</script>"

  private func clusterReport() -> String {
    let clusters = Clusters(labels: [0, 0, 1, 2, 2, 2, 3, 4])
    return QualityReport(
      Evaluator().evaluate(clusters, against: truth),
      WorstErrors(clusters, against: truth), facts: facts, name: { "\(Self.attack)\($0)" }
    ).html()
  }

  private func scoreReport(_ scored: ScoredPairs) -> String {
    QualityReport(
      Evaluator().evaluate(scored, against: truth), WorstErrors(scored, against: truth),
      facts: facts, name: { "\(Self.attack)\($0)" }
    ).html()
  }

  private let scored = ScoredPairs(
    left: [0, 0, 3, 5, 6], right: [1, 2, 4, 6, 7], probability: [0.95, 0.3, 0.9, 0.7, 0.1])

  private func expectSections(_ html: String, _ ids: [String]) {
    let checker = TagChecker(html)
    #expect(checker.faults.isEmpty)
    #expect(checker.elements.isDisjoint(with: ["script", "img", "b", "link"]))
    #expect(checker.references.allSatisfy { $0.hasPrefix("#") })
    #expect(html.contains("&lt;script&gt;alert"))
    for id in ["measures", "sizes", "curve", "calibration", "errors"] {
      #expect(html.contains("<section id=\"\(id)\">") == ids.contains(id), "\(id)")
      #expect(html.contains("<a href=\"#\(id)\">") == ids.contains(id), "\(id)")
    }
  }

  @Test func clustersAreReported() {
    let html = clusterReport()
    expectSections(html, ["measures", "sizes", "errors"])
    for text in [
      "Of 4 true pairs, 2 were found and 2 missed; the clusters hold 4 pairs, 2 of them wrong.",
      "<strong>0.5000</strong><span>precision</span><small>95\u{A0}%: ", "B-cubed recall",
      "adjusted Rand", "1,000 times", "truth&lt;b&gt;.csv", "clusters&amp;.csv",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(html == clusterReport())
  }

  @Test func scoresAreReported() {
    let html = scoreReport(scored)
    expectSections(html, ["measures", "curve", "calibration", "errors"])
    for text in [
      "pairs from a probability of 0.5 up count as found: 3 pairs, 1 of them wrong",
      "average precision", "Brier score", "class=\"curve\"", "95\u{A0}%: ", "0.700", "0.300",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(!html.contains("0.950</td>"), "a true pair above the threshold is no error")
  }

  @Test func partsBlockingAndRecordsAreShown() {
    let table = Table(
      columns: [
        Column(
          name: "na<me", codes: [1, 1, 2, 3, 1, 2, 0, 4],
          values: ByteStrings(["", "Anna", "Hanna", "<i>Zoe", "anna"]))
      ], sources: ["a", "b"], sourceOf: [0, 0, 0, 0, 1, 1, 1, 1],
      identifiers: ByteStrings((0..<8).map { "\($0)" }), inputPosition: Array(0..<8))
    let candidates = CandidatePairs(pairs: [(0, 1), (3, 4)], recordCount: 8)
    let found = Evaluator().assess(
      table, truth: truth, clusters: Clusters(labels: [0, 0, 1, 2, 2, 2, 3, 4]),
      candidates: candidates, rules: [RuleCandidates(rule: "na<me va", pairs: candidates)],
      errors: RecordErrors(records: [1], kinds: ["s<lip"]))
    let html = QualityReport(
      found.quality, found.errors, facts: facts, values: RecordValues(table),
      name: { "\(Self.attack)\($0)" }
    ).html()
    expectSections(html, ["measures", "sizes", "errors"])
    for text in [
      "<section id=\"slices\">", "<section id=\"blocking\">", "s&lt;lip", "na&lt;me va",
      "By source", "<mark>&lt;i&gt;Zoe</mark>", "<mark>H</mark>anna", "merge distance",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func estimatesAreReported() {
    let clusters = Clusters(labels: [0, 0, 1, 2, 2, 2, 3, 4])
    let sample = SampleReport(Evaluator().estimate(clusters, sample: truth), facts: facts).html()
    let judged = JudgedPairs(left: [0, 0], right: [1, 2], isMatch: [true, false])
    let labelled = SampleReport(
      LabelledSampleEvaluator().estimate(scored, judged)!, facts: facts
    ).html()
    for html in [sample, labelled] {
      #expect(TagChecker(html).faults.isEmpty)
      #expect(html.contains("<section id=\"estimates\">") && html.contains("clusters&amp;.csv"))
    }
    #expect(sample.contains("exact recall") && labelled.contains("What the estimates rest on"))
    #expect(labelled.contains("what blocking loses is not known"))
  }

  @Test func nothingToMeasureIsSaid() {
    let html = scoreReport(ScoredPairs(left: [], right: [], probability: []))
    #expect(TagChecker(html).faults.isEmpty)
    #expect(html.contains("No scored pair was counted."))
    #expect(html.contains("None to show."))
  }
}
