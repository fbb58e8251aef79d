// How much work it is to turn the clusters into the entities, by splitting and merging.
//
// The generalised merge distance (Menestrina, Whang and Garcia-Molina 2010,
// doi:10.14778/1920841.1920871) is the least total cost of splits and merges, where splitting into
// or merging groups of x and y records costs f(x, y). Their slice algorithm, which first splits
// every cluster along the entities and then merges, is optimal when f does not fall with x or y and
// the order of operations makes no difference. The latter holds for
// f(x, y) = g(x + y) - g(x) - g(y) with any g, and then the distance has a closed form over
// clusters c, entities t and their common parts p:
//
//   sum over c of g_split(c) - sum over p of g_split(p)
//     + sum over t of g_merge(t) - sum over p of g_merge(p)
//
// With the cost 1 it is the number of splits and merges, with x y the number of wrong and missed
// pairs, and with g(x) = x/n ln (x/n) the variation of information.

import Entities
import Kernels

/// The cost of splitting into, or of merging, two groups of records.
public struct MergeCost: Sendable {
  /// g: the cost of groups of x and y records is g(x + y) - g(x) - g(y).
  private let potential: @Sendable (Double) -> Double

  /// A cost by its g, for which g(x + y) - g(x) - g(y) is not negative and does not fall with
  /// x or y.
  public init(potential: @escaping @Sendable (Double) -> Double) { self.potential = potential }

  /// Every split or merge costs 1.
  public static let each = MergeCost { _ in -1 }
  /// It costs the pairs of records that it parts or joins.
  public static let pairs = MergeCost { $0 * $0 / 2 }
  /// It costs nothing.
  public static let free = MergeCost { _ in 0 }

  /// It costs the information, in nats, of a file of `recordCount` records.
  public static func information(recordCount: Int) -> MergeCost {
    let whole = Double(max(1, recordCount))
    return MergeCost { $0 / whole * logarithm($0 / whole) }
  }

  /// g(`size`).
  fileprivate func callAsFunction(_ size: Int) -> Double { potential(Double(size)) }
}

/// Measures the generalised merge distance.
public struct MergeDistance: Sendable {
  private let split: MergeCost
  private let merge: MergeCost

  /// A distance with those costs.
  public init(split: MergeCost = .each, merge: MergeCost = .each) {
    self.split = split
    self.merge = merge
  }

  /// The least cost of turning the clusters into the entities; 0 is perfect. O(records).
  public func measure(_ clusters: Clusters, against truth: Truth) -> Double {
    measure(Contingency(clusterOf: clusters.clusterOf, truth: truth))
  }

  package func measure(_ table: Contingency) -> Double {
    let splits = table.predictedSizes.reduce(0.0) { $0 + split($1) }
    let merges = table.trueSizes.reduce(0.0) { $0 + merge($1) }
    return table.cells.reduce(splits + merges) {
      $0 - split(Int($1.count)) - merge(Int($1.count))
    }
  }
}
