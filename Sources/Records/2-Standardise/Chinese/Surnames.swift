// Chinese surnames with their frequency, in characters and in letters.

import Kernels

/// What is known of surnames.
enum ChineseSurnames {
  /// Bearers per million of a surname in simplified characters; 0 if it is none.
  static func frequency(_ name: some Collection<UInt32>) -> Int {
    switch name.count {
    case 1: table.single[name.first!] ?? 0
    case 2: table.compound[Array(name)] ?? 0
    default: 0
    }
  }

  /// Bearers per million of all surnames that letters may spell, in pinyin or as romanised
  /// elsewhere; 0 if none.
  static func frequency(letters: [UInt8]) -> Int {
    let own = table.spelt[letters] ?? 0
    return (romanised[letters] ?? []).reduce(own) { $0 + (table.spelt[$1] ?? 0) }
  }

  /// The pinyin that the letters of a surname stand for, the commonest first.
  static func pinyin(of letters: [UInt8]) -> [[UInt8]] {
    var targets = romanised[letters] ?? []
    if table.spelt[letters] != nil, !targets.contains(letters) { targets.append(letters) }
    if targets.isEmpty { return [letters] }
    return targets.sorted { (table.spelt[$0] ?? 0) > (table.spelt[$1] ?? 0) }
  }

  /// How usual a syllable is in given names, by their characters: a relative weight.
  static func givenWeight(_ syllable: UInt16) -> Double {
    syllable == Syllables.none ? 0 : givenTable.weights[Int(syllable)]
  }

  /// Whether a character is among the 300 commonest of given names.
  static func isUsualInGiven(_ point: UInt32) -> Bool { givenTable.usual.contains(point) }

  /// Whether a character is used in given names.
  static func isGivenCharacter(_ point: UInt32) -> Bool { givenTable.characters.contains(point) }

  private static let table = SurnameTable(literal: surnameLiteral)
  private static let givenTable = GivenTable(literal: givenCharacterLiteral)
  private static let romanised: [[UInt8]: [[UInt8]]] = {
    var table: [[UInt8]: [[UInt8]]] = [:]
    for word in romanisedSurnameLiteral.split(whereSeparator: \.isWhitespace) {
      let halves = word.split(separator: ">")
      table[Array(halves[0].utf8), default: []].append(Array(halves[1].utf8))
    }
    return table
  }()
}

/// Surnames of one and two characters, and all spellings in pinyin.
private struct SurnameTable: Sendable {
  private(set) var single: [UInt32: Int] = [:]
  private(set) var compound: [[UInt32]: Int] = [:]
  private(set) var spelt: [[UInt8]: Int] = [:]

  init(literal: String) {
    for word in literal.split(whereSeparator: \.isWhitespace) {
      let points = word.unicodeScalars.map(\.value)
      let name = points.filter { $0 > 0x2000 }
      let count = points.filter { $0 < 0x2000 }.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      if name.count == 1 { single[name[0]] = count } else { compound[name] = count }
      for spelling in spellings(name) { spelt[spelling, default: 0] += count }
    }
  }

  private func spellings(_ name: [UInt32]) -> [[UInt8]] {
    let first = Han.soundsOfSurname(name[0])
    guard first.count > 0 else { return [] }
    let letters = Array(Syllables.name(first[0]).utf8)
    if name.count == 1 {
      let text = String(decoding: letters, as: UTF8.self)
      guard text.contains("v") else { return [letters] }
      return [
        letters, Array(text.replacing("v", with: "u").utf8),
        Array(text.replacing("v", with: "yu").utf8),
      ]
    }
    let second = Han.soundsOfSurname(name[1])
    return second.count > 0 ? [letters + Array(Syllables.name(second[0]).utf8)] : []
  }
}

/// Characters of given names and how usual their syllables are.
private struct GivenTable: Sendable {
  private(set) var characters: Set<UInt32> = []
  private(set) var usual: Set<UInt32> = []
  private(set) var weights = [Double](repeating: 0, count: Syllables.count)

  init(literal: String) {
    var rank = 0
    for scalar in literal.unicodeScalars where scalar.value > 0x2000 {
      characters.insert(scalar.value)
      if rank < 300 { usual.insert(scalar.value) }
      let sounds = Han.sounds(scalar.value)
      if sounds.count > 0 { weights[Int(sounds[0])] += 1 / Double(rank + 30) }
      rank += 1
    }
  }
}

extension StringProtocol {
  /// The text with every `old` letter replaced.
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    map { $0 == old ? new : String($0) }.joined()
  }
}
