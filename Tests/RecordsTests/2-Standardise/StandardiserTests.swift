// The stage as a whole: codes, notes, shared values, composite columns.

import Kernels
import Records
import Testing

@Suite struct StandardiserTests {
  @Test func valuesThatBecomeEqualShareACode() {
    let table = sampleTable([("n", ["Müller", "MULLER", "", "müller ", "Smith"])])
    let records = Standardiser(rules: [StandardiseRule(role: .familyName, columns: ["n"])])
      .standardise(table)
    let attribute = records.attributes[0]
    #expect(attribute.codes == [1, 1, 0, 1, 2])
    #expect(attribute.values == ByteStrings(["", "muller", "smith"]))
    #expect(attribute.counts == [1, 3, 1])
    #expect(records.notes[0].filled == 4)
    #expect(records.notes[0].changed == 2)
  }

  @Test func severalColumnsAreJoined() {
    let table = sampleTable([("a", ["Ann", "Bob", ""]), ("b", ["Lee", "", ""])])
    let rule = StandardiseRule(role: .fullName, columns: ["a", "b"], name: "full")
    let full = Standardiser(rules: [rule]).standardise(table).attributes[0]
    #expect(full.codes.map { full.values.string(Int($0)) } == ["ann lee", "bob", ""])
  }

  @Test func ignoredAndMissingColumnsOnlyGetANote() {
    let table = sampleTable([("a", ["x1", ""])])
    let records = Standardiser(rules: [
      StandardiseRule(role: .ignored, columns: ["a"]),
      StandardiseRule(role: .word, columns: ["gone"]),
    ]).standardise(table)
    #expect(records.attributes.isEmpty)
    #expect(records.notes.map(\.column) == ["a", "gone"])
    #expect(records.notes[0].filled == 1)
    #expect(records.notes[0].blanked == 0)
    #expect(records.notes[1].remarks == ["the table has no such column"])
  }

  @Test func aPhoneOfTooManyStrangersIsBlanked() {
    let names = (0..<400).map { "person\($0)" }
    let phones = (0..<400).map { $0 < 80 ? "212-555-9000" : "212-777-\(2000 + $0)" }
    let records = standardise(names, phones)
    #expect(records.attributes[1].counts[0] == 80)
    #expect(records.notes[1].blanked == 80)
    #expect(records.notes[1].remarks.contains { $0.contains("2125559000") })
  }

  @Test func aPhoneOfOneLargeEntityStays() {
    let names = (0..<400).map { $0 < 80 ? "acme\($0 % 3)" : "person\($0)" }
    let phones = (0..<400).map { $0 < 80 ? "212-555-9000" : "212-777-\(2000 + $0)" }
    #expect(standardise(names, phones).attributes[1].counts[0] == 0)
  }

  @Test func aDateFilledInForTheUnknownIsBlanked() {
    let names = (0..<400).map { "person\($0)" }
    let dates = (0..<400).map { $0 < 25 ? "1900-01-01" : "19\(30 + $0 % 60)-02-1\($0 % 9)" }
    let records = Standardiser(rules: [
      StandardiseRule(role: .fullName, columns: ["name"]),
      StandardiseRule(role: .birthDate, columns: ["born"]),
    ]).standardise(sampleTable([("name", names), ("born", dates)]))
    #expect(records.notes[1].blanked == 25)
  }

  @Test func aFullNameBesideItsPartsKeepsTheRest() {
    let count = 60
    let given = (0..<count).map { "given\($0 % 7)x" }
    let family = (0..<count).map { "family\($0 % 11)x" }
    let full = (0..<count).map { "\(given[$0]) m\($0 % 5) \(family[$0])" }
    let table = sampleTable([("g", given), ("f", family), ("full", full)])
    let rules = [
      StandardiseRule(role: .givenName, columns: ["g"]),
      StandardiseRule(role: .familyName, columns: ["f"]),
      StandardiseRule(role: .fullName, columns: ["full"]),
    ]
    let records = Standardiser(rules: rules).standardise(table)
    #expect(records.attributes.map(\.role) == [.givenName, .familyName, .middleName])
    #expect(records.attributes[2].values.string(1) == "m0")
    let bare = sampleTable([
      ("g", given), ("f", family), ("full", zip(given, family).map { "\($1), \($0)" }),
    ])
    #expect(Standardiser(rules: rules).standardise(bare).attributes.count == 2)
  }

  @Test func threadsDoNotChangeTheResult() {
    var random = SeededRandom(seed: 5)
    let texts = (0..<20_000).map { _ in randomText(&random) }
    let table = sampleTable([("c", texts)])
    let rules = [Role.text, .address, .company].map {
      StandardiseRule(role: $0, columns: ["c"], name: $0.rawValue)
    }
    Threads.use(1)
    let one = Standardiser(rules: rules).standardise(table)
    Threads.use(4)
    let four = Standardiser(rules: rules).standardise(table)
    Threads.use(0)
    #expect(one.attributes.map(\.codes) == four.attributes.map(\.codes))
    #expect(one.attributes.map(\.values) == four.attributes.map(\.values))
    #expect(one.notes == four.notes)
  }

  @Test func anEmptyTableStaysEmpty() {
    let records = Standardiser(rules: [StandardiseRule(role: .email, columns: ["c"])])
      .standardise(sampleTable([("c", [])]))
    #expect(records.recordCount == 0)
    #expect(records.attributes[0].values.count == 1)
  }

  private func standardise(_ names: [String], _ phones: [String]) -> StandardRecords {
    Standardiser(rules: [
      StandardiseRule(role: .fullName, columns: ["name"]),
      StandardiseRule(role: .phone, columns: ["phone"]),
    ]).standardise(sampleTable([("name", names), ("phone", phones)]))
  }
}
