import Customers
import Kernels
import Testing

/// Large baskets are drawn from, the same way for any order of rows.
@Suite struct BasketTests {
  @Test func veryLargeBasketsAreBounded() throws {
    // One customer has 5000 products, another ten.
    let start = DayNumber(year: 2025, month: 1, day: 1) ?? DayNumber(0)
    let lines =
      (0..<5000).map { "big,\(start + $0 % 300),5,p\($0)" }
      + (0..<10).map { "small,\(start + $0),5,p\($0)" }
    func buyers(_ lines: [String]) throws -> [String: Int] {
      let rows = lines.map { $0.split(separator: ",").map(String.init) }
      let names = ["customer", "date", "amount", "product"]
      let transactions = try TransactionParser(withProducts: true).parse(
        table(names.indices.map { place in (names[place], rows.map { $0[place] }) }))
      let found = try ProductPredictor(rule: PredictionRule(outcome: .purchase))
        .predictions(transactions)
      let products = (0..<found.products.count).map { found.products.string($0) }
      return Dictionary(uniqueKeysWithValues: zip(products, found.buyers))
    }
    let found = try buyers(lines)
    #expect(try buyers(lines.reversed()) == found)
    let bought = found.values.reduce(0, +)
    #expect(bought == 2010, "\(bought)")
    for product in 0..<10 { #expect((found["p\(product)"] ?? 0) >= 1) }
  }
}
