// One record of a Chinese person: what a source knew on a day, written as it writes, with its
// errors.

import Kernels

/// A record of a Chinese person.
typealias ChinesePersonRecord = RecordDraft<ChinesePersonColumn>

/// Writes records.
struct ChineseRecordWriter: Sendable {
  private let rates: ChinesePeopleRates
  private let tables: ChineseTables
  private let names: ChineseNameWriter
  private let addresses: ChineseAddressWriter
  private let letters = Slips()
  private let letterChoice = WeightedChoice([4, 2, 3, 1.5, 3, 0.5, 0, 0.5])
  private let slipChoices: [WeightedChoice]
  /// How often each source fills each column.
  private let filled: [[Double]]
  /// The sources' own telephone numbers.
  private let shopMobiles: [Int]

  init(rule: ChinesePeopleRule, tables: ChineseTables) {
    rates = rule.rates
    self.tables = tables
    names = ChineseNameWriter(rates: rule.rates, tables: tables)
    addresses = ChineseAddressWriter(places: tables.places)
    slipChoices = rule.rates.sources.map { WeightedChoice($0.slips) }
    filled = rule.rates.sources.map { filledShares($0.filled, missing: rule.rates.missing) }
    var random = SeededRandom(seed: rule.seed, stream: .max - 1)
    shopMobiles = rule.rates.sources.map { _ in tables.contacts.mobile(&random) }
  }

  /// Fills `record` with what source number `source` wrote of the person on that day.
  func write(
    _ person: ChinesePerson, of population: ChinesePopulation, source: Int, day: Int,
    into record: inout ChinesePersonRecord, _ random: inout SeededRandom
  ) {
    record.clear()
    // Some records were touched later than their values were true.
    let isLate = random.chance(rates.outdated)
    let known = isLate ? max(Window.first, day - 200 - random.below(1800)) : day
    let habits = rates.sources[source]
    names.write(person, known, source: source, into: &record, &random)
    writeSex(person, habits, &record)
    writeBirthDate(person, habits, &record, &random)
    writeMobile(person, of: population, known, source, &record, &random)
    writeLandline(person, of: population, habits, &record, &random)
    writeEmail(person, known, &record, &random)
    writeIdentity(person, habits, &record, &random)
    writeHome(person, of: population, known, source, &record, &random)
    writeFirm(person, of: population, source, &record, &random)
    writeNickname(person, known, &record)
    record.leaveOut(filled[source], &random)
    widen(habits, &record, &random)
    keepContact(person, known, &record)
  }

  // MARK: The person

  private func writeSex(
    _ person: ChinesePerson, _ habits: ChineseSourceHabits, _ record: inout ChinesePersonRecord
  ) {
    let isMale = person.sex == .male
    switch habits.sexes {
    case .words: record.values[ChinesePersonColumn.sex.rawValue].append(text: isMale ? "男" : "女")
    case .letters: record[.sex] = [ascii(isMale ? "M" : "F")]
    case .numbers: record[.sex] = [ascii(isMale ? "1" : "2")]
    }
  }

  private func writeBirthDate(
    _ person: ChinesePerson, _ habits: ChineseSourceHabits,
    _ record: inout ChinesePersonRecord, _ random: inout SeededRandom
  ) {
    var date = CalendarDay(number: person.birthDay)
    if random.chance(rates.placeholder) {
      date = CalendarDay(year: random.pick([1900, 1970, 1980, 2000]), month: 1, day: 1)
      record.note(.birthDate, .placeholder)
    } else if random.chance(rates.dateError) {
      record.note(.birthDate, spoil(&date, person.birthDay, &random))
    }
    var style = habits.dates
    if random.chance(rates.numerals / 2) {
      style = .numerals
      record.note(.birthDate, .numerals)
    } else if random.chance(rates.otherFormat / 2) {
      style = .words
    }
    record.values[ChinesePersonColumn.birthDate.rawValue].append(date, style: style)
  }

  /// Makes a date wrong; a third are the day of the lunar calendar, three to seven weeks earlier.
  private func spoil(
    _ date: inout CalendarDay, _ day: Int, _ random: inout SeededRandom
  ) -> ErrorKind {
    let kind = random.below(12)
    switch kind {
    case 0...3:
      date = CalendarDay(number: day - random.between(20, 48))
      return .lunarDate
    case 4...6: date.year += random.chance(0.5) ? 1 : -1
    case 7: date.year += random.chance(0.5) ? 10 : -10
    case 8...9: date.day = 1 + (date.day + random.below(26)) % 28
    default: date.month = 1 + (date.month + random.below(10)) % 12
    }
    date.day = min(date.day, 28)
    return .wrongDate
  }

