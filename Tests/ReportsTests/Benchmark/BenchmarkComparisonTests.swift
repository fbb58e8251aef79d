// Two runs side by side, on fixed rows.

import Reports
import Testing

@Suite struct BenchmarkComparisonTests {
  private func verdicts(
    _ before: BenchmarkRow, _ after: BenchmarkRow
  ) -> [BenchmarkComparison.Measure: BenchmarkComparison.Verdict] {
    let comparison = BenchmarkComparison(before: [before], after: [after])
    return Dictionary(uniqueKeysWithValues: comparison.differences.map { ($0.measure, $0.verdict) })
  }

  @Test func equalRowsDoNotDiffer() {
    let row = sampleRow("a/b", f1: 0.9)
    let comparison = BenchmarkComparison(before: [row], after: [row])
    #expect(comparison.differences.count == 4)
    #expect(comparison.differences.allSatisfy { $0.verdict == .same && $0.change == 0 })
    #expect(!comparison.isWorse)
  }

  @Test func aChangeBeyondTheNoiseCounts() {
    let before = sampleRow("a/b", seconds: [1, 1.01, 0.99, 1, 1])
    let slower = sampleRow("a/b", seconds: [1.3, 1.31, 1.29, 1.3, 1.3])
    #expect(verdicts(before, slower) == [.seconds: .worse, .cpuSeconds: .worse, .memory: .worse])
    #expect(verdicts(slower, before) == [.seconds: .better, .cpuSeconds: .better, .memory: .better])
    #expect(BenchmarkComparison(before: [before], after: [slower]).isWorse)
    #expect(!BenchmarkComparison(before: [slower], after: [before]).isWorse)
  }

  @Test func theSameChangeWithinTheNoiseDoesNot() {
    let before = sampleRow("a/b", seconds: [1, 1.6, 0.7])
    let after = sampleRow("a/b", seconds: [1.3, 1.9, 0.9])
    #expect(verdicts(before, after).values.allSatisfy { $0 == .same })
  }

  @Test func smallChangesAreBelowTheFloor() {
    let before = sampleRow("a/b", seconds: [1, 1, 1, 1, 1])
    let after = sampleRow("a/b", seconds: [1.04, 1.04, 1.04, 1.04, 1.04])
    #expect(verdicts(before, after).values.allSatisfy { $0 == .same })
  }

  @Test func aSingleMeasurementNeedsALargeChange() {
    let before = sampleRow("a/b", seconds: [1])
    #expect(verdicts(before, sampleRow("a/b", seconds: [1.25]))[.seconds] == .same)
    #expect(verdicts(before, sampleRow("a/b", seconds: [1.5]))[.seconds] == .worse)
  }

  /// On one thread, time without a processor is not the program's; on two it may be.
  @Test(arguments: [1, 2]) func waitingForAProcessorIsNoise(threads: Int) {
    var before = sampleRow("a/b", seconds: [1, 1, 1])
    before.threads = threads
    before.cpuSeconds = [1, 1, 1]
    var after = before
    after.seconds = [1.7, 1.7, 1.7]
    let expected: BenchmarkComparison.Verdict = threads == 1 ? .same : .worse
    #expect(verdicts(before, after)[.seconds] == expected)
    after.cpuSeconds = [1.7, 1.7, 1.7]
    #expect(verdicts(before, after)[.seconds] == .worse)
  }

  @Test func qualityHasNoNoise() {
    let before = sampleRow("a/b", f1: 0.9)
    #expect(verdicts(before, sampleRow("a/b", f1: 0.899))[.f1] == .worse)
    #expect(verdicts(before, sampleRow("a/b", f1: 0.901))[.f1] == .better)
    #expect(verdicts(before, sampleRow("a/b", f1: 0.9))[.f1] == .same)
  }

  @Test func endingBadlyIsWorse() {
    let good = sampleRow("a/b")
    var bad = good
    bad.outcome = .timedOut
    #expect(verdicts(good, bad) == [.outcome: .worse])
    #expect(verdicts(bad, good) == [.outcome: .better])
    #expect(verdicts(bad, bad) == [.outcome: .same])
  }

  @Test func rowsOfOneSideAreListed() {
    var absent = sampleRow("a/absent")
    absent.outcome = .absent
    let comparison = BenchmarkComparison(
      before: [sampleRow("a/old"), sampleRow("a/both")],
      after: [sampleRow("a/both"), sampleRow("a/new"), absent])
    #expect(comparison.missing == [sampleRow("a/old").key])
    #expect(comparison.added == [sampleRow("a/new").key])
    #expect(Set(comparison.differences.map(\.row)) == [sampleRow("a/both").key])
  }
}
