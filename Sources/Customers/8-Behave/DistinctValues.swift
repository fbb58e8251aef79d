// Dates and amounts of a column, read once per distinct value.

import Kernels
import Records

/// The day of each distinct value.
struct DistinctDates {
  let days: [Int32]

  init(_ column: Column) {
    days = standardTexts(column, .date) { standardDay($0) }.map { $0 ?? Transactions.noDay }
  }
}

/// The amount of each distinct value, in ten-thousandths.
struct DistinctAmounts {
  let amounts: [Int64]

  init(_ column: Column) {
    amounts = standardTexts(column, .number) { standardAmount($0) }.map {
      $0 ?? Transactions.noAmount
    }
  }

  private static let signs: [(sign: [UInt8], name: String)] =
    ["$", "€", "£", "¥", "￥", "₹", "₽", "USD", "EUR", "GBP", "CNY", "RMB", "JPY", "元"]
    .map { (Array($0.utf8), $0) }

  /// The signs of money in up to 20,000 values.
  static func currencies(_ values: ByteStrings) -> [String] {
    var found = Set<String>()
    let step = max(1, values.count / 20_000)
    for value in stride(from: 1, to: values.count, by: step) {
      let bytes = values.array(value)
      if bytes.allSatisfy({ $0 < 0x3A && $0 != 0x24 }) { continue }
      for (sign, name) in signs where contains(bytes, sign) { found.insert(name) }
    }
    return signs.map(\.name).filter { found.contains($0) }
  }

  private static func contains(_ bytes: [UInt8], _ sign: [UInt8]) -> Bool {
    guard bytes.count >= sign.count else { return false }
    return (0...bytes.count - sign.count).contains { bytes[$0...].starts(with: sign) }
  }
}

/// The day of a date in standard form, yyyymmdd; `noDay` where a part is unknown.
func standardDay(_ text: ArraySlice<UInt8>) -> Int32 {
  guard text.count == 8 else { return Transactions.noDay }
  let digits = text.map { Int($0) - 0x30 }
  let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
  let (month, day) = (digits[4] * 10 + digits[5], digits[6] * 10 + digits[7])
  return DayNumber(year: year, month: month, day: day)?.value ?? Transactions.noDay
}

/// The amount of a number in standard form, in ten-thousandths; `noAmount` where it is too large.
func standardAmount(_ text: ArraySlice<UInt8>) -> Int64 {
  guard let number = Double(String(decoding: text, as: UTF8.self)) else {
    return Transactions.noAmount
  }
  let scaled = (number * Transactions.unit).rounded()
  return abs(scaled) < 9e17 ? Int64(scaled) : Transactions.noAmount
}

/// What `read` makes of the standard text of each distinct value; nil where there is none.
private func standardTexts<Value>(
  _ column: Column, _ role: Role, _ read: (ArraySlice<UInt8>) -> Value
) -> [Value?] {
  let count = column.values.count
  // Each distinct value is a record of its own, so that none is blanked for being frequent.
  let table = Table(
    columns: [
      Column(
        name: column.name, codes: (0..<count).map { UInt32(truncatingIfNeeded: $0) },
        values: column.values)
    ], sources: ["values"], sourceOf: [UInt16](repeating: 0, count: count),
    identifiers: column.values,
    inputPosition: (0..<count).map { UInt32(truncatingIfNeeded: $0) })
  let rule = StandardiseRule(role: role, columns: [column.name])
  let attributes = Standardiser(rules: [rule]).standardise(table).attributes
  guard let attribute = attributes.first(where: { $0.role == role }) else {
    return [Value?](repeating: nil, count: count)
  }
  let known = (0..<attribute.values.count).map { code in
    code == 0 ? nil : read(attribute.values.bytes[attribute.values.range(code)])
  }
  return attribute.codes.map { known[Int($0)] }
}
