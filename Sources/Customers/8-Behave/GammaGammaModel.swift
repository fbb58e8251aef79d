// How much customers will spend at a time: the gamma-gamma model (Fader, Hardie and Lee, "RFM and
// CLV: using iso-value curves for customer base analysis", 2005, doi:10.1509/jmkr.2005.42.4.415;
// Fader and Hardie, "The Gamma-Gamma model of monetary value", 2013). A customer's amounts vary as
// a gamma distribution (p, ν), and ν between customers as a gamma distribution (q, γ). With x
// purchases of mean m:
//   L = Γ(px + q) / (Γ(px) Γ(q)) · γ^q m^(px - 1) x^(px) / (γ + m x)^(px + q).
// Limits: amounts do not depend on how often a customer buys.

import Kernels

/// Purchases of a customer and their mean amount.
public struct MeanPurchase: Sendable {
  /// How many, at least 1.
  public let count: Int
  /// Above 0.
  public let mean: Double

  public init(count: Int, mean: Double) {
    self.count = count
    self.mean = mean
  }
}

/// A fitted gamma-gamma model.
public struct GammaGammaModel: Sendable {
  public let p: Double
  public let q: Double
  public let gamma: Double
  /// Of the customers that it was fitted to, in nats.
  public let logLikelihood: Double

  /// A model with those parameters, all above 0.
  public init(p: Double, q: Double, gamma: Double, logLikelihood: Double = 0) {
    self.p = p
    self.q = q
    self.gamma = gamma
    self.logLikelihood = logLikelihood
  }

  /// The most likely model; nil with fewer than ten customers or without an end of the search.
  /// O(customers) a value, some 300 values, in parallel.
  public init?(_ customers: [MeanPurchase]) {
    let known = customers.filter { $0.count > 0 && $0.mean > 0 }
    guard known.count >= 10 else { return nil }
    let scale = known.reduce(0) { $0 + $1.mean } / Double(known.count)
    // Amounts in units of their mean, so that the search begins near its end for any currency.
    let unit = known.map { MeanPurchase(count: $0.count, mean: $0.mean / scale) }
    let found = minimum(from: [1, 1, 0]) { point in
      if point.contains(where: { abs($0) > 12 }) { return .infinity }
      return -Self.logLikelihood(
        unit, exponential(point[0]), exponential(point[1]), exponential(point[2]))
    }
    guard found.value.isFinite, found.hasConverged else { return nil }
    self.init(
      p: exponential(found.point[0]), q: exponential(found.point[1]),
      gamma: exponential(found.point[2]) * scale,
      logLikelihood: -found.value - Double(known.count) * logarithm(scale))
  }

  /// The mean amount of a customer's purchases, seen or to come: between its own and everybody's.
  /// Nil where the model has no mean (q at most 1).
  public func expectedAmount(_ customer: MeanPurchase?) -> Double? {
    let x = Double(customer?.count ?? 0)
    let below = p * x + q - 1
    guard below > 0 else { return nil }
    return p * (gamma + (customer?.mean ?? 0) * x) / below
  }

  private static func logLikelihood(
    _ customers: [MeanPurchase], _ p: Double, _ q: Double, _ gamma: Double
  ) -> Double {
    let constant = q * logarithm(gamma) - logGamma(q)
    let ranges = parts(of: customers.count, grain: 2048)
    return parallelMap(ranges.count) { part in
      var sum = 0.0
      for place in ranges[part] {
        let (x, m) = (Double(customers[place].count), customers[place].mean)
        sum += logGamma(p * x + q) - logGamma(p * x) + constant + (p * x - 1) * logarithm(m)
        sum += p * x * logarithm(x) - (p * x + q) * logarithm(gamma + m * x)
      }
      return sum
    }.reduce(0, +)
  }
}
