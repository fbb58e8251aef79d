// Keys that too many records share: a pair of them in one record is a key of its own.
//
// "smith" alone is shared by thousands, and so is "1971"; "smith" with "1971" is not. The rarest
// oversized keys of every record are joined two by two, and blocks of an acceptable size kept.

import Kernels

/// Blocks that are too large, as keys of their records.
struct OversizedKeys: Sendable {
  /// For every record where its oversized blocks start.
  private let starts: [UInt32]
  /// The blocks of every record, rarest first.
  private let blocks: [UInt32]
  /// For every block, its rule.
  private let rules: [UInt16]
  /// For every rule, a number that rules about the same attributes share.
  private let families: [Int]

  /// Finds the blocks with more than `cap` records, and for every record its `keysMax` rarest.
  init(_ all: Blocks, above cap: Int, recordCount: Int, keysMax: Int, families: [Int]) {
    let large = (0..<all.count).filter { all.size($0) > cap }.sorted {
      (all.size($0), $0) < (all.size($1), $1)
    }
    var taken = [UInt8](repeating: 0, count: recordCount)
    for block in large {
      for index in all.range(block) {
        let record = Int(all.records[index])
        if taken[record] < keysMax { taken[record] += 1 }
      }
    }
    var starts: [UInt32] = [0]
    starts.reserveCapacity(recordCount + 1)
    for record in 0..<recordCount { starts.append(starts[record] + UInt32(taken[record])) }
    var next = starts
    var blocks = [UInt32](repeating: 0, count: Int(starts[recordCount]))
    for block in large {
      for index in all.range(block) {
        let record = Int(all.records[index])
        if next[record] < starts[record + 1] {
          blocks[Int(next[record])] = UInt32(truncatingIfNeeded: block)
          next[record] += 1
        }
      }
    }
    self.starts = starts
    self.blocks = blocks
    rules = all.rules
    self.families = families
  }

  /// Blocks of the records that share a pair of oversized keys, 2 ... `sizeMax` records each.
  ///
  /// Works through the keys in slices of their hash, so that memory stays at a few million keys.
  func paired(rule: UInt16, sizeMax: Int) -> Blocks {
    let recordCount = starts.count - 1
    var pairCount = 0
    for record in 0..<recordCount {
      let own = Int(starts[record + 1] - starts[record])
      pairCount += own * (own - 1) / 2
    }
    let slices = UInt64(pairCount / 8_000_000 + 1)
    var result = Blocks()
    for slice in 0..<slices {
      let keyed = KeyedRecords(recordCount: recordCount) { record, keys in
        addPairs(record, slice: slice, of: slices, &keys)
      }
      result.group(keyed, rule: rule, sizeMax: sizeMax)
    }
    return result
  }

  private func addPairs(_ record: Int, slice: UInt64, of slices: UInt64, _ keys: inout [UInt64]) {
    let range = Int(starts[record])..<Int(starts[record + 1])
    for first in range {
      for second in first + 1..<max(first + 1, range.upperBound) where differ(first, second) {
        let low = min(blocks[first], blocks[second])
        let high = max(blocks[first], blocks[second])
        let key = mix64(UInt64(low) << 32 | UInt64(high))
        if slices == 1 || (key >> 7) % slices == slice { keys.append(key) }
      }
    }
  }

  /// Two keys of one value (its sound and its beginning, say) prove no more than one.
  private func differ(_ first: Int, _ second: Int) -> Bool {
    let left = rules[Int(blocks[first])]
    let right = rules[Int(blocks[second])]
    return left == right || families[Int(left)] != families[Int(right)]
  }
}
