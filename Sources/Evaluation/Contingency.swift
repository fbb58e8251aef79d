// Predicted clusters against true entities: how many records each two have in common.
//
// All measures of a partition follow from these counts, so pairs are never enumerated: a cell of
// n records holds n (n - 1) / 2 pairs.

import Kernels

/// Which records a cluster and an entity have in common, over the records that the truth covers.
package struct Contingency: Sendable {
  /// A cluster and an entity with records in common.
  package struct Cell: Sendable {
    package let cluster: UInt32
    package let entity: UInt32
    package let count: UInt32
    /// The smallest record in both.
    package let record: UInt32
  }

  /// Grouped by cluster, then by entity.
  package let cells: [Cell]
  /// For every record, its cell; `Truth.unlabelled` where the truth is silent.
  package let cellOf: [UInt32]
  /// Covered records of every predicted cluster that has any, clusters by their smallest record.
  package let predictedSizes: [Int]
  /// Records of every entity.
  package let trueSizes: [Int]

  /// How many records the truth covers.
  package let recordCount: Int

  /// Counts in O(records), 40 bytes a record; `clusterOf` holds a label per record.
  package init(clusterOf: [UInt32], truth: Truth) {
    precondition(clusterOf.count == truth.recordCount, "a cluster for every record")
    var covered = clusterOf
    for record in covered.indices where !truth.covers(UInt32(record)) {
      covered[record] = Truth.unlabelled
    }
    let clusters = Truth(entityOf: covered)
    var keys: [UInt64] = []
    var records: [UInt32] = []
    keys.reserveCapacity(covered.count)
    records.reserveCapacity(covered.count)
    for (record, cluster) in clusters.entityOf.enumerated() where cluster != Truth.unlabelled {
      keys.append(UInt64(cluster) << 32 | UInt64(truth.entityOf[record]))
      records.append(UInt32(record))
    }
    radixSort(keys: &keys, payload: &records)
    (cells, cellOf) = runs(keys, records, recordCount: covered.count)
    predictedSizes = clusters.sizes()
    trueSizes = truth.sizes()
    recordCount = keys.count
  }
}

/// Equal keys (cluster << 32 | entity) as cells, and the cell of every record.
private func runs(
  _ keys: [UInt64], _ records: [UInt32], recordCount: Int
) -> (cells: [Contingency.Cell], cellOf: [UInt32]) {
  var cells: [Contingency.Cell] = []
  var cellOf = [UInt32](repeating: Truth.unlabelled, count: recordCount)
  var start = 0
  while start < keys.count {
    var end = start
    while end < keys.count, keys[end] == keys[start] {
      cellOf[Int(records[end])] = UInt32(cells.count)
      end += 1
    }
    cells.append(
      Contingency.Cell(
        cluster: UInt32(keys[start] >> 32), entity: UInt32(truncatingIfNeeded: keys[start]),
        count: UInt32(end - start), record: records[start]))
    start = end
  }
  return (cells, cellOf)
}
