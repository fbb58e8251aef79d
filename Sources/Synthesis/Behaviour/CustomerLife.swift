// The life of a customer: when they buy, what, and when they stop. The planted process.
//
// A customer of segment z joins with a first purchase. Then, day by day, they buy as often as a
// Poisson variable says whose mean is their own rate times the day's exposure; the rate is gamma
// distributed in the segment. After each day with a purchase they leave for good with their own
// probability, beta distributed in the segment (the beta-geometric model of Fader, Hardie and Lee
// 2005, doi:10.1287/mksc.1040.0098, in whole days and with seasons). Category and channel of a
// purchase come from the customer's own weights, Dirichlet distributed, drawn here by Pólya's urn;
// log amounts are normal around the customer's own mean, itself normal in the segment.

import Kernels

/// A purchase.
struct Purchase: Sendable {
  var day: Int
  var cents: Int
  var category: ProductCategory
  var channel: SalesChannel
  var quantity: Int
}

/// What is true of a customer.
struct CustomerLife: Sendable {
  var segment = 0
  var joined = 0
  /// The day after which the customer never buys again; nil while they are one.
  var left: Int?
  /// All purchases to the end of the horizon, in order.
  var purchases: [Purchase] = []

  /// How many purchases there are up to and with the last day of the data.
  var known: Int { purchases.prefix { $0.day <= BehaviourDays.last }.count }
}

/// Draws lives.
struct LifeMaker: Sendable {
  let segments: [SegmentHabits]
  let exposures: [Exposure]
  private let choice: WeightedChoice

  init(rates: BehaviourRates) {
    segments = rates.effectiveSegments
    exposures = segments.map { Exposure(months: $0.months, rates: rates) }
    choice = WeightedChoice(segments.map(\.share))
  }

  /// Fills `life` with a customer.
  func draw(into life: inout CustomerLife, _ random: inout SeededRandom) {
    life.segment = choice.draw(&random)
    life.joined =
      BehaviourDays.first + random.below(BehaviourDays.last - BehaviourDays.first + 1)
    life.purchases.removeAll(keepingCapacity: true)
    let habits = segments[life.segment]
    let spend = logarithm(habits.spend) + habits.spendBetween * random.normal()
    var urn = PurchaseUrn(habits, spend: spend)
    for day in drawDays(&life, &random) {
      life.purchases.append(urn.draw(on: day, &random))
    }
  }

  private func drawDays(_ life: inout CustomerLife, _ random: inout SeededRandom) -> [Int] {
    let habits = segments[life.segment]
    let rate =
      random.gamma(habits.purchasesShape) * habits.purchases / habits.purchasesShape
    let leave = random.beta(
      habits.leave * habits.leaveConcentration, (1 - habits.leave) * habits.leaveConcentration)
    var days = [life.joined]
    var exposure = 0.0
    life.left = nil
    while true {
      exposure += random.exponential() / rate
      let next = exposures[life.segment].day(life.joined, reaching: exposure)
      let current = days[days.count - 1]
      // The day is over: the customer may have had enough.
      if next != current && random.chance(leave) {
        life.left = current
        return days
      }
      guard let next else { return days }
      days.append(next)
    }
  }
}

/// Draws what is bought, the likelier the more often it was bought before.
private struct PurchaseUrn {
  private var categories: [Double]
  private var channels: [Double]
  private var categoryTotal: Double
  private var channelTotal: Double
  private let spend: Double
  private let within: Double

  init(_ habits: SegmentHabits, spend: Double) {
    categories = normalised(habits.categories).map { $0 * habits.categoryConcentration }
    channels = normalised(habits.channels).map { $0 * habits.channelConcentration }
    categoryTotal = habits.categoryConcentration
    channelTotal = habits.channelConcentration
    self.spend = spend
    within = habits.spendWithin
  }

  mutating func draw(on day: Int, _ random: inout SeededRandom) -> Purchase {
    let category = random.draw(categories, total: categoryTotal)
    let channel = random.draw(channels, total: channelTotal)
    categories[category] += 1
    channels[channel] += 1
    categoryTotal += 1
    channelTotal += 1
    let kind = ProductCategory.allCases[category]
    let amount = exponential(spend + kind.priceOffset + within * random.normal())
    var quantity = 1
    while quantity < 9 && random.chance(0.28) { quantity += 1 }
    return Purchase(
      day: day, cents: Int(min(max(100 * amount, 1), 1e9).rounded()), category: kind,
      channel: SalesChannel.allCases[channel], quantity: quantity)
  }
}
