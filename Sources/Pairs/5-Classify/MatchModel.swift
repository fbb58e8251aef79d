// Stage 5's noun for scoring: weights of evidence that add up to the log-odds of a match.
//
//   log-odds = bias + Σ_f weight[f][level_f] + Σ_g c_g · ln(1 − q_g + q_g e^(−S_g))
//              − relatedWeight · ln(1 + Σ_k e^(offset_k + Σ_f s_kf)) − 20 · [nothing but places]
//
// The first two terms are Fellegi and Sunter's (1969, doi:10.1080/01621459.1969.10501049), equally
// a logistic regression on level indicators. The third is for what changes together: of matches a
// share q_g has changed all of group g (moved house), so that its evidence S_g = Σ_{f in g} w_f
// against them counts no more than ln q_g. The last one is evidence against: how well "related but
// different" (a household, one street, one series) explains the pair, class by class.

import Kernels

/// A class of pairs that agree on much and yet are different entities.
public struct RelatedClass: Sendable, Codable, Equatable {
  /// ln of its expected number of pairs over all pairs.
  public var offset: Double
  /// For every feature and level, ln of its probability here over that among random pairs.
  public var weights: [[Double]]

  public init(offset: Double, weights: [[Double]]) {
    self.offset = offset
    self.weights = weights
  }
}

/// Features that change together, such as the parts of an address when somebody moves.
public struct ChangeGroup: Sendable, Codable, Equatable {
  /// The group's name in the comparisons.
  public var name: String
  /// The share of matches in which all of it has changed, 0 < q < 1.
  public var share: Double
  /// For every feature and level, what it adds to S; an empty row for a feature of no part in it.
  public var weights: [[Double]]
  /// How much the correction counts; 1 as the mixture has it.
  public var weight: Double

  public init(name: String, share: Double, weights: [[Double]], weight: Double = 1) {
    self.name = name
    self.share = share
    self.weights = weights
    self.weight = weight
  }

  /// ln(1 − q + q e^−S): what the evidence of the group's features is to be corrected by.
  public func correction(_ pattern: UInt64) -> Double {
    var sum = 0.0
    for feature in weights.indices where !weights[feature].isEmpty {
      sum += weights[feature][level(pattern, feature)]
    }
    return logarithm(1 - share + share * exponential(min(-sum, 600)))
  }
}

/// What the weights of one feature are, level by level.
public struct FeatureWeights: Sendable, Codable, Equatable {
  /// The comparison.
  public var comparison: Comparison
  /// The levels in words; the first is "missing".
  public var levels: [String]
  /// Log-odds that each level adds; 0 for missing.
  public var weights: [Double]
  /// Probability of each level among matches where both values are present.
  public var matchShare: [Double]
  /// The same among random pairs.
  public var randomShare: [Double]

  public init(
    comparison: Comparison, levels: [String], weights: [Double], matchShare: [Double],
    randomShare: [Double]
  ) {
    self.comparison = comparison
    self.levels = levels
    self.weights = weights
    self.matchShare = matchShare
    self.randomShare = randomShare
  }
}

/// A trained match model.
public struct MatchModel: Sendable, Codable, Equatable {
  /// How it came to be.
  public enum Kind: String, Sendable, Codable { case unsupervised, supervised, given }

  public var kind: Kind
  /// Log-odds before any evidence.
  public var bias: Double
  public var features: [FeatureWeights]
  public var groups: [ChangeGroup]
  public var related: [RelatedClass]
  /// How much the related classes count; 1 as the mixture has it.
  public var relatedWeight: Double

  public init(
    kind: Kind, bias: Double, features: [FeatureWeights], groups: [ChangeGroup] = [],
    related: [RelatedClass], relatedWeight: Double
  ) {
    self.kind = kind
    self.bias = bias
    self.features = features
    self.groups = groups
    self.related = related
    self.relatedWeight = relatedWeight
  }

  public init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    kind = try parts.decode(Kind.self, forKey: .kind)
    bias = try parts.decode(Double.self, forKey: .bias)
    features = try parts.decode([FeatureWeights].self, forKey: .features)
    groups = try parts.decodeIfPresent([ChangeGroup].self, forKey: .groups) ?? []
    related = try parts.decode([RelatedClass].self, forKey: .related)
    relatedWeight = try parts.decode(Double.self, forKey: .relatedWeight)
  }

  /// Log-odds of a match for a pattern; O(features × classes).
  public func logOdds(_ pattern: UInt64) -> Double {
    var sum = bias
    for (feature, weights) in features.enumerated() {
      sum += weights.weights[level(pattern, feature)]
    }
    for group in groups { sum += group.weight * group.correction(pattern) }
    return sum + placeAlone(pattern) - relatedWeight * relatedness(pattern)
  }

  /// About what a rare address weighs; one that is told in many parts may weigh more.
  private static let placeAloneWeight = -20.0

  /// What a pair is worth less when nothing but places can be compared, although the model knows
  /// more: many share an address. 0 for all other pairs.
  public func placeAlone(_ pattern: UInt64) -> Double {
    if pattern == 0 { return 0 }
    var knowsMore = false
    for feature in features.indices where !features[feature].comparison.isPlace {
      if level(pattern, feature) > 0 { return 0 }
      knowsMore = true
    }
    return knowsMore ? Self.placeAloneWeight : 0
  }

  /// ln(1 + Σ_k e^...): how well the related classes explain the pattern, at least 0.
  public func relatedness(_ pattern: UInt64) -> Double {
    var total = 1.0
    for relation in related {
      var exponent = relation.offset
      for feature in features.indices {
        exponent += relation.weights[feature][level(pattern, feature)]
      }
      total += exponential(min(exponent, 700))
    }
    return logarithm(total)
  }

  /// The log-odds of every pattern, in parallel.
  public func scores(_ patterns: [UInt64]) -> [Float] {
    parallelFill(patterns.count, initial: Float(0), grain: 4096) { range, span in
      for index in 0..<span.count {
        span[index] = Float(logOdds(patterns[range.lowerBound + index]))
      }
    }
  }
}
