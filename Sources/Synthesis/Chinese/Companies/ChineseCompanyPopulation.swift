// Makes the Chinese companies of one block: alone, with branches, in groups, in chains, and
// namesakes.
//
// As elsewhere (`CompanyMaker`), branches are entities of their own; here they have a credit code
// and a name of their own (上海分公司) beside the hotline, the domain and at times the people of the
// head office. A group's companies share the trade name; stores of a chain share trade name and
// business, but have owners of their own; namesakes share trade name and business in another place
// and nothing else. Business incubators and bookkeepers make strangers look alike.
//
// Limits: one move, one former name; companies know each other only within their block.

import Kernels

/// The companies of a block.
struct ChineseCompanyPopulation: Sendable {
  var companies: [ChineseCompany] = []
  var addresses: [ChineseAddress] = []
  var ties: [CompanyTie] = []
  var bookkeepers: [ChineseAgent] = []
}

/// Makes a population, family by family.
struct ChineseCompanyMaker {
  private let tables: ChineseTables
  private let rates: ChineseCompanyRates
  private let kinds: WeightedChoice
  private let members: WeightedChoice
  private var random: SeededRandom
  private var population = ChineseCompanyPopulation()
  /// Houses of incubators, with their tenants.
  private var offices: [(address: ChineseAddress, tenants: [Int])] = []
  /// By prefecture the house that still has room.
  private var freeOffices: [Int: Int] = [:]
  /// Companies that stand alone, whose names others may bear.
  private var alone: [Int] = []

