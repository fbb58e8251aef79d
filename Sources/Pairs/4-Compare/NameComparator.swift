// Names and single words: Jaro-Winkler of the value as it is and with its words sorted.

import Kernels
import Records

/// Levels 4 ... 8 by similarity, 9 when one is an initial or a part of the other, 10 nicknames.
struct NameComparator: Sendable {
  private let values: ByteStrings
  private let slots: StringSlots
  /// The same values with sorted words; nil when hardly any value has several.
  private let sorted: StringSlots?
  /// Hashes of the words of every value, sorted; only where a value has several.
  private let words: WordSets
  private let groups: NicknameGroups?
  /// For every value, what else it may be than similar; one small table spares looking further.
  private let kinds: [UInt8]

  /// One letter.
  private static let initial: UInt8 = 1
  /// Several words.
  private static let several: UInt8 = 2
  /// In a group of nicknames.
  private static let nickname: UInt8 = 4

  init(_ attribute: Attribute, nicknames: Bool) {
    values = attribute.values
    slots = StringSlots(attribute.values)
    words = WordSets(attribute.values)
    sorted = words.hasSeveral ? StringSlots(withSortedWords(attribute.values)) : nil
    let groups = nicknames ? NicknameGroups(attribute.values) : nil
    self.groups = groups
    let (values, words) = (values, words)
    kinds = parallelFill(values.count, initial: UInt8(0)) { range, span in
      for place in 0..<span.count {
        let value = range.lowerBound + place
        span[place] =
          (isOneLetter(values, value) ? Self.initial : 0)
          | (words.count(value) > 1 ? Self.several : 0)
          | (groups?.isEmpty(value) == false ? Self.nickname : 0)
      }
    }
  }

  func compare(_ open: OpenPairs, into levels: inout [UInt8]) {
    var best = [Double](repeating: 0, count: open.count)
    var span = best.mutableSpan
    jaroWinkler(slots, open.lefts.span, slots, open.rights.span, into: &span)
    if let sorted {
      var other = [Double](repeating: 0, count: open.count)
      var otherSpan = other.mutableSpan
      jaroWinkler(sorted, open.lefts.span, sorted, open.rights.span, into: &otherSpan)
      for pair in best.indices { best[pair] = max(best[pair], other[pair]) }
    }
    for pair in 0..<open.count {
      let left = Int(open.lefts[pair])
      let right = Int(open.rights[pair])
      levels[open.positions[pair]] = level(best[pair], left, right)
    }
  }

  private func level(_ similarity: Double, _ left: Int, _ right: Int) -> UInt8 {
    if similarity >= 0.94 { return 4 }
    let kind = kinds[left] | kinds[right]
    if kind & (Self.initial | Self.several) != 0 && isPart(left, right) { return 9 }
    if let groups, kinds[left] & kinds[right] & Self.nickname != 0, groups.shares(left, right) {
      return 10
    }
    if similarity >= 0.88 { return 5 }
    if similarity >= 0.80 { return 6 }
    return similarity >= 0.65 ? 7 : 8
  }

  /// Whether one value is the initial of the other, or its words are among the other's.
  private func isPart(_ left: Int, _ right: Int) -> Bool {
    let shorter = values.length(left) <= values.length(right) ? left : right
    let longer = shorter == left ? right : left
    if words.count(longer) > 1 && words.contains(longer, wordsOf: shorter) { return true }
    return isInitial(shorter, of: longer)
  }

  private func isInitial(_ shorter: Int, of longer: Int) -> Bool {
    let range = values.range(shorter)
    let other = values.range(longer)
    guard kinds[shorter] & Self.initial != 0, other.count > range.count else { return false }
    for index in 0..<range.count
    where values.bytes[range.lowerBound + index] != values.bytes[other.lowerBound + index] {
      return false
    }
    return true
  }
}

/// Whether a value is one letter: a lone byte, or a lone scalar of two bytes, so no ideograph.
private func isOneLetter(_ values: ByteStrings, _ value: Int) -> Bool {
  let range = values.range(value)
  guard let first = values.bytes[range].first else { return false }
  return range.count == (first < 0x80 ? 1 : (first < 0xE0 ? 2 : 0))
}

/// The words of every value as sorted hashes, for values of several words.
struct WordSets: Sendable {
  private let starts: [UInt32]
  private let hashes: [UInt64]
  /// Whether more than one value in fifty has several words.
  let hasSeveral: Bool

  init(_ values: ByteStrings) {
    var starts: [UInt32] = [0]
    var hashes: [UInt64] = []
    var several = 0
    for value in 0..<values.count {
      let range = values.range(value)
      var own: [UInt64] = []
      if values.bytes[range].contains(0x20) {
        for word in values.bytes[range].split(separator: 0x20) {
          own.append(hash64(word.span, seed: 0))
        }
        several += 1
      } else if !range.isEmpty {
        own.append(hash64(values.bytes.span.extracting(range), seed: 0))
      }
      hashes.append(contentsOf: own.sorted())
      starts.append(UInt32(hashes.count))
    }
    self.starts = starts
    self.hashes = hashes
    hasSeveral = several * 50 > values.count
  }

  func count(_ value: Int) -> Int { Int(starts[value + 1] - starts[value]) }

  /// Whether all words of `part` are words of `whole`.
  func contains(_ whole: Int, wordsOf part: Int) -> Bool {
    var index = Int(starts[whole])
    let end = Int(starts[whole + 1])
    for position in Int(starts[part])..<Int(starts[part + 1]) {
      while index < end && hashes[index] < hashes[position] { index += 1 }
      if index == end || hashes[index] != hashes[position] { return false }
      index += 1
    }
    return true
  }
}

/// The nickname groups of every value.
struct NicknameGroups: Sendable {
  private let starts: [UInt32]
  private let groups: [UInt16]

  init(_ values: ByteStrings) {
    var starts: [UInt32] = [0]
    var groups: [UInt16] = []
    for value in 0..<values.count {
      groups.append(
        contentsOf: Nicknames.groups(of: values.bytes.span.extracting(values.range(value))))
      starts.append(UInt32(groups.count))
    }
    self.starts = starts
    self.groups = groups
  }

  func isEmpty(_ value: Int) -> Bool { starts[value] == starts[value + 1] }

  func shares(_ left: Int, _ right: Int) -> Bool {
    for first in Int(starts[left])..<Int(starts[left + 1]) {
      for second in Int(starts[right])..<Int(starts[right + 1])
      where groups[first] == groups[second] { return true }
    }
    return false
  }
}

/// The values with the words of each in sorted order.
func withSortedWords(_ values: ByteStrings) -> ByteStrings {
  var result = ByteStrings()
  result.reserve(count: values.count, byteCount: values.bytes.count)
  for value in 0..<values.count {
    let bytes = values.bytes[values.range(value)]
    if bytes.contains(0x20) {
      let words = bytes.split(separator: 0x20).sorted { $0.lexicographicallyPrecedes($1) }
      result.append(Array(words.joined(separator: [0x20])))
    } else {
      result.append(bytes)
    }
  }
  return result
}
