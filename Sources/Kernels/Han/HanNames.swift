// The names of a whole column, ready to be related pair by pair.

/// Units of every value of a column; see `HanWords.swift` for how a value is written.
public struct HanNames: Sendable {
  private var forms: [HanForm] = []
  private var starts: [UInt32] = [0]
  private let values: ByteStrings
  /// Jaro-Winkler similarity at which letters count as nearly equal.
  private static let similarityMin = 0.9

  /// Reads every value; about a microsecond each.
  public init(_ values: ByteStrings, isSurname: Bool) {
    self.values = values
    for value in 0..<values.count {
      forms += hanForms(values.bytes.span.extracting(values.range(value)), isSurname: isSurname)
      starts.append(UInt32(forms.count))
    }
  }

  /// Whether a value is written in foreign words.
  public func isForeign(_ value: Int) -> Bool {
    let range = Int(starts[value])..<Int(starts[value + 1])
    return !range.isEmpty && range.allSatisfy { forms[$0].kind == .foreign }
  }

  /// How two different values relate: the closest of their readings. Symmetric.
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

  private func relate(_ left: HanForm, _ right: HanForm) -> HanRelation {
    if left.kind.rawValue > right.kind.rawValue { return relate(right, left) }
    switch (left.kind, right.kind) {
    case (.characters, .characters): return relateCharacters(left, right)
    case (.characters, .letters): return relateScripts(left, right)
    case (.letters, .letters): return relateLetters(left, right)
    case (_, .initials): return relateInitials(left, right)
    case (.foreign, .foreign): return relateTexts(left, right)
    default: return .notComparable
    }
  }

  private func relateTexts(_ left: HanForm, _ right: HanForm) -> HanRelation {
    if left.text == right.text { return .sameSound }
    return jaroWinkler(left.text.span, right.text.span) >= Self.similarityMin
      ? .similar : .different
  }

  private func relateLetters(_ left: HanForm, _ right: HanForm) -> HanRelation {
    if left.joined == right.joined { return .sameSound }
    if !left.units.isEmpty, left.units.count == right.units.count {
      let found = relateSounds(left, right)
      if found != .different { return found == .sameOtherScript ? .sameSound : found }
    }
    let found = relateTexts(left, right)
    if found == .different, isInside(left, right) { return .part }
    return found
  }

  private func relateScripts(_ characters: HanForm, _ letters: HanForm) -> HanRelation {
    if characters.joined.contains(letters.joined.first ?? 0) { return .sameOtherScript }
    if letters.units.isEmpty || characters.joined.isEmpty { return .notComparable }
    if characters.units.count == letters.units.count { return relateSounds(characters, letters) }
    return isInside(characters, letters) ? .part : .different
  }

  /// Syllables one by one; both have as many.
  private func relateSounds(_ left: HanForm, _ right: HanForm) -> HanRelation {
    var (same, similar) = (0, 0)
    for (first, second) in zip(left.units, right.units) {
      if shareSound(first.sounds, second.sounds) {
        same += 1
      } else if areConfused(first.sounds, second.sounds) {
        similar += 1
      }
    }
    if same == left.units.count { return .sameOtherScript }
    if same + similar == left.units.count { return .similar }
    return same > 0 ? .shared : .different
  }

  private func relateCharacters(_ left: HanForm, _ right: HanForm) -> HanRelation {
    if left.isPart || right.isPart {
      return isInside(left, right) ? .part : .notComparable
    }
    if isMasked(left) || isMasked(right) { return agreesUnmasked(left, right) ? .part : .different }
    guard left.units.count == right.units.count else {
      if isInside(left, right) { return .part }
      return isNearlySame(left, right) ? .similar : .different
    }
    return relateInPlace(left, right)
  }

