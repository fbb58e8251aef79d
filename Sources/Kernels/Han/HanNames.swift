// The names of a whole column, ready to be related pair by pair.

/// Units of every value of a column; see `HanWords.swift` for how a value is written.
public struct HanNames: Sendable {
  private var forms: [FlatForm] = []
  private var starts: [UInt32] = [0]
  private var units: [HanUnit] = []
  private var joined: [UInt64] = []
  private var texts = ByteStrings()
  /// Jaro-Winkler similarity at which letters count as nearly equal.
  private static let similarityMin = 0.9

  /// Reads every value; about two microseconds each.
  public init(_ values: ByteStrings, isSurname: Bool) {
    for value in 0..<values.count {
      let bytes = values.bytes.span.extracting(values.range(value))
      for form in hanForms(bytes, isSurname: isSurname) { add(form) }
      starts.append(UInt32(forms.count))
    }
  }

  private mutating func add(_ form: HanForm) {
    forms.append(
      FlatForm(
        kind: form.kind, isPart: form.isPart,
        isMasked: form.units.contains { $0.point == HanUnit.hidden }, units: units.count,
        count: form.units.count, joined: joined.count, joinedCount: form.joined.count,
        text: texts.count))
    units += form.units
    joined += form.joined
    texts.append(form.text)
  }

  /// Whether a value is written in foreign words alone.
  public func isForeign(_ value: Int) -> Bool {
    let range = Int(starts[value])..<Int(starts[value + 1])
    return !range.isEmpty && range.allSatisfy { forms[$0].kind == .foreign }
  }

  /// How two different values relate: the closest of their readings. Symmetric. About 20 ns for
  /// names in characters.
  public func relation(_ left: Int, _ right: Int) -> HanRelation {
    var best = HanRelation.different
    var isFirst = true
    for first in Int(starts[left])..<Int(starts[left + 1]) {
      for second in Int(starts[right])..<Int(starts[right + 1]) {
        let found = relate(forms[first], forms[second])
        if isFirst || found < best { best = found }
        isFirst = false
      }
    }
    return isFirst ? .notComparable : best
  }

  private func relate(_ left: FlatForm, _ right: FlatForm) -> HanRelation {
    if left.kind.rawValue > right.kind.rawValue { return relate(right, left) }
    switch (left.kind, right.kind) {
    case (.characters, .characters): return relateCharacters(left, right)
    case (.characters, .letters): return relateScripts(left, right)
    case (.letters, .letters): return relateLetters(left, right)
    case (_, .initials): return relateInitials(left, right)
    case (.initials, _): return relateInitials(right, left)
    case (.foreign, .foreign): return relateTexts(left, right)
    default: return .notComparable
    }
  }

  // MARK: Letters

  private func relateTexts(_ left: FlatForm, _ right: FlatForm) -> HanRelation {
    let first = texts.bytes.span.extracting(texts.range(left.text))
    let second = texts.bytes.span.extracting(texts.range(right.text))
    let similarity = jaroWinkler(first, second)
    if similarity == 1 { return .sameSound }
    return similarity >= Self.similarityMin ? .similar : .different
  }

  private func relateLetters(_ left: FlatForm, _ right: FlatForm) -> HanRelation {
    if joined[left.joined] == joined[right.joined] { return .sameSound }
    if left.count > 0, left.count == right.count {
      let found = relateSounds(left, right)
      if found != .different { return found == .sameOtherScript ? .sameSound : found }
    }
    let found = relateTexts(left, right)
    return found == .different && isInside(left, right) ? .part : found
  }

  private func relateScripts(_ characters: FlatForm, _ letters: FlatForm) -> HanRelation {
    let written = joined[letters.joined]
    for place in characters.joined..<characters.joined + characters.joinedCount
    where joined[place] == written {
      return .sameOtherScript
    }
    if letters.count == 0 || characters.joinedCount == 0 { return .notComparable }
    if characters.count == letters.count { return relateSounds(characters, letters) }
    return isInside(characters, letters) ? .part : .different
  }

  /// Syllables one by one; both have as many.
  private func relateSounds(_ left: FlatForm, _ right: FlatForm) -> HanRelation {
    var (same, similar) = (0, 0)
    for place in 0..<left.count {
      let (first, second) = (units[left.units + place], units[right.units + place])
      if shareSound(first.sounds, second.sounds) {
        same += 1
      } else if areConfused(first.sounds, second.sounds) {
        similar += 1
      }
    }
    if same == left.count { return .sameOtherScript }
    if same + similar == left.count { return .similar }
    return same > 0 ? .shared : .different
  }

  // MARK: Characters

  private func relateCharacters(_ left: FlatForm, _ right: FlatForm) -> HanRelation {
    if left.isPart || right.isPart {
      return isInside(left, right) ? .part : .notComparable
    }
    if left.isMasked || right.isMasked {
      return agreesUnmasked(left, right) ? .part : .different
    }
    guard left.count == right.count else {
      if isInside(left, right) { return .part }
      return isNearlySame(left, right) ? .similar : .different
    }
    return relateInPlace(left, right)
  }

