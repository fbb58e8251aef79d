// Small files that speak of records by name: truth, labels, clusters, scores.

import Kernels
import Records

/// The rows of such a file, column by column.
struct NamedRows {
  let path: String
  /// Whether the file has a column `source`.
  let hasSource: Bool
  private let read: ReadResult

  /// Reads the file, whose rows are named by a column `id` if there is one and `namesRows` holds,
  /// else by their number; throws `InputError`.
  init(path: String, namesRows: Bool = true, options: ReadOptions = ReadOptions()) throws {
    self.path = path
    var sourced = options
    sourced.idColumn = namesRows ? nil : ReadOptions.rowNumber
    sourced.sourceColumn = "source"
    do {
      read = try TableReader(options: sourced).read([path])
      hasSource = true
    } catch let error as InputError where error.kind == .wrongUsage {
      sourced.sourceColumn = nil
      read = try TableReader(options: sourced).read([path])
      hasSource = false
    }
  }

  var count: Int { read.table.recordCount }

  /// The names of all columns.
  var columnNames: [String] { read.table.columns.map(\.name) }

  /// The identifier of every row.
  func identifier(_ row: Int) -> String { read.table.identifiers.string(row) }

  /// The source of a row, if the file tells it.
  func source(_ row: Int) -> String? {
    hasSource ? read.table.sources[Int(read.table.sourceOf[row])] : nil
  }

  /// The line of a row in the file, from 1.
  func line(_ row: Int) -> Int {
    read.lineage.place(inputPosition: Int(read.table.inputPosition[row])).line
  }

  /// The column with one of those names, in any case.
  func column(_ names: String...) -> TextColumn? {
    for name in names {
      if let found = read.table.columns.first(where: { $0.name.lowercased() == name }) {
        return TextColumn(found)
      }
    }
    return nil
  }

  /// The column of that name; throws when there is none.
  func requiredColumn(_ name: String, of form: String) throws -> TextColumn {
    if let column = column(name) { return column }
    throw InputError(
      kind: .badData, file: path, line: 1, expected: "the columns \(form)",
      found: read.table.columns.map(\.name).joined(separator: ","),
      advice: "name the columns in the first line")
  }

  /// A fault in a row.
  func fault(
    _ row: Int, column: String? = nil, expected: String, found: String, advice: String
  ) -> InputError {
    InputError(
      kind: .badData, file: path, line: line(row), column: column, expected: expected,
      found: found, advice: advice)
  }

  /// The record that every row names, in order; those that are new are added to `names` if
  /// `addsUnknown` holds. Throws when there is none or several.
  ///
  /// Known names are looked up in parallel, since that is what reading such a file costs.
  func records(
    in names: inout RecordNames, addsUnknown: Bool
  ) throws -> [UInt32] {
    let numbers = hasSource ? read.table.sources.map { names.number(ofSource: $0) } : []
    names.reserve(read.table)
    var records = names.count == 0
      ? [UInt32](repeating: .max, count: count) : knownRecords(names, numbers)
    let identifiers = read.table.identifiers
    for row in 0..<count where records[row] == .max {
      let bytes = identifiers.bytes.span.extracting(identifiers.range(row))
      let source = sourceNumber(row, numbers)
      if addsUnknown, case .record(let record) = names.findOrAdd(source: source, bytes) {
        records[row] = record
      } else {
        records[row] = try record(
          row, column: "id", source: self.source(row), identifier: identifier(row), in: names)
      }
    }
    return records
  }

  /// The record that every row names; `UInt32.max` where there is none or several.
  private func knownRecords(_ names: RecordNames, _ numbers: [UInt16]) -> [UInt32] {
    let identifiers = read.table.identifiers
    return parallelFill(count, initial: UInt32.max) { range, records in
      for (place, row) in range.enumerated() {
        let bytes = identifiers.bytes.span.extracting(identifiers.range(row))
        let match = names.find(source: sourceNumber(row, numbers), bytes)
        if case .record(let record) = match { records[place] = record }
      }
    }
  }

  private func sourceNumber(_ row: Int, _ numbers: [UInt16]) -> UInt16? {
    hasSource ? numbers[Int(read.table.sourceOf[row])] : nil
  }

  /// The record of that name; throws when there is none or several.
  func record(
    _ row: Int, column: String, source: String?, identifier: String, in names: RecordNames
  ) throws -> UInt32 {
    switch names.find(source: source, identifier: identifier) {
    case .record(let record): return record
    case .ambiguous:
      throw fault(
        row, column: column, expected: "a record's name",
        found: "\"\(identifier)\", which occurs in several sources",
        advice: "add a column with the source (source, or left_source and right_source)")
    case .unknown:
      let name = source.map { "\($0):\(identifier)" } ?? identifier
      throw fault(
        row, column: column, expected: "a record of the input",
        found: "\"\(name)\", which is not in it",
        advice: "check that both files are of the same data and which column is the identifier")
    }
  }
}

/// A column's text, by row.
struct TextColumn {
  private let column: Column

  init(_ column: Column) { self.column = column }

  subscript(row: Int) -> String { column.values.string(Int(column.codes[row])) }

  /// Code of a row's value; equal codes mean equal values, 0 is missing.
  func code(_ row: Int) -> UInt32 { column.codes[row] }

  /// How many codes there are.
  var codeCount: Int { column.values.count }

  /// The value of a code.
  func value(_ code: Int) -> String { column.values.string(code) }
}
