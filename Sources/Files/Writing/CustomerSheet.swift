// Golden records as rows of two files: what survives, and where it comes from.
//
// Customers are taken some hundred at a time. What their rows are made of is laid out first, each
// kind in a pass of its own that lets waits for memory overlap; then rows are put together.

import Kernels
import MatchKit

/// Lays out customers.csv and provenance.csv.
struct CustomerSheet: Sendable {
  private let golden: GoldenRecords
  private let table: Table
  private let names: RowNames
  /// Where the records of every cluster start.
  private let starts: [UInt32]
  private let columns: ByteStrings
  private let reasons: ByteStrings

  init(_ result: MatchResult, _ table: Table, _ names: RowNames) {
    golden = result.golden
    starts = result.clusters.members().starts
    columns = ByteStrings(golden.columns)
    reasons = ByteStrings(MergeReason.allCases.map(\.name))
    self.table = table
    self.names = names
  }

  /// The rows of customers `range` in both files.
  func rows(_ range: Range<Int>) -> [CSVRows] {
    var customers = CSVRows()
    var provenance = CSVRows()
    var cells = FieldSink()
    let width = golden.columns.count
    let values = golden.values.span.extracting(range.lowerBound * width..<range.upperBound * width)
    let columnCells = cells.fields(columns)
    let reasonCells = cells.fields(reasons)
    let valueCells = layValues(values, range.count, &cells)
    let recordCells = layRecords(values, &cells)
    customers.reserve(cells.count)
    provenance.reserve(4 * cells.count)
    var line = [FieldPiece](repeating: .empty, count: width + 2)
    var (last, name) = (UInt32.max, -1)
    for (row, customer) in range.enumerated() {
      line[0] = cells.customer(customer)
      line[1] = cells.number(Int(starts[customer + 1] - starts[customer]))
      for column in 0..<width {
        line[column + 2] = valueCells[column * range.count + row]
        let value = values[row * width + column]
        if value.isMissing { continue }
        if value.record != last { (last, name) = (value.record, name + 1) }
        let fields: [6 of FieldPiece] = [
          line[0], columnCells[column], line[column + 2], recordCells[name].source,
          recordCells[name].identifier, reasonCells[Int(value.reason.rawValue)],
        ]
        provenance.row(cells, fields.span)
      }
      customers.row(cells, line.span)
    }
    return [customers, provenance]
  }

  /// The values, column by column.
  private func layValues(
    _ golden: Span<GoldenValue>, _ rows: Int, _ cells: inout FieldSink
  ) -> [FieldPiece] {
    var pieces: [FieldPiece] = []
    pieces.reserveCapacity(golden.count)
    var chosen = [UInt32](repeating: 0, count: rows)
    let width = table.columns.count
    for (place, column) in table.columns.enumerated() {
      let codes = column.codes.span
      for row in 0..<rows {
        let value = golden[row * width + place]
        chosen[row] = value.isMissing ? 0 : codes[Int(value.record)]
      }
      pieces += cells.fields(column.values, chosen.span)
    }
    return pieces
  }

  /// Source and identifier of the records that values come from, in the order of the values; of
  /// one after the other from the same record only the first.
  private func layRecords(
    _ golden: Span<GoldenValue>, _ cells: inout FieldSink
  ) -> [(source: FieldPiece, identifier: FieldPiece)] {
    var records: [UInt32] = []
    records.reserveCapacity(golden.count / 4)
    var last = UInt32.max
    for place in golden.indices {
      let record = golden[place].record
      if record == last || record == .max { continue }
      records.append(record)
      last = record
    }
    return names.cells(records.span, &cells)
  }
}

extension FieldSink {
  /// Adds all strings as fields.
  mutating func fields(_ strings: ByteStrings) -> [FieldPiece] {
    let indices = [UInt32](0..<UInt32(strings.count))
    return fields(strings, indices.span)
  }

  /// Adds a customer's number: `C1` for cluster 0.
  mutating func customer(_ cluster: Int) -> FieldPiece {
    field(prefix: UInt8(ascii: "C"), digits: UInt64(cluster + 1))
    return lastPiece
  }

  /// Adds a whole number, not negative.
  mutating func number(_ number: Int) -> FieldPiece {
    field(digits: UInt64(number))
    return lastPiece
  }
}
