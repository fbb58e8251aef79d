// How customers, purchases and the truth about them are written.

import Kernels

extension BehaviourBlock {
  mutating func append(
    _ name: EntityName, joined: Int, _ demography: Demography, _ stores: Stores
  ) {
    name.append(to: &customers)
    customers.append(ascii(","))
    customers.append(CalendarDay(number: joined), style: .yearMonthDay)
    customers.append(ascii(","))
    customers.append(number: demography.birthYear)
    customers.append(text: demography.isFemale ? ",female," : ",male,")
    customers.append(field: stores.towns[demography.store].name)
    customers.append(ascii(","))
    customers.append(contentsOf: stores.towns[demography.store].state)
    customers.append(text: ",S")
    customers.append(number: demography.store + 1, width: 3)
    customers.append(ascii(","))
    customers.append(contentsOf: acquisitionNames[demography.acquired.rawValue])
    customers.append(text: demography.newsletter ? ",yes\n" : ",no\n")
  }

  mutating func append(
    _ name: EntityName, _ purchase: Purchase, store: Int, isKnown: Bool,
    _ random: inout SeededRandom
  ) {
    if isKnown {
      transactions.append(name, purchase, store: store, &random)
    } else {
      future.append(name, purchase, store: store, &random)
    }
  }

  mutating func append(_ name: EntityName, _ customer: CustomerTruth) {
    name.append(to: &truth)
    truth.append(ascii(","))
    truth.append(contentsOf: segmentNames[customer.segment])
    truth.append(ascii(","))
    truth.append(contentsOf: stageNames[customer.stage.rawValue])
    truth.append(ascii(","))
    truth.append(CalendarDay(number: customer.since), style: .yearMonthDay)
    truth.append(text: customer.churned ? ",1," : ",0,")
    truth.append(probability: customer.scores.churn)
    truth.append(ascii(","))
    truth.append(probability: customer.scores.alive)
    truth.append(ascii(","))
    truth.append(contentsOf: segmentNames[customer.best])
    truth.append(ascii(","))
    truth.append(contentsOf: segmentNames[customer.bestByTransactions])
    for probability in customer.scores.posterior {
      truth.append(ascii(","))
      truth.append(probability: probability)
    }
    truth.append(ascii("\n"))
  }
}

extension [UInt8] {
  /// Appends a line of `transactions.csv`. The product depends on category and unit price alone.
  fileprivate mutating func append(
    _ name: EntityName, _ purchase: Purchase, store: Int, _ random: inout SeededRandom
  ) {
    name.append(to: &self)
    append(ascii(","))
    append(CalendarDay(number: purchase.day), style: .yearMonthDay)
    append(ascii(","))
    append(number: purchase.cents / 100)
    append(ascii("."))
    append(number: purchase.cents % 100, width: 2)
    append(ascii(","))
    appendProduct(purchase, &random)
    append(ascii(","))
    append(contentsOf: categoryNames[purchase.category.rawValue])
    append(ascii(","))
    append(contentsOf: channelNames[purchase.channel.rawValue])
    append(ascii(","))
    if purchase.channel == .store {
      append(ascii("S"))
      append(number: store + 1, width: 3)
    }
    append(ascii(","))
    append(number: purchase.quantity)
    append(ascii("\n"))
  }

  /// GRO-0417: one of ten products of its price level.
  private mutating func appendProduct(_ purchase: Purchase, _ random: inout SeededRandom) {
    append(contentsOf: productNames[purchase.category.rawValue])
    append(ascii("-"))
    var level = 0
    var price = purchase.cents / purchase.quantity / 100
    while price > 0 {
      level += 1
      price /= 2
    }
    append(number: Swift.min(99, level) * 10 + random.below(10), width: 4)
  }

  /// Appends a probability with six decimals.
  mutating func append(probability: Double) {
    let millionths = Int((Swift.min(1, Swift.max(0, probability)) * 1e6).rounded())
    append(number: millionths / 1_000_000)
    append(ascii("."))
    append(number: millionths % 1_000_000, width: 6)
  }
}

private let segmentNames = SegmentHabits.all.map { [UInt8](text: $0.name) }
private let stageNames = LifecycleStage.allCases.map { [UInt8](text: "\($0)") }
private let acquisitionNames = Acquisition.allCases.map { [UInt8](text: $0.name) }
private let categoryNames = ProductCategory.allCases.map { [UInt8](text: "\($0)") }
private let channelNames = SalesChannel.allCases.map { [UInt8](text: "\($0)") }
private let productNames = categoryNames.map { $0.prefix(3).map(raised) }
