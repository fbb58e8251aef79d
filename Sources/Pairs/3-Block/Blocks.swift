// Records grouped by key: lists of records, each with the rule that made it.

import Kernels

/// Groups of records that share a key, flat.
struct Blocks: Sendable {
  /// Where each block's records are, and its rule.
  var lists: [MemberList] = []
  /// The records of all blocks; each at most once in a block.
  var records: [UInt32] = []

  var count: Int { lists.count }

  /// The largest block that can be kept.
  static let sizeMax = 65_535

  /// Adds the blocks of `other`.
  mutating func append(_ other: Blocks) {
    let offset = UInt32(records.count)
    lists.reserveCapacity(lists.count + other.lists.count)
    for list in other.lists {
      lists.append(MemberList(start: list.start + offset, count: list.count, label: list.label))
    }
    records.append(contentsOf: other.records)
  }

  /// All of `blocks`, in order.
  static func joined(_ blocks: [Blocks]) -> Blocks {
    var result = Blocks()
    result.lists.reserveCapacity(blocks.reduce(0) { $0 + $1.lists.count })
    result.records.reserveCapacity(blocks.reduce(0) { $0 + $1.records.count })
    for block in blocks { result.append(block) }
    return result
  }

  /// Drops the largest blocks until at most `pairsMax` pairs are inside the others.
  mutating func keep(pairsMax: Int) {
    let largest = lists.reduce(2) { max($0, Int($1.count)) }
    var counts = [Int](repeating: 0, count: largest + 1)
    for list in lists { counts[Int(list.count)] += 1 }
    let sizeMax = Self.largestSize(counts, pairsMax: pairsMax, from: 1, to: largest)
    if sizeMax < largest { lists.removeAll { $0.count > sizeMax } }
  }

  /// The largest size from `least` to `most` that keeps the pairs inside blocks within
  /// `pairsMax`, when no block of a larger size is used.
  static func largestSize(
    _ counts: [Int], pairsMax: Int, from least: Int, to most: Int
  ) -> Int {
    var pairs = 0
    for size in 2...max(2, most) where size < counts.count {
      pairs += counts[size] * (size * (size - 1) / 2)
      if pairs > pairsMax { return max(least, size - 1) }
    }
    return most
  }
}

/// For every row, a list of numbers, flat: those of row `r` are
/// `numbers[starts[r] ..< starts[r + 1]]`.
struct NumberLists: Sendable {
  var starts: [UInt32]
  var numbers: [UInt32]

  @inline(__always) func range(_ row: Int) -> Range<Int> {
    Int(starts[row])..<Int(starts[row + 1])
  }
}
