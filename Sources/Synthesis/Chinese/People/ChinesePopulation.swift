// Makes the Chinese people of one block: households, their homes, names, papers, contacts and
// firms.
//
// As elsewhere (`PopulationMaker`) members of a household share an address and maybe a landline or
// a mobile number; what differs: wives keep their surname, children have their father's, siblings
// often share the first character of the given name, twins do mostly; many people live far from
// where their identity number is from; firms are in the column of the company.
//
// Limits: adults only, nobody changes their name, no second move; people know each other only
// within their block; papers of Hong Kong and Taiwan are of one kind each.

import Kernels

/// The people of a block.
struct ChinesePopulation: Sendable {
  var persons: [ChinesePerson] = []
  var addresses: [ChineseAddress] = []
  var firms: [ChineseFirm] = []
  var relations: [Relation] = []
}

/// Makes a population, household by household.
struct ChinesePopulationMaker {
  private let tables: ChineseTables
  private let rates: ChinesePeopleRates
  private var random: SeededRandom
  private var population = ChinesePopulation()
  /// Mobile numbers that were given up, with the day.
  private var released: [(number: Int, day: Int)] = []

  init(tables: ChineseTables, rates: ChinesePeopleRates, random: SeededRandom) {
    self.tables = tables
    self.rates = rates
    self.random = random
  }

  /// `count` people; the last household may lack members.
  mutating func make(_ count: Int) -> ChinesePopulation {
    population.persons.reserveCapacity(count + 4)
    while population.persons.count < count { makeHousehold() }
    population.persons.removeLast(population.persons.count - count)
    employ()
    population.relations.removeAll { $0.left >= count || $0.right >= count }
    return population
  }

  private mutating func makeHousehold() {
    let first = population.persons.count
    let home = makeHome()
    let kind = random.draw(
      [
        rates.householdsOne, rates.householdsCouple, rates.householdsFamily, rates.householdsFlat,
      ], total: rates.householdsTotal)
    switch kind {
    case 0: addStranger(home)
    case 1: addCouple(home, ages: 22...85)
    case 2:
      addCouple(home, ages: 43...70)
      addChildren(of: first, home)
    default:
      for _ in 0..<random.between(2, 3) { addStranger(home) }
      relate(first..<population.persons.count, .flatmate)
    }
    shareContacts(first..<population.persons.count, isFamily: kind == 1 || kind == 2)
  }

  // MARK: Homes

  private mutating func makeHome() -> Dated<Int> {
    var address = tables.places.address(
      in: tables.places.drawPrefecture(&random), &random)
    if !population.addresses.isEmpty && random.chance(rates.sameBuilding) {
      address = random.pick(population.addresses)
      if address.building > 0 { address.room = tables.places.room(&random) }
      if !address.village.isEmpty { address.number = random.between(1, 160) }
    }
    population.addresses.append(address)
    let now = population.addresses.count - 1
    guard random.chance(rates.moves) else { return Dated(now) }
    return move(from: now)
  }

  /// A home that was left for another one, near or far.
  private mutating func move(from before: Int) -> Dated<Int> {
    let county = population.addresses[before].county
    let isNear = random.chance(rates.movesNear)
    let prefecture =
      isNear
      ? tables.places.counties[county].prefecture : tables.places.drawPrefecture(&random)
    population.addresses.append(tables.places.address(in: prefecture, &random))
    return Dated(before: before, now: population.addresses.count - 1, day: dayInWindow())
  }

  private mutating func dayInWindow() -> Int { Window.first + random.below(Window.days) }

  private func prefecture(of home: Dated<Int>) -> Int {
    tables.places.counties[population.addresses[home.on(Window.first)].county].prefecture
  }

  // MARK: Members

  private mutating func birthDay(age: Int) -> Int {
    Window.last - age * 365 - age / 4 - random.below(365)
  }

  private mutating func addStranger(_ home: Dated<Int>) {
    let sex: Sex = random.chance(0.51) ? .male : .female
    let age = 18 + Int(70 * random.unit() * (0.55 + 0.45 * random.unit()))
    let born = birthDay(age: age)
    add(sex, name(sex, born: born, at: home), born: born, origin: origin(of: home), home)
  }

