// The errors that cost most, for a person to look at.
//
// In clusters, an error is two groups of records that should be apart (a false merge: one cluster,
// two entities) or together (a false split: one entity, two clusters). It costs the product of the
// groups' sizes in wrong pairs and is shown by the smallest record of each group. Every group
// is shown against the largest one it was merged with or split from, so the list does not repeat
// one bad cluster in all its combinations. Ties go to the smaller records.

import Entities

/// Two records that were wrongly put together or kept apart.
public struct ErrorPair: Sendable, Equatable {
  /// The smaller record.
  public let left: UInt32
  /// The larger record.
  public let right: UInt32
  /// How many wrong pairs it stands for.
  public let wrongPairs: Int
  /// The probability it was given, if it has a score.
  public let probability: Double?

  fileprivate var score: Double { probability ?? 0 }
}

/// The worst errors of a result, the costliest first.
public struct WorstErrors: Sendable, Equatable {
  /// Together, but of different entities.
  public let falseMerges: [ErrorPair]
  /// Apart, but of one entity.
  public let falseSplits: [ErrorPair]

  /// The at most `limit` worst of each kind in clusters; O(cells log cells).
  public init(_ clusters: Clusters, against truth: Truth, limit: Int = 20) {
    let cells = Contingency(
      clusterOf: clusters.clusterOf, truth: truth, acrossSources: nil
    ).cells
    falseMerges = worst(cells, limit) { $0.cluster }
    falseSplits = worst(cells, limit) { $0.entity }
  }

  /// The at most `limit` worst of each kind in scores: matches with the lowest probability and
  /// others with the highest. A true pair without a score is not shown. O(pairs log pairs).
  public init(_ scored: ScoredPairs, against truth: Truth, limit: Int = 20) {
    var merges: [ErrorPair] = []
    var splits: [ErrorPair] = []
    for index in scored.left.indices {
      let (left, right) = (scored.left[index], scored.right[index])
      guard truth.covers(left), truth.covers(right) else { continue }
      let error = ErrorPair(
        left: min(left, right), right: max(left, right), wrongPairs: 1,
        probability: scored.probability[index])
      if truth.isMatch(left, right) { splits.append(error) } else { merges.append(error) }
    }
    merges.sort { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    splits.sort { ($0.score, $0.left, $0.right) < ($1.score, $1.left, $1.right) }
    falseMerges = Array(merges.prefix(limit))
    falseSplits = Array(splits.prefix(limit))
  }
}

/// Cells that share a group, each against the largest of its group.
private func worst(
  _ cells: [Contingency.Cell], _ limit: Int, group: (Contingency.Cell) -> UInt32
) -> [ErrorPair] {
  let sorted = cells.sorted {
    (group($0), $1.count, $0.record) < (group($1), $0.count, $1.record)
  }
  var errors: [ErrorPair] = []
  var head = 0
  for index in sorted.indices.dropFirst() {
    guard group(sorted[index]) == group(sorted[head]) else {
      head = index
      continue
    }
    let records = (sorted[head].record, sorted[index].record)
    errors.append(
      ErrorPair(
        left: min(records.0, records.1), right: max(records.0, records.1),
        wrongPairs: sorted[head].count * sorted[index].count, probability: nil))
  }
  errors.sort { ($1.wrongPairs, $0.left, $0.right) < ($0.wrongPairs, $1.left, $1.right) }
  return Array(errors.prefix(limit))
}
