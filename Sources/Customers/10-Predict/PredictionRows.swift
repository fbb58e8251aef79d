// What was known of customers on a day, and what they did after it. Features come from a history
// that ends with that day, outcomes from the days after it alone, so that nothing of the future can
// leak into the features.

import Kernels

/// Customers with a purchase up to a day: their features then, and their outcome.
public struct PredictionRows: Sendable {
  /// The last day that features know.
  public let cutOff: DayNumber
  /// The customers, by number.
  public let customers: [Int]
  /// Their features, one number for each of `customers`.
  public let features: [CustomerFeature]
  /// 1 where the outcome came true within the horizon; empty where it is not known yet.
  public let outcomes: [Double]

  /// The rows of the history of a day; outcomes are worked out from `later`, a history that reaches
  /// to the horizon's end or beyond; without one they are not known. nil when nobody had bought.
  package init?(_ history: PurchaseHistory, later: PurchaseHistory?, rule: PredictionRule) {
    let known = (0..<history.customerCount).filter { history.purchaseCount($0) > 0 }
    guard !known.isEmpty else { return nil }
    cutOff = history.asOf
    customers = known
    features = BehaviourFeatures(history).features().map { feature in
      CustomerFeature(
        name: feature.name, formula: feature.formula, kind: feature.kind, family: feature.family,
        subject: feature.subject, values: known.map { feature.values[$0] })
    }
    let end = history.asOf + rule.horizonDays
    guard let later, later.asOf >= end else {
      outcomes = []
      return
    }
    let horizon = (history.asOf + 1).value...end.value
    outcomes = parallelMap(known.count) { place in
      let hasBought = later.days(known[place]).contains { horizon.contains($0) }
      return hasBought == (rule.outcome == .purchase) ? 1 : 0
    }
  }
}
