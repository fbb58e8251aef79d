// Roles from headers and values.

import Kernels
import Records
import Testing

@Suite struct RoleInferenceTests {
  @Test(arguments: [
    ("first_name", Role.givenName), ("FirstName", .givenName), ("fname_c1", .givenName),
    ("Vorname", .givenName), ("prénom", .givenName), ("Voornaam", .givenName), ("imię", .givenName),
    ("surname", .familyName), ("lastName", .familyName), ("LNAME", .familyName),
    ("Nachname", .familyName), ("apellido", .familyName), ("cognome", .familyName),
    ("nazwisko", .familyName), ("姓", .familyName), ("customer_last_name", .familyName),
    ("full_name", .fullName), ("Customer Name", .fullName), ("nombre completo", .fullName),
    ("city", .town), ("Suburb", .town), ("Ort", .town), ("ville", .town), ("ciudad", .town),
    ("state", .region), ("Bundesland", .region), ("country", .country), ("nickname", .word),
  ])
  func wordyHeaders(header: String, role: Role) {
    let values = (0..<300).map { "\(syllable($0))\(syllable($0 / 7)) " }
    #expect(roleOf(header, values) == role)
  }

  @Test(arguments: [
    ("姓名", Role.fullName), ("联系人", .fullName), ("姓", .familyName), ("名", .givenName),
    ("公司名称", .company), ("单位", .company), ("城市", .town), ("省份", .region), ("微信昵称", .word),
  ])
  func chineseHeaders(header: String, role: Role) {
    let values = (0..<300).map { "李王张刘陈杨"[$0 % 6] + "伟芳娜敏静丽强磊军洋"[$0 / 6 % 10] }
    #expect(roleOf(header, values) == role)
  }

  @Test(arguments: [
    ("dob", Role.birthDate), ("Geburtsdatum", .birthDate), ("date de naissance", .birthDate),
    ("fecha_nacimiento", .birthDate), ("data urodzenia", .birthDate), ("出生日期", .birthDate),
    ("生日", .birthDate), ("order_date", .date), ("phone", .date), ("col7", .date), ("name", .date),
    ("updated_at", .ignored), ("创建时间", .ignored), ("更新时间", .ignored),
  ])
  func dates(header: String, role: Role) {
    let values = (0..<300).map { "19\(50 + $0 % 50)-0\(1 + $0 % 9)-1\($0 % 10)" }
    #expect(roleOf(header, values) == role)
  }

  @Test(arguments: [
    ("phone", Role.phone), ("Handynummer", .phone), ("téléphone", .phone), ("手机号", .phone),
    ("公司电话", .phone), ("col1", .phone), ("home phone 2", .phone),
  ])
  func phones(header: String, role: Role) {
    #expect(roleOf(header, (0..<300).map { "(212) 555-\(1000 + $0)" }) == role)
  }

  @Test(arguments: ["email", "E-Mail", "correo electrónico", "邮箱", "col2", "phone"])
  func emails(header: String) {
    #expect(roleOf(header, (0..<300).map { "user\($0)@example.com" }) == .email)
  }

  @Test(arguments: [
    ("ssn", Role.identifier), ("身份证号", .identifier), ("统一社会信用代码", .identifier),
    ("Kundennummer", .identifier), ("codice fiscale", .identifier), ("col3", .identifier),
  ])
  func identifiers(header: String, role: Role) {
    let values = (0..<300).map { "\(100_000_007 &* ($0 % 250 + 3) % 999_999_937)" }
    #expect(roleOf(header, values) == role)
  }

  @Test func sexesAreKnownByTheirWords() {
    #expect(roleOf("col4", (0..<300).map { ["M", "F"][$0 % 2] }) == .sex)
    #expect(roleOf("性别", (0..<300).map { ["男", "女"][$0 % 2] }) == .sex)
  }

  @Test func valuesAloneTellTheRest() {
    #expect(roleOf("c", (0..<300).map { "\(Double($0) + 0.25)" }) == .number)
    #expect(roleOf("c", (0..<300).map { "\($0 % 90)" }) == .integer)
    #expect(roleOf("c", (0..<300).map { ["red", "green", "blue"][$0 % 3] }) == .category)
    #expect(roleOf("c", (0..<300).map { "\(syllable($0)) \(syllable($0 * 3)) a" }) == .text)
    #expect(roleOf("c", (0..<300).map { syllable($0) + syllable($0 * 3) }) == .word)
  }

  @Test func useless() {
    #expect(roleOf("c", Array(repeating: "same", count: 300)) == .ignored)
    #expect(roleOf("c", (0..<300).map { $0 < 4 ? "v\($0)" : "" }) == .ignored)
    #expect(roleOf("counter", (0..<300).map { "\($0 + 1)" }) == .ignored)
    #expect(roleOf("id", (0..<300).map { "k\(($0 * 7919) % 100_003)" }) == .ignored)
  }

  @Test func aCounterOfEachSourceIsUseless() {
    let plain = sampleTable([("key number", (0..<200).map { "\($0 % 100 + 1)" })])
    let table = Table(
      columns: plain.columns, sources: ["a", "b"],
      sourceOf: (0..<200).map { $0 < 100 ? 0 : 1 }, identifiers: plain.identifiers,
      inputPosition: plain.inputPosition)
    #expect(RoleInference().infer(table)[0].role == .ignored)
    #expect(RoleInference().infer(plain)[0].role == .integer)
  }

  @Test func coordinatesNeedNameAndRange() {
    let values = (0..<300).map { "\(40 + Double($0) / 100)" }
    #expect(roleOf("lat", values) == .latitude)
    #expect(roleOf("Longitude", values) == .longitude)
    #expect(roleOf("lat", values.map { "9\($0)" }) == .number)
  }

  @Test func aNameIsAPersonOrACompany() {
    let given = ["Robert", "William", "Susan", "Margaret", "James"]
    let people = (0..<300).map { "\(given[$0 % 5]) \(syllable($0))\(syllable($0 / 3))" }
    #expect(roleOf("name", people) == .fullName)
    let companies = (0..<300).map {
      "\(syllable($0))\(syllable($0 / 3)) \(["Ltd", "GmbH"][$0 % 2])"
    }
    #expect(roleOf("name", companies) == .company)
  }

  @Test func threeColumnsOfADateAreOne() {
    let table = sampleTable([
      ("birth_day", (0..<300).map { "\(1 + $0 % 28)" }),
      ("birth_month", (0..<300).map { "\(1 + $0 % 12)" }),
      ("birth_year", (0..<300).map { "\(1940 + $0 % 60)" }),
      ("name", (0..<300).map { syllable($0) + syllable($0 / 3) }),
    ])
    let roles = RoleInference().infer(table)
    #expect(roles.count == 2)
    #expect(roles[0].role == .birthDate)
    #expect(roles[0].columns == ["birth_year", "birth_month", "birth_day"])
  }

  private func roleOf(_ header: String, _ values: [String]) -> Role {
    RoleInference().infer(sampleTable([(header, values)]))[0].role
  }
}

/// A pronounceable syllable that changes with the number.
func syllable(_ number: Int) -> String {
  let onset = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v"]
  let vowel = ["a", "e", "i", "o", "u"]
  return onset[number % 13] + vowel[number / 13 % 5] + ["n", "l", "r"][number / 65 % 3]
}

extension String {
  fileprivate subscript(place: Int) -> String { String(self[index(startIndex, offsetBy: place)]) }
}
