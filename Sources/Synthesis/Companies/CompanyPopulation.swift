// Makes the companies of one block: alone, with branches, in groups, in chains, and namesakes.
//
// Branches are entities of their own: a customer that is served at each. They share the name, the
// legal form, the tax number, the domain and maybe a free telephone number. A group's companies
// share the stem of the name, and maybe the house, the telephone and the domain. Stores of a chain
// share the sign and the website, but have owners with companies of their own. Namesakes share
// nothing but the name. Serviced offices, bookkeepers and registered agents make strangers look
// alike. Limits: one move, one former name; companies know each other only within their block.

import Kernels

/// The companies of a block.
struct CompanyPopulation: Sendable {
  var companies: [Company] = []
  var addresses: [Address] = []
  var ties: [CompanyTie] = []
  var bookkeepers: [Agent] = []
}

/// Makes a population, family by family.
struct CompanyMaker {
  private let tables: CompanyTables
  private let rates: CompanyRates
  private let kinds: WeightedChoice
  private let members: WeightedChoice
  private var random: SeededRandom
  private var population = CompanyPopulation()
  /// Buildings of serviced offices, with their tenants.
  private var offices: [(address: Address, tenants: [Int])] = []
  /// Companies that stand alone, whose names others may bear.
  private var alone: [Int] = []

  init(tables: CompanyTables, rates: CompanyRates, random: SeededRandom) {
    self.tables = tables
    self.rates = rates
    self.random = random
    kinds = WeightedChoice([
      rates.familiesAlone, rates.familiesBranches, rates.familiesGroup, rates.familiesFranchise,
      rates.familiesNamesake,
    ])
    members = recordCountChoice(
      exponent: rates.membersExponent, most: max(1, Int(rates.membersMax) - 1))
  }

  /// `count` companies; the last family may lack members.
  mutating func make(_ count: Int) -> CompanyPopulation {
    population.companies.reserveCapacity(count + 30)
    for _ in 0..<max(1, Int(Double(count) * rates.servicedOffice / 12)) {
      offices.append((tables.places.address(&random), []))
    }
    for _ in 0..<max(1, Int(Double(count) * rates.bookkeeper / 8)) {
      population.bookkeepers.append(tables.bookkeeper(&random))
    }
    while population.companies.count < count { makeFamily() }
    population.companies.removeLast(population.companies.count - count)
    tieNeighbours()
    population.ties.removeAll { $0.left >= count || $0.right >= count }
    return population
  }

  private mutating func makeFamily() {
    switch kinds.draw(&random) {
    case 1: makeBranches()
    case 2: makeGroup()
    case 3: makeChain()
    case 4: makeNamesake()
    default: alone.append(addAlone(in: tables.places.drawTown(&random)))
    }
  }

  // MARK: Families

  private mutating func addAlone(in town: Int) -> Int {
    let name = tables.names.name(in: tables.places.towns[town].name, &random)
    return add(name, form: drawForm(), domain: nil, in: town)
  }

  private mutating func makeBranches() {
    let first = addAlone(in: tables.places.drawTown(&random))
    let tollFree = random.chance(rates.tollFree) ? tables.tollFree(&random) : 0
    let isNumbered = random.chance(0.2)
    for turn in 0...members.draw(&random) {
      let head = population.companies[first]
      let town = tables.places.drawTown(&random)
      let branch = add(head.name.now, form: head.form.now, domain: head.domain.now, in: town)
      population.companies[branch].name = head.name
      population.companies[branch].form = head.form
      population.companies[branch].domain = head.domain
      population.companies[branch].taxNumber = head.taxNumber
      population.companies[branch].trading = head.trading
      population.companies[branch].agent = head.agent
      var label = tables.places.towns[town].name
      if isNumbered {
        label = [ascii("#")]
        label.append(number: turn + 2, width: 2)
      }
      population.companies[branch].label = label
    }
    let all = first..<population.companies.count
    for member in all { population.companies[member].tollFree = tollFree }
    tie(Array(all), .branch)
  }

  private mutating func makeGroup() {
    let town = tables.places.drawTown(&random)
    let first = addAlone(in: town)
    let head = population.companies[first]
    for _ in 0...min(5, members.draw(&random)) {
      let isNear = random.chance(0.6)
      let domain: [UInt8]? = random.chance(0.4) ? head.domain.now : nil
      let sister = add(
        tables.names.sister(of: head.name.now, &random), form: drawForm(), domain: domain,
        in: isNear ? town : tables.places.drawTown(&random))
      guard isNear else { continue }
      if random.chance(0.7) { population.companies[sister].home = head.home }
      if random.chance(0.5) { population.companies[sister].phone = head.phone }
      if random.chance(0.5) { population.companies[sister].contacts = head.contacts }
    }
    tie(Array(first..<population.companies.count), .group)
  }

  private mutating func makeChain() {
    let sign = tables.names.chain(&random)
    let domain = tables.domain(of: sign, town: [], &random)
    let first = population.companies.count
    for _ in 0...members.draw(&random) {
      let town = tables.places.drawTown(&random)
      let owner = tables.names.name(in: tables.places.towns[town].name, &random)
      let store = add(owner, form: drawForm(), domain: domain, in: town)
      population.companies[store].name = Dated(owner)
      population.companies[store].domain = Dated(domain)
      population.companies[store].trading = sign.text
      population.companies[store].label = [ascii("#")]
      population.companies[store].label.append(number: random.between(100, 9999))
    }
    tie(Array(first..<population.companies.count), .franchise)
  }

