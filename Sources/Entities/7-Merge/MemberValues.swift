// What the members of some clusters have in one column, side by side in memory.
//
// Members lie all over the table. Taken together in one short loop, the waits for their memory
// overlap; choosers then find everything near.

import Kernels

/// The values of one column for a run of members.
struct MemberValues {
  /// For every member its code, 0 if it has no value.
  private(set) var codes: [UInt32] = []
  /// What is known of the value, for members that share their cluster with others.
  private(set) var values: [MergeValue] = []

  /// Takes the values of the members `records`, of which those at `rivals` share their cluster with
  /// others; O(members).
  mutating func read(_ column: MergeColumn, _ records: Span<UInt32>, _ rivals: [UInt32]) {
    codes.removeAll(keepingCapacity: true)
    codes.append(addingCapacity: records.count) { codes in
      let all = column.codes.span
      for member in records.indices { codes.append(all[Int(records[member])]) }
    }
    let missing = records.count - values.count
    if missing > 0 { values += [MergeValue](repeating: MergeValue(), count: missing) }
    let codes = codes
    let all = column.values.span
    var values = values.mutableSpan
    for member in rivals { values[Int(member)] = all[Int(codes[Int(member)])] }
  }
}
