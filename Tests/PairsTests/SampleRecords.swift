// Small standardised tables, written by hand or drawn at random.

import Kernels
import Pairs
import Records

/// Standard records from columns of text; "" is missing.
func sampleRecords(
  _ columns: [(name: String, role: Role, values: [String])], sourceOf: [UInt16]? = nil
) -> StandardRecords {
  let count = columns.first?.values.count ?? 0
  let sources = sourceOf ?? [UInt16](repeating: 0, count: count)
  let attributes = columns.map { column in
    var dictionary = ByteDictionary()
    let codes = column.values.map { dictionary.code(of: Array($0.utf8).span) }
    return Attribute(
      name: column.name, role: column.role, columns: [column.name], codes: codes,
      values: dictionary.values)
  }
  return StandardRecords(
    attributes: attributes, sourceOf: sources, sourceCount: Int(sources.max() ?? 0) + 1, notes: [])
}

/// All candidate pairs, in order.
func listed(_ pairs: CandidatePairs) -> [[UInt32]] {
  zip(pairs.lefts(0..<pairs.count), pairs.rights).map { [$0, $1] }
}
