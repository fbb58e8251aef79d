// Addresses, towns, postcodes, countries.

import Records
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    ("123 Main Street, Apartment 4B", "123 main st apt 4b"),
    ("123 MAIN ST. APT #4B", "123 main st apt 4b"), ("8738 W. Third St.", "8738 w 3rd st"),
    ("8738 West 3rd Street", "8738 w 3rd st"), ("Hauptstraße 12", "hauptstr 12"),
    ("Hauptstr. 12", "hauptstr 12"), ("12, avenue des Champs-Élysées", "12 ave des champs elysees"),
    ("Kerkstraat 5", "kerkstr 5"), ("Flat 3, 12 High Road", "apt 3 12 high rd"),
    ("unknown", ""), ("不详", ""), ("北京市朝阳区建国路１８号", "北京市朝阳区建国路18号"),
  ])
  func address(raw: String, expected: String) {
    #expect(standardised(.address, raw) == expected)
  }

  @Test func houseNumberAndUnitStandApart() {
    let addresses = [
      "123 Main Street, Apt 4B", "Flat 3, 12 High Road", "Hauptstr. 12 a", "42nd Street 7",
      "12 a high st", "北京市朝阳区3区建国路18号2楼",
    ]
    #expect(
      standardised(.address, addresses, part: "number")
        == ["123", "12", "12", "7", "12a", "18"])
    #expect(
      standardised(.address, addresses, part: "unit") == ["4b", "3", "", "", "", ""])
  }

  @Test(arguments: [
    (Role.town, "Saint Louis", "st louis"), (.town, "St. Louis", "st louis"),
    (.town, "Mount Isa", "mt isa"), (.region, "N.S.W.", "n s w"), (.region, "NA", "na"),
    (.country, "United States of America", "us"), (.country, "U.S.A.", "us"),
    (.country, "Deutschland", "de"), (.country, "中国", "cn"), (.unit, "Apt. 5", "5"),
    (.unit, "unit 3b", "3b"), (.unit, "No. 104", "104"), (.streetNumber, "12 B", "12b"),
    (.streetNumber, "12-14", "12 14"),
    (.postcode, "sw1a 1aa", "sw1a1aa"), (.postcode, "12345-6789", "12345"),
    (.postcode, "02134", "02134"), (.postcode, "2134", "2134"), (.postcode, "00000", ""),
    (.postcode, "12345.0", "12345"), (.postcode, "00-123", "00123"),
  ])
  func place(role: Role, raw: String, expected: String) {
    #expect(standardised(role, raw) == expected)
  }

  @Test func lostZerosComeBackOnEvidence() {
    let codes = (10_000..<10_040).map(String.init)
    #expect(standardised(.postcode, codes + ["2134"]).last == "02134")
    #expect(standardised(.postcode, codes + ["02134", "2134"]).last == "2134")
    #expect(standardised(.postcode, codes + ["123456789"]).last == "12345")
  }
}
