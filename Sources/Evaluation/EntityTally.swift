// What one entity contributes to every measure.
//
// Each measure is a ratio of sums over entities, which is what makes intervals by drawing entities
// and estimates from a sample of entities possible:
//
//   pairs     precision = sum found / sum predicted      recall = sum found / sum actual
//   exact     precision = sum exact / sum clusterShare   recall = sum exact / sum 1
//   B-cubed   precision = sum precisionSum / sum size    recall = sum recallSum / sum size

import Kernels

/// The counts of one entity.
package struct EntityTally: Sendable, Hashable {
  /// Its records.
  package var size = 0
  /// Ends at its records of predicted pairs that are true.
  package var found = 0
  /// Ends at its records of predicted pairs.
  package var predicted = 0
  /// Ends at its records of true pairs.
  package var actual = 0
  /// 1 if it is exactly a cluster, else 0.
  package var exact = 0
  /// The share of clusters that its records are: 1 if they are one cluster.
  package var clusterShare = 0.0
  /// Sum over its records of the share of their cluster that is of the entity.
  package var precisionSum = 0.0
  /// Sum over its records of the share of the entity that is in their cluster.
  package var recallSum = 0.0

  package init() {}

  /// For every entity of `truth`, what it contributes; O(records).
  package static func all(
    _ pairs: RecordPairs, truth: Truth, table: Contingency? = nil
  ) -> [EntityTally] {
    var tallies = [EntityTally](repeating: EntityTally(), count: truth.entityCount)
    for (record, entity) in truth.entityOf.enumerated() where entity != Truth.unlabelled {
      tallies[Int(entity)].add(record, pairs)
    }
    guard let table else { return tallies }
    for cell in table.cells {
      tallies[Int(cell.entity)].add(
        cell: Double(cell.count), cluster: Double(table.predictedSizes[Int(cell.cluster)]))
    }
    return tallies
  }

  /// Takes in one record's ends of pairs.
  package mutating func add(_ record: Int, _ pairs: RecordPairs) {
    size += 1
    found += Int(pairs.found[record])
    predicted += Int(pairs.predicted[record])
    actual += Int(pairs.actual[record])
  }

  private mutating func add(cell: Double, cluster: Double) {
    if cell == cluster && cell == Double(size) { exact = 1 }
    clusterShare += cell / cluster
    precisionSum += cell * cell / cluster
    recallSum += cell * cell / Double(size)
  }

  /// A number that equal tallies share and others, as good as certainly, do not.
  package var fingerprint: UInt64 {
    var hash: UInt64 = 0
    for part in [size, found, predicted, actual, exact] { hash = mix64(hash ^ UInt64(part)) }
    for part in [clusterShare, precisionSum, recallSum] { hash = mix64(hash ^ part.bitPattern) }
    return hash
  }
}

/// Weighted sums of tallies, and the measures that follow.
package struct TallySums: Sendable {
  private var entities = 0.0
  private var size = 0.0
  private var found = 0.0
  private var predicted = 0.0
  private var actual = 0.0
  private var exact = 0.0
  private var clusterShare = 0.0
  private var precisionSum = 0.0
  private var recallSum = 0.0

  package init() {}

  /// Adds a tally `weight` times.
  package mutating func add(_ tally: EntityTally, _ weight: Double) {
    entities += weight
    size += weight * Double(tally.size)
    found += weight * Double(tally.found)
    predicted += weight * Double(tally.predicted)
    actual += weight * Double(tally.actual)
    exact += weight * Double(tally.exact)
    clusterShare += weight * tally.clusterShare
    precisionSum += weight * tally.precisionSum
    recallSum += weight * tally.recallSum
  }

  private var ifNone: Double { predicted == 0 && actual == 0 ? 1 : 0 }
  package var precision: Double { predicted == 0 ? ifNone : found / predicted }
  package var recall: Double { actual == 0 ? ifNone : found / actual }
  package var f1: Double { predicted + actual == 0 ? 1 : 2 * found / (predicted + actual) }
  package var exactPrecision: Double { clusterShare == 0 ? 1 : exact / clusterShare }
  package var exactRecall: Double { entities == 0 ? 1 : exact / entities }
  package var exactF1: Double { harmonicMean(exactPrecision, exactRecall) }
  package var bCubedPrecision: Double { size == 0 ? 1 : precisionSum / size }
  package var bCubedRecall: Double { size == 0 ? 1 : recallSum / size }
  package var bCubedF1: Double { harmonicMean(bCubedPrecision, bCubedRecall) }
  /// Pairs, each counted half to each of its records.
  package var pairCounts: (found: Double, predicted: Double, actual: Double) {
    (found / 2, predicted / 2, actual / 2)
  }
}
