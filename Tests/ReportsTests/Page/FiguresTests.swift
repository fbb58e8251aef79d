// Numbers as people read them.

import Reports
import Testing

@Suite struct FiguresTests {
  @Test func counts() {
    #expect(
      [0, 7, 999, 1000, 12_345_678, -1234].map(Figures.grouped)
        == ["0", "7", "999", "1,000", "12,345,678", "−1,234"])
    #expect(Figures.grouped(Int.min) == "−9,223,372,036,854,775,808")
    #expect(Figures.counted(1, "record") == "1 record")
    #expect(Figures.counted(1207, "record") == "1,207 records")
    #expect(
      [9999, 10_000, 999_499, 999_500, 3_400_000, 42_000_000, 2_500_000_000].map(Figures.short)
        == ["9,999", "10 k", "999 k", "1.0 M", "3.4 M", "42 M", "2.5 G"])
  }

  @Test func decimals() {
    #expect(Figures.decimal(1234.5678, 2) == "1,234.57")
    #expect(Figures.decimal(-0.04, 1) == "0.0")
    #expect(Figures.decimal(0.05, 3) == "0.050")
    #expect(Figures.decimal(2.5, 0) == "3")
    #expect(Figures.decimal(.nan, 2) == "–")
    #expect(Figures.decimal(.infinity, 2) == "–")
    #expect(Figures.decimal(9e13, 4).hasPrefix("90,000,000,000,000"))
  }

  @Test func shares() {
    let shares = [0, 0.00001, 0.0042, 0.1234, 0.99951, 0.99999, 1, .nan]
    #expect(
      shares.map { Figures.percent($0).replacing("\u{A0}", with: " ") }
        == ["0 %", "< 0.01 %", "0.42 %", "12.3 %", "> 99.9 %", "> 99.9 %", "100 %", "–"])
    #expect(
      [0, 0.00002, 0.5, 0.98765, 0.99995, 1].map(Figures.probability)
        == ["0.000", "< 0.001", "0.500", "0.988", "> 0.999", "1.000"])
    #expect([0.5, 0.95, 0.123456].map(Figures.threshold) == ["0.5", "0.95", "0.1235"])
  }

  @Test func evidence() {
    #expect(
      [7.12, -0.44, 0, 0.01, -0.01].map(Figures.signed) == ["+7.1", "−0.4", "0.0", "0.0", "0.0"])
    let words = [7.09, -2.64, 0, 0.05, 30, -0.7]
    #expect(
      words.map { Figures.likelier($0).replacing("\u{A0}", with: " ") } == [
        "1,200 × likelier", "14 × less likely", "says nothing", "hardly matters",
        "over a trillion × likelier", "2.0 × less likely",
      ])
    #expect(
      [1.44, 9.96, 14.4, 146, 99_500, 1_440_000, 2.6e9].map(Figures.rounded)
        == ["1.4", "10", "14", "150", "100,000", "1.4 million", "2.6 billion"])
    #expect([12, 727_821, 1_234_567].map(Figures.about) == ["12", "727,821", "1.2 million"])
  }

  @Test func timesAndSizes() {
    #expect(
      [0.0004, 0.42, 12.34, 200, 4000].map { Figures.duration($0).replacing("\u{A0}", with: " ") }
        == ["0.4 ms", "0.42 s", "12.3 s", "3 min 20 s", "66 min 40 s"])
    #expect(Figures.byteSize(812_300_000) == "812\u{A0}MB")
    #expect(Figures.byteSize(1_440_000_000) == "1.4\u{A0}GB")
  }

  @Test func places() {
    #expect(
      [0, 1, -1.5, 12.345, 0.05, -0.001, .nan].map(Figures.place)
        == ["0", "1", "-1.5", "12.35", "0.05", "0", "0"])
  }

  @Test func longTextIsCut() {
    #expect("short".shortened(5) == "short")
    #expect("longer".shortened(5) == "longe…")
    let marks = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(marks.shortened(10).utf8.count < 40, "one letter with endless accents is cut as well")
  }
}
