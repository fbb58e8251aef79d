// How often two random records of the table show each level of each feature.

import Kernels
import Records

/// Level probabilities among all pairs, with what the mixture needs to know of the features.
public struct RandomAgreement: Sendable {
  /// All possible pairs, T.
  public private(set) var pairs: Double
  /// For every feature, the probability of levels 1... among pairs with both values present.
  /// Index 0 (missing) is 0.
  public let shares: [[Double]]
  /// For every feature, the start of m: probabilities of the levels among matches.
  public let matchStart: [[Double]]
  /// For every feature, how many levels from 1 are ordered.
  public let ordered: [Int]
  /// For every feature, whether relatives agree on it no more often than strangers.
  public let unshared: [Bool]
  /// For every feature, whether it is an entity's own.
  public let personal: [Bool]
  /// For every feature, whether it is a telephone or an e-mail.
  let contact: [Bool]
  /// For every feature, whether it tells where, not who.
  let place: [Bool]
  /// The bits of a pattern that tell who it is, not where.
  let telling: UInt64
  /// Whether the records are of companies with addresses, which have branches.
  let hasBranches: Bool
  /// For every feature, whether a level of it says nothing.
  let hasNeutral: [Bool]
  /// For every feature, how many levels from 1 mean equal values.
  let equalLevels: [Int]
  /// For every feature, its attribute's name without what derives it.
  private let columns: [String]
  /// Features that change together, by name.
  public let groups: [(name: String, features: [Int])]

  private static let samples = 400_000

  /// Compares 400,000 random pairs; exact value counts replace them where values are equal.
  public init(_ comparer: Comparer, records: StandardRecords, acrossSources: Bool, seed: UInt64) {
    let drawn = Self.draw(records, acrossSources: acrossSources, seed: seed)
    let sampled = Self.levelCounts(comparer, drawn.lefts, drawn.rights)
    var shares: [[Double]] = []
    var starts: [[Double]] = []
    for (feature, comparison) in comparer.comparisons.enumerated() {
      let bins = comparer.frequencyBins(feature)
      let random = Self.shares(sampled[feature], bins, comparison.comparator)
      shares.append(random)
      starts.append(Self.matchStart(bins, comparison.comparator, random: random))
    }
    self.init(
      pairs: allPairs(records, acrossSources: acrossSources), shares: shares, matchStart: starts,
      comparisons: comparer.comparisons)
  }

  /// Known level probabilities; index 0 of each list is 0.
  package init(
    pairs: Double, shares: [[Double]], matchStart: [[Double]], comparisons: [Comparison]
  ) {
    self.pairs = pairs
    self.shares = shares
    self.matchStart = matchStart
    ordered = comparisons.map(\.comparator.orderedLevels)
    unshared = comparisons.map(\.comparator.isUnshared)
    personal = comparisons.map(\.isPersonal)
    contact = comparisons.map { [.phone, .email].contains($0.comparator) }
    place = comparisons.map(\.isPlace)
    telling = comparisons.indices.reduce(0) { bits, feature in
      comparisons[feature].isPlace ? bits : bits | 15 << UInt64(4 * feature)
    }
    hasBranches =
      place.count { $0 } > 1
      && !comparisons.contains { $0.isPlace && $0.group != nil }
      && comparisons.contains { $0.isPersonal && [.text, .chineseCompany].contains($0.comparator) }
    hasNeutral = comparisons.map { $0.comparator.neutralLevel != nil }
    equalLevels = comparisons.map(\.comparator.equalLevels)
    columns = comparisons.map { String($0.attribute.prefix { $0 != "." }) }
    let named = Dictionary(grouping: comparisons.indices.filter { comparisons[$0].group != nil }) {
      comparisons[$0].group ?? ""
    }
    groups = named.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { (name: $0.key, features: $0.value) }
  }

  /// Personal features whose equal values confirm a match apart from `feature`: dates and
  /// identifiers, or for those all others.
  func witnesses(of feature: Int) -> [Int] {
    personal.indices.filter { other in
      personal[other] && other != feature && equalLevels[other] > 0
        && (unshared[other] || unshared[feature]) && columns[other] != columns[feature]
    }
  }

  /// About how many random pairs of the sample showed a level; without end where it was counted.
  func sampled(_ feature: Int, _ level: Int) -> Double {
    level <= equalLevels[feature] ? .infinity : shares[feature][level] * Double(Self.samples)
  }

