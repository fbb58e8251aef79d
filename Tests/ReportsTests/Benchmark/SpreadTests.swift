// Medians, noise and growth by worked examples.

import Reports
import Testing

@Suite struct SpreadTests {
  @Test func medianAndExtent() throws {
    let odd = try #require(Spread([3, 1, 2]))
    #expect([odd.median, odd.low, odd.high] == [2, 1, 3])
    #expect(try #require(Spread([4, 1, 2, 3])).median == 2.5)
    #expect(Spread([Double]()) == nil)
    #expect(try #require(Spread([5])).relativeError == nil)
  }

  @Test func noiseFollowsTheRange() throws {
    // Three repeats with a range of 0.2: sigma 0.2 / 1.693, error 1.2533 sigma / sqrt 3.
    let spread = try #require(Spread([0.9, 1, 1.1]))
    let error = try #require(spread.relativeError)
    #expect(abs(error - 1.2533 * 0.2 / 1.693 / 3.0.squareRoot()) < 1e-12)
  }

  @Test(arguments: [0.5, 1, 1.3, 2]) func growthFindsThePower(exponent: Double) throws {
    let sizes = [1e4, 3e4, 1e5, 3e5, 1e6]
    var cost = 1.0
    var points: [(size: Double, cost: Double)] = []
    for (place, size) in sizes.enumerated() {
      if place > 0 { cost *= power(size / sizes[place - 1], exponent) }
      points.append((size, cost))
    }
    let fit = try #require(GrowthFit(points.reversed()))
    #expect(abs(fit.exponent - exponent) < 1e-9)
    #expect(fit.count == 5)
  }

  @Test func growthNeedsThreeSizes() {
    #expect(GrowthFit([(1, 1), (10, 10)]) == nil)
    #expect(GrowthFit([(10, 1), (10, 2), (10, 3)]) == nil)
    #expect(GrowthFit([]) == nil)
  }

  @Test func smallSizesDoNotCount() throws {
    let fit = try #require(GrowthFit([(1, 5), (1000, 10), (10_000, 100), (100_000, 1000)]))
    #expect(fit.count == 3)
    #expect(abs(fit.exponent - 1) < 1e-9)
  }

  /// base to the power of an exponent that is a multiple of a tenth, by roots and products.
  private func power(_ base: Double, _ exponent: Double) -> Double {
    var (low, high) = (0.0, 1e30)
    var target = 1.0
    for _ in 0..<Int((exponent * 10).rounded()) { target *= base }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      var product = 1.0
      for _ in 0..<10 { product *= middle }
      if product < target { low = middle } else { high = middle }
    }
    return low
  }
}
