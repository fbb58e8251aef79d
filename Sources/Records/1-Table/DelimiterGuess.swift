// Which byte stands between the fields: the one that cuts most of the first rows alike.

import Kernels

/// Guesses the delimiter of a text.
public struct DelimiterGuess: Sendable {
  /// The bytes that are tried.
  public static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"),
  ]
  private static let sampleSize = 1 << 16

  public init() {}

  /// The candidate that cuts the header in two or more, and the largest share of the first rows
  /// (64 KiB of them) into as many fields as the header; of equal ones the one with most fields.
  /// A comma if there is none.
  public func delimiter(of text: FileBytes, start: Int) -> UInt8 {
    let end = min(text.count, start + Self.sampleSize)
    let sample = FileBytes(text.array(start..<end))
    var best = (delimiter: Self.candidates[0], share: 0.0, fields: 1)
    for candidate in Self.candidates {
      let counts = fieldCounts(sample, candidate, isWhole: end == text.count)
      guard let header = counts.first, header > 1 else { continue }
      let share = Double(counts.count { $0 == header }) / Double(counts.count)
      if share > best.share || share == best.share && header > best.fields {
        best = (candidate, share, header)
      }
    }
    return best.delimiter
  }

  /// Fields of every row of the sample, without its last row if that may be cut.
  private func fieldCounts(_ sample: FileBytes, _ delimiter: UInt8, isWhole: Bool) -> [Int] {
    var rows = PlainRows(sample, delimiter: delimiter, start: 0)
    var counts: [Int] = []
    while let row = rows.next(limit: sample.count) { counts.append(row.fields.count) }
    if !isWhole, counts.count > 1 { counts.removeLast() }
    return counts
  }
}
