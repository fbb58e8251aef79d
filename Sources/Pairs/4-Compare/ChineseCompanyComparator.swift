// Chinese names of companies: the trade name before all, then business, region and branch.
//
// A branch is related to its parent, not the same; so is a namesake elsewhere. A short name is an
// ordered part of the characters of the long one (中石化 of 中国石油化工).

import Kernels
import Records

/// Levels 4 ... 12 of two different names.
struct ChineseCompanyComparator: Sendable {
  private let parts: [CompanyParts]
  private let texts: ByteStrings
  private let trades: HanNames

  init(_ attribute: Attribute) {
    texts = attribute.values
    parts = (0..<texts.count).map { CompanyParts(attribute.values, $0) }
    var names = ByteStrings()
    for part in parts { names.append(texts.bytes[part.name]) }
    trades = HanNames(names, isSurname: false)
  }

  func level(_ leftCode: UInt32, _ rightCode: UInt32) -> UInt8 {
    let left = parts[Int(leftCode)]
    let right = parts[Int(rightCode)]
    if !left.isChinese || !right.isChinese {
      return foreignLevel(left, right, Int(leftCode), Int(rightCode))
    }
    let isNear = left.region.isEmpty || right.region.isEmpty || areNear(left.region, right.region)
    if left.nameHash == right.nameHash {
      if left.branchHash != right.branchHash { return 8 }
      if !isNear { return 9 }
      return agreeInBusiness(left, right) ? 4 : 5
    }
    if isShortName(left, right) || isShortName(right, left) { return 7 }
    if left.branchHash == right.branchHash, isNear, areAlike(Int(leftCode), Int(rightCode)) {
      return agreeInBusiness(left, right) ? 6 : 7
    }
    let similarity = jaroWinkler(
      texts.bytes.span.extracting(left.name), texts.bytes.span.extracting(right.name))
    return similarity >= 0.75 ? 10 : 11
  }

  private func foreignLevel(
    _ left: CompanyParts, _ right: CompanyParts, _ leftCode: Int, _ rightCode: Int
  ) -> UInt8 {
    if left.isChinese != right.isChinese {
      return trades.relation(leftCode, rightCode) == .sameOtherScript ? 6 : 12
    }
    let similarity = jaroWinkler(
      texts.bytes.span.extracting(left.whole), texts.bytes.span.extracting(right.whole))
    return similarity >= 0.95 ? 4 : (similarity >= 0.9 ? 6 : (similarity >= 0.8 ? 10 : 11))
  }

  private func areNear(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let count = min(left.count, right.count)
    return texts.bytes[left].prefix(count).elementsEqual(texts.bytes[right].prefix(count))
  }

  /// Equal, unknown, or one within the other.
  private func agreeInBusiness(_ left: CompanyParts, _ right: CompanyParts) -> Bool {
    let (first, second) = (texts.bytes[left.business], texts.bytes[right.business])
    if first.isEmpty || second.isEmpty || first.elementsEqual(second) { return true }
    return isSubsequence(first, of: second) || isSubsequence(second, of: first)
  }

  /// The trade names sound or look alike, or differ in one of four characters.
  private func areAlike(_ left: Int, _ right: Int) -> Bool {
    if trades.relation(left, right) <= .similar { return true }
    let first = texts.bytes.span.extracting(parts[left].name)
    let second = texts.bytes.span.extracting(parts[right].name)
    return min(first.count, second.count) >= 9 && jaroWinkler(first, second) >= 0.85
  }

  /// Whether the whole of one, two to six characters without a form, is an ordered part of the
  /// other's name and business.
  private func isShortName(_ short: CompanyParts, _ long: CompanyParts) -> Bool {
    let own = Array(texts.bytes[short.name]) + Array(texts.bytes[short.business])
    let other = Array(texts.bytes[long.name]) + Array(texts.bytes[long.business])
    guard own.count >= 6, own.count <= 18, own.count < other.count, short.form.isEmpty
    else { return false }
    return isSubsequence(own[...], of: other[...])
  }

  /// Whether the characters of one occur in the other in this order.
  private func isSubsequence(_ part: ArraySlice<UInt8>, of whole: ArraySlice<UInt8>) -> Bool {
    var at = whole.startIndex
    var place = part.startIndex
    while place < part.endIndex {
      let length = characterLength(part[place])
      let character = part[place..<min(place + length, part.endIndex)]
      while at < whole.endIndex, !whole[at...].starts(with: character) { at += 1 }
      if at >= whole.endIndex { return false }
      at += length
      place += length
    }
    return true
  }

  private func characterLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4))
  }
}

/// Where the slots of one name lie.
private struct CompanyParts: Sendable {
  private(set) var region = 0..<0
  private(set) var name: Range<Int>
  private(set) var business = 0..<0
  private(set) var form = 0..<0
  private(set) var nameHash: UInt64 = 0
  private(set) var branchHash: UInt64 = 0
  let whole: Range<Int>
  let isChinese: Bool

  init(_ values: ByteStrings, _ value: Int) {
    whole = values.range(value)
    name = whole
    var slots: [Range<Int>] = []
    var start = whole.lowerBound
    for at in whole.lowerBound...whole.upperBound
    where at == whole.upperBound || values.bytes[at] == UInt8(ascii: "/") {
      slots.append(start..<at)
      start = at + 1
    }
    isChinese = slots.count == 5
    guard isChinese else { return }
    region = slots[0]
    name = slots[1]
    business = slots[2]
    form = slots[3]
    nameHash = hash64(values.bytes.span.extracting(name), seed: 0)
    branchHash = slots[4].isEmpty ? 0 : hash64(values.bytes.span.extracting(slots[4]), seed: 0)
  }
}
