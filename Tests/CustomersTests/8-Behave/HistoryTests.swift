import Customers
import Kernels
import Records
import Testing

/// What is added up row by row is what a plain reading of all rows gives.
@Suite struct HistoryTests {
  private struct Row {
    let customer: Int
    let day: Int32
    let amount: Int64
    let category: Int
  }

  private func rows(_ random: inout SeededRandom, span: Int) -> [Row] {
    let start = DayNumber(year: 2023, month: 5, day: 4) ?? DayNumber(0)
    return (0..<600).map { _ in
      let customer = random.below(3) * random.below(20)
      return Row(
        customer: customer, day: (start + random.below(span)).value,
        amount: Int64(random.below(90_000) - 9000) * 100, category: random.below(11))
    }
  }

  private func text(_ amount: Int64) -> String {
    let (sign, size) = (amount < 0 ? "-" : "", amount.magnitude / 100)
    return "\(sign)\(size / 100).\(size % 100 < 10 ? "0" : "")\(size % 100)"
  }

  private func table(_ rows: [Row]) -> Table {
    sales(rows.map { "c\($0.customer),\(DayNumber($0.day)),\(text($0.amount)),k\($0.category)" })
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func equalsTheNaiveSums(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    // Long spans keep days as lists, short ones as bits.
    let rows = rows(&random, span: seed % 2 == 0 ? 40 : 6000)
    let names = ByteStrings((0..<60).map { "c\($0)" })
    let transactions = try TransactionParser().parse(table(rows))
    let history = try #require(
      try Behaviourist(withLines: true).history(of: transactions, customers: names))
    for customer in 0..<60 {
      let own = rows.filter { $0.customer == customer }
      let sold = own.filter { $0.amount > 0 }
      let days = Set(sold.map(\.day)).sorted()
      #expect(history.days(customer) == days, "seed \(seed)")
      #expect(history.purchaseCount(customer) == days.count, "seed \(seed)")
      #expect(history.extent(customer)?.last == days.last, "seed \(seed)")
      #expect(history.spent[customer] == sold.reduce(0) { $0 + $1.amount }, "seed \(seed)")
      #expect(
        history.returned[customer] == own.reduce(0) { $0 - min(0, $1.amount) }, "seed \(seed)")
      let first = days.first ?? 0
      let end = history.asOf.value
      let onFirst = sold.filter { $0.day == first }.reduce(0) { $0 + $1.amount }
      #expect(history.spentFirst[customer] == onFirst, "seed \(seed)")
      let later = sold.reduce(Int64(0)) { sum, row in
        let twice = 2 * row.day - first - end
        return sum + (first == end || twice == 0 ? 0 : twice > 0 ? row.amount : -row.amount)
      }
      #expect(history.spentLater[customer] == later, "seed \(seed)")
      #expect(Int(history.lines?.counts[customer] ?? 0) == sold.count, "seed \(seed)")
    }
  }

  @Test(arguments: [1, 7, 64, 599]) func blocksAreNoMatter(_ rowsAtOnce: Int) throws {
    var random = SeededRandom(seed: 3)
    let table = table(rows(&random, span: 500))
    let names = ByteStrings((0..<60).map { "c\($0)" })
    func features(_ rows: TransactionRows) throws -> [CustomerFeature] {
      let transactions = try TransactionParser().parse(rows)
      let history = try Behaviourist().history(of: transactions, customers: names)
      return BehaviourFeatures(try #require(history)).features()
    }
    let whole = try features(TransactionRows(table))
    #expect(try features(TransactionRows(table, rowsAtOnce: rowsAtOnce)) == whole)
  }

  @Test func severalDaysAtOnceAreThoseDays() throws {
    var random = SeededRandom(seed: 4)
    let transactions = try TransactionParser().parse(table(rows(&random, span: 900)))
    let names = ByteStrings((0..<60).map { "c\($0)" })
    let days = [900, 500, 200].compactMap { offset in
      DayNumber(year: 2023, month: 5, day: 4).map { $0 + offset }
    }
    let all = try Behaviourist().histories(of: transactions, customers: names, asOf: days)
    for (day, history) in zip(days, all) {
      let alone = try Behaviourist(asOf: day).history(of: transactions, customers: names)
      #expect(
        BehaviourFeatures(try #require(history)).features()
          == BehaviourFeatures(try #require(alone)).features())
    }
  }
}
