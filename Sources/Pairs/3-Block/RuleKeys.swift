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
    let places = KeyPlaces(sources, columns)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(places.values.count)
    for source in sources { hashes.append(contentsOf: source.keys.keys) }
    var order = [UInt32](repeating: 0, count: hashes.count)
    for place in order.indices { order[place] = UInt32(truncatingIfNeeded: place) }
    radixSort(keys: &hashes, payload: &order)
    var blockOf = [UInt32](repeating: Self.none, count: hashes.count)
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count && hashes[end] == hashes[start] { end += 1 }
      let size = places.recordCount(order.span.extracting(start..<end))
      let value = places.value(Int(order[start]))
      if let block = number(size, sizeMax, source: value.source, value: value.value) {
        for index in start..<end
        where index == start || !places.areOneValue(order[index], order[index - 1]) {
          blockOf[Int(order[index])] = block
        }
      }
      start = end
    }
    for source in sources.indices {
      self.blockOf[source] = Array(blockOf[places.starts[source]..<places.starts[source + 1]])
    }
  }

  /// How many blocks are larger than `cap`, common ones included.
  func oversizedCount(above cap: Int) -> Int { sizes.count { $0 > cap } + commonCount }
}

/// The keys of all sources of a rule, end to end.
private struct KeyPlaces {
  /// Where the keys of each source start, and where those of the last one end.
  private(set) var starts = [0]
  /// For every key the value that has it; values of later sources follow those of earlier ones.
  private(set) var values: [UInt32] = []
  /// For every value how many records have it.
  private var counts: [UInt32] = []
  /// Where the values of each source start.
  private var firstValues: [Int] = []

  init(_ sources: [KeySource], _ columns: [KeyColumn]) {
    values.reserveCapacity(sources.reduce(0) { $0 + $1.keys.keys.count })
    for source in sources {
      let first = counts.count
      firstValues.append(first)
      let column = columns[source.column]
      for value in 0..<source.keys.starts.count - 1 {
        counts.append(UInt32(truncatingIfNeeded: column.count(value)))
        for _ in source.keys.range(value) {
          values.append(UInt32(truncatingIfNeeded: first + value))
        }
      }
      starts.append(values.count)
    }
  }

  /// The source and the value of key `place`.
  func value(_ place: Int) -> (source: Int, value: Int) {
    var source = firstValues.count - 1
    while starts[source] > place { source -= 1 }
    return (source, Int(values[place]) - firstValues[source])
  }

  /// Whether both keys are of one value. Equal keys of one value are neighbours in sorted order.
  @inline(__always) func areOneValue(_ first: UInt32, _ second: UInt32) -> Bool {
    values[Int(first)] == values[Int(second)]
  }

  /// How many records have one of the values behind the equal keys `run`.
  func recordCount(_ run: Span<UInt32>) -> Int {
    var count = Int(counts[Int(values[Int(run[0])])])
    for index in 1..<max(1, run.count) where !areOneValue(run[index], run[index - 1]) {
      count += Int(counts[Int(values[Int(run[index])])])
    }
    return count
  }
}
