// Drawing names as often as they occur.
//
// Surnames: the 10,000 commonest by their census frequency (beyond the 3,000th, where counts
// fall as 1 / rank, by rank); the other 32 % of people have a name made of common roots and
// endings (Ash-worth, Brad-ley), or of syllables. Given names: the k-th commonest of a decade has
// weight 1 / (k + q) (Zipf-Mandelbrot); q grows and the share of the listed names falls from the
// 1930s (74 %, the first name 6 %) to the 2000s (42 %, 1.5 %).
// Limits: sexes are two, origins are two (Spanish or not).

import Kernels

/// A person's sex, which given names depend on.
package enum Sex: Int, Sendable { case male, female }

/// Surnames, given names and nicknames with how often they occur.
package struct NameTables: Sendable {
  private let families: [[UInt8]]
  private let spanish: [Bool]
  private let familyChoice: WeightedChoice
  /// Share of people with a listed surname.
  package let listedFamilyShare: Double
  /// Lists by sex and decade, then by sex the rarer and the Spanish ones.
  private let given: [GivenList]
  private let nicknames: [[UInt8]: [[UInt8]]]

  package init() {
    var families: [[UInt8]] = []
    var spanish: [Bool] = []
    var perMillion: [Double] = []
    for text in [Surnames.text, UncommonSurnames.text, RareSurnames.text] {
      for word in words(text) {
        let name = word.prefix { !isDigit($0) && $0 != ascii("*") }
        families.append(Array(name))
        let listed = Double(decimal(word.dropFirst(name.count)))
        perMillion.append(listed > 0 ? listed : 115_000 / Double(families.count))
        spanish.append(word.last == ascii("*"))
      }
    }
    self.families = families
    self.spanish = spanish
    familyChoice = WeightedChoice(perMillion)
    listedFamilyShare = perMillion.reduce(0, +) / 1e6
    given = GivenList.all()
    nicknames = readNicknames()
  }

  /// A surname and whether it is Spanish.
  package func family(_ random: inout SeededRandom) -> (name: [UInt8], isSpanish: Bool) {
    guard random.chance(listedFamilyShare) else { return (rareFamily(&random), false) }
    let index = familyChoice.draw(&random)
    return (families[index], spanish[index])
  }

  /// A given name for someone born in that year.
  package func given(
    _ sex: Sex, bornIn year: Int, isSpanish: Bool, _ random: inout SeededRandom
  ) -> [UInt8] {
    if isSpanish && random.chance(0.5) { return given[18 + sex.rawValue].draw(&random) }
    let decade = min(7, max(0, (year - 1925) / 10))
    if random.chance(0.74 - 0.045 * Double(decade)) {
      return given[sex.rawValue * 8 + decade].draw(&random)
    }
    if random.chance(0.85) { return given[16 + sex.rawValue].draw(&random) }
    return rareGiven(sex, &random)
  }

  /// A form of the name that friends use, if it has one; mostly the commonest form.
  package func nickname(of name: [UInt8], _ random: inout SeededRandom) -> [UInt8]? {
    guard let forms = nicknames[name] else { return nil }
    return random.chance(0.6) ? forms[0] : random.pick(forms)
  }
}

/// Given names of one kind.
private struct GivenList: Sendable {
  let names: [[UInt8]]
  let choice: WeightedChoice

  init(_ text: String, offset: Double) {
    names = words(text)
    choice = WeightedChoice(names.indices.map { 1 / (Double($0) + 1 + offset) })
  }

  func draw(_ random: inout SeededRandom) -> [UInt8] { names[choice.draw(&random)] }

  static func all() -> [GivenList] {
    var lists: [GivenList] = []
    for texts in [GivenNames.male, GivenNames.female] {
      for (decade, text) in texts.enumerated() {
        lists.append(GivenList(text, offset: 4 + 3 * Double(decade)))
      }
    }
    for text in [GivenNames.rarerMale, GivenNames.rarerFemale] {
      // Listed in alphabetical order, so all about as likely.
      lists.append(GivenList(text, offset: 1e6))
    }
    for text in [GivenNames.spanishMale, GivenNames.spanishFemale] {
      lists.append(GivenList(text, offset: 8))
    }
    return lists
  }
}

