// Calibration: probabilities that come true as often as they say (Platt, 1999), and the quality
// that cross-fitted predictions show.

import Kernels

/// log-odds' = slope × log-odds + offset, fitted on predictions for labels not trained on.
public struct PlattScaling: Sendable, Codable, Equatable {
  public let slope: Double
  public let offset: Double

  /// No change.
  package static let none = PlattScaling(slope: 1, offset: 0)

  private init(slope: Double, offset: Double) {
    self.slope = slope
    self.offset = offset
  }

  /// Fits slope and offset, held near 1 and 0 by a prior worth a few labels.
  package init(_ held: [(logOdds: Double, isMatch: Bool, weight: Double)]) {
    let rows = held.flatMap { label -> [Double] in [max(-30, min(30, label.logOdds)), 1] }
    let fit = LogisticTrainer(priorMean: [1, 0], priorPrecision: [10, 2]).train(
      rows: rows, targets: held.map { $0.isMatch ? 1 : 0 }, weights: held.map(\.weight))
    // A slope that turns the order of pairs around would be nonsense from too few labels.
    slope = max(0.1, fit.coefficients[0])
    offset = fit.coefficients[1]
  }

  /// The model with calibrated log-odds; its weights still add up.
  package func applied(to model: MatchModel) -> MatchModel {
    var result = model
    result.bias = slope * model.bias + offset
    result.relatedWeight *= slope
    for group in result.groups.indices { result.groups[group].weight *= slope }
    for feature in result.features.indices {
      for level in result.features[feature].weights.indices {
        result.features[feature].weights[level] *= slope
      }
    }
    return result
  }
}

/// What cross-fitted predictions say of a trained model, on the weighted labels.
public struct CrossFittedQuality: Sendable, Codable, Equatable {
  /// Share of predicted matches that are matches, at probability 0.5.
  public let precision: Double
  /// Share of matches that are predicted.
  public let recall: Double
  public let f1: Double
  /// Mean squared error of the probability, 0 ... 1.
  public let brier: Double
  /// The calibration that was applied.
  public let calibration: PlattScaling

  init(
    _ held: [(logOdds: Double, isMatch: Bool, weight: Double)], _ calibration: PlattScaling
  ) {
    var both = 0.0
    var predicted = 0.0
    var matches = 0.0
    var squares = 0.0
    var total = 0.0
    for label in held {
      let probability = logistic(calibration.slope * label.logOdds + calibration.offset)
      let isMatch = label.isMatch ? 1.0 : 0
      if probability >= 0.5 { predicted += label.weight }
      if probability >= 0.5 && label.isMatch { both += label.weight }
      matches += label.weight * isMatch
      squares += label.weight * (probability - isMatch) * (probability - isMatch)
      total += label.weight
    }
    precision = predicted > 0 ? both / predicted : 1
    recall = matches > 0 ? both / matches : 1
    f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    brier = total > 0 ? squares / total : 0
    self.calibration = calibration
  }
}
