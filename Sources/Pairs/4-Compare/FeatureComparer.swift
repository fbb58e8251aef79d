// One feature, batch by batch: missing and equal values first, the rest by its comparator.

import Kernels
import Records

/// Levels of one comparison for batches of pairs.
struct FeatureComparer: Sendable {
  /// The frequency bins of equal values, where the comparator has them.
  let bins: FrequencyBins?
  private let column: Int
  private let partnerColumn: Int
  private let method: Method
  private let swapped: SwappedValues?

  /// What is left when both values are present and differ.
  private enum Method: Sendable {
    case name(NameComparator)
    case text(TextComparator)
    case numbers(NumbersComparator)
    case bytes(BytesComparator)
    case email(EmailComparator)
    case quantity(QuantityComparator)
    case place(PlaceComparator)
    case chineseName(ChineseNameComparator)
    case chineseAddress(ChineseAddressComparator)
    case chineseCompany(ChineseCompanyComparator)
    case different(UInt8)
  }

  /// Prepares a comparison; `attributes` are the columns of the batches to come.
  ///
  /// `names` tell who shares a contact.
  init(_ comparison: Comparison, attributes: [Attribute], names: ContactNames) {
    guard let column = attributes.firstIndex(where: { $0.name == comparison.attribute })
    else { preconditionFailure("no attribute '\(comparison.attribute)' to compare") }
    let attribute = attributes[column]
    let comparator = comparison.comparator
    self.column = column
    let bins = comparator.countsFrequency ? names.bins(attribute, comparator) : nil
    self.bins =
      comparator == .chineseName
      ? bins?.withParts(of: attribute, at: ChineseNameComparator.partLevel) : bins
    partnerColumn = attributes.firstIndex { $0.name == comparison.partner } ?? column
    let partner = partnerColumn == column ? nil : attributes[partnerColumn]
    swapped =
      comparator == .name || comparator == .word
      ? partner.map { SwappedValues(attribute, $0, isPersonal: comparison.isPersonal) } : nil
    method =
      switch comparator {
      case .name: .name(NameComparator(attribute, nicknames: true))
      case .word: .name(NameComparator(attribute, nicknames: false))
      case .text: .text(TextComparator(attribute))
      case .numbers: .numbers(NumbersComparator(attribute))
      case .date, .phone, .identifier, .code: .bytes(BytesComparator(attribute, comparator))
      case .email: .email(EmailComparator(attribute, names: names.persons))
      case .number, .integer: .quantity(QuantityComparator(attribute, comparator))
      case .category: .different(2)
      case .place: .place(PlaceComparator(attribute, partner ?? attribute))
      case .chineseName: .chineseName(
        ChineseNameComparator(attribute, bins: bins ?? FrequencyBins(attribute)))
      case .chineseAddress: .chineseAddress(ChineseAddressComparator(attribute))
      case .chineseCompany: .chineseCompany(ChineseCompanyComparator(attribute))
      }
  }

  /// Writes the level of every pair of the batch; `levels` has their number.
  func compare(_ codes: BatchCodes, into levels: inout [UInt8]) {
    decide(settle(codes, into: &levels), codes, into: &levels)
  }

  /// Writes the levels that codes alone tell (missing, equal), and 0 for the pairs returned, which
  /// are still open.
  func settle(_ codes: BatchCodes, into levels: inout [UInt8]) -> OpenPairs {
    let lefts = codes.left(column)
    let rights = codes.right(column)
    if case .place(let place) = method {
      place.compare(
        lefts.span, codes.left(partnerColumn).span, rights.span, codes.right(partnerColumn).span,
        into: &levels)
      return OpenPairs()
    }
    return split(lefts.span, rights.span, &levels)
  }