private func readNicknames() -> [[UInt8]: [[UInt8]]] {
  var forms: [[UInt8]: [[UInt8]]] = [:]
  for entry in entries(Nicknames.text) {
    let parts = entry.split(separator: ascii(" "))
    forms[Array(parts[0])] = parts[1].split(separator: ascii(",")).map { Array($0) }
  }
  return forms
}

private let familyRoots = words(
  """
  Ash Black Brad Bran Brook Burn Carl Chal Clay Cole Crof Dal Dun East Elm Fair Farn Fen Flet Gar
  Glen Gold Grim Hal Ham Hart Haw Hazel Hild Holl Hun Kel Ken Kirk Lang Law Lind Lock Long Mal Mar
  Mel Mill Mor Nor Oak Old Pem Pen Red Rich Ridge Rock Ros Row Rush Sal Shaw Shel Sher Sil Stan
  Sted Stock Stone Strat Sut Tal Thorn Thur Till Trem Tren Wad Wal War Wat Web Wel Wes Whit Wick
  Wil Win Wood Wyn Yar
  """)
private let familyEndings = words(
  """
  ton ley field ford ham well wood worth man ling er son bury den ridge stone land brook more gate
  croft wick mere dale by shaw house bridge berg stein hart
  """)
private let onsets = words(
  """
  B S M K H W G P R D L C T F V Br Sch St J N Kr Tr Gr Fr Ch Dr Sh Pr Z Y
  """)
private let vowels = words("a e o i u a e o i ie ei oo ea au ai")
private let middles = words("r l n m t ll tt rt d s k b ck v g ng nd st ss p ch rg rk z sk nk rd")
private let nameEndings = words(
  """
  er son man a en ski i ano er o ell ini mann ley ian is ez in ic ino ett on ovic sky nen aro ov
  ulis otti ier ard els ing ak ko us yan
  """)
private let maleEndings = words("an ar el en ian ik in io is on or us")
private let femaleEndings = words("a ah ana ela elle eya ia ie ika ina isha ita iya ya")

/// A surname from the long tail: of roots and endings, or of syllables.
private func rareFamily(_ random: inout SeededRandom) -> [UInt8] {
  if random.chance(0.55) { return skewed(familyRoots, &random) + skewed(familyEndings, &random) }
  var name = skewed(onsets, &random) + skewed(vowels, &random) + skewed(middles, &random)
  if random.chance(0.3) { name += skewed(vowels, &random) + skewed(middles, &random) }
  return name + skewed(nameEndings, &random)
}

private func rareGiven(_ sex: Sex, _ random: inout SeededRandom) -> [UInt8] {
  skewed(onsets, &random) + skewed(vowels, &random) + skewed(middles, &random)
    + skewed(sex == .male ? maleEndings : femaleEndings, &random)
}

/// A name of the kind that places and streets have.
func madeUpPlace(_ random: inout SeededRandom) -> [UInt8] {
  skewed(familyRoots, &random) + skewed(familyEndings, &random)
}

/// An element, the first ones more likely than the last.
private func skewed(_ parts: [[UInt8]], _ random: inout SeededRandom) -> [UInt8] {
  let unit = random.unit()
  return parts[Int(unit * (0.4 + 0.6 * unit) * Double(parts.count))]
}

/// The words of a table, at blanks and line breaks.
func words(_ text: String) -> [[UInt8]] {
  text.utf8.split { $0 == ascii(" ") || $0 == ascii("\n") }.map { Array($0) }
}

/// The entries of a table, at bars and line breaks.
func entries(_ text: String) -> [[UInt8]] {
  text.utf8.split { $0 == ascii("|") || $0 == ascii("\n") }.map { Array($0) }
}

/// The number that the digits at the start spell.
func decimal(_ bytes: some Sequence<UInt8>) -> Int {
  var value = 0
  for byte in bytes {
    guard isDigit(byte) else { break }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}
