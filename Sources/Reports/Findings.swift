// What several sections of a report need, worked out once: O(records + customers).

import Kernels
import MatchKit

/// A run's result with its table and what follows from them.
struct Findings: Sendable {
  let result: MatchResult
  let table: Table
  let facts: RunFacts
  /// The records of each customer, as in `Clusters.members()`.
  let starts: [UInt32]
  let members: [UInt32]
  /// The longest value shown whole, in characters.
  static let valueLength = 60

  init(_ result: MatchResult, _ table: Table, _ facts: RunFacts) {
    self.result = result
    self.table = table
    self.facts = facts
    (starts, members) = result.clusters.members()
  }

  var recordCount: Int { table.recordCount }
  var customerCount: Int { result.clusters.count }
  var duplicateCount: Int { recordCount - customerCount }

  /// How many records a customer has.
  func size(_ customer: Int) -> Int { Int(starts[customer + 1] - starts[customer]) }

  /// The records of a customer, rising.
  func records(_ customer: Int) -> ArraySlice<UInt32> {
    members[Int(starts[customer])..<Int(starts[customer + 1])]
  }

  /// How many customers have each number of records; index 0 is unused.
  var customersOfSize: [Int] {
    let sizes = (0..<customerCount).map(size)
    var counts = [Int](repeating: 0, count: (sizes.max() ?? 0) + 1)
    for size in sizes { counts[size] += 1 }
    return counts
  }

  /// How many pairs could be compared at all.
  var possiblePairs: Double {
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    guard result.plan.task.acrossSourcesOnly else { return pairs(recordCount) }
    var counts = [Int](repeating: 0, count: table.sources.count)
    for source in table.sourceOf { counts[Int(source)] += 1 }
    return pairs(recordCount) - counts.reduce(0) { $0 + pairs($1) }
  }

  /// `source:identifier`, or the identifier alone when there is one source.
  func name(_ record: Int) -> String {
    let identifier = table.identifiers.shortened(record, 40)
    if table.sources.count < 2 { return identifier }
    return "\(table.sources[Int(table.sourceOf[record])].shortened(30)):\(identifier)"
  }

  /// The raw value of a record in a column, cut to a bounded length.
  func value(_ record: Int, _ column: Int) -> String {
    let column = table.columns[column]
    return column.values.shortened(Int(column.codes[record]), Self.valueLength)
  }

  /// The columns shown of a sample record, at most `limit`: those compared first.
  func sampleColumns(limit: Int = 14) -> [Int] {
    let compared = Set(result.plan.comparisons.flatMap { [$0.attribute, $0.partner ?? ""] })
    let used = Set(
      result.records.attributes.filter { compared.contains($0.name) }.flatMap(\.columns))
    let filled = table.columns.indices.filter { table.columns[$0].values.count > 1 }
    let first = filled.filter { used.contains(table.columns[$0].name) }
    let rest = filled.filter { !used.contains(table.columns[$0].name) }
    return (first + rest).prefix(limit).sorted()
  }
}
