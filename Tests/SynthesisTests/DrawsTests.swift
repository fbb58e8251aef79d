import Kernels
import Synthesis
import Testing

@Suite struct DrawsTests {
  @Test func weightsAreKept() {
    let weights: [Double] = [5, 0, 1, 3, 0.5, 0.5]
    let choice = WeightedChoice(weights)
    var random = SeededRandom(seed: 11)
    var counts = [Int](repeating: 0, count: weights.count)
    for _ in 0..<200_000 { counts[choice.draw(&random)] += 1 }
    for (weight, count) in zip(weights, counts) {
      let expected = weight / 10 * 200_000
      #expect(abs(Double(count) - expected) <= 5 * expected.squareRoot())
    }
    #expect(counts[1] == 0)
  }

  @Test func oneThingIsAlwaysDrawn() {
    var random = SeededRandom(seed: 1)
    #expect(WeightedChoice([2]).draw(&random) == 0)
  }

  @Test func bijectionsNeverRepeat() {
    for seed in 0..<5 as Range<UInt64> {
      for count in [1, 2, 100, 5000] {
        let map = Bijection(count: count, seed: seed)
        #expect(map.size >= UInt64(count))
        let images = Set((0..<map.size).map { map($0) })
        #expect(images.count == Int(map.size), "seed \(seed)")
        #expect(images.allSatisfy { $0 < map.size }, "seed \(seed)")
      }
    }
  }

  @Test func bijectionsKeepNoOrder() {
    let map = Bijection(count: 100_000, seed: 3)
    let rises = (0..<99_999).count { map(UInt64($0)) < map(UInt64($0 + 1)) }
    #expect(abs(rises - 50_000) < 1000)
  }

  @Test func daysAreThoseOfTheCalendar() {
    #expect(CalendarDay(number: 0) == CalendarDay(year: 1970, month: 1, day: 1))
    #expect(CalendarDay(year: 2000, month: 2, day: 29).number == 11_016)
    #expect(CalendarDay(year: 2016, month: 1, day: 1).number == 16_801)
    #expect(CalendarDay(year: 1900, month: 3, day: 1).number == -25_508)
    for number in stride(from: -40_000, to: 40_000, by: 7) {
      #expect(CalendarDay(number: number).number == number)
    }
  }
}
