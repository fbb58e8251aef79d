import Kernels
import Testing

/// The least values of functions with known ones.
@Suite struct MinimumTests {
  @Test func rosenbrocksValley() {
    let found = minimum(from: [-1.2, 1]) { point in
      let (x, y) = (point[0], point[1])
      return 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x)
    }
    #expect(found.hasConverged)
    #expect(found.point.allSatisfy { abs($0 - 1) < 1e-4 }, "\(found)")
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func bowls(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let order = 1 + random.below(6)
    let place = (0..<order).map { _ in random.unit() * 20 - 10 }
    let weights = (0..<order).map { _ in 0.1 + random.unit() * 10 }
    let found = minimum(from: [Double](repeating: 0, count: order)) { point in
      point.indices.reduce(1) {
        $0 + weights[$1] * (point[$1] - place[$1]) * (point[$1] - place[$1])
      }
    }
    for (found, right) in zip(found.point, place) { #expect(abs(found - right) < 1e-4) }
  }

  @Test func nowhereToGo() {
    #expect(minimum(from: [1]) { _ in .infinity }.value == .infinity)
    #expect(minimum(from: [1]) { _ in 3 }.hasConverged)
  }

  @Test func logGammaOfWholeNumbers() {
    var factorial = 1.0
    for number in 1...20 {
      #expect(
        abs(logGamma(Double(number)) - logarithm(factorial)) < 1e-12 * (1 + logarithm(factorial)))
      factorial *= Double(number)
    }
  }
}
