// One record of a Chinese company: what a source knew on a day, written as it writes, with its
// errors.

import Kernels

/// A record of a Chinese company.
typealias ChineseCompanyRecord = RecordDraft<ChineseCompanyColumn>

/// Writes records of companies.
struct ChineseCompanyWriter: Sendable {
  private let rates: ChineseCompanyRates
  private let tables: ChineseTables
  private let addresses: ChineseAddressWriter
  private let letters = Slips()
  private let letterChoice = WeightedChoice([4, 2, 3, 1.5, 3, 0.5, 0, 0.5])
  private let slipChoices: [WeightedChoice]
  /// How often each source fills each column.
  private let filled: [[Double]]

  init(rule: ChineseCompaniesRule, tables: ChineseTables) {
    rates = rule.rates
    self.tables = tables
    addresses = ChineseAddressWriter(places: tables.places)
    slipChoices = rule.rates.sources.map { WeightedChoice($0.slips) }
    filled = rule.rates.sources.map { filledShares($0.filled, missing: rule.rates.missing) }
  }

  /// Fills `record` with what source number `source` wrote of the company on that day.
  func write(
    _ company: ChineseCompany, of population: ChineseCompanyPopulation, source: Int, day: Int,
    into record: inout ChineseCompanyRecord, _ random: inout SeededRandom
  ) {
    record.clear()
    let isLate = random.chance(rates.outdated)
    let known = isLate ? max(Window.first, day - 200 - random.below(1800)) : day
    let contact = random.pick(company.contacts)
    writeName(company, known, source, &record, &random)
    writeCode(company, &record, &random)
    writeContact(contact, source, &record, &random)
    writeMobile(company, population, contact, source, &record, &random)
    writePhone(company, known, source, &record, &random)
    writeMail(company, population, contact, known, &record, &random)
    writeHome(company, population, known, source, &record, &random)
    record.leaveOut(filled[source], &random)
    for column in [ChineseCompanyColumn.name, .mobile, .phone, .address, .code]
    where random.chance(rates.fullWidth) {
      record.widen(column)
    }
    keepContact(company, known, &record)
  }

  // MARK: Name and code

  private func writeName(
    _ company: ChineseCompany, _ day: Int, _ source: Int,
    _ record: inout ChineseCompanyRecord, _ random: inout SeededRandom
  ) {
    let habits = rates.sources[source]
    var name = company.name.on(day)
    if company.name.isOutdated(on: day) { record.note(.name, .outdated) }
    if !name.branch.isEmpty && random.chance(rates.branchOmitted) {
      name.branch = []
      record.note(.name, .wordOmitted)
    }
    if random.chance(rates.placeholder) {
      record[.name] = random.pick(Self.placeholders)
      record.note(.name, .placeholder)
    } else if random.chance(rates.english * habits.english) {
      record[.name] = tables.companyNames.english(name, &random)
      record.note(.name, .romanised)
    } else if random.chance(rates.acronym) && !name.form.isEmpty {
      record[.name] = name.acronym
      record.note(.name, .acronym)
    } else if random.chance(rates.shortName * habits.shortens) {
      record[.name] = name.short(&random)
      record.note(.name, .shortName)
    } else {
      vary(&name, habits, &record, &random)
      record[.name] = name.text(brackets: random.pick(Self.brackets)) + name.branch
    }
    if random.chance(rates.traditional) {
      record[.name] = tables.shapes.traditional(record[.name])
      record.note(.name, .traditional)
    }
    slip(.name, source, &record, &random)
    record.cut(.name, toCharacters: Int(habits.longest))
  }

  /// Leaves out the region, or the legal form, or writes another form.
  private func vary(
    _ name: inout ChineseCompanyName, _ habits: ChineseCompanyHabits,
    _ record: inout ChineseCompanyRecord, _ random: inout SeededRandom
  ) {
    if !name.region.isEmpty && random.chance(rates.regionOmitted) {
      (name.region, name.regionWord, name.isBracketed) = ([], [], false)
      record.note(.name, .wordOmitted)
    } else if !name.isBracketed && !name.region.isEmpty && random.chance(0.15) {
      name.regionWord = name.regionWord.isEmpty && name.region.count <= 9 ? Self.city : []
    }
    guard !name.form.isEmpty, random.chance(rates.formChanged * habits.forms) else { return }
    record.note(.name, .legalForm)
    switch random.below(10) {
    case 0...4: name.form = []
    case 5...7: name.form = name.form == Self.limited ? Self.limitedLong : Self.limited
    default: name.form = [UInt8](text: "公司")
    }
  }

