// Which records really are one entity: what quality is measured against.
//
// Truth comes as clusters (`id,cluster`) or as pairs (`left,right`). Both give every record an
// entity; listed pairs are also kept as they are, because pair measures count exactly the listed
// pairs, while cluster measures need whole entities and so take their transitive closure.

import Kernels

/// The true entities of the records, as labels or as listed pairs.
///
/// A truth of clusters may leave records out: they are `unlabelled`, and every measure ignores
/// them on both sides (the number ignored is reported). A truth of pairs covers all records: one
/// that no pair names is an entity of its own.
public struct Truth: Sendable {
  /// The label of a record that the truth does not cover.
  public static let unlabelled = UInt32.max

  /// For every record, its entity (0, 1, ... by first record) or `unlabelled`.
  public let entityOf: [UInt32]
  /// How many entities there are.
  public let entityCount: Int
  /// How many records the truth does not cover.
  public let ignored: Int
  /// The listed pairs, if the truth is given so: left << 32 | right with left < right, sorted,
  /// distinct.
  public let pairs: [UInt64]?

  /// Truth from an entity label per record; equal labels mean one entity, `unlabelled` none.
  ///
  /// Labels should be dense numbers: O(records) time, O(largest label) memory.
  public init(entityOf labels: [UInt32]) {
    let (numbered, count) = renumber(labels)
    entityOf = numbered
    entityCount = count
    ignored = labels.count { $0 == Truth.unlabelled }
    pairs = nil
  }

  /// Truth from pairs of record numbers below `recordCount`.
  ///
  /// Either order, repeats and a record with itself are allowed and count once or not at all;
  /// O(pairs log pairs).
  public init(recordCount: Int, left: [UInt32], right: [UInt32]) {
    precondition(left.count == right.count, "a right for every left")
    var keys: [UInt64] = []
    keys.reserveCapacity(left.count)
    for index in left.indices where left[index] != right[index] {
      keys.append(pairKey(left[index], right[index]))
    }
    radixSort(&keys)
    pairs = distinctSorted(keys)
    let (numbered, count) = renumber(closure(of: keys, recordCount: recordCount))
    entityOf = numbered
    entityCount = count
    ignored = 0
  }

  /// How many records there are, covered or not.
  public var recordCount: Int { entityOf.count }

  /// How many records every entity has; O(records).
  package func sizes() -> [Int] {
    var sizes = [Int](repeating: 0, count: entityCount)
    for entity in entityOf where entity != Truth.unlabelled { sizes[Int(entity)] += 1 }
    return sizes
  }

  /// The same truth with every record that it leaves out as an entity of its own; O(records).
  ///
  /// The entities that it knows keep their records and come first.
  package func withOthersAlone() -> Truth {
    var labels = entityOf
    var next = UInt32(entityCount)
    for record in labels.indices where labels[record] == Truth.unlabelled {
      labels[record] = next
      next += 1
    }
    return Truth(numbered: labels, count: Int(next))
  }

  private init(numbered: [UInt32], count: Int) {
    entityOf = numbered
    entityCount = count
    ignored = 0
    pairs = nil
  }

  /// Whether the truth says anything about this record.
  public func covers(_ record: UInt32) -> Bool { entityOf[Int(record)] != Truth.unlabelled }

  /// Whether the two records are a true pair; O(1), or O(log pairs) for listed pairs.
  public func isMatch(_ left: UInt32, _ right: UInt32) -> Bool {
    guard left != right else { return false }
    if let pairs { return containsSorted(pairs, pairKey(left, right)) }
    let entity = entityOf[Int(left)]
    return entity != Truth.unlabelled && entity == entityOf[Int(right)]
  }

