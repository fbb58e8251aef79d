// Columns that only count the rows: whole numbers, all different, without gaps worth the name.

import Kernels

/// Recognises row counters and other keys of rows.
struct RowCounters {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// Whether the column counts rows, or keys them: every value different, and either dense whole
  /// numbers or a header that means a row's key.
  func isCounter(_ column: Column, hint: HeaderHint) -> Bool {
    let filled = column.codes.count { $0 != 0 }
    guard filled > 20 else { return false }
    if countsEachSource(column) { return true }
    guard column.values.count - 1 == filled else { return false }
    if hint.kind == .row { return true }
    if case .role? = hint.kind { return false }
    var smallest = UInt64.max
    var largest: UInt64 = 0
    for value in 1..<column.values.count {
      guard let number = wholeNumber(column.values, value) else { return false }
      smallest = min(smallest, number)
      largest = max(largest, number)
    }
    return largest - smallest < UInt64(filled) * 2
  }

  /// Whether, within each of several sources, each row's number is the one before plus one.
  private func countsEachSource(_ column: Column) -> Bool {
    guard table.sources.count > 1 else { return false }
    // One odd value settles it, and most columns have one among the first.
    for value in 1..<column.values.count where wholeNumber(column.values, value) == nil {
      return false
    }
    var order = [UInt32](repeating: .max, count: Int(table.inputPosition.max() ?? 0) + 1)
    for (record, position) in table.inputPosition.enumerated() {
      order[Int(position)] = UInt32(truncatingIfNeeded: record)
    }
    var last = [UInt64?](repeating: nil, count: table.sources.count)
    for record in order where record != .max {
      let code = Int(column.codes[Int(record)])
      guard let number = wholeNumber(column.values, code) else { return false }
      let source = Int(table.sourceOf[Int(record)])
      if let before = last[source], number != before + 1 { return false }
      last[source] = number
    }
    return true
  }

  private func wholeNumber(_ values: ByteStrings, _ value: Int) -> UInt64? {
    let range = values.range(value)
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var number: UInt64 = 0
    for at in range {
      let byte = values.bytes[at]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + UInt64(byte - 0x30)
    }
    return number
  }
}
