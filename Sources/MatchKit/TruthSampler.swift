// A truth as labels to learn from: candidate pairs, each with whether it is a match.

import Kernels
import Pairs
import Records

/// Labels candidate pairs by a truth.
public struct TruthSampler: Sendable {
  private let plan: MatchPlan
  private let pairsMax: Int

  /// A sampler of at most about `pairsMax` pairs, chosen by a hash of their records.
  public init(plan: MatchPlan, pairsMax: Int = 200_000) {
    self.plan = plan
    self.pairsMax = pairsMax
  }

  /// The candidate pairs of records that the truth covers, with their labels.
  ///
  /// `entityOf` is the true entity of each record, `UInt32.max` where the truth is silent. Throws
  /// `PlanFaults`. O(candidates).
  public func sample(_ table: Table, entityOf: [UInt32]) throws -> LabelledPairs {
    precondition(entityOf.count == table.recordCount, "an entity per record")
    try plan.check(table)
    let records = Standardiser(rules: plan.attributes).standardise(table)
    let candidates = Blocker(
      rules: plan.blocking, budget: plan.budget, acrossSourcesOnly: plan.task.acrossSourcesOnly
    ).block(records)
    let share = min(1, Double(pairsMax) / Double(max(1, candidates.count)))
    let limit = share < 1 ? UInt64(share * 0x1p64) : UInt64.max
    var labels = LabelledPairs()
    for left in 0..<table.recordCount where entityOf[left] != .max {
      for place in candidates.starts[left]..<candidates.starts[left + 1] {
        let right = candidates.rights[Int(place)]
        guard entityOf[Int(right)] != .max,
          mix64(UInt64(left) << 32 | UInt64(right)) <= limit
        else { continue }
        labels.left.append(UInt32(left))
        labels.right.append(right)
        labels.isMatch.append(entityOf[left] == entityOf[Int(right)])
      }
    }
    return labels
  }
}
