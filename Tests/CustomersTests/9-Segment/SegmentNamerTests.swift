import Customers
import Kernels
import Testing

/// Profiles and names say what sets segments apart.
@Suite struct SegmentNamerTests {
  private let features = [
    CustomerFeature(
      name: "frequency", formula: "n", values: (0..<30).map { $0 < 10 ? 20 : Double($0 % 3) + 1 }),
    CustomerFeature(
      name: "monetary", formula: "m", values: (0..<30).map { $0 < 20 ? 50 : 900 + Double($0) }),
    CustomerFeature(
      name: "sex_female", formula: "s", kind: .indicator, family: "sex", subject: "female",
      values: (0..<30).map { $0 < 20 ? 0 : 1 }),
  ]

  private func profiles() -> (Segmentation, [SegmentProfile]) {
    let scaled = FeatureScaler().scaled(features)
    let found = Segmenter(rule: SegmentRule(count: .fixed(3))).segments(of: scaled.rows)
    let profiler = SegmentProfiler(
      features: features, scaled: scaled, revenues: features[1].values)
    return (found, profiler.profiles(found))
  }

  @Test func profilesAddUp() {
    let (found, profiles) = profiles()
    #expect(profiles.reduce(0) { $0 + $1.customers } == 30)
    #expect(abs(profiles.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    #expect(abs(profiles.reduce(0) { $0 + $1.revenueShare } - 1) < 1e-12)
    for (place, feature) in features.enumerated() {
      let whole = profiles.reduce(0) { $0 + $1.means[place] * Double($1.customers) }
      #expect(abs(whole - feature.values.reduce(0, +)) < 1e-9)
      let mean = feature.values.reduce(0, +) / 30
      for profile in profiles {
        #expect(abs(profile.lifts[place] - profile.means[place] / mean) < 1e-12)
      }
    }
    #expect(found.count == 3)
  }

  @Test func namesDifferAndSayWhy() throws {
    let (found, profiles) = profiles()
    let names = SegmentNamer(features: features).names(profiles)
    #expect(Set(names.map(\.name.english)).count == 3)
    #expect(Set(names.map(\.name.chinese)).count == 3)
    let frequent = Int(found.segmentOf[0])
    #expect(names[frequent].name.english.contains("requent"), "\(names)")
    #expect(names[frequent].name.chinese.contains("高频"))
    let rich = Int(found.segmentOf[29])
    #expect(names[rich].name.english.contains("igh-value"), "\(names[rich].name)")
    #expect(names[rich].description.english.contains("of revenue"))
    #expect(names[rich].description.chinese.contains("位客户"))
  }

  @Test func equalProfilesGetNumbers() {
    let (_, profiles) = profiles()
    let names = SegmentNamer(features: features).names([profiles[0], profiles[0], profiles[0]])
    #expect(Set(names.map(\.name)).count == 3)
  }
}
