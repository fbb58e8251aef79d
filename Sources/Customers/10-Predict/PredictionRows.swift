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

  /// The rows of a day; `outcome` is worked out where the transactions reach to the horizon's end.
  /// nil when nobody had bought by then.
  package init?(
    _ transactions: Transactions, customers all: ByteStrings, cutOff: DayNumber,
    rule: PredictionRule, end: DayNumber
  ) {
    guard let history = Behaviourist(asOf: cutOff).history(of: transactions, customers: all)
    else { return nil }
    let known = (0..<history.customerCount).filter { !history.purchases($0).isEmpty }
    guard !known.isEmpty else { return nil }
    self.cutOff = cutOff
    customers = known
    features = BehaviourFeatures(history).features().map { feature in
      CustomerFeature(
        name: feature.name, formula: feature.formula, kind: feature.kind, family: feature.family,
        subject: feature.subject, values: known.map { feature.values[$0] })
    }
    guard cutOff + rule.horizonDays <= end,
      let later = Behaviourist(asOf: cutOff + rule.horizonDays)
        .history(of: transactions, customers: all)
    else {
      outcomes = []
      return
    }
    outcomes = known.map { customer in
      let bought = later.purchases(customer).count > history.purchases(customer).count
      return bought == (rule.outcome == .purchase) ? 1 : 0
    }
  }
}
