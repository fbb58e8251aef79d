import Kernels
import Synthesis
import Testing

@Suite struct NameTablesTests {
  static let tables = NameTables()

  /// Census 2010: Smith 8,281 of a million, Garcia 3,953; the 10,000 listed names 68 %.
  @Test func surnamesAreAsFrequentAsInTheCensus() {
    var random = SeededRandom(seed: 2)
    var counts: [String: Int] = [:]
    var spanish = 0
    let draws = 300_000
    for _ in 0..<draws {
      let family = Self.tables.family(&random)
      counts[String(decoding: family.name, as: UTF8.self), default: 0] += 1
      if family.isSpanish { spanish += 1 }
    }
    for (name, perMillion) in [("Smith", 8281), ("García", 3953), ("Clark", 1906)] {
      let expected = Double(perMillion) / 1e6 * Double(draws)
      #expect(abs(Double(counts[name]!) - expected) < 5 * expected.squareRoot(), "\(name)")
    }
    #expect(abs(Self.tables.listedFamilyShare - 0.683) < 0.01)
    #expect(counts.count > 30_000, "a long tail")
    #expect(spanish > draws / 12 && spanish < draws / 6)
  }

  @Test func givenNamesFollowTheDecade() {
    var random = SeededRandom(seed: 4)
    func share(_ name: String, _ sex: Sex, _ year: Int) -> Double {
      let wanted = Array(name.utf8)
      return Double(
        (0..<40_000).count { _ in
          Self.tables.given(sex, bornIn: year, isSpanish: false, &random) == wanted
        }) / 40_000
    }
    #expect(abs(share("Robert", .male, 1933) - 0.06) < 0.01)
    #expect(abs(share("Jennifer", .female, 1974) - 0.024) < 0.006)
    #expect(share("Emily", .female, 2003) < 0.02)
    #expect(share("Betty", .female, 2003) == 0)
  }

  @Test func nicknamesOfCommonNames() {
    var random = SeededRandom(seed: 6)
    let forms = Set(
      (0..<200).compactMap { _ in
        Self.tables.nickname(of: Array("William".utf8), &random).map {
          String(decoding: $0, as: UTF8.self)
        }
      })
    #expect(forms == ["Bill", "Will", "Billy", "Liam"])
    #expect(Self.tables.nickname(of: Array("Zebulon".utf8), &random) == nil)
  }
}
