import Customers
import Kernels
import Records
import Testing

/// Dates and amounts are read as the whole column writes them, block by block or at once.
@Suite struct ValueStyleTests {
  private func read(
    _ dates: [String], _ amounts: [String], rowsAtOnce: Int
  ) throws -> (days: [String], amounts: [Int64]) {
    let table = table([
      ("customer", dates.map { _ in "a" }), ("date", dates), ("amount", amounts),
    ])
    let found = try values(
      TransactionParser().parse(TransactionRows(table, rowsAtOnce: rowsAtOnce)))
    return (found.days.map { DayNumber($0).description }, found.amounts)
  }

  @Test(arguments: [1, 2, 100]) func theWholeColumnTells(_ rowsAtOnce: Int) throws {
    let first = try read(
      ["03/04/2025", "04/05/2025", "05/13/2025"], ["1.234", "5,60", "7,10"],
      rowsAtOnce: rowsAtOnce)
    #expect(first.days == ["2025-03-04", "2025-04-05", "2025-05-13"])
    #expect(first.amounts == [12_340_000, 56_000, 71_000])
    let second = try read(
      ["03/04/2025", "04/05/2025", "13/05/2025"], ["1.234", "5.60", "7.10"],
      rowsAtOnce: rowsAtOnce)
    #expect(second.days == ["2025-04-03", "2025-05-04", "2025-05-13"])
    #expect(second.amounts == [12_340, 56_000, 71_000])
  }

  @Test func plainSpellingsAreThoseOfTheStandard() throws {
    let dates = [
      "2025-12-31", "2025-12-31 07:45:00", "2025-12-31T07:45", "2025-02-29", "2025-13-01", "soon",
      "", "1499-01-01", "2024-02-29 x",
    ]
    let amounts = ["12", "-12.5", "0.07", "-0.00", "1.2345", "007", "much", "-", "-.5"]
    let found = try read(dates, amounts, rowsAtOnce: 3)
    let standard = ValueStandard(role: .number)
    for (text, amount) in zip(amounts, found.amounts) {
      let number = Double(standard.standardised(text))
      #expect(amount == number.map { Int64(($0 * 10_000).rounded()) } ?? .min, "\(text)")
    }
    let calendar = ValueStandard(role: .date)
    for (text, day) in zip(dates, found.days) {
      let digits = Array(calendar.standardised(text))
      let spelt =
        digits.count == 8
        ? "\(String(digits[..<4]))-\(String(digits[4..<6]))-\(String(digits[6...]))" : ""
      #expect(DayNumber(spelt) == (day.hasPrefix("-") ? nil : DayNumber(day)), "\(text) \(day)")
    }
  }

  @Test func repeatsAreCountedAndGuessed() throws {
    // More different rows than are counted one by one: every third twice.
    let count = 300_000 * 3
    let dates = (0..<count).map { "2025-01-\(10 + $0 % 20)" }
    let names = (0..<count).map { String($0 % 3 == 2 ? $0 - 1 : $0) }
    let days = (0..<count).map { dates[$0 % 3 == 2 ? $0 - 1 : $0] }
    let wide = table([
      ("customer", names), ("date", days), ("amount", names.map { _ in "1" }),
    ])
    let warnings = try TransactionParser().parse(wide).warnings
    let words = try #require(warnings.first { $0.contains("every column: about ") })
    let digits = words.drop { !$0.isNumber }.prefix { $0.isNumber }
    let told = try #require(Double(String(digits)))
    #expect(abs(told / 300_000 - 1) < 0.02, "\(words)")
  }
}
