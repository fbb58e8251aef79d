// Stage 5's noun: pairs with their score.

import Kernels

/// Scored pairs of records: three parallel arrays.
public struct Links: Sendable {
  /// The smaller record of each pair.
  public var left: [UInt32]
  /// The larger record of each pair.
  public var right: [UInt32]
  /// Natural logarithm of the odds that the pair is a match.
  public var logOdds: [Float]

  /// How many pairs there are.
  public var count: Int { left.count }

  public init(left: [UInt32] = [], right: [UInt32] = [], logOdds: [Float] = []) {
    precondition(left.count == right.count && left.count == logOdds.count, "parallel arrays")
    self.left = left
    self.right = right
    self.logOdds = logOdds
  }

  /// Probability of pair `index`, 0 ... 1.
  public func probability(_ index: Int) -> Double {
    1 / (1 + exponential(-Double(logOdds[index])))
  }
}
