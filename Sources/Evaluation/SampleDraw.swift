// Which scored pairs a person should judge, so that quality can be estimated from few of them.
//
// Pairs are drawn at random within strata of score. Half of the draw goes to the strata evenly, so
// that none is unknown; the other half in proportion to N_h sqrt(p_h (1 - p_h)), the allocation
// with the smallest variance (Neyman 1934, doi:10.2307/2342192), with the mean score for the
// unknown share of matches p_h.

import Kernels

/// Draws pairs to be judged.
public struct SampleDraw: Sendable {
  private let rule: LabelledSampleRule

  /// A draw for the strata of that rule.
  public init(rule: LabelledSampleRule = LabelledSampleRule()) { self.rule = rule }

  /// Indices of about `count` pairs, or of all if there are fewer, rising; O(pairs).
  public func draw(_ scored: ScoredPairs, count: Int) -> [Int] {
    let ends = rule.lowerEnds
    var members = [[Int]](repeating: [], count: ends.count)
    var sums = [Double](repeating: 0, count: ends.count)
    for index in scored.left.indices {
      let place = ends.lastIndex { $0 <= scored.probability[index] } ?? 0
      members[place].append(index)
      sums[place] += scored.probability[index]
    }
    let wanted = allocation(members.map(\.count), sums, count)
    var random = SeededRandom(seed: rule.seed)
    var chosen: [Int] = []
    for (place, number) in wanted.enumerated() {
      for drawn in 0..<number {
        // The beginning of a Fisher-Yates shuffle.
        members[place].swapAt(drawn, drawn + random.below(members[place].count - drawn))
        chosen.append(members[place][drawn])
      }
    }
    return chosen.sorted()
  }

  /// How many pairs of each stratum.
  private func allocation(_ sizes: [Int], _ sums: [Double], _ count: Int) -> [Int] {
    let filled = sizes.count { $0 > 0 }
    let spread = sizes.indices.map { place -> Double in
      guard sizes[place] > 0 else { return 0 }
      let share = min(0.999, max(0.001, sums[place] / Double(sizes[place])))
      return Double(sizes[place]) * (share * (1 - share)).squareRoot()
    }
    let whole = spread.reduce(0, +)
    return sizes.indices.map { place in
      guard sizes[place] > 0 else { return 0 }
      let even = Double(count) / 2 / Double(filled)
      let best = Double(count) / 2 * spread[place] / whole
      return min(sizes[place], max(1, Int((even + best).rounded())))
    }
  }
}
