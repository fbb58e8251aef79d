// Pairs for a person to judge, as a file that only lacks the judgement.

import Evaluation

/// Writes `left_source,left,right_source,right,probability,label` with an empty label.
public struct PairWriter: Sendable {
  private let names: RecordNames

  /// A writer of pairs of records with these names.
  public init(names: RecordNames) { self.names = names }

  /// Writes the pairs `chosen` of `scored`, in that order.
  public func write(_ scored: ScoredPairs, _ chosen: [Int], to path: String) throws(WritingError) {
    let left = names.hasSources ? ["left_source", "left"] : ["left"]
    let right = names.hasSources ? ["right_source", "right"] : ["right"]
    var writer = try CSVWriter(path: path, header: left + right + ["probability", "label"])
    try writer.write(chosen.count) { range, rows in
      for place in range {
        for record in [scored.left[chosen[place]], scored.right[chosen[place]]] {
          if names.hasSources { rows.field(names.source(record)) }
          rows.field(names.identifier(record))
        }
        rows.probability(scored.probability[chosen[place]])
        rows.field("")
        rows.endRow()
      }
    }
    try writer.finish()
  }
}
