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
// - merge distance at unit costs (see `MergeDistance`): the fewest splits and merges that turn the
//   clusters into the entities.

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
  /// Splits and merges together: the merge distance at unit costs; 0 is perfect.
  public let mergeDistance: Int
  /// Predicted clusters, singles included.
  public let predicted: Int
  /// True entities, singles included.
  public let actual: Int
  /// How entities of each size fared.
  public let bySize: [SizeSlice]
  /// 95 % intervals, if they were asked for.
  public let intervals: ClusterIntervals?

  enum CodingKeys: String, CodingKey {
    case exactPrecision = "exact_precision"
    case exactRecall = "exact_recall"
    case exactF1 = "exact_f1"
    case bCubedPrecision = "b_cubed_precision"
    case bCubedRecall = "b_cubed_recall"
    case bCubedF1 = "b_cubed_f1"
    case adjustedRand = "adjusted_rand"
    case variationOfInformation = "variation_of_information"
    case splits, merges
    case mergeDistance = "merge_distance"
    case predicted, actual
    case bySize = "by_size"
    case intervals
  }

  package init(_ table: Contingency, intervals: ClusterIntervals? = nil) {
    let exact = table.cells.count {
      $0.count == table.predictedSizes[Int($0.cluster)]
        && $0.count == table.trueSizes[Int($0.entity)]
    }
    self.intervals = intervals
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
    mergeDistance = splits + merges
    bySize = SizeSlice.slices(of: table)
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
  let both = pairs(table.cells.map { Int($0.count) })
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
