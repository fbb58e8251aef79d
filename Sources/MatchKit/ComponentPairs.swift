// Every candidate that clustering looks at gets its score.
//
// Scoring leaves improbable pairs early. But average linkage asks how alike any two records of a
// component are, and a pair far below the threshold is evidence against. So the candidates inside
// components are scored in full.

import Entities
import Kernels
import Pairs

/// Completes the links inside components by the candidates that were left early.
struct ComponentPairs: Sendable {
  let comparer: Comparer
  let model: MatchModel
  let threshold: Double

  /// `links` with every candidate inside a component of links at or above the threshold.
  ///
  /// O(links + candidates of linked records).
  func completed(_ links: Links, _ candidates: CandidatePairs) -> Links {
    let recordCount = candidates.starts.count - 1
    var forest = UnionFind(count: recordCount)
    for index in 0..<links.count where Double(links.logOdds[index]) >= threshold {
      forest.union(links.left[index], links.right[index])
    }
    let roots = (0..<recordCount).map { forest.find(UInt32(truncatingIfNeeded: $0)) }
    var completed = Links()
    for index in 0..<links.count
    where roots[Int(links.left[index])] != roots[Int(links.right[index])] {
      completed.left.append(links.left[index])
      completed.right.append(links.right[index])
      completed.logOdds.append(links.logOdds[index])
    }
    let (left, right) = inside(candidates, roots)
    completed.left += left
    completed.right += right
    completed.logOdds += scores(left, right)
    return completed
  }

  /// The candidates whose records have the same root.
  private func inside(
    _ candidates: CandidatePairs, _ roots: [UInt32]
  ) -> (left: [UInt32], right: [UInt32]) {
    var left: [UInt32] = []
    var right: [UInt32] = []
    for record in roots.indices {
      for place in candidates.starts[record]..<candidates.starts[record + 1] {
        let other = candidates.rights[Int(place)]
        guard roots[Int(other)] == roots[record] else { continue }
        left.append(UInt32(truncatingIfNeeded: record))
        right.append(other)
      }
    }
    return (left, right)
  }

  private func scores(_ left: [UInt32], _ right: [UInt32]) -> [Float] {
    parallelFill(left.count, initial: Float(0), grain: 8192) { range, span in
      let patterns = comparer.patterns(left.span.extracting(range), right.span.extracting(range))
      for index in patterns.indices { span[index] = Float(model.logOdds(patterns[index])) }
    }
  }
}
