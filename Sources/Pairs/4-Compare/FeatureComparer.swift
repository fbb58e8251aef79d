// One feature, batch by batch: missing and equal values first, the rest by its comparator.

import Kernels
import Records

/// Levels of one comparison for batches of pairs.
struct FeatureComparer: Sendable {
  /// The frequency bins of equal values, where the comparator has them.
  let bins: FrequencyBins?
  private let codes: [UInt32]
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
    case different(UInt8)
  }

  init(_ comparison: Comparison, records: StandardRecords) {
    guard let attribute = records.attributes.first(where: { $0.name == comparison.attribute })
    else { preconditionFailure("no attribute '\(comparison.attribute)' to compare") }
    let comparator = comparison.comparator
    codes = attribute.codes
    bins = comparator.countsFrequency ? FrequencyBins(attribute) : nil
    let partner = comparison.partner.flatMap { name in
      records.attributes.first { $0.name == name }
    }
    swapped =
      comparator == .name || comparator == .word
      ? partner.map { SwappedValues(attribute, $0) } : nil
    method =
      switch comparator {
      case .name: .name(NameComparator(attribute, nicknames: true))
      case .word: .name(NameComparator(attribute, nicknames: false))
      case .text: .text(TextComparator(attribute))
      case .numbers: .numbers(NumbersComparator(attribute))
      case .date, .phone, .identifier, .code: .bytes(BytesComparator(attribute, comparator))
      case .email: .email(EmailComparator(attribute))
      case .number, .integer: .quantity(QuantityComparator(attribute, comparator))
      case .category: .different(2)
      case .place: .place(PlaceComparator(attribute, partner ?? attribute))
      }
  }

  /// Writes the level of every pair of the batch; `levels` has their number.
  func compare(_ lefts: Span<UInt32>, _ rights: Span<UInt32>, into levels: inout [UInt8]) {
    if case .place(let place) = method {
      for pair in 0..<lefts.count {
        levels[pair] = place.level(Int(lefts[pair]), Int(rights[pair]))
      }
      return
    }
    var open = OpenPairs()
    open.reserve(lefts.count)
    for pair in 0..<lefts.count {
      let left = codes[Int(lefts[pair])]
      let right = codes[Int(rights[pair])]
      if left == 0 || right == 0 {
        levels[pair] = 0
      } else if left == right {
        levels[pair] = bins?.levelOfValue[Int(left)] ?? 1
      } else {
        open.append(pair, left, right)
      }
    }
    decide(open, into: &levels)
    swapped?.raise(open, lefts, rights, &levels)
  }

  private func decide(_ open: OpenPairs, into levels: inout [UInt8]) {
    switch method {
    case .name(let comparator): comparator.compare(open, into: &levels)
    case .text(let comparator): comparator.compare(open, into: &levels)
    case .bytes(let comparator): comparator.compare(open, into: &levels)
    case .email(let comparator): comparator.compare(open, into: &levels)
    case .numbers(let comparator):
      for pair in 0..<open.count {
        levels[open.positions[pair]] = comparator.level(open.lefts[pair], open.rights[pair])
      }
    case .quantity(let comparator):
      for pair in 0..<open.count {
        levels[open.positions[pair]] = comparator.level(open.lefts[pair], open.rights[pair])
      }
    case .different(let level): for pair in open.positions { levels[pair] = level }
    case .place: break
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

  mutating func reserve(_ count: Int) {
    positions.reserveCapacity(count)
    lefts.reserveCapacity(count)
    rights.reserveCapacity(count)
  }

  mutating func append(_ position: Int, _ left: UInt32, _ right: UInt32) {
    positions.append(position)
    lefts.append(left)
    rights.append(right)
  }
}

/// Values that stand in each other's attribute: given name in family name and the reverse.
struct SwappedValues: Sendable {
  private let ownCodes: [UInt32]
  private let partnerCodes: [UInt32]
  /// For every value of the attribute, the code of the same bytes in the partner, or 0.
  private let inPartner: [UInt32]

  init(_ attribute: Attribute, _ partner: Attribute) {
    ownCodes = attribute.codes
    partnerCodes = partner.codes
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

  /// Raises the level of swapped pairs: both values crossed to 4, one to 6 at worst.
  func raise(
    _ open: OpenPairs, _ lefts: Span<UInt32>, _ rights: Span<UInt32>, _ levels: inout [UInt8]
  ) {
    for index in 0..<open.count {
      let pair = open.positions[index]
      let leftInPartner = inPartner[Int(open.lefts[index])]
      let rightInPartner = inPartner[Int(open.rights[index])]
      if leftInPartner == 0 && rightInPartner == 0 { continue }
      let forth = leftInPartner != 0 && leftInPartner == partnerCodes[Int(rights[pair])]
      let back = rightInPartner != 0 && rightInPartner == partnerCodes[Int(lefts[pair])]
      let straight = partnerCodes[Int(lefts[pair])] == partnerCodes[Int(rights[pair])]
      if forth && back {
        levels[pair] = 4
      } else if (forth || back) && !straight && levels[pair] > 6 {
        levels[pair] = 6
      }
    }
  }
}