  private static let city = [UInt8](text: "市")
  private static let limited = [UInt8](text: "有限公司")
  private static let limitedLong = [UInt8](text: "有限责任公司")
  private static let brackets = [["（", "）"], ["（", "）"], ["(", ")"], ["(", ")"], ["", ""]].map {
    $0.map { [UInt8](text: $0) }
  }
  private static let placeholders = words("无 个人 测试 不详 个体 test 未知 - 暂无")

  private func writeCode(
    _ company: ChineseCompany, _ record: inout ChineseCompanyRecord,
    _ random: inout SeededRandom
  ) {
    var code = company.code
    if random.chance(rates.oldForm) {
      code = Array(code[8..<17])
      if random.chance(0.7) { code.insert(ascii("-"), at: 8) }
      record.note(.code, .oldForm)
    } else if random.chance(rates.otherFormat / 4) {
      code = code.map(lowered)
    }
    if random.chance(rates.codeError), letters.misdial(&code, &random) {
      record.note(.code, .wrongDigit)
    }
    record[.code] = code
  }

  // MARK: Contacts

  private func writeContact(
    _ contact: ChineseContact, _ source: Int, _ record: inout ChineseCompanyRecord,
    _ random: inout SeededRandom
  ) {
    if random.chance(rates.title) {
      let titles = contact.sex == .male ? Self.maleTitles : Self.femaleTitles
      record[.contact] = [UInt8](han: contact.name.surname) + random.pick(titles)
      record.note(.contact, .title)
      return
    }
    record[.contact] = [UInt8](han: contact.name.whole)
    slip(.contact, source, &record, &random)
  }

  private static let maleTitles = words("先生 总 总 经理 工 老板 师傅")
  private static let femaleTitles = words("女士 小姐 总 经理 会计 姐")

  private func writeMobile(
    _ company: ChineseCompany, _ population: ChineseCompanyPopulation,
    _ contact: ChineseContact, _ source: Int, _ record: inout ChineseCompanyRecord,
    _ random: inout SeededRandom
  ) {
    var number = contact.mobile
    if company.bookkeeper >= 0 && random.chance(rates.sharedContact) {
      number = population.bookkeepers[company.bookkeeper].mobile
      record.note(.mobile, .shared)
    } else if random.chance(rates.junkContact) {
      number = random.pick([13_800_138_000, 13_888_888_888, 11_111_111_111, 12_345_678_901])
      record.note(.mobile, .junk)
    }
    let isOdd = random.chance(rates.otherFormat)
    record.values[ChineseCompanyColumn.mobile.rawValue].append(
      mobile: number,
      style: isOdd ? random.pick(MobileStyle.allCases) : rates.sources[source].mobiles)
    if random.chance(rates.phoneError) { record.misdial(.mobile, letters, &random) }
  }

  private func writePhone(
    _ company: ChineseCompany, _ day: Int, _ source: Int,
    _ record: inout ChineseCompanyRecord, _ random: inout SeededRandom
  ) {
    let column = ChineseCompanyColumn.phone.rawValue
    if company.hotline != 0 && random.chance(2 * rates.sharedContact) {
      let (head, middle) = (company.hotline / 10_000_000, company.hotline / 10_000 % 1000)
      record.values[column].append(number: head)
      record.values[column].append(text: "-")
      record.values[column].append(number: middle, width: 3)
      record.values[column].append(text: "-")
      record.values[column].append(number: company.hotline % 10_000, width: 4)
      record.note(.phone, .shared)
      return
    }
    if company.phone.isOutdated(on: day) { record.note(.phone, .outdated) }
    let isOdd = random.chance(rates.otherFormat)
    record.values[column].append(
      landline: company.phone.on(day),
      area: tables.places.prefectures[company.prefecture].areaCode,
      style: isOdd ? random.pick(LandlineStyle.allCases) : rates.sources[source].landlines)
    if random.chance(0.06) {
      record.values[column].append(text: "-")
      record.values[column].append(number: random.between(100, 8999))
    }
    if random.chance(rates.phoneError) { record.misdial(.phone, letters, &random) }
  }

