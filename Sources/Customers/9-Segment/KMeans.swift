// k-means: k centres such that the squared distances of all rows from their nearest centre have the
// least sum. Lloyd's iteration (Lloyd, 1982, doi:10.1109/TIT.1982.1056489): give every row to its
// nearest centre, make every centre the mean of its rows, until no row changes. The sum never rises
// and ends in a local minimum, so several starts are made, each by k-means++ with a few trials for
// every centre (Arthur and Vassilvitskii, 2007), and the lowest end is taken.
//
// Above `sampledCountMin` rows the starts run on a sample of `sampleCount` rows. The best of them
// is carried on by mini-batches of all rows (Sculley, 2010, doi:10.1145/1772690.1772862): each
// centre moves to the mean of all batch rows it was ever given. What noise is left, Lloyd's
// iteration over all rows takes away in few rounds.
// Limits: Euclidean distances on scaled features; segments come out round and of like width.

import Kernels

/// Where k-means ended.
public struct KMeansFit: Sendable {
  /// The centres, one row each: the means of their rows.
  public let centres: DenseRows
  /// For every row, its centre.
  public let nearest: [UInt32]
  /// For every centre, how many rows it has, at least one.
  public let counts: [Int]
  /// The sum of squared distances before each round; never rises.
  public let inertias: [Double]
  /// The sum of squared distances from the centres.
  public let inertia: Double
  /// Whether no row would change any more.
  public let hasConverged: Bool
}

/// Looks for k centres.
public struct KMeans: Sendable {
  /// How many centres, at least 1.
  public let count: Int
  public let starts: Int
  public let seed: UInt64
  private static let roundsMax = 300
  private static let sampledCountMin = 50_000
  private static let sampleCount = 20_000
  private static let batchCount = 40
  private static let batchRows = 4096
  /// Over all of many rows, centres that move less than this share of a feature's spread stay.
  private static let moveMin = 1e-4

  public init(count: Int, starts: Int = 10, seed: UInt64 = 1) {
    precondition(count > 0 && starts > 0, "k-means needs a centre and a start.")
    self.count = count
    self.starts = starts
    self.seed = seed
  }

  /// The best of several starts. At least as many different rows as centres.
  /// Time: a pass over the rows (rows × columns × centres) a round; some tens of rounds.
  public func fit(_ rows: DenseRows) -> KMeansFit {
    guard rows.count > Self.sampledCountMin else { return bestFit(rows) }
    var random = SeededRandom(seed: seed, stream: 0)
    var chosen: [Int] = []
    for row in 0..<rows.count {
      let wanted = Self.sampleCount - chosen.count
      if random.below(rows.count - row) < wanted { chosen.append(row) }
    }
    let start = miniBatches(rows, bestFit(rows.chosen(chosen)).centres, &random)
    return fit(CentreSearch(rows), from: start, isExact: false)
  }

  /// Centres after batches of rows drawn from all, from where a sample ended.
  private func miniBatches(
    _ rows: DenseRows, _ start: DenseRows, _ random: inout SeededRandom
  ) -> DenseRows {
    let width = rows.columnCount
    var centres = start.values
    var seen = [Double](
      repeating: Double(Self.sampleCount) / Double(count), count: start.count)
    for _ in 0..<Self.batchCount {
      let batch = rows.chosen((0..<Self.batchRows).map { _ in random.below(rows.count) })
      let pass = batch.nearest(of: DenseRows(values: centres, columnCount: width))
      for centre in seen.indices where pass.counts[centre] > 0 {
        seen[centre] += Double(pass.counts[centre])
        let rate = Double(pass.counts[centre]) / seen[centre]
        for place in centre * width..<(centre + 1) * width {
          let mean = pass.sums[place] / Double(pass.counts[centre])
          centres[place] += rate * (mean - centres[place])
        }
      }
    }
    return DenseRows(values: centres, columnCount: width)
  }

  private func bestFit(_ rows: DenseRows) -> KMeansFit {
    let search = CentreSearch(rows)
    let seeding = KMeansSeeding(count: count)
    let fits = (0..<starts).map { start in
      var random = SeededRandom(seed: seed, stream: UInt64(start + 1))
      return fit(search, from: seeding.centres(rows, &random), isExact: true)
    }
    return fits.dropFirst().reduce(fits[0]) { $1.inertia < $0.inertia ? $1 : $0 }
  }

  /// Lloyd's iteration from those centres, until no row changes.
  public func fit(_ rows: DenseRows, from start: DenseRows) -> KMeansFit {
    fit(CentreSearch(rows), from: start, isExact: true)
  }

  private func fit(
    _ search: CentreSearch, from start: DenseRows, isExact: Bool
  ) -> KMeansFit {
    var centres = start
    var pass = repaired(search.assignment(to: centres), search, centres, from: nil)
    var inertias = [pass.inertia]
    for _ in 0..<Self.roundsMax {
      let means = pass.means(columnCount: search.rows.columnCount)
      let isStill = !isExact && centres.moved(to: means) < Self.moveMin
      centres = means
      if isStill { break }
      let found = search.assignment(to: centres, from: pass)
      let next = repaired(found, search, centres, from: pass)
      inertias.append(next.inertia)
      pass = next
      if next.changed == 0 { return ended(search, pass, inertias, hasConverged: true) }
    }
    return ended(search, pass, inertias, hasConverged: false)
  }

  /// The end, with means and distances worked out anew from the rows.
  private func ended(
    _ search: CentreSearch, _ pass: CentreAssignment, _ inertias: [Double], hasConverged: Bool
  ) -> KMeansFit {
    let width = search.rows.columnCount
    let exact = search.assigned(pass.nearest, to: pass.means(columnCount: width))
    return KMeansFit(
      centres: exact.means(columnCount: width), nearest: exact.nearest, counts: exact.counts,
      inertias: inertias, inertia: exact.inertia, hasConverged: hasConverged)
  }

  /// Gives every centre without rows the row that lies farthest from its own centre.
  private func repaired(
    _ pass: CentreAssignment, _ search: CentreSearch, _ centres: DenseRows,
    from previous: CentreAssignment?
  ) -> CentreAssignment {
    guard pass.counts.contains(0) else { return pass }
    let exact = search.assigned(pass.nearest, to: centres)
    var nearest = exact.nearest
    var distances = exact.squaredDistances
    var counts = pass.counts
    for centre in counts.indices where counts[centre] == 0 {
      var farthest = -1
      for row in nearest.indices where counts[Int(nearest[row])] > 1 {
        if farthest < 0 || distances[row] > distances[farthest] { farthest = row }
      }
      guard farthest >= 0 else { break }
      counts[Int(nearest[farthest])] -= 1
      counts[centre] = 1
      nearest[farthest] = UInt32(centre)
      distances[farthest] = 0
    }
    return search.assignment(
      nearest, to: centres, inertia: distances.reduce(0, +), from: previous)
  }
}

extension DenseRows {
  /// The longest move of a row to its counterpart.
  fileprivate func moved(to other: DenseRows) -> Double {
    (0..<count).reduce(0) { longest, row in
      let square = zip(self.row(row), other.row(row)).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
      return max(longest, square.squareRoot())
    }
  }
}
