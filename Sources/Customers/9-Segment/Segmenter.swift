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
  public func segments(of scaled: DenseRows) -> Segmentation {
    let rows =
      rule.components.map { PrincipalComponents(scaled, count: $0).places(scaled) } ?? scaled
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
    return Segmentation(scaled, in: rows, fit: fit, trials: trials, silhouette: silhouette)
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
}
