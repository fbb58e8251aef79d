// Drawing addresses: a town with its state, postcodes and telephone area, and a street in it.
//
// A quarter of the people live in the listed cities, by population; the others in 6,000 towns that
// are made up once and for all (the same for every seed), the first of them larger. Limits: streets
// do not know their town, so a postcode does not tell the street.

import Kernels

/// A town.
struct Town: Sendable {
  let name: [UInt8]
  let state: [UInt8]
  /// Its first postcode, and how many follow.
  let postcode: Int
  let postcodes: Int
  let areaCode: Int
}

/// Where somebody lives.
struct Address: Sendable {
  var number: Int
  /// N, S, E or W; 0 for none.
  var direction: UInt8
  var street: [UInt8]
  var type: Int
  /// The apartment, empty for a house.
  var unit: [UInt8]
  var town: Int
  var postcode: Int
}

/// Towns and streets with how often they occur.
struct PlaceTables: Sendable {
  let towns: [Town]
  /// Each with its full name and its abbreviation.
  let streetTypes: [(full: [UInt8], short: [UInt8])]
  let mailProviders: [[UInt8]]
  private let cityCount: Int
  private let cityChoice: WeightedChoice
  private let streets: [[UInt8]]
  private let streetChoice: WeightedChoice
  private let typeChoice: WeightedChoice
  private let providerChoice: WeightedChoice

  init() {
    let (cities, weights) = readCities()
    cityCount = cities.count
    cityChoice = WeightedChoice(weights)
    towns = cities + madeUpTowns(readStates(), count: 6000)
    streets = entries(Places.streets).map { Array($0.drop { $0 == ascii(" ") }) }
    streetChoice = WeightedChoice(streets.indices.map { 1 / (Double($0) + 8) })
    let types = entries(Places.streetTypes).map { fields($0) }
    streetTypes = types.map { ($0[0], $0[1]) }
    typeChoice = WeightedChoice(types.map { Double(decimal($0[2])) })
    let providers = entries(Places.mailProviders).map { fields($0) }
    mailProviders = providers.map { $0[0] }
    providerChoice = WeightedChoice(providers.map { Double(decimal($0[1])) })
  }

  /// A new address, in `town` if given.
  func address(in town: Int? = nil, _ random: inout SeededRandom) -> Address {
    let town = town ?? drawTown(&random)
    let listed = random.chance(0.65)
    return Address(
      number: Int(10 * exponential(random.unit() * 6.2)) - random.below(9),
      direction: random.chance(0.14) ? random.pick(Array("NSEW".utf8)) : 0,
      street: listed ? streets[streetChoice.draw(&random)] : madeUpPlace(&random),
      type: typeChoice.draw(&random), unit: random.chance(0.18) ? unit(&random) : [], town: town,
      postcode: towns[town].postcode + random.below(towns[town].postcodes))
  }

  /// An apartment number.
  func unit(_ random: inout SeededRandom) -> [UInt8] {
    var unit: [UInt8] = []
    let style = random.below(3)
    unit.append(
      number: style == 0
        ? random.between(1, 40) : random.between(1, 9) * 100 + random.between(1, 24))
    if style == 2 || random.chance(0.2) { unit.append(0x41 + UInt8(random.below(6))) }
    return unit
  }

  /// A mail provider.
  func mailProvider(_ random: inout SeededRandom) -> [UInt8] {
    mailProviders[providerChoice.draw(&random)]
  }

  /// A telephone number in that town: ten digits as one number.
  func phone(in town: Int, _ random: inout SeededRandom) -> Int {
    towns[town].areaCode * 10_000_000 + random.between(200, 999) * 10_000 + random.below(10_000)
  }

  /// How a street is written: 12 North Oak Street, Apt 4, or 12 N Oak St #4.
  func street(
    _ address: Address, isShort: Bool, unitOmitted: Double, units: [[UInt8]],
    _ random: inout SeededRandom
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.append(number: address.number)
    if address.direction != 0 {
      text.append(ascii(" "))
      text += isShort || random.chance(0.5) ? [address.direction] : directionName(address.direction)
    }
    text.append(ascii(" "))
    text += address.street
    text.append(ascii(" "))
    let type = streetTypes[address.type]
    text += isShort ? type.short : type.full
    if isShort && random.chance(0.15) { text.append(ascii(".")) }
    if !address.unit.isEmpty && !random.chance(unitOmitted) {
      text += random.pick(units)
      text += address.unit
    }
    return text
  }

  private func directionName(_ letter: UInt8) -> [UInt8] {
    switch letter {
    case ascii("N"): Array(text: "North")
    case ascii("S"): Array(text: "South")
    case ascii("E"): Array(text: "East")
    default: Array(text: "West")
    }
  }

  /// The town of somebody drawn at random.
  func drawTown(_ random: inout SeededRandom) -> Int {
    if random.chance(0.25) { return cityChoice.draw(&random) }
    let unit = random.unit()
    return cityCount + Int(unit * unit * Double(towns.count - cityCount))
  }
}

private struct State {
  let code: [UInt8]
  let weight: Double
  let postcodes: ClosedRange<Int>
  let areaCodes: [Int]
}

private func readStates() -> [State] {
  entries(Places.states).map { entry in
    let parts = fields(entry)
    return State(
      code: parts[0], weight: Double(decimal(parts[1])),
      postcodes: decimal(parts[2])...decimal(parts[3]),
      areaCodes: parts[4].split(separator: ascii(",")).map { decimal($0) })
  }
}

private func readCities() -> (cities: [Town], weights: [Double]) {
  let rows = entries(Places.cities).map { fields($0) }
  let cities = rows.map { row in
    let name = row.dropLast(4).joined(separator: [ascii(" ")])
    return Town(
      name: Array(name), state: row[row.count - 4], postcode: decimal(row[row.count - 2]) * 100 + 1,
      postcodes: 80, areaCode: decimal(row[row.count - 1]))
  }
  return (cities, rows.map { Double(decimal($0[$0.count - 3])) })
}

private func madeUpTowns(_ states: [State], count: Int) -> [Town] {
  let choice = WeightedChoice(states.map(\.weight))
  let suffixes = words("ville burg port City Springs Falls Heights Grove Park")
  return (0..<count).map { number in
    var random = SeededRandom(seed: 0x746F_776E, stream: UInt64(number))
    let state = states[choice.draw(&random)]
    var name = madeUpPlace(&random)
    if random.chance(0.3) {
      let suffix = random.pick(suffixes)
      if suffix[0] < 0x61 { name.append(ascii(" ")) }
      name += suffix
    }
    return Town(
      name: name, state: state.code,
      postcode: random.between(state.postcodes.lowerBound, state.postcodes.upperBound) * 100
        + random.below(98),
      postcodes: random.between(1, 2), areaCode: random.pick(state.areaCodes))
  }
}

private func fields(_ entry: [UInt8]) -> [[UInt8]] {
  entry.split(separator: ascii(" ")).map { Array($0) }
}
