// The folder of `predict`: every customer's chance with reasons, the model, and its quality.

import Kernels
import MatchKit

/// Writes the files of a prediction into a folder that appears whole or not at all.
public struct PredictionFolder {
  private let folder: AtomicFolder

  /// Prepares to write `path`: a new or empty folder, or one that an earlier run wrote.
  public init(path: String) throws(WritingError) { folder = try AtomicFolder(path: path) }

  /// Writes predictions and model.
  public func write(_ found: Predictions) throws(WritingError) {
    let names = found.names
    let order = found.customers.indices.sorted {
      found.chances[$0] != found.chances[$1]
        ? found.chances[$0] > found.chances[$1]
        : names.array(found.customers[$0]).lexicographicallyPrecedes(
          names.array(found.customers[$1]))
    }
    var writer = try CSVWriter(
      path: folder.file("predictions.csv"),
      header: ["customer", "probability", "reason_1", "reason_2", "reason_3"])
    try writer.write(order.count) { range, rows in
      for place in range {
        let row = order[place]
        rows.field(names, found.customers[row])
        rows.probability(found.chances[row])
        for reason in 0..<3 {
          let reasons = found.reasons[row]
          rows.field(reason < reasons.count ? reasons[reason].words : "")
        }
        rows.endRow()
      }
    }
    try writer.finish()
    try AtomicFile.write(JSONText().text(of: model(found)), to: folder.file("model.json"))
  }

  /// Writes the record of the run and the report; then the folder takes its place.
  public func finish(_ record: PredictionRecord, report: String) throws(WritingError) {
    try AtomicFile.write(report, to: folder.file("report.html"))
    try AtomicFile.write(JSONText().text(of: record.tree), to: folder.file("run.json"))
    try folder.finish()
  }

  /// Gives up; the place stays as it was.
  public func discard() { folder.discard() }

  private func model(_ found: Predictions) -> ValueTree {
    let model = found.model
    let scales = model.scales.sorted { $0.key < $1.key }.map { name, scale in
      ValueTree.map([
        "feature": .text(name), "logarithm": .truth(scale.isLogged),
        "centre": .real(scale.centre), "spread": .real(scale.spread),
      ])
    }
    let terms = model.terms.map { term in
      ValueTree.map([
        "features": .list(term.features.map(ValueTree.text)), "weight": .real(term.weight),
      ])
    }
    return .map([
      "format": .text("matchkit prediction"), "version": .whole(1),
      "outcome": .text(found.rule.outcome.rawValue),
      "horizon_days": .whole(found.rule.horizonDays), "as_of": .text(found.asOf.description),
      "trained_on": .whole(model.trainedOn), "intercept": .real(model.intercept),
      "terms": .list(terms), "scales": .list(scales),
    ])
  }
}
