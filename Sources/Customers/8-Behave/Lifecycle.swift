// Where customers stand, and since when: dated rules over their purchase days.
//
// Let T be the time within which three quarters of repeat purchases follow the one before, over all
// customers (30 days where nobody buys twice, at least 7). Silence of more than 2 T is a risk, of
// more than 4 T a loss. The first rule that holds gives the stage:
//   prospect   no purchase
//   lapsed     silent for more than 4 T; since the day on which that was so
//   at_risk    silent for more than 2 T; since the day on which that was so
//   won_back   bought again after a loss, within the last 2 T; since that purchase
//   loyal      four purchases or more since the first or the last comeback; since the fourth
//   new        first purchase within the last 2 T; since then
//   active     all others; since 2 T after the first purchase or comeback

import Kernels

/// The stage of a customer's life.
public enum LifecycleStage: String, Sendable, CaseIterable {
  case prospect, new, active, loyal, wonBack = "won_back", atRisk = "at_risk", lapsed

  /// Its place among all stages, from 0.
  public var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The stage of every customer.
public struct Lifecycle: Sendable {
  /// Silence of more days than these is a risk or a loss.
  public let riskDays: Int
  public let lapseDays: Int
  /// Purchases that make loyal.
  public static let loyalPurchases = 4
  /// For every customer, the stage and the day since which it holds; nil for prospects.
  public let stages: [LifecycleStage]
  public let since: [DayNumber?]
  /// `riskDays` before the history's day, by the same rules: the day, and where customers stood.
  public let earlierDay: DayNumber
  public let earlierStages: [LifecycleStage]

  /// The stages as of the history's day; O(purchases).
  public init(_ history: PurchaseHistory) {
    let usual = Self.usualInterval(history)
    riskDays = 2 * usual
    lapseDays = 4 * usual
    let earlier = history.asOf + -2 * usual
    earlierDay = earlier
    func rule(_ day: DayNumber) -> StageRule {
      StageRule(riskDays: 2 * usual, lapseDays: 4 * usual, asOf: day.value)
    }
    let (now, before) = (rule(history.asOf), rule(earlier))
    let found = parallelMap(history.customerCount) { customer in
      now.stage(history.days(customer)[...])
    }
    earlierStages = parallelMap(history.customerCount) { customer in
      let days = history.days(customer)
      return before.stage(days.prefix { $0 <= before.asOf }).stage
    }
    stages = found.map(\.stage)
    since = found.map { $0.since.map { DayNumber($0) } }
  }

  /// Customers by the stage before (rows) and now (columns), in the order of `LifecycleStage`.
  public var transitions: [[Int]] {
    let all = LifecycleStage.allCases
    var counts = [[Int]](repeating: [Int](repeating: 0, count: all.count), count: all.count)
    for (before, now) in zip(earlierStages, stages) { counts[before.place][now.place] += 1 }
    return counts
  }

  /// How many customers are in that stage.
  public func count(_ stage: LifecycleStage) -> Int { stages.count { $0 == stage } }

  /// The third quartile of all intervals between purchases.
  private static func usualInterval(_ history: PurchaseHistory) -> Int {
    var counts = [Int](repeating: 0, count: 4096)
    var total = 0
    for customer in 0..<history.customerCount {
      let days = history.days(customer)
      for (later, earlier) in zip(days.dropFirst(), days) {
        counts[min(counts.count - 1, Int(later - earlier))] += 1
        total += 1
      }
    }
    if total == 0 { return 30 }
    var below = 0
    for (days, count) in counts.enumerated() {
      below += count
      if below * 4 >= total * 3 { return max(7, days) }
    }
    return counts.count
  }
}

/// The rules with their numbers.
private struct StageRule: Sendable {
  let riskDays: Int
  let lapseDays: Int
  let asOf: Int32

  func stage(_ days: ArraySlice<Int32>) -> (stage: LifecycleStage, since: Int32?) {
    guard let last = days.last else { return (.prospect, nil) }
    let silence = Int(asOf - last)
    if silence > lapseDays { return (.lapsed, last + Int32(lapseDays) + 1) }
    if silence > riskDays { return (.atRisk, last + Int32(riskDays) + 1) }
    var start = days.startIndex
    for place in days.indices.dropFirst() where Int(days[place] - days[place - 1]) > lapseDays {
      start = place
    }
    let isComeback = start > days.startIndex
    if isComeback, Int(asOf - days[start]) <= riskDays { return (.wonBack, days[start]) }
    let fourth = start + Lifecycle.loyalPurchases - 1
    if fourth < days.endIndex { return (.loyal, days[fourth]) }
    if Int(asOf - days[start]) <= riskDays { return (.new, days[start]) }
    return (.active, days[start] + Int32(riskDays) + 1)
  }
}
