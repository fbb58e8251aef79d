// The order of records: by source, then by identifier.
//
// A radix sort of 64-bit keys does nearly all of the work; records of one source with equal keys
// are sorted by deeper bytes, then one by one, which also finds the repeats. Some 60 ns a record
// in parallel; a table already in order costs one look at each.

import Kernels

/// Records in order.
struct SortedRecords {
  /// The records in order, equal ones in the order given; nil if they are in order and differ.
  var order: [UInt32]?
  /// Records with the source and identifier of an earlier one, and that one.
  var repeats: [(record: Int, of: Int)] = []
}

/// Sorts records by source and identifier.
struct CanonicalOrder {
  private let sourceOf: [UInt16]
  private let identifiers: IdentifierKeys

  init(sourceOf: [UInt16], identifiers: ByteStrings) {
    self.sourceOf = sourceOf
    self.identifiers = IdentifierKeys(identifiers)
  }

  /// The records in order; O(records).
  func sorted() -> SortedRecords {
    var (keys, depth) = identifiers.keys()
    if isInOrder(keys) { return SortedRecords() }
    var order = [UInt32](0..<UInt32(truncatingIfNeeded: keys.count))
    radixSort(keys: &keys, payload: &order)
    groupBySource(&keys, &order)
    var sorted = SortedRecords()
    resolve(&order, keys, depth, &sorted.repeats)
    sorted.order = order
    return sorted
  }

  private func isInOrder(_ keys: [UInt64]) -> Bool {
    let ranges = parts(of: max(0, keys.count - 1), grain: 1 << 16)
    let found = parallelMap(ranges.count) { part in
      let (keys, sources) = (keys.span, sourceOf.span)
      for left in ranges[part] {
        let (source, next) = (sources[left], sources[left + 1])
        if source < next || source == next && keys[left] < keys[left + 1] { continue }
        if source > next || keys[left] > keys[left + 1] { return false }
        if identifiers.compare(left, left + 1) >= 0 { return false }
      }
      return true
    }
    return found.allSatisfy { $0 }
  }

  /// Groups sorted records by source, keeping their order within each.
  private func groupBySource(_ keys: inout [UInt64], _ order: inout [UInt32]) {
    guard let most = sourceOf.max(), most > 0 else { return }
    var places = [Int](repeating: 0, count: Int(most) + 2)
    for source in sourceOf { places[Int(source) + 1] += 1 }
    for source in 0...Int(most) { places[source + 1] += places[source] }
    let (oldKeys, oldOrder) = (keys, order)
    for place in oldKeys.indices {
      let source = Int(sourceOf[Int(oldOrder[place])])
      keys[places[source]] = oldKeys[place]
      order[places[source]] = oldOrder[place]
      places[source] += 1
    }
  }

  /// Sorts the runs of records whose source and key are equal.
  private func resolve(
    _ order: inout [UInt32], _ keys: [UInt64], _ depth: Int,
    _ repeats: inout [(record: Int, of: Int)]
  ) {
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[end] == keys[start],
        sourceOf[Int(order[end])] == sourceOf[Int(order[start])]
      {
        end += 1
      }
      if end - start > 1 { sortRun(&order, start..<end, depth, &repeats) }
      start = end
    }
  }

  private func sortRun(
    _ order: inout [UInt32], _ run: Range<Int>, _ depth: Int,
    _ repeats: inout [(record: Int, of: Int)]
  ) {
    if run.count > 32, identifiers.isText(Int(order[run.lowerBound])) {
      let deeper = identifiers.commonPrefix(run) { Int(order[$0]) }.length
      var members = Array(order[run])
      var keys = members.map { identifiers.key(Int($0), from: deeper) }
      radixSort(keys: &keys, payload: &members)
      if deeper > depth, keys.first != keys.last {
        resolve(&members, keys, deeper, &repeats)
        order.replaceSubrange(run, with: members)
        return
      }
    }
    sortOneByOne(&order, run)
    var first = run.lowerBound
    for place in run.dropFirst() {
      if identifiers.compare(Int(order[first]), Int(order[place])) == 0 {
        repeats.append((Int(order[place]), Int(order[first])))
      } else {
        first = place
      }
    }
  }

  private func sortOneByOne(_ order: inout [UInt32], _ run: Range<Int>) {
    guard run.count <= 32 else {
      order[run].sort { left, right in
        let order = identifiers.compare(Int(left), Int(right))
        return order != 0 ? order < 0 : left < right
      }
      return
    }
    for place in run.dropFirst() {
      let record = order[place]
      var free = place
      while free > run.lowerBound, identifiers.compare(Int(order[free - 1]), Int(record)) > 0 {
        order[free] = order[free - 1]
        free -= 1
      }
      order[free] = record
    }
  }
}
