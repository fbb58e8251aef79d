// The words or letters of values as numbered features, each weighted by how rare it is among the
// records: ln(1 + records / records with the feature) (inverse document frequency).

import Kernels
import Records

/// Numbered keys of every value of an attribute, with the weight of each number.
struct WeightedKeys {
  /// The keys of value `v` are `ids[starts[v] ..< starts[v + 1]]`, ascending, each once.
  private let starts: [UInt32]
  private let ids: [UInt32]
  /// The weight of every key.
  private let weights: [Float]

  /// Makes, numbers and weighs the keys that `function` takes from the values. O(keys).
  init(_ attribute: Attribute, _ function: KeyFunction, seed: UInt64) {
    let keys = ValueKeys(attribute, function, seed: seed)
    let numbers = KeyNumbers(keys.keys)
    let numbered = numbers.sets(keys)
    starts = numbered.starts
    ids = numbered.ids
    var frequencies = [Int](repeating: 0, count: numbers.count)
    for value in attribute.counts.indices {
      for place in Int(starts[value])..<Int(starts[value + 1]) {
        frequencies[Int(ids[place])] += Int(attribute.counts[value])
      }
    }
    let filled = Double(attribute.codes.count - Int(attribute.counts[0]))
    weights = frequencies.map { Float(logarithm(1 + filled / Double(max(1, $0)))) }
  }

  /// For cosines.
  var sets: WeightedSets { WeightedSets(starts: starts, features: ids, weights: weights) }

  /// With a weight for every entry.
  var vectors: SparseVectors {
    SparseVectors(starts: starts, entries: ids, weights: ids.map { weights[Int($0)] })
  }
}

/// Numbers of different keys, in the order of the keys.
private struct KeyNumbers: Sendable {
  private let table: PatternTable
  private let ranks: [UInt32]

  /// How many different keys there are.
  var count: Int { ranks.count }

  init(_ keys: [UInt64]) {
    let ranges = parts(of: keys.count, grain: 262_144)
    let tables = parallelMap(ranges.count) { part -> PatternTable in
      var table = PatternTable()
      for place in ranges[part] { _ = table.number(keys[place]) }
      return table
    }
    var table = PatternTable()
    for part in tables {
      for key in part.patterns { _ = table.number(key) }
    }
    var sorted = table.patterns
    var order = sorted.indices.map { UInt32(truncatingIfNeeded: $0) }
    radixSort(keys: &sorted, payload: &order)
    var ranks = [UInt32](repeating: 0, count: sorted.count)
    for (rank, number) in order.enumerated() {
      ranks[Int(number)] = UInt32(truncatingIfNeeded: rank)
    }
    self.table = table
    self.ranks = ranks
  }

  /// The numbers of every value's keys, ascending, each once.
  func sets(_ keys: ValueKeys) -> (starts: [UInt32], ids: [UInt32]) {
    let count = keys.starts.count - 1
    let ranges = parts(of: count, grain: 8192)
    let lists = parallelMap(ranges.count) { part -> (ids: [UInt32], ends: [UInt32]) in
      var ids: [UInt32] = []
      var ends: [UInt32] = []
      var own: [UInt32] = []
      for value in ranges[part] {
        own.removeAll(keepingCapacity: true)
        for place in keys.range(value) { own.append(ranks[Int(table.known(keys.keys[place]))]) }
        own.sort()
        for (index, id) in own.enumerated() where index == 0 || own[index - 1] != id {
          ids.append(id)
        }
        ends.append(UInt32(ids.count))
      }
      return (ids, ends)
    }
    var starts: [UInt32] = [0]
    var ids: [UInt32] = []
    starts.reserveCapacity(count + 1)
    ids.reserveCapacity(lists.reduce(0) { $0 + $1.ids.count })
    for list in lists {
      let offset = UInt32(ids.count)
      for end in list.ends { starts.append(offset + end) }
      ids.append(contentsOf: list.ids)
    }
    return (starts, ids)
  }
}
