// run.json of `predict product`: what was run, how good it is, and what it cost.

import MatchKit

/// The record of foretold products.
public struct ProductRecord: Sendable {
  /// The program's version.
  public var version: String
  public var inputs: [String]
  public var threads: Int
  public var seconds: [Stage: Double] = [:]
  public var secondsTotal = 0.0
  public var peakMemoryBytes = 0
  public var warnings: [String]
  private let found: ProductPredictions

  /// The record of `found`; what was spent is filled in later.
  public init(
    version: String, inputs: [String], threads: Int, found: ProductPredictions,
    warnings: [String]
  ) {
    self.version = version
    self.inputs = inputs
    self.threads = threads
    self.found = found
    self.warnings = warnings
  }

  /// The record as JSON is made from it.
  public var tree: ValueTree {
    let quality = found.quality
    let spent = Stage.predicting.map { stage in
      ValueTree.Entry(stage.rawValue, .real(seconds[stage] ?? 0, decimals: 4))
    }
    return .map([
      "version": .text(version), "command": .text("predict"), "outcome": .text("product"),
      "inputs": .list(inputs.map(ValueTree.text)), "threads": .whole(threads),
      "as_of": .text(found.asOf.description), "horizon_days": .whole(found.rule.horizonDays),
      "customers": .whole(found.predictions.count { !$0.isEmpty }),
      "products": .whole(found.products.count),
      "evaluated_on": .whole(quality?.customers ?? 0),
      "recall_at_10": .real(quality?.recall ?? .nan, decimals: 6),
      "popularity_recall_at_10": .real(quality?.popularityRecall ?? .nan, decimals: 6),
      "seconds": .map(spent + [.init("total", .real(secondsTotal, decimals: 4))]),
      "peak_memory_bytes": .whole(peakMemoryBytes),
      "warnings": .list(warnings.map(ValueTree.text)),
    ])
  }
}
