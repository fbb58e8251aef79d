// What keys are taken from: the distinct values of an attribute, with the records of each.

import Kernels
import Records

/// A code for every record, and for every code its records.
struct KeyColumn: Sendable {
  /// For every record, its value.
  let codes: [UInt32]
  /// For every value, its records, rising.
  let recordsOf: NumberLists

  /// How many records have value `value`.
  @inline(__always) func count(_ value: Int) -> Int { recordsOf.range(value).count }

  /// The values of an attribute. O(records), 8 bytes a record.
  init(_ attribute: Attribute) {
    codes = attribute.codes
    var starts: [UInt32] = []
    starts.reserveCapacity(attribute.counts.count + 1)
    var total: UInt32 = 0
    // Missing values have no keys, so their records need no list.
    for (value, count) in attribute.counts.enumerated() {
      starts.append(total)
      if value > 0 { total += count }
    }
    starts.append(total)
    var next = starts
    var records = [UInt32](repeating: 0, count: Int(total))
    for record in 0..<codes.count where codes[record] > 0 {
      let value = Int(codes[record])
      records[Int(next[value])] = UInt32(truncatingIfNeeded: record)
      next[value] += 1
    }
    recordsOf = NumberLists(starts: starts, numbers: records)
  }

  /// Every record as a value of its own, for keys joined from several attributes.
  init(recordCount: Int) {
    codes = (0..<recordCount).map { UInt32(truncatingIfNeeded: $0) }
    recordsOf = NumberLists(
      starts: (0...recordCount).map { UInt32(truncatingIfNeeded: $0) }, numbers: codes)
  }
}

/// The keys that a rule takes from one column.
struct KeySource: Sendable {
  /// Which of the columns.
  let column: Int
  /// The keys of its values.
  let keys: ValueKeys
}
