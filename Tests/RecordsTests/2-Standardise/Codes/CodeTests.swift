// Identifiers, numbers, sexes, words, placeholders.

import Records
import Testing

@Suite struct CodeTests {
  @Test(arguments: [
    (Role.identifier, "746-09-8439", "746098439"), (.identifier, "ab 12.34/x", "ab1234x"),
    (.identifier, "110101********1234", "110101********1234"), (.identifier, "000000000", ""),
    (.identifier, "123-45-6789", ""), (.identifier, "987654321", ""), (.identifier, "unknown", ""),
    (.identifier, "********", ""), (.identifier, "007", "007"), (.code, "AB-123", "ab123"),
    (.sex, "1", "m"), (.sex, "2", "f"), (.sex, "0", "0"),
    (.sex, "Male", "m"), (.sex, "F", "f"), (.sex, "männlich", "m"), (.sex, "女", "f"),
    (.sex, "Femme", "f"), (.sex, "unknown", ""), (.sex, "diverse", "diverse"),
    (.number, "1,234.50", "1234.5"), (.number, "1.234,5 EUR", "1234.5"), (.number, "$12.00", "12"),
    (.number, "-0.50", "-0.5"), (.number, "1 234 567", "1234567"), (.number, "n/a", ""),
    (.number, "12 to 14", ""), (.number, ".5", "0.5"), (.number, "007", "7"),
    (.number, "7.50 %", "7.5"), (.number, "-0", "0"), (.integer, "(1993),", "1993"),
    (.integer, "1,234", "1234"), (.integer, "12b", "12b"), (.latitude, "52.5000", "52.5"),
    (.latitude, "0.0", ""), (.word, "N/A", ""), (.word, "-", ""), (.word, "?", ""),
    (.word, "xxx", ""), (.word, "TBD", ""), (.word, "未知", ""), (.word, "无", ""),
    (.word, "not available", ""), (.word, "null", ""), (.word, "Nullarbor", "nullarbor"),
    (.word, "NA", ""), (.category, "SIGMOD Conference", "sigmod conference"),
  ])
  func standard(role: Role, raw: String, expected: String) {
    #expect(standardised(role, raw) == expected)
  }

  @Test func decimalCommasAreFoundByEvidence() {
    let prices = ["12,5", "7,25", "1.234", "99,00"]
    #expect(standardised(.number, prices) == ["12.5", "7.25", "1234", "99"])
    #expect(standardised(.number, ["12.5", "1,234"]) == ["12.5", "1234"])
  }

  @Test func numberTokensThatAreTheWholeTextAreNoAttribute() {
    #expect(standardised(.text, ["H04B G06K", "A23C", "B01D C02F"], part: "numbers").isEmpty)
  }

  @Test func numberTokensOfTextsStandApart() {
    let names = ["Sony KDL46Z4100B 46 inch 46", "Sony TV", "Canon MX-310"]
    #expect(
      standardised(.text, names, part: "numbers") == ["46 kdl46z4100b", "", "310"])
  }
}
