// The public labelled sets, and folders of the same form.

import Evaluation
import Files
import Foundation
import MatchKit

/// One labelled set: `records.csv` and `truth.csv` in a folder.
struct LabelledSet {
  let name: String
  let task: MatchTask
  /// A column left out of the records.
  var dropped: String?

  static let folder =
    ProcessInfo.processInfo.environment["MATCHKIT_DATA"] ?? "../shared/data/sets"

  static let all: [LabelledSet] = [
    LabelledSet(name: "febrl1", task: .dedupe),
    LabelledSet(name: "febrl2", task: .dedupe),
    LabelledSet(name: "febrl3", task: .dedupe),
    LabelledSet(name: "febrl4", task: .linkOneToOne),
    LabelledSet(name: "febrl1", task: .dedupe, dropped: "soc_sec_id"),
    LabelledSet(name: "febrl2", task: .dedupe, dropped: "soc_sec_id"),
    LabelledSet(name: "febrl3", task: .dedupe, dropped: "soc_sec_id"),
    LabelledSet(name: "febrl4", task: .linkOneToOne, dropped: "soc_sec_id"),
    LabelledSet(name: "splink_fake_1000", task: .dedupe),
    LabelledSet(name: "rldata500", task: .dedupe),
    LabelledSet(name: "rldata10000", task: .dedupe),
    LabelledSet(name: "fodors_zagats", task: .link),
    LabelledSet(name: "dblp_acm", task: .link),
    LabelledSet(name: "pseudopeople_multi", task: .dedupe),
    LabelledSet(name: "cora_1295", task: .dedupe),
    LabelledSet(name: "patstat_names", task: .dedupe),
    LabelledSet(name: "oaei_restaurants", task: .link),
    LabelledSet(name: "abt_buy", task: .link),
    LabelledSet(name: "amazon_google", task: .link),
  ]

  /// The sets of those names, all for none; a name with a slash is a folder to dedupe.
  static func named(_ names: [String]) -> [LabelledSet] {
    let folders = names.filter { $0.contains("/") }.map { LabelledSet(name: $0, task: .dedupe) }
    let chosen = names.isEmpty ? all : all.filter { names.contains($0.name) }
    return (chosen + folders).filter(\.exists)
  }

  var label: String { name + (dropped.map { " without \($0)" } ?? "") }
  private var path: String { name.contains("/") ? name : "\(Self.folder)/\(name)" }
  private var exists: Bool { FileManager.default.fileExists(atPath: "\(path)/records.csv") }

  func table() throws -> Table {
    let table = try TableReader().read(["\(path)/records.csv"]).table
    guard let dropped else { return table }
    return Table(
      columns: table.columns.filter { $0.name != dropped }, sources: table.sources,
      sourceOf: table.sourceOf, identifiers: table.identifiers, inputPosition: table.inputPosition)
  }

  /// The truth in the order of `table`'s records.
  func truth(_ table: Table) throws -> Truth {
    var recordOf: [String: UInt32] = [:]
    for record in 0..<table.recordCount {
      recordOf[table.identifiers.string(record)] = UInt32(record)
    }
    let file = try TableReader().read(["\(path)/truth.csv"]).table
    let rows = 0..<file.recordCount
    if let left = file.column(named: "left"), let right = file.column(named: "right") {
      func records(_ column: Column) -> [UInt32] {
        rows.compactMap { recordOf[column.values.string(Int(column.codes[$0]))] }
      }
      return Truth(recordCount: table.recordCount, left: records(left), right: records(right))
    }
    var labels = [UInt32](repeating: Truth.unlabelled, count: table.recordCount)
    guard let cluster = file.column(named: "cluster") else { return Truth(entityOf: labels) }
    for row in rows {
      if let record = recordOf[file.identifiers.string(row)] {
        labels[Int(record)] = cluster.codes[row]
      }
    }
    return Truth(entityOf: labels)
  }

  /// Quality of a result's clusters: all pairs inside them, across sources where only those count.
  func quality(_ result: MatchResult, _ table: Table, _ truth: Truth) -> Quality {
    Evaluator(rule: EvaluationRule(acrossSourcesOnly: task.acrossSourcesOnly, resamples: 0))
      .evaluate(result.clusters, against: truth, sourceOf: table.sourceOf)
  }
}
