// Contacts: who shares them, and what names already say of an address.

import Pairs
import Records
import Testing

@Suite struct ContactTests {
  private static let given = [
    "bradley", "bradley", "susan", "susan", "ann", "bob", "cara", "dora", "emil", "fred",
  ]
  private static let family = [
    "scott", "adams", "green", "green", "", "", "", "", "", "",
  ]

  private func level(_ role: Role, _ values: [String], _ left: UInt32, _ right: UInt32) -> Int {
    let comparator: Comparator = role == .email ? .email : .phone
    let records = sampleRecords([
      ("given", .givenName, Self.given), ("family", .familyName, Self.family),
      ("contact", role, values),
    ])
    let comparer = Comparer([Comparison("contact", comparator)], records: records)
    return Pairs.level(comparer.patterns([left].span, [right].span)[0], 0)
  }

  @Test func sharersDecideTheLevelOfEqualValues() {
    let one = ["", "", "5551", "5551", "", "", "", "", "", ""]
    #expect(level(.phone, one, 2, 3) == 1)
    let few = ["", "", "", "", "5551", "5551", "5551", "", "", ""]
    #expect(level(.phone, few, 4, 5) == 2)
    let many = ["", "", "", "", "5551", "5551", "5551", "5551", "5551", "5551"]
    #expect(level(.phone, many, 4, 5) == 3)
  }

  @Test func namesInAddressesAreNoSimilarity() {
    var emails = [String](repeating: "", count: 10)
    emails[0] = "bradley.scott@x.org"
    emails[1] = "bradley.adams@y.net"
    #expect(level(.email, emails, 0, 1) == 7)
    emails[0] = "bradleyartist@x.org"
    emails[1] = "bradley.artist@y.net"
    #expect(level(.email, emails, 0, 1) == 5)
  }

  @Test func aDomainOfFewIsALevelOfItsOwn() {
    var emails = [String](repeating: "", count: 10)
    emails[4] = "sales.desk@smithplumbing.com"
    emails[5] = "bills@smithplumbing.com"
    #expect(level(.email, emails, 4, 5) == 8)
  }

  @Test func commonLocalPartsTellNothing() {
    let places = "leeds york hull bath derby ripon wells ely truro poole".split(separator: " ")
    #expect(level(.email, places.map { "office@\($0).com" }, 4, 5) > 4)
    var few = [String](repeating: "", count: 10)
    few[4] = "hockeyangel@derby.com"
    few[5] = "hockeyangel@ripon.com"
    #expect(level(.email, few, 4, 5) == 4)
  }

  @Test func oneCrossedNameProvesOnlyItself() {
    let records = sampleRecords([
      ("given", .givenName, ["clara", "kirk", "kirk", "x"]),
      ("family", .familyName, ["kirk", "cootel", "clare", "y"]),
    ])
    let comparer = Comparer(
      [
        Comparison("given", .name, partner: "family", isPersonal: true),
        Comparison("family", .name, partner: "given"),
      ], records: records)
    let different = comparer.patterns([0].span, [1].span)[0]
    #expect(Pairs.level(different, 0) > 6)
    #expect(Pairs.level(different, 1) == 6)
    let swapped = comparer.patterns([0].span, [2].span)[0]
    #expect(Pairs.level(swapped, 0) == 5)
    #expect(Pairs.level(swapped, 1) == 5)
  }
}
