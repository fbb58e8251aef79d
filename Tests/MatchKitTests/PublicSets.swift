// Public sets with the truth, where they are at hand: never part of the project.

import Evaluation
import Files
import Foundation
import Kernels
import MatchKit

/// A labelled set of the data folder.
struct PublicSet: CustomStringConvertible, Sendable {
  let name: String
  var task = MatchTask.dedupe
  /// A column left out of the records.
  var dropped: String?

  var description: String { name + (dropped.map { " without \($0)" } ?? "") }

  /// `MATCHKIT_DATA`, or `shared/data/sets` beside the checkout.
  static let folder: String = {
    if let path = ProcessInfo.processInfo.environment["MATCHKIT_DATA"] { return path }
    return URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("shared/data/sets").path
  }()

  /// The set with its truth; nil, with a word, if it is not at hand.
  func read() throws -> (table: Table, truth: Truth)? {
    let path = "\(Self.folder)/\(name)"
    guard FileManager.default.fileExists(atPath: "\(path)/records.csv") else {
      print("skipped: the set \(name) is not at hand (MATCHKIT_DATA)")
      return nil
    }
    var table = try TableReader().read(["\(path)/records.csv"]).table
    if let dropped {
      table = Table(
        columns: table.columns.filter { $0.name != dropped }, sources: table.sources,
        sourceOf: table.sourceOf, identifiers: table.identifiers,
        inputPosition: table.inputPosition)
    }
    return (table, truth(try TableReader().read(["\(path)/truth.csv"]).table, of: table))
  }

  private func truth(_ file: Table, of table: Table) -> Truth {
    var recordOf: [String: UInt32] = [:]
    for record in 0..<table.recordCount {
      recordOf[table.identifiers.string(record)] = UInt32(record)
    }
    func records(_ column: Column) -> [UInt32] {
      column.codes.map { recordOf[column.values.string(Int($0))] ?? .max }
    }
    if let left = file.column(named: "left"), let right = file.column(named: "right") {
      return Truth(
        recordCount: table.recordCount, left: records(left), right: records(right))
    }
    var labels = [UInt32](repeating: Truth.unlabelled, count: table.recordCount)
    let clusters = file.column(named: "cluster")?.codes ?? []
    for (row, cluster) in clusters.enumerated() {
      if let record = recordOf[file.identifiers.string(row)] { labels[Int(record)] = cluster }
    }
    return Truth(entityOf: labels)
  }

  /// Quality over all true pairs of the final clusters.
  func pairs(_ result: MatchResult, _ truth: Truth) -> PairQuality {
    Evaluator(rule: EvaluationRule(acrossSourcesOnly: task.acrossSourcesOnly, resamples: 0))
      .evaluate(result.clusters, against: truth, sourceOf: result.records.sourceOf).pairs
  }
}
