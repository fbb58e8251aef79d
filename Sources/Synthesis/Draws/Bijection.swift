// Numbers that look drawn at random yet never repeat: a keyed one-to-one map of 0 ..< 2^bits onto
// itself (a balanced Feistel network of four rounds; Luby and Rackoff 1988,
// doi:10.1137/0217022). Identifiers made with it say nothing about the order or the entity they
// were made for.

import Kernels

/// A seeded one-to-one map of the numbers below a power of four.
package struct Bijection: Sendable {
  private let half: UInt64
  private let mask: UInt64
  private let key: UInt64

  /// A map of at least `count` numbers.
  package init(count: Int, seed: UInt64) {
    var half: UInt64 = 1
    while half < 31 && UInt64(1) << (2 * half) < UInt64(max(1, count)) { half += 1 }
    self.half = half
    mask = (1 << half) - 1
    key = mix64(seed &+ 0x6964_656E_7469_6679)
  }

  /// How many numbers it maps.
  package var size: UInt64 { 1 << (2 * half) }

  /// The number that `value` maps to.
  package func callAsFunction(_ value: UInt64) -> UInt64 {
    precondition(value < size, "only numbers below the size are mapped")
    var left = value >> half
    var right = value & mask
    for round in 0..<4 as Range<UInt64> {
      (left, right) = (right, left ^ (mix64(right ^ key &+ round << 48) & mask))
    }
    return left << half | right
  }
}
