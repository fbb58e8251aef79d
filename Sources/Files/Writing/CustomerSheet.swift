// Golden records as rows of two files: what survives, and where it comes from.

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
    let codes = codes(range)
    for (row, customer) in range.enumerated() {
      customers.customer(customer)
      customers.field(Int(starts[customer + 1] - starts[customer]))
      for column in golden.columns.indices {
        let code = Int(codes[row * golden.columns.count + column])
        customers.field(table.columns[column].values, code)
        let value = golden[customer, column]
        if value.isMissing { continue }
        provenance.customer(customer)
        provenance.field(columns, column)
        provenance.field(table.columns[column].values, code)
        names.write(Int(value.record), to: &provenance)
        provenance.field(reasons, Int(value.reason.rawValue))
        provenance.endRow()
      }
      customers.endRow()
    }
    return [customers, provenance]
  }

  /// The codes of the values, customer by customer. The values lie all over memory, so that each
  /// is asked for here, a whole range before it is read.
  private func codes(_ range: Range<Int>) -> [UInt32] {
    var codes: [UInt32] = []
    codes.reserveCapacity(range.count * golden.columns.count)
    for customer in range {
      for column in golden.columns.indices {
        let code = golden.code(customer: customer, column: column, in: table)
        let offsets = table.columns[column].values.offsets
        prefetch(offsets.span, Int(code))
        codes.append(code)
      }
    }
    for (place, code) in codes.enumerated() where code > 0 {
      let values = table.columns[place % golden.columns.count].values
      let bytes = values.bytes
      prefetch(bytes.span, values.range(Int(code)).lowerBound)
    }
    return codes
  }
}