  private func relateInPlace(_ left: FlatForm, _ right: FlatForm) -> HanRelation {
    var (equal, same, similar) = (0, 0, 0)
    for place in 0..<left.count {
      let (first, second) = (units[left.units + place], units[right.units + place])
      if first.point == second.point {
        equal += 1
      } else if shareSound(first.sounds, second.sounds) || Han.areAlike(first.point, second.point) {
        same += 1
      } else if areConfused(first.sounds, second.sounds) {
        similar += 1
      }
    }
    let count = left.count
    if equal + same == count { return .sameSound }
    if equal + same + similar == count || count > 3 && equal + same + similar >= count - 1 {
      return .similar
    }
    let isTurned =
      count == 2 && units[left.units].point == units[right.units + 1].point
      && units[left.units + 1].point == units[right.units].point
    if isTurned { return .sameSound }
    return equal > 0 ? .shared : .different
  }

  /// Long names of different length: at most a third of the syllables inserted or changed
  /// (Levenshtein's distance over syllables).
  private func isNearlySame(_ left: FlatForm, _ right: FlatForm) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard short.count >= 3 else { return false }
    var last = Array(0...short.count)
    for outer in 0..<long.count {
      var row = [last[0] + 1]
      for inner in 0..<short.count {
        let (first, second) = (units[long.units + outer], units[short.units + inner])
        let isSame = first.point == second.point || shareSound(first.sounds, second.sounds)
        row.append(min(last[inner + 1] + 1, row[inner] + 1, last[inner] + (isSame ? 0 : 1)))
      }
      last = row
    }
    return last[short.count] * 3 <= long.count
  }

  /// Equal wherever neither is hidden; hidden ones at an end may stand for any number.
  private func agreesUnmasked(_ left: FlatForm, _ right: FlatForm) -> Bool {
    let isLeft = left.isMasked && (!right.isMasked || left.count < right.count)
    let (masked, plain) = isLeft ? (left, right) : (right, left)
    let last = units[masked.units + masked.count - 1].point
    if masked.count != plain.count, last != HanUnit.hidden {
      return units[masked.units].point == HanUnit.hidden
        && last == units[plain.units + plain.count - 1].point
    }
    for place in 0..<min(masked.count, plain.count) {
      let (first, second) = (units[masked.units + place].point, units[plain.units + place].point)
      if first != second, first != HanUnit.hidden, second != HanUnit.hidden { return false }
    }
    return true
  }

  /// Whether the units of one, in order and side by side, are units of the other.
  private func isInside(_ left: FlatForm, _ right: FlatForm) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count > 0 else { return false }
    for start in 0...long.count - short.count {
      var place = 0
      while place < short.count, matches(short.units + place, long.units + start + place) {
        place += 1
      }
      if place == short.count { return true }
    }
    return false
  }

  private func matches(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (units[left], units[right])
    if first.point != 0, second.point != 0 { return first.point == second.point }
    return shareSound(first.sounds, second.sounds)
  }

  // MARK: Initials

  private func relateInitials(_ other: FlatForm, _ initials: FlatForm) -> HanRelation {
    let initial = units[initials.units].point
    if other.kind == .foreign {
      let range = texts.range(other.text)
      let first = range.isEmpty ? 0 : UInt32(texts.bytes[range.lowerBound])
      return first == initial ? .initial : .different
    }
    guard other.count > 0 else { return .notComparable }
    guard other.count == initials.count else {
      let isPlain = other.kind == .initials || initials.count == 1
      return isPlain && startsWith(units[other.units], initial) ? .initial : .different
    }
    for place in 0..<other.count
    where !startsWith(units[other.units + place], units[initials.units + place].point) {
      return .different
    }
    return .initial
  }

  private func startsWith(_ unit: HanUnit, _ letter: UInt32) -> Bool {
    if unit.sounds.count == 0 { return unit.point == letter }
    return (0..<unit.sounds.count).contains {
      UInt32(Syllables.letters(unit.sounds[$0]).first ?? 0) == letter
    }
  }

  // MARK: Sounds

  @inline(__always) private func shareSound(_ left: Sounds, _ right: Sounds) -> Bool {
    for first in 0..<4 {
      let syllable = left[first]
      if syllable == Syllables.none { return false }
      for second in 0..<4 where syllable == right[second] { return true }
    }
    return false
  }

  private func areConfused(_ left: Sounds, _ right: Sounds) -> Bool {
    for first in 0..<4 {
      let syllable = left[first]
      if syllable == Syllables.none { return false }
      for second in 0..<4 where Syllables.areSimilar(syllable, right[second]) { return true }
    }
    return false
  }
}

/// One reading of a name, its units in the column's arrays.
private struct FlatForm: Sendable {
  let kind: HanKind
  let isPart: Bool
  let isMasked: Bool
  let units: Int
  let count: Int
  let joined: Int
  let joinedCount: Int
  let text: Int
}
