import Kernels
import Testing

@Suite struct LogisticTrainerTests {
  private func fit(_ reference: LogisticReference) -> LogisticFit {
    LogisticTrainer(priorMean: reference.mean, priorPrecision: reference.precision).train(
      rows: reference.rows, targets: reference.targets, weights: reference.weights)
  }

  private func trainer(_ columns: Int, precision: Double) -> LogisticTrainer {
    LogisticTrainer(
      priorMean: [Double](repeating: 0, count: columns),
      priorPrecision: [Double](repeating: precision, count: columns))
  }

  @Test(arguments: 0..<100) func theGradientVanishesAndNoNeighbourIsBetter(seed: UInt64) {
    var random = SeededRandom(seed: seed, stream: 1)
    let reference = LogisticReference(
      seed: seed, count: random.below(120), columns: 1 + random.below(8))
    let fit = fit(reference)
    #expect(fit.hasConverged, "seed \(seed)")
    for slope in reference.gradient(at: fit.coefficients) {
      #expect(abs(slope) < 1e-9, "seed \(seed)")
    }
    let loss = reference.loss(at: fit.coefficients)
    #expect(abs(fit.loss - loss) <= 1e-9 * loss, "seed \(seed)")
    for _ in 0..<10 {
      let near = fit.coefficients.map { $0 + (random.unit() - 0.5) * 0.01 }
      #expect(reference.loss(at: near) >= loss, "seed \(seed)")
    }
  }

  @Test func manyRowsGoThroughASample() {
    for count in [2048, 2049, 32_767, 32_768, 50_000] {
      let reference = LogisticReference(seed: 5, count: count, columns: 7)
      let fit = fit(reference)
      #expect(fit.hasConverged)
      for slope in reference.gradient(at: fit.coefficients) {
        #expect(abs(slope) < 1e-11 * Double(count), "\(count) rows")
      }
    }
  }

  @Test func threadsDoNotChangeABit() {
    let reference = LogisticReference(seed: 8, count: 300_000, columns: 6)
    defer { Threads.use(0) }
    let fits = [1, 2, 7].map { threads in
      Threads.use(threads)
      return fit(reference)
    }
    #expect(fits[0] == fits[1])
    #expect(fits[0] == fits[2])
  }

  @Test func withoutRowsThePriorStands() {
    let trainer = LogisticTrainer(priorMean: [1, -2], priorPrecision: [1, 0])
    for weights in [nil, [Double]()] {
      let fit = trainer.train(rows: [], targets: [], weights: weights)
      #expect(fit.coefficients == [1, -2])
      #expect(fit.hasConverged)
      #expect(fit.loss == 0)
    }
    let unweighted = trainer.train(rows: [1, 1], targets: [1], weights: [0])
    #expect(unweighted.coefficients == [1, -2])
  }

  @Test func separableRowsStayFinite() {
    let rows = (0..<100).flatMap { [1.0, Double($0) - 49.5] }
    let targets = (0..<100).map { $0 < 50 ? 0.0 : 1 }
    for precision in [1, 1e-3, 1e-8] {
      let fit = trainer(2, precision: precision).train(rows: rows, targets: targets)
      #expect(fit.hasConverged)
      #expect(fit.coefficients.allSatisfy { $0.isFinite })
      #expect(fit.coefficients[1] > 0)
    }
    let flat = trainer(2, precision: 0).train(rows: rows, targets: targets)
    #expect(!flat.hasConverged)
    #expect(flat.coefficients.allSatisfy { $0.isFinite })
    let one = trainer(1, precision: 0.5).train(rows: [1, 1], targets: [1, 1])
    #expect(one.hasConverged && one.coefficients[0] > 1)
  }

  @Test func aFarStartComesBack() {
    let reference = LogisticReference(seed: 3, count: 500, columns: 4)
    for far in [-300.0, 40, 1e4] {
      let trainer = LogisticTrainer(
        priorMean: [far, -far, far, far], priorPrecision: [1e-6, 1e-6, 1e-6, 1e-6])
      let fit = trainer.train(
        rows: reference.rows, targets: reference.targets, weights: reference.weights)
      #expect(fit.hasConverged)
      #expect(fit.coefficients.allSatisfy { abs($0) < 30 }, "\(fit)")
    }
  }

  @Test func columnsThatSayTheSameShareTheWeight() {
    let reference = LogisticReference(seed: 4, count: 400, columns: 2)
    let double = (0..<400).flatMap { row -> [Double] in
      let value = reference.rows[2 * row + 1]
      return [1, value, value, 0]
    }
    let plain = trainer(2, precision: 0).train(rows: reference.rows, targets: reference.targets)
    let fit = trainer(4, precision: 0).train(rows: double, targets: reference.targets)
    #expect(fit.hasConverged)
    #expect(abs(fit.coefficients[0] - plain.coefficients[0]) < 1e-7)
    #expect(abs(fit.coefficients[1] + fit.coefficients[2] - plain.coefficients[1]) < 1e-7)
    #expect(fit.coefficients[3] == 0)
  }

  @Test func unitsOfAColumnOnlyScaleItsCoefficient() {
    let reference = LogisticReference(seed: 6, count: 400, columns: 3)
    let plain = trainer(3, precision: 0).train(rows: reference.rows, targets: reference.targets)
    for unit in [1e-7, 1e7] {
      let rows = reference.rows.enumerated().map { $0 % 3 == 2 ? $1 * unit : $1 }
      let fit = trainer(3, precision: 0).train(rows: rows, targets: reference.targets)
      #expect(fit.hasConverged)
      #expect(abs(fit.coefficients[2] * unit - plain.coefficients[2]) < 1e-8)
    }
  }

  @Test func weightsCountRows() {
    let reference = LogisticReference(seed: 7, count: 200, columns: 3)
    let trainer = trainer(3, precision: 1)
    let twos = [Double](repeating: 2, count: 200)
    let once = trainer.train(rows: reference.rows, targets: reference.targets, weights: twos)
    let twice = trainer.train(
      rows: reference.rows + reference.rows, targets: reference.targets + reference.targets)
    for (left, right) in zip(once.coefficients, twice.coefficients) {
      #expect(abs(left - right) < 1e-12)
    }
    #expect(abs(once.loss - twice.loss) < 1e-10)
  }

  @Test func numbersThatAreNotFiniteLeaveTheStart() {
    for value in [Double.nan, .infinity] {
      let fit = trainer(2, precision: 1).train(rows: [1, value, 1, 2], targets: [1, 0])
      #expect(!fit.hasConverged)
      #expect(fit.coefficients.allSatisfy { $0.isFinite })
    }
  }
}
