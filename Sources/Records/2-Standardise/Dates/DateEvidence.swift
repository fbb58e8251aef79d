// Day first or month first: what a column shows.
//
// Of the dates with two short numbers before the year, those with a first number above 12 show
// that the day comes first, those with a second number above 12 that the month does. The larger
// count decides; a tie, and a column without evidence, is read day first, as most countries
// write. Two-digit numbers throughout are read year first if more first numbers than last ones
// exceed 31.

extension ColumnEvidence {
  /// Decides the order of dates and the latest year.
  mutating func readDates(_ rule: StandardiseRule, _ raw: RawColumn) {
    var tally = DateTally()
    let folding = Folding(.symbols)
    var bytes: [UInt8] = []
    raw.forEachSampled { text, records in
      bytes.removeAll(keepingCapacity: true)
      folding.append(text, to: &bytes)
      if let fields = DateFields(bytes.span) { tally.add(fields, records) }
    }
    if tally.latest > 0 { latestYear = tally.latest }
    if rule.isDateParts {
      dateOrder = .yearMonthDay
    } else {
      dateOrder = rule.dateOrder ?? tally.order
      if rule.dateOrder == nil, tally.ambiguous > 0 { remarks.append(tally.remark) }
    }
  }
}

/// Counts of records that tell the order.
private struct DateTally {
  var dayFirst = 0
  var monthFirst = 0
  var yearFirst = 0
  var yearLast = 0
  var ambiguous = 0
  var latest = 0

  mutating func add(_ fields: DateFields, _ records: Int) {
    noteYear(fields)
    guard fields.count == 3, fields.namedMonth == 0, fields.lengths.0 <= 2 else { return }
    ambiguous += records
    if fields.lengths.2 <= 2 {
      if fields.numbers.0 > 31 { yearFirst += records }
      if fields.numbers.2 > 31 { yearLast += records }
    }
    if fields.numbers.0 > 12, fields.numbers.0 <= 31, fields.numbers.1 <= 12 {
      dayFirst += records
    }
    if fields.numbers.1 > 12, fields.numbers.1 <= 31, fields.numbers.0 <= 12 {
      monthFirst += records
    }
  }

  private mutating func noteYear(_ fields: DateFields) {
    let numbers = [fields.numbers.0, fields.numbers.1, fields.numbers.2]
    let lengths = [fields.lengths.0, fields.lengths.1, fields.lengths.2]
    for (number, length) in zip(numbers, lengths) {
      let year = length == 8 && fields.count == 1 ? number / 10_000 : length == 4 ? number : 0
      if year > latest, year >= 1850, year <= 2030 { latest = year }
    }
  }

  var order: DateOrder {
    if yearFirst > yearLast { return .yearMonthDay }
    return monthFirst > dayFirst ? .monthDayYear : .dayMonthYear
  }

  var remark: String {
    switch order {
    case .yearMonthDay: "short dates are read year first (\(yearFirst) records show it)"
    case .monthDayYear: "dates are read month first (\(monthFirst) records show it)"
    case .dayMonthYear where dayFirst > 0:
      "dates are read day first (\(dayFirst) records show it)"
    case .dayMonthYear: "dates are read day first, though no record shows it"
    }
  }
}
