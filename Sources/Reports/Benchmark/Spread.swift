// What repeats of one measurement say: the middle, and how far to trust it.
//
// The noise of the median of n repeats is estimated from their range R. For a normal spread
// E[R] = d(n) σ (Tippett 1925, doi:10.2307/2332087), and the median of n has a standard error of
// about 1.2533 σ / √n. A range is used because repeats are few: from 2 to 10.

/// Median and extent of repeated measurements.
public struct Spread: Sendable, Equatable {
  public let median: Double
  public let low: Double
  public let high: Double
  public let count: Int

  /// Mean range of n standard normal draws, from n = 2.
  private static let meanRange = [1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078]

  /// The spread of `values`; nil when there is none.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    median =
      sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    low = sorted[0]
    high = sorted[sorted.count - 1]
    count = sorted.count
  }

  /// The spread of whole numbers.
  public init?(_ values: [Int]) { self.init(values.map(Double.init)) }

  /// Standard error of the median as a share of it; nil when it was measured once.
  public var relativeError: Double? {
    guard count > 1, median > 0 else { return nil }
    let sigma = (high - low) / Self.meanRange[min(count - 2, Self.meanRange.count - 1)]
    return 1.2533 * sigma / Double(count).squareRoot() / median
  }
}
