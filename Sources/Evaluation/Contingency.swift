// Predicted clusters against true entities: how many records each two have in common.
//
// All measures of a partition follow from these counts, so pairs are never enumerated: a cell of
// n records holds n (n - 1) / 2 pairs. Pairs across sources are all pairs less those within one.

/// Which records a cluster and an entity have in common, over the records that the truth covers.
package struct Contingency: Sendable {
  /// A cluster and an entity with records in common.
  package struct Cell: Sendable {
    package let cluster: UInt32
    package let entity: UInt32
    package let count: Int
    /// The smallest record in both.
    package let record: UInt32
    /// The pairs in it that count: all, or those across sources.
    package let pairs: Int
  }

  /// Grouped by cluster, then by entity.
  package let cells: [Cell]
  /// Covered records of every predicted cluster that has any.
  package let predictedSizes: [Int]
  /// Records of every entity.
  package let trueSizes: [Int]
  /// Pairs inside predicted clusters that count.
  package let predictedPairs: Int
  /// For every entity, how many pairs that count join its records to any of their clusters,
  /// those inside the entity counted twice.
  package let pairEndsOf: [Int]

  /// How many records the truth covers.
  package var recordCount: Int { trueSizes.reduce(0, +) }

  /// Counts in O(records log largest cluster).
  ///
  /// `clusterOf` holds a label per record; `sourceOf`, if given, restricts pairs to those across
  /// sources.
  package init(clusterOf: [UInt32], truth: Truth, acrossSources sourceOf: [UInt16]?) {
    let grouped = group(clusterOf, truth: truth)
    var tally = Tally(truth: truth, sourceOf: sourceOf)
    for cluster in 0..<max(0, grouped.starts.count - 1) {
      tally.add(grouped.records[grouped.starts[cluster]..<grouped.starts[cluster + 1]])
    }
    cells = tally.cells
    predictedSizes = tally.predictedSizes
    trueSizes = tally.trueSizes
    predictedPairs = tally.pairEndsOf.reduce(0, +) / 2
    pairEndsOf = tally.pairEndsOf
  }
}

/// Covered records cluster by cluster, clusters numbered by their smallest record.
private func group(
  _ clusterOf: [UInt32], truth: Truth
) -> (starts: [Int], records: [UInt32]) {
  precondition(clusterOf.count == truth.recordCount, "a cluster for every record")
  var covered = clusterOf
  for record in covered.indices where !truth.covers(UInt32(record)) {
    covered[record] = Truth.unlabelled
  }
  let numbered = Truth(entityOf: covered)
  var starts = [Int](repeating: 0, count: numbered.entityCount + 1)
  for cluster in numbered.entityOf where cluster != Truth.unlabelled {
    starts[Int(cluster) + 1] += 1
  }
  for cluster in 0..<numbered.entityCount { starts[cluster + 1] += starts[cluster] }
  var next = starts
  var records = [UInt32](repeating: 0, count: starts[numbered.entityCount])
  for (record, cluster) in numbered.entityOf.enumerated() where cluster != Truth.unlabelled {
    records[next[Int(cluster)]] = UInt32(record)
    next[Int(cluster)] += 1
  }
  return (starts, records)
}

/// Fills a contingency table one predicted cluster at a time.
private struct Tally {
  let truth: Truth
  let sourceOf: [UInt16]?
  var cells: [Contingency.Cell] = []
  var predictedSizes: [Int] = []
  var trueSizes: [Int]
  var pairEndsOf: [Int]
  /// Records of the cluster at hand by source.
  private var inSource: [Int]
  /// entity << 32 | record, for the records of the cluster at hand.
  private var keys: [UInt64] = []
  /// Sources of the cell at hand.
  private var cellSources: [UInt16] = []

  init(truth: Truth, sourceOf: [UInt16]?) {
    self.truth = truth
    self.sourceOf = sourceOf
    trueSizes = [Int](repeating: 0, count: truth.entityCount)
    pairEndsOf = trueSizes
    inSource = [Int](repeating: 0, count: Int(sourceOf?.max() ?? 0) + 1)
  }

  mutating func add(_ records: ArraySlice<UInt32>) {
    keys.removeAll(keepingCapacity: true)
    for record in records {
      keys.append(UInt64(truth.entityOf[Int(record)]) << 32 | UInt64(record))
      if let sourceOf { inSource[Int(sourceOf[Int(record)])] += 1 }
    }
    keys.sort()
    var start = 0
    for index in keys.indices where keys[index] >> 32 != keys[start] >> 32 {
      addCell(start..<index, clusterSize: records.count)
      start = index
    }
    addCell(start..<keys.count, clusterSize: records.count)
    predictedSizes.append(records.count)
    if let sourceOf { for record in records { inSource[Int(sourceOf[Int(record)])] = 0 } }
  }

  private mutating func addCell(_ range: Range<Int>, clusterSize: Int) {
    let entity = Int(keys[range.lowerBound] >> 32)
    var pairs = pairsAmong(range.count)
    if sourceOf == nil {
      pairEndsOf[entity] += range.count * (clusterSize - 1)
    } else {
      pairs -= addSources(range, entity: entity, clusterSize: clusterSize)
    }
    trueSizes[entity] += range.count
    cells.append(
      Contingency.Cell(
        cluster: UInt32(predictedSizes.count), entity: UInt32(entity), count: range.count,
        record: UInt32(keys[range.lowerBound] & 0xFFFF_FFFF), pairs: pairs))
  }

  /// Adds the ends of pairs across sources; returns the cell's pairs within one source.
  private mutating func addSources(_ range: Range<Int>, entity: Int, clusterSize: Int) -> Int {
    guard let sourceOf else { return 0 }
    cellSources.removeAll(keepingCapacity: true)
    for index in range {
      let source = sourceOf[Int(keys[index] & 0xFFFF_FFFF)]
      cellSources.append(source)
      pairEndsOf[entity] += clusterSize - inSource[Int(source)]
    }
    cellSources.sort()
    var within = 0
    var start = 0
    for index in cellSources.indices where cellSources[index] != cellSources[start] {
      within += pairsAmong(index - start)
      start = index
    }
    return within + pairsAmong(cellSources.count - start)
  }
}
