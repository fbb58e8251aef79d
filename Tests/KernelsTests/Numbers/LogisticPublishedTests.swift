import Kernels
import Testing

/// Coefficients of scikit-learn 1.9.1 (`newton-cholesky`); Tests/Recipes/logistic.py made them.
@Suite struct LogisticPublishedTests {
  private static let columns = 6
  private static let sample = Sample()

  /// The recipe's rows, with the intercept's column first.
  private struct Sample {
    var rows: [Double] = []
    var labels: [Double] = []
    var soft: [Double] = []
    var weights: [Double] = []

    init() {
      var state: UInt64 = 2024
      func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33)
      }
      for _ in 0..<400 {
        let row = (0..<5).map { _ in Double(next() % 17) / 4 - 2 }
        let noise = Double(next() % 65) / 8 - 4
        let score = 1.5 * row[0] - row[1] + 0.5 * row[2] * row[2] + 0.25 * row[3] + noise
        rows += [1] + row
        labels.append(score > 1 ? 1 : 0)
        soft.append((Double(next() % 9) + 4 * labels.last!) / 12)
        weights.append(Double(1 + next() % 8) / 4)
      }
    }
  }

  private func expect(
    _ expected: [Double], precision: Double, _ targets: [Double], _ weights: [Double]? = nil
  ) {
    let precisions = [0] + [Double](repeating: precision, count: Self.columns - 1)
    let trainer = LogisticTrainer(
      priorMean: [Double](repeating: 0, count: Self.columns), priorPrecision: precisions)
    let fit = trainer.train(rows: Self.sample.rows, targets: targets, weights: weights)
    #expect(fit.hasConverged)
    for (found, right) in zip(fit.coefficients, expected) {
      #expect(abs(found - right) < 1e-10, "\(found) is not \(right)")
    }
  }

  @Test func hardLabels() {
    expect(
      [
        -0.34313181437017715, 1.0998460355472284, -0.6568980161368292, -0.20501960676866393,
        0.3513047676644592, 0.032158670943927097,
      ], precision: 1, Self.sample.labels)
    expect(
      [
        -0.34802297300991336, 1.122007552373593, -0.6701681782592288, -0.2094805075212794,
        0.36049571659980384, 0.03283580853651203,
      ], precision: 1e-4, Self.sample.labels)
    expect(
      [
        -0.22478282757459261, 0.48370139513681254, -0.29664110095684043, -0.0894705251241985,
        0.12394577854607748, 0.014024667956122156,
      ], precision: 100, Self.sample.labels)
  }

  @Test func weightedLabels() {
    expect(
      [
        -0.32329832651060275, 1.0676501133224223, -0.5807571636281629, -0.22123303990927698,
        0.306622140150835, -0.0008690459485743441,
      ], precision: 2, Self.sample.labels, Self.sample.weights)
  }

  @Test func softLabels() {
    expect(
      [
        -0.05014425759793216, 0.30116930205506565, -0.15691361246492994, -0.05557416369440689,
        0.10854487152114765, -0.07870648372722758,
      ], precision: 2, Self.sample.soft)
    expect(
      [
        -0.03665155723982621, 0.31761551270589466, -0.13536650089589827, -0.06260333441605677,
        0.071742705598452, -0.06625258269798341,
      ], precision: 0.5, Self.sample.soft, Self.sample.weights)
  }
}
