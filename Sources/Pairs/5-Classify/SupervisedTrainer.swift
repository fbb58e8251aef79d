// Training with labels: logistic regression on the levels, held at the weights without labels.
//
// Maximum a posteriori: every weight has a Gaussian prior whose mean is the weight of the starting
// model, so few labels move little and many labels decide. Labels are seldom a fair sample of the
// candidates (people label what looks interesting), so each is weighted by how many candidates of
// about its score it stands for. Predictions for calibration are cross-fitted: each comes from a
// model that has not seen the label.

import Kernels

/// Trains a match model from labelled pairs, on top of a starting model.
public struct SupervisedTrainer: Sendable {
  /// Precisions (1 / variance) of the prior of every level weight; that with the best cross-fitted
  /// predictions is taken. With infinite precision the starting model stays as it is.
  public var weightPrecisions = [1.0, 4, 16, 64, .infinity]
  /// Precision of the prior of the bias.
  public var biasPrecision = 0.1
  /// Precision of the prior of the weight of the related classes.
  public var relatedPrecision = 4.0
  /// Parts of the labels for cross-fitting.
  public var folds = 5

  public init() {}

  /// Trains on `labels`; `candidates` are all candidate pairs' patterns. O(labels × levels²).
  /// Labels of pairs with places alone teach nothing: their score is settled.
  public func train(
    _ labels: LabelledPatterns, start: MatchModel, candidates: PairPatterns
  ) -> (model: MatchModel, quality: CrossFittedQuality) {
    let labels = labels.filter { start.placeAlone($0) == 0 }
    let weighted = labels.sorted().weighted(like: candidates, start: start)
    let held = weightPrecisions.map { heldOut(weighted, start, $0) }
    let losses = held.map(Self.loss)
    let chosen = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    let isStart = weightPrecisions[chosen] == .infinity
    let calibration = isStart ? PlattScaling.none : PlattScaling(held[chosen])
    let model = calibration.applied(to: fit(weighted, start, weightPrecisions[chosen]))
    return (model, CrossFittedQuality(held[chosen], calibration))
  }

  private typealias HeldOut = [(logOdds: Double, isMatch: Bool, weight: Double)]

  /// Predictions for every label by a model that has not seen it.
  private func heldOut(
    _ labels: LabelledPatterns, _ start: MatchModel, _ precision: Double
  ) -> HeldOut {
    (0..<folds).flatMap { fold in
      let model = fit(labels.without(fold: fold, of: folds), start, precision)
      return stride(from: fold, to: labels.count, by: folds).map { index in
        (model.logOdds(labels.patterns[index]), labels.isMatch[index], labels.weights[index])
      }
    }
  }

  /// Σ weight · −ln(probability of what the label says).
  private static func loss(_ held: HeldOut) -> Double {
    held.reduce(0) { sum, label in
      let logOdds = max(-30, min(30, label.isMatch ? label.logOdds : -label.logOdds))
      return sum + label.weight * logarithm(1 + exponential(-logOdds))
    }
  }

  private func fit(
    _ labels: LabelledPatterns, _ start: MatchModel, _ weightPrecision: Double
  ) -> MatchModel {
    let design = LevelDesign(start)
    if weightPrecision == .infinity { return design.model(design.coefficients) }
    var rows: [Double] = []
    rows.reserveCapacity(labels.count * design.columnCount)
    for pattern in labels.patterns { design.append(pattern, to: &rows) }
    var precisions = [Double](repeating: weightPrecision, count: design.columnCount)
    precisions[0] = biasPrecision
    for column in 1..<design.firstLevelColumn { precisions[column] = relatedPrecision }
    let fit = LogisticTrainer(priorMean: design.coefficients, priorPrecision: precisions).train(
      rows: rows, targets: labels.isMatch.map { $0 ? 1 : 0 }, weights: labels.weights)
    return design.model(fit.coefficients)
  }
}

/// Labelled pairs as patterns.
public struct LabelledPatterns: Sendable {
  public var patterns: [UInt64]
  public var isMatch: [Bool]
  /// How much each label counts; 1 on average.
  public var weights: [Double]

  public var count: Int { patterns.count }

