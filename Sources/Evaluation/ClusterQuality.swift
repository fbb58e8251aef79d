// How good a partition is, cluster by cluster and record by record.
//
// With predicted clusters C, true entities T, n records and n_ct records in both c and t:
//
// - exact: clusters equal to an entity, over the clusters (precision) and the entities (recall);
// - B-cubed (Bagga and Baldwin 1998): precision = 1/n sum n_ct^2 / n_c, recall = 1/n sum
//   n_ct^2 / n_t, the mean over records of the share of its cluster (entity) that is right;
// - adjusted Rand index (Hubert and Arabie 1985, doi:10.1007/BF01908075): the pair agreement
//   above chance, 1 at best, 0 for random partitions;
// - variation of information (Meila 2007, doi:10.1016/j.jmva.2006.11.013): H(C|T) + H(T|C), in
//   nats, 0 at best;
// - merge distance (Menestrina, Whang and Garcia-Molina 2010, doi:10.14778/1920841.1920871, with
//   unit costs): the fewest splits and merges that turn the clusters into the entities.

import Kernels

/// Quality of clusters against the true entities.
public struct ClusterQuality: Sendable, Equatable, Codable {
  /// Share of the predicted clusters that are exactly an entity, 0 ... 1.
  public let exactPrecision: Double
  /// Share of the entities that are exactly a predicted cluster, 0 ... 1.
  public let exactRecall: Double
  /// Harmonic mean of the two.
  public let exactF1: Double
  /// Mean over records of the share of its cluster that is its entity, 0 ... 1.
  public let bCubedPrecision: Double
  /// Mean over records of the share of its entity that is in its cluster, 0 ... 1.
  public let bCubedRecall: Double
  /// Harmonic mean of the two.
  public let bCubedF1: Double
  /// Agreement on pairs above chance, at most 1.
  public let adjustedRand: Double
  /// Information that clusters and entities do not share, in nats; 0 is perfect.
  public let variationOfInformation: Double
  /// Splits that the predicted clusters need to lie within entities.
  public let splits: Int
  /// Merges that are then needed to make the entities.
  public let merges: Int
  /// Predicted clusters, singles included.
  public let predicted: Int
  /// True entities, singles included.
  public let actual: Int
  /// How entities of each size fared.
  public let bySize: [SizeSlice]

  enum CodingKeys: String, CodingKey {
    case exactPrecision = "exact_precision"
    case exactRecall = "exact_recall"
    case exactF1 = "exact_f1"
    case bCubedPrecision = "b_cubed_precision"
    case bCubedRecall = "b_cubed_recall"
    case bCubedF1 = "b_cubed_f1"
    case adjustedRand = "adjusted_rand"
    case variationOfInformation = "variation_of_information"
    case splits, merges, predicted, actual
    case bySize = "by_size"
  }

  package init(_ table: Contingency) {
    let exact = table.cells.count {
      $0.count == table.predictedSizes[Int($0.cluster)]
        && $0.count == table.trueSizes[Int($0.entity)]
    }
    predicted = table.predictedSizes.count
    actual = table.trueSizes.count
    exactPrecision = ratio(exact, predicted, ifNone: 1)
    exactRecall = ratio(exact, actual, ifNone: 1)
    exactF1 = harmonicMean(exactPrecision, exactRecall)
    (bCubedPrecision, bCubedRecall) = bCubed(table)
    bCubedF1 = harmonicMean(bCubedPrecision, bCubedRecall)
    adjustedRand = adjustedRandIndex(table)
    variationOfInformation = informationDistance(table)
    splits = table.cells.count - predicted
    merges = table.cells.count - actual
    bySize = SizeSlice.slices(of: table)
  }
}

/// How the entities of one range of sizes fared.
public struct SizeSlice: Sendable, Equatable, Codable {
  /// The fewest records of an entity in this slice.
  public let sizeMin: Int
  /// The most records of an entity in this slice; nothing in the last slice.
  public let sizeMax: Int?
  /// Entities of this size.
  public let entities: Int
  /// Share of them that are exactly a predicted cluster.
  public let exactRecall: Double
  /// Share of the pairs inside them that share a cluster.
  public let pairRecall: Double
  /// B-cubed precision of their records.
  public let bCubedPrecision: Double

