// E-mail addresses of people, households and firms.

import Kernels

/// Everything that people are made from.
struct PeopleTables: Sendable {
  let names: NameTables
  let places: PlaceTables
  let contacts: ContactTables

  /// Reads the tables, about 10 ms.
  init() {
    names = NameTables()
    let places = PlaceTables()
    self.places = places
    contacts = ContactTables(places: places)
  }
}

/// Makes e-mail addresses in the usual patterns.
struct ContactTables: Sendable {
  private let places: PlaceTables
  private let handles = words(
    """
    sunny happy blue silver tiger eagle star rock music soccer hockey fish golf runner biker cat dog
    wolf bear moon shadow angel lucky crazy super magic mama papa coach doc chef surfer gamer ninja
    racer rider hunter dancer artist coffee pizza cookie peach cherry rose daisy storm thunder
    """)
  private let firmEndings = words("inc group tech labs systems partners services co law med")

  init(places: PlaceTables) { self.places = places }

  /// A private address in one of ten patterns, by name, year of birth or a handle.
  func email(of person: Person, on day: Int, _ random: inout SeededRandom) -> [UInt8] {
    let called = person.goesByNickname ? person.nickname : person.given
    let given = plain(called)
    let family = plain(person.family.on(day))
    let year = CalendarDay(number: person.birthDay).year
    var local: [UInt8]
    switch random.below(20) {
    case 0...4: local = given + [ascii(".")] + family
    case 5...6: local = given + family
    case 7...9: local = [given.first ?? ascii("x")] + family
    case 10...11: local = given + [ascii("_")] + family
    case 12: local = given + family.prefix(1)
    case 13: local = family + [ascii(".")] + given
    case 14...16: local = given
    default: local = random.pick(handles) + random.pick(handles)
    }
    let isShort = local.count < 8 || !local.contains(ascii("."))
    if random.chance(isShort ? 0.75 : 0.35) { appendNumber(to: &local, year, &random) }
    return local + [ascii("@")] + places.mailProvider(&random)
  }

  private func appendNumber(
    to local: inout [UInt8], _ year: Int, _ random: inout SeededRandom
  ) {
    switch random.below(5) {
    case 0: local.append(number: year)
    case 1, 2: local.append(number: year % 100, width: 2)
    case 3: local.append(number: random.between(1, 999))
    default: local.append(number: random.between(1, 99))
    }
  }

  /// An address for a household of that surname.
  func familyEmail(_ family: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var local: [UInt8] = []
    let style = random.below(3)
    if style == 0 { local.append(text: "the") }
    local += plain(family)
    if style < 2 { local.append(text: style == 0 ? "s" : "family") }
    local.append(number: random.between(1, 99))
    return local + [ascii("@")] + places.mailProvider(&random)
  }

  /// The mail domain of a firm.
  func firmDomain(_ random: inout SeededRandom) -> [UInt8] {
    var domain = plain(madeUpPlace(&random)) + random.pick(firmEndings)
    domain.append(text: ".com")
    return domain
  }

  /// A staff address at a firm.
  func workEmail(of person: Person, at domain: [UInt8]) -> [UInt8] {
    var email = plain(person.family.now)
    email.insert(plain(person.given).first ?? ascii("x"), at: 0)
    email.append(ascii("@"))
    return email + domain
  }
}

/// The small ASCII letters of a name, without accents.
private func plain(_ name: [UInt8]) -> [UInt8] {
  foldingAccents(name).filter(isLetter).map(lowered)
}

/// The name with Latin letters in place of accented ones (those of UTF-8 lead byte C3).
func foldingAccents(_ name: [UInt8]) -> [UInt8] {
  guard name.contains(0xC3) else { return name }
  var folded: [UInt8] = []
  var isSecond = false
  for byte in name {
    if isSecond {
      folded.append(unaccented(byte))
      isSecond = false
    } else if byte == 0xC3 {
      isSecond = true
    } else {
      folded.append(byte)
    }
  }
  return folded
}

/// The ASCII letter for the second byte of an accented one: À is C3 80, à is C3 A0.
private func unaccented(_ second: UInt8) -> UInt8 {
  let letters = Array("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYts".utf8)
  let small = Array("aaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)
  return second < 0xA0 ? letters[Int(second - 0x80)] : small[Int(second - 0xA0)]
}