  /// The same of a share of all pairs, for training on a sample of the candidates.
  public func scaled(by share: Double) -> RandomAgreement {
    var result = self
    result.pairs *= share
    return result
  }

  private static func draw(
    _ records: StandardRecords, acrossSources: Bool, seed: UInt64
  ) -> (lefts: [UInt32], rights: [UInt32]) {
    var random = SeededRandom(seed: seed, stream: 1)
    var lefts: [UInt32] = []
    var rights: [UInt32] = []
    let count = records.recordCount
    for _ in 0..<samples {
      let left = random.below(count)
      let right = random.below(count)
      if left == right { continue }
      if acrossSources && records.sourceOf[left] == records.sourceOf[right] { continue }
      lefts.append(UInt32(min(left, right)))
      rights.append(UInt32(max(left, right)))
    }
    return (lefts, rights)
  }

  private static func levelCounts(
    _ comparer: Comparer, _ lefts: [UInt32], _ rights: [UInt32]
  ) -> [[Double]] {
    let featureCount = comparer.comparisons.count
    let ranges = parts(of: lefts.count, grain: 4096)
    let tables = parallelMap(ranges.count) { part -> [Int] in
      var table = [Int](repeating: 0, count: featureCount * 16)
      let patterns = comparer.patterns(
        lefts.span.extracting(ranges[part]), rights.span.extracting(ranges[part]))
      for pattern in patterns {
        for feature in 0..<featureCount { table[feature * 16 + level(pattern, feature)] += 1 }
      }
      return table
    }
    return (0..<featureCount).map { feature in
      (0..<16).map { level in
        Double(tables.reduce(0) { $0 + $1[feature * 16 + level] })
      }
    }
  }

  /// Probabilities of the levels; for equal values exact, the rest shared out as sampled.
  private static func shares(
    _ sampled: [Double], _ bins: FrequencyBins?, _ comparator: Comparator
  ) -> [Double] {
    let levels = comparator.levels.count
    var shares = [Double](repeating: 0, count: levels + 1)
    let equal = comparator.equalLevels
    let exact = bins.map { Array($0.randomShare.prefix(equal)) } ?? []
    let exactSum = exact.reduce(0, +)
    // Half a pair for every level: none is impossible.
    let rest = (exact.count + 1...levels).map { sampled[$0] + 0.5 }
    let restSum = rest.reduce(0, +)
    for index in exact.indices { shares[index + 1] = exact[index] }
    for index in rest.indices {
      shares[exact.count + 1 + index] = rest[index] / restSum * (1 - exactSum)
    }
    return shares.enumerated().map { $0.offset == 0 ? 0 : max($0.element, 1e-7) }
  }

  /// 0.8 on equal values (shared by how many records have them), the rest halving by level; a level
  /// that tells nothing starts as often as random pairs show it.
  private static func matchStart(
    _ bins: FrequencyBins?, _ comparator: Comparator, random: [Double]
  ) -> [Double] {
    let levels = comparator.levels.count
    let equal = comparator.equalLevels
    var start = [Double](repeating: 0, count: levels + 1)
    for level in 1...max(1, equal) where equal > 0 {
      let share = equal == 1 ? 1 : (bins?.recordShare[level - 1] ?? 1.0 / 3)
      start[level] = 0.8 * max(share, 0.01)
    }
    var weight = 1.0
    for level in equal + 1...max(levels, equal + 1) where level <= levels {
      start[level] = 0.2 * weight
      weight /= 2
    }
    if let level = comparator.neutralLevel {
      for other in comparator.orderedLevels + 1..<level { start[other] = 0.02 }
      start[level] = random[level]
    }
    let sum = start.reduce(0, +)
    return start.map { $0 / sum }
  }
}

/// The number of pairs of records, or of pairs across sources.
func allPairs(_ records: StandardRecords, acrossSources: Bool) -> Double {
  let count = Double(records.recordCount)
  let all = count * (count - 1) / 2
  guard acrossSources else { return max(1, all) }
  var sizes = [Double](repeating: 0, count: records.sourceCount)
  for source in records.sourceOf { sizes[Int(source)] += 1 }
  return max(1, sizes.reduce(all) { $0 - $1 * ($1 - 1) / 2 })
}
