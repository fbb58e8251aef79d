// run.json of `predict`: what was run, how good it is, and what it cost.

import MatchKit

/// The record of a prediction.
public struct PredictionRecord: Sendable {
  /// The program's version.
  public var version: String
  public var inputs: [String]
  public var threads: Int
  public var seed: UInt64
  public var seconds: [Stage: Double] = [:]
  public var secondsTotal = 0.0
  public var peakMemoryBytes = 0
  public var warnings: [String]
  private let found: Predictions

  /// The record of `found`; what was spent is filled in later.
  public init(
    version: String, inputs: [String], threads: Int, seed: UInt64, found: Predictions,
    warnings: [String]
  ) {
    self.version = version
    self.inputs = inputs
    self.threads = threads
    self.seed = seed
    self.found = found
    self.warnings = warnings
  }

  /// The record as JSON is made from it.
  public var tree: ValueTree {
    let head: [ValueTree.Entry] = [
      .init("version", .text(version)), .init("command", .text("predict")),
      .init("outcome", .text(found.rule.outcome.rawValue)),
      .init("inputs", .list(inputs.map(ValueTree.text))), .init("threads", .whole(threads)),
      .init("seed", .whole(seed)), .init("as_of", .text(found.asOf.description)),
      .init("horizon_days", .whole(found.rule.horizonDays)),
      .init("customers", .whole(found.customers.count)),
      .init("trained_on", .whole(found.model.trainedOn)),
    ]
    let tail: [ValueTree.Entry] = [
      .init("seconds", spent), .init("peak_memory_bytes", .whole(peakMemoryBytes)),
      .init("warnings", .list(warnings.map(ValueTree.text))),
    ]
    return .map(head + measures + tail)
  }

  private var measures: [ValueTree.Entry] {
    let quality = found.quality
    let rate = quality?.rate ?? .nan
    let tenths = (quality?.tenths ?? []).map { Self.tenth($0, rate) }
    return [
      .init("evaluated_on", .whole(quality?.customers ?? 0)),
      .init("rate", .real(rate, decimals: 6)),
      .init("auc", .real(quality?.auc ?? .nan, decimals: 6)),
      .init("brier", .real(quality?.brier ?? .nan, decimals: 6)),
      .init("average_precision", .real(quality?.averagePrecision ?? .nan, decimals: 6)),
      .init("tenths", .list(tenths)),
    ]
  }

  private var spent: ValueTree {
    let stages = Stage.predicting.map { stage in
      ValueTree.Entry(stage.rawValue, .real(seconds[stage] ?? 0, decimals: 4))
    }
    return .map(stages + [.init("total", .real(secondsTotal, decimals: 4))])
  }

  private static func tenth(_ tenth: PredictionQuality.Tenth, _ rate: Double) -> ValueTree {
    .map([
      "customers": .whole(tenth.customers), "predicted": .real(tenth.predicted, decimals: 6),
      "actual": .real(tenth.actual, decimals: 6),
      "lift": .real(tenth.actual / rate, decimals: 4),
    ])
  }
}
