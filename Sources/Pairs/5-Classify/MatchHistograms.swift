// What matches show, level by level, weighted by how probably each pattern is a match.

import Kernels

/// Sums of weights for every feature and level.
struct MatchHistograms: Sendable {
  /// Of features that change together only matches that have not changed.
  let all: [[Double]]
  /// For personal features, matches that another personal value confirms: relatives taken for
  /// matches do not count there. Zero for the others.
  let confirmed: [[Double]]
  /// For every group of features that change together, the matches that have not changed.
  let unchanged: [Double]

  private static let negligible = 1e-9

  /// One pass over the patterns; `ratios` are those of matches.
  init(
    _ patterns: PairPatterns, _ weights: [Double], ratios: ClassRatios, _ random: RandomAgreement
  ) {
    let layout = Layout(ratios: ratios, random)
    let ranges = parts(of: weights.count, grain: 16_384)
    let sums = parallelMap(ranges.count) { part -> Sums in
      var sums = Sums(groups: ratios.groups.count)
      for index in ranges[part] where weights[index] > Self.negligible {
        sums.add(patterns.patterns[index], weights[index], layout)
      }
      return sums
    }
    func table(_ of: (Sums) -> [Double]) -> [[Double]] {
      let tables = sums.map(of)
      return (0..<16).map { feature in
        (0..<16).map { level in tables.reduce(0) { $0 + $1[feature * 16 + level] } }
      }
    }
    all = table { $0.all }
    confirmed = table { $0.confirmed }
    unchanged = ratios.groups.indices.map { group in
      sums.reduce(0) { $0 + $1.unchanged[group] }
    }
  }
}

/// What the features are to each other.
private struct Layout: Sendable {
  let ratios: ClassRatios
  /// For every feature the number of its group, -1 for none.
  let groupOf: [Int]
  /// For every feature the features that confirm it, as bits.
  let witnesses: [UInt16]
  /// For every feature how many levels from 1 mean equal values, if it confirms others.
  let equalLevels: [Int]

  init(ratios: ClassRatios, _ random: RandomAgreement) {
    self.ratios = ratios
    groupOf = random.personal.indices.map { feature in
      random.groups.firstIndex { $0.features.contains(feature) } ?? -1
    }
    witnesses = random.personal.indices.map { feature in
      random.personal[feature]
        ? random.witnesses(of: feature).reduce(0) { $0 | 1 << UInt16($1) } : 0
    }
    equalLevels = random.personal.indices.map { random.personal[$0] ? random.equalLevels[$0] : 0 }
  }
}

/// The sums of one part.
private struct Sums: Sendable {
  private(set) var all = [Double](repeating: 0, count: 256)
  private(set) var confirmed = [Double](repeating: 0, count: 256)
  private(set) var unchanged: [Double]
  private var kept: [Double]

  init(groups: Int) {
    unchanged = [Double](repeating: 0, count: groups)
    kept = unchanged
  }

  mutating func add(_ pattern: UInt64, _ weight: Double, _ layout: Layout) {
    for group in kept.indices {
      kept[group] = weight * layout.ratios.unchanged(group, pattern)
      unchanged[group] += kept[group]
    }
    var equal: UInt16 = 0
    for feature in layout.equalLevels.indices {
      let found = level(pattern, feature)
      if found > 0 && found <= layout.equalLevels[feature] { equal |= 1 << UInt16(feature) }
    }
    for feature in layout.groupOf.indices {
      let place = 16 * feature + level(pattern, feature)
      let group = layout.groupOf[feature]
      all[place] += group < 0 ? weight : kept[group]
      if equal & layout.witnesses[feature] != 0 { confirmed[place] += weight }
    }
  }
}
