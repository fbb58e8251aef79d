// Names written in letters in a Chinese column: pinyin and other romanisations in either order,
// and names of foreigners.
//
// A word can be a surname as far as bearers of surnames so spelt exist, and a given name as far as
// its syllables are usual in given names. When neither order is eight times likelier than the
// other, both are kept. Words of no Chinese name are marked with `@`.

import Kernels

/// Reads one name in letters.
struct LatinNameReader {
  let role: Role
  /// How many times likelier one order must be to stand alone.
  private static let oddsMin = 8.0

  func read(_ text: [UInt8]) -> ChineseName {
    let comma = text.firstIndex(of: UInt8(ascii: ","))
    var words = letterWords(text)
    let beforeComma = comma.map { letterWords(Array(text[..<$0])).count }
    if text.count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 3 {
      return ChineseName(nickname: text.filter { $0 != 0x20 })
    }
    let titled = words.count
    while words.count > 1, NameWords.isTitle(words[0], 0..<words[0].count) { words.removeFirst() }
    if words.isEmpty { return ChineseName() }
    switch role {
    case .familyName: return ChineseName(family: family(Array(words.joined())), whole: text)
    case .givenName: return ChineseName(given: given(words), whole: text)
    default: break
    }
    if let count = beforeComma, count > 0, count < words.count, titled == words.count {
      return settled([(Array(words[..<count].joined()), Array(words[count...]), 1)])
    }
    return words.count == 1 ? readJoined(words[0]) : readWords(words)
  }

  /// Words of letters; a hyphen joins.
  private func letterWords(_ text: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    for byte in text {
      switch byte {
      case 0x61...0x7A: words[words.count - 1].append(byte)
      case 0x80...: words[words.count - 1].append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "'"), 0x30...0x39: continue
      default: words.append([])
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private typealias Candidate = (family: [UInt8], given: [[UInt8]], weight: Double)

  private func readWords(_ words: [[UInt8]]) -> ChineseName {
    var candidates: [Candidate] = []
    let (first, last) = (words[0], words[words.count - 1])
    for (family, given) in [(first, Array(words.dropFirst())), (last, Array(words.dropLast()))] {
      let bearers = Double(ChineseSurnames.frequency(letters: family))
      guard bearers > 0 else { continue }
      let isFirst = family == first
      if given.contains(where: isForeign) {
        // Bruce Lee, and Wang David; Lee Smith is no Chinese name.
        let known = given.allSatisfy { Nicknames.contains($0, 0..<$0.count) }
        if isFirst, !known { continue }
        candidates.append((family, given, bearers * 1e-3))
      } else {
        candidates.append((family, given, bearers * givenWeight(given)))
      }
    }
    if !candidates.isEmpty { return settled(candidates) }
    if words.allSatisfy({ !isForeign($0) }), words.count <= 3 {
      return ChineseName(given: given(words), whole: Array(words.joined(separator: [0x20])))
    }
    return ChineseName(
      family: [0x40] + last, given: [0x40] + Array(words.dropLast().joined(separator: [0x20])),
      whole: Array(words.joined(separator: [0x20])))
  }

  /// One word: zhangwei, weizhang, wang, david, zxm.
  private func readJoined(_ word: [UInt8]) -> ChineseName {
    if isForeign(word) { return ChineseName(given: [0x40] + word, whole: word) }
    guard let sounds = Syllables.cut(word.span, anySpelling: false) else {
      if ChineseSurnames.frequency(letters: word) > 0 {
        return ChineseName(family: family(word), whole: word)
      }
      let initials = word.dropFirst().map { [$0] }
      return ChineseName(
        family: [word[0]], given: Array(initials.joined(separator: [0x20])), whole: word)
    }
    if ChineseSurnames.frequency(letters: word) >= 100 || sounds.count == 1 {
      return ChineseName(family: family(word), whole: word)
    }
    var candidates: [Candidate] = []
    let pieces = sounds.map { Array(Syllables.name($0[0]).utf8) }
    for count in 1...min(2, pieces.count - 1) {
      for isFirst in [true, false] {
        let surname = Array((isFirst ? pieces.prefix(count) : pieces.suffix(count)).joined())
        let rest = isFirst ? pieces.dropFirst(count) : pieces.dropLast(count)
        let bearers = Double(ChineseSurnames.frequency(letters: surname))
        let usual = rest.count <= 2 ? 1.0 : 0.01
        guard bearers > 0 else { continue }
        let given = [Array(rest.joined())]
        let weight = bearers * usual * givenWeight(given) * (isFirst ? 3 : 1)
        candidates.append((surname, given, weight))
      }
    }
    return candidates.isEmpty
      ? ChineseName(given: word, whole: word) : settled(candidates)
  }

  /// The likeliest candidate, and the next one unless it is far less likely.
  private func settled(_ candidates: [Candidate]) -> ChineseName {
    let order = candidates.indices.sorted {
      (candidates[$1].weight, $0) < (candidates[$0].weight, $1)
    }
    let best = candidates[order[0]]
    var name = ChineseName(family: family(best.family), given: given(best.given))
    name.whole = best.family + [0x20] + Array(best.given.joined(separator: [0x20]))
    if order.count > 1 {
      let next = candidates[order[1]]
      if next.weight * Self.oddsMin > best.weight, next.family != best.family {
        name.family += [0x7C] + family(next.family)
        name.given += [0x7C] + given(next.given)
      }
    }
    return name
  }

  /// How usual words are as a given name.
  private func givenWeight(_ words: [[UInt8]]) -> Double {
    var weight = 1.0
    for word in words {
      if isInitials(word) { continue }
      guard let sounds = Syllables.cut(word.span) else { return 1e-4 }
      for sound in sounds { weight *= max(1e-3, ChineseSurnames.givenWeight(sound[0])) }
      if sounds.count > 2 { weight *= 1e-3 }
    }
    // Two syllables are as usual as one; the product must not punish them.
    let count = words.reduce(0) { $0 + (Syllables.cut($1.span)?.count ?? 1) }
    return count > 1 ? weight * 20 : weight
  }

  /// A word of no Chinese name: known as a given name elsewhere, or no syllables.
  private func isForeign(_ word: [UInt8]) -> Bool {
    if isInitials(word) || ChineseSurnames.frequency(letters: word) > 0 { return false }
    guard let sounds = Syllables.cut(word.span) else { return true }
    return word.count > 3 && sounds.count > 1 && Nicknames.contains(word, 0..<word.count)
      && Syllables.cut(word.span, anySpelling: false) == nil
  }

  private func isInitials(_ word: [UInt8]) -> Bool {
    word.count == 1 || word.count <= 3 && !word.contains { "aeiouv".utf8.contains($0) }
      && ChineseSurnames.frequency(letters: word) == 0
  }

  /// A surname with its other meanings.
  private func family(_ letters: [UInt8]) -> [UInt8] {
    if letters.count == 1 { return letters }
    if isForeign(letters) { return [0x40] + letters }
    return Array(ChineseSurnames.pinyin(of: letters).prefix(3).joined(separator: [0x7C]))
  }

  /// A given name: syllables joined, initials apart, foreign words marked.
  private func given(_ words: [[UInt8]]) -> [UInt8] {
    if words.contains(where: isForeign) { return [0x40] + Array(words.joined(separator: [0x20])) }
    if words.allSatisfy(isInitials) {
      return Array(words.joined().map { [$0] }.joined(separator: [0x20]))
    }
    return Array(words.joined())
  }
}
