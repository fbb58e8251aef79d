// How cost grows with size: the exponent b of cost = a · size^b.
//
// b is the slope of the least-squares line through (ln size, ln cost). Sizes below a tenth of the
// largest divided by ten tell of fixed costs rather than of growth, so only the upper part of the
// sizes counts, at least three of them.
// Limits: one exponent for a curve that need not be a power; it describes the sizes measured.

import Kernels

/// A power law fitted to measurements.
public struct GrowthFit: Sendable, Equatable {
  /// Cost is multiplied by 10^exponent when the size is multiplied by ten.
  public let exponent: Double
  /// Sizes that the fit rests on.
  public let count: Int

  /// Sizes from this share of the largest on count.
  private static let share = 0.01

  /// The fit of costs at sizes, in any order; nil for fewer than three different sizes.
  public init?(_ points: [(size: Double, cost: Double)]) {
    let known = points.filter { $0.size > 0 && $0.cost > 0 }.sorted { $0.size < $1.size }
    guard let largest = known.last?.size else { return nil }
    var used = known.filter { $0.size >= largest * Self.share }
    if used.count < 3 { used = Array(known.suffix(3)) }
    guard Set(used.map(\.size)).count >= 3 else { return nil }
    let x = used.map { logarithm($0.size) }
    let y = used.map { logarithm($0.cost) }
    let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    let slope = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    exponent = slope / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    count = used.count
  }
}
