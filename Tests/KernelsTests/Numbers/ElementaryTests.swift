import Kernels
import Testing

@Suite struct ElementaryTests {
  @Test func logSumExpDoesNotOverflow() {
    // Published: log(e^1000 + e^1000) = 1000 + log 2.
    #expect(logSumExp([1000, 1000].span) == 1000 + logarithm(2))
    #expect(abs(logSumExp([0, logarithm(2), logarithm(3)].span) - logarithm(6)) < 1e-15)
    #expect(logSumExp([-1000, -1001].span) > -1000)
    #expect(logSumExp([Double]().span) == -.infinity)
    #expect(logSumExp([-.infinity, 3].span) == 3)
    #expect(logSumExp([.infinity, 3].span) == .infinity)
  }

  @Test func logisticIsSymmetric() {
    for logOdds in stride(from: -800.0, through: 800, by: 12.5) {
      #expect(abs(logistic(logOdds) + logistic(-logOdds) - 1) < 1e-15)
    }
    #expect(logistic(0) == 0.5)
  }
}
