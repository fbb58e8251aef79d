// Chinese numerals as digits: 一九九〇 is 1990, 二十三 is 23, 三百零五 is 305.

/// Reads runs of numerals.
enum ChineseNumerals {
  /// The value of a numeral character: 0 ... 9, 10, 100 or 1000; nil for any other.
  static func value(_ point: UInt32) -> Int? { values[point] }

  /// `points` with the runs of numerals replaced by digits where `isWanted` agrees, which sees what
  /// comes before and behind the run.
  static func withDigits(
    _ points: [UInt32], where isWanted: (_ before: ArraySlice<UInt32>, _ behind: ArraySlice<UInt32>)
      -> Bool
  ) -> [UInt32] {
    guard points.contains(where: { values[$0] != nil }) else { return points }
    var result: [UInt32] = []
    result.reserveCapacity(points.count)
    var at = 0
    while at < points.count {
      var end = at
      while end < points.count, values[points[end]] != nil { end += 1 }
      if end > at, isWanted(points[..<at], points[end...]), let digits = digits(points[at..<end]) {
        result += digits
        at = end
      } else {
        let next = max(end, at + 1)
        result += points[at..<next]
        at = next
      }
    }
    return result
  }

  /// The digits of one run; nil if it is no number.
  private static func digits(_ run: ArraySlice<UInt32>) -> [UInt32]? {
    let numbers = run.map { values[$0] ?? 0 }
    if numbers.allSatisfy({ $0 < 10 }) { return numbers.map { UInt32(0x30 + $0) } }
    var total = 0
    var digit: Int?
    for number in numbers {
      if number < 10 {
        digit = number
      } else {
        total += (digit ?? 1) * number
        digit = nil
      }
    }
    total += digit ?? 0
    return String(total).unicodeScalars.map(\.value)
  }

  private static let values: [UInt32: Int] = {
    var table: [UInt32: Int] = [:]
    let digits = ["〇零○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"]
    for (number, characters) in digits.enumerated() {
      for scalar in characters.unicodeScalars { table[scalar.value] = number }
    }
    for (characters, number) in [("十拾", 10), ("百佰", 100), ("千仟", 1000)] {
      for scalar in characters.unicodeScalars { table[scalar.value] = number }
    }
    return table
  }()
}

/// Dates in Chinese: numerals and the years of the Republic, else as any date.
package struct ChineseDates: Sendable {
  private let dates: Dates

  init(_ dates: Dates) { self.dates = dates }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    guard (0..<raw.count).contains(where: { raw[$0] >= 0xE3 }) else {
      return dates.standardise(raw, &line, &value)
    }
    var points = ChineseNumerals.withDigits(ChineseText(raw).points) { _, _ in true }
    if points.starts(with: Self.republic) || points.starts(with: Self.republic.suffix(1)) {
      points = westernYear(Array(points.drop { !($0 >= 0x30 && $0 <= 0x39) }))
    }
    points.removeAll { Self.calendarWords.contains($0) }
    dates.standardise(ChineseText(points).bytes.span, &line, &value)
  }

  /// Year n of the Republic is 1911 + n.
  private func westernYear(_ points: [UInt32]) -> [UInt32] {
    let digits = points.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count <= 3 else { return points }
    let year = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } + 1911
    return String(year).unicodeScalars.map(\.value) + points.dropFirst(digits.count)
  }

  private static let republic = "民国".unicodeScalars.map(\.value)
  /// 公, 元, 阳, 历, 生
  private static let calendarWords = Set("公元阳历生".unicodeScalars.map(\.value))
}
