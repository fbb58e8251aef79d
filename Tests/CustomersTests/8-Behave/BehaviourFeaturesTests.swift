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
