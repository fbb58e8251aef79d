import Kernels
import Synthesis
import Testing

@Suite struct VariatesTests {
  /// Mean and variance of many draws.
  private func moments(_ draw: (inout SeededRandom) -> Double) -> (mean: Double, variance: Double) {
    var random = SeededRandom(seed: 5)
    let values = (0..<200_000).map { _ in draw(&random) }
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
  }

  @Test func normalsHaveTheirMoments() {
    let found = moments { $0.normal() }
    #expect(abs(found.mean) < 0.01 && abs(found.variance - 1) < 0.015)
  }

  @Test func exponentialsHaveTheirMoments() {
    let found = moments { $0.exponential() }
    #expect(abs(found.mean - 1) < 0.01 && abs(found.variance - 1) < 0.03)
  }

  @Test(arguments: [0.2, 0.9, 1, 2.5, 30]) func gammasHaveTheirMoments(_ shape: Double) {
    let found = moments { $0.gamma(shape) }
    #expect(abs(found.mean / shape - 1) < 0.02)
    #expect(abs(found.variance / shape - 1) < 0.04)
  }

  @Test(arguments: [(0.5, 0.5), (0.3, 20), (2, 3)]) func betasHaveTheirMoments(
    _ shapes: (Double, Double)
  ) {
    let found = moments { $0.beta(shapes.0, shapes.1) }
    let total: Double = shapes.0 + shapes.1
    let mean: Double = shapes.0 / total
    let variance: Double = mean * (1 - mean) / (total + 1)
    #expect(abs(found.mean / mean - 1) < 0.02)
    #expect(abs(found.variance / variance - 1) < 0.04)
  }
}
