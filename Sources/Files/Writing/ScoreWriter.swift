// Scored pairs as a file.

import Kernels
import MatchKit

/// Writes `left_source,left,right_source,right,probability` and, if wanted, a column per feature.
public struct ScoreWriter: Sendable {
  static let header = ["left_source", "left", "right_source", "right", "probability"]

  private let leftTable: Table
  private let rightTable: Table

  /// A writer for pairs of one table, or between two.
  public init(left: Table, right: Table) {
    leftTable = left
    rightTable = right
  }

  /// Writes the pairs in the order of `links`; `features` is one column of words per feature.
  public func write(
    _ links: Links, to path: String, features: [(name: String, words: [String])] = []
  ) throws(WritingError) {
    var writer = try CSVWriter(path: path, header: Self.header + features.map(\.name))
    let (left, right) = (RowNames(leftTable), RowNames(rightTable))
    let columns = features.map(\.words)
    try writer.write(links.count) { range, rows in
      for link in range {
        left.write(Int(links.left[link]), to: &rows)
        right.write(Int(links.right[link]), to: &rows)
        rows.probability(links.probability(link))
        for words in columns { rows.field(words[link]) }
        rows.endRow()
      }
    }
    try writer.finish()
  }
}
