// The order of records: by source, then by identifier.
//
// Identifiers of digits alone compare as numbers and come first (of equal numbers, the shorter
// spelling, then bytes); the others compare by bytes. Every identifier gives a 64-bit key, made of
// its number, or of the eight bytes after what all have in common, so that a radix sort does
// nearly all of the work; records with equal keys are sorted by deeper bytes, then one by one.
// Some 50 ns a record; a table already in order costs one look at each.

import Kernels

/// Sorts records by source and identifier.
struct CanonicalOrder {
  private let sourceOf: [UInt16]
  private let identifiers: ByteStrings

  init(sourceOf: [UInt16], identifiers: ByteStrings) {
    self.sourceOf = sourceOf
    self.identifiers = identifiers
  }

  /// The records in order, equal ones in the order given; nil if they are in order and differ.
  func sorted() -> [UInt32]? {
    let count = identifiers.count
    let depth = commonPrefix(0..<count) { $0 }
    var keys = parallelFill(count, initial: UInt64(0)) { range, keys in
      for (slot, record) in range.enumerated() { keys[slot] = key(record, depth) }
    }
    if isInOrder(keys) { return nil }
    var order = [UInt32](0..<UInt32(truncatingIfNeeded: count))
    radixSort(keys: &keys, payload: &order)
    groupBySource(&keys, &order)
    resolve(&order, keys, depth: depth)
    return order
  }

  /// Whether two records have the same source and identifier.
  func isRepeat(_ left: Int, _ right: Int) -> Bool {
    sourceOf[left] == sourceOf[right] && compare(left, right) == 0
  }

  private func isInOrder(_ keys: [UInt64]) -> Bool {
    let ranges = parts(of: max(0, keys.count - 1), grain: 1 << 16)
    let found = parallelMap(ranges.count) { part in
      ranges[part].allSatisfy { left in
        let (source, next) = (sourceOf[left], sourceOf[left + 1])
        if source != next { return source < next }
        if keys[left] != keys[left + 1] { return keys[left] < keys[left + 1] }
        return compare(left, left + 1) < 0
      }
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
    for (key, record) in zip(oldKeys, oldOrder) {
      let source = Int(sourceOf[Int(record)])
      keys[places[source]] = key
      order[places[source]] = record
      places[source] += 1
    }
  }

  /// Sorts the runs of records whose source and key are equal.
  private func resolve(_ order: inout [UInt32], _ keys: [UInt64], depth: Int) {
    var start = 0
    while start < order.count {
      var end = start + 1
      let source = sourceOf[Int(order[start])]
      while end < order.count, keys[end] == keys[start], sourceOf[Int(order[end])] == source {
        end += 1
      }
      if end - start > 1 { sortRun(&order, start..<end, depth: depth) }
      start = end
    }
  }

  private func sortRun(_ order: inout [UInt32], _ run: Range<Int>, depth: Int) {
    let members = Array(order[run])
    let deeper = run.count > 32 ? commonPrefix(run) { Int(order[$0]) } : depth
    guard deeper > depth, isText(Int(members[0])) else {
      order.replaceSubrange(
        run,
        with: members.sorted { left, right in
          let order = compare(Int(left), Int(right))
          return order != 0 ? order < 0 : left < right
        })
      return
    }
    var keys = members.map { key(Int($0), deeper) }
    var records = members
    radixSort(keys: &keys, payload: &records)
    resolve(&records, keys, depth: deeper)
    order.replaceSubrange(run, with: records)
  }

  private func isText(_ record: Int) -> Bool { key(record, 0) >> 63 != 0 }

  /// How many bytes all text identifiers of these places begin with alike.
  private func commonPrefix(_ places: Range<Int>, _ recordAt: (Int) -> Int) -> Int {
    let bytes = identifiers.bytes
    var first: Range<Int>?
    var length = Int.max
    for place in places {
      let range = identifiers.range(recordAt(place))
      if isNumber(bytes, range) { continue }
      guard let first else {
        first = range
        length = range.count
        continue
      }
      length = min(length, range.count)
      var alike = 0
      while alike < length, bytes[range.lowerBound + alike] == bytes[first.lowerBound + alike] {
        alike += 1
      }
      length = alike
      if length == 0 { return 0 }
    }
    return first == nil ? 0 : length
  }

  /// Rises with the identifier: numbers below 2^63, text above, by its bytes from `depth` on.
  private func key(_ record: Int, _ depth: Int) -> UInt64 {
    let bytes = identifiers.bytes
    let range = identifiers.range(record)
    if isNumber(bytes, range) {
      var number: UInt64 = 0
      for place in range {
        if number > 100_000_000_000_000_000 { return 1 << 63 - 1 }
        number = number * 10 + UInt64(bytes[place] - UInt8(ascii: "0"))
      }
      return number
    }
    var key: UInt64 = 0
    for place in range.lowerBound + depth..<range.lowerBound + depth + 8 {
      key = key << 8 | (place < range.upperBound ? UInt64(bytes[place]) : 0)
    }
    return 1 << 63 | key >> 1
  }

  /// Below 0, 0 or above 0 as the left identifier comes before, is, or comes after the right.
  private func compare(_ left: Int, _ right: Int) -> Int {
    let bytes = identifiers.bytes
    let (one, two) = (identifiers.range(left), identifiers.range(right))
    let areNumbers = (isNumber(bytes, one), isNumber(bytes, two))
    guard areNumbers == (true, true) else {
      if areNumbers.0 != areNumbers.1 { return areNumbers.0 ? -1 : 1 }
      return compare(bytes, one, two)
    }
    let (first, second) = (withoutZeros(bytes, one), withoutZeros(bytes, two))
    if first.count != second.count { return first.count - second.count }
    let byValue = compare(bytes, first, second)
    return byValue != 0 ? byValue : one.count - two.count
  }

  private func compare(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Int {
    for (one, two) in zip(left, right) where bytes[one] != bytes[two] {
      return Int(bytes[one]) - Int(bytes[two])
    }
    return left.count - right.count
  }

  private func withoutZeros(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let first = range.first { bytes[$0] != UInt8(ascii: "0") }
    return (first ?? range.upperBound)..<range.upperBound
  }

  private func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy { bytes[$0] &- UInt8(ascii: "0") < 10 }
  }
}
