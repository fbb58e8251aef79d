// The first two derivatives of the logarithm of the gamma function, for fitting gamma, beta and
// Dirichlet distributions: by ψ(x) = ψ(x + 1) - 1 / x up to 10, then by the asymptotic series
// (Abramowitz and Stegun, 6.3.18 and 6.4.12).

/// ψ(x), the derivative of log Γ, for `x` > 0; to some 1e-13 of 1 + |ψ(x)|.
public func digamma(_ x: Double) -> Double {
  precondition(x > 0, "digamma takes a positive number.")
  var (x, sum) = (x, 0.0)
  while x < 10 {
    sum -= 1 / x
    x += 1
  }
  let inverse = 1 / (x * x)
  let series =
    inverse
    * (1.0 / 12
      - inverse
        * (1.0 / 120
          - inverse * (1.0 / 252 - inverse * (1.0 / 240 - inverse * (1.0 / 132)))))
  return sum + logarithm(x) - 0.5 / x - series
}

/// ψ′(x), for `x` > 0; to some 1e-13 of itself.
public func trigamma(_ x: Double) -> Double {
  precondition(x > 0, "trigamma takes a positive number.")
  var (x, sum) = (x, 0.0)
  while x < 10 {
    sum += 1 / (x * x)
    x += 1
  }
  let inverse = 1 / (x * x)
  let series =
    inverse
    * (1.0 / 6
      - inverse
        * (1.0 / 30
          - inverse * (1.0 / 42 - inverse * (1.0 / 30 - inverse * (5.0 / 66)))))
  return sum + 1 / x + 0.5 * inverse + series / x
}
