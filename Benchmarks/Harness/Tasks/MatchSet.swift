// Records with the truth about them, in a folder: what every task of matching works on.

import Evaluation
import Files
import Foundation
import MatchKit

/// A folder with `records.csv`, `truth.csv` and, made when wanted, `labels.csv`.
struct MatchSet: Sendable {
  let folder: String
  let task: MatchTask

  var records: String { "\(folder)/records.csv" }
  var truthPath: String { "\(folder)/truth.csv" }
  var errorsPath: String { "\(folder)/errors.csv" }
  var labelsPath: String { "\(folder)/labels.csv" }

  /// Whether records and truth are there.
  var isThere: Bool {
    [records, truthPath].allSatisfy { FileManager.default.fileExists(atPath: $0) }
  }

  func table() throws -> Table { try TableReader().read([records]).table }

  /// The truth in the order of the table's records.
  func truth(_ table: Table) throws -> Truth {
    try TruthReader().read(truthPath, names: RecordNames(table))
  }

  /// The labelled pairs.
  func labels(_ table: Table) throws -> LabelledPairs {
    let listed = try PairFileReader(form: .labels).read(labelsPath, names: RecordNames(table))
    return LabelledPairs(left: listed.left, right: listed.right, isMatch: listed.isMatch)
  }

  /// Writes `count` labelled pairs, unless they are there; every tool is given the same ones.
  func label(_ count: Int, seed: UInt64) throws {
    if FileManager.default.fileExists(atPath: labelsPath) { return }
    let table = try table()
    let truth = try truth(table)
    let pairs = LabelSampler(task: task, count: count, seed: seed).sample(table, truth: truth)
    var writer = try CSVWriter(path: labelsPath, header: ["left", "right", "label"])
    for pair in 0..<pairs.count {
      try writer.write { rows in
        rows.field(table.identifiers, Int(pairs.left[pair]))
        rows.field(table.identifiers, Int(pairs.right[pair]))
        rows.field(pairs.isMatch[pair] ? 1 : 0)
        rows.endRow()
      }
    }
    try writer.finish()
  }

  /// The records by what is wrong with them, where `errors.csv` tells it.
  func errorSlices(_ table: Table) throws -> [RecordSlice] {
    guard FileManager.default.fileExists(atPath: errorsPath) else { return [] }
    let errors = try ErrorFileReader().read(errorsPath, names: RecordNames(table)).errors
    return RecordSlice.byError(errors, recordCount: table.recordCount)
  }
}
