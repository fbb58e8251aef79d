// The least value of a smooth function of a few numbers: BFGS with gradients by central differences
// and halved steps (Nocedal and Wright, Numerical Optimization, 2nd ed., 6.1 and 8.1). For a few
// parameters that are fitted by likelihood; finds the minimum of the valley it starts in.

/// Where a function has its least value.
public struct Minimum: Sendable {
  /// The numbers, and the function's value there.
  public let point: [Double]
  public let value: Double
  /// Whether steps had become too small to matter.
  public let hasConverged: Bool
}

/// The minimum of `function` near `start`; 2 n + 2 values a round, some tens of rounds.
public func minimum(
  from start: [Double], roundsMax: Int = 200, _ function: ([Double]) -> Double
) -> Minimum {
  var descent = QuasiNewton(start, function)
  for _ in 0..<roundsMax where !descent.isDone { descent.step(function) }
  return Minimum(point: descent.point, value: descent.value, hasConverged: descent.isDone)
}

private struct QuasiNewton {
  var point: [Double]
  var value: Double
  var isDone = false
  private var gradient: [Double]
  /// The inverse curvature as far as it is known, row-major.
  private var inverse: [Double]
  private static let difference = 1e-5
  private static let moveMin = 1e-9

  init(_ start: [Double], _ function: ([Double]) -> Double) {
    point = start
    value = function(start)
    gradient = Self.gradient(start, function)
    inverse = Self.identity(start.count)
    isDone = !value.isFinite
  }

  mutating func step(_ function: ([Double]) -> Double) {
    let order = point.count
    var direction = (0..<order).map { row in
      -(0..<order).reduce(0) { $0 + inverse[row * order + $1] * gradient[$1] }
    }
    if product(direction, gradient) >= 0 {
      inverse = Self.identity(order)
      direction = gradient.map { -$0 }
    }
    let longest = direction.reduce(0) { max($0, abs($1)) }
    if longest > 1 { direction = direction.map { $0 / longest } }
    guard let (moved, next) = lower(direction, function) else {
      isDone = true
      return
    }
    let slope = Self.gradient(moved, function)
    let move = zip(moved, point).map { $0 - $1 }
    learn(move, zip(slope, gradient).map { $0 - $1 })
    isDone = move.allSatisfy { abs($0) < Self.moveMin } || value - next < 1e-12 * abs(value)
    (point, value, gradient) = (moved, next, slope)
  }

  /// A point along the direction that is low enough (Armijo, 1966).
  private func lower(
    _ direction: [Double], _ function: ([Double]) -> Double
  ) -> (point: [Double], value: Double)? {
    let slope = product(direction, gradient)
    var length = 1.0
    for _ in 0..<50 {
      let moved = zip(point, direction).map { $0 + length * $1 }
      let next = function(moved)
      if next.isFinite, next <= value + 1e-4 * length * slope { return (moved, next) }
      length /= 2
    }
    return nil
  }

  /// The BFGS update of the inverse curvature.
  private mutating func learn(_ move: [Double], _ change: [Double]) {
    let curvature = product(move, change)
    guard curvature > 1e-12 else { return }
    let order = point.count
    let turned = (0..<order).map { row in
      (0..<order).reduce(0) { $0 + inverse[row * order + $1] * change[$1] }
    }
    let scale = (1 + product(change, turned) / curvature) / curvature
    for row in 0..<order {
      for column in 0..<order {
        inverse[row * order + column] +=
          scale * move[row] * move[column]
          - (turned[row] * move[column] + move[row] * turned[column]) / curvature
      }
    }
  }

  private static func gradient(
    _ point: [Double], _ function: ([Double]) -> Double
  ) -> [Double] {
    point.indices.map { place in
      var (above, below) = (point, point)
      above[place] += difference
      below[place] -= difference
      return (function(above) - function(below)) / (2 * difference)
    }
  }

  private static func identity(_ order: Int) -> [Double] {
    (0..<order * order).map { $0 / order == $0 % order ? 1 : 0 }
  }
}

private func product(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
