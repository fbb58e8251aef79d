// How a source writes a company's name: which of its names, how long, with which legal form.

import Kernels

/// Writes names of companies.
struct CompanyNameWriter: Sendable {
  let rates: CompanyRates
  let tables: CompanyTables

  /// Puts the name that `company` had on that day into `record`.
  func write(
    _ company: Company, day: Int, _ habits: CompanyHabits,
    into record: inout RecordDraft<CompanyColumn>, _ random: inout SeededRandom
  ) {
    if random.chance(rates.placeholder) {
      record[.name] = random.pick(Self.unknownNames)
      record.note(.name, .placeholder)
      return
    }
    let isTrading = !company.trading.isEmpty && random.chance(habits.tradingName)
    let isBoth = !company.trading.isEmpty && random.chance(rates.bothNames)
    var text: [UInt8]
    if isTrading && !isBoth {
      text = shortened(company.trading, habits, &record, &random)
      record.note(.name, .tradingName)
    } else {
      text = legalName(company, day, habits, &record, &random)
    }
    if isBoth {
      text += random.pick(Self.doingBusinessAs)
      text += company.trading
      record.note(.name, .bothNames)
    }
    if !company.label.isEmpty && random.chance(rates.labelGiven) {
      append(company.label, to: &text, &random)
    }
    record[.name] = text
  }

  private func legalName(
    _ company: Company, _ day: Int, _ habits: CompanyHabits,
    _ record: inout RecordDraft<CompanyColumn>, _ random: inout SeededRandom
  ) -> [UInt8] {
    let name = company.name.on(day)
    if company.name.isOutdated(on: day) { record.note(.name, .outdated) }
    var text: [UInt8]
    if random.chance(rates.acronym), case let letters = name.acronym, !letters.isEmpty {
      text = letters
      record.note(.name, .acronym)
    } else {
      text = shortened(name.text, habits, &record, &random)
    }
    guard random.chance(habits.legalForm) else { return text }
    var form = company.form.on(day)
    if random.chance(rates.wrongForm) {
      form = tables.forms.draw(&random)
      record.note(.name, .legalForm)
    } else if company.form.isOutdated(on: day) {
      record.note(.name, .outdated)
    }
    guard form >= 0 else { return text }
    text +=
      random.chance(habits.registered)
      ? tables.forms.registered(form) : tables.forms.spelling(form, &random)
    return text
  }

  /// The name with words left out or cut short.
  private func shortened(
    _ name: [UInt8], _ habits: CompanyHabits, _ record: inout RecordDraft<CompanyColumn>,
    _ random: inout SeededRandom
  ) -> [UInt8] {
    let omits = random.chance(rates.wordOmitted)
    let abbreviates = random.chance(rates.abbreviated * habits.abbreviates)
    let changesAnd = random.chance(0.3)
    guard omits || abbreviates || changesAnd else { return name }
    var words = name.split(separator: ascii(" ")).map { Array($0) }
    if omits && words.count > 2 {
      if words[0] == Self.the {
        words.removeFirst()
      } else {
        words.removeLast()
        if words[words.count - 1] == [ascii("&")] { words.removeLast() }
      }
      record.note(.name, .wordOmitted)
    }
    var isShort = false
    for place in words.indices {
      if words[place] == [ascii("&")] {
        if changesAnd { words[place] = random.pick(Self.ands) }
      } else if abbreviates, let forms = tables.abbreviations[words[place]] {
        words[place] = random.chance(0.6) ? forms[0] : random.pick(forms)
        isShort = true
      }
    }
    if isShort { record.note(.name, .abbreviated) }
    return Array(words.joined(separator: [ascii(" ")]))
  }

  private func append(
    _ label: [UInt8], to text: inout [UInt8], _ random: inout SeededRandom
  ) {
    if label[0] == ascii("#") {
      text += random.pick(Self.numberWords)
      text += label.dropFirst()
      return
    }
    switch random.below(4) {
    case 0: text += [UInt8](text: " - ") + label
    case 1: text += [UInt8](text: " (") + label + [ascii(")")]
    case 2: text += [ascii(" ")] + label
    default: text += [UInt8](text: " of ") + label
    }
  }

  private static let the = [UInt8](text: "The")
  private static let ands = words("and and And +")
  private static let unknownNames = words("N/A Self None Individual Test Unknown -")
  private static let doingBusinessAs = [" dba ", " DBA ", " d/b/a ", " / "].map {
    [UInt8](text: $0)
  }
  private static let numberWords = [" #", " #", " Store ", " - "].map { [UInt8](text: $0) }
}
