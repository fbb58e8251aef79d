import Kernels
import Pairs
import Testing

/// Signs of failure show where it was planted, and not elsewhere.
@Suite struct DoubtsTests {
  @Test func aGoodFitLeavesNoDoubt() {
    let planted = PlantedPairs(
      PlantedFeature.people, PlantedCounts(matches: 900, households: 500), seed: 21)
    #expect(planted.mixture.doubts(planted.pairPatterns) == [])
  }

  @Test func featuresThatHardlyTellLeaveDoubts() {
    let features = (0..<3).map { index in
      PlantedFeature.planted("c\(index)", .category, agreement: 0.3, matchAgreement: 0.6)
    }
    let planted = PlantedPairs(features, PlantedCounts(records: 600, matches: 300), seed: 22)
    let doubts = planted.mixture.doubts(planted.pairPatterns)
    #expect(doubts.contains { $0.contains("undecided") || $0.contains("hardly differ") })
  }

  @Test func oneColumnLeavesADoubt() {
    let features = [PlantedFeature.planted("name", .text, agreement: 0.003)]
    let planted = PlantedPairs(features, PlantedCounts(records: 600, matches: 300), seed: 23)
    let doubts = planted.mixture.doubts(planted.pairPatterns)
    #expect(doubts.contains { $0.contains("only one column") })
  }
}
