// Who customers are: age, home and how they came.

import Kernels

extension Acquisition {
  /// As `customers.csv` and the rates call it.
  var name: String { self == .walkIn ? "walk_in" : "\(self)" }
}

/// What `customers.csv` says of a customer, beside the day of joining.
struct Demography: Sendable {
  /// An index of the weights of ages.
  var age: Int
  var birthYear: Int
  var isFemale: Bool
  /// The store where the customer buys, from 0.
  var store: Int
  var acquired: Acquisition
  var newsletter: Bool

  static let ageNames = ["18_24", "25_34", "35_44", "45_54", "55_64", "65_84"]
  static let ages = [18...24, 25...34, 35...44, 45...54, 55...64, 65...84]

  /// A customer of a segment; age, origin and newsletter depend on it, sex and store do not.
  init(of segment: SegmentHabits, stores: Stores, _ random: inout SeededRandom) {
    age = random.draw(segment.ages, total: segment.ages.reduce(0, +))
    let years = Demography.ages[age]
    birthYear = 2025 - random.between(years.lowerBound, years.upperBound)
    isFemale = random.chance(0.55)
    store = stores.draw(&random)
    acquired =
      Acquisition.allCases[
        random.draw(segment.acquired, total: segment.acquired.reduce(0, +))]
    newsletter = random.chance(segment.newsletter)
  }
}

/// The stores of the chain: large ones first, in towns of the locale.
struct Stores: Sendable {
  let towns: [Town]
  private let choice: WeightedChoice

  init(_ locale: SyntheticLocale, seed: UInt64) {
    var random = SeededRandom(seed: seed, stream: .max)
    switch locale {
    case .english:
      let places = PlaceTables()
      towns = (0..<150).map { _ in places.towns[places.drawTown(&random)] }
    case .chinese:
      let places = ChinesePlaces()
      towns = (0..<150).map { _ in places.town(&random) }
    }
    choice = WeightedChoice(towns.indices.map { 1 / (Double($0) + 10) })
  }

  func draw(_ random: inout SeededRandom) -> Int { choice.draw(&random) }
}
