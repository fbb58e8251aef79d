// Everything that companies are made from, and the contacts they give.

import Kernels

/// Tables of names, places, legal forms and agents.
struct CompanyTables: Sendable {
  let people: NameTables
  let places: PlaceTables
  let names: CompanyNames
  let forms = LegalFormTable()
  /// Firms that take in the mail of very many companies, the same for all blocks.
  let agents: [Agent]
  /// A word and how it is cut short.
  let abbreviations: [[UInt8]: [[UInt8]]]

  /// Reads the tables, about 10 ms; agents follow from the seed.
  init(seed: UInt64) {
    people = NameTables()
    places = PlaceTables()
    names = CompanyNames(names: people)
    var random = SeededRandom(seed: seed, stream: .max)
    var agents: [Agent] = []
    for _ in 0..<12 {
      var address = places.address(&random)
      address.unit = places.unit(&random)
      agents.append(
        Agent(
          name: [UInt8](text: "Registered Agents"), address: address,
          phone: places.phone(in: address.town, &random), email: []))
    }
    self.agents = agents
    var short: [[UInt8]: [[UInt8]]] = [:]
    for entry in entries(Trades.abbreviations) {
      let parts = entry.split(separator: ascii(" "))
      short[Array(parts[0])] = parts[1].split(separator: ascii(",")).map { Array($0) }
    }
    abbreviations = short
  }

  /// Somebody who keeps the books of other companies.
  func bookkeeper(_ random: inout SeededRandom) -> Agent {
    let family = people.family(&random).name
    let name = family + [UInt8](text: random.chance(0.5) ? " Accounting" : " Tax Services")
    let address = places.address(&random)
    let domain = self.domain(
      of: CompanyName(text: name, stem: family.count), town: places.towns[address.town].name,
      &random)
    return Agent(
      name: name, address: address, phone: places.phone(in: address.town, &random),
      email: [UInt8](text: "office@") + domain)
  }

  /// A telephone number that costs the caller nothing.
  func tollFree(_ random: inout SeededRandom) -> Int {
    random.pick([800, 888, 877, 866, 855]) * 10_000_000 + random.between(200, 999) * 10_000
      + random.below(10_000)
  }

  /// A domain of its own, of the name and maybe the town.
  func domain(of name: CompanyName, town: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    let whole = plainHandle(name.text)
    let place = plainHandle(town)
    var domain: [UInt8]
    switch random.below(10) {
    case 0...2: domain = whole
    case 3...4: domain = whole + place
    case 5: domain = name.handle + place
    case 6: domain = whole + [UInt8](text: random.pick(["inc", "co", "llc", "online", "usa"]))
    case 7:
      domain = name.handle
      domain.append(number: random.between(1, 999))
    case 8: domain = name.handle + [UInt8](text: random.pick(["group", "hq", "pros", "now"]))
    default: domain = place + name.handle
    }
    if domain.isEmpty { domain = plainHandle(madeUpPlace(&random)) }
    if domain.count > 28 { domain.removeLast(domain.count - 28) }
    let ending = random.chance(0.88) ? ".com" : random.pick([".net", ".biz", ".us", ".co", ".org"])
    return domain + [UInt8](text: ending)
  }

  /// An address at a mail provider, of the company's name or a person's.
  func mailbox(
    of name: CompanyName, _ contact: Contact, _ random: inout SeededRandom
  ) -> [UInt8] {
    var local = plainHandle(name.text)
    if random.chance(0.45) {
      local = plainHandle(contact.given) + [ascii(".")] + plainHandle(contact.family)
    }
    if local.count > 24 { local.removeLast(local.count - 24) }
    if local.isEmpty || random.chance(0.4) { local.append(number: random.between(1, 999)) }
    return local + [ascii("@")] + places.mailProvider(&random)
  }
}

/// The small ASCII letters and digits of a name, without accents.
func plainHandle(_ name: [UInt8]) -> [UInt8] {
  var handle: [UInt8] = []
  handle.reserveCapacity(name.count)
  for byte in name.contains(0xC3) ? foldingAccents(name) : name
  where isLetter(byte) || isDigit(byte) {
    handle.append(lowered(byte))
  }
  return handle
}
