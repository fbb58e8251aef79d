// Stage 10's rule: what is to be foretold, and how far ahead.

/// What customers may do within the horizon.
public enum PredictedOutcome: String, Sendable, CaseIterable {
  /// Buy nothing.
  case churn
  /// Buy something.
  case purchase
}

/// What to foretell.
public struct PredictionRule: Sendable, Equatable {
  public var outcome: PredictedOutcome
  /// Days that are looked ahead, at least 1.
  public var horizonDays: Int
  /// The last day that is known; nil takes the last day of the transactions.
  public var asOf: DayNumber?

  public init(outcome: PredictedOutcome, horizonDays: Int = 90, asOf: DayNumber? = nil) {
    self.outcome = outcome
    self.horizonDays = horizonDays
    self.asOf = asOf
  }
}
