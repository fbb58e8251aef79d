import Customers
import Kernels
import Testing

/// How far segments moved since the last run.
@Suite struct SegmentDriftTests {
  @Test func meansAreComparedInStandardDeviations() {
    let feature = CustomerFeature(name: "x", formula: "x", values: [0, 2, 10, 12])
    let scaled = FeatureScaler().scaled([feature])
    let found = Segmenter(rule: SegmentRule(count: .fixed(2))).segments(of: scaled.rows)
    let profiles = SegmentProfiler(features: [feature], scaled: scaled, revenues: nil)
      .profiles(found)
    let names = [BilingualText("a", "甲"), BilingualText("b", "乙")]
    let previous = PreviousSegments(
      numberOf: [4, 4, 7, 7], gone: [:], names: [4: names[0], 7: names[1]],
      means: [4: ["x": 0, "y": 5], 7: ["x": 11]])
    let identity = SegmentIdentity(found, names: names, previous: previous)
    let drift = identity.drift([feature], profiles, since: previous)
    #expect(drift.map(\.segment) == [4, 7])
    #expect(drift.map(\.feature) == ["x", "x"])
    #expect(drift[0].previous == 0 && drift[0].now == 1)
    // The standard deviation of 0, 2, 10, 12 is √26.
    #expect(abs(drift[0].shift - 1 / 26.0.squareRoot()) < 1e-12)
    #expect(drift[1].shift == 0)
  }
}
