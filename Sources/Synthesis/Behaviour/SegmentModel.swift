// The likelihood of a customer's data under one segment, from tables worked out once.

import Kernels

/// log(base (base + 1) ... (base + n - 1)), the rising factorial, for many n.
struct RisingFactorial: Sendable {
  private let base: Double
  private let logs: [Double]

  init(_ base: Double) {
    self.base = base
    var logs = [0.0]
    for step in 0..<256 { logs.append(logs[step] + logarithm(base + Double(step))) }
    self.logs = logs
  }

  func callAsFunction(_ count: Int) -> Double {
    if count < logs.count { return logs[count] }
    var sum = logs[logs.count - 1]
    for step in logs.count - 1..<count { sum += logarithm(base + Double(step)) }
    return sum
  }
}

/// A segment as `BayesScorer` needs it.
struct SegmentModel: Sendable {
  let logShare: Double
  /// Gamma shape and rate of the purchase rate.
  let shape: Double
  let rate: Double
  private let logStart: Double
  private let purchases: RisingFactorial
  private let leave: Double
  private let staysAgain: RisingFactorial
  private let eitherAgain: RisingFactorial
  private let categories: [RisingFactorial]
  private let categoryTotal: RisingFactorial
  private let channels: [RisingFactorial]
  private let channelTotal: RisingFactorial
  private let months: [Double]
  private let spend: Double
  private let between: Double
  private let within: Double
  private let ages: [Double]
  private let acquired: [Double]
  private let newsletter: Double

  init(_ habits: SegmentHabits, share: Double) {
    logShare = share > 0 ? logarithm(share) : -Double.infinity
    shape = habits.purchasesShape
    rate = habits.purchasesShape / habits.purchases
    logStart = shape * logarithm(rate)
    purchases = RisingFactorial(shape)
    leave = habits.leave * habits.leaveConcentration
    staysAgain = RisingFactorial(habits.leaveConcentration - leave)
    eitherAgain = RisingFactorial(habits.leaveConcentration)
    categories = normalised(habits.categories).map {
      RisingFactorial($0 * habits.categoryConcentration)
    }
    categoryTotal = RisingFactorial(habits.categoryConcentration)
    channels = normalised(habits.channels).map {
      RisingFactorial($0 * habits.channelConcentration)
    }
    channelTotal = RisingFactorial(habits.channelConcentration)
    months = normalised(habits.months).map { logarithm($0 * 12) }
    spend = logarithm(habits.spend)
    between = habits.spendBetween * habits.spendBetween
    within = habits.spendWithin * habits.spendWithin
    ages = normalised(habits.ages).map(logarithm)
    acquired = normalised(habits.acquired).map(logarithm)
    newsletter = habits.newsletter
  }

  /// log B(a, b + days) / B(a, b): still a customer after so many purchase days.
  func staying(_ days: Int) -> Double { staysAgain(days) - eitherAgain(days) }

  /// log B(a + 1, b + days - 1) / B(a, b): gone after the last of so many purchase days.
  func leaving(_ days: Int) -> Double {
    logarithm(leave) + staysAgain(days - 1) - eitherAgain(days)
  }

  /// What does not depend on whether the customer has left.
  func logLikelihood(_ facts: PurchaseFacts) -> Double {
    var sum = logStart + purchases(facts.later)
    for (month, count) in zip(months, facts.months) where count > 0 { sum += Double(count) * month }
    for (table, count) in zip(categories, facts.categories) { sum += table(count) }
    for (table, count) in zip(channels, facts.channels) { sum += table(count) }
    sum -= categoryTotal(facts.count) + channelTotal(facts.count)
    let count = Double(facts.count)
    let spread = within + count * between
    let step = facts.mean - spend
    sum -= 0.5 * ((count - 1) * logarithm(within) + logarithm(spread))
    sum -= 0.5 * (facts.squares / within + count * step * step / spread)
    return sum
  }

  /// What `customers.csv` adds.
  func logLikelihood(_ demography: Demography) -> Double {
    ages[demography.age] + acquired[demography.acquired.rawValue]
      + logarithm(demography.newsletter ? newsletter : 1 - newsletter)
  }
}
