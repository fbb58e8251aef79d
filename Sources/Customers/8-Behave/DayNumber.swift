// Days as numbers, so that they can be sorted and subtracted: the proleptic Gregorian calendar
// (Hinnant, "chrono-compatible low-level date algorithms", 2013).

/// A day, by its distance from 1970-01-01.
public struct DayNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let value: Int32

  /// The day so many days after 1970-01-01.
  public init(_ value: Int32) { self.value = value }

  /// The day of a date; nil when there is no such date in the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    value = Int32(era * 146_097 + dayOfEra - 719_468)
    let back = date
    guard back.year == year, back.month == month, back.day == day else { return nil }
  }

  /// The day written as 2010-12-09; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Its year, month and day.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(value) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool {
    let weekday = ((Int(value) + 3) % 7 + 7) % 7
    return weekday >= 5
  }

  /// As 2010-12-09.
  public var description: String {
    let (year, month, day) = date
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func < (left: DayNumber, right: DayNumber) -> Bool { left.value < right.value }

  /// The day so many days later.
  public static func + (day: DayNumber, days: Int) -> DayNumber {
    DayNumber(day.value + Int32(clamping: days))
  }

  /// How many days lie between.
  public static func - (left: DayNumber, right: DayNumber) -> Int {
    Int(left.value) - Int(right.value)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
