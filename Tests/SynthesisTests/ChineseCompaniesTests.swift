// Chinese companies: the files, the families, the codes.

import Kernels
import Synthesis
import Testing

@Suite(.serialized) struct ChineseCompaniesTests {
  static let generator = ChineseCompaniesGenerator(
    rule: ChineseCompaniesRule(entities: 20_000, seed: 4))
  static let files = generator.everything
  static let records = rows(files[0])
  static let truth = rows(files[1])
  static let relations = rows(files[2])
  static let columns = columnNames(generator.files[0])

  static func place(_ column: String) -> Int { columns.firstIndex(of: column)! }

  @Test func identifiersAreUniqueAndTruthIsWhole() {
    #expect(Self.files.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(Self.records.map { $0[0] } == Self.truth.map { $0[0] })
    #expect(Set(Self.truth.map { $0[0] }).count == Self.records.count)
    #expect(Set(Self.truth.map { $0[1] }).count == 20_000)
    #expect(Self.records.allSatisfy { $0.count == Self.columns.count })
  }

  @Test func bytesDoNotDependOnThreads() {
    defer { Threads.use(0) }
    let rule = ChineseCompaniesRule(entities: 40_000, difficulty: .hard, seed: 77)
    let prints = [1, 2, 7].map { threads -> [UInt64] in
      Threads.use(threads)
      return ChineseCompaniesGenerator(rule: rule).everything.map(fingerprint)
    }
    #expect(prints[0] == prints[1] && prints[0] == prints[2])
  }

  /// A change of these numbers means that seeds no longer give the data they gave.
  @Test func bytesAreThoseOfEarlierVersions() {
    let files = ChineseCompaniesGenerator(rule: ChineseCompaniesRule(entities: 3000)).everything
    #expect(
      files.map(fingerprint) == [
        4_139_984_110_039_772_290, 8_664_228_931_650_352_928,
        11_545_014_566_410_914_475, 16_766_280_109_631_513_982,
      ])
  }

  @Test(arguments: [0, 1, 2, 16_385]) func anyNumberOfCompanies(_ count: Int) {
    let files = ChineseCompaniesGenerator(rule: ChineseCompaniesRule(entities: count)).everything
    #expect(Set(rows(files[1]).map { $0[1] }).count == count)
  }

  @Test func relationsAndErrorsNameWhatThereIs() {
    let clusters = Set(Self.truth.map { $0[1] })
    #expect(Self.relations.allSatisfy { clusters.contains($0[0]) && clusters.contains($0[1]) })
    #expect(Self.relations.allSatisfy { $0[0] != $0[1] })
    for kind in CompanyRelation.allCases {
      #expect(Self.relations.contains { $0[2] == kind.rawValue }, "\(kind)")
    }
    let identifiers = Set(Self.records.map { $0[0] })
    let errors = rows(Self.files[3])
    #expect(errors.allSatisfy { identifiers.contains($0[0]) && Self.columns.contains($0[1]) })
    let kinds = Set(errors.map { $0[2] })
    let expected: [ErrorKind] = [
      .shortName, .legalForm, .wordOmitted, .acronym, .romanised, .oldForm, .title, .homophone,
      .lookAlike, .shared, .outdated, .levelsOmitted, .fullWidth,
    ]
    for kind in expected { #expect(kinds.contains(kind.rawValue), "\(kind)") }
  }

  @Test func codesPassTheirChecksAndAreNobodys() {
    var rule = ChineseCompaniesRule(entities: 5000, difficulty: .easy)
    rule.rates.set(["code_error": 0, "old_form": 0, "full_width": 0])
    let codes = rows(ChineseCompaniesGenerator(rule: rule).everything[0])
      .map { $0[Self.place("统一社会信用代码")].uppercased() }.filter { !$0.isEmpty }
    #expect(codes.count > 1000)
    for code in codes {
      let letters = Array(code.utf8)
      #expect(letters.count == 18 && creditCheck(Array(letters.prefix(17))) == letters[17])
      #expect(organisationCheck(Array(letters[8..<16])) == letters[16])
      #expect((91...99).contains(Int(code.dropFirst(6).prefix(2))!))
    }
  }

  @Test func branchesHaveTheHeadOfficesTradeNameAndCodesOfTheirOwn() {
    var rule = ChineseCompaniesRule(entities: 5000, difficulty: .easy)
    for field in ChineseCompanyRates.fields {
      let quiet = [
        "slip", "short_name", "acronym", "english", "region_omitted", "form_changed",
        "branch_omitted", "placeholder", "traditional", "full_width", "renamed", "missing",
        "old_form", "code_error",
      ]
      if quiet.contains(field.name) { rule.rates[field] = 0 }
    }
    let files = ChineseCompaniesGenerator(rule: rule).everything.map(rows)
    let rowOf = Dictionary(
      zip(files[1].map { $0[1] }, files[0]), uniquingKeysWith: { first, _ in first })
    let pairs = files[2].filter { $0[2] == "branch" }
    #expect(pairs.count > 100)
    for pair in pairs {
      let (left, right) = (rowOf[pair[0]]!, rowOf[pair[1]]!)
      #expect(left[2] != right[2])
      #expect(left[Self.place("统一社会信用代码")] != right[Self.place("统一社会信用代码")])
    }
    #expect(pairs.contains { rowOf[$0[1]]![2].hasSuffix("分公司") })
  }
}
