// How often customers will buy, and whether they still are customers: the BG/NBD model (Fader,
// Hardie and Lee, "Counting your customers the easy way", Marketing Science 24, 2005,
// doi:10.1287/mksc.1040.0098). While a customer is there, purchases are a Poisson process whose
// rate differs between customers as a gamma distribution (r, α); after each purchase the customer
// leaves with a chance that differs as a beta distribution (a, b). With x repeat purchases, the
// last at t, observed for T, all since the first:
//   L = Γ(r + x) α^r / Γ(r) · B(a, b + x) / B(a, b)
//       · ((α + T)^-(r + x) + δ a / (b + x - 1) (α + t)^-(r + x)),   δ = 1 if x > 0 else 0.
// Limits: customers cannot leave before their first repeat purchase; seasons are not modelled.

import Kernels

/// What BG/NBD asks of a customer.
public struct RepeatPurchases: Sendable, Hashable {
  /// Purchases after the first.
  public let count: Int
  /// From the first to the last purchase, and from the first to now, in one unit of time.
  public let last: Double
  public let age: Double

  public init(count: Int, last: Double, age: Double) {
    self.count = count
    self.last = last
    self.age = age
  }
}

/// A fitted BG/NBD model.
public struct BetaGeometricModel: Sendable {
  public let r: Double
  public let alpha: Double
  public let a: Double
  public let b: Double
  /// Of the customers that it was fitted to, in nats.
  public let logLikelihood: Double

  /// A model with those parameters, all above 0.
  public init(r: Double, alpha: Double, a: Double, b: Double, logLikelihood: Double = 0) {
    self.r = r
    self.alpha = alpha
    self.a = a
    self.b = b
    self.logLikelihood = logLikelihood
  }

  /// The most likely model; nil without repeat purchases or an end of the search.
  /// Equal customers count once: some 300 × different customers × 0.2 µs, in parallel.
  public init?(_ customers: [RepeatPurchases]) {
    guard customers.contains(where: { $0.count > 0 }) else { return nil }
    let tally = PurchaseTally(customers)
    let found = minimum(from: [0, logarithm(max(1e-3, tally.meanAge / 4)), 0, 0.7]) { point in
      if point.contains(where: { abs($0) > 15 }) { return .infinity }
      return -tally.logLikelihood(BetaGeometricModel(logarithms: point))
    }
    guard found.value.isFinite, found.hasConverged else { return nil }
    let best = BetaGeometricModel(logarithms: found.point)
    self.init(
      r: best.r, alpha: best.alpha, a: best.a, b: best.b, logLikelihood: -found.value)
  }

  private init(logarithms: [Double]) {
    self.init(
      r: exponential(logarithms[0]), alpha: exponential(logarithms[1]),
      a: exponential(logarithms[2]), b: exponential(logarithms[3]))
  }

  /// The chance that a customer still is one.
  public func aliveProbability(_ customer: RepeatPurchases) -> Double {
    1 / (1 + odds(customer))
  }

  /// Odds of having left.
  private func odds(_ customer: RepeatPurchases) -> Double {
    guard customer.count > 0 else { return 0 }
    let x = Double(customer.count)
    let ratio = logarithm((alpha + customer.age) / (alpha + customer.last))
    return a / (b + x - 1) * exponential((r + x) * ratio)
  }

  /// How many purchases to expect within `time` from now, in the same unit (equation 10).
  public func expectedPurchases(_ customer: RepeatPurchases, within time: Double) -> Double {
    let x = Double(customer.count)
    let whole = alpha + customer.age
    // The formula has a removable gap at a = 1.
    let a = abs(self.a - 1) < 1e-6 ? 1 + 1e-6 : self.a
    let power = exponential((r + x) * logarithm(whole / (whole + time)))
    let series = hypergeometric(r + x, b + x, a + b + x - 1, time / (whole + time))
    return (a + b + x - 1) / (a - 1) * (1 - power * series) / (1 + odds(customer))
  }
}

/// Gauss's 2F1(a, b; c; z) for 0 ≤ z < 1 by its series.
private func hypergeometric(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
  var (term, sum) = (1.0, 1.0)
  for step in 0..<100_000 {
    let n = Double(step)
    term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z
    sum += term
    if abs(term) < 1e-14 * abs(sum) { break }
  }
  return sum
}

/// Different customers, with how often each occurs.
private struct PurchaseTally: Sendable {
  private let customers: [RepeatPurchases]
  private let weights: [Double]
  private let countMax: Int
  let meanAge: Double

  init(_ all: [RepeatPurchases]) {
    var counts: [RepeatPurchases: Int] = [:]
    for customer in all { counts[customer, default: 0] += 1 }
    let sorted = counts.sorted { left, right in
      (left.key.count, left.key.last, left.key.age)
        < (right.key.count, right.key.last, right.key.age)
    }
    customers = sorted.map(\.key)
    weights = sorted.map { Double($0.value) }
    countMax = customers.last?.count ?? 0
    meanAge = all.reduce(0) { $0 + $1.age } / Double(max(1, all.count))
  }

  func logLikelihood(_ model: BetaGeometricModel) -> Double {
    let (r, alpha, a, b) = (model.r, model.alpha, model.a, model.b)
    let constant = r * logarithm(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b)
    let ofCount = (0...countMax).map { count in
      let x = Double(count)
      return constant + logGamma(r + x) + logGamma(b + x) - logGamma(a + b + x)
    }
    let ranges = parts(of: customers.count, grain: 4096)
    return parallelMap(ranges.count) { part in
      var sum = 0.0
      for place in ranges[part] {
        let customer = customers[place]
        let x = Double(customer.count)
        var tail = -(r + x) * logarithm(alpha + customer.age)
        if customer.count > 0 {
          let left = logarithm(a / (b + x - 1)) - (r + x) * logarithm(alpha + customer.last)
          let (low, high) = (min(tail, left), max(tail, left))
          tail = high + logarithm(1 + exponential(low - high))
        }
        sum += weights[place] * (ofCount[customer.count] + tail)
      }
      return sum
    }.reduce(0, +)
  }
}