  init(tables: ChineseTables, rates: ChineseCompanyRates, random: SeededRandom) {
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
  mutating func make(_ count: Int) -> ChineseCompanyPopulation {
    population.companies.reserveCapacity(count + 30)
    for _ in 0..<max(1, Int(Double(count) * rates.incubator / 12)) {
      let prefecture = tables.places.drawPrefecture(&random)
      freeOffices[prefecture] = offices.count
      offices.append((tables.places.address(in: prefecture, &random), []))
    }
    for _ in 0..<max(1, Int(Double(count) * rates.bookkeeper / 8)) { addBookkeeper() }
    while population.companies.count < count { makeFamily() }
    population.companies.removeLast(population.companies.count - count)
    tieNeighbours()
    population.ties.removeAll { $0.left >= count || $0.right >= count }
    return population
  }

  private mutating func addBookkeeper() {
    let address = tables.places.address(in: tables.places.drawPrefecture(&random), &random)
    var email: [UInt8] = []
    email.append(number: random.between(100_000_000, 2_000_000_000))
    email.append(text: "@qq.com")
    population.bookkeepers.append(
      ChineseAgent(address: address, mobile: tables.contacts.mobile(&random), email: email))
  }

  private mutating func makeFamily() {
    switch kinds.draw(&random) {
    case 1: makeBranches()
    case 2: makeGroup()
    case 3: makeChain()
    case 4: makeNamesake()
    default: alone.append(addAlone(in: tables.places.drawPrefecture(&random)))
    }
  }

  // MARK: Families

  private mutating func addAlone(in prefecture: Int) -> Int {
    add(tables.companyNames.name(in: prefecture, &random), domain: nil, in: prefecture)
  }

  private mutating func makeBranches() {
    let first = addAlone(in: tables.places.drawPrefecture(&random))
    let head = population.companies[first]
    let hotline = random.chance(rates.hotline) ? 4_000_000_000 + random.below(9_999_999) : 0
    let isShop = head.name.now.form.isEmpty
    var labels: Set<[UInt8]> = []
    for turn in 0...members.draw(&random) {
      let isNear = random.chance(0.35)
      let prefecture = isNear ? head.prefecture : tables.places.drawPrefecture(&random)
      var name = head.name.now
      let branch = add(name, domain: head.domain.now, in: prefecture)
      name.branch = label(branch, turn: turn, isShop: isShop || isNear)
      if !labels.insert(name.branch).inserted {
        name.branch = Array(text: "第") + numeral(turn + 31) + Array(text: "分公司")
      }
      population.companies[branch].name = Dated(name)
      population.companies[branch].domain = head.domain
      if random.chance(0.15) { population.companies[branch].contacts += head.contacts }
      population.companies[branch].bookkeeper = head.bookkeeper
    }
    let all = first..<population.companies.count
    for member in all { population.companies[member].hotline = hotline }
    tie(Array(all), .branch)
  }

  /// 杭州分公司, 第二分公司, 西湖店.
  private mutating func label(_ branch: Int, turn: Int, isShop: Bool) -> [UInt8] {
    let company = population.companies[branch]
    let address = population.addresses[company.home.now]
    if isShop {
      let place = random.chance(0.5) ? address.road : tables.places.counties[address.county].name
      let stem = place.isEmpty ? tables.places.prefectures[company.prefecture].name : place
      return tables.companyNames.short(stem) + random.pick(Self.shopEndings)
    }
    if random.chance(0.12) {
      return Array(text: "第") + numeral(turn + 1) + Array(text: "分公司")
    }
    let name = tables.places.prefectures[company.prefecture].name
    let province = tables.places.provinces[tables.places.prefectures[company.prefecture].province]
    return tables.companyNames.short(name.isEmpty ? province.short : name)
      + Array(text: "分公司")
  }

  private func numeral(_ number: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.append(numeral: number)
    return text
  }

  private static let shopEndings = words("店 店 店 分店 门店 营业部")

  private mutating func makeGroup() {
    let place = tables.places.drawPrefecture(&random)
    let first = addAlone(in: place)
    let head = population.companies[first]
    for _ in 0...min(5, members.draw(&random)) {
      let isNear = random.chance(0.6)
      let prefecture = isNear ? place : tables.places.drawPrefecture(&random)
      var name = tables.companyNames.name(in: prefecture, &random)
      name.trade = head.name.now.trade
      let domain: [UInt8]? = random.chance(0.4) ? head.domain.now : nil
      let sister = add(name, domain: domain, in: prefecture)
      guard isNear else { continue }
      if random.chance(0.7) { population.companies[sister].home = head.home }
      if random.chance(0.5) { population.companies[sister].phone = head.phone }
      if random.chance(0.5) { population.companies[sister].contacts = head.contacts }
    }
    tie(Array(first..<population.companies.count), .group)
  }

  private mutating func makeChain() {
    let trade = tables.companyNames.trade(&random)
    let shop = tables.companyNames.shop(&random)
    let first = population.companies.count
    for _ in 0...members.draw(&random) {
      let prefecture = tables.places.drawPrefecture(&random)
      var name = ChineseCompanyName(
        region: random.chance(0.4) ? tables.companyNames.region(of: prefecture, &random) : [],
        trade: trade, industry: shop, form: [])
      let store = add(name, domain: [], in: prefecture)
      let address = population.addresses[population.companies[store].home.now]
      let place = address.road.isEmpty ? address.village : address.road
      name.branch = Array(text: "（") + place + Array(text: "店）")
      population.companies[store].name = Dated(name)
    }
    tie(Array(first..<population.companies.count), .franchise)
  }

  private mutating func makeNamesake() {
    let prefecture = tables.places.drawPrefecture(&random)
    guard !alone.isEmpty else {
      alone.append(addAlone(in: prefecture))
      return
    }
    let other = random.pick(alone)
    var name = population.companies[other].name.now
    name.region = tables.companyNames.region(of: prefecture, &random)
    name.regionWord = []
    let namesake = add(name, domain: nil, in: prefecture)
    population.companies[namesake].name = Dated(name)
    tie([other, namesake], .namesake)
  }

  // MARK: Members

  private mutating func day() -> Int { Window.first + random.below(Window.days) }

  private mutating func add(
    _ name: ChineseCompanyName, domain: [UInt8]?, in prefecture: Int
  ) -> Int {
    let index = population.companies.count
    let own = random.chance(rates.domain) ? tables.companyNames.domain(of: name, &random) : []
    var company = ChineseCompany(
      name: Dated(name),
      code: creditCode(prefecture: tables.places.prefectures[prefecture].code, &random),
      home: makeHome(in: prefecture, of: index), prefecture: prefecture,
      phone: Dated(tables.places.landline(in: prefecture, &random)), domain: Dated(domain ?? own),
      contacts: makeContacts())
    changeOverTime(&company)
    if company.domain.now.isEmpty { company.mailbox = mailbox(company) }
    if random.chance(rates.bookkeeper) {
      company.bookkeeper = random.below(population.bookkeepers.count)
    }
    population.companies.append(company)
    return index
  }

  private mutating func changeOverTime(_ company: inout ChineseCompany) {
    let name = company.name.now
    if random.chance(rates.renamed) {
      var old = name
      if random.chance(0.4) {
        old.trade = tables.companyNames.trade(&random)
      } else {
        old.industry = tables.companyNames.industry(&random)
      }
      company.name = Dated(before: old, now: name, day: day())
    }
    if random.chance(rates.newPhone) {
      let old = tables.places.landline(in: company.prefecture, &random)
      company.phone = Dated(before: old, now: company.phone.now, day: day())
    }
  }

  private mutating func makeHome(in prefecture: Int, of index: Int) -> Dated<Int> {
    var address = tables.places.address(in: prefecture, &random)
    if let office = freeOffices[prefecture], random.chance(0.25) {
      address = offices[office].address
      if address.building > 0 { address.room = tables.places.room(&random) }
      offices[office].tenants.append(index)
      if offices[office].tenants.count >= 16 { freeOffices[prefecture] = nil }
    }
    population.addresses.append(address)
    let now = population.addresses.count - 1
    guard random.chance(rates.moves) else { return Dated(now) }
    population.addresses.append(tables.places.address(in: prefecture, &random))
    return Dated(before: now + 1, now: now, day: day())
  }

  /// One to three people.
  private mutating func makeContacts() -> [ChineseContact] {
    let count = 1 + min(2, Int(2.4 * random.unit() * random.unit()))
    return (0..<count).map { _ in
      let sex: Sex = random.chance(0.6) ? .male : .female
      let name = ChineseName(
        surname: tables.names.surname(&random),
        given: tables.names.given(sex, bornIn: random.between(1962, 2000), &random))
      return ChineseContact(name: name, sex: sex, mobile: tables.contacts.mobile(&random))
    }
  }

  /// An address at a mail provider: the trade name's sounds or a number.
  private mutating func mailbox(_ company: ChineseCompany) -> [UInt8] {
    var local: [UInt8] = []
    if random.chance(0.6) {
      local.append(number: random.between(10_000_000, 3_000_000_000))
      return local + Array(text: "@qq.com")
    }
    local = Array(
      tables.romanisation.pinyin(company.name.now.trade).joined())
    local.append(number: random.between(1, 9999))
    return local + Array(text: random.chance(0.7) ? "@163.com" : "@126.com")
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
    for office in offices { tie(office.tenants, .office) }
    var customers = [[Int]](repeating: [], count: population.bookkeepers.count)
    for (index, company) in population.companies.enumerated() where company.bookkeeper >= 0 {
      customers[company.bookkeeper].append(index)
    }
    for members in customers { tie(members, .bookkeeper) }
  }
}
