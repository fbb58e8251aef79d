// When records were last updated, read from a column of dates and times.
//
// Read as groups of digits, whatever stands between them: 2024-03-15T10:15:00Z, 20240315101500,
// 2024/3/15 10:15, 2024年3月15日, 15.03.2024 and seconds or milliseconds since 1970. For dates that
// begin with day or month the column decides: a first number above 12 anywhere means day first, a
// second one above 12 month first, neither day first. Names of months are not read.

import Kernels
import Records

/// Update times as numbers that rise with time.
package struct UpdateTimes {
  /// The rank of a value that is missing or no date.
  package static let unknown = Int64.min

  /// For every record of the column its time in milliseconds, or `unknown`; O(records + bytes).
  package static func ranks(of column: Column) -> [Int64] {
    let times = valueTimes(column.values)
    return column.codes.map { times[Int($0)] }
  }

  /// The share of the filled records whose value is a date.
  static func readableShare(of column: Column) -> Double {
    let times = valueTimes(column.values)
    var filled = 0
    var readable = 0
    for code in column.codes where code != 0 {
      filled += 1
      if times[Int(code)] != unknown { readable += 1 }
    }
    return filled == 0 ? 0 : Double(readable) / Double(filled)
  }

  /// Whether a column's name says that it holds times of update.
  static func isNamedForOne(_ name: String) -> Bool {
    let name = name.lowercased()
    let hints = [
      "update", "modif", "changed", "last_seen", "lastseen", "timestamp", "time_stamp",
      "as_of", "更新", "修改",
    ]
    return hints.contains { name.contains($0) }
  }

  private static func valueTimes(_ values: ByteStrings) -> [Int64] {
    let ranges = parts(of: values.count, grain: 16_384)
    let orders = parallelMap(ranges.count) { part in
      ranges[part].reduce(into: DayOrder()) { order, index in
        order.see(TimeNumbers(values.bytes[values.range(index)]))
      }
    }
    let monthFirst = orders.contains { $0.monthFirst } && !orders.contains { $0.dayFirst }
    return parallelFill(values.count, initial: unknown) { range, times in
      for (slot, index) in range.enumerated() {
        let numbers = TimeNumbers(values.bytes[values.range(index)])
        times[slot] = numbers.milliseconds(monthFirst: monthFirst) ?? unknown
      }
    }
  }
}

/// What the values of a column say of the order of day and month.
private struct DayOrder {
  var dayFirst = false
  var monthFirst = false

  mutating func see(_ numbers: TimeNumbers) {
    guard numbers.startsWithDayOrMonth else { return }
    dayFirst = dayFirst || numbers.values[0] > 12
    monthFirst = monthFirst || numbers.values[1] > 12
  }
}

/// The first groups of digits in a value: date, time of day, fraction of a second.
private struct TimeNumbers {
  private(set) var values: [8 of Int64] = .init(repeating: 0)
  private var digits: [8 of Int] = .init(repeating: 0)
  private var count = 0
  /// Minutes east of Greenwich.
  private var offset: Int64 = 0
  private var isAfternoon = false
  private var isMorning = false

  init(_ bytes: ArraySlice<UInt8>) {
    var inDigits = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x30 && byte <= 0x39 {
        if !inDigits { count = min(count + 1, 8) }
        inDigits = true
        add(Int64(byte) - 0x30)
        continue
      }
      inDigits = false
      // After a time of day, a sign begins the zone.
      if timeIsComplete && (byte == 0x2B || byte == 0x2D) {
        let minutes = TimeNumbers(bytes[(index + 1)...]).zoneMinutes
        offset = byte == 0x2B ? minutes : -minutes
        return
      }
      isAfternoon = isAfternoon || byte | 0x20 == 0x70
      isMorning = isMorning || byte | 0x20 == 0x61
    }
  }

  private mutating func add(_ digit: Int64) {
    digits[count - 1] += 1
    if digits[count - 1] <= 17 { values[count - 1] = values[count - 1] * 10 + digit }
  }

  private var timeIsComplete: Bool { count >= 5 || count == 2 && digits[0] == 8 }

  /// 08:00, 0800 or 08 as minutes.
  private var zoneMinutes: Int64 {
    digits[0] > 2 ? values[0] / 100 * 60 + values[0] % 100 : values[0] * 60 + values[1]
  }

  var startsWithDayOrMonth: Bool {
    count >= 3 && digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4
  }

  /// Milliseconds since 1970, nil if this is no date.
  func milliseconds(monthFirst: Bool) -> Int64? {
    if startsWithDayOrMonth {
      let (day, month) = monthFirst ? (values[1], values[0]) : (values[0], values[1])
      return time(values[2], month, day, clock(from: 3))
    }
    switch digits[0] {
    case 4 where count <= 2: return time(values[0], count == 2 ? values[1] : 1, 1, Clock())
    case 4: return time(values[0], values[1], values[2], clock(from: 3))
    case 8: return time(date: values[0], digits[1] >= 4 ? clock(digitsAt: 1) : clock(from: 1))
    case 10: return values[0] * 1000
    case 12: return time(date: values[0] / 10_000, Clock(packed: values[0] % 10_000 * 100))
    case 13: return values[0]
    case 14: return time(date: values[0] / 1_000_000, Clock(packed: values[0] % 1_000_000))
    default: return nil
    }
  }

  /// 10:15:00.25 as four groups of digits.
  private func clock(from place: Int) -> Clock {
    guard place < count else { return Clock() }
    var clock = Clock(hour: values[place], minute: values[place + 1], second: values[place + 2])
    if place + 3 < count {
      clock.millisecond = values[place + 3]
      for _ in 0..<max(0, 3 - digits[place + 3]) { clock.millisecond *= 10 }
      for _ in 0..<max(0, min(17, digits[place + 3]) - 3) { clock.millisecond /= 10 }
    }
    return clock
  }

  /// 1015 or 101500.
  private func clock(digitsAt place: Int) -> Clock {
    Clock(packed: digits[place] == 4 ? values[place] * 100 : values[place])
  }

  private func time(date: Int64, _ clock: Clock) -> Int64? {
    time(date / 10_000, date / 100 % 100, date % 100, clock)
  }

  private func time(_ year: Int64, _ month: Int64, _ day: Int64, _ clock: Clock) -> Int64? {
    guard (1...12).contains(month), (1...31).contains(day), year > 0 else { return nil }
    guard clock.hour <= 24, clock.minute < 60, clock.second <= 60 else { return nil }
    var hour = clock.hour
    if isAfternoon && hour < 12 { hour += 12 }
    if isMorning && !isAfternoon && hour == 12 { hour = 0 }
    let minutes = (days(year, month, day) * 24 + hour) * 60 + clock.minute - offset
    return minutes * 60_000 + clock.second * 1000 + clock.millisecond
  }

  /// Days since 1970-01-01 in the Gregorian calendar, the year taken to begin in March.
  private func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// A time of day.
private struct Clock {
  var hour: Int64 = 0
  var minute: Int64 = 0
  var second: Int64 = 0
  var millisecond: Int64 = 0
}

extension Clock {
  /// hhmmss as one number.
  init(packed: Int64) {
    self.init(hour: packed / 10_000, minute: packed / 100 % 100, second: packed % 100)
  }
}
