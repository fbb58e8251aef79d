// One record of a company: what a source knew on a day, written as it writes, with its errors.

import Kernels

/// Writes records of companies.
struct CompanyRecordWriter: Sendable {
  private typealias Draft = RecordDraft<CompanyColumn>

  private let rates: CompanyRates
  private let tables: CompanyTables
  private let names: CompanyNameWriter
  private let slips = Slips()
  private let slipChoices: [WeightedChoice]
  /// How often each source fills each column.
  private let filled: [[Double]]

  init(rule: CompaniesRule, tables: CompanyTables) {
    rates = rule.rates
    self.tables = tables
    names = CompanyNameWriter(rates: rule.rates, tables: tables)
    slipChoices = rule.rates.sources.map { WeightedChoice($0.slips) }
    filled = rule.rates.sources.map { filledShares($0.filled, missing: rule.rates.missing) }
  }

  /// Fills `record` with what source number `source` wrote of the company on that day.
  func write(
    _ company: Company, of population: CompanyPopulation, source: Int, day: Int,
    into record: inout RecordDraft<CompanyColumn>, _ random: inout SeededRandom
  ) {
    let habits = rates.sources[source]
    record.clear()
    let isLate = random.chance(rates.outdated)
    let known = isLate ? max(Window.first, day - 200 - random.below(1800)) : day
    let contact = random.pick(company.contacts)
    names.write(company, day: known, habits, into: &record, &random)
    writeContact(contact, habits, &record, &random)
    writeHome(company, population, known, habits, &record, &random)
    writePhone(company, population, known, habits, &record, &random)
    writeEmail(company, population, contact, known, &record, &random)
    writeWebsite(company, known, &record, &random)
    writeTaxNumber(company, habits, &record, &random)
    record.leaveOut(filled[source], &random)
    makeSlips(source, &record, &random)
    finish(habits, &record, &random)
    if record[.email].isEmpty && record[.phone].isEmpty && record[.street].isEmpty {
      record[.phone].append(phone: company.phone.on(known), style: habits.phones)
    }
  }

  // MARK: Values

  private func writeContact(
    _ contact: Contact, _ habits: CompanyHabits, _ record: inout Draft,
    _ random: inout SeededRandom
  ) {
    var given = contact.given
    if random.chance(rates.nickname), let short = tables.people.nickname(of: given, &random) {
      given = short
      record.note(.contact, .nickname)
    } else if random.chance(rates.initial) {
      given = [foldingAccents(Array(given.prefix(2)))[0], ascii(".")]
      record.note(.contact, .initial)
    }
    let isFamilyFirst = random.chance(habits.familyFirst)
    let text =
      isFamilyFirst
      ? contact.family + [ascii(","), ascii(" ")] + given : given + [ascii(" ")] + contact.family
    record[.contact] = foldingAccents(text)
  }

  private func writeHome(
    _ company: Company, _ population: CompanyPopulation, _ day: Int, _ habits: CompanyHabits,
    _ record: inout Draft, _ random: inout SeededRandom
  ) {
    var address = population.addresses[company.home.on(day)]
    var error: ErrorKind? = company.home.isOutdated(on: day) ? .outdated : nil
    if company.agent >= 0 && random.chance(rates.sharedContact) {
      (address, error) = (tables.agents[company.agent].address, .shared)
    } else if company.bookkeeper >= 0 && random.chance(rates.sharedContact / 2) {
      (address, error) = (population.bookkeepers[company.bookkeeper].address, .shared)
    }
    let isBox = error == nil && company.box != 0 && random.chance(rates.boxGiven)
    if isBox {
      record[.street] = random.pick(Self.boxWords)
      record.values[CompanyColumn.street.rawValue].append(number: company.box)
    } else {
      record[.street] = tables.places.street(
        address, isShort: random.chance(0.6), unitOmitted: 0.08, units: Self.unitWords, &random)
    }
    if random.chance(rates.placeholder) {
      record[.street] = [UInt8](text: "n/a")
      error = .placeholder
    }
    if let error { record.note(.street, error) }
    let town = tables.places.towns[address.town]
    record[.town] = town.name
    record[.state] = town.state
    let isShort = habits.losesZeros && address.postcode < 10_000
    if isShort { record.note(.postcode, .lostZero) }
    record.values[CompanyColumn.postcode.rawValue].append(
      number: address.postcode, width: isShort ? 4 : 5)
  }

  private func writePhone(
    _ company: Company, _ population: CompanyPopulation, _ day: Int, _ habits: CompanyHabits,
    _ record: inout Draft, _ random: inout SeededRandom
  ) {
    var phone = company.phone.on(day)
    var error: ErrorKind? = company.phone.isOutdated(on: day) ? .outdated : nil
    if company.tollFree != 0 && random.chance(2 * rates.sharedContact) {
      (phone, error) = (company.tollFree, .shared)
    } else if company.bookkeeper >= 0 && random.chance(rates.sharedContact) {
      (phone, error) = (population.bookkeepers[company.bookkeeper].phone, .shared)
    }
    if random.chance(rates.junkContact) {
      (phone, error) = (random.pick([9_999_999_999, 0, 1_234_567_890, 5_555_555_555]), .junk)
    }
    if let error { record.note(.phone, error) }
    let style =
      random.chance(1 - rates.otherFormat) ? habits.phones : random.pick(PhoneStyle.allCases)
    record.values[CompanyColumn.phone.rawValue].append(phone: phone, style: style)
  }