  private mutating func makeNamesake() {
    let town = tables.places.drawTown(&random)
    guard !alone.isEmpty else {
      alone.append(addAlone(in: town))
      return
    }
    let other = random.pick(alone)
    let name = population.companies[other].name.now
    let form = random.chance(0.5) ? population.companies[other].form.now : drawForm()
    var domain: [UInt8] = []
    if random.chance(rates.domain) {
      domain = tables.domain(of: name, town: tables.places.towns[town].name, &random)
      // A domain belongs to one of them.
      if domain == population.companies[other].domain.now { domain = [] }
    }
    let namesake = add(name, form: form, domain: domain, in: town)
    population.companies[namesake].name = Dated(name)
    tie([other, namesake], .namesake)
  }

  // MARK: Members

  private mutating func drawForm() -> Int {
    random.chance(rates.legalForm) ? tables.forms.draw(&random) : -1
  }

  private mutating func day() -> Int { Window.first + random.below(Window.days) }

  private mutating func add(
    _ name: CompanyName, form: Int, domain: [UInt8]?, in town: Int
  ) -> Int {
    let index = population.companies.count
    let place = tables.places.towns[town].name
    let own = random.chance(rates.domain) ? tables.domain(of: name, town: place, &random) : []
    var company = Company(
      name: Dated(name), form: Dated(form), home: makeHome(in: town, of: index),
      phone: Dated(tables.places.phone(in: town, &random)), domain: Dated(domain ?? own),
      taxNumber: random.between(100_000_000, 999_999_999), contacts: makeContacts(name))
    if random.chance(0.08) { company.taxNumber %= 100_000_000 }
    changeOverTime(&company, town)
    if random.chance(rates.tradingName) {
      company.trading = tables.names.sign(of: name, in: place, &random)
    }
    if company.domain.now.isEmpty {
      company.mailbox = tables.mailbox(of: name, company.contacts[0], &random)
    }
    if random.chance(rates.box) { company.box = random.between(1, 9999) }
    if random.chance(rates.bookkeeper) {
      company.bookkeeper = random.below(population.bookkeepers.count)
    }
    if form >= 0 && random.chance(rates.registeredAgent) {
      company.agent = random.below(tables.agents.count)
    }
    population.companies.append(company)
    return index
  }

  private mutating func changeOverTime(_ company: inout Company, _ town: Int) {
    if random.chance(rates.renamed) {
      let old = tables.names.name(in: tables.places.towns[town].name, &random)
      company.name = Dated(before: old, now: company.name.now, day: day())
    }
    if company.form.now >= 0 && random.chance(rates.formChange) {
      company.form = Dated(before: drawForm(), now: company.form.now, day: day())
    }
    if random.chance(rates.phoneChange) {
      let old = tables.places.phone(in: town, &random)
      company.phone = Dated(before: old, now: company.phone.now, day: day())
    }
    if !company.domain.now.isEmpty && random.chance(rates.domainChange) {
      let place = tables.places.towns[town].name
      let old = tables.domain(of: company.name.on(Window.first), town: place, &random)
      company.domain = Dated(before: old, now: company.domain.now, day: day())
    }
  }

  private mutating func makeHome(in town: Int, of company: Int) -> Dated<Int> {
    var address = tables.places.address(in: town, &random)
    if random.chance(rates.servicedOffice) {
      let office = random.below(offices.count)
      address = offices[office].address
      address.unit = tables.places.unit(&random)
      offices[office].tenants.append(company)
    }
    population.addresses.append(address)
    let home = population.addresses.count - 1
    guard random.chance(rates.moves) else { return Dated(home) }
    population.addresses.append(tables.places.address(in: address.town, &random))
    return Dated(before: home + 1, now: home, day: day())
  }

  private mutating func makeContacts(_ name: CompanyName) -> [Contact] {
    (0..<random.between(1, 3)).map { place in
      let sex: Sex = random.chance(0.55) ? .male : .female
      let family = tables.people.family(&random)
      let isOwner = place == 0 && !name.family.isEmpty && random.chance(0.7)
      return Contact(
        given: tables.people.given(
          sex, bornIn: random.between(1950, 2000), isSpanish: family.isSpanish, &random),
        family: isOwner ? name.family : family.name)
    }
  }

  // MARK: Ties

  private mutating func tie(_ members: [Int], _ relation: CompanyRelation) {
    for (place, right) in members.enumerated() {
      for left in members[..<place] {
        population.ties.append(CompanyTie(left: left, right: right, relation: relation))
      }
    }
  }

  private mutating func tieNeighbours() {
    let count = population.companies.count
    for (address, tenants) in offices {
      // Sister companies may have gone to the head of their group.
      let left = tenants.filter { tenant in
        guard tenant < count else { return false }
        let home = population.addresses[population.companies[tenant].home.now]
        return home.number == address.number && home.street == address.street
      }
      tie(left, .office)
    }
    var clients = [[Int]](repeating: [], count: population.bookkeepers.count)
    for (index, company) in population.companies.enumerated() where company.bookkeeper >= 0 {
      clients[company.bookkeeper].append(index)
    }
    for members in clients { tie(members, .bookkeeper) }
  }
}
