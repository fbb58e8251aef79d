import Kernels
import Testing

/// Derivatives of the logarithm of the gamma function.
@Suite struct DigammaTests {
  @Test func publishedValues() {
    // Abramowitz and Stegun, tables 6.1 and 6.2.
    #expect(abs(digamma(1) + 0.577_215_664_901_533) < 1e-13)
    #expect(abs(digamma(0.5) + 1.963_510_026_021_423) < 1e-13)
    #expect(abs(digamma(10) - 2.251_752_589_066_721) < 1e-13)
    #expect(abs(trigamma(1) - 1.644_934_066_848_226) < 1e-13)
    #expect(abs(trigamma(0.5) - 4.934_802_200_544_679) < 1e-12)
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>) func areDerivatives(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let x = exponential(-2 + 8 * random.unit())
    let step = 1e-4 * x
    let slope = (logGamma(x + step) - logGamma(x - step)) / (2 * step)
    #expect(abs(slope - digamma(x)) < 1e-5 * (1 + abs(slope)), "seed \(seed)")
    let bend = (digamma(x + step) - digamma(x - step)) / (2 * step)
    #expect(abs(bend - trigamma(x)) < 1e-5 * (1 + abs(bend)), "seed \(seed)")
    #expect(abs(digamma(x + 1) - digamma(x) - 1 / x) < 1e-12 * (1 + 1 / x), "seed \(seed)")
  }
}
