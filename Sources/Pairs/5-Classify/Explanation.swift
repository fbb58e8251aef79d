// Why a pair has its probability: a waterfall whose steps add up to the score exactly.

import Kernels
import Records

/// The evidence for and against one pair, feature by feature.
public struct Explanation: Sendable, Codable, Equatable {
  /// One step of the waterfall.
  public struct Step: Sendable, Codable, Equatable {
    /// The attribute compared, or what else adds evidence.
    public let feature: String
    /// The two standardised values; empty when missing.
    public let left: String
    public let right: String
    /// The level in words.
    public let level: String
    /// Log-odds added.
    public let weight: Double

    public init(feature: String, left: String, right: String, level: String, weight: Double) {
      self.feature = feature
      self.left = left
      self.right = right
      self.level = level
      self.weight = weight
    }
  }

  /// Log-odds before any evidence.
  public let bias: Double
  /// One step per feature, then the evidence for a relation that is no match.
  public let steps: [Step]
  /// `bias` and the steps' weights, added in order.
  public let logOdds: Double
  /// 1 / (1 + e^-logOdds).
  public let probability: Double

  /// Explains the pair of records `left` and `right` with pattern `pattern`; O(features).
  public init(
    left: Int, right: Int, pattern: UInt64, model: MatchModel, records: StandardRecords
  ) {
    var steps = model.features.enumerated().map { index, feature in
      let attribute = records.attributes.first { $0.name == feature.comparison.attribute }
      let found = level(pattern, index)
      return Step(
        feature: feature.comparison.attribute, left: Self.value(attribute, left),
        right: Self.value(attribute, right), level: feature.levels[found],
        weight: feature.weights[found])
    }
    for group in model.groups {
      steps.append(
        Step(
          feature: group.name, left: "", right: "",
          level: "what differs as a whole has changed at once",
          weight: group.weight * group.correction(pattern)))
    }
    if model.placeAlone(pattern) != 0 {
      steps.append(
        Step(
          feature: "place alone", left: "", right: "",
          level: "nothing tells who it is, and many share a place",
          weight: model.placeAlone(pattern)))
    }
    if !model.related.isEmpty {
      steps.append(
        Step(
          feature: "related but different", left: "", right: "",
          level: "agreement that relatives and neighbours show as well",
          weight: -model.relatedWeight * model.relatedness(pattern)))
    }
    self.steps = steps
    bias = model.bias
    logOdds = steps.reduce(model.bias) { $0 + $1.weight }
    probability = logistic(logOdds)
  }

  private static func value(_ attribute: Attribute?, _ record: Int) -> String {
    attribute.map { $0.values.string(Int($0.codes[record])) } ?? ""
  }
}
