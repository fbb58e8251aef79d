import Kernels
import Testing

/// Distances by matrix products equal those by differences, row by row.
@Suite struct CentreDistancesTests {
  private func rows(_ count: Int, _ columns: Int, _ random: inout SeededRandom) -> DenseRows {
    DenseRows(
      values: (0..<count * columns).map { _ in random.unit() * 20 - 10 }, columnCount: columns)
  }

  private func squared(_ left: ArraySlice<Double>, _ right: ArraySlice<Double>) -> Double {
    zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func equalsThePlainWay(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (count, columns, centreCount) = (
      1 + random.below(3000), 1 + random.below(20), 1 + random.below(20)
    )
    let rows = rows(count, columns, &random)
    let centres = self.rows(centreCount, columns, &random)
    let found = rows.nearest(of: centres)
    var counts = [Int](repeating: 0, count: centreCount)
    for row in 0..<count {
      let distances = (0..<centreCount).map { squared(rows.row(row), centres.row($0)) }
      let least = distances.min() ?? 0
      #expect(abs(distances[Int(found.nearest[row])] - least) < 1e-9, "seed \(seed)")
      #expect(abs(found.squaredDistances[row] - least) < 1e-9, "seed \(seed)")
      counts[Int(found.nearest[row])] += 1
    }
    #expect(found.counts == counts, "seed \(seed)")
    #expect(abs(found.inertia - found.squaredDistances.reduce(0, +)) < 1e-9 * found.inertia)
    for column in 0..<columns {
      let whole = (0..<count).reduce(0) { $0 + rows[$1, column] }
      let parts = (0..<centreCount).reduce(0) { $0 + found.sums[$1 * columns + column] }
      #expect(abs(whole - parts) < 1e-7, "seed \(seed)")
    }
    let range = count / 3..<count
    let all = rows.squaredDistances(range, to: centres)
    for (slot, row) in range.enumerated() {
      for centre in 0..<centreCount {
        let right = squared(rows.row(row), centres.row(centre))
        #expect(abs(all[slot * centreCount + centre] - right) < 1e-9, "seed \(seed)")
      }
    }
    #expect(
      zip(rows.squaredDistances(to: Array(centres.row(0))), 0..<count).allSatisfy {
        abs($0 - squared(rows.row($1), centres.row(0))) < 1e-9
      })
  }

  @Test func equallyNearIsTheFirst() {
    let rows = DenseRows(values: [0, 1, 2], columnCount: 1)
    let found = rows.nearest(of: DenseRows(values: [0, 2, 2], columnCount: 1))
    #expect(found.nearest == [0, 0, 1])
    #expect(found.counts == [2, 1, 0])
  }
}
