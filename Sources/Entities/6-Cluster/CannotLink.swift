// Evidence that two records are different whatever their score: a strong identifier that differs.

import Kernels

/// A strong identifier that keeps clusters apart: no cluster holds two different values of it.
///
/// Records without a value are free to join either side, but a cluster takes only one of them.
public struct CannotLink: Sendable, Equatable {
  /// What the identifier is, for reports.
  public let name: String
  /// For every record a code of its value; 0 is missing.
  public let codes: [UInt32]

  /// An identifier with one code per record, 0 for missing.
  public init(name: String, codes: [UInt32]) {
    self.name = name
    self.codes = codes
  }

  /// An identifier whose values that are `alike` (one typing error apart, say) do not contradict
  /// each other. Likeness is carried on: if a is like b and b is like c, a is like c.
  /// O(records + distinct values + alike).
  public init(name: String, codes: [UInt32], alike: [(left: UInt32, right: UInt32)]) {
    let highest = alike.reduce(codes.max() ?? 0) { max($0, $1.left, $1.right) }
    var sets = UnionFind(count: Int(highest) + 1)
    for pair in alike where pair.left != 0 && pair.right != 0 { sets.union(pair.left, pair.right) }
    let classes = sets.labels()
    self.init(name: name, codes: codes.map { classes[Int($0)] })
  }
}
