// Whose transactions are whose, where they name records and not customers: by a run's clusters.csv.

import Customers
import Kernels
import Records

/// The customer of every record, by a run's clusters.csv.
struct RecordCustomers {
  private let names: RecordNames
  private let customers: ByteStrings
  private let codeOf: [UInt32]

  init(_ path: String) throws {
    let rows = try NamedRows(path: path)
    guard let customer = rows.column("customer", "cluster") else {
      throw InputError(
        kind: .badData, file: path, line: 1, expected: "the columns source,id,customer",
        found: "no column \"customer\"", advice: "give the clusters.csv of a run")
    }
    var names = RecordNames(hasSources: rows.hasSource)
    var codes: [UInt32] = []
    for (row, record) in try rows.records(in: &names, addsUnknown: true).enumerated() {
      while codes.count <= Int(record) { codes.append(0) }
      codes[Int(record)] = customer.code(row)
    }
    self.names = names
    codeOf = codes
    customers = ByteStrings((0..<customer.codeCount).map { customer.value($0) })
  }

  /// For every row of a table of transactions, its customer; missing where no record has that name.
  func column(of table: Table, path: String, rule: TransactionRule) throws -> Column {
    let wanted =
      rule.columns[.id].map { [$0] }
      ?? ["id", "record_id", "customer_id", "customer"]
    guard let id = wanted.lazy.compactMap({ table.column(named: $0) }).first else {
      throw InputError(
        kind: .badData, file: path, line: 1, expected: "a column with the record's identifier",
        found: table.columns.map(\.name).joined(separator: ","),
        advice: "say which column it is: --map COLUMN=id")
    }
    // A table without a column `source` has one source: its file's name, which says nothing.
    let isNamed =
      names.hasSources
      && (table.sources.count > 1 || names.sources.contains(table.sources[0]))
    var names = names
    let numbers = table.sources.map { isNamed ? names.number(ofSource: $0) : nil }
    let codes = (0..<table.recordCount).map { row -> UInt32 in
      let bytes = id.values.bytes.span.extracting(id.values.range(Int(id.codes[row])))
      let source = numbers[Int(table.sourceOf[row])]
      if case .record(let record) = names.find(source: source, bytes) { return codeOf[Int(record)] }
      return id.codes[row] == 0 ? 0 : UInt32(customers.count)
    }
    var values = customers
    values.append(Array("record that the run does not know".utf8))
    return Column(name: id.name, codes: codes, values: values)
  }
}
