// The truth about a customer, with what can be known of it.

/// Where a customer is in their life, on the last day of the data.
public enum LifecycleStage: Int, Sendable, CaseIterable {
  /// Joined a short time ago.
  case new
  case active
  /// Will never buy again.
  case left
}

/// What `truth.csv` says of a customer.
struct CustomerTruth: Sendable {
  let segment: Int
  let stage: LifecycleStage
  /// The day on which the stage began.
  let since: Int
  /// Whether nothing is bought in the horizon.
  let churned: Bool
  /// The last purchase day of the data.
  let lastDay: Int
  let scores: BayesScores
  /// The likeliest segment, from both files.
  let best: Int
  /// The same from the transactions alone.
  let bestByTransactions: Int

  init(_ life: CustomerLife, known: Int, _ scores: BayesScores, newDays: Int) {
    segment = life.segment
    churned = known == life.purchases.count
    lastDay = life.purchases[known - 1].day
    if let left = life.left, left <= BehaviourDays.last {
      stage = .left
      since = left
    } else if life.joined + newDays > BehaviourDays.last {
      stage = .new
      since = life.joined
    } else {
      stage = .active
      since = life.joined + newDays
    }
    self.scores = scores
    best = largest(scores.posterior)
    bestByTransactions = largest(scores.fromTransactions)
  }
}

/// The place of the largest value, the first of equal ones.
private func largest(_ values: [Double]) -> Int {
  values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
}
