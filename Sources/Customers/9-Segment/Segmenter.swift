// Stage 9's verb: scaled features into segments.

import Kernels

/// Finds segments.
public struct Segmenter: Sendable {
  public let rule: SegmentRule

  public init(rule: SegmentRule = SegmentRule()) { self.rule = rule }

  /// k-means starts for each number that is tried, on the customers that the silhouette asks.
  private static let trialStarts = 3

  /// The segments of at least one row. Asked for more segments than there are different rows, it
  /// makes one for each of these. Time: that of k-means, and for a number to be found that of
  /// k-means on a sample for each number that is tried.
  public func segments(of rows: DenseRows) -> Segmentation {
    let different = differentRows(rows, atMost: max(wanted.last ?? 1, 1))
    let counts = Array(Set(wanted.map { min($0, different) })).sorted()
    let silhouette = Silhouette(rows, seed: rule.seed)
    var trials: [SegmentTrial] = []
    if counts.count > 1 {
      let asked = rows.chosen(silhouette.sample)
      for count in counts where count <= asked.count {
        trials.append(trial(count, asked, silhouette))
      }
    }
    let best = trials.reduce(trials.first) { best, trial in
      trial.silhouette > best?.silhouette ?? 0 ? trial : best
    }
    let count = best?.count ?? counts[0]
    let fit = KMeans(count: count, starts: rule.starts, seed: rule.seed).fit(rows)
    return segmentation(fit, rows, trials: trials, silhouette)
  }

  private func trial(_ count: Int, _ asked: DenseRows, _ silhouette: Silhouette) -> SegmentTrial {
    let different = min(count, differentRows(asked, atMost: count))
    let fit = KMeans(count: different, starts: Self.trialStarts, seed: rule.seed).fit(asked)
    return SegmentTrial(
      count: count, silhouette: silhouette.mean(ofAsked: fit.nearest, count: different),
      inertia: fit.inertia)
  }

  private var wanted: [Int] {
    switch rule.count {
    case .fixed(let count): [max(1, count)]
    case .automatic: Array(2...SegmentCount.automaticMax)
    }
  }

  /// How many rows differ, counted up to a limit; O(rows) until the limit is reached.
  private func differentRows(_ rows: DenseRows, atMost limit: Int) -> Int {
    var seen = Set<[Double]>()
    for row in 0..<rows.count {
      seen.insert(Array(rows.row(row)))
      if seen.count == limit { break }
    }
    return seen.count
  }

  private func segmentation(
    _ fit: KMeansFit, _ rows: DenseRows, trials: [SegmentTrial], _ silhouette: Silhouette
  ) -> Segmentation {
    var first = [Int](repeating: .max, count: fit.counts.count)
    for (row, centre) in fit.nearest.enumerated().reversed() { first[Int(centre)] = row }
    let order = fit.counts.indices.sorted {
      fit.counts[$0] != fit.counts[$1]
        ? fit.counts[$0] > fit.counts[$1] : first[$0] < first[$1]
    }
    var placeOf = [UInt32](repeating: 0, count: order.count)
    for (place, centre) in order.enumerated() { placeOf[centre] = UInt32(place) }
    let segmentOf = fit.nearest.map { placeOf[Int($0)] }
    let centres = fit.centres.chosen(order)
    let ranges = parts(of: rows.count, grain: 4096)
    let soft = parallelMap(ranges.count) { softPart(ranges[$0], rows, centres, segmentOf) }
    return Segmentation(
      segmentOf: segmentOf, distances: soft.flatMap(\.distances),
      memberships: soft.flatMap(\.memberships), nextOf: soft.flatMap(\.nextOf), centres: centres,
      sizes: order.map { fit.counts[$0] }, trials: trials,
      silhouette: silhouette.mean(fit.nearest, count: fit.counts.count),
      silhouetteSample: silhouette.sample.count, inertia: fit.inertia,
      hasConverged: fit.hasConverged)
  }

  private struct SoftPart {
    var distances: [Double] = []
    var memberships: [Double] = []
    var nextOf: [UInt32] = []
  }

  private func softPart(
    _ range: Range<Int>, _ rows: DenseRows, _ centres: DenseRows, _ segmentOf: [UInt32]
  ) -> SoftPart {
    let squares = rows.squaredDistances(range, to: centres)
    var part = SoftPart()
    for (slot, row) in range.enumerated() {
      let own = Int(segmentOf[row])
      let start = slot * centres.count
      let distance = squares[start + own]
      part.distances.append(distance.squareRoot())
      var (closeness, next) = (0.0, own)
      for centre in 0..<centres.count {
        closeness += squares[start + centre] > 0 ? distance / squares[start + centre] : 1
        if centre != own, next == own || squares[start + centre] < squares[start + next] {
          next = centre
        }
      }
      part.memberships.append(distance > 0 ? 1 / closeness : 1)
      part.nextOf.append(UInt32(next))
    }
    return part
  }
}
