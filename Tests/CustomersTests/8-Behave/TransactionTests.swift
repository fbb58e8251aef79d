import Customers
import Kernels
import Records
import Testing

/// Nothing that is bought is lost, whatever the order of rows.
@Suite struct TransactionTests {
  static let lines = [
    "ann,2025-01-01,10.50,toys", "ann,2025-01-01,4.50,books", "ann,2025-01-31,20,toys",
    "ann,2025-02-10,-5,toys", "bob,2025-01-15,7,books", "eve,2025-01-15,99,books",
    ",2025-01-16,1,toys", "ann,soon,3,toys", "bob,2025-01-20,free,toys",
    "cyd,2025-03-01,40,toys", "bob,2025-01-20,0,books",
  ]

  @Test func everyRowIsAccountedFor() throws {
    let history = try #require(
      try history(Self.lines, customers: ["ann", "bob", "cyd", "dan"], asOf: "2025-02-28"))
    #expect(history.rows == [6, 1, 1, 1, 1, 1])
    #expect(history.rows.reduce(0, +) == Self.lines.count)
    #expect(history.amounts == [370_000, 0, 30_000, 10_000, 990_000, 400_000])
    let kept = (0..<4).reduce(Int64(0)) { $0 + history.spent[$1] - history.returned[$1] }
    #expect(kept == history.amounts[TransactionFate.used.rawValue])
    #expect(history.monetary(0) == 30)
    #expect(history.days(0).count == 2)
    #expect(history.purchaseCount(1) == 1)
    #expect(history.extent(3) == nil)
    #expect(history.firstDay.description == "2025-01-01")
    #expect(history.categories?.names == ["toys", "books"])
    #expect(history.categories?.sums == [305_000, 45_000, 0, 70_000, 0, 0, 0, 0])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func orderOfRowsIsNoMatter(_ seed: UInt64) throws
  {
    var random = SeededRandom(seed: seed)
    var lines = (0..<500).map { _ in
      "c\(random.below(40)),2025-0\(1 + random.below(9))-1\(random.below(10)),"
        + "\(random.below(9000) - 1000).\(random.below(90) + 10),k\(random.below(12))"
    }
    let customers = (0..<36).map { "c\($0)" }
    let first = try #require(try history(lines, customers: customers))
    lines.shuffle(using: &random)
    let second = try #require(try history(lines, customers: customers))
    for customer in 0..<36 { #expect(first.days(customer) == second.days(customer)) }
    #expect(first.spent == second.spent && first.returned == second.returned, "seed \(seed)")
    #expect(first.categories?.names == second.categories?.names, "seed \(seed)")
    #expect(BehaviourFeatures(first).features() == BehaviourFeatures(second).features())
    #expect(first.rows.reduce(0, +) == 500)
    let kept = (0..<36).reduce(Int64(0)) { $0 + first.spent[$1] - first.returned[$1] }
    #expect(kept == first.amounts[0], "seed \(seed)")
  }

  @Test func nearNamesAreRecognised() throws {
    let shop = table([
      ("InvoiceDate", ["2009-12-01 07:45:00", "2009-12-02 09:00:00"]),
      ("Customer ID", ["13085", "13078"]), ("Quantity", ["12", "-2"]), ("Price", ["6.95", "1.25"]),
      ("StockCode", ["85048", "79323P"]),
    ])
    let transactions = try TransactionParser().parse(shop)
    #expect(transactions.columns[.customer] == "Customer ID")
    #expect(transactions.columns[.product] == "StockCode")
    let found = try values(transactions)
    #expect(found.amounts == [834_000, -25_000])
    #expect(found.days.map { DayNumber($0).description } == ["2009-12-01", "2009-12-02"])
    let chinese = table([("客户编号", ["a"]), ("交易日期", ["2025年3月1日"]), ("金额", ["¥12.5"])])
    let read = try values(TransactionParser().parse(chinese))
    #expect(read.amounts == [125_000])
    #expect(DayNumber(read.days[0]).description == "2025-03-01")
  }

  @Test func namedColumnsComeFirst() throws {
    let odd = table([("who", ["a"]), ("date", ["2025-03-01"]), ("value", ["1"]), ("cost", ["2"])])
    let rule = TransactionRule(columns: [.customer: "who", .amount: "cost"])
    #expect(try values(TransactionParser(rule: rule).parse(odd)).amounts == [20_000])
    #expect(throws: TransactionFault.self) { try TransactionParser().parse(odd) }
    let wrong = TransactionRule(columns: [.customer: "nobody"])
    #expect(throws: TransactionFault.self) { try TransactionParser(rule: wrong).parse(odd) }
  }

  @Test func nonsenseIsTold() {
    #expect(throws: TransactionFault.self) {
      try TransactionParser().parse(sales(["a,yesterday,1,x", "b,tomorrow,2,y"]))
    }
    #expect(throws: TransactionFault.self) {
      try TransactionParser().parse(sales(["a,2025-01-01,much,x", "b,2025-01-01,little,y"]))
    }
  }

  @Test func mixedCurrenciesAndRepeatsAreNamed() throws {
    let read = try TransactionParser().parse(
      sales(["a,2025-01-01,$1,x", "a,2025-01-01,$1,x", "b,2025-01-02,€2,y"]))
    #expect(read.warnings.contains { $0.contains("$") && $0.contains("€") })
    #expect(read.warnings.contains { $0.contains("every column: 1;") })
  }
}
