// The codes of every record side by side, so that a pair costs two places in memory, not two per
// feature: at a million records each place is a cache miss, and comparing waits for misses.

import Kernels
import Records

/// Codes by record: those of record `r` are `codes[r * width ..< (r + 1) * width]`.
struct CodeRows: Sendable {
  /// Codes per record, one for each attribute.
  let width: Int
  private let codes: [UInt32]

  /// Copies the codes of the attributes; O(records × attributes).
  init(_ attributes: [Attribute], recordCount: Int) {
    let width = max(1, attributes.count)
    self.width = width
    codes = parallelFill(recordCount * width, initial: UInt32(0), grain: 16_384 * width) {
      range, span in
      for (column, attribute) in attributes.enumerated() {
        let first = range.lowerBound / width
        for record in 0..<span.count / width {
          span[record * width + column] = attribute.codes[first + record]
        }
      }
    }
  }

  /// The codes of `records`, column by column: those of column `c` are
  /// `result[c * records.count ..< (c + 1) * records.count]`.
  func columns(of records: Span<UInt32>) -> [UInt32] {
    let count = records.count
    var result = [UInt32](repeating: 0, count: width * count)
    var span = result.mutableSpan
    let source = codes.span
    for place in 0..<count {
      if place + 8 < count { prefetch(source, Int(records[place + 8]) * width) }
      let first = Int(records[place]) * width
      for column in 0..<width { span[column * count + place] = source[first + column] }
    }
    return result
  }
}

/// The codes of both records of every pair of a batch.
struct BatchCodes {
  let count: Int
  private let lefts: [UInt32]
  private let rights: [UInt32]

  init(_ rows: CodeRows, _ lefts: Span<UInt32>, _ rights: Span<UInt32>) {
    count = lefts.count
    self.lefts = rows.columns(of: lefts)
    self.rights = rows.columns(of: rights)
  }

  /// The codes of the left records in column `column`.
  func left(_ column: Int) -> ArraySlice<UInt32> { lefts[column * count..<(column + 1) * count] }

  /// The codes of the right records in column `column`.
  func right(_ column: Int) -> ArraySlice<UInt32> { rights[column * count..<(column + 1) * count] }
}
