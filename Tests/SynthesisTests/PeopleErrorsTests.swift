import Kernels
import Synthesis
import Testing

@Suite struct PeopleErrorsTests {
  static let columns = PeopleGenerator.columns(0)

  @Test func ratesAreThoseThatWereSet() {
    let rule = PeopleRule(entities: 40_000, seed: 21)
    let written = Written(rule)
    let records = rows(written.records)
    let errors = rows(written.errors)
    func share(_ column: String, _ kinds: [ErrorKind]) -> Double {
      let place = Self.columns.firstIndex(of: column)!
      let filled = records.count { !$0[place].isEmpty }
      let names = Set(kinds.map(\.rawValue))
      return Double(errors.count { $0[1] == column && names.contains($0[2]) }) / Double(filled)
    }
    let rates = rule.rates
    // Slips repeat with probability r, so there are 1 / (1 - r) of them; few find no place.
    let slips = rates.slip / (1 - rates.slipAgain)
    #expect(abs(share("family_name", ErrorKind.slips) / slips - 1) < 0.1)
    #expect(abs(share("birth_date", [.wrongDate, .dayMonthSwapped]) / rates.dateError - 1) < 0.25)
    #expect(abs(share("phone", [.wrongDigit]) / rates.phoneError - 1) < 0.25)
    #expect(abs(share("email", [.junk]) / rates.junkContact - 1) < 0.3)
    #expect(abs(share("given_name", [.swapped]) / rates.swappedNames - 1) < 0.3)
    #expect(abs(share("given_name", [.initial]) / rates.initial - 1) < 0.2)
  }

  @Test func errorsNameRecordsAndColumns() {
    let written = Written(PeopleRule(entities: 2000, difficulty: .hard, seed: 3))
    let identifiers = Set(rows(written.records).map { $0[0] })
    let kinds = Set(ErrorKind.allCases.map(\.rawValue))
    for error in rows(written.errors) {
      #expect(identifiers.contains(error[0]) && kinds.contains(error[2]))
      #expect(Self.columns.contains(error[1]))
    }
  }

  @Test func harderIsHarder() {
    let agreement = Difficulty.allCases.map { difficulty in
      nameAgreement(Written(PeopleRule(entities: 10_000, difficulty: difficulty, seed: 8)))
    }
    #expect(agreement[0] > agreement[1] + 0.1 && agreement[1] > agreement[2] + 0.1)
  }

  @Test func withoutErrorsOnlyTimeAndFormatDiffer() {
    var rule = PeopleRule(entities: 5000, difficulty: .easy, seed: 4)
    rule.rates = quiet(rule.rates)
    let written = Written(rule)
    let kinds = Set(rows(written.errors).map { $0[2] })
    #expect(kinds.isSubset(of: ["outdated", "truncated", "lost_zero"]))
    #expect(nameAgreement(written) > 0.97)
  }

  /// The share of pairs of records of one person with equal given names.
  private func nameAgreement(_ written: Written) -> Double {
    var names: [String: [String]] = [:]
    for (row, truth) in zip(rows(written.records), written.clusters) where !row[2].isEmpty {
      names[truth.cluster, default: []].append(row[2].lowercased())
    }
    var (equal, all) = (0, 0)
    for group in names.values {
      for (place, name) in group.enumerated() {
        all += place
        equal += group[..<place].count { $0 == name }
      }
    }
    return Double(equal) / Double(all)
  }

  private func quiet(_ rates: PeopleRates) -> PeopleRates {
    var quiet = rates
    for rate in [
      \PeopleRates.slip, \.dateError, \.phoneError, \.postcodeError, \.emailError, \.nickname,
      \.initial, \.middleInitial, \.swappedNames, \.placeholder, \.junkContact, \.sharedContact,
      \.misplaced, \.letterCase, \.goesByNickname, \.familyMobile, \.landlineGiven,
    ] {
      quiet[keyPath: rate] = 0
    }
    return quiet
  }
}
