// What companies of one family share, seen through records without gaps or errors.

import Kernels
import Synthesis
import Testing

@Suite struct CompanyFamiliesTests {
  static let files = CompaniesGenerator(rule: flawless(entities: 16_000)).everything
  static let columns = CompaniesGenerator.columns(0)
  static let companies = Dictionary(
    zip(rows(files[1]).map { $0[1] }, rows(files[0])), uniquingKeysWith: { first, _ in first })
  static let relations = rows(files[2])

  /// Companies whose records are filled everywhere and true; nothing ever changed.
  static func flawless(entities: Int) -> CompaniesRule {
    var rule = CompaniesRule(entities: entities, seed: 12)
    let kept = ["records_exponent", "records_max", "members_exponent", "members_max", "share"]
    let world = ["legal_form_held", "domain", "serviced_office", "bookkeeper"]
    for field in CompanyRates.fields where !field.name.hasPrefix("families.") {
      if kept.contains(where: { field.name.hasSuffix($0) }) { continue }
      if world.contains(field.name) || field.name.contains(".slips.") { continue }
      let isFull =
        field.name.contains(".filled.") || field.name.hasSuffix(".legal_form")
        || field.name.hasSuffix(".registered") || field.name.hasSuffix(".longest")
      rule.rates[field] = isFull ? field.range.upperBound : 0
    }
    return rule
  }

  private func value(_ company: String, _ column: String) -> String {
    Self.companies[company]![Self.columns.firstIndex(of: column)!].lowercased()
  }

  /// The share of pairs of that relation that agree on a column.
  private func agreement(_ relation: CompanyRelation, _ column: String) -> Double {
    let pairs = Self.relations.filter { $0[2] == relation.rawValue }
    let filled = pairs.filter { !value($0[0], column).isEmpty && !value($0[1], column).isEmpty }
    return Double(filled.count { value($0[0], column) == value($0[1], column) })
      / Double(max(1, filled.count))
  }

  @Test func branchesAreOneCompanyInManyTowns() {
    // A few branches write "and" for "&", and some of the dashes of tax numbers are left out.
    #expect(agreement(.branch, "company_name") > 0.85)
    #expect(agreement(.branch, "town") < 0.1)
    #expect(agreement(.branch, "phone") < 0.01)
    #expect(agreement(.branch, "tax_id") > 0.4)
    #expect(agreement(.namesake, "tax_id") == 0)
  }

  @Test func namesakesShareNothingButTheName() {
    let pairs = Self.relations.filter { $0[2] == "namesake" }
    let stems = pairs.count {
      value($0[0], "company_name").prefix(6) == value($0[1], "company_name").prefix(6)
    }
    #expect(stems == pairs.count && pairs.count > 300)
    #expect(agreement(.namesake, "town") < 0.1)
    #expect(agreement(.namesake, "phone") == 0)
  }

  @Test func groupsShareTheStemOfTheName() {
    let pairs = Self.relations.filter { $0[2] == "group" }
    let stems = pairs.count {
      value($0[0], "company_name").prefix(2) == value($0[1], "company_name").prefix(2)
    }
    #expect(Double(stems) > 0.97 * Double(pairs.count) && pairs.count > 500)
    #expect(agreement(.group, "company_name") < 0.2)
    #expect(agreement(.group, "phone") > 0.05)
    #expect(agreement(.group, "tax_id") == 0)
  }

  @Test func chainsShareTheSignAndNotTheOwner() {
    var rule = Self.flawless(entities: 4000)
    for source in ["crm", "billing", "portal", "fair", "directory"] {
      rule.rates.set(["sources.\(source).trading_name": 1])
    }
    let files = CompaniesGenerator(rule: rule).everything
    let signs = Dictionary(
      zip(rows(files[1]).map { $0[1] }, rows(files[0]).map { $0[2].lowercased() }),
      uniquingKeysWith: { first, _ in first })
    let pairs = rows(files[2]).filter { $0[2] == "franchise" }
    #expect(!pairs.isEmpty && pairs.allSatisfy { signs[$0[0]] == signs[$0[1]] })
    #expect(agreement(.franchise, "company_name") < 0.05)
    #expect(agreement(.franchise, "tax_id") == 0)
  }

  @Test func servicedOfficesShareTheHouse() {
    let pairs = Self.relations.filter { $0[2] == "office" }
    let houses = pairs.count { pair in
      let left = value(pair[0], "street").prefix { $0 != " " }
      return left == value(pair[1], "street").prefix { $0 != " " }
    }
    #expect(houses == pairs.count && pairs.count > 1000)
    #expect(agreement(.office, "postcode") > 0.9)
  }

  @Test func bookkeepersContactsAreSharedAsOftenAsSet() {
    var rule = Self.flawless(entities: 16_000)
    rule.rates.sharedContact = 1
    let files = CompaniesGenerator(rule: rule).everything
    let emails = Dictionary(
      zip(rows(files[1]).map { $0[1] }, rows(files[0]).map { $0[9].lowercased() }),
      uniquingKeysWith: { first, _ in first })
    let pairs = rows(files[2]).filter { $0[2] == "bookkeeper" }
    #expect(pairs.count > 1000 && pairs.allSatisfy { emails[$0[0]] == emails[$0[1]] })
  }

  @Test func harderIsHarder() {
    let agreement = Difficulty.allCases.map { difficulty in
      let files = CompaniesGenerator(
        rule: CompaniesRule(entities: 10_000, difficulty: difficulty, seed: 8)
      ).everything
      var names: [String: [String]] = [:]
      for (row, truth) in zip(rows(files[0]), rows(files[1])) {
        names[truth[1], default: []].append(row[2].lowercased())
      }
      let pairs = names.values.filter { $0.count > 1 }
      return Double(pairs.count { $0[0] == $0[1] }) / Double(pairs.count)
    }
    #expect(agreement[0] > agreement[1] + 0.04 && agreement[1] > agreement[2] + 0.04)
  }
}
