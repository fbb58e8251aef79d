// The keys of one blocking rule, numbered: equal keys of different values are one block.
//
// All is done on distinct values; how many records share a key is the sum over its values.

import Kernels
import Records

/// The numbered keys of one rule.
struct RuleKeys: Sendable {
  /// Where the keys come from.
  let sources: [KeySource]
  /// For every source, for every key of its values, the block; `none` when it has only one record
  /// or too many.
  private(set) var blockOf: [[UInt32]] = []
  /// For every block how many records it has; a record that has the key in two attributes counts
  /// twice.
  private(set) var sizes: [UInt32] = []
  /// The key that most records share: where it occurs first, and its size.
  private(set) var largest: (source: Int, value: Int, size: Int)?
  /// How many keys are shared by too many records to be of any use.
  private(set) var commonCount = 0

  static let none = UInt32.max

  /// Numbers the keys that 2 ... `sizeMax` records share. O(keys of values).
  init(_ sources: [KeySource], columns: [KeyColumn], sizeMax: Int) {
    self.sources = sources
    blockOf = sources.map { [UInt32](repeating: Self.none, count: $0.keys.keys.count) }
    if sources.count == 1 && sources[0].keys.areDistinct {
      numberValues(columns[sources[0].column], sizeMax)
    } else {
      numberKeys(columns, sizeMax)
    }
  }

  /// Every value is a key of its own.
  private mutating func numberValues(_ column: KeyColumn, _ sizeMax: Int) {
    for value in 1..<max(1, sources[0].keys.starts.count - 1) {
      let key = Int(sources[0].keys.starts[value])
      if let block = number(column.count(value), sizeMax, source: 0, value: value) {
        blockOf[0][key] = block
      }
    }
  }

  /// The next block's number for a key of `size` records, if it is to be one.
  private mutating func number(_ size: Int, _ sizeMax: Int, source: Int, value: Int) -> UInt32? {
    if size > largest?.size ?? 0 { largest = (source, value, size) }
    if size > sizeMax { commonCount += 1 }
    guard size > 1 && size <= sizeMax else { return nil }
    sizes.append(UInt32(truncatingIfNeeded: size))
    return UInt32(truncatingIfNeeded: sizes.count - 1)
  }

  private mutating func numberKeys(_ columns: [KeyColumn], _ sizeMax: Int) {
    let places = KeyPlaces(sources)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(places.values.count)
    for source in sources { hashes.append(contentsOf: source.keys.keys) }
    var order = [UInt32](repeating: 0, count: hashes.count)
    for place in order.indices { order[place] = UInt32(truncatingIfNeeded: place) }
    radixSort(keys: &hashes, payload: &order)
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count && hashes[end] == hashes[start] { end += 1 }
      numberRun(order, start..<end, places, columns, sizeMax)
      start = end
    }
  }

  /// Numbers one key, which stands at `order[run]`.
  private mutating func numberRun(
    _ order: [UInt32], _ run: Range<Int>, _ places: KeyPlaces, _ columns: [KeyColumn],
    _ sizeMax: Int
  ) {
    var size = 0
    for index in run where !places.isRepeat(order, index, in: run) {
      let place = Int(order[index])
      let source = places.source(place)
      size += columns[sources[source].column].count(Int(places.values[place]))
    }
    let first = Int(order[run.lowerBound])
    guard
      let block = number(
        size, sizeMax, source: places.source(first), value: Int(places.values[first]))
    else { return }
    for index in run where !places.isRepeat(order, index, in: run) {
      let place = Int(order[index])
      let source = places.source(place)
      blockOf[source][place - places.starts[source]] = block
    }
  }
}

/// The keys of all sources of a rule, end to end.
private struct KeyPlaces {
  /// Where the keys of each source start.
  let starts: [Int]
  /// For every key, the value that has it.
  let values: [UInt32]

  init(_ sources: [KeySource]) {
    var starts: [Int] = []
    var values: [UInt32] = []
    values.reserveCapacity(sources.reduce(0) { $0 + $1.keys.keys.count })
    for source in sources {
      starts.append(values.count)
      for value in 0..<source.keys.starts.count - 1 {
        for _ in source.keys.starts[value]..<source.keys.starts[value + 1] {
          values.append(UInt32(truncatingIfNeeded: value))
        }
      }
    }
    self.starts = starts
    self.values = values
  }

  /// Which source key `place` is of.
  func source(_ place: Int) -> Int {
    var source = starts.count - 1
    while starts[source] > place { source -= 1 }
    return source
  }

  /// Whether the key before is the same key of the same value; equal keys keep their order.
  func isRepeat(_ order: [UInt32], _ index: Int, in run: Range<Int>) -> Bool {
    guard index > run.lowerBound else { return false }
    let (place, last) = (Int(order[index]), Int(order[index - 1]))
    return values[place] == values[last] && source(place) == source(last)
  }
}
