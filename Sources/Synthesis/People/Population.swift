// Makes the people of one block: households with their addresses, names, contacts and ties.
//
// Four kinds of household: one person, couple, family with grown-up children, shared flat. Members
// share an address and maybe a surname, a landline, one's mobile number and an e-mail address, so
// they look alike: what a matcher must keep apart. People also have a past (a move, a new surname,
// new numbers) that older records show. Limits: adults only, no divorce,
// no second move; people know each other only within their block.

import Kernels

/// The people of a block.
struct Population: Sendable {
  var persons: [Person] = []
  var addresses: [Address] = []
  var relations: [Relation] = []
}

/// Makes a population, household by household.
struct PopulationMaker {
  private let tables: PeopleTables
  private let rates: PeopleRates
  private var random: SeededRandom
  /// Decides who uses another's mobile number.
  private var sharing: SeededRandom
  private var population = Population()
  /// Mobile numbers that were given up, with the day.
  private var released: [(number: Int, day: Int)] = []

  init(
    tables: PeopleTables, rates: PeopleRates, random: SeededRandom, sharing: SeededRandom
  ) {
    self.tables = tables
    self.rates = rates
    self.random = random
    self.sharing = sharing
  }

  /// `count` people; the last household may lack members.
  mutating func make(_ count: Int) -> Population {
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
    var kind = random.unit() * rates.householdsTotal
    if kind < rates.householdsOne {
      addStranger(home)
      shareContacts(first..<population.persons.count, isFamily: false)
      return
    }
    kind -= rates.householdsOne
    let isFlat = kind >= rates.householdsCouple + rates.householdsFamily
    if kind < rates.householdsCouple {
      addCouple(home, ages: 20...88)
    } else if !isFlat {
      addCouple(home, ages: 42...68)
      addChildren(of: first, home)
    } else {
      for _ in 0..<random.between(2, 3) { addStranger(home) }
      relate(first..<population.persons.count, .flatmate)
    }
    shareContacts(first..<population.persons.count, isFamily: !isFlat)
  }

  // MARK: Homes

  private mutating func makeHome() -> Dated<Int> {
    let address = newAddress()
    guard random.chance(rates.moves) else { return Dated(address) }
    let near = random.chance(rates.movesNear) ? population.addresses[address].town : nil
    population.addresses.append(tables.places.address(in: near, &random))
    return Dated(before: address, now: address + 1, day: dayInWindow())
  }

  /// The index of a new address, now and then in the building of an earlier one.
  private mutating func newAddress() -> Int {
    var address = tables.places.address(&random)
    if !population.addresses.isEmpty && random.chance(rates.sameBuilding) {
      address = random.pick(population.addresses)
      address.unit = tables.places.unit(&random)
    }
    population.addresses.append(address)
    return population.addresses.count - 1
  }

  private mutating func dayInWindow() -> Int { Window.first + random.below(Window.days) }

  // MARK: Members

  private mutating func addStranger(_ home: Dated<Int>) {
    let family = tables.names.family(&random)
    // More young than old, from 18 to 92 at the end of the window.
    let age = 18 + Int(74 * random.unit() * (0.55 + 0.45 * random.unit()))
    add(
      random.chance(0.5) ? .male : .female, born: birthDay(age: age), Dated(family.name),
      family.isSpanish, home)
  }

  private mutating func birthDay(age: Int) -> Int {
    Window.last - age * 365 - age / 4 - random.below(365)
  }

  private mutating func addCouple(_ home: Dated<Int>, ages: ClosedRange<Int>) {
    let family = tables.names.family(&random)
    let age = random.between(ages.lowerBound, ages.upperBound)
    let partnerAge = max(18, age - 2 + random.between(-5, 5))
    add(.male, born: birthDay(age: age), Dated(family.name), family.isSpanish, home)
    var own = tables.names.family(&random)
    // Origins often marry among themselves.
    for _ in 0..<3 where own.isSpanish != family.isSpanish { own = tables.names.family(&random) }
    let name =
      random.chance(rates.nameChange)
      ? marriedName(family.name, before: own.name, age: partnerAge) : Dated(own.name)
    let sex: Sex = random.chance(0.96) ? .female : .male
    add(sex, born: birthDay(age: partnerAge), name, own.isSpanish, home)
    let last = population.persons.count - 1
    population.relations.append(Relation(left: last - 1, right: last, kind: .spouse))
  }

  /// The surname of somebody who took the partner's, on a day that follows from the age.
  private mutating func marriedName(
    _ name: [UInt8], before: [UInt8], age: Int
  ) -> Dated<[UInt8]> {
    let yearsAgo = max(0, age - random.between(22, 36))
    let day = Window.last - yearsAgo * 365 - random.below(365)
    let both = random.chance(rates.hyphenated) ? before + [ascii("-")] + name : name
    return Dated(before: before, now: both, day: day)
  }

