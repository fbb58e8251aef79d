import Customers
import Testing

@Suite struct DayNumberTests {
  @Test func knownDays() throws {
    #expect(try #require(DayNumber("1970-01-01")).value == 0)
    #expect(try #require(DayNumber("2000-02-29")).value == 11_016)
    #expect(try #require(DayNumber("2010-12-09")).value == 14_952)
    #expect(try #require(DayNumber("1969-12-31")).value == -1)
    #expect(DayNumber("2010-02-29") == nil)
    #expect(DayNumber("2010-13-01") == nil)
    #expect(DayNumber("9.12.2010") == nil)
  }

  @Test func daysFollowEachOther() throws {
    var day = try #require(DayNumber("1899-12-31"))
    var weekends = 0
    for _ in 0..<100_000 {
      let next = day + 1
      #expect(DayNumber(next.description) == next)
      #expect(next - day == 1)
      day = next
      if day.isWeekend { weekends += 1 }
    }
    #expect((28_570...28_572).contains(weekends))
    #expect(try #require(DayNumber("2010-12-11")).isWeekend)
    #expect(try !#require(DayNumber("2010-12-10")).isWeekend)
  }
}