  /// Writes the levels of open pairs, or of some of them; all are above the equal levels.
  func decide(_ open: OpenPairs, _ codes: BatchCodes, into levels: inout [UInt8]) {
    if open.count == 0 { return }
    decide(open, into: &levels)
    if let swapped {
      swapped.raise(
        open, codes.left(partnerColumn).span, codes.right(partnerColumn).span, &levels)
    }
  }

  /// Decides pairs with a missing or equal values; returns the others.
  private func split(
    _ lefts: Span<UInt32>, _ rights: Span<UInt32>, _ levels: inout [UInt8]
  ) -> OpenPairs {
    if let bins { return OpenPairs(lefts, rights, &levels) { bins.levelOfValue[Int($0)] } }
    return OpenPairs(lefts, rights, &levels) { $0 == 0 ? 0 : 1 }
  }

  private func decide(_ open: OpenPairs, into levels: inout [UInt8]) {
    switch method {
    case .name(let comparator): comparator.compare(open, into: &levels)
    case .text(let comparator): comparator.compare(open, into: &levels)
    case .bytes(let comparator): comparator.compare(open, into: &levels)
    case .email(let comparator): comparator.compare(open, into: &levels)
    case .numbers(let comparator): each(open, &levels, comparator.level)
    case .quantity(let comparator): each(open, &levels, comparator.level)
    case .chineseName(let comparator): each(open, &levels, comparator.level)
    case .chineseAddress(let comparator): each(open, &levels, comparator.level)
    case .chineseCompany(let comparator): each(open, &levels, comparator.level)
    case .different(let level): for pair in open.positions { levels[pair] = level }
    case .place: break
    }
  }

  @inline(__always) private func each(
    _ open: OpenPairs, _ levels: inout [UInt8], _ level: (UInt32, UInt32) -> UInt8
  ) {
    for pair in 0..<open.count {
      levels[open.positions[pair]] = level(open.lefts[pair], open.rights[pair])
    }
  }
}

/// The pairs of a batch whose two values are present and differ.
struct OpenPairs {
  /// Place of each pair in the batch.
  private(set) var positions: [Int] = []
  /// Codes of the left and right values.
  private(set) var lefts: [UInt32] = []
  private(set) var rights: [UInt32] = []

  var count: Int { positions.count }

  init() {}

  /// Writes the level of pairs with a missing value (0) or equal values (`levelOfValue`, which is
  /// 0 for code 0), and keeps the others.
  ///
  /// Which pairs are open is unforeseeable, so that nothing in the loop branches on it.
  @inline(__always) init(
    _ lefts: Span<UInt32>, _ rights: Span<UInt32>, _ levels: inout [UInt8],
    levelOfValue: (UInt32) -> UInt8
  ) {
    positions = [Int](repeating: 0, count: lefts.count + 1)
    self.lefts = [UInt32](repeating: 0, count: lefts.count + 1)
    self.rights = [UInt32](repeating: 0, count: lefts.count + 1)
    let count = Self.split(
      lefts, rights, &levels, &positions, &self.lefts, &self.rights, levelOfValue)
    cut(to: count)
  }

  /// Those of the pairs whose place in the batch `isKept` marks with 1.
  func kept(_ isKept: [UInt8]) -> OpenPairs {
    var kept = OpenPairs()
    kept.positions = [Int](repeating: 0, count: count + 1)
    kept.lefts = [UInt32](repeating: 0, count: count + 1)
    kept.rights = [UInt32](repeating: 0, count: count + 1)
    var next = 0
    for pair in 0..<count {
      kept.positions[next] = positions[pair]
      kept.lefts[next] = lefts[pair]
      kept.rights[next] = rights[pair]
      next += Int(isKept[positions[pair]])
    }
    kept.cut(to: next)
    return kept
  }

  private mutating func cut(to count: Int) {
    positions.removeLast(positions.count - count)
    lefts.removeLast(lefts.count - count)
    rights.removeLast(rights.count - count)
  }

