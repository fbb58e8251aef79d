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
    case different(UInt8)
  }

  /// Prepares a comparison; `attributes` are the columns of the batches to come.
  init(_ comparison: Comparison, attributes: [Attribute]) {
    guard let column = attributes.firstIndex(where: { $0.name == comparison.attribute })
    else { preconditionFailure("no attribute '\(comparison.attribute)' to compare") }
    let attribute = attributes[column]
    let comparator = comparison.comparator
    self.column = column
    bins = comparator.countsFrequency ? FrequencyBins(attribute) : nil
    partnerColumn = attributes.firstIndex { $0.name == comparison.partner } ?? column
    let partner = partnerColumn == column ? nil : attributes[partnerColumn]
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
  func compare(_ codes: BatchCodes, into levels: inout [UInt8]) {
    let lefts = codes.left(column)
    let rights = codes.right(column)
    if case .place(let place) = method {
      place.compare(
        lefts.span, codes.left(partnerColumn).span, rights.span, codes.right(partnerColumn).span,
        into: &levels)
      return
    }
    let open = split(lefts.span, rights.span, &levels)
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
    var open = OpenPairs()
    open.reserve(lefts.count)
    for pair in 0..<lefts.count {
      let left = lefts[pair]
      let right = rights[pair]
      if left == 0 || right == 0 {
        levels[pair] = 0
      } else if left == right {
        levels[pair] = bins?.levelOfValue[Int(left)] ?? 1
      } else {
        open.append(pair, left, right)
      }
    }
    return open
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
  /// For every value of the attribute, the code of the same bytes in the partner, or 0.
  private let inPartner: [UInt32]

  init(_ attribute: Attribute, _ partner: Attribute) {
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

  /// Raises the level of swapped pairs: both values crossed to 4, one to 6 at worst. The spans
  /// hold the partner's codes of the whole batch.
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
      } else if (forth || back) && !straight && levels[pair] > 6 {
        levels[pair] = 6
      }
    }
  }
}
