// Accuracy without labels on the public labelled sets, all true pairs, clustered.

import Evaluation
import Files
import Foundation
import MatchKit

/// Matches every labelled set found and prints precision, recall and F1 of its clusters.
struct AccuracyTask {
  private let sets: [LabelledSet]

  init(_ names: [String]) {
    if let path = names.first, path.hasPrefix("/") {
      sets = names.map { LabelledSet(name: $0, task: .dedupe) }
      return
    }
    let wanted = names.isEmpty ? nil : Set(names.map { $0.split(separator: ":")[0].lowercased() })
    sets = LabelledSet.all.filter { wanted?.contains($0.name.lowercased()) ?? true }
  }

  func run() throws {
    print(
      pad("set", 28), "candidates", "completeness", "precision", "recall", "F1", "exact F1",
      "seconds", separator: "\t")
    for set in sets where set.exists { try measure(set) }
  }

  private func measure(_ set: LabelledSet) throws {
    let start = Date()
    var table = try TableReader().read([set.records]).table
    let read = Date()
    if let dropped = set.dropped { table = table.without(dropped) }
    let truth = try set.truth(table)
    let clock = StageClock()
    let result = try Matcher(task: set.task).match(table, observer: clock.observer)
    let seconds = Date().timeIntervalSince(start)
    let candidates = Blocker(
      rules: result.plan.blocking, budget: result.plan.budget,
      acrossSourcesOnly: set.task.acrossSourcesOnly
    ).block(result.records)
    let blocking = BlockingQuality(
      left: candidates.lefts(0..<candidates.count), right: candidates.rights, truth: truth,
      acrossSources: set.task.acrossSourcesOnly ? table.sourceOf : nil)
    let quality = Evaluator(
      rule: EvaluationRule(acrossSourcesOnly: set.task.acrossSourcesOnly, resamples: 0)
    ).evaluate(result.clusters, against: truth, sourceOf: table.sourceOf)
    print(
      pad(set.label, 28), result.candidateCount, number(blocking.pairCompleteness),
      number(quality.pairs.precision), number(quality.pairs.recall), number(quality.pairs.f1),
      number(quality.clusters?.exactF1 ?? 0), String(format: "%.2f", seconds), separator: "\t")
    if ProcessInfo.processInfo.environment["VERBOSE"] != nil {
      print("    read", start.distance(to: read), clock.text, result.blocking.count)
      describe(result)
    }
  }

  private func describe(_ result: MatchResult) {
    for decision in result.decisions {
      print("   ", decision.subject, "=", decision.decision, "(\(decision.reason))")
    }
    for rule in result.blocking { print("   ", rule.rule, rule.pairs, rule.largestBlock) }
    print("    bias", result.model.bias, "\(result.training)")
    for feature in result.model.features {
      print("   ", feature.comparison.attribute, feature.comparison.comparator.rawValue)
      for level in feature.levels.indices.dropFirst() {
        print(
          "       ", pad(feature.levels[level], 30), number(feature.weights[level]),
          number(feature.matchShare[level]), number(feature.randomShare[level]),
          result.model.related.map { number($0.weights[result.model.features.firstIndex(of: feature) ?? 0][level]) }.joined(separator: " "))
      }
    }
  }

  private func number(_ value: Double) -> String { String(format: "%.4f", value) }

  private func pad(_ text: String, _ width: Int) -> String {
    text.padding(toLength: width, withPad: " ", startingAt: 0)
  }
}

/// One labelled set of the data folder.
struct LabelledSet {
  let name: String
  let task: MatchTask
  /// Columns left out of the records.
  var dropped: String?

  static let folder =
    ProcessInfo.processInfo.environment["MATCHKIT_DATA"] ?? "../shared/data/sets"

  static let all: [LabelledSet] = [
    LabelledSet(name: "febrl1", task: .dedupe),
    LabelledSet(name: "febrl2", task: .dedupe),
    LabelledSet(name: "febrl3", task: .dedupe),
    LabelledSet(name: "febrl4", task: .linkOneToOne),
    LabelledSet(name: "febrl1", task: .dedupe, dropped: "soc_sec_id"),
    LabelledSet(name: "febrl2", task: .dedupe, dropped: "soc_sec_id"),
    LabelledSet(name: "febrl3", task: .dedupe, dropped: "soc_sec_id"),
    LabelledSet(name: "febrl4", task: .linkOneToOne, dropped: "soc_sec_id"),
    LabelledSet(name: "splink_fake_1000", task: .dedupe),
    LabelledSet(name: "rldata500", task: .dedupe),
    LabelledSet(name: "rldata10000", task: .dedupe),
    LabelledSet(name: "fodors_zagats", task: .link),
    LabelledSet(name: "dblp_acm", task: .link),
    LabelledSet(name: "pseudopeople_multi", task: .dedupe),
    LabelledSet(name: "cora_1295", task: .dedupe),
    LabelledSet(name: "patstat_names", task: .dedupe),
    LabelledSet(name: "oaei_restaurants", task: .link),
    LabelledSet(name: "abt_buy", task: .link),
    LabelledSet(name: "amazon_google", task: .link),
  ]

  var label: String { name + (dropped.map { " -\($0)" } ?? "") }
  var path: String { name.hasPrefix("/") ? name : "\(Self.folder)/\(name)" }
  var records: String { "\(path)/records.csv" }
  var exists: Bool { FileManager.default.fileExists(atPath: records) }

  /// The truth in the order of `table`'s records.
  func truth(_ table: Table) throws -> Truth {
    var recordOf: [String: UInt32] = [:]
    for record in 0..<table.recordCount {
      recordOf[table.identifiers.string(record)] = UInt32(record)
    }
    let file = try TableReader().read(["\(path)/truth.csv"]).table
    func value(_ column: Column, _ row: Int) -> String {
      column.values.string(Int(column.codes[row]))
    }
    if let left = file.column(named: "left"), let right = file.column(named: "right") {
      let rows = 0..<file.recordCount
      return Truth(
        recordCount: table.recordCount, left: rows.compactMap { recordOf[value(left, $0)] },
        right: rows.compactMap { recordOf[value(right, $0)] })
    }
    var labels = [UInt32](repeating: Truth.unlabelled, count: table.recordCount)
    guard let cluster = file.column(named: "cluster") else { return Truth(entityOf: labels) }
    for row in 0..<file.recordCount {
      if let record = recordOf[file.identifiers.string(row)] {
        labels[Int(record)] = cluster.codes[row]
      }
    }
    return Truth(entityOf: labels)
  }
}

extension Table {
  /// The table without one column.
  func without(_ name: String) -> Table {
    Table(
      columns: columns.filter { $0.name != name }, sources: sources, sourceOf: sourceOf,
      identifiers: identifiers, inputPosition: inputPosition)
  }
}

/// Seconds of every stage.
final class StageClock: @unchecked Sendable {
  private var begun: [Stage: Date] = [:]
  private var seconds: [Stage: Double] = [:]

  var observer: StageObserver {
    StageObserver(
      begin: { stage, _ in self.begun[stage] = Date() },
      end: { stage in
        self.seconds[stage, default: 0] += self.begun[stage].map { -$0.timeIntervalSinceNow } ?? 0
      })
  }

  var text: String {
    Stage.allCases.map { "\($0.rawValue) \(String(format: "%.2f", seconds[$0] ?? 0))" }
      .joined(separator: "  ")
  }
}