  @inline(__always) private static func split(
    _ lefts: Span<UInt32>, _ rights: Span<UInt32>, _ levels: inout [UInt8],
    _ positions: inout [Int], _ openLefts: inout [UInt32], _ openRights: inout [UInt32],
    _ levelOfValue: (UInt32) -> UInt8
  ) -> Int {
    var levels = levels.mutableSpan
    var positions = positions.mutableSpan
    var openLefts = openLefts.mutableSpan
    var openRights = openRights.mutableSpan
    var count = 0
    for pair in 0..<lefts.count {
      let (left, right) = (lefts[pair], rights[pair])
      levels[pair] = levelOfValue(left == right ? left : 0)
      positions[count] = pair
      openLefts[count] = left
      openRights[count] = right
      let isOpen = (left != 0 ? 1 : 0) & (right != 0 ? 1 : 0) & (left != right ? 1 : 0)
      count += isOpen
    }
    return count
  }
}

/// Values that stand in each other's attribute: given name in family name and the reverse.
struct SwappedValues: Sendable {
  /// For every value of the attribute, the code of the same bytes in the partner, or 0.
  private let inPartner: [UInt32]
  private let values: ByteStrings
  private let partnerValues: ByteStrings
  /// Whether the attribute is an entity's own, and so not proven by the partner's agreement.
  private let isPersonal: Bool
  /// Jaro-Winkler similarity at which the other two values are crossed as well.
  private static let similarityMin = 0.80

  init(_ attribute: Attribute, _ partner: Attribute, isPersonal: Bool) {
    values = attribute.values
    partnerValues = partner.values
    self.isPersonal = isPersonal
    var codeOfHash: [UInt64: UInt32] = [:]
    codeOfHash.reserveCapacity(partner.values.count)
    for value in 1..<max(1, partner.values.count) {
      let bytes = partner.values.bytes.span.extracting(partner.values.range(value))
      codeOfHash[hash64(bytes, seed: 0)] = UInt32(truncatingIfNeeded: value)
    }
    inPartner = (0..<attribute.values.count).map { value in
      let bytes = attribute.values.bytes.span.extracting(attribute.values.range(value))
      return value == 0 ? 0 : codeOfHash[hash64(bytes, seed: 0)] ?? 0
    }
  }

  /// Raises the level of swapped pairs: both values crossed to 4, one crossed and the others
  /// similar across to 5; one crossed to 6 at worst, if it is this attribute's own agreement or
  /// nothing else is known. The spans hold the partner's codes of the whole batch.
  func raise(
    _ open: OpenPairs, _ partnerLefts: Span<UInt32>, _ partnerRights: Span<UInt32>,
    _ levels: inout [UInt8]
  ) {
    for index in 0..<open.count {
      let pair = open.positions[index]
      let leftInPartner = inPartner[Int(open.lefts[index])]
      let rightInPartner = inPartner[Int(open.rights[index])]
      if leftInPartner == 0 && rightInPartner == 0 { continue }
      let forth = leftInPartner != 0 && leftInPartner == partnerRights[pair]
      let back = rightInPartner != 0 && rightInPartner == partnerLefts[pair]
      let straight = partnerLefts[pair] == partnerRights[pair]
      if forth && back {
        levels[pair] = 4
      } else if (forth || back) && !straight {
        let across =
          forth
          ? areSimilar(Int(open.rights[index]), Int(partnerLefts[pair]))
          : areSimilar(Int(open.lefts[index]), Int(partnerRights[pair]))
        if across {
          levels[pair] = min(levels[pair], 5)
        } else if !isPersonal {
          levels[pair] = min(levels[pair], 6)
        }
      }
    }
  }

  /// Whether a value of the attribute and one of the partner are similar.
  private func areSimilar(_ value: Int, _ partnerValue: Int) -> Bool {
    partnerValue != 0
      && jaroWinkler(
        values.bytes.span.extracting(values.range(value)),
        partnerValues.bytes.span.extracting(partnerValues.range(partnerValue)))
        >= Self.similarityMin
  }
}
