// The raw values that one rule works on: a column, or several joined.

import Kernels

/// Distinct raw values, a code per record, and how many records have each value.
struct RawColumn: Sendable {
  let codes: [UInt32]
  let values: ByteStrings
  let counts: [UInt32]

  /// The rule's column, or its columns joined; nil if the table lacks one.
  init?(_ rule: StandardiseRule, in table: Table) {
    let columns = rule.columns.compactMap { table.column(named: $0) }
    guard columns.count == rule.columns.count, let first = columns.first else { return nil }
    if columns.count == 1 {
      self.init(codes: first.codes, values: first.values)
    } else if rule.isDateParts {
      let order = rule.dateOrder ?? .yearMonthDay
      self.init(joining: order.yearFirst(columns), by: UInt8(ascii: "-"), missing: [0x30])
    } else {
      self.init(joining: columns, by: 0x20, missing: [])
    }
  }

  /// Values without the records that have them.
  init(values: ByteStrings, counts: [UInt32]) {
    precondition(values.count == counts.count, "a count for every value")
    codes = []
    self.values = values
    self.counts = counts
  }

  init(codes: [UInt32], values: ByteStrings) {
    self.codes = codes
    self.values = values
    var counts = [UInt32](repeating: 0, count: values.count)
    for code in codes { counts[Int(code)] += 1 }
    self.counts = counts
  }

  /// Columns joined value by value; a record that misses all of them stays missing.
  private init(joining columns: [Column], by separator: UInt8, missing: [UInt8]) {
    var codes = columns[0].codes
    var rows = (0..<columns[0].values.count).map { [UInt32($0)] }
    for column in columns.dropFirst() {
      (codes, rows) = Self.paired(codes, rows, with: column.codes)
    }
    var distinct = ByteDictionary()
    let codeOfRow = rows.map { row -> UInt32 in
      if row.allSatisfy({ $0 == 0 }) { return 0 }
      let pieces = zip(columns, row).map { column, code in
        code == 0 ? missing : column.values.array(Int(code))
      }
      return distinct.code(of: Array(pieces.joined(separator: [separator])).span)
    }
    self.init(codes: codes.map { codeOfRow[Int($0)] }, values: distinct.values)
  }

  /// Codes for the pairs that occur; row 0 is all missing.
  private static func paired(
    _ codes: [UInt32], _ rows: [[UInt32]], with others: [UInt32]
  ) -> (codes: [UInt32], rows: [[UInt32]]) {
    var codeOf: [UInt64: UInt32] = [0: 0]
    var pairs = [rows[0] + [0]]
    var result = codes
    for record in codes.indices {
      let key = UInt64(codes[record]) << 32 | UInt64(others[record])
      if let code = codeOf[key] {
        result[record] = code
      } else {
        result[record] = UInt32(pairs.count)
        codeOf[key] = UInt32(pairs.count)
        pairs.append(rows[Int(codes[record])] + [others[record]])
      }
    }
    return (result, pairs)
  }
}

extension StandardiseRule {
  /// Whether the columns are the year, month and day of a date.
  var isDateParts: Bool { (role == .birthDate || role == .date) && columns.count == 3 }
}

extension DateOrder {
  /// Three things in this order, reordered to year, month, day.
  func yearFirst<Part>(_ parts: [Part]) -> [Part] {
    switch self {
    case .yearMonthDay: parts
    case .dayMonthYear: [parts[2], parts[1], parts[0]]
    case .monthDayYear: [parts[2], parts[0], parts[1]]
    }
  }
}
