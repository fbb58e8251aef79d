// Dates and telephone numbers as Chinese sources write them.

extension [UInt8] {
  /// Appends a date: 1990-01-02, 1990.1.2, 1990/1/2, 19900102, 1990年1月2日 or 一九九〇年一月二日.
  mutating func append(_ date: CalendarDay, style: ChineseDateStyle) {
    switch style {
    case .dashes: append(date, style: DateStyle.yearMonthDay)
    case .digits: append(date, style: DateStyle.digits)
    case .dots: append(date, between: ascii("."))
    case .slashes: append(date, between: ascii("/"))
    case .words:
      append(number: date.year)
      append(text: "年")
      append(number: date.month)
      append(text: "月")
      append(number: date.day)
      append(text: "日")
    case .numerals:
      append(digits: date.year)
      append(text: "年")
      append(numeral: date.month)
      append(text: "月")
      append(numeral: date.day)
      append(text: "日")
    }
  }

  private mutating func append(_ date: CalendarDay, between mark: UInt8) {
    append(number: date.year)
    append(mark)
    append(number: date.month)
    append(mark)
    append(number: date.day)
  }

  /// Appends a mobile number of eleven digits.
  mutating func append(mobile: Int, style: MobileStyle) {
    let (head, middle, tail) = (mobile / 100_000_000, mobile / 10_000 % 10_000, mobile % 10_000)
    let marks = mobileMarks[style.rawValue]
    self += marks[0]
    append(number: head)
    self += marks[1]
    append(number: middle, width: 4)
    self += marks[1]
    append(number: tail, width: 4)
  }

  /// Appends a mobile number with digits hidden, mostly the middle four.
  mutating func append(masked mobile: Int, style: Int) {
    append(number: mobile / 100_000_000)
    switch style {
    case 0: append(text: "xxxx")
    case 1:
      append(number: mobile / 10_000 % 10_000, width: 4)
      append(text: "****")
      return
    default: append(text: "****")
    }
    append(number: mobile % 10_000, width: 4)
  }

  /// Appends a landline of seven or eight digits with its area code.
  mutating func append(landline: Int, area: [UInt8], style: LandlineStyle) {
    switch style {
    case .dash: self += area + [ascii("-")]
    case .brackets: self += [ascii("(")] + area + [ascii(")")]
    case .fullWidthBrackets: self += Array(text: "（") + area + Array(text: "）")
    case .plain: self += area
    case .plus: self += Array(text: "+86-") + area.dropFirst() + [ascii("-")]
    case .withoutArea: break
    }
    append(number: landline)
  }
}

/// What stands before a number and between its parts, in the order of `MobileStyle`.
private let mobileMarks: [[[UInt8]]] = [
  ["", ""], ["", "-"], ["", " "], ["+86", ""], ["+86 ", " "], ["0086-", ""], ["86", ""], ["0", ""],
].map { $0.map { [UInt8](text: $0) } }
