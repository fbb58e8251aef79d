// Who shares a contact: how many different people, judged by their names, have each value.
//
// A telephone that one person has is evidence of that person; a household's is shared by a few,
// a shop's or a firm's by many. Names count as one person's when they are equal, similar, initials
// or short forms of each other, or one's words are among the other's.

import Kernels
import Records

/// The names that tell people or organisations apart.
struct NameWitness: Sendable {
  private let names: Attribute
  private let groups: NicknameGroups
  /// The names by sound, when they are of a Chinese column.
  private let sounds: HanNames?
  /// Names looked at for one value; with more it is widely shared anyhow.
  private static let namesMax = 8
  private static let recordsMax = 64
  /// Jaro-Winkler similarity of two forms of one name.
  private static let similarityMin = 0.85

  /// The given names if there are any, else full names, else those of organisations.
  init?(_ attributes: [Attribute]) {
    let roles: [Role] = [.givenName, .fullName, .company]
    guard
      let names = roles.lazy.compactMap({ role in attributes.first { $0.role == role } }).first
    else { return nil }
    self.names = names
    groups = NicknameGroups(names.values)
    let values = names.values
    let characters = (0..<values.count).count {
      values.length($0) > 0 && (0xE4...0xE9).contains(values.bytes[values.range($0).lowerBound])
    }
    sounds =
      characters * 20 > names.values.count && names.role == .givenName
      ? HanNames(names.values, isSurname: false) : nil
  }

  /// How many names that seem different may be one person's: none in Chinese, where spellings,
  /// scripts and forms of address are known.
  var ownMax: UInt8 { sounds == nil ? 2 : 1 }

  /// For every value of `attribute`, how many differently named entities have it; 0 when nobody
  /// who has it is named. At most `namesMax`. O(records).
  func sharers(of attribute: Attribute) -> [UInt8] {
    var starts = [UInt32](repeating: 0, count: attribute.counts.count + 1)
    for value in attribute.counts.indices {
      let count = value == 0 || attribute.counts[value] < 2 ? 0 : attribute.counts[value]
      starts[value + 1] = starts[value] + count
    }
    var next = starts
    var records = [UInt32](repeating: 0, count: Int(starts[attribute.counts.count]))
    for (record, code) in attribute.codes.enumerated()
    where code != 0 && attribute.counts[Int(code)] > 1 {
      records[Int(next[Int(code)])] = UInt32(truncatingIfNeeded: record)
      next[Int(code)] += 1
    }
    let (owners, ends) = (records, starts)
    return parallelFill(attribute.counts.count, initial: UInt8(0), grain: 4096) { range, span in
      for place in 0..<span.count {
        let value = range.lowerBound + place
        span[place] = count(owners[Int(ends[value])..<Int(ends[value + 1])])
      }
    }
  }

  private func count(_ records: ArraySlice<UInt32>) -> UInt8 {
    var different: [Int] = []
    for record in records.prefix(Self.recordsMax) {
      let name = Int(names.codes[Int(record)])
      if name == 0 || different.contains(where: { isSame($0, name) }) { continue }
      different.append(name)
      if different.count == Self.namesMax { break }
    }
    return UInt8(different.count)
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    if left == right || groups.shares(left, right) { return true }
    if let sounds {
      let relation = sounds.relation(left, right)
      return relation != .different && relation != .shared
    }
    let first = names.values.bytes.span.extracting(names.values.range(left))
    let second = names.values.bytes.span.extracting(names.values.range(right))
    if jaroWinkler(first, second) >= Self.similarityMin { return true }
    return isPart(names.values.array(left), of: names.values.array(right))
      || isPart(names.values.array(right), of: names.values.array(left))
  }

  /// Whether every word is a word, or the initial of one, of the other name.
  private func isPart(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    let words = whole.split(separator: 0x20)
    return part.split(separator: 0x20).allSatisfy { word in
      words.contains { $0 == word || word.count == 1 && $0.first == word.first }
    }
  }
}

/// What names tell about contacts.
struct ContactNames: Sendable {
  /// Whose names tell the sharers of a value apart.
  let witness: NameWitness?
  /// Given and family names, which e-mail addresses are made of.
  let persons: [Attribute]

  init(_ attributes: [Attribute]) {
    witness = NameWitness(attributes)
    persons = attributes.filter { [.givenName, .familyName, .fullName].contains($0.role) }
  }

  /// The bins of equal values: of contacts by who shares them, else by frequency.
  func bins(_ attribute: Attribute, _ comparator: Comparator) -> FrequencyBins {
    guard comparator == .phone || comparator == .email, let witness else {
      return FrequencyBins(attribute)
    }
    return FrequencyBins(
      attribute, sharers: witness.sharers(of: attribute), ownMax: witness.ownMax)
  }
}
