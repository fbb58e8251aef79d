// E-mail addresses that differ: the local part before all, as far as names do not explain it.
//
// People spell their names in their addresses, so that two called Bradley have similar ones; names
// have been compared already. Where the local part holds a name of the record's own, only what is
// left of it beside the names counts. Local parts of many addresses (info, office) tell little. A
// domain that few addresses have is a firm's, and a level of its own.

import Kernels
import Records

/// Levels 4 ... 8 of e-mail addresses.
struct EmailComparator: Sendable {
  private let slots: StringSlots
  private let localParts: StringSlots
  private let parts: [EmailParts]
  /// A local part of more addresses than this is nobody's own.
  private static let addressesMax = 3
  /// A domain of more addresses than this is a provider's.
  private static let domainMax = 30

  /// `names` are attributes with people's names.
  init(_ attribute: Attribute, names: [Attribute]) {
    slots = StringSlots(attribute.values)
    var locals = ByteStrings()
    for value in 0..<attribute.values.count {
      locals.append(attribute.values.bytes[attribute.values.range(value)].prefix { $0 != 0x40 })
    }
    localParts = StringSlots(locals)
    let holders = Self.firstRecords(attribute)
    var parts = (0..<attribute.values.count).map { value in
      let record = holders[value]
      let own = record == .max ? [] : names.map { $0.values.array(Int($0.codes[Int(record)])) }
      return EmailParts(attribute.values.array(value), names: own)
    }
    Self.forgetCommon(&parts, \.local, above: Self.addressesMax)
    Self.forgetCommon(&parts, \.domain, above: Self.domainMax)
    self.parts = parts
  }

  /// For every value the first record that has it, `.max` for none.
  private static func firstRecords(_ attribute: Attribute) -> [UInt32] {
    var first = [UInt32](repeating: .max, count: attribute.values.count)
    for (record, code) in attribute.codes.enumerated() where code != 0 && first[Int(code)] == .max {
      first[Int(code)] = UInt32(truncatingIfNeeded: record)
    }
    return first
  }

  /// Blanks what more than `most` values have.
  private static func forgetCommon(
    _ parts: inout [EmailParts], _ part: WritableKeyPath<EmailParts, UInt64>, above most: Int
  ) {
    var counts: [UInt64: Int] = [:]
    for value in parts { counts[value[keyPath: part], default: 0] += 1 }
    for index in parts.indices where counts[parts[index][keyPath: part], default: 0] > most {
      parts[index][keyPath: part] = 0
    }
  }

  func compare(_ open: OpenPairs, into levels: inout [UInt8]) {
    var edits = [UInt16](repeating: 0, count: open.count)
    var editSpan = edits.mutableSpan
    osa(slots, open.lefts.span, slots, open.rights.span, cutOff: 2, into: &editSpan)
    var similarities = [Double](repeating: 0, count: open.count)
    var span = similarities.mutableSpan
    jaroWinkler(localParts, open.lefts.span, localParts, open.rights.span, into: &span)
    for pair in 0..<open.count {
      levels[open.positions[pair]] = level(
        parts[Int(open.lefts[pair])], parts[Int(open.rights[pair])], edits[pair],
        similarities[pair])
    }
  }

  private func level(
    _ left: EmailParts, _ right: EmailParts, _ edits: UInt16, _ similarity: Double
  ) -> UInt8 {
    if left.local != 0 && left.local == right.local { return 4 }
    let isNamed = left.isNamed || right.isNamed
    if edits <= 1 || edits <= 2 && !isNamed { return 4 }
    if left.domain != 0 && left.domain == right.domain { return 8 }
    if isNamed {
      return left.rest != 0 && left.rest == right.rest ? 5 : 7
    }
    return similarity >= 0.9 ? 5 : (similarity >= 0.75 ? 6 : 7)
  }
}

/// One address in parts, as hashes; 0 for what tells nothing.
private struct EmailParts: Sendable {
  var local: UInt64 = 0
  var domain: UInt64 = 0
  /// What is left of the local part without names and separators, if it is two bytes or more.
  let rest: UInt64
  /// Whether the local part holds a name of its record.
  let isNamed: Bool

  init(_ email: [UInt8], names: [[UInt8]]) {
    let local = email.prefix { $0 != 0x40 }
    if local.count > 3 { self.local = hash64(local.span, seed: 0) | 1 }
    let domain = email.dropFirst(local.count + 1)
    if !domain.isEmpty { self.domain = hash64(domain.span, seed: 0) | 1 }
    var rest = Array(local)
    var found = false
    for name in names {
      for word in name.split(separator: 0x20) where word.count >= 3 {
        if let place = place(of: word, in: rest) {
          rest.removeSubrange(place..<place + word.count)
          found = true
        }
      }
    }
    rest.removeAll { $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
    isNamed = found
    self.rest = found && rest.count >= 2 ? hash64(rest.span, seed: 0) | 1 : 0
  }
}

/// Where `word` starts in `text`.
private func place(of word: ArraySlice<UInt8>, in text: [UInt8]) -> Int? {
  guard word.count <= text.count else { return nil }
  return (0...text.count - word.count).first { text[$0..<$0 + word.count].elementsEqual(word) }
}