  private mutating func addChildren(of parents: Int, _ home: Dated<Int>) {
    let (father, mother) = (population.persons[parents], population.persons[parents + 1])
    let count = random.between(1, 2)
    let first = population.persons.count
    let isTwins = count == 2 && random.chance(rates.twins)
    for child in 0..<count {
      let sex: Sex = random.chance(0.5) ? .male : .female
      let later = random.between(22, 34) * 365 + random.below(365)
      let latest = Window.last - 18 * 366
      var born = min(latest - random.below(400), max(father.birthDay, mother.birthDay) + later)
      if isTwins && child == 1 { born = population.persons[first].birthDay }
      add(sex, born: born, Dated(father.family.now), false, childHome(home))
      name(child: population.persons.count - 1, father: parents)
    }
    if count == 2 {
      population.relations.append(
        Relation(left: first, right: first + 1, kind: isTwins ? .twin : .sibling))
    }
  }

  /// Some children have left home for another address.
  private mutating func childHome(_ home: Dated<Int>) -> Dated<Int> {
    guard random.chance(rates.leavesHome) else { return home }
    let town = random.chance(0.5) ? population.addresses[home.now].town : nil
    population.addresses.append(tables.places.address(in: town, &random))
    return Dated(before: home.now, now: population.addresses.count - 1, day: dayInWindow())
  }

  /// Relates a child to its parents; some sons get their father's name.
  private mutating func name(child: Int, father: Int) {
    var kind = RelationKind.parent
    if population.persons[child].sex == .male && random.chance(rates.namesakes) {
      kind = .namesake
      population.persons[child].given = population.persons[father].given
      population.persons[child].nickname = population.persons[father].nickname
      population.persons[child].suffix = Array(text: "Jr")
      population.persons[father].suffix = Array(text: "Sr")
    }
    population.relations.append(Relation(left: father, right: child, kind: kind))
    population.relations.append(Relation(left: father + 1, right: child, kind: .parent))
  }

  private mutating func add(
    _ sex: Sex, born: Int, _ family: Dated<[UInt8]>, _ isSpanish: Bool, _ home: Dated<Int>
  ) {
    let year = CalendarDay(number: born).year
    let given = tables.names.given(sex, bornIn: year, isSpanish: isSpanish, &random)
    let town = population.addresses[home.on(Window.first)].town
    var person = Person(
      sex: sex, given: given, family: family, birthDay: born, home: home,
      mobile: makeMobile(town), email: Dated([]))
    person.middle = random.chance(0.8) ? 0x41 + UInt8(random.below(23)) : 0
    person.nickname = tables.names.nickname(of: given, &random) ?? []
    person.goesByNickname = !person.nickname.isEmpty && random.chance(rates.goesByNickname)
    let email = tables.contacts.email(of: person, on: Window.first, &random)
    person.email = Dated(email)
    if random.chance(rates.emailChange) {
      let newer = tables.contacts.email(of: person, on: Window.last, &random)
      person.email = Dated(before: email, now: newer, day: dayInWindow())
    }
    population.persons.append(person)
  }

  private mutating func makeMobile(_ town: Int) -> Dated<Int> {
    let number = tables.places.phone(in: town, &random)
    if random.chance(rates.recycledMobile), let given = released.popLast() {
      return Dated(before: number, now: given.number, day: given.day + 90 + random.below(600))
    }
    guard random.chance(rates.mobileChange) else { return Dated(number) }
    let day = dayInWindow()
    released.append((number, day))
    return Dated(before: number, now: tables.places.phone(in: town, &random), day: day)
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
    let town = population.addresses[head.home.now].town
    let landline =
      random.chance(rates.landline) ? tables.places.phone(in: town, &random) : 0
    let email =
      members.count > 1 && random.chance(rates.familyEmail)
      ? tables.contacts.familyEmail(head.family.now, &random) : []
    for member in members {
      population.persons[member].landline = landline
      population.persons[member].sharesLandline = members.count > 1
      population.persons[member].familyEmail = email
      guard isFamily, member > members.lowerBound, sharing.chance(rates.familyMobile) else {
        continue
      }
      population.persons[member].mobile = head.mobile
      population.persons[member].sharesMobile = true
    }
  }

  /// Gives some people a firm and relates colleagues.
  private mutating func employ() {
    let firms = max(1, Int(Double(population.persons.count) * rates.employed / rates.staff))
    var staff = [[Int]](repeating: [], count: firms)
    for person in population.persons.indices where random.chance(rates.employed) {
      staff[random.below(firms)].append(person)
    }
    for members in staff where members.count > 1 {
      let town = population.addresses[population.persons[members[0]].home.now].town
      let phone = tables.places.phone(in: town, &random)
      let domain = tables.contacts.firmDomain(&random)
      for (place, member) in members.enumerated() {
        population.persons[member].workPhone = phone
        population.persons[member].workEmail = tables.contacts.workEmail(
          of: population.persons[member], at: domain)
        for other in members[..<place] {
          population.relations.append(Relation(left: other, right: member, kind: .colleague))
        }
      }
    }
  }
}