  private func relateInPlace(_ left: HanForm, _ right: HanForm) -> HanRelation {
    var (equal, same, similar) = (0, 0, 0)
    for (first, second) in zip(left.units, right.units) {
      if first.point == second.point {
        equal += 1
      } else if shareSound(first.sounds, second.sounds) || Han.areAlike(first.point, second.point) {
        same += 1
      } else if areConfused(first.sounds, second.sounds) {
        similar += 1
      }
    }
    let count = left.units.count
    if equal + same == count { return .sameSound }
    if equal + same + similar == count || count > 3 && equal + same + similar >= count - 1 {
      return .similar
    }
    if count == 2, left.units[0].point == right.units[1].point,
      left.units[1].point == right.units[0].point
    {
      return .sameSound
    }
    return equal > 0 ? .shared : .different
  }

  /// Long names of different length: at most a third of the syllables inserted or changed.
  private func isNearlySame(_ left: HanForm, _ right: HanForm) -> Bool {
    let (short, long) = left.units.count < right.units.count ? (left, right) : (right, left)
    guard short.units.count >= 3 else { return false }
    var last = Array(0...short.units.count)
    for first in long.units {
      var row = [last[0] + 1]
      for (place, second) in short.units.enumerated() {
        let isSame = first.point == second.point || shareSound(first.sounds, second.sounds)
        row.append(min(last[place + 1] + 1, row[place] + 1, last[place] + (isSame ? 0 : 1)))
      }
      last = row
    }
    return last[short.units.count] * 3 <= long.units.count
  }

  private func isMasked(_ form: HanForm) -> Bool {
    form.units.contains { $0.point == HanUnit.hidden }
  }

  /// Equal wherever neither is hidden; several hidden ones at the end may stand for any number.
  private func agreesUnmasked(_ left: HanForm, _ right: HanForm) -> Bool {
    let (masked, plain) = isMasked(left) ? (left, right) : (right, left)
    let count = min(masked.units.count, plain.units.count)
    if masked.units.count != plain.units.count, masked.units.last?.point != HanUnit.hidden {
      return masked.units.first?.point == HanUnit.hidden
        && masked.units.last?.point == plain.units.last?.point
    }
    return (0..<count).allSatisfy { place in
      let (first, second) = (masked.units[place].point, plain.units[place].point)
      return first == second || first == HanUnit.hidden || second == HanUnit.hidden
    }
  }

  /// Whether the units of one, in order and side by side, are units of the other.
  private func isInside(_ left: HanForm, _ right: HanForm) -> Bool {
    let (short, long) = left.units.count <= right.units.count ? (left, right) : (right, left)
    guard !short.units.isEmpty else { return false }
    return (0...long.units.count - short.units.count).contains { start in
      short.units.indices.allSatisfy { place in
        let (first, second) = (short.units[place], long.units[start + place])
        if first.point != 0, second.point != 0 { return first.point == second.point }
        return shareSound(first.sounds, second.sounds)
      }
    }
  }

  private func relateInitials(_ other: HanForm, _ initials: HanForm) -> HanRelation {
    if other.kind == .foreign {
      return UInt32(other.text.first ?? 0) == initials.units[0].point ? .initial : .different
    }
    guard other.units.count == initials.units.count else {
      let first = initials.units.first.map { startsWith(other.units.first, $0.point) } ?? false
      return first && (other.kind == .initials || initials.units.count == 1)
        ? .initial : .different
    }
    let agrees = zip(other.units, initials.units).allSatisfy { startsWith($0, $1.point) }
    return agrees ? .initial : .different
  }

  private func startsWith(_ unit: HanUnit?, _ letter: UInt32) -> Bool {
    guard let unit else { return false }
    if unit.sounds.count == 0 { return unit.point == letter }
    return (0..<unit.sounds.count).contains {
      UInt32(Syllables.letters(unit.sounds[$0]).first ?? 0) == letter
    }
  }

  private func shareSound(_ left: Sounds, _ right: Sounds) -> Bool {
    for first in 0..<4 where left[first] != Syllables.none {
      for second in 0..<4 where left[first] == right[second] { return true }
    }
    return false
  }

  private func areConfused(_ left: Sounds, _ right: Sounds) -> Bool {
    for first in 0..<4 where left[first] != Syllables.none {
      for second in 0..<4 where Syllables.areSimilar(left[first], right[second]) { return true }
    }
    return false
  }
}
