import Customers
import Kernels
import Testing

/// Products that go together are foretold, from the past alone.
@Suite struct ProductPredictorTests {
  private func transactions(_ lines: [String]) throws -> Transactions {
    let rows = lines.map { $0.split(separator: ",").map(String.init) }
    let names = ["customer", "date", "amount", "product"]
    return try TransactionParser(withProducts: true).parse(
      table(names.indices.map { place in (names[place], rows.map { $0[place] }) }))
  }

  /// Customers of two tastes, who buy the products of theirs one after another.
  private func lines(_ seed: UInt64) -> [String] {
    var random = SeededRandom(seed: seed)
    let start = DayNumber(year: 2024, month: 1, day: 1) ?? DayNumber(0)
    return (0..<200).flatMap { customer in
      (0..<14).map { visit in
        let product = random.below(15) + (customer % 2) * 15
        return "c\(customer),\(start + (visit * 26 + random.below(20))),5,p\(product)"
      }
    }
  }

  @Test func nextIsOfTheSameTaste() throws {
    let found = try ProductPredictor(rule: PredictionRule(outcome: .purchase))
      .predictions(try transactions(lines(1)))
    let quality = try #require(found.quality)
    #expect(quality.recall > 1.5 * quality.popularityRecall, "\(quality)")
    for customer in 0..<found.names.count {
      let taste = (Int(found.names.string(customer).dropFirst()) ?? 0) % 2
      let list = found.predictions[customer]
      #expect(Set(list.map(\.product)).count == list.count)
      #expect(zip(list, list.dropFirst()).allSatisfy { $0.score >= $1.score })
      for one in list {
        let product = Int(found.products.string(one.product).dropFirst()) ?? 0
        #expect(product / 15 == taste)
      }
    }
  }

  @Test func goldenExample() throws {
    // Both a and b have tea; only a has milk, so b gets milk because of tea: 1 / √(2 · 1).
    let found = try ProductPredictor(rule: PredictionRule(outcome: .purchase)).predictions(
      try transactions([
        "a,2025-01-01,5,tea", "a,2025-01-02,5,milk", "b,2025-01-03,5,tea", "b,2025-01-04,-5,milk",
      ]))
    #expect(found.predictions[0].isEmpty)
    let next = try #require(found.predictions[1].first)
    #expect(found.products.string(next.product) == "milk")
    #expect(found.products.string(next.because) == "tea")
    #expect(abs(next.score - 1 / 2.0.squareRoot()) < 1e-12)
    #expect(found.quality == nil)
  }

  @Test func orderAndTheFutureAreNoMatter() throws {
    let lines = lines(2)
    var rule = PredictionRule(outcome: .purchase)
    let one = try ProductPredictor(rule: rule).predictions(try transactions(lines))
    let other = try ProductPredictor(rule: rule).predictions(
      try transactions(lines.reversed()))
    #expect(one.predictions == other.predictions && one.quality == other.quality)
    // What is bought after the as-of day must not be known.
    rule.asOf = DayNumber("2024-06-30")
    let leak = (0..<200).map { "c\($0),2024-07-01,5,p0" }
    let honest = try ProductPredictor(rule: rule).predictions(try transactions(lines))
    let leaky = try ProductPredictor(rule: rule).predictions(try transactions(lines + leak))
    #expect(honest.predictions == leaky.predictions && honest.quality == leaky.quality)
  }

  @Test func productsMustBeNamed() throws {
    let predictor = ProductPredictor(rule: PredictionRule(outcome: .purchase))
    let nameless = try TransactionParser().parse(sales(["a,2025-01-01,5,toys"]))
    #expect(throws: PredictionFault.self) { try predictor.predictions(nameless) }
  }
}
