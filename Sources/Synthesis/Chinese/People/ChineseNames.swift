// Drawing Chinese names as often as they occur.
//
// Surnames by their frequency. Given names: usual ones of the time (k-th of 30 with weight
// 1 / (k + 10), after Zipf and Mandelbrot), the others one or two characters by frequency, which
// depends on the sex and, for two, on how often the syllable stands first. So 张伟 is common and most
// names are rare, as outside. Uighurs, Mongols and Tibetans have names of their own kind; people of
// Hong Kong and Taiwan are drawn by `ChinesePopulationMaker`.
//
// Limits: sexes are two; the frequencies are those of researchers, younger and more urban than all.

import Kernels

/// A name in simplified characters.
struct ChineseName: Sendable, Equatable {
  /// Empty for those without a surname.
  var surname: [UInt16]
  var given: [UInt16]
  /// The father's name, which Uighurs put behind a dot; empty for others.
  var father: [UInt16] = []

  /// Without any dot or blank.
  var whole: [UInt16] { surname + given + father }
}

/// Whose kind of name it is.
enum NameKind: Sendable { case han, uighur, tibetan, mongolian }

/// Surnames and given names.
struct ChineseNames: Sendable {
  private let surnames: [[UInt16]]
  private let surnameChoice: WeightedChoice
  /// By sex times seven, plus the time of birth.
  private let usual: [[[UInt16]]]
  private let usualChoice = zipf(30, offset: 11)
  private let characters: [UInt16]
  /// By sex: characters standing alone, first and last.
  private let alone: [WeightedChoice]
  private let first: [WeightedChoice]
  private let last: [WeightedChoice]
  private let minorities: [[[UInt16]]]

  /// Shares of names of one character, by time of birth, and of usual names.
  private static let aloneShares = [0.08, 0.1, 0.18, 0.35, 0.38, 0.28, 0.1]
  private static let usualShares = [0.3, 0.26, 0.18, 0.14, 0.13, 0.11, 0.1]

  init() {
    var surnames: [[UInt16]] = []
    var weights: [Double] = []
    for word in words(SurnameText.text) {
      surnames.append(hanCharacters(word.prefix { $0 >= 0x80 }))
      weights.append(Double(decimal(word.drop { $0 >= 0x80 })))
    }
    self.surnames = surnames
    surnameChoice = WeightedChoice(weights)
    usual = (ChineseGivenNames.male + ChineseGivenNames.female).map(hanWords)
    let entries = words(GivenCharacterText.text).map { word in
      (
        character: hanCharacters(word.prefix { $0 >= 0x80 })[0],
        weight: Double(decimal(word.drop { $0 >= 0x80 })),
        first: Double(decimal(word.drop { $0 != ascii("/") }.dropFirst())) / 100
      )
    }
    characters = entries.map(\.character)
    let sides = [
      Set(han(ChineseGivenNames.maleCharacters)), Set(han(ChineseGivenNames.femaleCharacters)),
    ]
    func choice(_ sex: Int, _ place: (Double) -> Double) -> WeightedChoice {
      WeightedChoice(
        entries.map { entry in
          let own = sides[sex].contains(entry.character) ? 1.7 : 1.0
          let other = sides[1 - sex].contains(entry.character) ? 0.06 : 1.0
          return entry.weight * own * other * place(entry.first)
        })
    }
    alone = [0, 1].map { choice($0) { _ in 1 } }
    first = [0, 1].map { choice($0) { $0 } }
    last = [0, 1].map { choice($0) { 1 - $0 } }
    minorities = [
      ChineseGivenNames.uighurMale, ChineseGivenNames.uighurFemale, ChineseGivenNames.tibetan,
      ChineseGivenNames.tibetanFemale, ChineseGivenNames.mongolian,
      ChineseGivenNames.mongolianFemale,
    ].map(hanWords)
  }

  /// A surname.
  func surname(_ random: inout SeededRandom) -> [UInt16] { surnames[surnameChoice.draw(&random)] }

  /// A given name for somebody born in that year.
  func given(_ sex: Sex, bornIn year: Int, _ random: inout SeededRandom) -> [UInt16] {
    let time = year < 1950 ? 0 : min(6, (year - 1940) / 10)
    if random.chance(Self.usualShares[time]) {
      let names = usual[sex.rawValue * 7 + time]
      return names[min(names.count - 1, usualChoice.draw(&random))]
    }
    if random.chance(Self.aloneShares[time]) {
      return [characters[alone[sex.rawValue].draw(&random)]]
    }
    return [characters[first[sex.rawValue].draw(&random)], last(sex, &random)]
  }

  /// A given name that shares its first character with a sibling's, as many do.
  func given(like sibling: [UInt16], _ sex: Sex, _ random: inout SeededRandom) -> [UInt16] {
    [sibling[0], last(sex, &random)]
  }

  private func last(_ sex: Sex, _ random: inout SeededRandom) -> UInt16 {
    characters[last[sex.rawValue].draw(&random)]
  }

  /// A name of that kind; `father` is the father's own name, where it is known.
  func name(
    _ kind: NameKind, _ sex: Sex, father: [UInt16]?, _ random: inout SeededRandom
  ) -> ChineseName {
    let isFemale = sex == .female
    switch kind {
    case .uighur:
      return ChineseName(
        surname: [], given: random.pick(minorities[isFemale ? 1 : 0]),
        father: father ?? random.pick(minorities[0]))
    case .tibetan:
      let second = isFemale && random.chance(0.75) ? 3 : 2
      return ChineseName(
        surname: [], given: random.pick(minorities[2]) + random.pick(minorities[second]))
    default:
      return ChineseName(surname: [], given: random.pick(minorities[isFemale ? 5 : 4]))
    }
  }
}