  private mutating func addCouple(_ home: Dated<Int>, ages: ClosedRange<Int>) {
    let age = random.between(ages.lowerBound, ages.upperBound)
    let born = [birthDay(age: age), birthDay(age: max(20, age - 2 + random.between(-4, 4)))]
    let place = origin(of: home)
    let near = random.chance(0.6) ? place : origin(of: home)
    add(.male, name(.male, born: born[0], at: home), born: born[0], origin: place, home)
    add(.female, name(.female, born: born[1], at: home), born: born[1], origin: near, home)
    let last = population.persons.count - 1
    population.relations.append(Relation(left: last - 1, right: last, kind: .spouse))
  }

  private mutating func addChildren(of parents: Int, _ home: Dated<Int>) {
    let (father, mother) = (population.persons[parents], population.persons[parents + 1])
    let first = population.persons.count
    let count = random.chance(0.4) ? 2 : 1
    let areTwins = count == 2 && random.chance(rates.twins)
    for child in 0..<count {
      let sex: Sex = random.chance(0.52) ? .male : .female
      let later = random.between(21, 32) * 365 + random.below(365)
      let latest = Window.last - 18 * 366
      var born = min(latest - random.below(400), max(father.birthDay, mother.birthDay) + later)
      if areTwins && child == 1 { born = population.persons[first].birthDay }
      let sibling = child == 1 ? population.persons[first].name : nil
      let shares = random.chance(areTwins ? 0.75 : rates.generationName)
      let name = childName(
        sex, born: born, father: father.name, mother: mother.name,
        sibling: shares ? sibling : nil)
      add(sex, name, born: born, origin: prefecture(of: home), childHome(home))
      let place = population.persons.count - 1
      population.relations.append(Relation(left: parents, right: place, kind: .parent))
      population.relations.append(Relation(left: parents + 1, right: place, kind: .parent))
    }
    if count == 2 {
      population.relations.append(
        Relation(left: first, right: first + 1, kind: areTwins ? .twin : .sibling))
    }
  }

  /// Some children have left home for another address.
  private mutating func childHome(_ home: Dated<Int>) -> Dated<Int> {
    random.chance(rates.leavesHome) ? move(from: home.now) : home
  }

  private mutating func childName(
    _ sex: Sex, born: Int, father: ChineseName, mother: ChineseName, sibling: ChineseName?
  ) -> ChineseName {
    if father.surname.isEmpty {
      let kind: NameKind = father.father.isEmpty ? .tibetan : .uighur
      return tables.names.name(kind, sex, father: father.given, &random)
    }
    let isMothers = !mother.surname.isEmpty && random.chance(0.06)
    let year = CalendarDay(number: born).year
    var given = tables.names.given(sex, bornIn: year, &random)
    if let sibling, sibling.given.count == 2 {
      given = tables.names.given(like: sibling.given, sex, &random)
      if given == sibling.given { given = tables.names.given(sex, bornIn: year, &random) }
    }
    return ChineseName(surname: isMothers ? mother.surname : father.surname, given: given)
  }

  /// A name, of the kind that people there have.
  private mutating func name(_ sex: Sex, born: Int, at home: Dated<Int>) -> ChineseName {
    let kind = kind(ofProvince: tables.places.prefectures[prefecture(of: home)].code / 100)
    guard kind == .han else { return tables.names.name(kind, sex, father: nil, &random) }
    return ChineseName(
      surname: tables.names.surname(&random),
      given: tables.names.given(sex, bornIn: CalendarDay(number: born).year, &random))
  }

  private mutating func kind(ofProvince code: Int) -> NameKind {
    switch code {
    case 65: random.chance(0.45) ? .uighur : .han
    case 54: random.chance(0.85) ? .tibetan : .han
    case 63: random.chance(0.2) ? .tibetan : .han
    case 15: random.chance(0.12) ? .mongolian : .han
    default: .han
    }
  }

  /// The prefecture that an identity number is from: mostly home or near it.
  private mutating func origin(of home: Dated<Int>) -> Int {
    let own = prefecture(of: home)
    if random.chance(0.62) { return own }
    guard random.chance(0.5) else { return tables.places.drawPrefecture(&random) }
    let province = tables.places.prefectures[own].province
    let others = tables.places.prefectures.indices.filter {
      tables.places.prefectures[$0].province == province
    }
    return random.pick(others)
  }

