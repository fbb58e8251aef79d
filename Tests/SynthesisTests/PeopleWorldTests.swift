// What the people of the world share, seen through records without gaps or errors.

import Kernels
import Synthesis
import Testing

@Suite struct PeopleWorldTests {
  static let written = Written(flawless(entities: 20_000))
  static let records = rows(written.records)
  static let columns = PeopleGenerator.columns(0)
  /// One record of each person; all of them say the same.
  static let people = Dictionary(
    zip(written.clusters.map(\.cluster), records), uniquingKeysWith: { first, _ in first })
  static let relations = rows(written.relations)

  /// People whose records are filled everywhere and true; nobody moved or changed anything.
  static func flawless(entities: Int) -> PeopleRule {
    var rule = PeopleRule(entities: entities, seed: 31)
    let kept = ["records_exponent", "records_max", "slip_again", "staff", "longest", "share"]
    let world = [
      "households.one", "households.couple", "households.family", "households.flat", "twins",
      "namesakes", "employed", "landline", "landline_given", "family_mobile",
    ]
    for field in PeopleRates.fields where !world.contains(field.name) {
      if kept.contains(where: { field.name.hasSuffix($0) }) { continue }
      if field.name.contains(".filled.") {
        rule.rates[field] = 1
      } else if !field.name.contains(".slips.") {
        rule.rates[field] = 0
      }
    }
    return rule
  }

  private func value(_ person: String, _ column: String) -> String {
    Self.people[person]![Self.columns.firstIndex(of: column)!]
  }

  /// A birth date in any style, as its day, month and year in some order.
  private func digits(_ text: String) -> String {
    text.filter(\.isNumber)
  }

  private func pairs(_ kind: String) -> [(left: String, right: String)] {
    Self.relations.filter { $0[3] == kind }.map { ($0[0], $0[1]) }
  }

  @Test func recordsOfAPersonSayTheSame() {
    for (row, truth) in zip(Self.records, Self.written.clusters) {
      let first = Self.people[truth.cluster]!
      #expect(row[2].lowercased() == first[2].lowercased())
      #expect(row[6].lowercased() == first[6].lowercased())
    }
  }

  @Test func householdsShareAddresses() {
    let together = pairs("spouse").filter {
      value($0.left, "postcode") == value($0.right, "postcode")
    }
    // The old system loses leading zeros; nobody moved.
    #expect(Double(together.count) > 0.98 * Double(pairs("spouse").count))
  }

  @Test func twinsShareTheirBirthday() {
    let twins = pairs("twin").filter { pair in
      Self.people[pair.left]![1] == Self.people[pair.right]![1]
    }
    #expect(twins.count > 5)
    for pair in twins {
      #expect(value(pair.left, "birth_date") == value(pair.right, "birth_date"))
      #expect(
        value(pair.left, "family_name").lowercased()
          == value(pair.right, "family_name").lowercased())
    }
  }

  @Test func namesakesShareTheirNameAndNotTheirAge() {
    let pairs = pairs("namesake")
    #expect(pairs.count > 50)
    for pair in pairs {
      #expect(
        value(pair.left, "given_name").lowercased() == value(pair.right, "given_name").lowercased())
      #expect(value(pair.left, "birth_date") != value(pair.right, "birth_date"))
    }
  }

  @Test func familiesShareMobileNumbersAsOftenAsSet() {
    func share(_ rate: Double) -> Double {
      var rule = Self.flawless(entities: 20_000)
      rule.rates.familyMobile = rate
      rule.rates.landlineGiven = 0
      let written = Written(rule)
      let phones = Dictionary(
        zip(
          written.clusters.map(\.cluster), rows(written.records).map { digits($0[5]).suffix(10) }),
        uniquingKeysWith: { first, _ in first })
      let couples = rows(written.relations).filter { $0[3] == "spouse" }
      return Double(couples.count { phones[$0[0]] == phones[$0[1]] }) / Double(couples.count)
    }
    #expect(share(0) == 0)
    #expect(abs(share(0.3) - 0.3) < 0.02)
    #expect(share(1) == 1)
  }

  @Test func landlinesAreShared() {
    let couples = pairs("spouse")
    let shared = couples.filter {
      digits(value($0.left, "phone")) == digits(value($0.right, "phone"))
    }
    let own = pairs("colleague").filter {
      digits(value($0.left, "phone")) == digits(value($0.right, "phone"))
    }
    // Both show the landline with 0.5 · 0.25², or use one mobile; formats hide some.
    #expect(shared.count > couples.count / 60)
    #expect(own.isEmpty)
  }

  @Test func numbersAreRecycled() {
    func shared(_ rate: Double) -> Int {
      var rule = Self.flawless(entities: 16_000)
      rule.rates.mobileChange = 0.25
      rule.rates.recycledMobile = rate
      rule.rates.familyMobile = 0
      rule.rates.landlineGiven = 0
      let written = Written(rule)
      var owners: [Substring: Set<String>] = [:]
      for (row, truth) in zip(rows(written.records), written.clusters) {
        owners[digits(row[5]).suffix(10), default: []].insert(truth.cluster)
      }
      return owners.values.count { $0.count > 1 }
    }
    // Of 1,600 numbers, one in ten is shown by both the old owner before and the new one after.
    #expect(shared(0) < 10)
    #expect((110...220).contains(shared(0.1)))
  }

  /// A move on an even day is seen if there are records before and after it. With k of them, whose
  /// days t have the density 2t, that has the probability 1 - 1 / (2k + 1) - ∫ (1 - t²)^k dt.
  @Test func peopleMoveAsOftenAsSet() {
    var rule = Self.flawless(entities: 16_000)
    rule.rates.moves = 0.4
    rule.rates.recordsExponent = 0
    rule.rates.recordsMax = 20
    let written = Written(rule)
    var postcodes: [String: [String]] = [:]
    for (row, truth) in zip(rows(written.records), written.clusters) where row[1] != "partner" {
      // Records of the young begin later.
      let isYearFirst = row[1] == "webshop" || row[1] == "newsletter"
      let year = Int(isYearFirst ? row[4].prefix(4) : row[4].suffix(4))!
      if year < 1999 { postcodes[truth.cluster, default: []].append(row[10]) }
    }
    var expected = 0.0
    for shown in postcodes.values {
      var integral = 1.0
      for count in 1...shown.count { integral *= Double(2 * count) / Double(2 * count + 1) }
      expected += 0.4 * (1 - 1 / Double(2 * shown.count + 1) - integral)
    }
    let moved = Double(postcodes.values.count { Set($0).count > 1 })
    #expect(abs(moved / expected - 1) < 0.05, "\(moved) of \(expected)")
  }

  @Test func manyPeopleShareAName() {
    var owners: [String: Int] = [:]
    for person in Self.people.values {
      owners["\(person[2]) \(person[3])".lowercased(), default: 0] += 1
    }
    let shared = owners.values.filter { $0 > 1 }.reduce(0, +)
    #expect(Double(shared) / 20_000 > 0.03)
  }

  /// Shares of adults, near those of the country.
  @Test func agesAreThoseOfAdults() {
    let years = Self.records.filter { $0[1] == "webshop" }.compactMap { Int($0[4].prefix(4)) }
    func share(_ ages: ClosedRange<Int>) -> Double {
      Double(years.count { ages.contains(2025 - $0) }) / Double(years.count)
    }
    for (ages, expected) in [
      (18...24, 0.13), (25...44, 0.34), (45...64, 0.32), (65...110, 0.21),
    ] {
      #expect(abs(share(ages) - expected) < 0.06, "\(ages): \(share(ages))")
    }
  }
}
