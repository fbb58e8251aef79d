// Chinese names as units of sound and shape: how two of them relate, whatever script each is in.
//
// A standard name is one or several readings of it, separated by `|`: Han characters, with `*` for
// a hidden one and `~` before a part of a name; letters (pinyin or another romanisation, syllables
// joined); single letters between spaces (initials); or `@` and foreign words. Each becomes units
// once; a relation is then a few comparisons of small numbers.

/// How two different names relate, the closest first.
public enum HanRelation: UInt8, Sendable, Comparable {
  /// Characters and letters that are read the same.
  case sameOtherScript = 0
  /// All characters are equal, read the same or look alike; or their order is changed.
  case sameSound
  /// All syllables are equal or easily confused; letters nearly equal.
  case similar
  /// One is a part of the other, or agrees wherever it is not hidden.
  case part
  /// The letters are the other's initials.
  case initial
  /// Some characters or syllables are shared.
  case shared
  /// Nothing can be said: a foreign word beside characters.
  case notComparable
  case different

  public static func < (left: HanRelation, right: HanRelation) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The kinds of one reading of a name.
enum HanKind: UInt8, Sendable {
  case characters, letters, initials, foreign
}

/// One unit of a name: a character, a syllable, an initial, or a hidden character.
struct HanUnit: Sendable {
  /// The character; 0 for a syllable, the letter for an initial, `*` for a hidden character.
  var point: UInt32
  var sounds: Sounds
  static let hidden: UInt32 = 0x2A
}

/// One reading of a name.
struct HanForm: Sendable {
  var kind: HanKind
  /// Whether it is only a part of the name.
  var isPart = false
  var units: [HanUnit] = []
  /// Hashes of the letters as written, or of all ways to read the characters (eight at most).
  var joined: [UInt64] = []
  var text: [UInt8] = []

  /// Reads one alternative of a standard name.
  init(_ text: Span<UInt8>, isSurname: Bool) {
    kind = .letters
    var points: [UInt32] = []
    forEachScalar(text) { points.append($0) }
    self.text = (0..<text.count).map { text[$0] }
    if points.first == 0x40 {
      kind = .foreign
      self.text.removeFirst()
    } else if points.contains(where: { Han.isHan($0) || $0 == HanUnit.hidden }) {
      readCharacters(points, isSurname: isSurname)
    } else if points.count == 1 {
      readInitials(points)
    } else if points.contains(0x20) {
      readInitials(points.filter { $0 != 0x20 })
    } else {
      readLetters(text)
    }
  }

  private mutating func readCharacters(_ points: [UInt32], isSurname: Bool) {
    kind = .characters
    isPart = points.first == 0x7E
    for point in points where point != 0x7E {
      let sounds = isSurname && points.count == 1 ? Han.soundsOfSurname(point) : Han.sounds(point)
      units.append(HanUnit(point: point, sounds: sounds))
    }
    if isSurname, units.count == 2 { readCompound() }
    joined = joinedReadings()
  }

  /// Compound surnames that are read in a way of their own.
  private mutating func readCompound() {
    for (name, sounds) in compoundReadings
    where name == units.map(\.point) {
      for place in 0..<2 { units[place].sounds = sounds[place] }
    }
  }

  private mutating func readInitials(_ points: [UInt32]) {
    kind = .initials
    units = points.map { HanUnit(point: $0, sounds: Sounds()) }
  }

  private mutating func readLetters(_ text: Span<UInt8>) {
    joined = [hash64(text, seed: 0)]
    if let sounds = Syllables.cut(text) {
      units = sounds.map { HanUnit(point: 0, sounds: $0) }
    } else if text.count <= 4, !(0..<text.count).contains(where: { isVowel(text[$0]) }) {
      readInitials(self.text.map { UInt32($0) })
    }
  }

  private func joinedReadings() -> [UInt64] {
    var spellings: [[UInt8]] = [[]]
    for unit in units {
      let count = unit.sounds.count
      guard count > 0 else { return [] }
      var longer: [[UInt8]] = []
      for spelling in spellings {
        for place in 0..<count {
          for letters in writtenForms(unit.sounds[place]) where longer.count < 8 {
            longer.append(spelling + letters)
          }
        }
      }
      spellings = longer
    }
    return spellings.map { hash64($0.span, seed: 0) }
  }
}

/// A syllable as people write it: lv also as lu and lyu.
private func writtenForms(_ syllable: UInt16) -> [[UInt8]] {
  let letters = Syllables.letters(syllable)
  guard letters.count > 1, letters[1] == UInt8(ascii: "v") else { return [letters] }
  return [
    letters, [letters[0], UInt8(ascii: "u")] + letters[2...],
    [letters[0], UInt8(ascii: "y"), UInt8(ascii: "u")] + letters[2...],
  ]
}

private func isVowel(_ byte: UInt8) -> Bool { "aeiouv".utf8.contains(byte) }

private let compoundReadings: [(name: [UInt32], sounds: [Sounds])] = [
  ("尉迟", ["yu", "chi"]), ("万俟", ["mo", "qi"]), ("长孙", ["zhang", "sun"]),
  ("单于", ["chan", "yu"]), ("乐正", ["yue", "zheng"]), ("澹台", ["tan", "tai"]),
  ("令狐", ["ling", "hu"]), ("鲜于", ["xian", "yu"]), ("宰父", ["zai", "fu"]),
].map { name, sounds in
  (
    name.unicodeScalars.map(\.value),
    sounds.map { Sounds([Syllables.number(of: Array($0.utf8).span) ?? Syllables.none]) }
  )
}

/// The readings of a standard name.
func hanForms(_ value: Span<UInt8>, isSurname: Bool) -> [HanForm] {
  var forms: [HanForm] = []
  var start = 0
  for at in 0...value.count where at == value.count || value[at] == UInt8(ascii: "|") {
    if at > start { forms.append(HanForm(value.extracting(start..<at), isSurname: isSurname)) }
    start = at + 1
  }
  return forms
}

/// Appends the sound keys of a standard name: the classes of confusable syllables of each reading
/// (two readings of each character at most); of foreign words their Soundex.
public func appendSoundKeys(
  _ value: Span<UInt8>, isSurname: Bool, seed: UInt64, to keys: inout [UInt64]
) {
  for form in hanForms(value, isSurname: isSurname) {
    if form.isPart || form.units.contains(where: { $0.point == HanUnit.hidden }) { continue }
    if form.kind == .foreign || form.kind == .letters && form.units.isEmpty {
      var code: [UInt8] = []
      soundex(form.text.span, into: &code)
      if code.count > 1 { keys.append(hash64(code.span, seed: seed)) }
      continue
    }
    var found = [seed]
    for unit in form.units {
      let count = min(2, unit.sounds.count)
      if count == 0 {
        found = found.map { combine($0, UInt64(unit.point) << 16) }
        continue
      }
      var longer: [UInt64] = []
      for key in found.prefix(8) {
        for place in 0..<count {
          let next = combine(key, UInt64(Syllables.confusionClass(unit.sounds[place])) + 1)
          if !longer.contains(next) { longer.append(next) }
        }
      }
      found = longer
    }
    for key in found where !keys.contains(key) { keys.append(key) }
  }
}
