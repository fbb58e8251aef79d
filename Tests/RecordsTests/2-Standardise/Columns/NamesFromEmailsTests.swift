// Names that e-mail addresses spell fill gaps, and nothing else.

import Records
import Testing

@Suite struct NamesFromEmailsTests {
  /// The names of the last record, beside records that make its names known.
  private func names(_ given: String, _ family: String, _ email: String) -> [String] {
    let table = sampleTable([
      ("first_name", ["Justin", "Hazel", "Rosa", given]),
      ("last_name", ["Childs", "McCloskey", "Maas", family]),
      ("email", ["a1@x.org", "b2@x.org", "c3@x.org", email]),
    ])
    let records = Standardiser(rules: [
      StandardiseRule(role: .givenName, columns: ["first_name"]),
      StandardiseRule(role: .familyName, columns: ["last_name"]),
      StandardiseRule(role: .email, columns: ["email"]),
    ]).standardise(table)
    return records.attributes.prefix(2).map { $0.values.string(Int($0.codes[3])) }
  }

  @Test(arguments: [
    ("Justin", "", "justin.childs@a.com", ["justin", "childs"]),
    ("Justin", "", "justinchilds84@a.com", ["justin", "childs"]),
    ("Hazel", "", "hmccloskey1997@a.com", ["hazel", "mccloskey"]),
    ("", "Childs", "childs_hazel@a.com", ["hazel", "childs"]),
    ("", "McCloskey", "hmccloskey@a.com", ["h", "mccloskey"]),
    ("", "", "rosa-maas7@a.com", ["rosa", "maas"]),
    ("", "", "rosamaas@a.com", ["rosa", "maas"]),
    ("", "", "hazel2001@a.com", ["hazel", ""]),
  ])
  func areRead(given: String, family: String, email: String, expected: [String]) {
    #expect(names(given, family, email) == expected)
  }

  @Test(arguments: [
    ("Justin", "", "justin.nobody@a.com"), ("Justin", "", "wolfpeach97@a.com"),
    ("", "", "info@a.com"), ("", "", ""),
  ])
  func areNotMadeUp(given: String, family: String, email: String) {
    #expect(names(given, family, email) == [given.lowercased(), family.lowercased()])
  }

  @Test func namesThatAreThereStay() {
    #expect(names("Rosa", "Childs", "hazel.maas@a.com") == ["rosa", "childs"])
  }
}
