// Dates and telephone numbers as the sources write them.

extension [UInt8] {
  /// Appends a date: 1984-03-05, 03/05/1984 (the month first), 5-Mar-1984 or 19840305.
  mutating func append(_ date: CalendarDay, style: DateStyle) {
    switch style {
    case .yearMonthDay: append(date.year, date.month, date.day, between: ascii("-"))
    case .monthDayYear: append(date.month, date.day, date.year, between: ascii("/"))
    case .digits: append(date.year, date.month, date.day, between: nil)
    case .dayMonthName:
      append(number: date.day)
      append(ascii("-"))
      append(contentsOf: monthNames[date.month - 1])
      append(ascii("-"))
      append(number: date.year)
    }
  }

  private mutating func append(_ first: Int, _ second: Int, _ third: Int, between: UInt8?) {
    append(number: first, width: 2)
    if let between { append(between) }
    append(number: second, width: 2)
    if let between { append(between) }
    append(number: third, width: 2)
  }

  /// Appends a number of ten digits: (212) 555-0123, 212-555-0123, 2125550123, 212.555.0123 or
  /// +1 212 555 0123.
  mutating func append(phone: Int, style: PhoneStyle) {
    let (area, exchange, line) = (phone / 10_000_000, phone / 10_000 % 1000, phone % 10_000)
    let marks = phoneMarks[style.rawValue]
    append(contentsOf: marks[0])
    append(number: area, width: 3)
    append(contentsOf: marks[1])
    append(number: exchange, width: 3)
    append(contentsOf: marks[2])
    append(number: line, width: 4)
  }
}

private let monthNames = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")

/// What stands before the area, the exchange and the line, in the order of `PhoneStyle`.
private let phoneMarks: [[[UInt8]]] = [
  ["(", ") ", "-"], ["", "-", "-"], ["", "", ""], ["", ".", "."], ["+1 ", " ", " "],
].map { $0.map { [UInt8](text: $0) } }
