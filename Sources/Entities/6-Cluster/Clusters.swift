// Stage 6's noun: which records are one entity.

/// A partition of the records into clusters, numbered by their smallest record.
public struct Clusters: Sendable, Equatable {
  /// For every record, the number of its cluster: 0 for record 0's, and so on upwards.
  public let clusterOf: [UInt32]
  /// How many clusters there are.
  public let count: Int

  /// Numbers the clusters of any labelling in which equal labels mean one cluster; O(records).
  public init(labels: [UInt32]) {
    var numbers = [UInt32](repeating: .max, count: Int(labels.max() ?? 0) + 1)
    var next: UInt32 = 0
    clusterOf = labels.map { label in
      if numbers[Int(label)] == .max {
        numbers[Int(label)] = next
        next += 1
      }
      return numbers[Int(label)]
    }
    count = Int(next)
  }

  /// The records of every cluster, flat: cluster `c` is
  /// `records[starts[c] ..< starts[c + 1]]`, each in rising order; O(records).
  public func members() -> (starts: [UInt32], records: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for cluster in clusterOf { starts[Int(cluster) + 1] += 1 }
    for cluster in 0..<count { starts[cluster + 1] += starts[cluster] }
    var next = starts
    var records = [UInt32](repeating: 0, count: clusterOf.count)
    for (record, cluster) in clusterOf.enumerated() {
      records[Int(next[Int(cluster)])] = UInt32(truncatingIfNeeded: record)
      next[Int(cluster)] += 1
    }
    return (starts, records)
  }
  /// What people call cluster `cluster`: C1 for the first and so on, so in the order of the
  /// clusters' smallest (source, identifier). For the edge; allocates.
  public static func customerName(_ cluster: Int) -> String { "C\(cluster + 1)" }
}
