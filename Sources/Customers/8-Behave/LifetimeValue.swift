// What customers will be worth: expected purchases (BG/NBD) times their expected amount
// (gamma-gamma), over a horizon, not discounted.

import Kernels

/// The lifetime value of every customer.
public struct LifetimeValue: Sendable {
  /// Days that are looked ahead.
  public let horizonDays: Int
  public let purchases: BetaGeometricModel
  public let amounts: GammaGammaModel?
  /// For every customer, the chance of still being one; not a number without a purchase.
  public let aliveProbabilities: [Double]
  /// Purchases to expect within the horizon; 0 without a purchase.
  public let expectedPurchases: [Double]
  /// What they will spend within the horizon; not a number where amounts cannot be foretold.
  public let values: [Double]

  /// At most this many customers, chosen by number, are asked for the parameters.
  private static let fittedMax = 50_000
  private static let daysInUnit = 7.0

  /// The value of each customer of a history; nil when too few bought twice to tell.
  public init?(_ history: PurchaseHistory, horizonDays: Int = 365) {
    let facts = (0..<history.customerCount).map { Self.facts($0, history) }
    let buyers = facts.indices.filter { facts[$0] != nil }
    let share = UInt64(1 + buyers.count / Self.fittedMax)
    let asked = buyers.filter { mix64(UInt64($0)) % share == 0 }
    guard let model = BetaGeometricModel(asked.compactMap { facts[$0] }) else { return nil }
    let amounts = GammaGammaModel(asked.compactMap { Self.repeats($0, history) })
    let time = Double(horizonDays) / Self.daysInUnit
    let found = parallelMap(facts.count) {
      customer -> (alive: Double, count: Double, value: Double) in
      guard let own = facts[customer] else { return (.nan, 0, 0) }
      let count = max(0, model.expectedPurchases(own, within: time))
      let amount = amounts?.expectedAmount(Self.repeats(customer, history)) ?? .nan
      return (model.aliveProbability(own), count, count * amount)
    }
    self.horizonDays = horizonDays
    purchases = model
    self.amounts = amounts
    aliveProbabilities = found.map(\.alive)
    expectedPurchases = found.map(\.count)
    values = found.map(\.value)
  }

  private static func facts(_ customer: Int, _ history: PurchaseHistory) -> RepeatPurchases? {
    guard let (first, last) = history.extent(customer) else { return nil }
    return RepeatPurchases(
      count: history.purchaseCount(customer) - 1, last: Double(last - first) / daysInUnit,
      age: Double(history.asOf.value - first) / daysInUnit)
  }

  /// Purchases after the first, which often is of another kind, and their mean.
  private static func repeats(_ customer: Int, _ history: PurchaseHistory) -> MeanPurchase? {
    let count = history.purchaseCount(customer) - 1
    guard count > 0 else { return nil }
    let sum = Double(history.spent[customer] - history.spentFirst[customer]) / Transactions.unit
    return MeanPurchase(count: count, mean: sum / Double(count))
  }
}