  enum CodingKeys: String, CodingKey {
    case sizeMin = "size_min"
    case sizeMax = "size_max"
    case entities
    case exactRecall = "exact_recall"
    case pairRecall = "pair_recall"
    case bCubedPrecision = "b_cubed_precision"
  }

  static let ranges: [(least: Int, most: Int?)] = [
    (1, 1), (2, 2), (3, 3), (4, 4), (5, 9), (10, 19), (20, 99), (100, nil),
  ]

  /// One slice for every range of sizes that has entities; O(cells).
  static func slices(of table: Contingency) -> [SizeSlice] {
    var tallies = [SliceTally](repeating: SliceTally(), count: ranges.count)
    for size in table.trueSizes { tallies[place(size)].add(entityOf: size) }
    for cell in table.cells {
      let size = table.trueSizes[Int(cell.entity)]
      tallies[place(size)].add(cell, entity: size, cluster: table.predictedSizes[Int(cell.cluster)])
    }
    return zip(ranges, tallies).filter { $1.entities > 0 }.map { range, tally in
      SizeSlice(
        sizeMin: range.least, sizeMax: range.most, entities: tally.entities,
        exactRecall: ratio(tally.exact, tally.entities, ifNone: 1),
        pairRecall: ratio(tally.pairsFound, tally.pairs, ifNone: 1),
        bCubedPrecision: tally.precisionSum / Double(tally.records))
    }
  }

  private static func place(_ size: Int) -> Int {
    ranges.lastIndex { size >= $0.least } ?? 0
  }
}

private struct SliceTally {
  var entities = 0
  var records = 0
  var exact = 0
  var pairs = 0
  var pairsFound = 0
  var precisionSum = 0.0

  mutating func add(entityOf size: Int) {
    entities += 1
    records += size
    pairs += pairsAmong(size)
  }

  mutating func add(_ cell: Contingency.Cell, entity: Int, cluster: Int) {
    if cell.count == entity && cell.count == cluster { exact += 1 }
    pairsFound += pairsAmong(cell.count)
    precisionSum += Double(cell.count) * Double(cell.count) / Double(cluster)
  }
}

private func bCubed(_ table: Contingency) -> (precision: Double, recall: Double) {
  guard table.recordCount > 0 else { return (1, 1) }
  var precision = 0.0
  var recall = 0.0
  for cell in table.cells {
    let square = Double(cell.count) * Double(cell.count)
    precision += square / Double(table.predictedSizes[Int(cell.cluster)])
    recall += square / Double(table.trueSizes[Int(cell.entity)])
  }
  return (precision / Double(table.recordCount), recall / Double(table.recordCount))
}

private func adjustedRandIndex(_ table: Contingency) -> Double {
  func pairs(_ sizes: [Int]) -> Double { sizes.reduce(0) { $0 + Double(pairsAmong($1)) } }
  let all = Double(pairsAmong(table.recordCount))
  let both = pairs(table.cells.map(\.count))
  let predicted = pairs(table.predictedSizes)
  let actual = pairs(table.trueSizes)
  guard both != predicted || both != actual else { return 1 }
  let expected = predicted * actual / all
  return (both - expected) / ((predicted + actual) / 2 - expected)
}

private func informationDistance(_ table: Contingency) -> Double {
  var sum = 0.0
  for cell in table.cells {
    let count = Double(cell.count)
    let ofCluster = logarithm(count / Double(table.predictedSizes[Int(cell.cluster)]))
    let ofEntity = logarithm(count / Double(table.trueSizes[Int(cell.entity)]))
    sum -= count * (ofCluster + ofEntity)
  }
  return table.recordCount == 0 ? 0 : sum / Double(table.recordCount)
}
