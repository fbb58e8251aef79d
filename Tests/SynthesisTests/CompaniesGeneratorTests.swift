import Kernels
import Synthesis
import Testing

@Suite(.serialized) struct CompaniesGeneratorTests {
  static let rule = CompaniesRule(entities: 20_000, seed: 4)
  static let files = CompaniesGenerator(rule: rule).everything
  static let records = rows(files[0])
  static let truth = rows(files[1])
  static let relations = rows(files[2])
  static let columns = CompaniesGenerator.columns(0)

  private func place(_ column: String) -> Int { Self.columns.firstIndex(of: column)! }

  @Test func identifiersAreUniqueAndTruthIsWhole() {
    #expect(Self.records.map { $0[0] } == Self.truth.map { $0[0] })
    #expect(Set(Self.truth.map { $0[0] }).count == Self.records.count)
    #expect(Set(Self.truth.map { $0[1] }).count == 20_000)
    #expect(Self.records.allSatisfy { $0.count == Self.columns.count })
    #expect(Self.files.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let mean = Double(Self.records.count) / 20_000
    #expect(abs(mean - 1.345) < 0.03)
  }

  @Test func recordsPerCompanyHaveALongTail() {
    var sizes: [String: Int] = [:]
    for row in Self.truth { sizes[row[1], default: 0] += 1 }
    #expect(sizes.values.contains { $0 > 12 } && sizes.values.max()! <= 40)
  }

  @Test func placeAndIdentifierTellNothing() {
    #expect(zip(Self.truth, Self.truth.dropFirst()).count { $0[1] == $1[1] } < 12)
    let sorted = Self.truth.sorted { Int($0[0])! < Int($1[0])! }
    #expect(zip(sorted, sorted.dropFirst()).count { $0[1] == $1[1] } < 12)
  }

  @Test func relationsNameClusters() {
    let clusters = Set(Self.truth.map { $0[1] })
    #expect(
      Self.relations.allSatisfy {
        clusters.contains($0[0]) && clusters.contains($0[1]) && $0[0] != $0[1]
      })
    for relation in CompanyRelation.allCases {
      #expect(Self.relations.contains { $0[2] == relation.rawValue }, "\(relation)")
    }
  }

  @Test func bytesDoNotDependOnThreads() {
    defer { Threads.use(0) }
    let rule = CompaniesRule(entities: 36_000, difficulty: .hard, seed: 7)
    let prints = [1, 2, 5].map { threads -> [UInt64] in
      Threads.use(threads)
      return CompaniesGenerator(rule: rule).everything.map(fingerprint)
    }
    #expect(prints[0] == prints[1] && prints[0] == prints[2])
  }

  @Test(arguments: [0, 1, 2, 3, 16_385]) func anyNumberOfCompanies(_ count: Int) {
    let files = CompaniesGenerator(rule: CompaniesRule(entities: count, seed: 5)).everything
    #expect(Set(rows(files[1]).map { $0[1] }).count == count)
  }

  @Test func everyRecordHasAContact() {
    for row in Self.records {
      #expect(!row[place("phone")].isEmpty || !row[place("email")].isEmpty || !row[4].isEmpty)
    }
  }

  @Test func ratesAreThoseThatWereSet() {
    let rates = Self.rule.rates
    let errors = rows(Self.files[3])
    func share(_ column: String, _ kinds: [ErrorKind]) -> Double {
      let place = place(column)
      let names = Set(kinds.map(\.rawValue))
      let filled = Self.records.count { !$0[place].isEmpty }
      return Double(errors.count { $0[1] == column && names.contains($0[2]) }) / Double(filled)
    }
    let slips = rates.slip / (1 - rates.slipAgain)
    #expect(abs(share("town", ErrorKind.slips) / slips - 1) < 0.1)
    #expect(abs(share("contact_person", ErrorKind.slips) / slips - 1) < 0.12)
    #expect(abs(share("phone", [.wrongDigit]) / rates.phoneError - 1) < 0.2)
    #expect(abs(share("tax_id", [.wrongDigit]) / rates.numberError - 1) < 0.4)
    #expect(abs(share("email", [.junk]) / rates.junkContact - 1) < 0.3)
    #expect(abs(share("company_name", [.placeholder]) / rates.placeholder - 1) < 0.3)
    let initials = rates.initial * (1 - rates.nickname * 0.6)
    #expect(abs(share("contact_person", [.initial]) / initials - 1) < 0.2)
    // Swaps want both names filled; a good third of the records have no contact person.
    #expect(abs(share("company_name", [.swapped]) / (0.68 * rates.swappedNames) - 1) < 0.35)
  }

  @Test func errorsNameRecordsColumnsAndKinds() {
    let identifiers = Set(Self.records.map { $0[0] })
    let kinds = Set(ErrorKind.allCases.map(\.rawValue))
    for error in rows(Self.files[3]) {
      #expect(identifiers.contains(error[0]) && kinds.contains(error[2]))
      #expect(Self.columns.contains(error[1]))
    }
  }

  @Test func legalFormsAreAsFrequentAsSet() {
    var rule = CompaniesRule(entities: 20_000, seed: 13)
    for rate in [
      \CompanyRates.slip, \.labelGiven, \.bothNames, \.placeholder, \.tradingName, \.wrongForm,
      \.swappedNames,
    ] {
      rule.rates[keyPath: rate] = 0
    }
    let records = rows(CompaniesGenerator(rule: rule).everything[0])
    let names = records.filter { $0[1] == "billing" }.map { $0[2].uppercased() }
    func share(_ endings: [String]) -> Double {
      Double(names.count { name in endings.contains { name.hasSuffix($0) } }) / Double(names.count)
    }
    // Of all companies 88 % have a form, which billing writes in 95 %; weights add up to 102.
    let form = 0.88 * 0.95 / 102
    let limited = share(["LLC", "L.L.C.", "L L C", "LIMITED LIABILITY COMPANY"])
    #expect(abs(limited / (form * 46) - 1) < 0.06, "\(limited)")
    let incorporated = share([" INC", " INC.", " INCORPORATED"])
    #expect(abs(incorporated / (form * 31) - 1) < 0.07, "\(incorporated)")
  }
}
