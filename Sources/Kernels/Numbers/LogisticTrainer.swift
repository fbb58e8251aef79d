// Logistic regression by maximum a posteriori: the coefficients β that minimise
//   Σ w (log(1 + e^η) - y η) + ½ Σ precision (β - mean)²,   η = X β,
// which is convex. Newton's method (iteratively reweighted least squares: McCullagh and Nelder,
// Generalized Linear Models, 1989, 2.5; the prior on weights: Gelman and others, 2008,
// doi:10.1214/08-AOAS191), with halved steps where a full one does not lower the loss, from the
// best coefficients of a sample of the rows when there are many. Near the end the last curvature
// serves again (the chord method), since only the gradient has to be exact.
// Limits: dense rows; up to a few hundred columns.

/// Trains a logistic regression whose coefficients have Gaussian priors.
///
/// The intercept, if wanted, is a column of ones, with a prior like any other.
public struct LogisticTrainer: Sendable {
  /// Where each coefficient lies when no row says otherwise.
  public let priorMean: [Double]
  /// How firmly: 1 / variance, finite and at least 0; 0 leaves the coefficient to the rows.
  public let priorPrecision: [Double]

  /// A trainer of as many coefficients as there are prior means, at least one.
  public init(priorMean: [Double], priorPrecision: [Double]) {
    precondition(!priorMean.isEmpty, "At least one coefficient is needed.")
    precondition(priorMean.count == priorPrecision.count, "Every prior mean needs a precision.")
    precondition(
      priorPrecision.allSatisfy { $0 >= 0 && $0.isFinite },
      "A prior precision must be finite and at least 0.")
    self.priorMean = priorMean
    self.priorPrecision = priorPrecision
  }

  /// The best coefficients for these rows.
  ///
  /// `rows` holds one row after another, a number per coefficient; `targets` the probability of
  /// each row's label, 0 to 1; `weights`, at least 0, how often each row counts (1 by default).
  /// Without rows the result is the prior mean. The same on any number of threads.
  /// Time: 2 to 8 times rows × columns² / 2 multiplications (1 million × 20: 0.7 s on one core with
  /// the reference BLAS). Memory: a fifteenth of the rows, beside them.
  public func train(rows: [Double], targets: [Double], weights: [Double]? = nil) -> LogisticFit {
    precondition(rows.count == targets.count * priorMean.count, "Rows must be whole.")
    precondition(weights == nil || weights!.count == targets.count, "Every row needs a weight.")
    let data = LogisticData(
      rows: rows, targets: targets, weights: weights, columnCount: priorMean.count)
    return train(data)
  }

  /// Below this many rows a sample is not worth its passes.
  private static let sampledCountMin = 32_768
  private static let sampleShare: UInt64 = 16

  private func train(_ data: LogisticData) -> LogisticFit {
    var start = priorMean
    if data.count >= Self.sampledCountMin {
      let fit = train(data.sample(oneIn: Self.sampleShare))
      if fit.hasConverged { start = fit.coefficients }
    }
    var descent = LogisticDescent(self, data, from: start)
    return descent.run()
  }
}

/// One descent to the minimum.
private struct LogisticDescent {
  let trainer: LogisticTrainer
  let data: LogisticData
  var point: [Double]
  /// At `point`.
  var loss: LogisticLoss
  /// Of the curvature at `point` or at a point just before it.
  var factor: Cholesky

  private static let iterationLimit = 50
  private static let halvingLimit = 60
  /// Steps this small are the last: what is left after them is their square.
  private static let moveMin = 1e-10
  /// After a step this small the curvature is good enough for the next ones.
  private static let chordMove = 1e-3

  init(_ trainer: LogisticTrainer, _ data: LogisticData, from start: [Double]) {
    self.trainer = trainer
    self.data = data
    point = start
    loss = Self.penalised(trainer, data, at: start, withCurvature: true)
    factor = Cholesky(upper: loss.curvature, order: start.count)
  }

  mutating func run() -> LogisticFit {
    var lastMove = Double.infinity
    guard loss.value.isFinite else { return fit(0, hasConverged: false) }
    for iteration in 0..<Self.iterationLimit {
      var step = factor.solve(loss.gradient)
      if loss.curvature.isEmpty, move(step) > lastMove / 8 {
        refresh()
        step = factor.solve(loss.gradient)
      }
      lastMove = move(step)
      if isLast(step) {
        point = moved(by: step, 1)
        return fit(iteration + 1, hasConverged: true)
      }
      guard advance(by: step) else { return fit(iteration, hasConverged: false) }
    }
    return fit(Self.iterationLimit, hasConverged: false)
  }

  /// The largest change of a coefficient, relative to its size where that is above 1.
  private func move(_ step: [Double]) -> Double {
    zip(step, point).reduce(0) { max($0, abs($1.0) / (1 + abs($1.1))) }
  }

  /// Whether a step changes neither coefficients nor loss noticeably. The loss decides where the
  /// rows leave a direction open and rounding alone drives the step.
  private func isLast(_ step: [Double]) -> Bool {
    let gain = zip(step, loss.gradient).reduce(0) { $0 + $1.0 * $1.1 }
    return move(step) <= Self.moveMin || gain <= 1e-20 * loss.value
  }

  /// Goes along the step, or a half, a quarter … of it; false when nothing lowers the loss.
  private mutating func advance(by step: [Double]) -> Bool {
    let withCurvature = move(step) > Self.chordMove
    let highest = loss.value + 1e-12 * abs(loss.value)
    var share = 1.0
    for _ in 0...Self.halvingLimit {
      let trial = moved(by: step, share)
      let next = Self.penalised(trainer, data, at: trial, withCurvature: withCurvature)
      if next.value <= highest {
        (point, loss) = (trial, next)
        if withCurvature { factor = Cholesky(upper: next.curvature, order: point.count) }
        return true
      }
      share /= 2
    }
    return false
  }

  private mutating func refresh() {
    loss = Self.penalised(trainer, data, at: point, withCurvature: true)
    factor = Cholesky(upper: loss.curvature, order: point.count)
  }

  private func moved(by step: [Double], _ share: Double) -> [Double] {
    zip(point, step).map { $0 - share * $1 }
  }

  private func fit(_ iterations: Int, hasConverged: Bool) -> LogisticFit {
    LogisticFit(
      coefficients: point, iterations: iterations, loss: loss.value, hasConverged: hasConverged)
  }

  /// The loss of the rows and of the prior.
  private static func penalised(
    _ trainer: LogisticTrainer, _ data: LogisticData, at point: [Double], withCurvature: Bool
  ) -> LogisticLoss {
    var loss = data.loss(at: point, withCurvature: withCurvature)
    let order = point.count
    for index in 0..<order {
      let precision = trainer.priorPrecision[index]
      let distance = point[index] - trainer.priorMean[index]
      loss.value += precision * distance * distance / 2
      loss.gradient[index] += precision * distance
      if withCurvature { loss.curvature[index * order + index] += precision }
    }
    return loss
  }
}
