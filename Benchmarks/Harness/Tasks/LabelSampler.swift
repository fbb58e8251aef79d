// Which pairs a person would be asked about, without looking at the truth or at any model.
//
// Candidates are ranked by the share of equal values among the columns that both records fill. With
// n records, the ranks up to n / 8, n / 2 and 2 n and the rest are four strata; as many pairs are
// drawn at random from each, at most half of a stratum. So likely, doubtful and unlikely pairs are
// all there, as they are when people label, and no tool's own score decides what it learns from.

import Evaluation
import Kernels
import MatchKit

/// Draws pairs to label.
struct LabelSampler {
  let task: MatchTask
  let count: Int
  let seed: UInt64

  /// Labelled pairs of records that the truth covers, in random order; O(candidates log).
  func sample(_ table: Table, truth: Truth) -> LabelledPairs {
    let plan = PlanInference(task: task).infer(table)
    let candidates = Blocker(
      rules: plan.plan.blocking, budget: plan.plan.budget,
      acrossSourcesOnly: task.acrossSourcesOnly
    ).block(plan.records)
    let lefts = candidates.lefts(0..<candidates.count)
    let covered = lefts.indices.filter {
      truth.covers(lefts[$0]) && truth.covers(candidates.rights[$0])
    }
    var random = SeededRandom(seed: seed)
    let ranked = covered.map { pair in
      let equal = share(of: Int(lefts[pair]), Int(candidates.rights[pair]), plan.records)
      return (pair: pair, equal: equal, turn: random.next())
    }.sorted { ($0.equal, $0.turn) > ($1.equal, $1.turn) }
    var labels = LabelledPairs()
    for pair in drawn(ranked.map(\.pair), table.recordCount, &random) {
      let (left, right) = (lefts[pair], candidates.rights[pair])
      labels.left.append(left)
      labels.right.append(right)
      labels.isMatch.append(truth.isMatch(left, right))
    }
    return labels
  }

  private func drawn(
    _ ranked: [Int], _ records: Int, _ random: inout SeededRandom
  ) -> [Int] {
    let ends = [records / 8, records / 2, 2 * records, ranked.count].map { min($0, ranked.count) }
    var chosen: [Int] = []
    for (stratum, end) in ends.enumerated() {
      var pairs = Array(ranked[(stratum == 0 ? 0 : ends[stratum - 1])..<end])
      pairs.shuffle(using: &random)
      chosen += pairs.prefix(min((stratum + 1) * count / 4 - chosen.count, pairs.count / 2))
    }
    chosen.shuffle(using: &random)
    return chosen
  }

  /// The share of equal values among those that both records have.
  private func share(of left: Int, _ right: Int, _ records: StandardRecords) -> Double {
    var (both, equal) = (0, 0)
    for attribute in records.attributes {
      let (one, other) = (attribute.codes[left], attribute.codes[right])
      if one == 0 || other == 0 { continue }
      both += 1
      if one == other { equal += 1 }
    }
    return both == 0 ? 0 : Double(equal) / Double(both)
  }
}
