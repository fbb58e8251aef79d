// Dates, telephone numbers, identifiers and codes: edits, with each kind's own habits of error.

import Kernels
import Records

/// Levels by optimal string alignment distance and by what the kind of value allows.
struct BytesComparator: Sendable {
  private let values: ByteStrings
  private let slots: StringSlots
  private let comparator: Comparator
  /// Whether any value has places masked with `*`.
  private let hasMasks: Bool
  /// Whether a value is an identity number with the right check digit; empty when none is.
  private let isChecked: [Bool]

  init(_ attribute: Attribute, _ comparator: Comparator) {
    values = attribute.values
    hasMasks = attribute.values.bytes.contains(0x2A)
    slots = StringSlots(attribute.values)
    self.comparator = comparator
    let values = attribute.values
    let checked = comparator == .identifier
      ? (0..<values.count).map {
        values.length($0) == 18 && IdentityNumbers.isValid(values.array($0))
      } : []
    isChecked = checked.contains(true) ? checked : []
  }

  func compare(_ open: OpenPairs, into levels: inout [UInt8]) {
    var edits = [UInt16](repeating: 0, count: open.count)
    var span = edits.mutableSpan
    osa(slots, open.lefts.span, slots, open.rights.span, cutOff: 2, into: &span)
    switch comparator {
    case .phone: compareNumbers(open, edits, equalLevels: 3, ending: 7, &levels)
    case .identifier: compareNumbers(open, edits, equalLevels: 1, ending: 8, &levels)
    case .date: compareBytes(open, edits, &levels, dateLevel)
    default: compareBytes(open, edits, &levels, codeLevel)
    }
  }

  @inline(__always) private func compareBytes(
    _ open: OpenPairs, _ edits: [UInt16], _ levels: inout [UInt8],
    _ level: (UInt16, Range<Int>, Range<Int>) -> UInt8
  ) {
    for pair in 0..<open.count {
      let left = values.range(Int(open.lefts[pair]))
      let right = values.range(Int(open.rights[pair]))
      levels[open.positions[pair]] = level(edits[pair], left, right)
    }
  }

  /// One level for one edit, an equal ending or compatible masks; one for two edits; else a third.
  private func compareNumbers(
    _ open: OpenPairs, _ edits: [UInt16], equalLevels: UInt8, ending: Int,
    _ levels: inout [UInt8]
  ) {
    for pair in 0..<open.count {
      let left = Int(open.lefts[pair])
      let right = Int(open.rights[pair])
      var level: UInt8 = edits[pair] <= 1 ? 1 : (edits[pair] == 2 ? 2 : 3)
      // Only numbers of different lengths or with masks need to be read.
      if level > 1 && (hasMasks || slots.length(left) != slots.length(right))
        && agreeInPart(values.range(left), values.range(right), ending)
      {
        level = 1
      }
      // A slip of the pen breaks the check digit: two valid numbers are two people's.
      if level < 3, !isChecked.isEmpty, isChecked[left], isChecked[right] { level = 3 }
      levels[open.positions[pair]] = equalLevels + level
    }
  }

  private func agreeInPart(_ left: Range<Int>, _ right: Range<Int>, _ ending: Int) -> Bool {
    haveEqualEnding(left, right, ending) || (hasMasks && agreeUnmasked(left, right))
  }

  private func haveEqualEnding(_ left: Range<Int>, _ right: Range<Int>, _ count: Int) -> Bool {
    guard left.count >= count, right.count >= count, left.count != right.count else { return false }
    for index in 1...count
    where values.bytes[left.upperBound - index] != values.bytes[right.upperBound - index] {
      return false
    }
    return true
  }

  /// Equal wherever neither is masked with `*`, and at least four places are seen.
  private func agreeUnmasked(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    var seen = 0
    for index in 0..<left.count {
      let first = values.bytes[left.lowerBound + index]
      let second = values.bytes[right.lowerBound + index]
      if first == 0x2A || second == 0x2A { continue }
      if first != second { return false }
      seen += 1
    }
    return seen >= 4 && seen < left.count
  }

  private func codeLevel(_ edits: UInt16, _ left: Range<Int>, _ right: Range<Int>) -> UInt8 {
    if edits <= 1 && min(left.count, right.count) >= 3 { return 4 }
    return hasEqualBeginning(left, right, 3) ? 5 : 6
  }

  private func hasEqualBeginning(_ left: Range<Int>, _ right: Range<Int>, _ count: Int) -> Bool {
    guard left.count >= count, right.count >= count else { return false }
    return isSame(left.lowerBound, right.lowerBound, count)
  }

  private func isSame(_ left: Int, _ right: Int, _ count: Int) -> Bool {
    for index in 0..<count where values.bytes[left + index] != values.bytes[right + index] {
      return false
    }
    return true
  }

  /// Dates are `yyyymmdd` with 00 for what is unknown.
  private func dateLevel(_ edits: UInt16, _ left: Range<Int>, _ right: Range<Int>) -> UInt8 {
    guard left.count == 8, right.count == 8 else { return 8 }
    let first = left.lowerBound
    let second = right.lowerBound
    let year = isSame(first, second, 4)
    if year && (isOpenEnded(first) || isOpenEnded(second)) { return 5 }
    let swapped = year && isSame(first + 4, second + 6, 2) && isSame(first + 6, second + 4, 2)
    if edits <= 1 || swapped { return 4 }
    let month = isSame(first + 4, second + 4, 2)
    let day = isSame(first + 6, second + 6, 2)
    if (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) >= 2 || edits == 2 { return 6 }
    return year ? 7 : 8
  }

  /// The day is unknown, or the date is 1 January, which often means the same.
  private func isOpenEnded(_ start: Int) -> Bool {
    let isUnknown = values.bytes[start + 6] == 0x30 && values.bytes[start + 7] == 0x30
    let isFirst =
      values.bytes[start + 4] == 0x30 && values.bytes[start + 5] == 0x31
      && values.bytes[start + 6] == 0x30 && values.bytes[start + 7] == 0x31
    return isUnknown || isFirst
  }
}
