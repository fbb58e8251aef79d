// How segments themselves move between runs: means of features before and now, in standard
// deviations of the feature over all customers of today.

/// One feature of a segment that was there before.
public struct SegmentDrift: Sendable, Equatable {
  /// The segment's number, and the feature's name.
  public let segment: Int
  public let feature: String
  /// The segment's means.
  public let previous: Double
  public let now: Double
  /// By how many standard deviations the mean rose.
  public let shift: Double
}

extension SegmentIdentity {
  /// The drift of every segment that goes on from one of `previous`, in every feature that both
  /// runs know; by segment, then by size. O(customers × features).
  public func drift(
    _ features: [CustomerFeature], _ profiles: [SegmentProfile], since previous: PreviousSegments
  ) -> [SegmentDrift] {
    let spreads = features.map { feature in
      variance(feature.values.filter { !$0.isNaN }).squareRoot()
    }
    var found: [SegmentDrift] = []
    for (segment, number) in numbers.enumerated() {
      guard let before = previous.means[number] else { continue }
      let own = features.indices.compactMap { place -> SegmentDrift? in
        let (feature, now) = (features[place].name, profiles[segment].means[place])
        guard let mean = before[feature], now.isFinite, spreads[place] > 0 else { return nil }
        return SegmentDrift(
          segment: number, feature: feature, previous: mean, now: now,
          shift: (now - mean) / spreads[place])
      }
      found += own.sorted {
        abs($0.shift) != abs($1.shift) ? abs($0.shift) > abs($1.shift) : $0.feature < $1.feature
      }
    }
    return found.enumerated().sorted { ($0.1.segment, $0.0) < ($1.1.segment, $1.0) }.map(\.1)
  }
}
