// From the fields of a date to year, month and day.

/// A date whose unknown parts are 0.
struct CalendarDate: Equatable {
  var year: Int
  var month: Int
  var day: Int
  /// Whether an impossible part was dropped.
  var isDoubtful = false
}

/// Reads the fields of a date in a column's order.
struct DateReader: Sendable {
  let order: DateOrder
  let latestYear: Int
  let isBirth: Bool

  /// The date, or nil without a plausible year.
  func read(_ fields: DateFields) -> CalendarDate? {
    let (first, second, third) = fields.numbers
    let (firstLength, secondLength, thirdLength) = fields.lengths
    if fields.namedMonth > 0 { return readNamed(fields) }
    switch fields.count {
    case 1: return readCompact(first, firstLength)
    case 2:
      if firstLength == 4, secondLength <= 2 { return date(first, second, 0) }
      if secondLength == 4, firstLength <= 2 { return date(second, first, 0) }
      return nil
    default:
      if firstLength == 4 {
        return secondLength <= 2 && thirdLength <= 2
          ? date(first, second, third) : nil
      }
      guard firstLength <= 2, secondLength <= 2 else { return nil }
      if thirdLength == 4 { return date(yearLast: third, first, second) }
      guard thirdLength <= 2 else { return nil }
      if order == .yearMonthDay || first > 31 {
        return date(century(first, firstLength), second, third)
      }
      return date(yearLast: century(third, thirdLength), first, second)
    }
  }

  /// "12 Mar 1980", "Mar 12 1980", "1980 Mar 12", "Mar 1980", "12-Mar-80".
  private func readNamed(_ fields: DateFields) -> CalendarDate? {
    let (first, second, _) = fields.numbers
    let month = fields.namedMonth
    switch (fields.count, fields.lengths.0, fields.lengths.1) {
    case (1, 4, _): return date(first, month, 0)
    case (2..., 4, 1...2): return date(first, month, second)
    case (2..., 1...2, 4): return date(second, month, first)
    case (2..., 1...2, 1...2):
      return first > 31
        ? date(century(first, 2), month, second)
        : date(century(second, fields.lengths.1), month, first)
    default: return nil
    }
  }

  /// One run of digits: yyyymmdd (a time may follow), ddmmyyyy, yyyymm, yymmdd or yyyy.
  private func readCompact(_ number: Int, _ length: Int) -> CalendarDate? {
    switch length {
    case 4: return date(number, 0, 0)
    case 6:
      if isPlausible(number / 100), (1...12).contains(number % 100) {
        return date(number / 100, number % 100, 0)
      }
      let parts = (number / 10_000, number / 100 % 100, number % 100)
      return order == .yearMonthDay || parts.0 > 31
        ? date(century(parts.0, 2), parts.1, parts.2)
        : date(yearLast: century(parts.2, 2), parts.0, parts.1)
    case 8, 12, 14:
      let forward = date(number / 10_000, number / 100 % 100, number % 100)
      if let forward, !forward.isDoubtful { return forward }
      let backward = date(yearLast: number % 10_000, number / 1_000_000, number / 10_000 % 100)
      if let backward, !backward.isDoubtful { return backward }
      return forward ?? backward
    default: return nil
    }
  }

  /// The parts of a date whose year comes last, by what is possible, then by the column's order.
  private func date(yearLast year: Int, _ first: Int, _ second: Int) -> CalendarDate? {
    if first > 12, second <= 12 { return date(year, second, first) }
    if second > 12, first <= 12 { return date(year, first, second) }
    return order == .monthDayYear ? date(year, first, second) : date(year, second, first)
  }

  /// A date of what is possible: a month above 12 with a day up to 12 were swapped.
  private func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard isPlausible(year) else { return nil }
    if month > 12, (1...12).contains(day), month <= 31 {
      return CalendarDate(year: year, month: day, day: month <= monthLength(year, day) ? month : 0)
    }
    guard (1...12).contains(month) else {
      return CalendarDate(
        year: year, month: 0, day: 0, isDoubtful: month != 0 || day != 0)
    }
    guard day <= monthLength(year, month) else {
      return CalendarDate(year: year, month: month, day: 0, isDoubtful: true)
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// A two-digit year in the century that makes it the latest possible.
  private func century(_ year: Int, _ length: Int) -> Int {
    guard length == 2 else { return 0 }
    let latest = isBirth ? latestYear : max(latestYear, 2030)
    return 2000 + year <= latest ? 2000 + year : 1900 + year
  }

  private func isPlausible(_ year: Int) -> Bool {
    isBirth ? (1850...2100).contains(year) : (1500...2100).contains(year)
  }
}

/// Days in a month of the Gregorian calendar.
func monthLength(_ year: Int, _ month: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
