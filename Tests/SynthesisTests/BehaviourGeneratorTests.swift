import Kernels
import Synthesis
import Testing

@Suite(.serialized) struct BehaviourGeneratorTests {
  static let rule = BehaviourRule(entities: 20_000, seed: 6)
  static let files = BehaviourGenerator(rule: rule).everything
  static let customers = rows(files[0])
  static let transactions = rows(files[1])
  static let future = rows(files[2])
  static let truth = rows(files[3])

  @Test func filesBelongTogether() {
    let names = Self.customers.map { $0[0] }
    #expect(Set(names).count == 20_000)
    #expect(Self.truth.map { $0[0] } == names)
    #expect(Set(Self.transactions.map { $0[0] }) == Set(names))
    #expect(Set(Self.future.map { $0[0] }).isSubset(of: names))
    for (file, lines) in zip(0..., [Self.customers, Self.transactions, Self.future, Self.truth]) {
      let count = BehaviourGenerator.columns(file).count
      #expect(lines.allSatisfy { $0.count == count })
    }
    #expect(Self.files.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  @Test func purchasesAreInTheirTime() {
    let joined = Dictionary(uniqueKeysWithValues: Self.customers.map { ($0[0], $0[1]) })
    var first: [String: String] = [:]
    for row in Self.transactions {
      #expect(row[1] >= "2023-01-01" && row[1] <= BehaviourGenerator.asOf)
      if first[row[0]] == nil { first[row[0]] = row[1] }
    }
    #expect(first == joined)
    #expect(Self.future.allSatisfy { $0[1] > BehaviourGenerator.asOf && $0[1] <= "2025-09-28" })
  }

  @Test func churnIsWhatTheFutureSays() {
    let stayed = Set(Self.future.map { $0[0] })
    for row in Self.truth { #expect((row[4] == "0") == stayed.contains(row[0])) }
    for row in Self.truth where row[2] == "left" { #expect(row[4] == "1") }
  }

  @Test func amountsAndStoresAreWellFormed() {
    for row in Self.transactions.prefix(20_000) {
      #expect(Double(row[2])! > 0 && Int(row[7])! >= 1)
      #expect((row[5] == "store") == !row[6].isEmpty)
    }
  }

  @Test func segmentsAreAsFrequentAsSet() {
    for (name, share) in [("loyal", 0.14), ("family", 0.18), ("occasional", 0.22)] {
      let found = Double(Self.truth.count { $0[1] == name }) / 20_000
      #expect(abs(found - share) < 0.015, "\(name)")
    }
  }

  @Test func rateOfPurchasesIsTheSegments() {
    var rule = BehaviourRule(entities: 8000, difficulty: .easy, seed: 2)
    // Nobody leaves to speak of, no onboarding: purchases a year are those set.
    for field in BehaviourRates.fields {
      if field.name.hasSuffix(".leave") { rule.rates[field] = 0.0001 }
      if field.name.hasSuffix(".leave_concentration") { rule.rates[field] = 10_000 }
    }
    rule.rates.onboardingFactor = 1
    let files = BehaviourGenerator(rule: rule).everything
    let segment = Dictionary(uniqueKeysWithValues: rows(files[3]).map { ($0[0], $0[1]) })
    var counts: [String: Int] = [:]
    for row in rows(files[1]) { counts[segment[row[0]]!, default: 0] += 1 }
    var years: [String: Double] = [:]
    var members: [String: Int] = [:]
    for row in rows(files[0]) {
      let parts = row[1].split(separator: "-").map { Int($0)! }
      let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2]).number
      years[segment[row[0]]!, default: 0] += Double(20_269 - day) / 365
      members[segment[row[0]]!, default: 0] += 1
    }
    for (name, purchases) in [("loyal", 24.0), ("family", 13), ("bargain", 9)] {
      let later = Double(counts[name]! - members[name]!)
      #expect(abs(later / years[name]! / purchases - 1) < 0.08, "\(name)")
    }
  }

  @Test func bytesDoNotDependOnThreads() {
    defer { Threads.use(0) }
    let rule = BehaviourRule(entities: 30_000, difficulty: .hard, seed: 7)
    let prints = [1, 2, 5].map { threads -> [UInt64] in
      Threads.use(threads)
      return BehaviourGenerator(rule: rule).everything.map(fingerprint)
    }
    #expect(prints[0] == prints[1] && prints[0] == prints[2])
  }

  @Test(arguments: [0, 1, 8192, 8193]) func anyNumberOfCustomers(_ count: Int) {
    let files = BehaviourGenerator(rule: BehaviourRule(entities: count, seed: 5)).everything
    #expect(rows(files[3]).count == count)
  }
}
