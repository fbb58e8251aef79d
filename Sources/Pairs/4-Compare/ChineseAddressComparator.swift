// Chinese addresses level by level: from the room up to the province.
//
// Two addresses agree at the finest level that both tell, as far as nothing above it contradicts:
// a missing level contradicts nothing. Names of roads and estates agree when equal, read the same,
// or one is a part of the other.

import Kernels
import Records

/// Levels 4 ... 10 of two different addresses.
struct ChineseAddressComparator: Sendable {
  private let parts: [AddressParts]
  private let texts: ByteStrings
  /// Jaro-Winkler similarity of names of roads and estates.
  private static let similarityMin = 0.85

  init(_ attribute: Attribute) {
    texts = attribute.values
    parts = (0..<attribute.values.count).map { AddressParts(attribute.values, $0) }
  }

  /// 4 room, 5 building or house, 6 estate or house with another room, 7 road or estate, 8 county
  /// or township, 9 prefecture, 10 different.
  func level(_ leftCode: UInt32, _ rightCode: UInt32) -> UInt8 {
    let left = parts[Int(leftCode)]
    let right = parts[Int(rightCode)]
    if !left.isChinese || !right.isChinese { return foreignLevel(left, right) }
    let shared = left.sharedDivision(right)
    if shared == 0 { return 10 }
    let road = relation(left, right, .road)
    let estate = relation(left, right, .estate)
    let number = equality(left, right, .number)
    let isHouse = road == .same && number == .same
    if estate == .same || isHouse || road == .unknown && estate == .unknown && number == .same {
      return insideLevel(left, right, isElsewhere: number == .different && road == .same)
    }
    if road == .unknown, estate == .unknown, shared >= 6 {
      // Neither tells what the other does: a building and a room are enough to go by.
      let building = equality(left, right, .building)
      if building == .same { return equality(left, right, .room) == .same ? 5 : 7 }
    }
    if road == .same || estate == .same { return 7 }
    if relation(left, right, .township) == .same { return 8 }
    return shared >= 6 ? 8 : (shared >= 4 ? 9 : 10)
  }

  /// Inside one estate or house.
  private func insideLevel(
    _ left: AddressParts, _ right: AddressParts, isElsewhere: Bool
  ) -> UInt8 {
    let building = equality(left, right, .building)
    let unit = equality(left, right, .unit)
    let room = equality(left, right, .room)
    if building == .different || unit == .different || room == .different || isElsewhere {
      return 6
    }
    if room == .same { return 4 }
    return 5
  }

  private func foreignLevel(_ left: AddressParts, _ right: AddressParts) -> UInt8 {
    if left.isChinese != right.isChinese { return 10 }
    let similarity = jaroWinkler(
      texts.bytes.span.extracting(left.whole), texts.bytes.span.extracting(right.whole))
    return similarity >= 0.92 ? 5 : (similarity >= 0.85 ? 7 : 10)
  }

  private enum Agreement { case same, different, unknown }

  private func equality(
    _ left: AddressParts, _ right: AddressParts, _ slot: AddressSlot
  ) -> Agreement {
    let (first, second) = (left.hashes[slot.rawValue], right.hashes[slot.rawValue])
    if first == 0 || second == 0 { return .unknown }
    return first == second ? .same : .different
  }

  private func relation(
    _ left: AddressParts, _ right: AddressParts, _ slot: AddressSlot
  ) -> Agreement {
    let plain = equality(left, right, slot)
    guard plain == .different else { return plain }
    let first = texts.bytes.span.extracting(left.ranges[slot.rawValue])
    let second = texts.bytes.span.extracting(right.ranges[slot.rawValue])
    if isPart(first, second) || isPart(second, first) { return .same }
    return jaroWinkler(first, second) >= Self.similarityMin ? .same : .different
  }

  /// Whether the bytes of one, six at least, begin or end the other.
  private func isPart(_ part: Span<UInt8>, _ whole: Span<UInt8>) -> Bool {
    guard part.count >= 6, part.count < whole.count else { return false }
    let gap = whole.count - part.count
    return (0..<part.count).allSatisfy { part[$0] == whole[$0] }
      || (0..<part.count).allSatisfy { part[$0] == whole[gap + $0] }
  }
}

/// The slots behind the division.
enum AddressSlot: Int {
  case township, road, number, estate, building, unit, floor, room
}

/// One address: hashes of its slots, 0 where empty.
struct AddressParts: Sendable {
  private(set) var division: [UInt8] = []
  private(set) var hashes: [UInt64] = []
  private(set) var ranges: [Range<Int>] = []
  let whole: Range<Int>
  /// Whether it has slots.
  var isChinese: Bool { hashes.count == 8 }

  init(_ values: ByteStrings, _ value: Int) {
    whole = values.range(value)
    var start = whole.lowerBound
    for at in whole.lowerBound...whole.upperBound
    where at == whole.upperBound || values.bytes[at] == UInt8(ascii: "/") {
      let range = start..<at
      if ranges.isEmpty, division.isEmpty, hashes.isEmpty, start == whole.lowerBound {
        division = Array(values.bytes[range])
      } else {
        ranges.append(range)
        hashes.append(
          range.isEmpty ? 0 : hash64(values.bytes.span.extracting(range), seed: 0) | 1)
      }
      start = at + 1
    }
  }

  /// How many digits of the division agree, 6 when one is unknown; 0 when they differ at the top.
  func sharedDivision(_ other: AddressParts) -> Int {
    if division.isEmpty || other.division.isEmpty { return 6 }
    let count = min(division.count, other.division.count)
    var shared = 0
    while shared < count, division[shared] == other.division[shared] { shared += 1 }
    shared = shared / 2 * 2
    // What one leaves open is not different.
    return shared == count ? 6 : shared
  }
}
