// Which blocks each record is in.

import Kernels

/// The blocks to choose candidates from, looked up by record.
struct Membership: Sendable {
  let recordCount: Int
  /// First the small blocks, then the blocks of two oversized keys, then an empty one.
  let blocks: Blocks
  private let columns: [KeyColumn]
  private let ofColumn: [NumberLists]
  /// For every column, whether an earlier one may have led to the same blocks.
  private let mayRepeat: [Bool]
  /// For every record, its blocks of two oversized keys.
  private let paired: NumberLists

  init(_ index: KeyIndex, _ small: SmallBlocks, paired: Blocks, recordCount: Int) {
    self.recordCount = recordCount
    columns = index.columns
    ofColumn = small.ofColumn
    self.paired = inverted(paired, recordCount: recordCount, first: small.blocks.count)
    var blocks = small.blocks
    blocks.append(paired)
    blocks.lists.append(MemberList(start: 0, count: 0, label: 0))
    self.blocks = blocks
    mayRepeat = index.columns.indices.map { index.sharesRule($0) }
  }

  /// For each record of `range`, its blocks; O(their number).
  func lists(_ range: Range<Int>) -> NumberLists {
    var starts = [UInt32](repeating: 0, count: range.count + 1)
    for (column, lists) in zip(columns, ofColumn) where !lists.numbers.isEmpty {
      for (row, record) in range.enumerated() {
        starts[row + 1] += UInt32(lists.range(Int(column.codes[record])).count)
      }
    }
    for (row, record) in range.enumerated() {
      starts[row + 1] += starts[row] + UInt32(paired.range(record).count)
    }
    var next = starts
    var numbers = [UInt32](repeating: 0, count: Int(starts[range.count]))
    for column in columns.indices where !ofColumn[column].numbers.isEmpty {
      let codes = columns[column].codes
      let first = next
      add(ofColumn[column], range, { Int(codes[$0]) }, to: &numbers, &next)
      if mayRepeat[column] { blankRepeats(starts, first, next, &numbers) }
    }
    add(paired, range, { $0 }, to: &numbers, &next)
    return NumberLists(starts: starts, numbers: numbers)
  }

  @inline(__always) private func add(
    _ lists: NumberLists, _ range: Range<Int>, _ rowOf: (Int) -> Int,
    to numbers: inout [UInt32], _ next: inout [UInt32]
  ) {
    for (row, record) in range.enumerated() {
      for index in lists.range(rowOf(record)) {
        numbers[Int(next[row])] = lists.numbers[index]
        next[row] += 1
      }
    }
  }

  /// Puts the empty block in place of blocks that a record has from an earlier column: a name that
  /// is both given and family name counts once.
  private func blankRepeats(
    _ starts: [UInt32], _ first: [UInt32], _ end: [UInt32], _ numbers: inout [UInt32]
  ) {
    let empty = UInt32(blocks.count - 1)
    for row in 0..<first.count - 1 {
      for place in Int(first[row])..<Int(end[row]) {
        for earlier in Int(starts[row])..<Int(first[row]) where numbers[earlier] == numbers[place] {
          numbers[place] = empty
        }
      }
    }
  }
}

/// For every record the blocks that list it, numbered from `first`.
private func inverted(_ blocks: Blocks, recordCount: Int, first: Int) -> NumberLists {
  var starts = [UInt32](repeating: 0, count: recordCount + 1)
  for list in blocks.lists {
    for place in list.range { starts[Int(blocks.records[place]) + 1] += 1 }
  }
  for record in 0..<recordCount { starts[record + 1] += starts[record] }
  var next = starts
  var numbers = [UInt32](repeating: 0, count: Int(starts[recordCount]))
  for (block, list) in blocks.lists.enumerated() {
    for place in list.range {
      let record = Int(blocks.records[place])
      numbers[Int(next[record])] = UInt32(truncatingIfNeeded: first + block)
      next[record] += 1
    }
  }
  return NumberLists(starts: starts, numbers: numbers)
}
