// That the scores are what can be known at best: they are calibrated, sum up, and beat others.

import Kernels
import Synthesis
import Testing

@Suite struct BayesScorerTests {
  static let rule = BehaviourRule(entities: 60_000, seed: 15)
  static let files = BehaviourGenerator(rule: rule).everything
  static let truth = rows(files[3])
  static let columns = BehaviourGenerator.columns(3)

  /// Largest gap between probability and frequency, in standard errors, over 20 bins.
  private func gap(_ scores: [(probability: Double, happened: Bool)]) -> Double {
    var sums = [(count: Double, expected: Double, variance: Double, found: Double)](
      repeating: (0, 0, 0, 0), count: 20)
    for score in scores {
      let bin = min(19, Int(score.probability * 20))
      sums[bin].count += 1
      sums[bin].expected += score.probability
      sums[bin].variance += score.probability * (1 - score.probability)
      if score.happened { sums[bin].found += 1 }
    }
    return sums.filter { $0.count > 50 && $0.variance > 5 }
      .map { abs($0.found - $0.expected) / $0.variance.squareRoot() }.max() ?? .infinity
  }

  /// A wrong formula is off by tens of standard errors with 60,000 customers.
  @Test func churnIsCalibrated() {
    #expect(gap(Self.truth.map { (Double($0[5])!, $0[4] == "1") }) < 4)
  }

  @Test func beingACustomerIsCalibrated() {
    #expect(gap(Self.truth.map { (Double($0[6])!, $0[2] != "left") }) < 4)
  }

  @Test func segmentsAreCalibrated() {
    for (place, column) in Self.columns.enumerated() where column.hasPrefix("p_") {
      let name = String(column.dropFirst(2))
      #expect(gap(Self.truth.map { (Double($0[place])!, $0[1] == name) }) < 4, "\(name)")
    }
  }

  /// Calibration that also holds among customers with many purchases, and with one.
  @Test func churnIsCalibratedForRegularsAndForBeginners() {
    var counts: [String: Int] = [:]
    for row in rows(Self.files[1]) { counts[row[0], default: 0] += 1 }
    for isRegular in [false, true] {
      let some = Self.truth.filter { (counts[$0[0]]! > 12) == isRegular }
      #expect(some.count > 5000)
      #expect(gap(some.map { (Double($0[5])!, $0[4] == "1") }) < 4, "\(isRegular)")
    }
  }

  @Test func posteriorsSumToOneAndNameTheLikeliest() {
    for row in Self.truth.prefix(5000) {
      let posterior = row[9...].map { Double($0)! }
      #expect(abs(posterior.reduce(0, +) - 1) < 1e-5)
      let best = Self.columns.firstIndex(of: "p_\(row[7])")! - 9
      #expect(posterior[best] >= posterior.max()! - 2e-6)
    }
  }

  @Test func noScoreByRecencyIsBetter() {
    var last: [String: String] = [:]
    for row in rows(Self.files[1]) { last[row[0]] = row[1] }
    let byRecency = auc(Self.truth.map { (last[$0[0]]!, $0[4] == "0") }.map { ($0.0, $0.1) })
    let best = auc(Self.truth.map { (1 - Double($0[5])!, $0[4] == "0") })
    #expect(best > byRecency + 0.01)
  }

  private func auc<Score: Comparable & Hashable>(_ scores: [(Score, Bool)]) -> Double {
    var (area, below) = (0.0, 0.0)
    let groups = Dictionary(grouping: scores) { $0.0 }.sorted { $0.key < $1.key }
    for (_, group) in groups {
      let with = Double(group.count { $0.1 })
      let without = Double(group.count) - with
      area += with * (below + without / 2)
      below += without
    }
    return area / (below * (Double(scores.count) - below))
  }

  @Test func summaryIsWhatTheFileSays() {
    var scores = BehaviourScores()
    BehaviourGenerator(rule: Self.rule).generate { scores.add($0.scores) }
    let right = Double(Self.truth.count { $0[1] == $0[7] }) / 60_000
    let worth = scores.segmentation.both
    #expect(abs(worth.accuracy - right) < 1e-9)
    #expect(abs(worth.accuracy - worth.expectedAccuracy) < 0.01)
    #expect(scores.segmentation.transactions.expectedAccuracy < worth.expectedAccuracy)
    let churn = scores.churnWorth.all!
    let exact = auc(Self.truth.map { (Double($0[5])!, $0[4] == "1") })
    #expect(abs(churn.auc - exact) < 1e-4)
    #expect(abs(churn.brier - churn.expectedBrier) < 0.005)
    #expect(scores.segmentSizes.reduce(0) { $0 + $1.customers } == 60_000)
    #expect(scores.stageSizes.reduce(0) { $0 + $1.customers } == 60_000)
  }

  @Test func separationMakesItEasy() {
    let accuracies = [0, 0.5, 1].map { separation -> Double in
      var rule = BehaviourRule(entities: 10_000, seed: 3)
      rule.rates.separation = separation
      var scores = BehaviourScores()
      BehaviourGenerator(rule: rule).generate { scores.add($0.scores) }
      return scores.segmentation.both.expectedAccuracy
    }
    #expect(accuracies[0] < 0.4 && accuracies[1] > accuracies[0] + 0.1)
    #expect(accuracies[2] > accuracies[1] + 0.15)
  }

  @Test func worthOfScoresByHand() {
    var tally = ScoreTally()
    for (score, isEvent) in [(0.9, true), (0.8, false), (0.7, true), (0.1, false)] {
      tally.add(score, isEvent: isEvent)
    }
    let worth = tally.quality!
    #expect(abs(worth.auc - 0.75) < 1e-12)
    #expect(abs(worth.averagePrecision - (1 + 2.0 / 3) / 2) < 1e-12)
    #expect(abs(worth.brier - (0.01 + 0.64 + 0.09 + 0.01) / 4) < 1e-12)
    #expect(ScoreTally().quality == nil)
  }
}
