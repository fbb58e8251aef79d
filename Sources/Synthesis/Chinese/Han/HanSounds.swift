// How Chinese characters sound, and which others sound so: what an input method offers, and what
// is heard on the telephone. Syllables are written without tones, ü as v.
//
// Limits: one reading per character, that of names; surnames with a reading of their own are known
// to `Romanisation`.

import Kernels

/// Readings of characters.
struct HanSounds: Sendable {
  /// The syllables, in small letters.
  let syllables: [[UInt8]]
  /// For every character its syllable's number, or `none`.
  private let syllableOf: [UInt16]
  /// For every syllable its characters, the commonest first.
  private let members: [[UInt16]]
  /// For every syllable those that some speakers do not tell from it.
  private let near: [[UInt16]]
  private static let none = UInt16.max

  init() {
    var syllables: [[UInt8]] = []
    var members: [[UInt16]] = []
    var syllableOf = [UInt16](repeating: HanSounds.none, count: 1 << 16)
    for word in words(HanSoundText.text) {
      let sound = Array(word.prefix { $0 < 0x80 })
      if syllables.last != sound {
        syllables.append(sound)
        members.append([])
      }
      for character in hanCharacters(word.dropFirst(sound.count)) {
        members[members.count - 1].append(character)
        syllableOf[Int(character)] = UInt16(syllables.count - 1)
      }
    }
    self.syllables = syllables
    self.members = members
    self.syllableOf = syllableOf
    near = nearSyllables(syllables)
  }

  /// The syllable of a character, if it is known.
  func syllable(of character: UInt16) -> [UInt8]? {
    let number = syllableOf[Int(character)]
    return number == HanSounds.none ? nil : syllables[Int(number)]
  }

  /// Another character of the same syllable, commoner ones likelier; nil if there is none.
  func homophone(of character: UInt16, _ random: inout SeededRandom) -> UInt16? {
    let number = syllableOf[Int(character)]
    guard number != HanSounds.none else { return nil }
    return pick(members[Int(number)], not: character, &random)
  }

  /// A character of a syllable that is easily taken for its own; nil if there is none.
  func nearSound(of character: UInt16, _ random: inout SeededRandom) -> UInt16? {
    let number = syllableOf[Int(character)]
    guard number != HanSounds.none, !near[Int(number)].isEmpty else { return nil }
    return pick(members[Int(random.pick(near[Int(number)]))], not: character, &random)
  }

  /// One of the characters, those in front likelier.
  private func pick(
    _ characters: [UInt16], not own: UInt16, _ random: inout SeededRandom
  ) -> UInt16? {
    let place = random.unit()
    let index = Int(Double(characters.count) * place * place)
    if characters[index] != own { return characters[index] }
    return characters.count > 1 ? characters[(index + 1) % characters.count] : nil
  }
}

/// Beginnings that are mixed up: by southern speakers, on the telephone.
private let nearInitials = [
  ("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("r", "l"), ("j", "q"),
].map { (Array($0.0.utf8), Array($0.1.utf8)) }

/// For every syllable those that differ in a mixed-up beginning, or in n and ng at the end.
private func nearSyllables(_ syllables: [[UInt8]]) -> [[UInt16]] {
  var numberOf: [[UInt8]: UInt16] = [:]
  for (number, syllable) in syllables.enumerated() { numberOf[syllable] = UInt16(number) }
  return syllables.map { syllable in
    var others: [[UInt8]] = []
    for (long, short) in nearInitials {
      if syllable.starts(with: long) { others.append(short + syllable.dropFirst(long.count)) }
      let isLong = long.count > short.count && syllable.starts(with: long)
      if syllable.starts(with: short) && !isLong {
        others.append(long + syllable.dropFirst(short.count))
      }
    }
    if syllable.last == ascii("g") { others.append(Array(syllable.dropLast())) }
    if syllable.last == ascii("n") { others.append(syllable + [ascii("g")]) }
    return others.compactMap { numberOf[$0] }
  }
}
