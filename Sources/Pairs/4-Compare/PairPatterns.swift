// Stage 4's noun: the levels of every pair, packed.

import Kernels

/// The pattern of a pair packs the level of each feature into four bits: feature `f` in bits
/// `4 f ..< 4 f + 4`. At most 16 features of at most 15 levels.
public struct PairPatterns: Sendable {
  /// The different patterns, in order of first appearance.
  public let patterns: [UInt64]
  /// How many pairs have each pattern.
  public let counts: [Int]
  /// For every pair, the index of its pattern.
  public let patternOf: [UInt32]

  public init(patterns: [UInt64], counts: [Int], patternOf: [UInt32]) {
    self.patterns = patterns
    self.counts = counts
    self.patternOf = patternOf
  }
}

/// The level of feature `feature` in a packed pattern.
@inlinable public func level(_ pattern: UInt64, _ feature: Int) -> Int {
  Int(truncatingIfNeeded: pattern >> UInt64(4 * feature)) & 15
}
