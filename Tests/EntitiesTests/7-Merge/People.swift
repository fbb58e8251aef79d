// Small tables for the tests of merging.

import Entities
import Kernels
import Records

extension Table {
  /// A table of text: a header and rows; the columns `source` and `id` are set apart.
  init(header: [String], rows: [[String]], sources: [String] = ["only"]) {
    var names: [String] = []
    var columns: [Column] = []
    for (place, name) in header.enumerated() where name != "source" && name != "id" {
      columns.append(Column(name: name, values: rows.map { $0[place] }))
      names.append(name)
    }
    let source = header.firstIndex(of: "source")
    let identifier = header.firstIndex(of: "id")
    self.init(
      columns: columns, sources: sources,
      sourceOf: rows.map { row in
        UInt16(source.flatMap { sources.firstIndex(of: row[$0]) } ?? 0)
      },
      identifiers: ByteStrings(
        rows.enumerated().map { place, row in identifier.map { row[$0] } ?? "\(place)" }),
      inputPosition: (0..<UInt32(rows.count)).map { $0 })
  }
}

extension Column {
  /// A column of text; empty text is missing.
  init(name: String, values: [String]) {
    var known: [String: UInt32] = ["": 0]
    var distinct = ByteStrings([""])
    let codes = values.map { value in
      if let code = known[value] { return code }
      let code = UInt32(distinct.count)
      known[value] = code
      distinct.append(Array(value.utf8))
      return code
    }
    self.init(name: name, codes: codes, values: distinct)
  }
}

extension GoldenRecords {
  /// The golden value as text.
  func text(_ customer: Int, _ column: String, in table: Table) -> String {
    let place = columns.firstIndex(of: column) ?? 0
    return String(decoding: bytes(customer: customer, column: place, in: table), as: UTF8.self)
  }

  /// What decided.
  func reason(_ customer: Int, _ column: String) -> MergeReason {
    self[customer, columns.firstIndex(of: column) ?? 0].reason
  }
}

/// Merges all rows into one customer and tells the value of the only column, and why.
func merged(
  _ values: [String], rule: MergeRule? = nil, role: Role = .word, times: [String]? = nil,
  sources: [String]? = nil, priority: [String] = []
) -> (value: String, reason: MergeReason) {
  let rows = values.indices.map { [values[$0], times?[$0] ?? "", sources?[$0] ?? "only"] }
  let table = Table(
    header: ["value", "updated", "source"], rows: rows,
    sources: sources.map { Array(Set($0)).sorted() } ?? ["only"])
  let plan = MergePlan(
    rules: rule.map { ["value": $0] } ?? [:], recencyColumn: times == nil ? nil : "updated",
    sourcePriority: priority)
  let golden = Merger(plan: plan).merge(
    table, clusters: Clusters(labels: values.map { _ in 0 }), roles: ["value": role])
  return (golden.text(0, "value", in: table), golden.reason(0, "value"))
}