  private func writeMail(
    _ company: ChineseCompany, _ population: ChineseCompanyPopulation,
    _ contact: ChineseContact, _ day: Int, _ record: inout ChineseCompanyRecord,
    _ random: inout SeededRandom
  ) {
    let domain = company.domain.on(day)
    if !domain.isEmpty { record[.website] = random.pick(Self.siteStarts) + domain }
    if random.chance(rates.junkContact) {
      record[.email] = random.pick(Self.junkEmails)
      record.note(.email, .junk)
    } else if company.bookkeeper >= 0 && random.chance(rates.sharedContact) {
      record[.email] = population.bookkeepers[company.bookkeeper].email
      record.note(.email, .shared)
    } else if domain.isEmpty {
      record[.email] = company.mailbox
    } else {
      let own =
        tables.romanisation.pinyin(surname: contact.name.surname)
        + tables.romanisation.pinyin(contact.name.given)
      let local = random.chance(0.5) ? random.pick(Self.roles) : Array(own.joined())
      record[.email] = local + [ascii("@")] + domain
    }
    if random.chance(rates.emailError) { record.slip(.email, letters, letterChoice, &random) }
  }

  private static let siteStarts = ["www.", "www.", "", "http://www.", "https://"].map {
    [UInt8](text: $0)
  }
  private static let roles = words("info sales service admin hr market office contact")
  private static let junkEmails = words("test@qq.com 123@qq.com no@163.com a@a.com")

  private func writeHome(
    _ company: ChineseCompany, _ population: ChineseCompanyPopulation, _ day: Int, _ source: Int,
    _ record: inout ChineseCompanyRecord, _ random: inout SeededRandom
  ) {
    let habits = rates.sources[source]
    var address = population.addresses[company.home.on(day)]
    if company.home.isOutdated(on: day) { record.note(.address, .outdated) }
    if company.bookkeeper >= 0 && random.chance(rates.sharedContact / 2) {
      address = population.bookkeepers[company.bookkeeper].address
      record.note(.address, .shared)
    }
    var style = ChineseAddressStyle()
    let isShort = random.chance(0.3)
    style.province = random.chance(habits.provinceOmitted) ? .none : isShort ? .short : .full
    style.township = random.chance(address.village.isEmpty ? 0.35 : 0.95)
    style.estate = random.chance(0.75)
    style.building =
      random.chance(0.75)
      ? habits.building : random.below(ChineseAddressWriter.buildingWords.count)
    style.isDashed = random.chance(0.15)
    style.hasUnit = random.chance(0.7)
    style.hasRoomWord = random.chance(0.8)
    if random.chance(rates.levelsOmitted * habits.omits / 2) {
      (style.province, style.prefecture) = (.none, .none)
      record.note(.address, .levelsOmitted)
    }
    if random.chance(rates.numerals) {
      style.numerals = true
      record.note(.address, .numerals)
    }
    record[.address] = addresses.text(address, style)
    slip(.address, source, &record, &random)
    record.cut(.address, toCharacters: Int(habits.longest))
  }

  // MARK: The whole record

  private func slip(
    _ column: ChineseCompanyColumn, _ source: Int, _ record: inout ChineseCompanyRecord,
    _ random: inout SeededRandom
  ) {
    var rate = rates.slip
    while random.chance(rate) {
      record.slip(column, tables.slips, slipChoices[source], &random)
      rate = rates.slipAgain
    }
  }

  /// A record that nobody could be reached by would not have been kept.
  private func keepContact(
    _ company: ChineseCompany, _ day: Int, _ record: inout ChineseCompanyRecord
  ) {
    let contacts = [ChineseCompanyColumn.mobile, .phone, .email, .address, .code]
    guard contacts.allSatisfy({ record[$0].isEmpty }) else { return }
    record.values[ChineseCompanyColumn.phone.rawValue].append(
      landline: company.phone.on(day),
      area: tables.places.prefectures[company.prefecture].areaCode, style: .dash)
    if company.phone.isOutdated(on: day) { record.note(.phone, .outdated) }
  }
}
