// Chinese people: the files, the world behind them, the errors.

import Kernels
import Synthesis
import Testing

@Suite(.serialized) struct ChinesePeopleTests {
  static let generator = ChinesePeopleGenerator(rule: ChinesePeopleRule(entities: 30_000, seed: 9))
  static let files = generator.everything
  static let records = rows(files[0])
  static let truth = rows(files[1])
  static let relations = rows(files[2])
  static let errors = rows(files[3])
  static let columns = columnNames(generator.files[0])

  static func place(_ column: String) -> Int { columns.firstIndex(of: column)! }

  /// People without any error, one record each, so that values tell the world.
  static let world = flawless(30_000)

  static func flawless(_ entities: Int) -> [[[String]]] {
    var rule = ChinesePeopleRule(entities: entities, difficulty: .easy, seed: 5)
    for field in ChinesePeopleRates.fields {
      let quiet = [
        "slip", "date_error", "phone_error", "identity_error", "email_error", "title", "nickname",
        "romanised", "traditional", "full_width", "masked", "old_form", "levels_omitted",
        "reordered", "chinese_numerals", "old_division", "missing", "placeholder", "junk_contact",
        "shared_contact", "outdated", "other_format", "family_mobile", "abroad",
      ]
      if quiet.contains(field.name) { rule.rates[field] = 0 }
      if field.name == "records_exponent" { rule.rates[field] = 20 }
      if field.name.hasSuffix("province_omitted") { rule.rates[field] = 0 }
    }
    return ChinesePeopleGenerator(rule: rule).everything.map(rows)
  }

  @Test func identifiersAreUniqueAndTruthIsWhole() {
    #expect(Self.files.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(Self.records.map { $0[0] } == Self.truth.map { $0[0] })
    #expect(Set(Self.truth.map { $0[0] }).count == Self.records.count)
    #expect(Set(Self.truth.map { $0[1] }).count == 30_000)
    #expect(Self.records.allSatisfy { $0.count == Self.columns.count })
    #expect(abs(Double(Self.records.count) / 30_000 - 1.2) < 0.02)
    let neighbours = zip(Self.truth, Self.truth.dropFirst()).count { $0[1] == $1[1] }
    #expect(neighbours < 10)
  }

  @Test func bytesDoNotDependOnThreads() {
    defer { Threads.use(0) }
    let rule = ChinesePeopleRule(entities: 40_000, difficulty: .hard, seed: 77)
    let prints = [1, 2, 7].map { threads -> [UInt64] in
      Threads.use(threads)
      return ChinesePeopleGenerator(rule: rule).everything.map(fingerprint)
    }
    #expect(prints[0] == prints[1] && prints[0] == prints[2])
  }

