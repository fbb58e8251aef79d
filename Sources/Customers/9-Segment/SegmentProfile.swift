// What a segment is like: its size, its mean of every feature, and what sets it apart.

import Kernels

/// The profile of one segment.
public struct SegmentProfile: Sendable {
  /// Customers in it, and their share of all.
  public let customers: Int
  public let share: Double
  /// What they spent less returns, and its share of all; 0 without transactions.
  public let revenue: Double
  public let revenueShare: Double
  /// The mean of every feature over the segment's customers who have it; not a number if none has.
  public let means: [Double]
  /// The segment's mean over everybody's; not a number where that says nothing (0 or below).
  public let lifts: [Double]
  /// How many standard deviations of the scaled feature the segment's centre lies above everybody's
  /// mean.
  public let contrasts: [Double]
}

/// Makes the profiles of segments.
public struct SegmentProfiler: Sendable {
  private let features: [CustomerFeature]
  private let scaled: ScaledFeatures
  private let revenues: [Double]?

  /// Of those features, as they are and scaled, and, where known, what each customer spent.
  public init(features: [CustomerFeature], scaled: ScaledFeatures, revenues: [Double]?) {
    self.features = features
    self.scaled = scaled
    self.revenues = revenues
  }

  /// The profile of every segment; O(customers × features), in parallel.
  public func profiles(_ segmentation: Segmentation) -> [SegmentProfile] {
    let columns = parallelMap(features.count) { column($0, segmentation) }
    let revenue = revenues.map { sums($0, segmentation).sums }
    let total = revenue?.reduce(0, +) ?? 0
    return segmentation.sizes.indices.map { segment in
      let own = revenue?[segment] ?? 0
      return SegmentProfile(
        customers: segmentation.sizes[segment],
        share: Double(segmentation.sizes[segment]) / Double(segmentation.segmentOf.count),
        revenue: own, revenueShare: total > 0 ? own / total : 0,
        means: columns.map { $0.means[segment] }, lifts: columns.map { $0.lifts[segment] },
        contrasts: columns.map { $0.contrasts[segment] })
    }
  }

  private struct ProfileColumn: Sendable {
    var means: [Double] = []
    var lifts: [Double] = []
    var contrasts: [Double] = []
  }

  private func column(_ place: Int, _ segmentation: Segmentation) -> ProfileColumn {
    let values = features[place].values
    let known = values.filter { !$0.isNaN }
    let (sums, counts) = sums(values, segmentation)
    let all = mean(known)
    let numbers = (0..<scaled.rows.count).map { scaled.rows[$0, place] }
    let (middle, spread) = (mean(numbers), variance(numbers).squareRoot())
    var column = ProfileColumn()
    for segment in 0..<segmentation.count {
      let count = counts[segment]
      let own = count > 0 ? sums[segment] / Double(count) : Double.nan
      column.means.append(own)
      column.lifts.append(all > 0 && own >= 0 ? own / all : .nan)
      let distance = segmentation.centres[segment, place] - middle
      column.contrasts.append(spread > 0 && count > 0 ? distance / spread : 0)
    }
    return column
  }

  private func sums(
    _ values: [Double], _ segmentation: Segmentation
  ) -> (sums: [Double], counts: [Int]) {
    var sums = [Double](repeating: 0, count: segmentation.count)
    var counts = [Int](repeating: 0, count: segmentation.count)
    for (customer, value) in values.enumerated() where !value.isNaN {
      sums[Int(segmentation.segmentOf[customer])] += value
      counts[Int(segmentation.segmentOf[customer])] += 1
    }
    return (sums, counts)
  }
}
