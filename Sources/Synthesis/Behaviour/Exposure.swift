// How much time, as buying goes, lies between two days: busy days count more, and so do the first
// weeks of a customer. Years in which every day counts alike have the exposure 1.

import Kernels

/// The days of the data.
enum BehaviourDays {
  /// The first day: 1 January 2023. Nobody was a customer before.
  static let first = 19_358
  /// The last day of `transactions.csv`: 30 June 2025.
  static let last = 20_269
}

/// Exposure of the customers of a segment.
struct Exposure: Sendable {
  /// At d: that of all days before `first + d`.
  private let before: [Double]
  private let onboardingDays: Int
  private let onboardingFactor: Double

  /// Weights of months and weekdays are taken relative to their mean.
  init(months: [Double], rates: BehaviourRates) {
    let month = normalised(months).map { $0 * 12 }
    let weekday = normalised(rates.weekdays).map { $0 * 7 }
    onboardingDays = Int(rates.onboardingDays)
    onboardingFactor = rates.onboardingFactor
    var before = [0.0]
    for day in BehaviourDays.first...BehaviourDays.last + Int(rates.horizonDays) {
      let weight = month[CalendarDay(number: day).month - 1] * weekday[(day + 3) % 7]
      before.append(before[before.count - 1] + weight / 365)
    }
    self.before = before
  }

  /// How many days there are.
  private var days: Int { before.count - 1 }

  /// That of the days after `joined` up to and with `day`.
  func between(_ joined: Int, _ day: Int) -> Double {
    let start = joined - BehaviourDays.first + 1
    let end = max(start, day - BehaviourDays.first + 1)
    let turn = min(end, start + onboardingDays)
    return onboardingFactor * (before[turn] - before[start]) + before[end] - before[turn]
  }

  /// The day on which the exposure since `joined` reaches `amount`; nil if it is after the last.
  func day(_ joined: Int, reaching amount: Double) -> Int? {
    let start = joined - BehaviourDays.first + 1
    let turn = min(days, start + onboardingDays)
    let early = onboardingFactor * (before[turn] - before[start])
    let level =
      amount < early ? before[start] + amount / onboardingFactor : before[turn] + amount - early
    guard level < before[days] else { return nil }
    var (low, high) = (start, days)
    // The last d with before[d] <= level: the day itself is first + d.
    while high - low > 1 {
      let middle = (low + high) / 2
      if before[middle] <= level { low = middle } else { high = middle }
    }
    return BehaviourDays.first + low
  }
}
