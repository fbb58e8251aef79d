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
    let values = attribute.values
    slots = StringSlots(values)
    localParts = StringSlots(Self.localParts(values))
    let holders = Self.firstRecords(attribute)
    var parts = parallelFill(values.count, initial: EmailParts(), grain: 8192) { range, span in
      var rest: [UInt8] = []
      for place in 0..<span.count {
        let value = range.lowerBound + place
        let email = values.bytes.span.extracting(values.range(value))
        span[place] = EmailParts(email, of: holders[value], names: names, rest: &rest)
      }
    }
    for value in Self.common(parts.map(\.local), above: Self.addressesMax) {
      parts[Int(value)].local = 0
    }
    for value in Self.common(parts.map(\.domain), above: Self.domainMax) {
      parts[Int(value)].domain = 0
    }
    self.parts = parts
  }

  private static func localParts(_ values: ByteStrings) -> ByteStrings {
    var locals = ByteStrings()
    locals.reserve(count: values.count, byteCount: values.bytes.count)
    for value in 0..<values.count {
      locals.append(values.bytes[values.range(value)].prefix { $0 != EmailParts.at })
    }
    return locals
  }

  /// For every value the first record that has it, `.max` for none.
  private static func firstRecords(_ attribute: Attribute) -> [UInt32] {
    var first = [UInt32](repeating: .max, count: attribute.values.count)
    for (record, code) in attribute.codes.enumerated() where code != 0 && first[Int(code)] == .max {
      first[Int(code)] = UInt32(truncatingIfNeeded: record)
    }
    return first
  }

  /// The places of hashes that occur more than `most` times.
  private static func common(_ hashes: [UInt64], above most: Int) -> [UInt32] {
    var sorted = hashes
    var places = hashes.indices.map { UInt32(truncatingIfNeeded: $0) }
    radixSort(keys: &sorted, payload: &places)
    var common: [UInt32] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count && sorted[end] == sorted[start] { end += 1 }
      if end - start > most { common.append(contentsOf: places[start..<end]) }
      start = end
    }
    return common
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
private struct EmailParts: BitwiseCopyable, Sendable {
  var local: UInt64 = 0
  var domain: UInt64 = 0
  /// What is left of the local part without names and separators, if it is two bytes or more.
  var rest: UInt64 = 0
  /// Whether the local part holds a name of its record.
  var isNamed = false

  static let at = UInt8(ascii: "@")
  private static let space = UInt8(ascii: " ")

  init() {}

  /// The parts of `email`, which is of `record` (`.max` for nobody), as far as its `names` do not
  /// explain them; `rest` is room to work in.
  init(_ email: Span<UInt8>, of record: UInt32, names: [Attribute], rest: inout [UInt8]) {
    var length = 0
    while length < email.count && email[length] != Self.at { length += 1 }
    if length > 3 { local = hash64(email.extracting(0..<length), seed: 0) | 1 }
    let domain = email.extracting(min(length + 1, email.count)..<email.count)
    if !domain.isEmpty { self.domain = hash64(domain, seed: 0) | 1 }
    if record == .max { return }
    rest.removeAll(keepingCapacity: true)
    for index in 0..<length { rest.append(email[index]) }
    for name in names {
      let range = name.values.range(Int(name.codes[Int(record)]))
      if Self.remove(wordsOf: name.values.bytes.span.extracting(range), from: &rest) {
        isNamed = true
      }
    }
    guard isNamed else { return }
    rest.removeAll { $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
    if rest.count >= 2 { self.rest = hash64(rest.span, seed: 0) | 1 }
  }

  /// Takes every word of three bytes or more out of `text`; whether there was one.
  private static func remove(wordsOf name: Span<UInt8>, from text: inout [UInt8]) -> Bool {
    var found = false
    var start = 0
    for end in 0...name.count where end == name.count || name[end] == space {
      if end - start >= 3 {
        let word = name.extracting(start..<end)
        if let place = place(of: word, in: text.span) {
          text.removeSubrange(place..<place + word.count)
          found = true
        }
      }
      start = end + 1
    }
    return found
  }

  /// Where `word` starts in `text`.
  private static func place(of word: Span<UInt8>, in text: Span<UInt8>) -> Int? {
    var start = 0
    while start + word.count <= text.count {
      var same = 0
      while same < word.count && text[start + same] == word[same] { same += 1 }
      if same == word.count { return start }
      start += 1
    }
    return nil
  }
}