  private func writeIdentity(
    _ person: ChinesePerson, _ habits: ChineseSourceHabits,
    _ record: inout ChinesePersonRecord, _ random: inout SeededRandom
  ) {
    var number = person.identity
    let isWhole = person.residence == .mainland
    if isWhole && person.birthDay < 7305 && random.chance(rates.oldForm) {
      number = oldIdentityNumber(number)
      record.note(.identity, .oldForm)
    } else if number.last == ascii("X") && random.chance(0.3) {
      number[17] = ascii("x")
    }
    if random.chance(rates.identityError), letters.misdial(&number, &random) {
      record.note(.identity, .wrongDigit)
    }
    if isWhole && random.chance(rates.masked * habits.masks) {
      let kept = [(4, 4), (4, 4), (6, 4), (6, 4), (3, 2), (1, 1)][random.below(6)]
      for place in kept.0..<(number.count - kept.1) { number[place] = ascii("*") }
      record.note(.identity, .masked)
    }
    record[.identity] = number
  }

  // MARK: Contacts

  private func writeMobile(
    _ person: ChinesePerson, of population: ChinesePopulation, _ day: Int, _ source: Int,
    _ record: inout ChinesePersonRecord, _ random: inout SeededRandom
  ) {
    let habits = rates.sources[source]
    let column = ChinesePersonColumn.mobile.rawValue
    var number = person.mobile.on(day)
    if person.sharesMobile { record.note(.mobile, .shared) }
    if person.mobile.isOutdated(on: day) { record.note(.mobile, .outdated) }
    if random.chance(rates.junkContact) {
      number = random.chance(0.5) ? shopMobiles[source] : random.pick(Self.junkMobiles)
      record.note(.mobile, .junk)
    } else if random.chance(rates.sharedContact), let landline = landline(person, population) {
      record.values[column].append(landline: landline.number, area: landline.area, style: .dash)
      record.note(.mobile, .shared)
      return
    }
    if random.chance(rates.masked * habits.masks) {
      record.values[column].append(masked: number, style: random.below(12))
      record.note(.mobile, .masked)
      return
    }
    let isOdd = random.chance(rates.otherFormat)
    let style = isOdd ? random.pick(MobileStyle.allCases) : habits.mobiles
    record.values[column].append(mobile: number, style: style)
    if random.chance(rates.phoneError) { record.misdial(.mobile, letters, &random) }
  }

  /// The firm's number, else the household's.
  private func landline(
    _ person: ChinesePerson, _ population: ChinesePopulation
  ) -> (number: Int, area: [UInt8])? {
    let places = tables.places
    if person.firm >= 0 {
      let firm = population.firms[person.firm]
      return (firm.phone, places.prefectures[firm.prefecture].areaCode)
    }
    guard person.landline != 0 else { return nil }
    let county = places.counties[population.addresses[person.home.on(Window.first)].county]
    return (person.landline, places.prefectures[county.prefecture].areaCode)
  }

  private func writeLandline(
    _ person: ChinesePerson, of population: ChinesePopulation, _ habits: ChineseSourceHabits,
    _ record: inout ChinesePersonRecord, _ random: inout SeededRandom
  ) {
    var isFirms = person.firm >= 0 && random.chance(0.5)
    if person.landline == 0 { isFirms = person.firm >= 0 }
    guard isFirms || person.landline != 0 else { return }
    var owner = person
    if !isFirms { owner.firm = -1 }
    guard let landline = landline(owner, population) else { return }
    let style =
      random.chance(rates.otherFormat) ? random.pick(LandlineStyle.allCases) : habits.landlines
    let column = ChinesePersonColumn.landline.rawValue
    record.values[column].append(landline: landline.number, area: landline.area, style: style)
    if isFirms && random.chance(0.2) {
      record.values[column].append(text: random.chance(0.6) ? "-" : "转")
      record.values[column].append(number: random.between(100, 8999))
    }
    if isFirms || person.sharesLandline { record.note(.landline, .shared) }
  }

  private func writeEmail(
    _ person: ChinesePerson, _ day: Int, _ record: inout ChinesePersonRecord,
    _ random: inout SeededRandom
  ) {
    record[.email] = person.email.on(day)
    if random.chance(rates.junkContact) {
      record[.email] = random.pick(Self.junkEmails)
      record.note(.email, .junk)
      return
    }
    if person.email.isOutdated(on: day) { record.note(.email, .outdated) }
    if random.chance(rates.emailError) { record.slip(.email, letters, letterChoice, &random) }
  }

  private func writeNickname(
    _ person: ChinesePerson, _ day: Int, _ record: inout ChinesePersonRecord
  ) {
    record[.nickname] = person.nickname.on(day)
    if person.nickname.isOutdated(on: day) { record.note(.nickname, .outdated) }
  }

  // MARK: Home and firm

