// Dates and amounts of the commonest spellings, which mean the same in every table: 2025-12-31,
// whatever follows, and 1234.5. All others go the way of stage 2, which has to know how the
// column is written (31/12 or 12/31, 1.234 or 1,234).

import Kernels
import Records

/// How the values of a column are to be read, by what the whole column shows.
struct ValueStyle: Sendable {
  private let standard: ValueStandard
  let role: Role

  init(_ role: Role, _ evidence: ColumnEvidence = ColumnEvidence()) {
    self.role = role
    standard = ValueStandard(role: role, evidence: evidence)
  }

  /// The day of each value, or `noDay`; and whether any value had to be read by the style.
  func days(_ values: ByteStrings) -> (days: [Int32], isStyled: Bool) {
    var texts = StandardTexts(standard)
    var isStyled = false
    let days = (0..<values.count).map { place -> Int32 in
      let text = values.bytes.span.extracting(values.range(place))
      switch PlainDate(text) {
      case .day(let day): return day
      case .none: return Transactions.noDay
      case .odd: return texts.day(text)
      case .styled:
        isStyled = true
        return texts.day(text)
      }
    }
    return (days, isStyled)
  }

  /// The amount of each value in ten-thousandths, or `noAmount`; and whether any value had to be
  /// read by the style.
  func amounts(_ values: ByteStrings) -> (amounts: [Int64], isStyled: Bool) {
    var texts = StandardTexts(standard)
    var isStyled = false
    let amounts = (0..<values.count).map { place -> Int64 in
      let text = values.bytes.span.extracting(values.range(place))
      if let plain = plainAmount(text) { return plain }
      isStyled = true
      return texts.amount(text)
    }
    return (amounts, isStyled)
  }
}

/// A date as written.
enum PlainDate {
  /// A day, spelt plainly.
  case day(Int32)
  /// No date: there is no digit.
  case none
  /// Spelt plainly, but no day of the calendar: the same in every style.
  case odd
  /// The style has to tell.
  case styled

  init(_ text: Span<UInt8>) {
    guard text.count >= 10, text[4] == 0x2D, text[7] == 0x2D,
      let year = number(text, 0..<4), let month = number(text, 5..<7),
      let day = number(text, 8..<10),
      text.count == 10 || text[10] == 0x20 || text[10] | 0x20 == 0x74
    else {
      self = hasDigit(text) ? .styled : .none
      return
    }
    if (1500...2100).contains(year), let known = DayNumber(year: year, month: month, day: day) {
      self = .day(known.value)
    } else {
      self = .odd
    }
  }
}

/// Digits, and where there are any a stop with one, two or four digits behind it; a minus before.
/// A text without digits is no amount in any style. nil where the style has to tell.
private func plainAmount(_ text: Span<UInt8>) -> Int64? {
  var place = 0
  let isNegative = !text.isEmpty && text[0] == 0x2D
  if isNegative { place = 1 }
  let start = place
  var whole: Int64 = 0
  while place < text.count, text[place] &- 0x30 < 10 {
    whole = whole &* 10 &+ Int64(text[place] &- 0x30)
    place += 1
  }
  let digits = place - start
  if digits == 0 || digits > 12 { return hasDigit(text) ? nil : Transactions.noAmount }
  var fraction: Int64 = 0
  if place < text.count {
    guard text[place] == 0x2E else { return nil }
    place += 1
    let count = text.count - place
    guard count == 1 || count == 2 || count == 4 else { return nil }
    var scale: Int64 = 1000
    while place < text.count {
      guard text[place] &- 0x30 < 10 else { return nil }
      fraction += scale * Int64(text[place] &- 0x30)
      scale /= 10
      place += 1
    }
  }
  let amount = whole * 10_000 + fraction
  return isNegative ? -amount : amount
}

private func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
  var number = 0
  for place in range {
    guard text[place] &- 0x30 < 10 else { return nil }
    number = number * 10 + Int(text[place] &- 0x30)
  }
  return number
}

/// Whether there is a digit of any script.
private func hasDigit(_ text: Span<UInt8>) -> Bool {
  for place in 0..<text.count where text[place] &- 0x30 < 10 || text[place] >= 0x80 { return true }
  return false
}

/// Reads texts by a standard of stage 2.
private struct StandardTexts {
  private let standard: ValueStandard
  private var line = WordLine()
  private var value = StandardValue()

  init(_ standard: ValueStandard) { self.standard = standard }

  mutating func day(_ text: Span<UInt8>) -> Int32 {
    read(text)
    return standardDay(value.main[...])
  }

  mutating func amount(_ text: Span<UInt8>) -> Int64 {
    read(text)
    return value.main.isEmpty ? Transactions.noAmount : standardAmount(value.main[...])
  }

  private mutating func read(_ text: Span<UInt8>) {
    value.clear()
    if !text.isEmpty { standard.standardise(text, &line, &value) }
  }
}
