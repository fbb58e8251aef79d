// Accuracy without labels on the public labelled sets, all true pairs, clustered.

import Evaluation
import Foundation
import MatchKit

/// Matches every labelled set found and prints precision, recall and F1 of its clusters.
struct AccuracyTask {
  private let sets: [LabelledSet]

  init(_ names: [String]) { sets = LabelledSet.named(names) }

  func run() throws {
    print("\n## Accuracy without labels\n")
    print(
      row(
        "set", "records", "candidate pairs", "completeness", "precision", "recall", "F1",
        "exact F1", "seconds"))
    print(row("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:"))
    for set in sets { try measure(set) }
  }

  private func measure(_ set: LabelledSet) throws {
    let table = try set.table()
    let truth = try set.truth(table)
    let start = Date()
    let result = try Matcher(task: set.task).match(table)
    let seconds = Date().timeIntervalSince(start)
    let quality = set.quality(result, table, truth)
    print(
      row(
        set.label, "\(table.recordCount)", "\(result.candidateCount)",
        decimals(completeness(set, result, table, truth)), decimals(quality.pairs.precision),
        decimals(quality.pairs.recall), decimals(quality.pairs.f1),
        decimals(quality.clusters?.exactF1 ?? 0), decimals(seconds, 2)))
  }

  /// The share of true pairs that blocking keeps.
  private func completeness(
    _ set: LabelledSet, _ result: MatchResult, _ table: Table, _ truth: Truth
  ) -> Double {
    let candidates = Blocker(
      rules: result.plan.blocking, budget: result.plan.budget,
      acrossSourcesOnly: set.task.acrossSourcesOnly
    ).block(result.records)
    return BlockingQuality(
      left: candidates.lefts(0..<candidates.count), right: candidates.rights, truth: truth,
      acrossSources: set.task.acrossSourcesOnly ? table.sourceOf : nil
    ).pairCompleteness
  }
}

/// One row of a Markdown table.
func row(_ cells: String...) -> String { "| " + cells.joined(separator: " | ") + " |" }

/// A number with that many decimals.
func decimals(_ value: Double, _ count: Int = 4) -> String { String(format: "%.\(count)f", value) }