  private func writeHome(
    _ person: ChinesePerson, of population: ChinesePopulation, _ day: Int, _ source: Int,
    _ record: inout ChinesePersonRecord, _ random: inout SeededRandom
  ) {
    let habits = rates.sources[source]
    let address = population.addresses[person.home.on(day)]
    if person.home.isOutdated(on: day) { record.note(.address, .outdated) }
    let style = style(address, habits, &record, &random)
    record[.address] = addresses.text(address, style)
    let isTraditional = person.residence != .mainland && random.chance(0.5)
    if isTraditional || random.chance(rates.traditional * habits.traditional / 2) {
      record[.address] = tables.shapes.traditional(record[.address])
      record.note(.address, .traditional)
    }
    if random.chance(rates.placeholder) {
      record[.address] = random.pick(Self.unknownAddresses)
      record.note(.address, .placeholder)
      return
    }
    var rate = rates.slip * 1.5
    while random.chance(rate) {
      if random.chance(0.25) {
        record.misdial(.address, letters, &random)
      } else {
        record.slip(.address, tables.slips, slipChoices[source], &random)
      }
      rate = rates.slipAgain
    }
    record.cut(.address, toCharacters: Int(habits.longest))
  }

  private func style(
    _ address: ChineseAddress, _ habits: ChineseSourceHabits,
    _ record: inout ChinesePersonRecord, _ random: inout SeededRandom
  ) -> ChineseAddressStyle {
    var style = ChineseAddressStyle()
    let short = random.chance(0.3)
    style.province = random.chance(habits.provinceOmitted) ? .none : short ? .short : .full
    style.prefecture = short && random.chance(0.5) ? .short : .full
    style.township = random.chance(address.village.isEmpty ? 0.45 : 0.95)
    style.road = !random.chance(rates.roadOmitted)
    style.estate = random.chance(style.road ? 0.8 : 1)
    let isUsual = random.chance(0.75)
    style.building =
      isUsual ? habits.building : random.below(ChineseAddressWriter.buildingWords.count)
    style.isDashed = random.chance(habits.dashed)
    style.hasUnit = !random.chance(rates.unitOmitted)
    style.hasRoomWord = random.chance(0.75)
    style.isSpaced = random.chance(0.08)
    if random.chance(rates.levelsOmitted * habits.omits / 2) {
      style.province = .none
      style.prefecture = .none
      if random.chance(0.35) { style.county = .none }
      record.note(.address, .levelsOmitted)
    }
    if random.chance(rates.numerals) {
      style.numerals = true
      record.note(.address, .numerals)
    }
    if random.chance(rates.reordered) && style.county == .full {
      style.isReordered = true
      record.note(.address, .reordered)
    }
    if !tables.places.counties[address.county].old.isEmpty && random.chance(rates.oldDivision) {
      style.isOld = true
      record.note(.address, .oldDivision)
    }
    return style
  }

  private func writeFirm(
    _ person: ChinesePerson, of population: ChinesePopulation, _ source: Int,
    _ record: inout ChinesePersonRecord, _ random: inout SeededRandom
  ) {
    guard person.firm >= 0 else { return }
    let firm = population.firms[person.firm]
    let isShort = random.chance(0.45)
    record[.company] = isShort ? firm.short : firm.name
    if isShort { record.note(.company, .shortName) }
    if random.chance(rates.slip) {
      record.slip(.company, tables.slips, slipChoices[source], &random)
    }
  }

  // MARK: The whole record

  private func widen(
    _ habits: ChineseSourceHabits, _ record: inout ChinesePersonRecord,
    _ random: inout SeededRandom
  ) {
    for column in [ChinesePersonColumn.mobile, .identity, .address, .name]
    where random.chance(rates.fullWidth * habits.widens) {
      record.widen(column)
    }
  }

  /// A record that nobody could be told apart by would not have been kept.
  private func keepContact(
    _ person: ChinesePerson, _ day: Int, _ record: inout ChinesePersonRecord
  ) {
    let isMasked = [ascii("*"), ascii("x")].contains { record[.mobile].contains($0) }
    let isReached =
      !record[.mobile].isEmpty && !isMasked
      || !record[.identity].isEmpty && !record[.identity].contains(ascii("*"))
    if isReached || !record[.email].isEmpty || !record[.address].isEmpty { return }
    record[.mobile] = []
    record.errors.removeAll { $0.column == .mobile }
    record.values[ChinesePersonColumn.mobile.rawValue].append(
      mobile: person.mobile.on(day), style: .plain)
    if person.mobile.isOutdated(on: day) { record.note(.mobile, .outdated) }
  }

  private static let junkMobiles = [
    13_800_138_000, 13_888_888_888, 11_111_111_111, 12_345_678_901, 13_000_000_000, 10_000_000_000,
  ]
  private static let junkEmails = words(
    "test@qq.com 123@qq.com abc@163.com no@no.com test@test.com")
  private static let unknownAddresses = words("无 不详 未知 - 同上 待补充")
}
