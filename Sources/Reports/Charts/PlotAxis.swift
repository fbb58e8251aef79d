// An axis of a plot: where values lie, and which of them are written beside it.

import Kernels

/// A linear or logarithmic axis.
struct PlotAxis {
  let title: String
  let isLogarithmic: Bool
  let low: Double
  let high: Double
  /// How a number is written beside the axis.
  let format: (Double) -> String

  /// What stands beside the axis.
  var fullTitle: String { isLogarithmic ? "\(title) (logarithmic)" : title }

  /// A linear axis from `low` to `high`.
  init(
    _ title: String, low: Double, high: Double,
    format: @escaping (Double) -> String = { Figures.decimal($0, 1) }
  ) {
    self.title = title
    isLogarithmic = false
    self.low = low
    self.high = high > low ? high : low + 1
    self.format = format
  }

  /// A linear axis for shares that ends at 1 and begins below the lowest of `values`.
  init(_ title: String, shares values: [Double]) {
    let lowest = values.filter(\.isFinite).min() ?? 0
    let steps = [0.99, 0.98, 0.95, 0.9, 0.8, 0.6, 0.4, 0.2]
    let low = steps.first { $0 <= lowest - (1 - lowest) * 0.05 } ?? 0
    self.init(title, low: low, high: 1) {
      Figures.decimal($0, low >= 0.98 ? 3 : low >= 0.8 ? 2 : 1)
    }
  }

  /// A logarithmic axis around the positive ones of `values`.
  init(
    _ title: String, logarithmic values: [Double],
    format: @escaping (Double) -> String = { Figures.compact($0) }
  ) {
    let positive = values.filter { $0 > 0 && $0.isFinite }
    let least = positive.min() ?? 1
    let most = max(positive.max() ?? 10, least * 1.5)
    self.title = title
    isLogarithmic = true
    low = least / 1.25
    high = most * 1.25
    self.format = format
  }

  /// Where a value lies, 0 at the low end and 1 at the high one; values beyond stay at the end.
  func share(_ value: Double) -> Double {
    guard value.isFinite else { return 0 }
    let place =
      isLogarithmic
      ? logarithm(max(value, low) / low) / logarithm(high / low) : (value - low) / (high - low)
    return max(0, min(1, place))
  }

  /// The values written beside the axis: four to eight where possible.
  var ticks: [Double] { isLogarithmic ? powers : steps }

  private var steps: [Double] {
    var step = 1e-6
    var factors = [2.0, 2.5, 2.0]
    while (high - low) / step > 6 {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  private var powers: [Double] {
    let whole = tens(times: [1])
    if whole.count > 8 { return whole.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) }
    if whole.count > 3 { return whole }
    let finer = tens(times: [1, 2, 5])
    return finer.count >= 3 ? finer : tens(times: [1, 1.5, 2, 3, 4, 5, 6, 8])
  }

  /// The multiples of powers of ten within the axis.
  private func tens(times factors: [Double]) -> [Double] {
    var found: [Double] = []
    for exponent in -9...15 {
      let power = exponential(Double(exponent) * logarithm(10))
      found += factors.map { $0 * power }.filter { $0 >= low && $0 <= high }
    }
    return found
  }
}

extension Figures {
  /// A number of any size in few letters: 0.002, 0.5, 20, 3 k, 1.5 M.
  static func compact(_ number: Double) -> String {
    let magnitude = abs(number)
    if magnitude >= 999.5e6 { return "\(trimmed(number / 1e9)) G" }
    if magnitude >= 999.5e3 { return "\(trimmed(number / 1e6)) M" }
    if magnitude >= 999.5 { return "\(trimmed(number / 1e3)) k" }
    return trimmed(number)
  }

  /// Two significant digits without needless zeros.
  private static func trimmed(_ number: Double) -> String {
    let magnitude = abs(number)
    var decimals = 0
    var unit = 9.95
    while magnitude < unit && decimals < 6 {
      decimals += 1
      unit /= 10
    }
    var text = decimal(number, decimals)
    while decimals > 0 && text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
