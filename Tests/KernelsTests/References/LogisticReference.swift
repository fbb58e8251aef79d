import Kernels

/// The loss of a logistic regression with priors and its gradient, row by row as the formulas say.
struct LogisticReference {
  let mean: [Double]
  let precision: [Double]
  let rows: [Double]
  let targets: [Double]
  let weights: [Double]

  /// Random rows whose first column is 1; labels hard or soft, weights mixed, priors mixed.
  init(seed: UInt64, count: Int, columns: Int) {
    var random = SeededRandom(seed: seed)
    let truth = (0..<columns).map { _ in random.unit() * 4 - 2 }
    let isSoft = random.below(2) == 0
    var (rows, targets) = ([Double](), [Double]())
    for _ in 0..<count {
      let row = (0..<columns).map { $0 == 0 ? 1 : random.unit() * 4 - 2 }
      let probability = logistic(zip(row, truth).reduce(0) { $0 + $1.0 * $1.1 })
      rows += row
      targets.append(isSoft ? probability : random.unit() < probability ? 1 : 0)
    }
    self.rows = rows
    self.targets = targets
    weights = targets.map { _ in Double(random.below(4)) / 2 }
    mean = truth.map { _ in random.unit() * 6 - 3 }
    precision = truth.map { _ in [0.01, 1, 20][random.below(3)] }
  }

  func loss(at point: [Double]) -> Double {
    var sum = 0.0
    for row in targets.indices {
      let chance = logistic(logOdds(row, point))
      sum -= weights[row] * targets[row] * logarithm(chance)
      sum -= weights[row] * (1 - targets[row]) * logarithm(1 - chance)
    }
    for index in point.indices {
      let distance = point[index] - mean[index]
      sum += precision[index] * distance * distance / 2
    }
    return sum
  }

  func gradient(at point: [Double]) -> [Double] {
    var sums = point.indices.map { precision[$0] * (point[$0] - mean[$0]) }
    for row in targets.indices {
      let error = weights[row] * (logistic(logOdds(row, point)) - targets[row])
      for index in point.indices { sums[index] += error * rows[row * point.count + index] }
    }
    return sums
  }

  private func logOdds(_ row: Int, _ point: [Double]) -> Double {
    point.indices.reduce(0) { $0 + point[$1] * rows[row * point.count + $1] }
  }
}
