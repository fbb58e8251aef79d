import Customers
import Kernels
import Testing

/// What holds of k-means for any rows.
@Suite struct KMeansTests {
  /// Rows around a few places, some of them equal.
  static func rows(_ random: inout SeededRandom) -> DenseRows {
    let (count, columns, places) = (
      20 + random.below(400), 1 + random.below(6), 1 + random.below(6)
    )
    var values: [Double] = []
    for _ in 0..<count {
      let place = random.below(places)
      for column in 0..<columns {
        values.append(Double(place * (column + 2) % 7) * 3 + Double(random.below(30)) / 10)
      }
    }
    return DenseRows(values: values, columnCount: columns)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func keepsItsLaws(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let rows = Self.rows(&random)
    let count = 1 + random.below(8)
    let fit = KMeans(count: count, starts: 2, seed: seed).fit(rows)
    #expect(fit.counts.allSatisfy { $0 > 0 }, "seed \(seed)")
    #expect(fit.counts.reduce(0, +) == rows.count, "seed \(seed)")
    #expect(
      zip(fit.inertias.dropFirst(), fit.inertias).allSatisfy { $0 <= $1 * (1 + 1e-12) + 1e-9 },
      "the sum rises with seed \(seed): \(fit.inertias)")
    for centre in 0..<count {
      let own = (0..<rows.count).filter { Int(fit.nearest[$0]) == centre }
      #expect(own.count == fit.counts[centre], "seed \(seed)")
      for column in 0..<rows.columnCount {
        let mean = own.reduce(0) { $0 + rows[$1, column] } / Double(own.count)
        #expect(abs(mean - fit.centres[centre, column]) < 1e-9, "seed \(seed)")
      }
    }
    let again = rows.nearest(of: fit.centres)
    #expect(abs(again.inertia - fit.inertia) <= 1e-9 * (1 + fit.inertia), "seed \(seed)")
  }

  @Test func emptyCentresAreGivenRows() {
    let rows = DenseRows(values: [0, 0.1, 0.2, 10, 10.1, 20], columnCount: 1)
    let far = DenseRows(values: [0, 1000, 2000], columnCount: 1)
    let fit = KMeans(count: 3).fit(rows, from: far)
    #expect(fit.counts.sorted() == [1, 2, 3])
    #expect(fit.hasConverged)
  }

  @Test func sameBytesOnAnyNumberOfThreads() {
    var random = SeededRandom(seed: 11)
    let rows = DenseRows(
      values: (0..<60_000 * 3).map { _ in random.unit() + Double(random.below(4)) },
      columnCount: 3)
    Threads.use(1)
    let one = Segmenter(rule: SegmentRule(count: .fixed(4), starts: 2)).segments(of: rows)
    Threads.use(4)
    let four = Segmenter(rule: SegmentRule(count: .fixed(4), starts: 2)).segments(of: rows)
    Threads.use(0)
    #expect(one.segmentOf == four.segmentOf)
    #expect(one.centres == four.centres)
    #expect(one.distances == four.distances)
    #expect(one.silhouette == four.silhouette)
  }

  @Test func aSampleOfManyRowsFindsTheirPlaces() {
    var random = SeededRandom(seed: 12)
    var values: [Double] = []
    for row in 0..<80_000 {
      let place = Double(row % 4) * 10
      values += [place + random.unit(), -place + random.unit()]
    }
    let fit = KMeans(count: 4, starts: 2).fit(DenseRows(values: values, columnCount: 2))
    #expect(fit.counts == [20_000, 20_000, 20_000, 20_000])
    for row in 4..<80_000 { #expect(fit.nearest[row] == fit.nearest[row - 4]) }
  }

  @Test func segmentsAreAPartitionBySize() {
    var random = SeededRandom(seed: 5)
    let rows = Self.rows(&random)
    let found = Segmenter(rule: SegmentRule(count: .fixed(4))).segments(of: rows)
    #expect(found.sizes == found.sizes.sorted(by: >))
    #expect(found.sizes.reduce(0, +) == rows.count)
    for segment in 0..<found.count {
      #expect(found.segmentOf.count { Int($0) == segment } == found.sizes[segment])
    }
    #expect(found.memberships.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(zip(found.nextOf, found.segmentOf).allSatisfy { $0 != $1 })
  }

  @Test func equalRowsMakeOneSegment() {
    let rows = DenseRows(values: [Double](repeating: 2, count: 30), columnCount: 3)
    let found = Segmenter().segments(of: rows)
    #expect(found.count == 1)
    #expect(found.silhouette == 0)
    #expect(found.distances.allSatisfy { $0 == 0 })
    let one = Segmenter(rule: SegmentRule(count: .fixed(1))).segments(
      of: DenseRows(values: [1, 2, 3], columnCount: 3))
    #expect(one.segmentOf == [0])
  }
}
