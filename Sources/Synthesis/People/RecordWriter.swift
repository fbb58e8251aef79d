// One record of a person: what a source knew on a day, written as it writes, with its errors.

import Kernels

/// A record of a person.
typealias PersonRecord = RecordDraft<PersonColumn>

/// Writes records.
struct RecordWriter: Sendable {
  private let rates: PeopleRates
  private let tables: PeopleTables
  private let slips = Slips()
  private let slipChoices: [WeightedChoice]
  /// How often each source fills each column.
  private let filled: [[Double]]
  /// The sources' own telephone numbers.
  private let shopPhones: [Int]

  init(rule: PeopleRule, tables: PeopleTables) {
    rates = rule.rates
    self.tables = tables
    slipChoices = rule.rates.sources.map { WeightedChoice($0.slips) }
    filled = rule.rates.sources.map { filledShares($0.filled, missing: rule.rates.missing) }
    var random = SeededRandom(seed: rule.seed, stream: .max)
    shopPhones = rule.rates.sources.map { _ in tables.places.phone(in: 0, &random) }
  }

  /// Fills `record` with what source number `source` wrote of the person on that day.
  func write(
    _ person: Person, of population: Population, source: Int, day: Int,
    into record: inout PersonRecord, _ random: inout SeededRandom
  ) {
    let habits = rates.sources[source]
    record.clear()
    // Some records were touched later than their values were true.
    let isLate = random.chance(rates.outdated)
    let known = isLate ? max(Window.first, day - 200 - random.below(1800)) : day
    writeName(person, known, habits, &record, &random)
    writeBirthDate(person, habits, &record, &random)
    writeContacts(person, known, source, &record, &random)
    writeHome(person, population, known, habits, &record, &random)
    record.leaveOut(filled[source], &random)
    makeSlips(source, &record, &random)
    displace(&record, &random)
    finish(habits, &record, &random)
    keepContact(person, known, &record)
  }

  // MARK: Values

  private func writeName(
    _ person: Person, _ day: Int, _ habits: SourceHabits, _ record: inout PersonRecord,
    _ random: inout SeededRandom
  ) {
    var (given, error) = givenName(person, habits, &random)
    if person.middle != 0 && random.chance(rates.middleInitial) {
      given += [ascii(" "), person.middle]
    }
    var family = person.family.on(day)
    if person.family.isOutdated(on: day) { record.note(.familyName, .outdated) }
    if !person.suffix.isEmpty && random.chance(rates.suffix) {
      family += [ascii(" ")] + person.suffix
    }
    if random.chance(rates.placeholder) {
      (given, error) = (random.pick(Self.unknownNames), .placeholder)
    }
    if let error { record.note(.givenName, error) }
    if random.chance(rates.swappedNames) {
      swap(&given, &family)
      record.note(.givenName, .swapped)
    }
    let keepsAccents = random.chance(habits.accents)
    record[.givenName] = keepsAccents ? given : foldingAccents(given)
    record[.familyName] = keepsAccents ? family : foldingAccents(family)
  }

  /// The given name, its short form or its initial.
  private func givenName(
    _ person: Person, _ habits: SourceHabits, _ random: inout SeededRandom
  ) -> ([UInt8], ErrorKind?) {
    let short = person.goesByNickname ? 0.8 : rates.nickname * habits.nicknames
    if !person.nickname.isEmpty && random.chance(short) { return (person.nickname, .nickname) }
    guard random.chance(rates.initial) else { return (person.given, nil) }
    let letter = foldingAccents(Array(person.given.prefix(2)))[0]
    return (random.chance(0.5) ? [letter, ascii(".")] : [letter], .initial)
  }

  private func writeBirthDate(
    _ person: Person, _ habits: SourceHabits, _ record: inout PersonRecord,
    _ random: inout SeededRandom
  ) {
    var date = CalendarDay(number: person.birthDay)
    if random.chance(rates.placeholder) {
      date = CalendarDay(year: random.pick([1900, 1970, 1980, 2000]), month: 1, day: 1)
      record.note(.birthDate, .placeholder)
    } else if random.chance(rates.dateError) {
      record.note(.birthDate, spoil(&date, &random))
    }
    record.values[PersonColumn.birthDate.rawValue].append(date, style: habits.dates)
  }

  private func spoil(_ date: inout CalendarDay, _ random: inout SeededRandom) -> ErrorKind {
    let kind = random.below(10)
    if kind < 3 && date.day <= 12 && date.day != date.month {
      swap(&date.day, &date.month)
      return .dayMonthSwapped
    }
    switch kind {
    case 0...3: date.year += random.chance(0.5) ? 1 : -1
    case 4...5: date.year += random.chance(0.5) ? 10 : -10
    case 6...7: date.day = 1 + (date.day + random.below(26)) % 28
    default: date.month = 1 + (date.month + random.below(10)) % 12
    }
    date.day = min(date.day, 28)
    return .wrongDate
  }

