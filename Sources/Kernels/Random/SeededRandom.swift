// The one source of randomness: xoshiro256** (Blackman and Vigna, 2018,
// doi:10.1145/3460772), seeded by SplitMix64. Same seed, same numbers, on every machine.

/// A seeded random number generator. Not for cryptography.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator whose whole sequence follows from `seed`.
  public init(seed: UInt64) {
    var mixer = seed
    func next() -> UInt64 {
      mixer &+= 0x9E37_79B9_7F4A_7C15
      return mix64(mixer)
    }
    state = (next(), next(), next(), next())
  }

  /// A generator for part `stream` of a larger work; streams of one seed are independent.
  public init(seed: UInt64, stream: UInt64) {
    self.init(seed: mix64(seed ^ mix64(stream &+ 0x51_7CC1_B727_220A)))
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    let result = rotate(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotate(state.3, 45)
    return result
  }

  /// A number in 0 ..< `bound`, by multiplication (bias below 2^-32 for bounds to 2^32).
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number in 0 ..< 1 with 53 random bits.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}

private func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
  (value << count) | (value >> (64 - count))
}

/// SplitMix64's finaliser: a bijection whose every output bit depends on every input bit.
@inlinable public func mix64(_ value: UInt64) -> UInt64 {
  var mixed = value
  mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}
