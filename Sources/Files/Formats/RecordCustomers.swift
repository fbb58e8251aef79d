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

  /// The same rows with one more column, the last: the customer of each row's record, or a name
  /// that no customer has where no record has that name.
  func named(
    _ rows: TransactionRows, path: String, rule: TransactionRule
  ) throws -> TransactionRows {
    let wanted =
      rule.columns[.id].map { [$0] }
      ?? ["id", "record_id", "customer_id", "customer"]
    guard let id = wanted.lazy.compactMap({ rows.names.firstIndex(of: $0) }).first else {
      throw InputError(
        kind: .badData, file: path, line: 1, expected: "a column with the record's identifier",
        found: rows.names.joined(separator: ","),
        advice: "say which column it is: --map COLUMN=id")
    }
    let source =
      rows.names.firstIndex(of: "source")
      ?? rows.names.firstIndex { $0.lowercased() == "source" }
    let fileSource = InputName.sources(of: [InputName(path)])[0]
    var name = "customer of the record"
    while rows.names.contains(name) { name += "_" }
    return TransactionRows(names: rows.names + [name]) { wanted, consume in
      var asked = Array(wanted.dropLast())
      asked[id] = true
      if let source { asked[source] = true }
      try rows.read(wanted: asked) { chunks in
        let more = parallelMap(chunks.count) {
          chunks[$0].with(column(of: chunks[$0], id: id, source: source, fileSource))
        }
        var known = try consume(more)
        known.removeLast()
        known[id] = nil
        if let source { known[source] = nil }
        return known
      }
    }
  }

  /// For every row of a chunk its customer.
  private func column(
    of chunk: EncodedChunk, id: Int, source: Int?, _ fileSource: String
  ) -> EncodedColumn {
    let identifiers = chunk.columns[id].values.strings()
    let sourceNames = source.map { place in
      (0..<chunk.columns[place].values.count).map {
        String(decoding: chunk.columns[place].values.array($0), as: UTF8.self)
      }
    }
    // A table without a column `source` has one source: its file's name, which may say nothing.
    let numbers = (sourceNames ?? [fileSource]).map { name in
      names.sources.firstIndex(of: name.isEmpty ? fileSource : name)
    }
    var dictionary = ColumnDictionary()
    let codes = (0..<chunk.recordCount).map { row -> UInt32 in
      let code = chunk.columns[id].codes[row]
      if code == 0 { return 0 }
      let own = numbers[source.map { Int(chunk.columns[$0].codes[row]) } ?? 0]
      let isNamed = names.hasSources && (own != nil || source != nil)
      let number = isNamed ? own.map { UInt16($0) } ?? .max : nil
      let bytes = identifiers.bytes.span.extracting(identifiers.range(Int(code)))
      var name = Array("record that the run does not know".utf8)
      if case .record(let record) = names.find(source: number, bytes) {
        name = customers.array(Int(codeOf[Int(record)]))
      }
      return dictionary.code(of: name.span)
    }
    return EncodedColumn(codes: codes, values: dictionary.arena)
  }
}

extension EncodedChunk {
  /// The same rows with one more column.
  fileprivate func with(_ column: EncodedColumn) -> EncodedChunk {
    var chunk = EncodedChunk(
      columns: columns + [column], lines: lines, faults: faults, lineCount: lineCount, end: end)
    chunk.firstLine = firstLine
    return chunk
  }
}
