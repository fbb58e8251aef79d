// Random variates beyond the even ones: normal (Box and Muller 1958), exponential, gamma (Marsaglia
// and Tsang 2000, doi:10.1145/358407.358414) and beta, as a share of two gammas.

import Kernels

extension SeededRandom {
  /// A number of the standard normal distribution.
  package mutating func normal() -> Double {
    let radius = (-2 * logarithm(1 - unit())).squareRoot()
    return radius * cosine(2 * Double.pi * unit())
  }

  /// A number of the exponential distribution with mean 1.
  package mutating func exponential() -> Double { -logarithm(1 - unit()) }

  /// A number of the gamma distribution with that shape above 0, and scale 1.
  package mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 {
      let power = logarithm(1 - unit()) / shape
      return gamma(shape + 1) * Kernels.exponential(power)
    }
    let centre = shape - 1.0 / 3
    let scale = 1 / (9 * centre).squareRoot()
    while true {
      let deviate = normal()
      let root = 1 + scale * deviate
      guard root > 0 else { continue }
      let cube = root * root * root
      let bound = deviate * deviate / 2 + centre * (1 - cube + logarithm(cube))
      if logarithm(1 - unit()) < bound { return centre * cube }
    }
  }

  /// A number of the beta distribution, both shapes above 0.
  package mutating func beta(_ first: Double, _ second: Double) -> Double {
    let left = gamma(first)
    let right = gamma(second)
    return left + right > 0 ? left / (left + right) : first / (first + second)
  }

  /// An index in proportion to the weights, whose sum is `total`. O(weights).
  package mutating func draw(_ weights: [Double], total: Double) -> Int {
    var rest = unit() * total
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
  }
}