  public init(patterns: [UInt64], isMatch: [Bool], weights: [Double]? = nil) {
    self.patterns = patterns
    self.isMatch = isMatch
    self.weights = weights ?? [Double](repeating: 1, count: patterns.count)
  }

  func filter(_ isKept: (UInt64) -> Bool) -> LabelledPatterns {
    chosen(patterns.indices.filter { isKept(patterns[$0]) })
  }

  private func chosen(_ kept: [Int]) -> LabelledPatterns {
    LabelledPatterns(
      patterns: kept.map { patterns[$0] }, isMatch: kept.map { isMatch[$0] },
      weights: kept.map { weights[$0] })
  }

  /// In an order of their own, so that the folds do not depend on the order of labelling and each
  /// has its share of every kind of label.
  func sorted() -> LabelledPatterns {
    let order = (0..<count).sorted { left, right in
      (isMatch[left] ? 1 : 0, patterns[left], weights[left])
        < (isMatch[right] ? 1 : 0, patterns[right], weights[right])
    }
    return LabelledPatterns(
      patterns: order.map { patterns[$0] }, isMatch: order.map { isMatch[$0] },
      weights: order.map { weights[$0] })
  }

  /// Weights every label by the candidates of its stratum of starting score over the labels there.
  func weighted(like candidates: PairPatterns, start: MatchModel) -> LabelledPatterns {
    var candidateCounts = [Double](repeating: 0, count: Self.strata)
    for (index, pattern) in candidates.patterns.enumerated() {
      candidateCounts[stratum(pattern, start)] += Double(candidates.counts[index])
    }
    let strata = patterns.map { stratum($0, start) }
    var labelCounts = [Double](repeating: 0, count: Self.strata)
    for stratum in strata { labelCounts[stratum] += 1 }
    let perLabel = candidateCounts.reduce(0, +) / Double(max(1, count))
    var result = self
    result.weights = strata.map { stratum in
      min(5, max(0.2, candidateCounts[stratum] / labelCounts[stratum] / max(perLabel, 1e-9)))
    }
    return result
  }

  private static let strata = 8

  /// Strata of log-odds: below -9, then in steps of 3, above 9.
  private func stratum(_ pattern: UInt64, _ model: MatchModel) -> Int {
    max(0, min(Self.strata - 1, Int((model.logOdds(pattern) / 3).rounded(.down)) + 4))
  }

  func without(fold: Int, of folds: Int) -> LabelledPatterns {
    chosen((0..<count).filter { $0 % folds != fold })
  }
}

/// The columns of the regression: 1, the related classes, the groups that change together, then one
/// indicator per feature and level.
struct LevelDesign: Sendable {
  private let start: MatchModel
  /// For every feature, the column of its level 1.
  private let firstColumns: [Int]
  let firstLevelColumn: Int
  let columnCount: Int

  init(_ start: MatchModel) {
    self.start = start
    var next = 2 + start.groups.count
    firstLevelColumn = next
    var first: [Int] = []
    for feature in start.features {
      first.append(next)
      next += feature.weights.count - 1
    }
    firstColumns = first
    columnCount = next
  }

  /// The starting model as coefficients.
  var coefficients: [Double] {
    [start.bias, start.relatedWeight] + start.groups.map(\.weight)
      + start.features.flatMap { $0.weights.dropFirst() }
  }

  func append(_ pattern: UInt64, to rows: inout [Double]) {
    let base = rows.count
    rows.append(contentsOf: repeatElement(0, count: columnCount))
    rows[base] = 1
    rows[base + 1] = -start.relatedness(pattern)
    for (place, group) in start.groups.enumerated() {
      rows[base + 2 + place] = group.correction(pattern)
    }
    for feature in start.features.indices {
      let found = level(pattern, feature)
      if found > 0 { rows[base + firstColumns[feature] + found - 1] = 1 }
    }
  }

  func model(_ coefficients: [Double]) -> MatchModel {
    var model = start
    model.kind = .supervised
    model.bias = coefficients[0]
    model.relatedWeight = coefficients[1]
    for group in model.groups.indices { model.groups[group].weight = coefficients[2 + group] }
    for feature in model.features.indices {
      for level in 1..<model.features[feature].weights.count {
        model.features[feature].weights[level] = coefficients[firstColumns[feature] + level - 1]
      }
    }
    return model
  }
}
