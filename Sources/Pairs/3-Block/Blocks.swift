// Records grouped by key, rule by rule; keys too common to compare whole are met in pairs.

import Kernels
import Records

/// Groups of records that share a key, flat.
struct Blocks: Sendable {
  /// Block `b` is `records[starts[b] ..< starts[b + 1]]`, rising.
  var starts: [UInt32] = [0]
  var records: [UInt32] = []
  /// For every block, the rule that made it.
  var rules: [UInt16] = []

  var count: Int { rules.count }

  func size(_ block: Int) -> Int { Int(starts[block + 1] - starts[block]) }

  func range(_ block: Int) -> Range<Int> { Int(starts[block])..<Int(starts[block + 1]) }

  mutating func append(_ members: ArraySlice<UInt32>, rule: UInt16) {
    records.append(contentsOf: members)
    starts.append(UInt32(records.count))
    rules.append(rule)
  }

  /// Adds the groups of equal keys that have 2 ... `sizeMax` different records.
  ///
  /// Each record comes at most once in a block; the pairs need not be sorted.
  mutating func group(_ keyed: KeyedRecords, rule: UInt16, sizeMax: Int) {
    var keys = keyed.keys
    var members = keyed.records
    radixSort(keys: &keys, payload: &members)
    var start = 0
    var unique: [UInt32] = []
    while start < keys.count {
      var end = start + 1
      while end < keys.count && keys[end] == keys[start] { end += 1 }
      if end - start > 1 {
        unique.removeAll(keepingCapacity: true)
        for index in start..<end where unique.last != members[index] {
          unique.append(members[index])
        }
        if unique.count > 1 && unique.count <= sizeMax { append(unique[...], rule: rule) }
      }
      start = end
    }
  }
}

/// Keys with the record that has them; records rise among equal keys.
struct KeyedRecords: Sendable {
  var keys: [UInt64] = []
  var records: [UInt32] = []

  /// Makes the keys of all records in parallel parts, joined in order.
  init(recordCount: Int, _ add: @Sendable (_ record: Int, _ keys: inout [UInt64]) -> Void) {
    let ranges = parts(of: recordCount, grain: 32_768)
    let lists = parallelMap(ranges.count) { part -> (keys: [UInt64], records: [UInt32]) in
      var keys: [UInt64] = []
      var records: [UInt32] = []
      for record in ranges[part] {
        add(record, &keys)
        while records.count < keys.count { records.append(UInt32(truncatingIfNeeded: record)) }
      }
      return (keys, records)
    }
    keys.reserveCapacity(lists.reduce(0) { $0 + $1.keys.count })
    records.reserveCapacity(keys.capacity)
    for list in lists {
      keys.append(contentsOf: list.keys)
      records.append(contentsOf: list.records)
    }
  }
}

/// The keys of one blocking rule, ready to be read record by record.
struct RuleKeys: Sendable {
  /// For every key of the rule, for every attribute: codes and keys of values.
  private let parts: [[(codes: [UInt32], keys: ValueKeys)]]

  /// Nil when an attribute of a key does not exist.
  init(_ rule: BlockingRule, attributes: [Attribute], seed: UInt64) {
    parts = rule.keys.enumerated().map { position, key in
      key.attributes.compactMap { name in
        attributes.first { $0.name == name }.map { attribute in
          (attribute.codes, ValueKeys(attribute, key.function, seed: seed &+ UInt64(position)))
        }
      }
    }
  }

  /// All records with their keys.
  func keyed(recordCount: Int) -> KeyedRecords {
    KeyedRecords(recordCount: recordCount) { record, keys in
      if parts.count == 1 {
        for part in parts[0] { append(part, record, &keys) }
      } else {
        addCombined(record, &keys)
      }
    }
  }

  private func append(
    _ part: (codes: [UInt32], keys: ValueKeys), _ record: Int, _ keys: inout [UInt64]
  ) {
    let code = Int(part.codes[record])
    for index in Int(part.keys.starts[code])..<Int(part.keys.starts[code + 1]) {
      keys.append(part.keys.keys[index])
    }
  }

  /// Every combination of one key from each part, 64 at most.
  private func addCombined(_ record: Int, _ keys: inout [UInt64]) {
    var combined: [UInt64] = [0]
    for attributes in parts {
      var own: [UInt64] = []
      for part in attributes { append(part, record, &own) }
      guard !own.isEmpty, own.count * combined.count <= 64 else { return }
      combined = combined.flatMap { left in own.map { mix64(left ^ $0) &+ $0 } }
    }
    keys.append(contentsOf: combined)
  }
}
