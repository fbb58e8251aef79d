// The result of `LogisticTrainer`.

/// Coefficients that make the labels most probable, given the prior.
public struct LogisticFit: Sendable, Equatable {
  /// One per column, on the log-odds scale.
  public let coefficients: [Double]
  /// Newton steps on all rows.
  public let iterations: Int
  /// The negative logarithm of the posterior, in nats: weighted log loss plus
  /// ½ precision · (coefficient − mean)² per coefficient.
  public let loss: Double
  /// False when the steps ran out: some coefficient has no finite best value, or the rows hold
  /// numbers that are not finite.
  public let hasConverged: Bool
}
