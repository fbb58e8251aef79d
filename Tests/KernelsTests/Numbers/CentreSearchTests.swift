import Kernels
import Testing

/// The search in Float gives what distances in Double give.
@Suite struct CentreSearchTests {
  private func numbers(_ count: Int, _ random: inout SeededRandom) -> [Double] {
    // Multiples of a half make ties; an offset makes Float alone too coarse.
    let offset = random.below(2) == 0 ? 0 : 1e5
    let isCoarse = random.below(2) == 0
    return (0..<count).map { _ in
      offset + (isCoarse ? Double(random.below(9)) / 2 : random.bell())
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>) func equalsThePlainSearch(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (count, width) = (1 + random.below(3000), 1 + random.below(20))
    let rows = DenseRows(values: numbers(count * width, &random), columnCount: width)
    let search = CentreSearch(rows)
    var last: CentreAssignment?
    let centreCount = 1 + random.below(20)
    for _ in 0..<3 {
      let centres = DenseRows(
        values: (0..<centreCount).flatMap { _ -> [Double] in
          let row = rows.row(random.below(count))
          return row.map { $0 + (random.below(2) == 0 ? 0 : random.bell()) }
        }, columnCount: width)
      let found = search.assignment(to: centres, from: last)
      let right = plain(rows, centres)
      #expect(found.nearest == right.nearest, "seed \(seed)")
      #expect(found.counts == right.counts, "seed \(seed)")
      let before = last?.nearest
      let changed = found.nearest.indices.count { before?[$0] != found.nearest[$0] }
      #expect(found.changed == changed, "seed \(seed)")
      for (own, other) in zip(found.sums, right.sums) {
        // What is taken off again leaves rounding of the size of the rows.
        let rounding = 1e-15 * rows.values.reduce(0) { $0 + abs($1) }
        #expect(abs(own - other) <= 1e-9 * (1 + abs(other)) + rounding, "seed \(seed)")
      }
      #expect(abs(found.inertia - right.inertia) <= 1e-6 * (1 + right.inertia), "seed \(seed)")
      last = found
    }
  }

  @Test func everyPathGivesTheSame() {
    var random = SeededRandom(seed: 5)
    let rows = DenseRows(values: numbers(5000 * 7, &random), columnCount: 7)
    let centres = rows.chosen([1, 50, 99, 1000, 1001, 1002, 1003, 1004, 1005])
    let right = plain(rows, centres).nearest
    for path in LanePath.available {
      LanePath.use(path)
      #expect(CentreSearch(rows).assignment(to: centres).nearest == right, "\(path)")
    }
    LanePath.use(nil)
  }

  /// Distances from the differences, one after another.
  private func plain(_ rows: DenseRows, _ centres: DenseRows) -> NearestCentres {
    var nearest: [UInt32] = []
    var distances: [Double] = []
    for row in 0..<rows.count {
      var (best, least) = (0, Double.infinity)
      for centre in 0..<centres.count {
        let distance = zip(rows.row(row), centres.row(centre)).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }
        if distance < least { (best, least) = (centre, distance) }
      }
      nearest.append(UInt32(best))
      distances.append(least)
    }
    return NearestCentres(
      rows: rows, nearest: nearest, squaredDistances: distances, centreCount: centres.count)
  }
}

extension SeededRandom {
  /// About normal: a sum of twelve numbers.
  mutating func bell() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }
}
