// Phone numbers.

import Records
import Testing

@Suite struct PhoneTests {
  @Test(arguments: [
    ("(212) 925-3700", "2129253700"), ("212/925-3700", "2129253700"),
    ("212-925-3700 x123", "2129253700"), ("212-925-3700 ext. 5", "2129253700"),
    ("212-925-3700 #5", "2129253700"), ("+49 (30) 1234567", "49301234567"),
    ("0049 30 1234567", "49301234567"), ("138****1234", "138****1234"),
    ("555-0100 / 555-0199", "5550100"), ("020 7946 0958; 020 7946 0959", "02079460958"),
    ("12345", ""), ("0000000000", ""), ("9999999999", ""), ("1234567890", ""), ("123456789", ""),
    ("unknown", ""), ("n/a", ""), ("************", ""), ("１３８００１３８０００", "13800138000"),
    ("xxx-xxx-1234", "******1234"),
  ])
  func alone(raw: String, expected: String) {
    #expect(standardised(.phone, raw) == expected)
  }

  @Test func theOwnCountryIsFoundByPrefixes() {
    let numbers = [
      "+44 20 7946 0958", "020 7946 0958", "0044 20 7946 0958", "+44 (0)20 7946 0958",
      "44 20 7946 0958", "+49 30 1234567",
    ]
    #expect(
      standardised(.phone, numbers)
        == Array(repeating: "2079460958", count: 5) + ["49301234567"])
  }

  @Test func theOwnCountryIsFoundByShape() {
    #expect(
      standardised(.phone, ["1-212-925-3700", "(212) 925-3700", "310 829 4313"])
        == ["2129253700", "2129253700", "3108294313"])
    #expect(
      standardised(.phone, ["13800138000", "8613800138000", "138-0013-8000"])
        == Array(repeating: "13800138000", count: 3))
  }

  @Test func theRuleMayNameTheCountry() {
    let numbers = ["030 1234567", "+49 30 1234567"]
    #expect(standardised(.phone, numbers, country: "DE") == ["301234567", "301234567"])
    #expect(standardised(.phone, numbers, country: "+49") == ["301234567", "301234567"])
  }
}
