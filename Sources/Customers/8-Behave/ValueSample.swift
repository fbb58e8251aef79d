// Distinct values of a column, at most so many: those with the smallest hashes, which is a fair
// draw, needs no memory for the others and does not depend on the order of rows (Cohen, 1997,
// doi:10.1006/jcss.1997.1534).

import Kernels
import Records

/// A draw of the distinct values of a column, each with the number of its rows.
struct ValueSample: Sendable {
  private static let most = 20_000
  /// By hash, the value and its rows.
  private var kept: [UInt64: (value: [UInt8], rows: Int)] = [:]
  private var limit = UInt64.max

  /// Adds the values of a chunk's column.
  mutating func take(_ column: EncodedColumn) {
    let values = column.values.strings()
    var rows = [Int](repeating: 0, count: values.count)
    for code in column.codes { rows[Int(code)] += 1 }
    for (place, hash) in hash64(values).enumerated() where place > 0 && hash <= limit {
      kept[hash, default: (values.array(place), 0)].rows += rows[place]
    }
    if kept.count > 2 * Self.most { shrink() }
  }

  private mutating func shrink() {
    guard kept.count > Self.most else { return }
    limit = kept.keys.sorted()[Self.most - 1]
    let limit = limit
    kept = kept.filter { $0.key <= limit }
  }

  /// The style that the values show, and the signs of money in them.
  consuming func style(_ role: Role) -> (style: ValueStyle, currencies: [String]) {
    shrink()
    let chosen = kept.sorted { $0.key < $1.key }.map(\.value)
    var values = ByteStrings([""])
    for one in chosen { values.append(one.value) }
    let counts = [0] + chosen.map { UInt32(clamping: $0.rows) }
    let evidence = ColumnEvidence(role: role, values: values, counts: counts)
    return (ValueStyle(role, evidence), role == .number ? DistinctAmounts.currencies(values) : [])
  }
}
