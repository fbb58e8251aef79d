import Synthesis
import Testing

@Suite struct RateSetTests {
  @Test func everyRateHasANameOfItsOwnAndADefaultInItsRange() {
    check(PeopleRates.self)
    check(CompanyRates.self)
    check(BehaviourRates.self)
    check(ChinesePeopleRates.self)
    check(ChineseCompanyRates.self)
  }

  private func check<Rates: RateSet>(_ type: Rates.Type) {
    #expect(Set(Rates.fields.map(\.name)).count == Rates.fields.count)
    let names = Set(Rates.fields.map(\.name))
    for group in Rates.weights { #expect(names.isSuperset(of: group.members), "\(group.name)") }
    for difficulty in Difficulty.allCases {
      let rates = Rates(difficulty)
      #expect(rates.emptyWeights.isEmpty)
      for field in Rates.fields {
        #expect(field.range.contains(rates[field]), "\(field.name)")
        #expect(!field.isWhole || rates[field] == rates[field].rounded(), "\(field.name)")
      }
    }
  }

  @Test func settingARateChangesItAlone() {
    setEach(PeopleRates.self)
    setEach(CompanyRates.self)
    setEach(BehaviourRates.self)
    setEach(ChinesePeopleRates.self)
    setEach(ChineseCompanyRates.self)
  }

  private func setEach<Rates: RateSet>(_ type: Rates.Type) {
    let start = Rates(.medium)
    for field in Rates.fields {
      let other =
        start[field] == field.range.upperBound
        ? field.range.lowerBound
        : field.range.upperBound
      var changed = start
      changed.set([field.name: other])
      #expect(changed[field] == other, "\(field.name)")
      let moved = Rates.fields.filter { changed[$0] != start[$0] }.map(\.name)
      #expect(moved == [field.name], "\(field.name)")
    }
  }

  @Test func weightsThatAreAllZeroAreFound() {
    var rates = PeopleRates(.medium)
    rates.set(["households.one": 0, "households.couple": 0, "households.family": 0])
    #expect(rates.emptyWeights.isEmpty)
    rates.set(["households.flat": 0])
    #expect(rates.emptyWeights.map(\.name) == ["households"])
  }

  /// Extreme rates give odd data, but data.
  @Test(arguments: [false, true]) func extremeRatesWork(_ upper: Bool) {
    for field in PeopleRates.fields where !isWeight(field.name) {
      var rule = PeopleRule(entities: 40, seed: 1)
      rule.rates[field] = upper ? field.range.upperBound : field.range.lowerBound
      #expect(Written(rule).recordCount >= 40, "\(field.name)")
    }
    for field in CompanyRates.fields where !isWeight(field.name) {
      var rule = CompaniesRule(entities: 40, seed: 1)
      rule.rates[field] = upper ? field.range.upperBound : field.range.lowerBound
      #expect(!CompaniesGenerator(rule: rule).everything[0].isEmpty, "\(field.name)")
    }
    for field in ChinesePeopleRates.fields where !isWeight(field.name) {
      var rule = ChinesePeopleRule(entities: 40, seed: 1)
      rule.rates[field] = upper ? field.range.upperBound : field.range.lowerBound
      #expect(!ChinesePeopleGenerator(rule: rule).everything[0].isEmpty, "\(field.name)")
    }
    for field in ChineseCompanyRates.fields where !isWeight(field.name) {
      var rule = ChineseCompaniesRule(entities: 40, seed: 1)
      rule.rates[field] = upper ? field.range.upperBound : field.range.lowerBound
      #expect(!ChineseCompaniesGenerator(rule: rule).everything[0].isEmpty, "\(field.name)")
    }
    for field in BehaviourRates.fields
    where !field.name.hasSuffix(".purchases") && isOfOneSegment(field.name) {
      var rule = BehaviourRule(entities: 40, seed: 1)
      rule.rates[field] = upper ? field.range.upperBound : field.range.lowerBound
      let truth = rows(BehaviourGenerator(rule: rule).everything[3])
      #expect(truth.count == 40 && truth.allSatisfy { $0.count == 15 }, "\(field.name)")
    }
  }

  private func isOfOneSegment(_ name: String) -> Bool {
    !name.hasPrefix("segments.") || name.hasPrefix("segments.gift.")
  }

  private func isWeight(_ name: String) -> Bool {
    name.contains(".slips.") || name.contains(".filled.") || name.hasSuffix(".share")
  }
}
