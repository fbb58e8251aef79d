// What is marked in a value that differs, and how customers are counted by size.

import Reports
import Testing

@Suite struct DifferingPartsTests {
  private func marked(_ value: String, _ other: String) -> String {
    let parts = DifferingParts(value, other)
    return "\(parts.before)[\(parts.middle)]\(parts.after)"
  }

  @Test func theMiddleIsMarked() {
    #expect(marked("Catherine", "Katherine") == "[C]atherine")
    #expect(marked("(212) 722-8506", "(212) 722-8056") == "(212) 722-8[50]6")
    #expect(marked("STONE", "Stome") == "STO[N]E")
  }

  @Test func littleInCommonMarksAll() {
    #expect(marked("Marcia", "None") == "[Marcia]")
    #expect(marked("abc", "") == "[abc]")
  }

  @Test func aMissingLetterMarksItsNeighbour() {
    #expect(marked("Hofman", "Hoffman") == "Ho[f]man")
    #expect(!DifferingParts("aa", "aaa").middle.isEmpty)
  }

  @Test func partsMakeTheValue() {
    for value in ["", "a", "ab", "aba", "王小明"] {
      for other in ["", "b", "ba", "ab", "王明", "aaaa"] {
        let parts = DifferingParts(value, other)
        #expect(parts.before + parts.middle + parts.after == value)
      }
    }
  }
}

@Suite struct SizeBinsTests {
  @Test func smallSizesHaveTheirOwnBins() {
    let bins = SizeBins([0, 5, 3, 0, 1]).bins
    #expect(bins.map(\.label) == ["1", "2", "3", "4"])
    #expect(bins.map(\.customers) == [5, 3, 0, 1])
    #expect(bins.map(\.isSingle) == [true, false, false, false])
  }

  @Test func largeSizesShareBins() {
    var counts = [Int](repeating: 1, count: 12_346)
    counts[0] = 0
    let bins = SizeBins(counts).bins
    #expect(
      bins.map(\.label).dropFirst(9) == [
        "10", "11–20", "21–50", "51–100", "101–200", "201–500", "501–1,000", "1,001–2,000",
        "2,001–5,000", "5,001–10 k", "10 k–20 k",
      ])
    #expect(bins.reduce(0) { $0 + $1.customers } == 12_345)
  }

  @Test func noCustomersIsOneEmptyBin() {
    #expect(SizeBins([]).bins.map(\.customers) == [0])
    #expect(SizeBins([0]).bins.map(\.customers) == [0])
  }
}
