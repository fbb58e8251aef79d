import Customers
import Kernels
import Testing

/// Features, value and stages of a few customers, worked out by hand.
@Suite struct BehaviourFeaturesTests {
  private func feature(_ name: String, _ features: [CustomerFeature]) throws -> [Double] {
    try #require(features.first { $0.name == name }).values
  }

  @Test func goldenExample() throws {
    let history = try #require(
      try history(
        TransactionTests.lines, customers: ["ann", "bob", "cyd", "dan"], asOf: "2025-02-28"))
    let features = BehaviourFeatures(history).features()
    func expect(_ name: String, _ right: [Double]) throws {
      let found = try feature(name, features)
      for (found, right) in zip(found, right) {
        #expect(found.isNaN && right.isNaN || abs(found - right) < 1e-12, "\(name): \(found)")
      }
    }
    let none = Double.nan
    try expect("recency_days", [28, 44, none, none])
    try expect("frequency", [2, 1, 0, 0])
    try expect("monetary", [30, 7, 0, 0])
    try expect("mean_basket", [17.5, 7, none, none])
    try expect("tenure_days", [58, 44, none, none])
    try expect("interval_days", [30, none, none, none])
    try expect("interval_regularity", [none, none, none, none])
    try expect("trend", [5.0 / 35, -1, none, none])
    try expect("weekend_share", [0, 0, none, none])
    try expect("return_share", [5.0 / 35, 0, none, none])
    try expect("category_toys", [30.5 / 35, 0, none, none])
    try expect("category_books", [4.5 / 35, 1, none, none])
    let shares = [30.5 / 35, 4.5 / 35]
    let entropy = -shares.reduce(0) { $0 + $1 * logarithm($1) }
    try expect("category_diversity", [exponential(entropy), 1, none, none])
    #expect(features.allSatisfy { !$0.formula.isEmpty })
    let value = CustomerValue(history)
    #expect(value.recencyDays == [28, 44, nil, nil])
    #expect(value.monetary == [30, 7, 0, 0])
    #expect(value.scores == [444, 222, nil, nil])
    #expect(value.deciles == [9, 7, 3, 3])
  }

  @Test func seasonsAndDiscountsAreTold() throws {
    let lines = [
      ("a", "2023-07-01", "10", "10"), ("a", "2024-06-30", "10", ""), ("a", "2025-06-30", "10", ""),
      ("b", "2025-01-01", "30", ""), ("b", "2025-05-02", "30", ""), ("b", "2025-09-01", "30", "x"),
    ]
    let transactions = try TransactionParser().parse(
      table([
        ("customer", lines.map(\.0)), ("date", lines.map(\.1)), ("amount", lines.map(\.2)),
        ("discount", lines.map(\.3)),
      ]))
    let history = try #require(
      try Behaviourist().history(of: transactions, customers: ByteStrings(["a", "b"])))
    let features = BehaviourFeatures(history).features()
    let seasonality = try feature("seasonality", features)
    #expect(seasonality[0] > 0.999 && seasonality[1] < 0.01, "\(seasonality)")
    #expect(try feature("discount_share", features) == [0.25, 0])
  }

  @Test func stagesBeforeAreThoseOfThatDay() throws {
    let lines = (0..<12).map { "a,2025-0\(1 + $0 / 2)-\($0 % 2 == 0 ? "01" : "15"),10,toys" }
    let whole = try #require(try history(lines + ["b,2025-06-14,5,toys"], customers: ["a", "b"]))
    let lifecycle = Lifecycle(whole)
    let before = try #require(
      try history(lines, customers: ["a", "b"], asOf: lifecycle.earlierDay.description))
    #expect(lifecycle.earlierStages[0] == Lifecycle(before).stages[0])
    #expect(lifecycle.earlierStages[1] == .prospect && lifecycle.stages[1] == .new)
    #expect(lifecycle.transitions.flatMap { $0 }.reduce(0, +) == 2)
    #expect(lifecycle.transitions[LifecycleStage.prospect.place][LifecycleStage.new.place] == 1)
  }

  @Test func labelsFollowTheScores() {
    #expect(ValueLabel(recency: 5, frequency: 5, money: 5) == .champion)
    #expect(ValueLabel(recency: 5, frequency: 1, money: 1) == .newcomer)
    #expect(ValueLabel(recency: 3, frequency: 4, money: 4) == .loyal)
    #expect(ValueLabel(recency: 2, frequency: 4, money: 5) == .atRisk)
    #expect(ValueLabel(recency: 1, frequency: 5, money: 5) == .cannotLose)
    #expect(ValueLabel(recency: 1, frequency: 1, money: 2) == .lost)
    var found = Set<ValueLabel>()
    for recency in 1...5 {
      for frequency in 1...5 {
        for money in 1...5 {
          found.insert(ValueLabel(recency: recency, frequency: frequency, money: money))
        }
      }
    }
    #expect(found.count == ValueLabel.allCases.count)
  }

  @Test func regularBuyersHaveNoVariation() throws {
    let lines =
      (1...9).map { "a,2025-01-0\($0),5,x" } + ["b,2025-01-01,1,y", "b,2025-01-02,1,y"]
      + ["b,2025-01-08,1,y"]
    let history = try #require(try history(lines, customers: ["a", "b"]))
    let features = BehaviourFeatures(history).features()
    #expect(try feature("interval_regularity", features)[0] == 0)
    #expect(abs(try feature("interval_regularity", features)[1] - 2.5 / 3.5) < 1e-12)
  }

  @Test func stagesFollowTheirRules() throws {
    // Everybody's usual interval is ten days: silence of 20 is a risk, of 40 a loss.
    var lines: [String] = []
    let start = try #require(DayNumber("2024-01-01"))
    for step in 0..<20 { lines.append("loyal,\(start + 10 * step),1,x") }
    let end = start + 190
    func add(_ name: String, _ days: Int...) {
      for day in days { lines.append("\(name),\(end + -day),1,x") }
    }
    add("new", 5)
    add("active", 35, 15)
    add("risk", 40, 30)
    add("lapsed", 60, 50)
    add("back", 100, 8)
    let names = ["loyal", "new", "active", "risk", "lapsed", "back", "prospect"]
    let history = try #require(try history(lines, customers: names))
    let lifecycle = Lifecycle(history)
    #expect(lifecycle.riskDays == 20 && lifecycle.lapseDays == 40)
    #expect(
      lifecycle.stages == [.loyal, .new, .active, .atRisk, .lapsed, .wonBack, .prospect])
    let since = [start + 30, end + -5, end + -14, end + -9, end + -9, end + -8, nil]
    #expect(lifecycle.since == since)
    #expect(LifecycleStage.allCases.reduce(0) { $0 + lifecycle.count($1) } == names.count)
  }
}
