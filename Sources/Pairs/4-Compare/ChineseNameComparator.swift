// Chinese surnames and given names, by sound, shape and script; see Kernels/Han/HanNames.swift.
//
// A surname in another script counts as equal, by how common it is: which script a record is in
// would show in its given name again, and features have to be independent.

import Kernels
import Records

/// Levels 4 ... 11 of two different names.
struct ChineseNameComparator: Sendable {
  private let names: HanNames
  private let groups: NicknameGroups
  /// The levels of equal values by frequency, for surnames.
  private let equalLevels: [UInt8]

  init(_ attribute: Attribute, bins: FrequencyBins) {
    equalLevels = attribute.role == .familyName ? bins.levelOfValue : []
    names = HanNames(attribute.values, isSurname: attribute.role == .familyName)
    groups = NicknameGroups(withoutMarks(attribute.values))
  }

  func level(_ left: UInt32, _ right: UInt32) -> UInt8 {
    let relation = names.relation(Int(left), Int(right))
    if relation == .sameOtherScript, !equalLevels.isEmpty {
      return max(equalLevels[Int(left)], equalLevels[Int(right)])
    }
    if relation == .different, names.isForeign(Int(left)), names.isForeign(Int(right)),
      groups.shares(Int(left), Int(right))
    {
      return Self.partLevel
    }
    return Self.levels[Int(relation.rawValue)]
  }

  /// The level of parts of a name.
  static let partLevel: UInt8 = 9

  /// The level of every relation, in the order of their raw values.
  private static let levels: [UInt8] = [4, 5, 6, 9, 10, 7, 11, 8]
}

/// The values without the mark of foreign words, whose short forms count.
private func withoutMarks(_ values: ByteStrings) -> ByteStrings {
  var result = ByteStrings()
  for value in 0..<values.count {
    let bytes = values.bytes[values.range(value)]
    result.append(bytes.first == 0x40 ? bytes.dropFirst() : [])
  }
  return result
}
