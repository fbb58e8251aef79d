// The folder of a run: who is whom, the merged customers, where their values come from, the links,
// and everything needed to repeat the run.

import Kernels
import MatchKit

/// Writes the files of a run into a folder that appears whole or not at all.
public struct RunFolder {
  private let folder: AtomicFolder

  /// Prepares to write `path`: a new or empty folder, or one that an earlier run wrote.
  public init(path: String) throws(WritingError) { folder = try AtomicFolder(path: path) }

  /// Writes clusters, customers, provenance, links, plan and model.
  ///
  /// `given` is the model that the user gave, if any: it keeps its own training record.
  /// `planText` is the plan as the user wrote it, if it was given.
  public func write(
    _ result: MatchResult, of table: Table, given: ModelCard? = nil, planText: String? = nil
  ) throws {
    let names = RowNames(table)
    try writeClusters(result.clusters, names)
    try writeCustomers(result, table, names)
    try writeLinks(result.links, names)
    let plan = try planText ?? PlanText().text(result.plan, decisions: result.decisions)
    try AtomicFile.write(plan, to: folder.file("plan.yaml"))
    try AtomicFile.write(
      ModelFile.text(ModelCard(result, given: given)), to: folder.file("model.json"))
  }

  /// Writes the record of the run and, if there is one, the report; then the folder takes its
  /// place.
  public func finish(_ record: RunRecord, report: String?) throws(WritingError) {
    if let report { try AtomicFile.write(report, to: folder.file("report.html")) }
    try AtomicFile.write(JSONText().text(of: record.tree), to: folder.file("run.json"))
    try folder.finish()
  }

  /// Gives up; the place stays as it was.
  public func discard() { folder.discard() }

  private func writeClusters(_ clusters: Clusters, _ names: RowNames) throws(WritingError) {
    var writer = try CSVWriter(
      path: folder.file("clusters.csv"), header: ["source", "id", "customer"])
    let order = names.inputOrder
    try writer.write(order.count, grain: 2048) { range, rows in
      let records = order.span.extracting(range)
      var cells = FieldSink()
      let named = names.cells(records, &cells)
      let customers = records.indices.map { clusters.clusterOf[Int(records[$0])] }
      rows.reserve(cells.count + 16 * records.count)
      for place in records.indices {
        let customer = cells.customer(Int(customers[place]))
        let fields: [3 of FieldPiece] = [named[place].source, named[place].identifier, customer]
        rows.row(cells, fields.span)
      }
    }
    try writer.finish()
  }

  /// Customers and where their values come from, from one look at each value.
  private func writeCustomers(
    _ result: MatchResult, _ table: Table, _ names: RowNames
  ) throws(WritingError) {
    let golden = result.golden
    let header = golden.columns.map {
      ["customer", "records"].contains($0) ? "\($0)_value" : $0
    }
    let writers = [
      try CSVWriter(
        path: folder.file("customers.csv"), header: ["customer", "records"] + header),
      try CSVWriter(
        path: folder.file("provenance.csv"),
        header: ["customer", "attribute", "value", "source", "id", "rule"]),
    ]
    let sheet = CustomerSheet(result, table, names)
    try CSVWriter.write(golden.customerCount, grain: 1024, to: writers) { range, rows in
      rows = sheet.rows(range)
    }
    for var writer in writers { try writer.finish() }
  }

  private func writeLinks(_ links: Links, _ names: RowNames) throws(WritingError) {
    var writer = try CSVWriter(
      path: folder.file("links.csv"), header: ScoreWriter.header)
    try writer.write(links.count, grain: 2048) { range, rows in
      var cells = FieldSink()
      let left = names.cells(links.left.span.extracting(range), &cells)
      let right = names.cells(links.right.span.extracting(range), &cells)
      for (place, link) in range.enumerated() {
        rows.field(cells, left[place].source)
        rows.field(cells, left[place].identifier)
        rows.field(cells, right[place].source)
        rows.field(cells, right[place].identifier)
        rows.probability(links.probability(link))
        rows.endRow()
      }
    }
    try writer.finish()
  }
}

extension ModelCard {
  /// The card of a run's model; a model that was given and not trained on keeps its record.
  public init(_ result: MatchResult, given: ModelCard?) {
    let isKept = given?.model.features == result.model.features
    self.init(
      plan: result.plan, model: result.model,
      training: isKept ? given?.training : result.training,
      quality: isKept ? given?.quality : result.quality)
  }
}

/// How files call the records of a table: source and identifier.
struct RowNames: Sendable {
  private let table: Table
  private let sources: ByteStrings

  init(_ table: Table) {
    self.table = table
    sources = ByteStrings(table.sources)
  }

  /// Writes the two fields of a record.
  func write(_ record: Int, to rows: inout CSVRows) {
    rows.field(sources, Int(table.sourceOf[record]))
    rows.field(table.identifiers, record)
  }

  /// Lays out the two fields of records, which may lie all over the table; O(bytes).
  func cells(
    _ records: Span<UInt32>, _ cells: inout FieldSink
  ) -> [(source: FieldPiece, identifier: FieldPiece)] {
    let sources = cells.fields(sources)
    let sourceOf = records.indices.map { table.sourceOf[Int(records[$0])] }
    let identifiers = cells.fields(table.identifiers, records)
    return zip(sourceOf, identifiers).map { (sources[Int($0)], $1) }
  }

  /// The records in the order of the input.
  var inputOrder: [UInt32] {
    let places = Int(table.inputPosition.max() ?? 0) + 1
    var recordAt = [UInt32](repeating: .max, count: places)
    for (record, place) in table.inputPosition.enumerated() {
      recordAt[Int(place)] = UInt32(truncatingIfNeeded: record)
    }
    return places == table.recordCount ? recordAt : recordAt.filter { $0 != .max }
  }
}

extension CSVRows {
  /// Adds a customer's number: `C1` for cluster 0.
  mutating func customer(_ cluster: Int) { field(prefix: UInt8(ascii: "C"), number: cluster + 1) }
}