  private func writeEmail(
    _ company: Company, _ population: CompanyPopulation, _ contact: Contact, _ day: Int,
    _ record: inout Draft, _ random: inout SeededRandom
  ) {
    if random.chance(rates.junkContact) {
      record[.email] = random.pick(Self.junkEmails)
      record.note(.email, .junk)
    } else if company.bookkeeper >= 0 && random.chance(rates.sharedContact) {
      record[.email] = population.bookkeepers[company.bookkeeper].email
      record.note(.email, .shared)
    } else if case let domain = company.domain.on(day), !domain.isEmpty {
      if company.domain.isOutdated(on: day) { record.note(.email, .outdated) }
      record[.email] = local(contact, &random) + [ascii("@")] + domain
    } else {
      record[.email] = company.mailbox
    }
  }

  /// Whose mailbox at the domain: the contact's in the house's pattern, or everybody's.
  private func local(_ contact: Contact, _ random: inout SeededRandom) -> [UInt8] {
    let (given, family) = (plainHandle(contact.given), plainHandle(contact.family))
    switch random.below(10) {
    case 0...3: return random.pick(Self.roles)
    case 4...6: return given.prefix(1) + family
    case 7...8: return given
    default: return given + [ascii(".")] + family
    }
  }

  private func writeWebsite(
    _ company: Company, _ day: Int, _ record: inout Draft, _ random: inout SeededRandom
  ) {
    let domain = company.domain.on(day)
    guard !domain.isEmpty else { return }
    if company.domain.isOutdated(on: day) { record.note(.website, .outdated) }
    record[.website] = random.pick(Self.siteStarts) + domain
    if random.chance(0.2) { record[.website].append(ascii("/")) }
  }

  private func writeTaxNumber(
    _ company: Company, _ habits: CompanyHabits, _ record: inout Draft,
    _ random: inout SeededRandom
  ) {
    var text: [UInt8] = []
    if habits.losesZeros {
      text.append(number: company.taxNumber)
      if company.taxNumber < 100_000_000 { record.note(.taxNumber, .lostZero) }
    } else {
      text.append(number: company.taxNumber, width: 9)
      if random.chance(0.8) { text.insert(ascii("-"), at: 2) }
    }
    record[.taxNumber] = text
  }

  // MARK: Errors

  private func makeSlips(_ source: Int, _ record: inout Draft, _ random: inout SeededRandom) {
    for column in [CompanyColumn.name, .contact, .street, .town] {
      var rate = rates.slip
      while random.chance(rate) {
        record.slip(column, slips, slipChoices[source], &random)
        rate = rates.slipAgain
      }
    }
    for column in [CompanyColumn.email, .website] where random.chance(rates.emailError) {
      record.slip(column, slips, slipChoices[source], &random)
    }
    if random.chance(rates.phoneError) { record.misdial(.phone, slips, &random) }
    for column in [CompanyColumn.postcode, .taxNumber] where random.chance(rates.numberError) {
      record.misdial(column, slips, &random)
    }
  }

  private func finish(
    _ habits: CompanyHabits, _ record: inout Draft, _ random: inout SeededRandom
  ) {
    if random.chance(rates.swappedNames) && !record[.name].isEmpty && !record[.contact].isEmpty {
      record.values.swapAt(CompanyColumn.name.rawValue, CompanyColumn.contact.rawValue)
      record.note(.name, .swapped)
    }
    let isOdd = random.chance(rates.letterCase)
    let toCapitals = habits.letters == .capitals || isOdd && random.chance(0.4)
    if isOdd && habits.letters == .title { record.note(.name, .letterCase) }
    let longest = Int(habits.longest)
    for column in [CompanyColumn.name, .contact, .street, .town] {
      let index = column.rawValue
      if toCapitals { record.values[index] = record.values[index].map(raised) }
      if isOdd && !toCapitals { record.values[index] = record.values[index].map(lowered) }
      record.cut(column, to: longest)
    }
  }

  private static let boxWords = ["PO Box ", "P.O. Box ", "P O Box ", "Box "].map {
    [UInt8](text: $0)
  }
  private static let unitWords = [" Ste ", " Suite ", ", Suite ", " #", ", Ste. ", " Unit "].map {
    [UInt8](text: $0)
  }
  private static let roles = words("info info info office sales contact accounts admin hello")
  private static let siteStarts = ["www.", "www.", "", "http://www.", "https://", "http://"].map {
    [UInt8](text: $0)
  }
  private static let junkEmails = words("test@test.com none@none.com noemail@noemail.com na@na.com")
}
