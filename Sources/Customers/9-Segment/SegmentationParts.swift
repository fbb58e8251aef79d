// From an assignment of rows to segments: sizes, centres, distances, and how surely.

import Kernels

extension Segmentation {
  /// Segments from where k-means ended; distances and memberships are of the `space` in which it
  /// looked, centres of the scaled features.
  init(
    _ rows: DenseRows, in space: DenseRows, fit: KMeansFit, trials: [SegmentTrial],
    silhouette: Silhouette
  ) {
    let order = Self.order(fit.nearest, fit.counts)
    let segmentOf = Self.placed(fit.nearest, order)
    let own = fit.centres.chosen(order)
    let soft = Self.soft(space, own, segmentOf, shares: nil)
    let centres =
      space == rows
      ? own : Self.means(rows, segmentOf, order.count)
    self.init(
      method: .kMeans, segmentOf: segmentOf, distances: soft.distances,
      memberships: soft.memberships, nextOf: soft.nextOf, centres: centres,
      sizes: order.map { fit.counts[$0] }, trials: trials,
      silhouette: silhouette.mean(fit.nearest, count: fit.counts.count),
      silhouetteSample: silhouette.sample.count, inertia: fit.inertia,
      hasConverged: fit.hasConverged)
  }

  /// Segments from each row's chances of being in them (rows × segments): the likeliest is taken;
  /// segments without rows are left out.
  init(
    _ rows: DenseRows, shares: [Double], segmentCount: Int, trials: [SegmentTrial],
    silhouette: Silhouette, hasConverged: Bool
  ) {
    let likeliest = (0..<rows.count).map { row -> UInt32 in
      var best = 0
      for segment in 1..<max(1, segmentCount)
      where shares[row * segmentCount + segment] > shares[row * segmentCount + best] {
        best = segment
      }
      return UInt32(best)
    }
    var sizes = [Int](repeating: 0, count: segmentCount)
    for segment in likeliest { sizes[Int(segment)] += 1 }
    let order = Self.order(likeliest, sizes).filter { sizes[$0] > 0 }
    let segmentOf = Self.placed(likeliest, order)
    let means = Self.means(rows, segmentOf, order.count)
    let sorted = (0..<rows.count).flatMap { row in
      order.map { shares[row * segmentCount + $0] }
    }
    let soft = Self.soft(rows, means, segmentOf, shares: sorted)
    self.init(
      method: .mixture, segmentOf: segmentOf, distances: soft.distances,
      memberships: soft.memberships, nextOf: soft.nextOf, centres: means,
      sizes: order.map { sizes[$0] }, trials: trials,
      silhouette: silhouette.mean(segmentOf, count: order.count),
      silhouetteSample: silhouette.sample.count,
      inertia: soft.distances.reduce(0) { $0 + $1 * $1 }, hasConverged: hasConverged)
  }

  private static func means(_ rows: DenseRows, _ segmentOf: [UInt32], _ count: Int) -> DenseRows {
    NearestCentres(
      rows: rows, nearest: segmentOf, squaredDistances: [Double](repeating: 0, count: rows.count),
      centreCount: count
    ).means(columnCount: rows.columnCount)
  }

  /// Segments by size; of equal ones first that of the first row.
  private static func order(_ segmentOf: [UInt32], _ sizes: [Int]) -> [Int] {
    var first = [Int](repeating: .max, count: sizes.count)
    for (row, segment) in segmentOf.enumerated().reversed() { first[Int(segment)] = row }
    return sizes.indices.sorted {
      sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : first[$0] < first[$1]
    }
  }

  private static func placed(_ segmentOf: [UInt32], _ order: [Int]) -> [UInt32] {
    var placeOf = [UInt32](repeating: 0, count: (order.max() ?? 0) + 1)
    for (place, segment) in order.enumerated() { placeOf[segment] = UInt32(place) }
    return segmentOf.map { placeOf[Int($0)] }
  }

  private struct SoftPart {
    var distances: [Double] = []
    var memberships: [Double] = []
    var nextOf: [UInt32] = []
  }

  private static func soft(
    _ rows: DenseRows, _ centres: DenseRows, _ segmentOf: [UInt32], shares: [Double]?
  ) -> SoftPart {
    let ranges = parts(of: rows.count, grain: 4096)
    let found = parallelMap(ranges.count) {
      softPart(ranges[$0], rows, centres, segmentOf, shares)
    }
    return SoftPart(
      distances: found.flatMap(\.distances), memberships: found.flatMap(\.memberships),
      nextOf: found.flatMap(\.nextOf))
  }

  private static func softPart(
    _ range: Range<Int>, _ rows: DenseRows, _ centres: DenseRows, _ segmentOf: [UInt32],
    _ shares: [Double]?
  ) -> SoftPart {
    let squares = rows.squaredDistances(range, to: centres)
    let count = centres.count
    var part = SoftPart()
    for (slot, row) in range.enumerated() {
      let own = Int(segmentOf[row])
      let start = slot * count
      let distance = squares[start + own]
      part.distances.append(distance.squareRoot())
      var (closeness, next) = (0.0, own)
      for centre in 0..<count {
        closeness += squares[start + centre] > 0 ? distance / squares[start + centre] : 1
        guard centre != own else { continue }
        let isNearer =
          shares.map { $0[row * count + centre] > $0[row * count + next] }
          ?? (squares[start + centre] < squares[start + next])
        if next == own || isNearer { next = centre }
      }
      part.memberships.append(
        shares?[row * count + own] ?? (distance > 0 ? 1 / closeness : 1))
      part.nextOf.append(UInt32(next))
    }
    return part
  }
}
