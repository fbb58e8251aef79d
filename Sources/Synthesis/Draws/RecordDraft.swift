// A record as it is being written: its values, and what is wrong with them.

import Kernels

/// A column of `records.csv` that describes an entity.
protocol RecordColumn: RawRepresentable<Int>, CaseIterable, Sendable {
  /// Its name in the first line.
  var header: String { get }
}

/// The values of one record and what is wrong with them.
struct RecordDraft<Column: RecordColumn>: Sendable {
  /// In the order of the columns; empty means missing.
  var values = [[UInt8]](repeating: [], count: Column.allCases.count)
  var errors: [(column: Column, kind: ErrorKind)] = []

  subscript(column: Column) -> [UInt8] {
    get { values[column.rawValue] }
    set { values[column.rawValue] = newValue }
  }

  mutating func clear() {
    for index in values.indices { values[index].removeAll(keepingCapacity: true) }
    errors.removeAll(keepingCapacity: true)
  }

  mutating func note(_ column: Column, _ kind: ErrorKind) { errors.append((column, kind)) }

  /// Leaves each column out unless its chance in `filled` says otherwise.
  mutating func leaveOut(_ filled: [Double], _ random: inout SeededRandom) {
    for index in values.indices where !random.chance(filled[index]) {
      values[index].removeAll(keepingCapacity: true)
    }
    errors.removeAll { values[$0.column.rawValue].isEmpty }
  }

  /// Makes a slip of one of the kinds, if the value has a place for it.
  mutating func slip(
    _ column: Column, _ slips: Slips, _ kinds: WeightedChoice, _ random: inout SeededRandom
  ) {
    // A value may have no place for one kind of slip, but seldom for all.
    for _ in 0..<4 {
      let kind = ErrorKind.slips[kinds.draw(&random)]
      if slips.make(kind, in: &values[column.rawValue], &random) {
        note(column, kind)
        return
      }
    }
  }

  /// Makes one digit of the value wrong, if it has digits.
  mutating func misdial(_ column: Column, _ slips: Slips, _ random: inout SeededRandom) {
    if slips.misdial(&values[column.rawValue], &random) { note(column, .wrongDigit) }
  }

  /// Cuts the value at a whole character if it is longer than that many bytes.
  mutating func cut(_ column: Column, to length: Int) {
    let index = column.rawValue
    guard values[index].count > length else { return }
    var end = length
    while end > 0 && values[index][end] & 0xC0 == 0x80 { end -= 1 }
    values[index].removeLast(values[index].count - end)
    note(column, .truncated)
  }
}

/// The chances of a value when gaps grow: p to the power of `missing`.
func filledShares(_ shares: [Double], missing: Double) -> [Double] {
  shares.map { $0 == 0 ? 0 : exponential(missing * logarithm($0)) }
}
