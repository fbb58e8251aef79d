// What the Bayes-optimal scores reach on the data at hand: the bound for segmenters and churn
// models.

/// Counts over customers; those of blocks add up.
public struct BehaviourScores: Sendable {
  /// Customers by true segment and by the likeliest one, from both files.
  private var assigned: [[Int]]
  /// The same from the transactions alone.
  private var assignedByTransactions: [[Int]]
  private var expected = 0.0
  private var expectedByTransactions = 0.0
  private var churn = ScoreTally()
  private var activeChurn = ScoreTally()
  /// Customers by stage, in the order of `LifecycleStage`.
  private var stages = [Int](repeating: 0, count: LifecycleStage.allCases.count)

  /// Days since the last purchase up to which a customer counts as recently active.
  public static let activeDays = 180

  public init() {
    let none = [Int](repeating: 0, count: SegmentHabits.all.count)
    assigned = [[Int]](repeating: none, count: none.count)
    assignedByTransactions = assigned
  }

  mutating func add(_ truth: CustomerTruth) {
    assigned[truth.segment][truth.best] += 1
    assignedByTransactions[truth.segment][truth.bestByTransactions] += 1
    expected += truth.scores.posterior[truth.best]
    expectedByTransactions += truth.scores.fromTransactions[truth.bestByTransactions]
    churn.add(truth.scores.churn, isEvent: truth.churned)
    if truth.lastDay > BehaviourDays.last - Self.activeDays {
      activeChurn.add(truth.scores.churn, isEvent: truth.churned)
    }
    stages[truth.stage.rawValue] += 1
  }

  /// Adds those of another block.
  public mutating func add(_ other: BehaviourScores) {
    for row in assigned.indices {
      for place in assigned.indices {
        assigned[row][place] += other.assigned[row][place]
        assignedByTransactions[row][place] += other.assignedByTransactions[row][place]
      }
    }
    expected += other.expected
    expectedByTransactions += other.expectedByTransactions
    churn.add(other.churn)
    activeChurn.add(other.activeChurn)
    for stage in stages.indices { stages[stage] += other.stages[stage] }
  }

  /// The segment of most customers: by files, and by transactions alone.
  public var segmentation: (both: AssignmentWorth, transactions: AssignmentWorth) {
    (
      AssignmentWorth(assigned, expected: expected),
      AssignmentWorth(assignedByTransactions, expected: expectedByTransactions)
    )
  }

  /// Scores of no purchase in the horizon: of all customers, and of recently active ones.
  public var churnWorth: (all: ScoreWorth?, active: ScoreWorth?) {
    (churn.quality, activeChurn.quality)
  }

  /// Customers by segment, with the segments' names.
  public var segmentSizes: [(name: String, customers: Int)] {
    zip(SegmentHabits.all, assigned).map { ($0.name, $1.reduce(0, +)) }
  }

  /// Customers by stage, with the stages' names.
  public var stageSizes: [(name: String, customers: Int)] {
    LifecycleStage.allCases.map { ("\($0)", stages[$0.rawValue]) }
  }
}

/// How well an assignment to segments fits the true one.
public struct AssignmentWorth: Sendable, Equatable {
  /// The share of customers whose segment is right.
  public let accuracy: Double
  /// The share that is to be expected: no assignment can expect more.
  public let expectedAccuracy: Double
  /// The Rand index, adjusted for chance (Hubert and Arabie 1985, doi:10.1007/BF01908075).
  public let adjustedRand: Double

  /// From customers by true and assigned segment, and the sum of their best posteriors.
  init(_ counts: [[Int]], expected: Double) {
    let all = Double(max(1, counts.joined().reduce(0, +)))
    accuracy = Double(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / all
    expectedAccuracy = expected / all
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    let together = counts.joined().reduce(0) { $0 + pairs($1) }
    let rows = counts.reduce(0) { $0 + pairs($1.reduce(0, +)) }
    let columns = counts.indices.reduce(0) { sum, column in
      sum + pairs(counts.reduce(0) { $0 + $1[column] })
    }
    let chance = rows * columns / max(1, pairs(Int(all)))
    let most = (rows + columns) / 2
    adjustedRand = most == chance ? 1 : (together - chance) / (most - chance)
  }
}
