// Stage 5's verb for many pairs: compares and scores them at once, and gives up early.
//
// Most candidates are no match, and a few features show it. Codes alone tell which features are
// missing or equal; each other one gets the best weight that it may still reach. Their sum bounds
// the score from above, since related classes only ever lower it. Features are compared one by
// one, the most telling for its cost first, and a pair is left as soon as its bound falls below
// the floor (branch and bound; compare Fagin, Lotem and Naor, 2003, doi:10.1016/S0022-0000(03)
// 00026-6, on thresholds). What is kept has exactly the score of the full comparison.

import Kernels

/// Scores candidate pairs and keeps those above a floor.
public struct CandidateScorer: Sendable {
  private let comparer: Comparer
  private let model: MatchModel
  private let floor: Float
  /// For every feature, the weights of levels 0 ... 15.
  private let weights: [[Float]]
  /// For every feature, the largest weight of a pair whose two values differ.
  private let bestOpen: [Float]
  /// The features in the order in which they are compared.
  private let order: [Int]
  /// Whether related classes only lower the score, and a group of features that change together
  /// adds no more than its weights or nothing, so that sums of weights bound it.
  private let hasBounds: Bool
  /// For every feature, the group whose evidence it adds to; 0 for those of none.
  private let groupOf: [Int]

  private static let batch = 4096
  private static let grain = 65_536
  /// More than the rounding of a bound, less than any weight that matters.
  private static let slack: Float = 0.01

  /// A scorer by `model`, made for the comparisons of `comparer`; pairs below `floor` log-odds are
  /// left out. `floor` is at most ln(0.05 / 0.95), about -2.94: the histogram relies on it.
  public init(_ comparer: Comparer, _ model: MatchModel, floor: Double) {
    precondition(floor <= -2.95, "pairs below the floor are in the lowest bin of the histogram")
    self.comparer = comparer
    self.model = model
    self.floor = Float(floor)
    hasBounds = model.relatedWeight >= 0 && model.groups.allSatisfy(model.isBounded)
    groupOf = model.features.indices.map { feature in
      (model.groups.firstIndex { !$0.weights[feature].isEmpty } ?? -1) + 1
    }
    let weights = model.features.map { feature in
      (0..<16).map { $0 < feature.weights.count ? Float(feature.weights[$0]) : 0 }
    }
    self.weights = weights
    let best = model.features.map { feature in
      Float(feature.weights.dropFirst(1 + feature.comparison.comparator.equalLevels).max() ?? 0)
    }
    bestOpen = best
    let gains = model.features.indices.map { feature in
      let worst = Float(model.features[feature].weights.dropFirst().min() ?? 0)
      return (best[feature] - worst) / model.features[feature].comparison.comparator.cost
    }
    order = gains.indices.sorted { (gains[$0], $1) > (gains[$1], $0) }
  }

  /// The pairs at or above the floor, and how many of all pairs fall in each twentieth of
  /// probability; about 50 to 500 ns per pair.
  ///
  /// `advance` is told how many more pairs are done, from any thread.
  public func score(
    _ pairs: CandidatePairs, advance: @Sendable (Int) -> Void = { _ in }
  ) -> (links: Links, histogram: [Int]) {
    let ranges = parts(of: pairs.count, grain: Self.grain)
    let found = parallelMap(ranges.count) { part -> PartLinks in
      var links = PartLinks()
      let end = ranges[part].upperBound
      for start in stride(from: ranges[part].lowerBound, to: end, by: Self.batch) {
        let range = start..<min(start + Self.batch, end)
        score(pairs.lefts(range), pairs.rights.span.extracting(range), into: &links)
      }
      advance(ranges[part].count)
      return links
    }
    var histogram = [Int](repeating: 0, count: 20)
    for part in found {
      for bin in histogram.indices { histogram[bin] += part.histogram[bin] }
    }
    let links = Links(
      left: found.flatMap(\.left), right: found.flatMap(\.right),
      logOdds: found.flatMap(\.logOdds))
    return (links, histogram)
  }

  private func score(_ lefts: [UInt32], _ rights: Span<UInt32>, into links: inout PartLinks) {
    let codes = BatchCodes(comparer.rows, lefts.span, rights)
    var screen = Screen(
      bias: Float(model.bias), floor: hasBounds ? floor - Self.slack : -.infinity,
      pairs: lefts.count, groupOf: groupOf)
    for feature in weights.indices {
      let open = comparer.features[feature].settle(codes, into: &screen.levels[feature])
      screen.settle(feature, open, weights[feature], best: bestOpen[feature])
    }
    screen.drop()
    for feature in order {
      let open = screen.stillOpen(feature)
      comparer.features[feature].decide(open, codes, into: &screen.levels[feature])
      screen.decide(feature, open, weights[feature], best: bestOpen[feature])
    }
    for pair in lefts.indices where screen.isAlive[pair] == 1 {
      let score = links.score(screen.pattern(pair), by: model)
      if score >= floor { links.append(lefts[pair], rights[pair], score) }
    }
    links.countPairs(lefts.count)
  }
}

