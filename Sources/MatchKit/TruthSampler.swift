// A truth as labels to learn from: candidate pairs, each with whether it is a match.

import Kernels
import Pairs
import Records

/// Labels candidate pairs by a truth.
public struct TruthSampler: Sendable {
  private let pairsMax: Int

  /// A sampler of at most about `pairsMax` pairs, chosen by a hash of their records.
  public init(pairsMax: Int = 200_000) { self.pairsMax = pairsMax }

  /// The same for the candidates that `plan` gives in `table`; throws `PlanFaults`.
  public func sample(
    _ table: Table, plan: MatchPlan, entityOf: [UInt32]
  ) throws -> LabelledPairs {
    try plan.check(table)
    let records = Standardiser(rules: plan.attributes).standardise(table)
    let candidates = Blocker(
      rules: plan.blocking, budget: plan.budget, acrossSourcesOnly: plan.task.acrossSourcesOnly
    ).block(records)
    return sample(candidates, entityOf: entityOf)
  }

  /// The candidate pairs of records that the truth covers, with their labels.
  ///
  /// `entityOf` is the true entity of each record, `UInt32.max` where the truth is silent.
  /// O(candidates).
  public func sample(_ candidates: CandidatePairs, entityOf: [UInt32]) -> LabelledPairs {
    precondition(entityOf.count == candidates.starts.count - 1, "an entity per record")
    let share = min(1, Double(pairsMax) / Double(max(1, candidates.count)))
    let limit = share < 1 ? UInt64(share * 0x1p64) : UInt64.max
    var labels = LabelledPairs()
    for left in entityOf.indices where entityOf[left] != .max {
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
