// Tables written in tests: rows of texts with identifiers, and what is done to them.

import Evaluation
import Files
import Foundation
import Kernels
import MatchKit

/// Rows of texts; empty text is missing.
struct Rows {
  var columns: [String]
  var values: [[String]]
  /// By row; "r0", "r1", … unless given.
  var identifiers: [String]
  /// By row, when there are several sources.
  var sources: [String]
  /// By row, the true entity, when it is known.
  var entities: [String] = []

  init(
    _ columns: [String], _ values: [[String]], identifiers: [String]? = nil,
    sources: [String]? = nil
  ) {
    self.columns = columns
    self.values = values
    self.identifiers = identifiers ?? values.indices.map { "r\($0)" }
    self.sources = sources ?? values.map { _ in "a" }
  }

  var count: Int { values.count }

  /// The table of these rows in the given order.
  var table: Table {
    let names = Set(sources).sorted()
    return Table(
      columns: columns.indices.map { column($0) }, sources: names.isEmpty ? ["a"] : names,
      sourceOf: sources.map { UInt16(names.firstIndex(of: $0) ?? 0) },
      identifiers: ByteStrings(identifiers), inputPosition: (0..<UInt32(count)).map { $0 })
  }

  private func column(_ place: Int) -> Column {
    var distinct = ByteDictionary()
    let codes = values.map { distinct.code(of: Array($0[place].utf8).span) }
    return Column(name: columns[place], codes: codes, values: distinct.values)
  }

  /// The rows in another order.
  func ordered(_ order: [Int]) -> Rows {
    var rows = Rows(
      columns, order.map { values[$0] }, identifiers: order.map { identifiers[$0] },
      sources: order.map { sources[$0] })
    if !entities.isEmpty { rows.entities = order.map { entities[$0] } }
    return rows
  }

  /// These rows with one more column.
  func adding(_ column: String, _ texts: [String]) -> Rows {
    var rows = self
    rows.columns.append(column)
    for row in values.indices { rows.values[row].append(texts[row]) }
    return rows
  }

  /// As CSV with an `id` column, all fields in quotes.
  var csv: String {
    var lines = [(["id"] + columns).map(Self.quoted).joined(separator: ",")]
    for (row, texts) in values.enumerated() {
      lines.append(([identifiers[row]] + texts).map(Self.quoted).joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacingOccurrences(of: "\"", with: "\"\""))\""
  }

  /// The true entities as numbers.
  var truth: Truth {
    var numbers: [String: UInt32] = [:]
    return Truth(
      entityOf: entities.map { entity in
        let number = numbers[entity] ?? UInt32(numbers.count)
        numbers[entity] = number
        return number
      })
  }
}

extension Rows {
  /// The sample that ships with the project: 1000 people from five sources, with the truth.
  static let people: Rows = {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("data").path
    guard let table = try? TableReader().read(["\(folder)/people.csv"]).table,
      let truth = try? TableReader().read(["\(folder)/people_truth.csv"]).table,
      let cluster = truth.column(named: "cluster")
    else { preconditionFailure("the sample in \(folder) cannot be read") }
    var entityOf: [String: String] = [:]
    for row in 0..<truth.recordCount {
      entityOf[truth.identifiers.string(row)] = cluster.values.string(Int(cluster.codes[row]))
    }
    let records = 0..<table.recordCount
    var rows = Rows(
      table.columns.map(\.name),
      records.map { row in table.columns.map { $0.values.string(Int($0.codes[row])) } },
      identifiers: records.map { table.identifiers.string($0) })
    rows.entities = rows.identifiers.map { entityOf[$0] ?? "" }
    return rows
  }()
}

/// F1 over all true pairs of the clusters.
func f1(_ clusters: Clusters, _ truth: Truth) -> Double {
  Evaluator(rule: EvaluationRule(resamples: 0)).evaluate(clusters, against: truth).pairs.f1
}

/// The clusters as sets of identifiers.
func partition(_ clusters: Clusters, _ identifiers: [String]) -> Set<Set<String>> {
  var sets = [Set<String>](repeating: [], count: clusters.count)
  for (record, cluster) in clusters.clusterOf.enumerated() {
    sets[Int(cluster)].insert(identifiers[record])
  }
  return Set(sets)
}
