// Pairs drawn from a mixture that is known: what training without labels has to find again.

import Kernels
import Pairs

/// A feature with the chances of its levels 1, 2, … in each planted class.
struct PlantedFeature {
  let comparison: Comparison
  let random: [Double]
  let match: [Double]
  let household: [Double]
  /// The chance that a pair lacks a value.
  var missing = 0.05
}

/// What is drawn: how many pairs of each class.
struct PlantedCounts {
  var records = 2000
  var matches = 900
  var households = 0
}

/// Drawn pairs that agree on something, as blocking would give them, with the truth about each
/// pattern.
struct PlantedPairs {
  let features: [PlantedFeature]
  let counts: PlantedCounts
  private(set) var patterns: [UInt64] = []
  private(set) var pairCounts: [Int] = []
  private(set) var matchCounts: [Int] = []
  private(set) var householdCounts: [Int] = []
  private var places: [UInt64: Int] = [:]

  init(_ features: [PlantedFeature], _ counts: PlantedCounts = PlantedCounts(), seed: UInt64) {
    self.features = features
    self.counts = counts
    var random = SeededRandom(seed: seed)
    let all = counts.records * (counts.records - 1) / 2
    for pair in 0..<all {
      let isMatch = pair < counts.matches
      let isHousehold = !isMatch && pair < counts.matches + counts.households
      let pattern = draw(isMatch: isMatch, isHousehold: isHousehold, &random)
      if isBlocked(pattern) { add(pattern, isMatch: isMatch, isHousehold: isHousehold) }
    }
  }

  /// All possible pairs.
  var allPairs: Double { Double(counts.records) * Double(counts.records - 1) / 2 }

  var comparisons: [Comparison] { features.map(\.comparison) }

  var pairPatterns: PairPatterns {
    PairPatterns(patterns: patterns, counts: pairCounts, patternOf: [])
  }

  /// What all pairs of the table show: random pairs, with matches and households among them.
  var randomAgreement: RandomAgreement {
    let matchShare = Double(counts.matches) / allPairs
    let householdShare = Double(counts.households) / allPairs
    let shares = features.map { feature in
      [0]
        + feature.random.indices.map { level in
          (1 - matchShare - householdShare) * feature.random[level]
            + matchShare * feature.match[level] + householdShare * feature.household[level]
        }
    }
    return RandomAgreement(
      pairs: allPairs, shares: shares, matchStart: features.map(start),
      comparisons: comparisons)
  }

  /// The mixture that these pairs train.
  var mixture: Mixture {
    MixtureTrainer().train(pairPatterns, random: randomAgreement, recordCount: counts.records)
  }

  /// `count` patterns drawn from the candidates, each with the truth, every pattern as often as
  /// `weight` says.
  func labels(_ count: Int, seed: UInt64, weight: (UInt64) -> Double = { _ in 1 })
    -> LabelledPatterns
  {
    var random = SeededRandom(seed: seed)
    var sums: [Double] = []
    var sum = 0.0
    for index in patterns.indices {
      sum += weight(patterns[index]) * Double(pairCounts[index])
      sums.append(sum)
    }
    var labels = LabelledPatterns(patterns: [], isMatch: [])
    for _ in 0..<count {
      let point = random.unit() * sum
      let index = sums.firstIndex { $0 > point } ?? sums.count - 1
      labels.patterns.append(patterns[index])
      labels.isMatch.append(random.below(pairCounts[index]) < matchCounts[index])
      labels.weights.append(1)
    }
    return labels
  }

  /// F1 over the candidates of the pairs that a model takes for matches.
  func f1(_ model: MatchModel) -> Double {
    var found = 0
    var both = 0
    for (index, pattern) in patterns.enumerated() where model.logOdds(pattern) >= 0 {
      found += pairCounts[index]
      both += matchCounts[index]
    }
    return 2 * Double(both) / Double(found + matchCounts.reduce(0, +))
  }

  private func start(_ feature: PlantedFeature) -> [Double] {
    let equal = feature.comparison.comparator.equalLevels
    var weights = feature.random.indices.map { level in
      level < equal ? 0.8 / Double(equal) : 0.2 / Double(1 << (level - equal))
    }
    let sum = weights.reduce(0, +)
    for level in weights.indices { weights[level] /= sum }
    return [0] + weights
  }

  private func draw(
    isMatch: Bool, isHousehold: Bool, _ random: inout SeededRandom
  ) -> UInt64 {
    var pattern: UInt64 = 0
    for (index, feature) in features.enumerated() {
      if random.unit() < feature.missing { continue }
      let chances = isMatch ? feature.match : (isHousehold ? feature.household : feature.random)
      var point = random.unit()
      var level = 0
      while level < chances.count - 1 && point >= chances[level] {
        point -= chances[level]
        level += 1
      }
      pattern |= UInt64(level + 1) << UInt64(4 * index)
    }
    return pattern
  }

  private func isBlocked(_ pattern: UInt64) -> Bool {
    features.indices.contains { feature in
      let found = level(pattern, feature)
      return found > 0 && found <= features[feature].comparison.comparator.equalLevels
    }
  }

  private mutating func add(_ pattern: UInt64, isMatch: Bool, isHousehold: Bool) {
    let place = places[pattern] ?? patterns.count
    if place == patterns.count {
      places[pattern] = place
      patterns.append(pattern)
      pairCounts.append(0)
      matchCounts.append(0)
      householdCounts.append(0)
    }
    pairCounts[place] += 1
    if isMatch { matchCounts[place] += 1 }
    if isHousehold { householdCounts[place] += 1 }
  }
}

extension PlantedFeature {
  /// A name, e-mail, street or the like: three levels of equality, some of closeness, then
  /// different; `own` tells whether members of a household have their own.
  static func planted(
    _ name: String, _ comparator: Comparator, agreement: Double, matchAgreement: Double = 0.85,
    own: Bool = false, personal: Bool = false
  ) -> PlantedFeature {
    let random = spread(comparator, agreement, closeness: 0.02)
    let match = spread(comparator, matchAgreement, closeness: 0.7)
    return PlantedFeature(
      comparison: Comparison(name, comparator, isPersonal: personal), random: random, match: match,
      household: own ? random : spread(comparator, 0.9, closeness: 0.5))
  }

  /// Six columns of people, two of them personal.
  static let people = [
    planted("given_name", .name, agreement: 0.01, own: true, personal: true),
    planted("family_name", .name, agreement: 0.004),
    planted("birth_date", .date, agreement: 0.0003, own: true, personal: true),
    planted("street", .text, agreement: 0.002, matchAgreement: 0.75),
    planted("postcode", .code, agreement: 0.005, matchAgreement: 0.8),
    planted("phone", .phone, agreement: 0.0003, matchAgreement: 0.7),
  ]

  /// `agreement` over the equal levels, `closeness` of the rest over the close ones, falling by
  /// half from level to level, what is left on "different" (the last ordered level).
  private static func spread(
    _ comparator: Comparator, _ agreement: Double, closeness: Double
  ) -> [Double] {
    let levels = comparator.levels.count
    let equal = max(1, comparator.equalLevels)
    let different = comparator.orderedLevels - 1
    var chances = [Double](repeating: 0, count: levels)
    for level in 0..<equal { chances[level] = agreement / Double(equal) }
    var left = (1 - agreement) * closeness
    for level in equal..<levels where level != different {
      left /= 2
      chances[level] = left
    }
    chances[different] = 1 - chances.reduce(0, +)
    return chances
  }
}