  private func writeContacts(
    _ person: Person, _ day: Int, _ source: Int, _ record: inout PersonRecord,
    _ random: inout SeededRandom
  ) {
    var phone = person.mobile.on(day)
    var error: ErrorKind? = person.sharesMobile ? .shared : nil
    if person.mobile.isOutdated(on: day) { error = .outdated }
    if person.workPhone != 0 && random.chance(rates.sharedContact) {
      (phone, error) = (person.workPhone, .shared)
    } else if person.landline != 0 && random.chance(rates.landlineGiven) {
      (phone, error) = (person.landline, person.sharesLandline ? .shared : nil)
    }
    if random.chance(rates.junkContact) {
      (phone, error) = (shopPhones[source], .junk)
    } else if random.chance(rates.placeholder) {
      phone = random.pick([9_999_999_999, 0, 1_234_567_890, 1_111_111_111])
      error = .placeholder
    }
    if let error { record.note(.phone, error) }
    let usual = rates.sources[source].phones
    let style = random.chance(1 - rates.otherFormat) ? usual : random.pick(PhoneStyle.allCases)
    record.values[PersonColumn.phone.rawValue].append(phone: phone, style: style)
    writeEmail(person, day, &record, &random)
  }

  private func writeEmail(
    _ person: Person, _ day: Int, _ record: inout PersonRecord, _ random: inout SeededRandom
  ) {
    var email = person.email.on(day)
    var error: ErrorKind? = person.email.isOutdated(on: day) ? .outdated : nil
    if !person.familyEmail.isEmpty && random.chance(3 * rates.sharedContact) {
      (email, error) = (person.familyEmail, .shared)
    } else if !person.workEmail.isEmpty && random.chance(2 * rates.sharedContact) {
      (email, error) = (person.workEmail, nil)
    }
    if random.chance(rates.junkContact) {
      (email, error) = (random.pick(Self.junkEmails), .junk)
    }
    record[.email] = email
    if let error { record.note(.email, error) }
  }

  private func writeHome(
    _ person: Person, _ population: Population, _ day: Int, _ habits: SourceHabits,
    _ record: inout PersonRecord, _ random: inout SeededRandom
  ) {
    let address = population.addresses[person.home.on(day)]
    let town = tables.places.towns[address.town]
    if person.home.isOutdated(on: day) { record.note(.street, .outdated) }
    record[.street] = tables.places.street(
      address, isShort: random.chance(habits.abbreviates), unitOmitted: rates.unitOmitted,
      units: Self.unitWords, &random)
    if random.chance(rates.placeholder) {
      record[.street] = random.pick(Self.unknownStreets)
      record.note(.street, .placeholder)
    }
    record[.town] = town.name
    record[.state] = town.state
    let isShort = habits.losesZeros && address.postcode < 10_000
    if isShort { record.note(.postcode, .lostZero) }
    record.values[PersonColumn.postcode.rawValue].append(
      number: address.postcode, width: isShort ? 4 : 5)
  }

  // MARK: Errors

  private func makeSlips(
    _ source: Int, _ record: inout PersonRecord, _ random: inout SeededRandom
  ) {
    for column in [PersonColumn.givenName, .familyName, .street, .town] {
      var rate = rates.slip
      while random.chance(rate) {
        record.slip(column, slips, slipChoices[source], &random)
        rate = rates.slipAgain
      }
    }
    if random.chance(rates.emailError) { record.slip(.email, slips, slipChoices[1], &random) }
    if random.chance(rates.phoneError) { record.misdial(.phone, slips, &random) }
    if random.chance(rates.postcodeError) { record.misdial(.postcode, slips, &random) }
  }

  /// Now and then the town goes into the street column.
  private func displace(_ record: inout PersonRecord, _ random: inout SeededRandom) {
    guard random.chance(rates.misplaced), !record[.street].isEmpty, !record[.town].isEmpty
    else { return }
    record[.street] += [ascii(","), ascii(" ")] + record[.town]
    if random.chance(0.5) { record[.town] = [] }
    record.note(.street, .misplaced)
  }

  private func finish(
    _ habits: SourceHabits, _ record: inout PersonRecord, _ random: inout SeededRandom
  ) {
    let isOdd = random.chance(rates.letterCase)
    let toCapitals = habits.letters == .capitals || isOdd && random.chance(0.3)
    if isOdd && habits.letters == .title { record.note(.givenName, .letterCase) }
    if habits.letters == .capitals { record[.email] = record[.email].map(raised) }
    if !record[.givenName].isEmpty && random.chance(rates.letterCase / 4) {
      record.values[PersonColumn.givenName.rawValue].append(ascii(" "))
      record.note(.givenName, .blank)
    }
    let longest = Int(habits.longest)
    for column in [PersonColumn.givenName, .familyName, .street, .town] {
      let index = column.rawValue
      if toCapitals { record.values[index] = record.values[index].map(raised) }
      if isOdd && !toCapitals { record.values[index] = record.values[index].map(lowered) }
      record.cut(column, to: longest)
    }
  }

  /// A record that nobody could reach anyone by would not have been kept.
  private func keepContact(_ person: Person, _ day: Int, _ record: inout PersonRecord) {
    if record[.email].isEmpty && record[.phone].isEmpty && record[.street].isEmpty {
      record[.email] = person.email.on(day)
    }
  }

  private static let unknownNames = words("Unknown N/A Test None - Customer")
  private static let unknownStreets = words("n/a unknown none . -")
  private static let unitWords = [" Apt ", " Apt ", " #", ", Apt ", " Unit ", " Apt. "].map {
    [UInt8](text: $0)
  }
  private static let junkEmails = words(
    "test@test.com none@none.com noemail@noemail.com na@na.com no@email.com")
}
