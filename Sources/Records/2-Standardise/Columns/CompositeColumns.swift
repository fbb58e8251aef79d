// Columns that repeat others keep only what they add.
//
// A column B repeats A when A's words are among B's in more than nine in ten records that have
// both (a sample of 2,000), and A is filled in at least half of B's records. B then loses A's
// words, record by record, and is dropped when under 2 % of the records have anything left.
// A full name beside given and family name so becomes the middle name, if there is one.

import Kernels

/// Reduces attributes that say again what others say.
struct CompositeColumns {
  static let sampleSize = 2_000
  static let containedShareMin = 0.9
  static let leftShareMin = 0.02

  func reduced(_ attributes: [Attribute]) -> [Attribute] {
    var result = attributes
    let wide = attributes.indices.filter {
      isText(attributes[$0].role) && !ChineseNames.isPart(attributes[$0].name)
    }
    var gone: Set<Int> = []
    // Longest first, so that what repeats the most is reduced before it reduces others.
    let lengths = attributes.map(meanLength)
    let order = wide.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
    for (rank, whole) in order.enumerated() {
      let sample = sample(of: attributes[whole])
      let contained = order[(rank + 1)...].filter {
        attributes[$0].columns != attributes[whole].columns
          && isContained(attributes[$0], in: attributes[whole], sample)
      }
      if contained.isEmpty { continue }
      let rest = remainder(of: attributes[whole], without: contained.map { attributes[$0] })
      if let rest { result[whole] = rest } else { gone.insert(whole) }
    }
    let dropped = Set(gone.map { attributes[$0].columns })
    return result.indices.filter { !dropped.contains(result[$0].columns) }.map { result[$0] }
  }

  private func isText(_ role: Role) -> Bool {
    switch role {
    case .givenName, .middleName, .familyName, .fullName, .company, .address, .street, .unit,
      .streetNumber, .town, .region, .postcode, .country, .word, .text:
      true
    default: false
    }
  }

  private func meanLength(_ attribute: Attribute) -> Double {
    var total = 0.0
    for code in 1..<max(1, attribute.values.count) {
      total += Double(attribute.values.length(code)) * Double(attribute.counts[code])
    }
    let filled = attribute.codes.count - Int(attribute.counts[0])
    return filled == 0 ? 0 : total / Double(filled)
  }

  /// Records with a value, evenly chosen.
  private func sample(of attribute: Attribute) -> [Int] {
    let filled = attribute.codes.count - Int(attribute.counts[0])
    let step = max(1, filled / Self.sampleSize)
    var sample: [Int] = []
    var wait = 0
    for (record, code) in attribute.codes.enumerated() where code != 0 {
      if wait == 0 { sample.append(record) }
      wait = wait + 1 < step ? wait + 1 : 0
    }
    return sample
  }

  private func isContained(_ part: Attribute, in whole: Attribute, _ sample: [Int]) -> Bool {
    var both = 0
    var contained = 0
    for record in sample {
      let code = part.codes[record]
      if code == 0 { continue }
      both += 1
      let words = Set(split(whole, whole.codes[record]))
      if split(part, code).allSatisfy(words.contains) { contained += 1 }
    }
    return both >= 20 && both * 2 >= sample.count
      && Double(contained) > Self.containedShareMin * Double(both)
  }

  private func split(_ attribute: Attribute, _ code: UInt32) -> [ArraySlice<UInt8>] {
    attribute.values.array(Int(code)).split(separator: 0x20)
  }

  /// The attribute without the words of the others; nil when too little is left.
  private func remainder(of whole: Attribute, without parts: [Attribute]) -> Attribute? {
    var distinct = ByteDictionary()
    var codeOf: [[UInt32]: UInt32] = [:]
    let codes = whole.codes.indices.map { record -> UInt32 in
      if whole.codes[record] == 0 { return 0 }
      let key = [whole.codes[record]] + parts.map { $0.codes[record] }
      if let code = codeOf[key] { return code }
      var words = split(whole, whole.codes[record])
      for (part, code) in zip(parts, key.dropFirst()) where code != 0 {
        for word in split(part, code) {
          if let place = words.firstIndex(of: word) { words.remove(at: place) }
        }
      }
      let code = distinct.code(of: Array(words.joined(separator: [0x20])).span)
      codeOf[key] = code
      return code
    }
    let rest = Attribute(
      name: whole.name, role: remainderRole(whole.role, without: parts.map(\.role)),
      columns: whole.columns, codes: codes, values: distinct.values)
    return rest.filledShare < Self.leftShareMin ? nil : rest
  }

  private func remainderRole(_ role: Role, without parts: [Role]) -> Role {
    guard role == .fullName else { return role }
    switch (parts.contains(.givenName), parts.contains(.familyName)) {
    case (true, true): return .middleName
    case (true, false): return .familyName
    case (false, true): return .givenName
    default: return role
    }
  }
}
