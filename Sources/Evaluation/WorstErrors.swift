// The errors that cost most, for a person to look at.
//
// In clusters, an error is a cluster of several entities (a false merge) or an entity in several
// clusters (a false split). It costs all its wrong or missed pairs and is shown by the smallest
// records of its two largest groups, so the list does not repeat one bad cluster in all its
// combinations. Ties go to the smaller records.

import Entities

/// Two records that were wrongly put together or kept apart.
public struct ErrorPair: Sendable, Equatable {
  /// The smaller record.
  public let left: UInt32
  /// The larger record.
  public let right: UInt32
  /// How many wrong or missed pairs it stands for.
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

  /// The at most `limit` worst of each kind in clusters; O(records).
  public init(_ clusters: Clusters, against truth: Truth, limit: Int = 20) {
    self.init(Contingency(clusterOf: clusters.clusterOf, truth: truth), limit: limit)
  }

  package init(_ table: Contingency, limit: Int) {
    falseMerges = worst(table.cells, table.predictedSizes, limit) { $0.cluster }
    falseSplits = worst(table.cells, table.trueSizes, limit) { $0.entity }
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

/// Groups of several cells, each by its two largest.
private func worst(
  _ cells: [Contingency.Cell], _ sizes: [Int], _ limit: Int, group: (Contingency.Cell) -> UInt32
) -> [ErrorPair] {
  let parts = cells.filter { Int($0.count) < sizes[Int(group($0))] }.sorted {
    (group($0), $1.count, $0.record) < (group($1), $0.count, $1.record)
  }
  var errors: [ErrorPair] = []
  var start = 0
  while start < parts.count {
    let own = group(parts[start])
    var end = start
    var inside = 0
    while end < parts.count, group(parts[end]) == own {
      inside += pairsAmong(Int(parts[end].count))
      end += 1
    }
    let records = (parts[start].record, parts[start + 1].record)
    errors.append(
      ErrorPair(
        left: min(records.0, records.1), right: max(records.0, records.1),
        wrongPairs: pairsAmong(sizes[Int(own)]) - inside, probability: nil))
    start = end
  }
  errors.sort { ($1.wrongPairs, $0.left, $0.right) < ($0.wrongPairs, $1.left, $1.right) }
  return Array(errors.prefix(limit))
}
