// summary.json of synthetic behaviour: the best that can be reached on it.

import Files
import Synthesis

/// Lays the summary out.
struct BehaviourSummary {
  let rule: BehaviourRule
  let scores: BehaviourScores
  let transactions: Int

  var tree: ValueTree {
    .map([
      "customers": .whole(rule.entities), "transactions": .whole(transactions),
      "seed": .whole(rule.seed), "difficulty": .text(rule.difficulty.rawValue),
      "as_of": .text(BehaviourGenerator.asOf), "horizon_days": .real(rule.rates.horizonDays),
      "segments": sizes(scores.segmentSizes), "stages": sizes(scores.stageSizes),
      "best_segmentation": assignment(scores.segmentation.both),
      "best_segmentation_by_transactions": assignment(scores.segmentation.transactions),
      "best_churn": score(scores.churnWorth.all),
      "best_churn_of_recently_active": score(scores.churnWorth.active),
      "recently_active_days": .whole(BehaviourScores.activeDays),
    ])
  }

  private func sizes(_ sizes: [(name: String, customers: Int)]) -> ValueTree {
    .map(sizes.map { .init($0.name, .whole($0.customers)) })
  }

  private func assignment(_ worth: AssignmentWorth) -> ValueTree {
    .map([
      "accuracy": .real(worth.accuracy, decimals: 6),
      "expected_accuracy": .real(worth.expectedAccuracy, decimals: 6),
      "adjusted_rand": .real(worth.adjustedRand, decimals: 6),
    ])
  }

  private func score(_ worth: ScoreWorth?) -> ValueTree {
    guard let worth else { return .null }
    return .map([
      "customers": .whole(worth.customers), "churned": .real(worth.rate, decimals: 6),
      "auc": .real(worth.auc, decimals: 6),
      "average_precision": .real(worth.averagePrecision, decimals: 6),
      "brier": .real(worth.brier, decimals: 6),
      "expected_brier": .real(worth.expectedBrier, decimals: 6),
      "log_loss": .real(worth.logLoss, decimals: 6),
    ])
  }
}
