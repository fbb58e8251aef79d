// A name and a plain description for every segment, from what sets it apart: the features whose
// centre lies farthest from everybody's mean, in standard deviations, at most one of a family.

/// Names segments.
public struct SegmentNamer: Sendable {
  private let features: [CustomerFeature]
  /// Below this many standard deviations a feature sets nobody apart.
  private static let contrastMin = 0.25
  private static let traitsMax = 4

  public init(features: [CustomerFeature]) { self.features = features }

  /// A name and a description of every profile; no two segments have the same name.
  public func names(
    _ profiles: [SegmentProfile]
  ) -> [(name: BilingualText, description: BilingualText)] {
    let traits = profiles.map { self.traits($0) }
    var names = zip(profiles, traits).map { self.name($0, $1.prefix(2)) }
    for width in [3, Self.traitsMax] {
      for (place, name) in names.enumerated() where names.count(where: { $0 == name }) > 1 {
        names[place] = self.name(profiles[place], traits[place].prefix(width))
      }
    }
    for place in names.indices where names[..<place].contains(names[place]) {
      let number = names[..<place].count { $0.english.hasPrefix(names[place].english) } + 1
      names[place] = BilingualText(
        "\(names[place].english) (\(number))", "\(names[place].chinese)（\(number)）")
    }
    return names.indices.map { (names[$0], description(profiles[$0], traits[$0])) }
  }

  /// The features that set a segment apart, strongest first.
  private func traits(_ profile: SegmentProfile) -> [Int] {
    let ranked = features.indices.filter { abs(profile.contrasts[$0]) >= Self.contrastMin }.sorted {
      let (left, right) = (abs(profile.contrasts[$0]), abs(profile.contrasts[$1]))
      return left != right ? left > right : $0 < $1
    }
    var families = Set<String>()
    var chosen: [Int] = []
    for place in ranked {
      let feature = features[place]
      if profile.contrasts[place] < 0, feature.kind != .quantity { continue }
      guard families.insert(feature.family ?? feature.name).inserted else { continue }
      chosen.append(place)
      if chosen.count == Self.traitsMax { break }
    }
    return chosen
  }

  private func name(_ profile: SegmentProfile, _ traits: ArraySlice<Int>) -> BilingualText {
    if traits.isEmpty { return BilingualText("Average customers", "一般客户") }
    let words = traits.map { place in
      let words = FeatureWords(features[place])
      return profile.contrasts[place] > 0 ? words.high : words.low
    }
    let english = words.map(\.english).joined(separator: ", ")
    let capital = english.prefix(1).uppercased() + english.dropFirst()
    let chinese = words.map(\.chinese).joined(separator: "、")
    return BilingualText("\(capital) customers", chinese + (chinese.hasSuffix("客户") ? "" : "的客户"))
  }

  private func description(_ profile: SegmentProfile, _ traits: [Int]) -> BilingualText {
    let count = profile.customers
    var english = "\(count) \(count == 1 ? "customer" : "customers") (\(percent(profile.share)))"
    var chinese = "\(count) 位客户（\(percent(profile.share))）"
    if profile.revenue != 0 {
      english += ", \(percent(profile.revenueShare)) of revenue"
      chinese += "，占收入 \(percent(profile.revenueShare))"
    }
    let parts = traits.map { self.sentence(profile, $0) }
    if parts.isEmpty { return BilingualText(english + ".", chinese + "。") }
    return BilingualText(
      "\(english); \(parts.map(\.english).joined(separator: ", ")).",
      "\(chinese)；\(parts.map(\.chinese).joined(separator: "，"))。")
  }

  private func sentence(_ profile: SegmentProfile, _ place: Int) -> BilingualText {
    let title = FeatureWords(features[place]).title
    let value =
      features[place].kind == .quantity
      ? shortNumber(profile.means[place]) : percent(profile.means[place])
    guard profile.lifts[place].isFinite else {
      return BilingualText("\(title.english) \(value)", "\(title.chinese) \(value)")
    }
    let lift = shortNumber(profile.lifts[place])
    return BilingualText(
      "\(title.english) \(value) (\(lift) × the average)",
      "\(title.chinese) \(value)（平均的 \(lift) 倍）")
  }
}

/// A share as percent with one decimal.
private func percent(_ share: Double) -> String {
  guard share.isFinite else { return "–" }
  let tenths = Int((share * 1000).rounded())
  return "\(tenths / 10).\(abs(tenths % 10)) %"
}

/// A number with about three digits that mean something.
func shortNumber(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e15 else { return "–" }
  let decimals = abs(number) >= 100 ? 0 : abs(number) >= 10 ? 1 : 2
  let scale = [1.0, 10.0, 100.0][decimals]
  let scaled = Int((abs(number) * scale).rounded())
  let sign = number < 0 && scaled > 0 ? "-" : ""
  if decimals == 0 { return "\(sign)\(scaled)" }
  let fraction = String(scaled % Int(scale))
  let zeros = String(repeating: "0", count: decimals - fraction.count)
  return "\(sign)\(scaled / Int(scale)).\(zeros)\(fraction)"
}
