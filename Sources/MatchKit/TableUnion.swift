// Two tables as one, to look for records of the first among those of the second.

import Kernels
import Records

extension Table {
  /// The records of this table, then those of `other`; two sources, `left` and `right`.
  ///
  /// Columns are joined by name; one that a table lacks is missing there. O(records + bytes of
  /// distinct values).
  public func followed(by other: Table) -> Table {
    let names = columns.map(\.name) + other.columns.map(\.name).filter { column(named: $0) == nil }
    var identifiers = identifiers
    for record in 0..<other.recordCount { identifiers.append(other.identifiers.array(record)) }
    let count = recordCount + other.recordCount
    return Table(
      columns: parallelMap(names.count) { joined(names[$0], with: other) },
      sources: ["left", "right"],
      sourceOf: [UInt16](repeating: 0, count: recordCount)
        + [UInt16](repeating: 1, count: other.recordCount),
      identifiers: identifiers, inputPosition: (0..<count).map { UInt32($0) })
  }

  private func joined(_ name: String, with other: Table) -> Column {
    var dictionary = ByteDictionary()
    var codes: [UInt32] = []
    codes.reserveCapacity(recordCount + other.recordCount)
    for table in [self, other] {
      guard let column = table.column(named: name) else {
        codes += [UInt32](repeating: 0, count: table.recordCount)
        continue
      }
      let newCodes = (0..<column.values.count).map { code in
        dictionary.code(of: column.values.bytes.span.extracting(column.values.range(code)))
      }
      for code in column.codes { codes.append(newCodes[Int(code)]) }
    }
    return Column(name: name, codes: codes, values: dictionary.values)
  }
}
