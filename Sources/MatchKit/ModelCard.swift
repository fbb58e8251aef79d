// What a model file holds: the model, the plan it was trained with, and its record.

import Pairs
import Records

/// A match model with everything needed to use it again. Holds no customer's data.
public struct ModelCard: Sendable, Codable, Equatable {
  /// Version of the format.
  public var version: Int
  public var plan: MatchPlan
  public var model: MatchModel
  public var training: TrainingRecord?
  /// Quality by cross-fitting, when trained with labels.
  public var quality: CrossFittedQuality?

  public init(
    version: Int = 1, plan: MatchPlan, model: MatchModel, training: TrainingRecord? = nil,
    quality: CrossFittedQuality? = nil
  ) {
    self.version = version
    self.plan = plan
    self.model = model
    self.training = training
    self.quality = quality
  }
}

extension MatchModel {
  /// Throws `PlanFaults` when this model was made for other comparisons than the plan's.
  public func check(against plan: MatchPlan) throws {
    var faults: [String] = []
    let own = features.map(\.comparison)
    for missing in own where !plan.comparisons.contains(missing) {
      faults.append(
        "the model compares '\(missing.attribute)' by \(missing.comparator.rawValue), which the "
          + "plan does not; use the plan that the model was trained with")
    }
    for extra in plan.comparisons where !own.contains(extra) {
      faults.append(
        "the plan compares '\(extra.attribute)' by \(extra.comparator.rawValue), which the model "
          + "has no weights for; train a model with this plan")
    }
    if faults.isEmpty && own != plan.comparisons {
      faults.append("the model has the plan's comparisons in another order; use the model's plan")
    }
    for feature in features {
      let levels = feature.comparison.comparator.levels.count + 1
      if [feature.weights.count, feature.levels.count] != [levels, levels] {
        faults.append(
          "the model has \(feature.weights.count) weights for '\(feature.comparison.attribute)'; "
            + "expected \(levels)")
      }
    }
    if !faults.isEmpty { throw PlanFaults(faults: faults) }
  }
}
