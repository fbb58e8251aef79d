// What the values of a column look like: shares over a sample of its filled records.

import Kernels

/// Measures of a column's values. Shares are of sampled filled records, 0 ... 1.
struct ColumnShape: Sendable {
  /// Records of the table, records with a value, and distinct values.
  let records: Int
  let filled: Int
  let distinct: Int
  /// Sampled records.
  private(set) var sampled = 0.0
  private(set) var email = 0.0
  private(set) var date = 0.0
  private(set) var year = 0.0
  private(set) var timeOfDay = 0.0
  /// 6 to 15 digits with nothing but phone punctuation; and those with a phone's own shape.
  private(set) var phone = 0.0
  private(set) var phoneShaped = 0.0
  private(set) var number = 0.0
  private(set) var decimal = 0.0
  private(set) var integer = 0.0
  private(set) var digitHeavyToken = 0.0
  private(set) var hasDigit = 0.0
  private(set) var sex = 0.0
  private(set) var personName = 0.0
  private(set) var legalForm = 0.0
  private(set) var eastAsian = 0.0
  /// Values with Han characters, and those with kana or Hangul.
  private(set) var han = 0.0
  private(set) var kana = 0.0
  /// Values that read like a Chinese name, company or address.
  private(set) var chineseName = 0.0
  private(set) var chineseCompany = 0.0
  private(set) var chineseAddress = 0.0
  /// Whole numbers that can be a month, a day, a year.
  private(set) var inMonths = 0.0
  private(set) var inDays = 0.0
  private(set) var inYears = 0.0
  /// Means per value.
  private(set) var digitShare = 0.0
  private(set) var digits = 0.0
  private(set) var tokens = 0.0
  private(set) var characters = 0.0
  /// Range of the numbers.
  private(set) var smallest = Double.infinity
  private(set) var largest = -Double.infinity
  private(set) var integerDigitsMax = 0

  static let sampleSize = 3_000

  init(_ column: Column) {
    records = column.codes.count
    distinct = column.values.count - 1
    filled = column.codes.count { $0 != 0 }
    let step = max(1, filled / Self.sampleSize)
    var probe = ValueProbe()
    var wait = 0
    for code in column.codes where code != 0 {
      if wait == 0 {
        probe.read(column.values.bytes.span.extracting(column.values.range(Int(code))))
        if !probe.isPlaceholder { add(probe) }
      }
      wait = wait + 1 < step ? wait + 1 : 0
    }
    average()
  }

  /// The share of records with a value.
  var filledShare: Double { records == 0 ? 0 : Double(filled) / Double(records) }

  private mutating func add(_ probe: ValueProbe) {
    sampled += 1
    email += probe.isEmail ? 1 : 0
    date += probe.isDate ? 1 : 0
    year += probe.isYear ? 1 : 0
    timeOfDay += probe.hasTimeOfDay ? 1 : 0
    phone += probe.isPhone ? 1 : 0
    phoneShaped += probe.isPhoneShaped ? 1 : 0
    number += probe.number == nil ? 0 : 1
    decimal += probe.isDecimal ? 1 : 0
    integer += probe.isInteger ? 1 : 0
    digitHeavyToken += probe.isDigitHeavyToken ? 1 : 0
    hasDigit += probe.digits > 0 ? 1 : 0
    sex += probe.isSex ? 1 : 0
    personName += probe.hasPersonName ? 1 : 0
    legalForm += probe.hasLegalForm ? 1 : 0
    eastAsian += probe.isEastAsian ? 1 : 0
    han += probe.hasHan ? 1 : 0
    kana += probe.hasKana ? 1 : 0
    chineseName += probe.chineseKind == .name ? 1 : 0
    chineseCompany += probe.chineseKind == .company ? 1 : 0
    chineseAddress += probe.chineseKind == .address ? 1 : 0
    digitShare += Double(probe.digits) / Double(max(1, probe.characters))
    digits += Double(probe.digits)
    tokens += Double(probe.tokens)
    characters += Double(probe.characters)
    if let number = probe.number {
      if probe.isInteger {
        inMonths += number >= 1 && number <= 12 ? 1 : 0
        inDays += number >= 1 && number <= 31 ? 1 : 0
        inYears += number >= 1500 && number <= 2100 ? 1 : 0
      }
      smallest = min(smallest, number)
      largest = max(largest, number)
    }
    if probe.isInteger { integerDigitsMax = max(integerDigitsMax, probe.digits) }
  }

  private mutating func average() {
    guard sampled > 0 else { return }
    for measure in [
      \ColumnShape.email, \.date, \.year, \.timeOfDay, \.phone, \.phoneShaped, \.number, \.decimal,
      \.integer, \.digitHeavyToken, \.hasDigit, \.sex, \.personName, \.legalForm, \.eastAsian,
      \.han, \.kana, \.chineseName, \.chineseCompany, \.chineseAddress,
      \.digitShare, \.digits, \.tokens, \.characters, \.inMonths, \.inDays, \.inYears,
    ] {
      self[keyPath: measure] /= sampled
    }
  }
}
