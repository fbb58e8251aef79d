import Customers
import Kernels
import Records
import Testing

/// Chances come from the past alone, and come true.
@Suite struct PredictorTests {
  /// Customers who buy at rates of their own and leave at some time, over two years.
  private static func lines(_ seed: UInt64, customers: Int = 600) -> [String] {
    var random = SeededRandom(seed: seed)
    let start = DayNumber(year: 2023, month: 1, day: 1) ?? DayNumber(0)
    var lines: [String] = []
    for customer in 0..<customers {
      let gap = 5 + 40 * random.unit()
      let end = min(730, 200 + 900 * random.unit())
      var day = 100 * random.unit()
      while day < end {
        lines.append("c\(customer),\(start + Int(day)),\(5 + random.below(50)),k\(customer % 3)")
        day += -gap * logarithm(1 - random.unit()) + 1
      }
    }
    return lines
  }

  @Test func nothingOfTheFutureIsInTheFeatures() throws {
    let lines = Self.lines(1, customers: 100)
    let cutOff = try #require(DayNumber("2024-03-01"))
    let end = try #require(DayNumber("2024-12-30"))
    func rows(_ lines: [String]) throws -> PredictionRows {
      let transactions = try TransactionParser().parse(sales(lines))
      let histories = try Behaviourist().histories(
        of: transactions, customers: ByteStrings((0..<100).map { "c\($0)" }), asOf: [cutOff, end])
      let history = try #require(histories[0])
      return try #require(
        PredictionRows(
          history, later: histories[1], rule: PredictionRule(outcome: .purchase)))
    }
    let known = lines.filter { line in
      DayNumber(String(line.split(separator: ",")[1])).map { $0 <= cutOff } ?? false
    }
    // The leak: everybody who is there on the day buys much of a new kind on the next.
    let leak = (0..<100).map { "c\($0),\(cutOff + 1),9999,leak" }
    let (honest, cut, leaky) = (try rows(lines), try rows(known), try rows(known + leak))
    #expect(honest.features == cut.features)
    #expect(honest.features == leaky.features)
    #expect(honest.customers == leaky.customers)
    #expect(leaky.outcomes.allSatisfy { $0 == 1 } && cut.outcomes.allSatisfy { $0 == 0 })
    #expect(honest.outcomes.contains(0) && honest.outcomes.contains(1))
    for feature in leaky.features { #expect(feature.subject != "leak") }
  }

  @Test func silenceForetellsChurn() throws {
    let transactions = try TransactionParser().parse(sales(Self.lines(2)))
    let churn = try Predictor(rule: PredictionRule(outcome: .churn)).predictions(transactions)
    let quality = try #require(churn.quality)
    #expect(quality.auc > 0.9, "\(quality.auc)")
    #expect(quality.brier < quality.rate * (1 - quality.rate), "\(quality.brier)")
    #expect(quality.tenths[0].actual > quality.tenths[9].actual + 0.5)
    #expect(churn.chances.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(churn.reasons.allSatisfy { $0.count == 3 && !$0[0].words.isEmpty })
    let purchase = try Predictor(rule: PredictionRule(outcome: .purchase))
      .predictions(transactions)
    for (left, right) in zip(churn.chances, purchase.chances) {
      #expect(abs(left + right - 1) < 1e-6)
    }
  }

  /// Everybody buys three times as often in the last quarter of a year as before.
  @Test func chancesFollowTheSeason() throws {
    var random = SeededRandom(seed: 5)
    let start = try #require(DayNumber("2022-01-01"))
    var lines: [String] = []
    let busy = (0..<1096).map { (start + $0).date.month > 9 }
    for customer in 0..<1500 {
      let gap = 60 + 120 * random.unit()
      for offset in random.below(800)..<1096 {
        let day = start + offset
        let chance = (busy[offset] ? 3 : 1) / gap
        if random.unit() < chance { lines.append("c\(customer),\(day),9,x") }
      }
    }
    let transactions = try TransactionParser().parse(sales(lines))
    for last in ["2024-12-29", "2024-09-30"] {
      let rule = PredictionRule(outcome: .churn, asOf: DayNumber(last))
      let quality = try #require(try Predictor(rule: rule).predictions(transactions).quality)
      let told = quality.tenths.reduce(0) { $0 + $1.predicted } / 10
      #expect(abs(told - quality.rate) < 0.05, "\(last): \(told) told, \(quality.rate) came true")
    }
  }

  @Test func orderOfRowsIsNoMatter() throws {
    var lines = Self.lines(3, customers: 80)
    var random = SeededRandom(seed: 4)
    func chances() throws -> [String: Double] {
      let transactions = try TransactionParser().parse(sales(lines))
      let found = try Predictor(rule: PredictionRule(outcome: .churn)).predictions(transactions)
      let names = found.customers.map { found.names.string($0) }
      return Dictionary(uniqueKeysWithValues: zip(names, found.chances))
    }
    let first = try chances()
    lines.shuffle(using: &random)
    let second = try chances()
    #expect(first.count == second.count)
    for (name, chance) in first { #expect(chance == second[name], "\(name)") }
  }

  @Test func tooLittleIsTold() throws {
    let transactions = try TransactionParser().parse(sales(TransactionTests.lines))
    #expect(throws: PredictionFault.self) {
      try Predictor(rule: PredictionRule(outcome: .churn)).predictions(transactions)
    }
  }

  @Test func qualityOfAKnownExample() {
    let quality = PredictionQuality([0.9, 0.8, 0.7, 0.6], [1, 0, 1, 0])
    #expect(quality.auc == 0.75)
    #expect(abs(quality.averagePrecision - (1 + 2.0 / 3) / 2) < 1e-12)
    #expect(abs(quality.brier - (0.01 + 0.64 + 0.09 + 0.36) / 4) < 1e-12)
    #expect(PredictionQuality([0.5, 0.5, 0.5], [1, 0, 1]).auc == 0.5)
    #expect(PredictionQuality([0.5, 0.6], [1, 1]).auc.isNaN)
    #expect(quality.tenths.reduce(0) { $0 + $1.customers } == 4)
  }
}
