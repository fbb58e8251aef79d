import Files
import Foundation
import MatchKit
import Testing

@Suite struct PlanFileTests {
  private let plan = MatchPlan(
    task: .link,
    attributes: [
      StandardiseRule(role: .givenName, columns: ["first: name", "no"], name: "given"),
      StandardiseRule(
        role: .birthDate, columns: ["2020"], name: "2020", dateOrder: .dayMonthYear),
    ],
    blocking: [
      BlockingRule([
        BlockingKey(["given"], .soundex), BlockingKey(["2020"], .year),
      ]), BlockingRule(["given"], .prefix(4)),
    ],
    budget: BlockingBudget(candidatesPerRecord: 12),
    comparisons: [Comparison("given", .name), Comparison("2020", .date, partner: "given")],
    threshold: 0.625, clustering: .oneToOne,
    merging: MergePlan(
      rules: ["no": .longest, "first: name": .mostRecent], recencyColumn: "yes",
      sourcePriority: ["b", "a"], groups: [["2020", "no"]]))

  @Test func whatIsWrittenIsReadBack() throws {
    let scratch = try ScratchFolder()
    let text = try PlanText().text(
      plan,
      decisions: [
        PlanDecision(subject: "given", decision: "given_name", reason: "the header says so"),
        PlanDecision(subject: "memo", decision: "ignored", reason: "nearly empty"),
      ])
    try AtomicFile.write(text, to: scratch.path("plan.yaml"))
    #expect(try PlanReader().read(scratch.path("plan.yaml")) == plan)
    #expect(text.contains("# the header says so") && text.contains("memo (nearly empty)"))
    #expect(try PlanText().text(plan) == PlanText().text(plan))
  }

  @Test(arguments: [
    ("role: given_name", "role: gibberish", "gibberish"),
    ("threshold: 0.625", "threshold: high", "threshold"),
    ("threshold: 0.625", "threshhold: 0.625", "threshold"),
    ("threshold: 0.625", "threshold: 0.625\nextra: 1", "\"extra\""),
    ("function: soundex", "function: sounds", "no key function 'sounds'"),
    ("task: link", "task: {link", "YAML"),
    ("version: 1", "version: 1\nversion: 1", "twice"),
  ])
  func faultsAreToldWithTheirPlace(_ old: String, _ new: String, _ word: String) throws {
    let scratch = try ScratchFolder()
    let text = try PlanText().text(plan).replacingOccurrences(of: old, with: new)
    try AtomicFile.write(text, to: scratch.path("plan.yaml"))
    let error = #expect(throws: InputError.self) {
      try PlanReader().read(scratch.path("plan.yaml"))
    }
    let message = error?.description ?? ""
    #expect(message.contains("plan.yaml") && message.contains(word), "\(message)")
    if word == "gibberish" {
      let line = text.components(separatedBy: "\n").firstIndex { $0.contains(word) } ?? 0
      #expect(message.contains("plan.yaml:\(line + 1):"), "\(message)")
    }
  }

  @Test func modelsAreReadBackBitByBit() throws {
    let scratch = try ScratchFolder()
    let comparison = Comparison("given", .category)
    let model = MatchModel(
      kind: .unsupervised, bias: -7.1234567890123456,
      features: [
        FeatureWeights(
          comparison: comparison, levels: ["missing", "equal", "different"],
          weights: [0, 1.0 / 3, -1e-17], matchShare: [0, 0.9, 0.1], randomShare: [0, 0.1, 0.9])
      ],
      related: [RelatedClass(offset: -3.25, weights: [[0, 0.1, 0.2]])], relatedWeight: 1)
    let card = ModelCard(plan: plan, model: model)
    try AtomicFile.write(ModelFile.text(card), to: scratch.path("model.json"))
    #expect(try ModelFile.read(scratch.path("model.json")) == card)
    for wrong in ["{}", "[", "{\"format\": \"matchkit model\", \"version\": 99}"] {
      try AtomicFile.write(wrong, to: scratch.path("wrong.json"))
      let error = #expect(throws: InputError.self) {
        try ModelFile.read(scratch.path("wrong.json"))
      }
      #expect(error?.exitCode == 65)
    }
  }
}
