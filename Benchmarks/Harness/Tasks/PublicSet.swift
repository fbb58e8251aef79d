// The public labelled sets: where they are, what is asked of them, and what must be reached.

import Files
import Foundation
import MatchKit

/// One labelled set: `NAME/records.csv` and `NAME/truth.csv` in the folder of data.
struct PublicSet: Sendable {
  let name: String
  let task: MatchTask
  /// A column left out of the records.
  var dropped: String?
  /// The least F1 without labels that counts as right.
  let f1Min: Double
  var isQuick = false

  static let all: [PublicSet] = [
    PublicSet(name: "febrl1", task: .dedupe, f1Min: 0.99),
    PublicSet(name: "febrl2", task: .dedupe, f1Min: 0.99),
    PublicSet(name: "febrl3", task: .dedupe, f1Min: 0.99),
    PublicSet(name: "febrl4", task: .linkOneToOne, f1Min: 0.99),
    PublicSet(name: "febrl1", task: .dedupe, dropped: "soc_sec_id", f1Min: 0.98, isQuick: true),
    PublicSet(name: "febrl2", task: .dedupe, dropped: "soc_sec_id", f1Min: 0.98),
    PublicSet(name: "febrl3", task: .dedupe, dropped: "soc_sec_id", f1Min: 0.98),
    PublicSet(name: "febrl4", task: .linkOneToOne, dropped: "soc_sec_id", f1Min: 0.98),
    PublicSet(name: "splink_fake_1000", task: .dedupe, f1Min: 0.93, isQuick: true),
    PublicSet(name: "rldata500", task: .dedupe, f1Min: 0.9, isQuick: true),
    PublicSet(name: "rldata10000", task: .dedupe, f1Min: 0.9),
    PublicSet(name: "pseudopeople_multi", task: .dedupe, f1Min: 0.95),
    PublicSet(name: "fodors_zagats", task: .link, f1Min: 0.9, isQuick: true),
    PublicSet(name: "oaei_restaurants", task: .link, f1Min: 0.3),
    PublicSet(name: "dblp_acm", task: .link, f1Min: 0.95),
    PublicSet(name: "cora_1295", task: .dedupe, f1Min: 0.75),
    PublicSet(name: "patstat_names", task: .dedupe, f1Min: 0.05),
    PublicSet(name: "abt_buy", task: .link, f1Min: 0.45),
    PublicSet(name: "amazon_google", task: .link, f1Min: 0.2),
  ]

  /// The name with what was left out.
  var label: String { name + (dropped.map { "_without_\($0)" } ?? "") }

  /// The set as tasks use it, in the folder of the context.
  func made(in context: TaskContext) -> MatchSet {
    MatchSet(folder: "\(context.folder)/public-\(label)", task: task)
  }

  /// Where the set is: in the folder of data, or in `sets` there; nil when it is in neither.
  private func folder(_ context: TaskContext) -> String? {
    [context.dataFolder, "\(context.dataFolder)/sets"].map { "\($0)/\(name)" }.first { folder in
      ["records.csv", "truth.csv"].allSatisfy {
        FileManager.default.fileExists(atPath: "\(folder)/\($0)")
      }
    }
  }

  /// Whether the set is among the data.
  func isFound(_ context: TaskContext) -> Bool { folder(context) != nil }

  /// Copies records and truth, without the column that is left out; nothing where the set is not
  /// found.
  func make(in context: TaskContext) throws -> MatchSet {
    let set = made(in: context)
    guard !set.isThere, let source = folder(context) else { return set }
    try FileManager.default.createDirectory(
      atPath: set.folder, withIntermediateDirectories: true)
    if dropped == nil {
      try FileManager.default.copyItem(atPath: "\(source)/records.csv", toPath: set.records)
    } else {
      try writeRecords(from: "\(source)/records.csv", to: set.records)
    }
    try FileManager.default.copyItem(atPath: "\(source)/truth.csv", toPath: set.truthPath)
    return set
  }

  private func writeRecords(from source: String, to target: String) throws {
    let table = try TableReader().read([source]).table
    let columns = table.columns.filter { $0.name != dropped }
    let hasSources = task.acrossSourcesOnly || table.sources.count > 1
    var writer = try CSVWriter(
      path: target, header: ["id"] + (hasSources ? ["source"] : []) + columns.map(\.name))
    let order = (0..<table.recordCount).sorted {
      table.inputPosition[$0] < table.inputPosition[$1]
    }
    for record in order {
      try writer.write { rows in
        rows.field(table.identifiers, record)
        if hasSources { rows.field(table.sources[Int(table.sourceOf[record])]) }
        for column in columns { rows.field(column.values, Int(column.codes[record])) }
        rows.endRow()
      }
    }
    try writer.finish()
  }
}