extension Comparator {
  /// What comparing a pair of different values costs, relative to equality.
  fileprivate var cost: Float {
    switch self {
    case .category, .number, .integer, .place: 1
    case .date, .phone, .identifier, .code, .numbers: 2
    case .name, .word, .chineseName, .chineseAddress: 4
    case .email, .chineseCompany: 5
    case .text: 6
    }
  }
}

extension MatchModel {
  /// Whether a group adds ln(q + (1 − q) e^S) exactly, S being the sum of its features' weights,
  /// and so at most the larger of S and 0.
  fileprivate func isBounded(_ group: ChangeGroup) -> Bool {
    group.weight == 1
      && features.indices.allSatisfy {
        group.weights[$0].isEmpty || group.weights[$0] == features[$0].weights
      }
  }
}

/// The pairs of a batch with what their scores can still be.
///
/// The bound of a pair is the sum of the best weights that its features may still reach; those of a
/// group that changes together count together, and no less than 0.
private struct Screen {
  /// For every feature, the level of every pair.
  var levels: [[UInt8]]
  /// Which pairs can still reach the floor: 1, or else 0.
  private(set) var isAlive: [UInt8]
  /// For every group, with 0 for the features of none, the most that its features can add to the
  /// score of every pair.
  private var sums: [[Float]]
  private let groupOf: [Int]
  private var open: [OpenPairs]
  private let floor: Float

  init(bias: Float, floor: Float, pairs: Int, groupOf: [Int]) {
    levels = Array(repeating: [UInt8](repeating: 0, count: pairs), count: groupOf.count)
    isAlive = [UInt8](repeating: 1, count: pairs)
    sums = [[Float](repeating: bias, count: pairs)]
    for _ in 0..<(groupOf.max() ?? 0) { sums.append([Float](repeating: 0, count: pairs)) }
    open = Array(repeating: OpenPairs(), count: groupOf.count)
    self.floor = floor
    self.groupOf = groupOf
  }

  /// The most that the score of a pair can be.
  @inline(__always) private func bound(_ pair: Int) -> Float {
    var bound = sums[0][pair]
    for group in 1..<max(1, sums.count) { bound += max(0, sums[group][pair]) }
    return bound
  }

  /// Counts what codes alone tell of a feature, and the best for the open pairs.
  mutating func settle(_ feature: Int, _ open: OpenPairs, _ weights: [Float], best: Float) {
    let group = groupOf[feature]
    for pair in isAlive.indices { sums[group][pair] += weights[Int(levels[feature][pair] & 15)] }
    let rise = best - weights[0]
    for pair in open.positions { sums[group][pair] += rise }
    self.open[feature] = open
  }

  /// Leaves the pairs whose bound is below the floor.
  mutating func drop() {
    for pair in isAlive.indices { isAlive[pair] = bound(pair) >= floor ? 1 : 0 }
  }

  /// The open pairs of a feature that have not been left.
  func stillOpen(_ feature: Int) -> OpenPairs { open[feature].kept(isAlive) }

  /// Replaces the best of a feature by what its comparison says.
  mutating func decide(_ feature: Int, _ open: OpenPairs, _ weights: [Float], best: Float) {
    let group = groupOf[feature]
    for pair in open.positions {
      sums[group][pair] += weights[Int(levels[feature][pair] & 15)] - best
      isAlive[pair] = bound(pair) >= floor ? 1 : 0
    }
  }

  /// The pattern of a pair that has been compared in every feature.
  func pattern(_ pair: Int) -> UInt64 {
    var pattern: UInt64 = 0
    for feature in levels.indices {
      pattern |= UInt64(levels[feature][pair]) << UInt64(4 * feature)
    }
    return pattern
  }
}

/// The links of one part.
private struct PartLinks: Sendable {
  private(set) var left: [UInt32] = []
  private(set) var right: [UInt32] = []
  private(set) var logOdds: [Float] = []
  /// How many pairs fall in each twentieth of probability.
  private(set) var histogram = [Int](repeating: 0, count: 20)
  private var table = PatternTable()
  private var scores: [Float] = []

  mutating func append(_ left: UInt32, _ right: UInt32, _ score: Float) {
    self.left.append(left)
    self.right.append(right)
    logOdds.append(score)
    histogram[0] -= 1
    histogram[min(19, Int(logistic(Double(score)) * 20))] += 1
  }

  /// Counts pairs as improbable, until they are appended.
  mutating func countPairs(_ count: Int) { histogram[0] += count }

  /// The log-odds of a pattern, worked out once.
  mutating func score(_ pattern: UInt64, by model: MatchModel) -> Float {
    let number = Int(table.number(pattern))
    if number == scores.count { scores.append(Float(model.logOdds(pattern))) }
    return scores[number]
  }
}
