// What 500 labelled pairs are worth: clustered F1 with them beside F1 without any.

import Evaluation
import Foundation
import Kernels
import MatchKit

/// Labels half of the pairs among those that the model without labels finds likely enough
/// (log-odds above -6), half among the other candidates, and matches again with them.
struct LabelsTask {
  private static let labelCount = 500
  private let sets: [LabelledSet]

  init(_ names: [String]) { sets = LabelledSet.named(names) }

  func run() throws {
    print("\n## With \(Self.labelCount) labelled pairs\n")
    print(row("set", "F1 without labels", "precision", "recall", "F1 with labels"))
    print(row("---", "--:", "--:", "--:", "--:"))
    for set in sets { try measure(set) }
  }

  private func measure(_ set: LabelledSet) throws {
    let table = try set.table()
    let truth = try set.truth(table)
    let before = try Matcher(task: set.task).match(table)
    let labels = try Self.labels(before, table, truth)
    let after = try Matcher(task: set.task).match(table, labels: labels)
    let quality = set.quality(after, table, truth)
    print(
      row(
        set.label, decimals(set.quality(before, table, truth).pairs.f1),
        decimals(quality.pairs.precision), decimals(quality.pairs.recall),
        decimals(quality.pairs.f1)))
  }

  private static func labels(
    _ result: MatchResult, _ table: Table, _ truth: Truth
  ) throws -> LabelledPairs {
    let card = ModelCard(plan: result.plan, model: result.model)
    let scored = try PairScorer(card, table: table).scoreCandidates().links
    var random = SeededRandom(seed: 1)
    var labels = LabelledPairs()
    for wanted in [true, false] {
      var pairs = (0..<scored.count).filter { (scored.logOdds[$0] > -6) == wanted }
      pairs.shuffle(using: &random)
      for pair in pairs.prefix(labelCount / 2) {
        labels.left.append(scored.left[pair])
        labels.right.append(scored.right[pair])
        labels.isMatch.append(truth.isMatch(scored.left[pair], scored.right[pair]))
      }
    }
    return labels
  }
}
