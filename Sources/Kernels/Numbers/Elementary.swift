// Elementary functions for targets that import nothing else.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// e to the power `x`.
@inlinable public func exponential(_ x: Double) -> Double { exp(x) }

/// Natural logarithm of `x` > 0.
@inlinable public func logarithm(_ x: Double) -> Double { log(x) }

/// Natural logarithm of the gamma function of `x` > 0.
public func logGamma(_ x: Double) -> Double {
  #if canImport(Glibc)
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  #else
    return lgamma(x)
  #endif
}

/// 1 / (1 + e^-x): the probability at log-odds `x`.
@inlinable public func logistic(_ x: Double) -> Double {
  x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))
}

/// log(e^v1 + e^v2 + ...), without overflow; -infinity for no values. O(values).
public func logSumExp(_ values: Span<Double>) -> Double {
  var largest = -Double.infinity
  for index in values.indices { largest = max(largest, values[index]) }
  guard largest.isFinite else { return largest }
  var sum = 0.0
  for index in values.indices { sum += exp(values[index] - largest) }
  return largest + log(sum)
}
