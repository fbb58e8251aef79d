// Roles of the columns of published sets: as they are, shuffled, and without headers.

import Records
import Testing

@Suite struct RealSetRoleTests {
  static let febrl: [String: Role] = [
    "given_name": .givenName, "surname": .familyName, "street_number": .streetNumber,
    "address_1": .address, "address_2": .address, "suburb": .town, "postcode": .postcode,
    "state": .region, "date_of_birth": .birthDate, "soc_sec_id": .identifier,
  ]
  static let expected: [(set: String, roles: [String: Role])] = [
    ("febrl1", febrl), ("febrl2", febrl), ("febrl3", febrl), ("febrl4", febrl),
    (
      "splink_fake_1000",
      [
        "first_name": .givenName, "surname": .familyName, "dob": .birthDate, "city": .town,
        "email": .email,
      ]
    ),
    (
      "rldata10000",
      [
        "fname_c1": .givenName, "fname_c2": .givenName, "lname_c1": .familyName,
        "lname_c2": .ignored, "birth_date": .birthDate,
      ]
    ),
    (
      "pseudopeople_multi",
      [
        "first_name": .givenName, "middle": .middleName, "last_name": .familyName,
        "date_of_birth": .birthDate, "ssn": .identifier, "sex": .sex,
        "street_number": .streetNumber, "street_name": .street, "unit_number": .unit,
        "po_box": .ignored, "city": .town, "state": .region, "zipcode": .postcode,
        "employer_name": .company,
      ]
    ),
    (
      "patstat_names",
      [
        "name": .company, "latitude": .latitude, "longitude": .longitude, "coauthors": .text,
        "classes": .text,
      ]
    ),
    (
      "cora_1295",
      ["author": .text, "title": .text, "venue": .text, "year": .integer, "publisher": .text]
    ),
    ("dblp_acm", ["title": .text, "authors": .text, "venue": .category, "year": .integer]),
    (
      "fodors_zagats",
      ["name": .text, "addr": .address, "city": .town, "phone": .phone, "type": .word]
    ),
    ("oaei_restaurants", ["name": .text, "phone_number": .phone, "street": .street]),
    (
      "abt_buy",
      ["name": .text, "description": .text, "manufacturer": .word, "price": .number]
    ),
    (
      "amazon_google",
      ["title": .text, "description": .text, "manufacturer": .text, "price": .number]
    ),
    ("ccks2021_address_r1", ["address": .address]),
    (
      "mag_beer",
      ["Beer_Name": .text, "Brew_Factory_Name": .company, "Style": .text, "ABV": .number]
    ),
    ("splink_transactions", ["memo": .text, "transaction_date": .date, "amount": .number]),
  ]

  @Test(arguments: expected.indices)
  func ofPublishedSets(index: Int) {
    let (set, roles) = Self.expected[index]
    guard let table = dataSetTable(set) else { return }
    let inferred = RoleInference().infer(table)
    for (name, role) in roles {
      let found = inferred.first { $0.name == name }
      #expect(found?.role == role, "\(set).\(name): \(found?.reason ?? "not found")")
    }
  }

  @Test(arguments: ["febrl3", "splink_fake_1000", "fodors_zagats"])
  func columnOrderDoesNotMatter(set: String) {
    guard let table = dataSetTable(set) else { return }
    let straight = RoleInference().infer(table)
    let backward = RoleInference().infer(renamed(table, table.columns.reversed()))
    #expect(Set(straight) == Set(backward))
  }

  @Test func withoutHeadersTheValuesTell() {
    let known: [(set: String, roles: [Int: Role])] = [
      ("febrl3", [0: .word, 1: .word, 3: .text, 8: .date, 9: .identifier]),
      ("splink_fake_1000", [0: .word, 1: .word, 2: .date, 4: .email]),
      ("fodors_zagats", [0: .text, 1: .text, 3: .phone]),
      ("abt_buy", [0: .text, 1: .text, 3: .number]),
    ]
    for (set, roles) in known {
      guard let table = dataSetTable(set) else { continue }
      let columns = table.columns.enumerated().map {
        Column(name: "col\($0 + 1)", codes: $1.codes, values: $1.values)
      }
      let inferred = RoleInference().infer(renamed(table, columns))
      for (place, role) in roles {
        #expect(inferred[place].role == role, "\(set) column \(place): \(inferred[place].reason)")
      }
    }
  }

  private func renamed(_ table: Table, _ columns: [Column]) -> Table {
    Table(
      columns: columns, sources: table.sources, sourceOf: table.sourceOf,
      identifiers: table.identifiers, inputPosition: table.inputPosition)
  }
}