  /// How many true pairs there are: listed ones, or all pairs inside entities.
  ///
  /// With `sourceOf`, a source per record, only pairs across sources count. O(records + pairs).
  public func pairCount(acrossSources sourceOf: [UInt16]? = nil) -> Int {
    if let pairs {
      guard let sourceOf else { return pairs.count }
      return pairs.count { sourceOf[leftRecord($0)] != sourceOf[rightRecord($0)] }
    }
    guard sourceOf == nil else { return pairsInside(entityOf, sourceOf: sourceOf) }
    return sizes().reduce(0) { $0 + pairsAmong($1) }
  }
}

/// An unordered pair as one number: the smaller record in the upper half.
package func pairKey(_ left: UInt32, _ right: UInt32) -> UInt64 {
  UInt64(min(left, right)) << 32 | UInt64(max(left, right))
}

/// The smaller record of a pair key.
package func leftRecord(_ key: UInt64) -> Int { Int(key >> 32) }

/// The larger record of a pair key.
package func rightRecord(_ key: UInt64) -> Int { Int(key & 0xFFFF_FFFF) }

/// n (n - 1) / 2: the pairs among `count` records.
package func pairsAmong(_ count: Int) -> Int { count * (count - 1) / 2 }

/// Pairs of records with one label, optionally only those across sources; unlabelled have none.
package func pairsInside(_ labels: [UInt32], sourceOf: [UInt16]?) -> Int {
  var keys: [UInt64] = []
  keys.reserveCapacity(labels.count)
  for (record, label) in labels.enumerated() where label != Truth.unlabelled {
    keys.append(UInt64(label) << 16 | UInt64(sourceOf?[record] ?? 0))
  }
  radixSort(&keys)
  let inside = runs(of: keys) { $0 >> 16 }
  return sourceOf == nil ? inside : inside - runs(of: keys) { $0 }
}

/// The sum over runs of equal groups of the pairs in a run.
private func runs(of sorted: [UInt64], group: (UInt64) -> UInt64) -> Int {
  var total = 0
  var start = 0
  for index in sorted.indices where group(sorted[index]) != group(sorted[start]) {
    total += pairsAmong(index - start)
    start = index
  }
  return total + pairsAmong(sorted.count - start)
}

/// Labels numbered by their first record; `unlabelled` stays.
private func renumber(_ labels: [UInt32]) -> (numbered: [UInt32], count: Int) {
  var largest = 0
  for label in labels where label != Truth.unlabelled { largest = max(largest, Int(label)) }
  var numbers = [UInt32](repeating: Truth.unlabelled, count: largest + 1)
  var next: UInt32 = 0
  let numbered = labels.map { label in
    guard label != Truth.unlabelled else { return label }
    if numbers[Int(label)] == Truth.unlabelled {
      numbers[Int(label)] = next
      next += 1
    }
    return numbers[Int(label)]
  }
  return (numbered, Int(next))
}

/// The smallest record that pairs connect each record with (union-find with path halving).
private func closure(of pairs: [UInt64], recordCount: Int) -> [UInt32] {
  var parent = (0..<recordCount).map { UInt32($0) }
  func root(_ record: Int) -> Int {
    var record = record
    while Int(parent[record]) != record {
      parent[record] = parent[Int(parent[record])]
      record = Int(parent[record])
    }
    return record
  }
  for key in pairs {
    let left = root(leftRecord(key))
    let right = root(rightRecord(key))
    parent[max(left, right)] = UInt32(min(left, right))
  }
  return (0..<recordCount).map { UInt32(root($0)) }
}

private func distinctSorted(_ keys: [UInt64]) -> [UInt64] {
  var distinct: [UInt64] = []
  distinct.reserveCapacity(keys.count)
  for key in keys where distinct.last != key { distinct.append(key) }
  return distinct
}

private func containsSorted(_ keys: [UInt64], _ key: UInt64) -> Bool {
  var low = 0
  var high = keys.count
  while low < high {
    let middle = (low + high) / 2
    if keys[middle] < key { low = middle + 1 } else { high = middle }
  }
  return low < keys.count && keys[low] == key
}
