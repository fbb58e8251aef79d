// Files that give records an entity: truth (`id,cluster`) and results (`source,id,customer`).

import Entities
import Evaluation

/// Reads the truth, in either form: `id,cluster` (with `source`) or pairs `left,right`.
public struct TruthReader: Sendable {
  public init() {}

  /// The truth about records that are all known; throws `InputError` on an unknown one.
  public func read(_ path: String, names: RecordNames) throws -> Truth {
    var names = names
    return try read(path, &names, addsUnknown: false).truth
  }

  /// The truth; records that are not known yet are added to `names` and counted.
  public func read(
    _ path: String, adding names: inout RecordNames
  ) throws -> (truth: Truth, added: Int) {
    try read(path, &names, addsUnknown: true)
  }

  /// Whether the file tells the sources of its records.
  public static func tellsSources(_ path: String) throws -> Bool {
    let rows = try NamedRows(path: path)
    return rows.hasSource || rows.column("left_source") != nil
  }

  private func read(
    _ path: String, _ names: inout RecordNames, addsUnknown: Bool
  ) throws -> (truth: Truth, added: Int) {
    let rows = try NamedRows(path: path)
    let before = names.count
    if rows.column("left") != nil, rows.column("right") != nil {
      let pairs = try PairFileReader(form: .pairs).pairs(rows, &names, addsUnknown: addsUnknown)
      let truth = Truth(recordCount: names.count, left: pairs.left, right: pairs.right)
      return (truth, names.count - before)
    }
    guard let cluster = rows.column("cluster", "customer", "entity") else {
      throw InputError(
        kind: .badData, file: path, line: 1, expected: "the columns id,cluster or left,right",
        found: "neither", advice: "name the columns in the first line")
    }
    let labels = try entityLabels(rows, cluster, &names, addsUnknown: addsUnknown)
    return (Truth(entityOf: labels), names.count - before)
  }
}

/// Reads a run's `clusters.csv`, or any file with `id` and `customer` (or `cluster`).
public struct ClusterFileReader: Sendable {
  public init() {}

  /// The records of the file and their clusters; throws `InputError`.
  public func read(_ path: String) throws -> (names: RecordNames, clusters: Clusters) {
    let rows = try NamedRows(path: path)
    let customer = try customerColumn(rows)
    var names = RecordNames(hasSources: rows.hasSource)
    let labels = try labels(rows, customer, &names)
    return (names, Clusters(labels: labels))
  }

  /// The clusters of records that are mostly known; others are added to `names`, and known ones
  /// that the file does not name are each alone. Throws `InputError`.
  public func read(
    _ path: String, adding names: inout RecordNames
  ) throws -> (clusters: Clusters, added: Int, missing: Int) {
    let rows = try NamedRows(path: path)
    let before = names.count
    var labels = try labels(rows, try customerColumn(rows), &names)
    var next = labels.reduce(0) { $1 == Truth.unlabelled ? $0 : max($0, $1) }
    var missing = 0
    for record in labels.indices where labels[record] == Truth.unlabelled {
      next += 1
      missing += 1
      labels[record] = next
    }
    return (Clusters(labels: labels), names.count - before, missing)
  }

  private func customerColumn(_ rows: NamedRows) throws -> TextColumn {
    if let customer = rows.column("customer", "cluster") { return customer }
    throw InputError(
      kind: .badData, file: rows.path, line: 1, expected: "the columns source,id,customer",
      found: "no column \"customer\"", advice: "give the clusters.csv of a run")
  }

  private func labels(
    _ rows: NamedRows, _ customer: TextColumn, _ names: inout RecordNames
  ) throws -> [UInt32] {
    if let row = (0..<rows.count).first(where: { customer.code($0) == 0 }) {
      throw rows.fault(
        row, column: "customer", expected: "a customer", found: "nothing",
        advice: "every record belongs to a customer; mend the row")
    }
    return try entityLabels(rows, customer, &names, addsUnknown: true)
  }
}

/// For every known record, the code of its entity; `Truth.unlabelled` where the file is silent.
private func entityLabels(
  _ rows: NamedRows, _ entity: TextColumn, _ names: inout RecordNames, addsUnknown: Bool
) throws -> [UInt32] {
  var labels = [UInt32](repeating: Truth.unlabelled, count: names.count)
  for (row, record) in try rows.records(in: &names, addsUnknown: addsUnknown).enumerated() {
    while labels.count <= Int(record) { labels.append(Truth.unlabelled) }
    guard labels[Int(record)] == Truth.unlabelled else {
      throw rows.fault(
        row, column: "id", expected: "each record once", found: "\"\(rows.identifier(row))\" again",
        advice: "add a column with the source where identifiers repeat across sources")
    }
    if entity.code(row) > 0 { labels[Int(record)] = entity.code(row) }
  }
  while labels.count < names.count { labels.append(Truth.unlabelled) }
  return labels
}
