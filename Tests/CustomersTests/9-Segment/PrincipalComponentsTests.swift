import Customers
import Kernels
import Testing

/// Components keep what varies.
@Suite struct PrincipalComponentsTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func distancesAreKept(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let width = 1 + random.below(6)
    let rows = DenseRows(
      values: (0..<50 * width).map { _ in random.bell() }, columnCount: width)
    let components = PrincipalComponents(rows, count: width)
    let turned = components.places(rows)
    #expect(abs(components.shares.reduce(0, +) - 1) < 1e-9, "seed \(seed)")
    #expect(components.shares == components.shares.sorted(by: >), "seed \(seed)")
    for row in 1..<50 {
      let before = zip(rows.row(0), rows.row(row)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      let after = zip(turned.row(0), turned.row(row)).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
      #expect(abs(before - after) < 1e-9, "seed \(seed)")
    }
  }

  @Test func segmentsInTwoComponentsHaveCentresOfFeatures() {
    var random = SeededRandom(seed: 2)
    let rows = DenseRows(
      values: (0..<200).flatMap { row in
        let far = row % 2 == 0 ? 6.0 : 0
        return [far + random.bell(), random.bell(), random.bell(), far + random.bell()]
      }, columnCount: 4)
    var rule = SegmentRule(count: .fixed(2))
    rule.components = 2
    let found = Segmenter(rule: rule).segments(of: rows)
    for row in 2..<200 { #expect(found.segmentOf[row] == found.segmentOf[row - 2]) }
    #expect(found.centres.columnCount == 4)
    #expect(abs(abs(found.centres[0, 0] - found.centres[1, 0]) - 6) < 0.5)
  }
}
