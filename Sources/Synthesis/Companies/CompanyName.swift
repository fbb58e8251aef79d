// Names of companies: by whom, where and how, and what they do.
//
// Seven patterns: a family and a trade (Miller Plumbing), families (Smith, Lee & Associates), a
// place and a trade, a common opening and a trade (Premier Roofing, which many bear), a coined word
// (Novatech Systems), initials (JMR Construction), a sign (Blue Moon Cafe).

import Kernels

/// The name of a company without its legal form.
struct CompanyName: Sendable, Equatable {
  /// Its words, joined by blanks.
  var text: [UInt8]
  /// How many bytes at the start tell it from others of its trade: the stem of a group's names.
  var stem: Int
  /// Who it is named after; empty for nobody.
  var family: [UInt8] = []

  /// The first letters of its words, if there are three or more; else empty.
  var acronym: [UInt8] {
    let letters = text.split(separator: ascii(" ")).compactMap { word in
      word.first.flatMap { isLetter($0) ? raised($0) : nil }
    }
    return letters.count > 2 ? letters : []
  }

  /// The small letters and digits of the stem, for a domain.
  var handle: [UInt8] {
    plainHandle(Array(text[..<stem]))
  }
}

/// Draws names of companies.
struct CompanyNames: Sendable {
  private let names: NameTables
  private let trades: [[[UInt8]]]
  private let choice: WeightedChoice
  private let patterns = WeightedChoice([27, 6, 13, 24, 11, 11, 8])
  private let openings = Trades.openings.map(unjoined)

  init(names: NameTables) {
    self.names = names
    let rows = Trades.text.utf8.split(separator: ascii("\n")).map { line in
      line.split(separator: ascii(" ")).map { Array($0) }
    }
    trades = rows.map { $0.dropFirst(2).map(unjoined) }
    choice = WeightedChoice(rows.map { Double(decimal($0[1])) })
  }

  /// What a company of a random trade calls it.
  func trade(_ random: inout SeededRandom) -> [UInt8] {
    early(trades[choice.draw(&random)], &random)
  }

  /// A name; `town` may be part of it.
  func name(in town: [UInt8], _ random: inout SeededRandom) -> CompanyName {
    let trade = trade(&random)
    switch patterns.draw(&random) {
    case 0: return ofFamily(trade, &random)
    case 1: return ofFamilies(&random)
    case 2: return named(random.chance(0.5) ? town : madeUpPlace(&random), trade)
    case 3: return named(early(openings, &random), trade)
    case 4: return named(random.pick(Trades.coinedStarts) + random.pick(Trades.coinedEnds), trade)
    case 5: return named(initials(&random), trade)
    default:
      let sign = random.pick(Trades.signs) + [ascii(" ")] + random.pick(Trades.things)
      let whole = random.chance(0.3) ? [UInt8](text: "The ") + sign : sign
      return named(whole, random.pick(trades[15]))
    }
  }

  /// The name of a chain, such as Lucky Star Tacos.
  func chain(_ random: inout SeededRandom) -> CompanyName {
    let opening =
      random.chance(0.5)
      ? random.pick(Trades.signs) + [ascii(" ")] + random.pick(Trades.things)
      : random.pick(Trades.coinedStarts) + random.pick(Trades.coinedEnds)
    return named(opening, random.pick(Trades.chainEndings))
  }

  /// The stem of a name with another trade: a sister company.
  func sister(of name: CompanyName, _ random: inout SeededRandom) -> CompanyName {
    var sister = named(Array(name.text[..<name.stem]), trade(&random))
    sister.family = name.family
    return sister
  }

  /// What stands over the door of a company: another name, of the same trade.
  func sign(of name: CompanyName, in town: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    let other = self.name(in: town, &random)
    guard name.stem < name.text.count, other.stem < other.text.count else { return other.text }
    return Array(other.text[..<other.stem] + name.text[name.stem...])
  }

  private func ofFamily(_ trade: [UInt8], _ random: inout SeededRandom) -> CompanyName {
    let family = names.family(&random).name
    var start = family
    switch random.below(20) {
    case 0...1: start.append(text: " & Sons")
    case 2...3: start.append(text: " Brothers")
    case 4: start.append(text: " Family")
    case 5...6:
      let sex: Sex = random.chance(0.6) ? .male : .female
      let given = names.given(sex, bornIn: 1940 + random.below(55), isSpanish: false, &random)
      start = given + [ascii(" ")] + family
    case 7:
      start.append(contentsOf: [ascii("'"), ascii("s")])
    default: break
    }
    var name = named(start, trade)
    name.family = family
    return name
  }

  private func ofFamilies(_ random: inout SeededRandom) -> CompanyName {
    let first = names.family(&random).name
    var text = first
    if random.chance(0.4) { text += [ascii(","), ascii(" ")] + names.family(&random).name }
    text += [ascii(" "), ascii("&"), ascii(" ")]
    text += random.chance(0.5) ? [UInt8](text: "Associates") : names.family(&random).name
    return CompanyName(text: text, stem: text.count, family: first)
  }

  private func named(_ start: [UInt8], _ trade: [UInt8]) -> CompanyName {
    CompanyName(text: start + [ascii(" ")] + trade, stem: start.count)
  }

  private func initials(_ random: inout SeededRandom) -> [UInt8] {
    if random.chance(0.12) { return Array(text: random.chance(0.6) ? "A-1" : "AAA") }
    var letters: [UInt8] = []
    for place in 0..<random.between(2, 3) {
      if place == 1 && random.chance(0.25) { letters.append(ascii("&")) }
      letters.append(0x41 + UInt8(random.below(23)))
    }
    return letters
  }

  /// An element, the first ones more often.
  private func early(_ parts: [[UInt8]], _ random: inout SeededRandom) -> [UInt8] {
    let unit = random.unit()
    return parts[Int(unit * unit * Double(parts.count))]
  }
}

/// A table's word with blanks in place of underscores.
func unjoined(_ word: [UInt8]) -> [UInt8] { word.map { $0 == ascii("_") ? ascii(" ") : $0 } }
