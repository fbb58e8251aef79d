// Draws from the distributions that intervals need.

import Kernels

/// A Poisson draw with mean `mean`; `zero` is e^-mean. From 64 on a rounded normal draw, which is
/// nearer to it than the bootstrap itself is to the truth.
func poissonDraw(mean: Double, zero: Double, _ random: inout SeededRandom) -> Double {
  if mean >= 64 { return max(0, (mean + mean.squareRoot() * normalDraw(&random)).rounded()) }
  let target = random.unit()
  var count = 0.0
  var probability = zero
  var below = zero
  // Beyond 200 the remaining probability is smaller than the last digit of `below`.
  while below < target && count < 200 {
    count += 1
    probability *= mean / count
    below += probability
  }
  return count
}

/// A standard normal draw (Marsaglia's polar method).
func normalDraw(_ random: inout SeededRandom) -> Double {
  while true {
    let x = 2 * random.unit() - 1
    let y = 2 * random.unit() - 1
    let square = x * x + y * y
    if square > 0 && square < 1 { return x * (-2 * logarithm(square) / square).squareRoot() }
  }
}

/// A beta draw, as the share of two gamma draws.
func betaDraw(_ left: Double, _ right: Double, _ random: inout SeededRandom) -> Double {
  let one = gammaDraw(left, &random)
  let other = gammaDraw(right, &random)
  return one + other == 0 ? 0.5 : one / (one + other)
}

/// A gamma draw of that shape (Marsaglia and Tsang 2000, doi:10.1145/358407.358414).
private func gammaDraw(_ shape: Double, _ random: inout SeededRandom) -> Double {
  guard shape >= 1 else {
    let power = exponential(logarithm(1 - random.unit()) / shape)
    return gammaDraw(shape + 1, &random) * power
  }
  let d = shape - 1.0 / 3
  let c = 1 / (9 * d).squareRoot()
  while true {
    let x = normalDraw(&random)
    let cube = (1 + c * x) * (1 + c * x) * (1 + c * x)
    guard cube > 0 else { continue }
    let limit = x * x / 2 + d - d * cube + d * logarithm(cube)
    if logarithm(1 - random.unit()) < limit { return d * cube }
  }
}
