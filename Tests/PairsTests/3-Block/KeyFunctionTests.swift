// Every key function by example: which values meet, and which do not.

import Foundation
import Pairs
import Records
import Testing

@Suite struct KeyFunctionTests {
  /// Whether two records with these values meet.
  private func meet(_ function: KeyFunction, _ left: String, _ right: String) -> Bool {
    let records = sampleRecords([("column", .text, [left, right])])
    let rules = [BlockingRule(["column"], function)]
    return Blocker(rules: rules, budget: BlockingBudget()).block(records).count == 1
  }

  @Test func wholeValues() {
    #expect(meet(.value, "ann lee", "ann lee"))
    #expect(!meet(.value, "ann lee", "lee ann"))
    #expect(!meet(.value, "", ""))
  }

  @Test func words() {
    #expect(meet(.tokens, "12 high street", "street 9"))
    #expect(!meet(.tokens, "high", "highs"))
    // Long words of ideographs meet by runs of three.
    #expect(meet(.tokens, "北京市朝阳区", "市朝阳区路"))
    #expect(!meet(.tokens, "北京市朝阳区", "上海浦东新区"))
  }

  @Test func sounds() {
    #expect(meet(.soundex, "robert", "rupert"))
    #expect(!meet(.soundex, "robert", "rubin"))
    #expect(meet(.metaphone, "knight", "night"))
    #expect(!meet(.metaphone, "smith", "jones"))
  }

  @Test func beginningsAndEnds() {
    #expect(meet(.prefix(4), "johnson", "johnston"))
    #expect(!meet(.prefix(4), "john", "johnson"), "a value as short as the key is no beginning")
    #expect(meet(.prefix(2), "éàb", "éàc"), "letters, not bytes")
    #expect(meet(.suffix(4), "anderson", "sanderson"))
    #expect(!meet(.suffix(4), "son", "anderson"))
  }

  @Test func digits() {
    #expect(meet(.firstDigits(3), "212 555", "21-2999"))
    #expect(!meet(.firstDigits(3), "21", "21"))
    #expect(meet(.lastDigits(7), "12125551234", "5551234"))
    #expect(!meet(.lastDigits(7), "5551234", "5551235"))
  }

  @Test func dates() {
    #expect(meet(.year, "19800504", "19801231"))
    #expect(!meet(.year, "00000504", "00000504"), "the year is unknown")
    #expect(meet(.monthDay, "19800504", "19900504"))
    #expect(!meet(.monthDay, "19800500", "19900500"), "the day is unknown")
    #expect(meet(.dateParts, "19800504", "19800405"))
    #expect(!meet(.dateParts, "19800504", "19810405"))
  }

  @Test func addressesOfMail() {
    #expect(meet(.localPart, "ann.lee@a.com", "ann.lee@b.org"))
    #expect(!meet(.localPart, "ann@a.com", "ann@b.org"), "too short to tell")
    #expect(!meet(.localPart, "annlee", "annlee"), "no address")
  }

  @Test func runsOfLetters() {
    #expect(meet(.grams(3), "catalogue", "dialogue"))
    #expect(!meet(.grams(3), "cat", "dog"))
    #expect(meet(.grams(3), "ab", "ab"), "a short value is its own run")
    #expect(meet(.minHash(bands: 8), "12 main street", "12 main streets"))
    #expect(!meet(.minHash(bands: 8), "12 main street", "98 broad lane"))
  }

  @Test func neighboursInOrder() {
    let values = (0..<400).map { "n\(1000 + $0)" }
    let records = sampleRecords([("column", .text, values)])
    let pairs = Blocker(
      rules: [BlockingRule(["column"], .neighbours(window: 10))], budget: BlockingBudget()
    ).block(records)
    let apart = Set(listed(pairs).map { Int($0[1] - $0[0]) })
    #expect(apart == Set(1...9))
  }

  @Test func joinedKeysNeedAll() {
    let records = sampleRecords([
      ("a", .word, ["x", "x", "x", "y", "", ""]), ("b", .word, ["1", "1", "2", "1", "1", "1"]),
    ])
    let rule = BlockingRule([BlockingKey(["a"], .value), BlockingKey(["b"], .value)])
    #expect(rule.label == "a value & b value")
    #expect(listed(Blocker(rules: [rule], budget: BlockingBudget()).block(records)) == [[0, 1]])
  }

  @Test func namesCanBeRead() throws {
    let functions: [KeyFunction] = [
      .value, .tokens, .soundex, .metaphone, .prefix(4), .suffix(3), .firstDigits(6),
      .lastDigits(7), .year, .monthDay, .dateParts, .localPart, .grams(3), .minHash(bands: 6),
      .neighbours(window: 10),
    ]
    for function in functions {
      #expect(KeyFunction(name: function.name) == function)
      let stored = try JSONEncoder().encode([function])
      #expect(try JSONDecoder().decode([KeyFunction].self, from: stored) == [function])
    }
    for name in ["", "prefix", "prefix 0", "prefix x", "value 3", "prefix 4 5", "soundexx"] {
      #expect(KeyFunction(name: name) == nil)
    }
    let unknown = Data("[\"sound\"]".utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([KeyFunction].self, from: unknown)
    }
  }
}
