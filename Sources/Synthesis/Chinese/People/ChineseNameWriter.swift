// Chinese names as sources write them: whole, with a title in place of the given name, as chats
// have it, in Latin letters, in traditional characters.

import Kernels

/// Writes the names of people.
struct ChineseNameWriter: Sendable {
  private let rates: ChinesePeopleRates
  private let tables: ChineseTables
  private let slipChoices: [WeightedChoice]

  init(rates: ChinesePeopleRates, tables: ChineseTables) {
    self.rates = rates
    self.tables = tables
    slipChoices = rates.sources.map { WeightedChoice($0.slips) }
  }

  /// Writes the name column.
  func write(
    _ person: ChinesePerson, _ day: Int, source: Int,
    into record: inout RecordDraft<ChinesePersonColumn>, _ random: inout SeededRandom
  ) {
    let habits = rates.sources[source]
    let abroad = person.residence != .mainland
    if random.chance(rates.placeholder) {
      record[.name] = random.pick(Self.placeholders)
      record.note(.name, .placeholder)
    } else if random.chance(rates.nickname * habits.nicknames) {
      record[.name] = person.nickname.on(day)
      record.note(.name, .nickname)
    } else if random.chance(rates.title * habits.titles) {
      record[.name] = titled(person, day, &random)
      record.note(.name, .title)
    } else if random.chance(abroad ? 0.4 : rates.romanised * habits.romanises) {
      record[.name] = latin(person, &random)
      record.note(.name, .romanised)
    } else {
      let isTraditional = random.chance(abroad ? 0.6 : rates.traditional * habits.traditional)
      writeCharacters(person, source, isTraditional, &record, &random)
    }
  }

  private func writeCharacters(
    _ person: ChinesePerson, _ source: Int, _ isTraditional: Bool,
    _ record: inout RecordDraft<ChinesePersonColumn>, _ random: inout SeededRandom
  ) {
    var name = person.name
    if isTraditional {
      let whole = name.whole
      name.surname = tables.shapes.traditional(surname: name.surname)
      name.given = name.given.map(tables.shapes.traditional)
      if name.whole != whole { record.note(.name, .traditional) }
    }
    var text = name.surname + name.given
    if !name.father.isEmpty {
      let style = random.below(100)
      if style < 96 { text += separator(style) + name.father }
    }
    let isShort = text.count <= 4
    var rate = rates.slip
    while random.chance(rate) {
      let kind = ErrorKind.hanSlips[slipChoices[source].draw(&random)]
      // Surnames are seldom wrong: they are asked for, and there are few.
      let first = isShort && random.chance(0.75) ? name.surname.count : 0
      if tables.slips.make(kind, in: &text, from: first, &random) { record.note(.name, kind) }
      rate = rates.slipAgain
    }
    record.values[ChinesePersonColumn.name.rawValue].append(han: text)
  }

  /// What stands between the parts of a Uighur name.
  private func separator(_ style: Int) -> [UInt16] {
    switch style {
    case ..<58: han("·")
    case ..<70: han("•")
    case ..<79: han(".")
    case ..<85: han("・")
    case ..<88: han("‧")
    case ..<92: han(" ")
    default: []
    }
  }

  // MARK: Titles

  /// A surname with a form of address; for a few the whole name with it.
  private func titled(
    _ person: ChinesePerson, _ day: Int, _ random: inout SeededRandom
  ) -> [UInt8] {
    let isMale = person.sex == .male
    let age = (day - person.birthDay) / 365
    let surname = [UInt8](han: person.name.surname)
    let called = surname.isEmpty ? [UInt8](han: person.name.given) : surname
    switch person.title {
    case ..<12 where age < 45: return [UInt8](text: "小") + called
    case ..<20 where age >= 40: return [UInt8](text: "老") + called
    case ..<50: return called + Self.plainTitles[isMale ? 0 : 1]
    case ..<58: return called + Self.plainTitles[isMale ? 0 : 2]
    case ..<66:
      return [UInt8](han: person.name.whole) + Self.plainTitles[isMale ? 0 : 1]
    case ..<70: return called + Self.kinTitles[isMale ? 0 : 1]
    default: return called + Self.jobTitles[person.title % Self.jobTitles.count]
    }
  }

  private static let plainTitles = words("先生 女士 小姐")
  private static let kinTitles = words("哥 姐")
  private static let jobTitles = words("总 总 经理 老师 老师 老板 师傅 主任 医生 工")
  private static let placeholders = words("测试 无名 某某 未知 客户 匿名 先生 女士 不详 test 顾客 1 无")

  // MARK: Latin letters

  /// The name in Latin letters, as people of that place spell it.
  private func latin(_ person: ChinesePerson, _ random: inout SeededRandom) -> [UInt8] {
    let name = person.name
    var surname: [[UInt8]]
    var given: [[UInt8]]
    switch person.residence {
    case .hongKong:
      surname = tables.romanisation.hongKong(surname: name.surname)
      given = tables.romanisation.hongKong(name.given)
    case .taiwan:
      surname = tables.romanisation.pinyin(surname: name.surname).map(wadeGiles)
      given = tables.romanisation.pinyin(name.given).map(wadeGiles)
    case .mainland:
      let umlaut = random.pick(Self.umlauts)
      surname = tables.romanisation.pinyin(surname: name.surname).map { spelt($0, umlaut) }
      given = tables.romanisation.pinyin(name.given).map { spelt($0, umlaut) }
    }
    if surname.isEmpty {
      surname = [Array(tables.romanisation.pinyin(name.father).joined())]
      given = [Array(given.joined())]
    }
    let form = person.residence == .mainland ? Self.mainlandForms : Self.otherForms
    return written(surname, given, form: form[random.below(form.count)])
  }

  /// Shares of the forms below, in twentieths.
  private static let mainlandForms = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 9]
  private static let otherForms = [5, 5, 5, 5, 6, 6, 6, 7, 7, 10, 10, 10, 1, 2, 8]
  private static let umlauts = words("v v u yu")

  /// ü (v) as `umlaut`, where it stands after n or l.
  private func spelt(_ syllable: [UInt8], _ umlaut: [UInt8]) -> [UInt8] {
    syllable.flatMap { $0 == ascii("v") ? umlaut : [$0] }
  }

  private func written(_ surname: [[UInt8]], _ given: [[UInt8]], form: Int) -> [UInt8] {
    let family = capital(Array(surname.joined()))
    let joined = capital(Array(given.joined()))
    let blank = [ascii(" ")]
    let initials = given.compactMap(\.first).map(raised)
    switch form {
    case 0: return family + blank + joined
    case 1: return joined + blank + family
    case 2: return (family + blank + joined).map(raised)
    case 3: return (family + joined).map(lowered)
    case 4: return family + joined
    case 5: return family + given.flatMap { blank + capital($0) }
    case 6: return hyphened(given) + blank + family
    case 7: return family.map(raised) + [ascii(",")] + blank + hyphened(given)
    case 8: return initials.flatMap { [$0, ascii(".")] } + blank + family
    case 9: return family + blank + initials
    default: return family + blank + hyphened(given)
    }
  }

  /// Xiao-Ming.
  private func hyphened(_ given: [[UInt8]]) -> [UInt8] {
    Array(given.map(capital).joined(separator: [ascii("-")]))
  }

  private func capital(_ word: [UInt8]) -> [UInt8] {
    word.first.map { [raised($0)] + word.dropFirst() } ?? []
  }
}