  /// A change of these numbers means that seeds no longer give the data they gave.
  @Test func bytesAreThoseOfEarlierVersions() {
    let files = ChinesePeopleGenerator(rule: ChinesePeopleRule(entities: 3000)).everything
    #expect(
      files.map(fingerprint) == [
        8_005_983_995_614_126_328, 8_882_373_389_820_088_408,
        479_899_391_773_011_382, 5_535_787_445_697_796_983,
      ])
  }

  @Test(arguments: [0, 1, 2, 16_385]) func anyNumberOfPeople(_ count: Int) {
    let files = ChinesePeopleGenerator(rule: ChinesePeopleRule(entities: count)).everything
    #expect(Set(rows(files[1]).map { $0[1] }).count == count)
  }

  @Test func headersAreInTheLanguageThatWasAskedFor() {
    #expect(Self.columns[..<4] == ["id", "source", "姓名", "性别"])
    #expect(Self.columns.last == "更新时间")
    var rule = ChinesePeopleRule(entities: 300)
    rule.headers = .english
    let generator = ChinesePeopleGenerator(rule: rule)
    let names = columnNames(generator.files[0])
    #expect(names[..<4] == ["id", "source", "name", "sex"] && names.last == "updated_at")
    #expect(rows(generator.everything[3]).allSatisfy { names.contains($0[1]) })
    rule.headers = .chinese
    #expect(ChinesePeopleGenerator(rule: rule).everything[0] == generator.everything[0])
  }

  @Test func relationsAndErrorsNameWhatThereIs() {
    let clusters = Set(Self.truth.map { $0[1] })
    #expect(Self.relations.allSatisfy { clusters.contains($0[0]) && clusters.contains($0[1]) })
    for kind in RelationKind.allCases where kind != .namesake {
      #expect(Self.relations.contains { $0[3] == kind.rawValue }, "\(kind)")
    }
    let identifiers = Set(Self.records.map { $0[0] })
    for error in Self.errors {
      #expect(identifiers.contains(error[0]) && Self.columns.contains(error[1]))
      #expect(ErrorKind(rawValue: error[2]) != nil)
    }
    let kinds = Set(Self.errors.map { $0[2] })
    let expected: [ErrorKind] = [
      .homophone, .nearSound, .lookAlike, .traditional, .romanised, .title, .nickname, .masked,
      .reordered, .fullWidth, .oldForm, .levelsOmitted, .oldDivision, .numerals, .lunarDate,
      .shortName, .outdated, .shared, .junk, .placeholder,
    ]
    for kind in expected { #expect(kinds.contains(kind.rawValue), "\(kind)") }
  }

  @Test func everyRecordHasAContact() {
    let places = ["手机号", "邮箱", "身份证号", "地址"].map(Self.place)
    for row in Self.records { #expect(places.contains { !row[$0].isEmpty }) }
  }

  // MARK: The world

  @Test func identityNumbersPassTheirCheckAndAreNobodys() {
    let (identity, sex, born) = (Self.place("身份证号"), Self.place("性别"), Self.place("出生日期"))
    var seen: [String: Int] = [:]
    for row in Self.world[0] where !row[identity].isEmpty {
      let digits = Array(row[identity].uppercased().utf8)
      #expect(digits.count == 18 && identityCheck(Array(digits.prefix(17))) == digits[17])
      // No county has a code that ends so: nobody can have such a number.
      #expect((91...99).contains(Int(row[identity].dropFirst(4).prefix(2))!))
      let isMale = (digits[16] - 0x30) % 2 == 1
      let words = ["男", "M", "1"].contains(row[sex])
      #expect(row[sex].isEmpty || words == isMale)
      if row[born].split(separator: "-").count == 3 {
        #expect(row[born].filter { $0 != "-" } == row[identity].dropFirst(6).prefix(8))
      }
      seen[row[identity].uppercased(), default: 0] += 1
    }
    #expect(seen.count > 25_000 && seen.values.filter { $0 > 1 }.count < 3)
  }

  @Test func membersOfAFamilyShareWhatTheyShould() {
    let rowOf = Dictionary(
      zip(Self.world[1].map { $0[1] }, Self.world[0]), uniquingKeysWith: { first, _ in first })
    var (surnames, children, twins) = (0, 0, 0)
    for relation in Self.world[2] {
      let (left, right) = (rowOf[relation[0]]!, rowOf[relation[1]]!)
      let (name, identity) = (Self.place("姓名"), Self.place("身份证号"))
      if relation[3] == "sibling" {
        children += 1
        if left[name].first == right[name].first { surnames += 1 }
      }
      if relation[3] == "twin" {
        twins += 1
        #expect(left[identity].dropFirst(6).prefix(8) == right[identity].dropFirst(6).prefix(8))
        #expect(left[name] != right[name] || left[name].count < 3)
      }
    }
    #expect(children > 500 && twins > 10)
    #expect(Double(surnames) / Double(children) > 0.85)
  }

  @Test func surnamesAreAsFrequentAsInTheirTable() {
    let names = Self.world[0].map { $0[Self.place("姓名")] }
    // 68,480 of the 832,000 per million that the table lists; minorities have no surname. Families
    // share theirs, so the share varies more than that of as many strangers.
    let share = Double(names.count { $0.first == "王" }) / Double(names.count)
    #expect(abs(share - 0.081) < 0.008, "\(share)")
    #expect(names.contains { $0.hasPrefix("欧阳") } && names.contains { $0.contains("·") })
    let common = Double(names.count { ["张伟", "王伟", "李伟", "刘伟"].contains($0) })
    #expect(common > 5 && common < 120, "\(common)")
    #expect(Double(Set(names).count) / Double(names.count) > 0.7)
  }

  @Test func provincesAreAsPopulousAsOutside() {
    let addresses = Self.world[0].map { $0[Self.place("地址")] }
    // Census of 2020, of all provinces of the mainland.
    for (name, share) in [("广东", 0.0894), ("河南", 0.0705), ("北京", 0.0155), ("西藏", 0.0026)] {
      let found = Double(addresses.count { $0.hasPrefix(name) }) / Double(addresses.count)
      #expect(abs(found - share) < 0.15 * share + 0.001, "\(name) \(found)")
    }
  }

  @Test func numbersAreOfTheUsualSegments() {
    for row in Self.world[0] {
      let digits = row[Self.place("手机号")].filter(\.isNumber)
      let number = digits.count > 11 ? digits.suffix(11) : digits[...]
      #expect(number.count == 11 && number.first == "1" && number.dropFirst().first! >= "3")
    }
  }

  // MARK: Errors

  @Test func ratesAreThoseThatWereSet() {
    let rates = Self.generator.rule.rates
    func share(_ column: String, _ kinds: [ErrorKind]) -> Double {
      let place = Self.place(column)
      let names = Set(kinds.map(\.rawValue))
      let found = Self.errors.count { $0[1] == column && names.contains($0[2]) }
      return Double(found) / Double(Self.records.count { !$0[place].isEmpty })
    }
    #expect(abs(share("出生日期", [.wrongDate, .lunarDate]) / rates.dateError - 1) < 0.25)
    #expect(abs(share("身份证号", [.wrongDigit]) / rates.identityError - 1) < 0.35)
    #expect(abs(share("姓名", [.placeholder]) / rates.placeholder - 1) < 0.3)
    #expect(abs(share("邮箱", [.junk]) / rates.junkContact - 1) < 0.4)
    let numerals = share("地址", [.numerals])
    #expect(abs(numerals / rates.numerals - 1) < 0.2, "\(numerals)")
  }

  @Test func harderIsHarder() {
    let agreement = Difficulty.allCases.map { difficulty -> Double in
      let rule = ChinesePeopleRule(entities: 10_000, difficulty: difficulty, seed: 8)
      let files = ChinesePeopleGenerator(rule: rule).everything.map(rows)
      var names: [String: [String]] = [:]
      for (row, truth) in zip(files[0], files[1]) where !row[2].isEmpty {
        names[truth[1], default: []].append(row[2])
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
    #expect(agreement[0] > agreement[1] + 0.1 && agreement[1] > agreement[2] + 0.1)
  }
}
