// The scales on which numbers are blended.

import Kernels

/// A scale on which a mean makes sense.
enum Scale {
  case logarithmic, logOdds

  func up(_ value: Double) -> Double {
    switch self {
    case .logarithmic: logarithm(value)
    case .logOdds: logarithm(value / (1 - value))
    }
  }

  func down(_ value: Double) -> Double {
    switch self {
    case .logarithmic: exponential(value)
    case .logOdds: logistic(value)
    }
  }
}
