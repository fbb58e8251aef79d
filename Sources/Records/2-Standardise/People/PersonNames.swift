// Names of people: without titles and generation marks, in the order given, family.
//
// "SMITH, Dr. John Q., Jr." becomes "john q smith" with the suffix "jr" apart. Apostrophes join
// (O'Brien obrien), hyphens separate: comparators sort words, so "Anne-Marie" and "Anne Marie"
// are equal, and "Smith-Jones" shares a word with "Smith". Mc, O and D alone join the next word of
// a family name. Han, kana and Hangul names lose their spaces.

/// Standardises given, middle, family and full names.
package struct PersonNames: Sendable {
  private let role: Role
  private static let folding = Folding(.words)

  init(_ role: Role) { self.role = role }

  static let parts = [DerivedPart(suffix: "suffix", role: .category, shareMin: 0.01)]

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    if role == .fullName, let comma = familyComma(raw, &line) {
      line.bytes.removeAll(keepingCapacity: true)
      Self.folding.append(raw.extracting(comma + 1..<raw.count), to: &line.bytes)
      line.bytes.append(0x20)
      Self.folding.append(raw.extracting(0..<comma), to: &line.bytes)
      line.findWords()
    } else {
      line.read(raw, Self.folding)
    }
    if Placeholders.contains(line.bytes, role: role) { return }
    reduce(&line, suffix: &value.first)
    line.write(to: &value.main)
    if Placeholders.contains(value.main, role: role) {
      value.main.removeAll(keepingCapacity: true)
      value.first.removeAll(keepingCapacity: true)
    }
  }

  /// The one comma of "family, given", unless only titles and suffixes follow it.
  private func familyComma(_ raw: Span<UInt8>, _ line: inout WordLine) -> Int? {
    var comma: Int?
    for at in 0..<raw.count where raw[at] == UInt8(ascii: ",") {
      if let first = comma {
        line.read(raw.extracting(at + 1..<raw.count), Self.folding)
        return isOnlyMarks(line) ? first : nil
      }
      comma = at
    }
    guard let comma else { return nil }
    line.read(raw.extracting(comma + 1..<raw.count), Self.folding)
    return line.words.isEmpty || isOnlyMarks(line) ? nil : comma
  }

  private func isOnlyMarks(_ line: WordLine) -> Bool {
    line.words.allSatisfy {
      NameWords.isSuffix(line.bytes, $0) || NameWords.isTitle(line.bytes, $0)
    }
  }

  /// Strips titles and suffixes and joins what belongs together until nothing changes.
  private func reduce(_ line: inout WordLine, suffix: inout [UInt8]) {
    var changed = true
    while changed {
      changed = joinEastAsian(&line)
      while line.words.count > 1, NameWords.isTitle(line.bytes, line.words[0]) {
        line.words.removeFirst()
        changed = true
      }
      while stripSuffix(&line, &suffix) { changed = true }
      if joinParticle(&line) { changed = true }
    }
  }

  private func stripSuffix(_ line: inout WordLine, _ suffix: inout [UInt8]) -> Bool {
    let last = line.words.count - 1
    guard last > 0 else { return false }
    // In "smith jr john" of a full name the suffix stands before the given name.
    for place in (1...last).reversed() {
      let word = line.words[place]
      guard NameWords.isSuffix(line.bytes, word), place == last || word.count > 1 else { continue }
      if suffix.isEmpty { suffix.append(contentsOf: NameWords.suffix(line.bytes, word)) }
      line.words.remove(at: place)
      return true
    }
    return false
  }

  /// "mc donald", and in family names "o brien", "d angelo".
  private func joinParticle(_ line: inout WordLine) -> Bool {
    for place in 0..<max(0, line.words.count - 1) {
      let word = line.bytes[line.words[place]]
      let joins =
        word.elementsEqual([0x6D, 0x63])
        || role == .familyName && (word.elementsEqual([0x6F]) || word.elementsEqual([0x64]))
      if joins {
        line.joinWithNext(place)
        return true
      }
    }
    return false
  }

  private func joinEastAsian(_ line: inout WordLine) -> Bool {
    var changed = false
    var place = 0
    while place + 1 < line.words.count {
      if endsEastAsian(line, place), startsEastAsian(line, place + 1) {
        line.joinWithNext(place)
        changed = true
      } else {
        place += 1
      }
    }
    return changed
  }

  private func startsEastAsian(_ line: WordLine, _ place: Int) -> Bool {
    isEastAsian(decodeScalar(line.bytes.span, line.words[place].lowerBound).point)
  }

  private func endsEastAsian(_ line: WordLine, _ place: Int) -> Bool {
    var at = line.words[place].upperBound - 1
    while at > line.words[place].lowerBound, line.bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return isEastAsian(decodeScalar(line.bytes.span, at).point)
  }
}