  private mutating func add(
    _ sex: Sex, _ name: ChineseName, born: Int, origin: Int, _ home: Dated<Int>
  ) {
    let identity = identityNumber(
      prefecture: tables.places.prefectures[origin].code, born: born, isMale: sex == .male,
      &random)
    var person = ChinesePerson(
      sex: sex, name: name, birthDay: born, identity: identity, home: home, mobile: makeMobile(),
      email: Dated([]), nickname: Dated([]), title: random.below(100))
    if !name.surname.isEmpty && random.chance(rates.abroad) { makeAbroad(&person) }
    let (contacts, known) = (tables.contacts, person)
    person.email = dated(rates.emailChange) { contacts.email(of: known, &$0) }
    person.nickname = dated(rates.nicknameChange) { contacts.nickname(of: known, &$0) }
    population.persons.append(person)
  }

  /// A value that has changed with that chance.
  private mutating func dated(
    _ change: Double, _ draw: (inout SeededRandom) -> [UInt8]
  ) -> Dated<[UInt8]> {
    let now = draw(&random)
    guard random.chance(change) else { return Dated(now) }
    return Dated(before: draw(&random), now: now, day: dayInWindow())
  }

  /// Somebody of Hong Kong or Taiwan, with a travel permit.
  private mutating func makeAbroad(_ person: inout ChinesePerson) {
    var identity: [UInt8] = []
    if random.chance(0.55) {
      person.residence = .hongKong
      person.name.surname = random.pick(tables.hongKongFamilies)
      person.name.given = [random.pick(tables.hongKongCharacters)]
      person.name.given.append(random.pick(tables.hongKongCharacters))
      identity.append(ascii("H"))
    } else {
      person.residence = .taiwan
    }
    identity.append(number: random.between(1_000_000, 99_999_999), width: 8)
    person.identity = identity
  }

  private mutating func makeMobile() -> Dated<Int> {
    let number = tables.contacts.mobile(&random)
    if random.chance(rates.recycledMobile), let given = released.popLast() {
      return Dated(before: number, now: given.number, day: given.day + 90 + random.below(600))
    }
    guard random.chance(rates.mobileChange) else { return Dated(number) }
    let day = dayInWindow()
    released.append((number, day))
    return Dated(before: number, now: tables.contacts.mobile(&random), day: day)
  }

  // MARK: What people share

  private mutating func relate(_ members: Range<Int>, _ kind: RelationKind) {
    for left in members {
      for right in (left + 1)..<max(left + 1, members.upperBound) {
        population.relations.append(Relation(left: left, right: right, kind: kind))
      }
    }
  }

  private mutating func shareContacts(_ members: Range<Int>, isFamily: Bool) {
    let head = population.persons[members.lowerBound]
    let landline =
      random.chance(rates.landline)
      ? tables.places.landline(in: prefecture(of: head.home), &random) : 0
    for member in members {
      population.persons[member].landline = landline
      population.persons[member].sharesLandline = members.count > 1
      guard isFamily, member > members.lowerBound, random.chance(rates.familyMobile) else {
        continue
      }
      population.persons[member].mobile = head.mobile
      population.persons[member].sharesMobile = true
    }
  }

  /// Gives some people a firm, of which some share the firm's telephone, and relates colleagues.
  private mutating func employ() {
    let count = max(1, Int(Double(population.persons.count) * rates.employed / rates.staff))
    for _ in 0..<count {
      let prefecture = tables.places.drawPrefecture(&random)
      let name = tables.companyNames.name(in: prefecture, &random)
      population.firms.append(
        ChineseFirm(
          name: name.whole, short: name.short(&random), prefecture: prefecture,
          phone: tables.places.landline(in: prefecture, &random)))
    }
    var staff = [[Int]](repeating: [], count: count)
    for person in population.persons.indices where random.chance(rates.employed) {
      let firm = random.below(count)
      population.persons[person].firm = firm
      staff[firm].append(person)
    }
    for members in staff {
      for (place, member) in members.enumerated() {
        for other in members[..<place] {
          population.relations.append(Relation(left: other, right: member, kind: .colleague))
        }
      }
    }
  }
}
