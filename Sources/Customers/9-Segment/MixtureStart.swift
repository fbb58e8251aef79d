// Rows from which k-means makes the first guess of `BehaviourMixture`: square roots of smoothed
// shares, so that one purchase is no taste (Hellinger distance), and pace and amounts, the latter
// drawn to the mean where there are few.

import Kernels

/// Makes the rows.
struct MixtureStart {
  private static let smoothing = 8.0

  func rows(_ facts: MixtureFacts) -> DenseRows {
    var columns = facts.families.flatMap { shares($0, facts.count) }
    let spread = variance(facts.logMeans)
    let within =
      facts.logSquares.reduce(0, +)
      / max(1, facts.lines.reduce(0, +) - Double(facts.count))
    let middle = mean(facts.logMeans)
    columns.append(
      (0..<facts.count).map { customer in
        let trust = spread / (spread + within / max(1, facts.lines[customer]))
        let step = facts.logMeans[customer] - middle
        return spread > 0 ? 0.6 * trust * step / spread.squareRoot() : 0
      })
    columns.append(
      (0..<facts.count).map { customer in
        let years = Double(facts.dayCount - 1 - Int(facts.first[customer])) / 365.25
        return 0.3 * logarithm(Double(facts.days[customer]) / (years + 0.3))
      })
    var values: [Double] = []
    values.reserveCapacity(facts.count * columns.count)
    for customer in 0..<facts.count {
      for column in columns { values.append(column[customer]) }
    }
    return DenseRows(values: values, columnCount: columns.count)
  }

  private func shares(_ family: MixtureCounts, _ customers: Int) -> [[Double]] {
    let width = family.width
    var all = [Double](repeating: 0, count: width)
    var totals = [Double](repeating: 0, count: customers)
    for (place, count) in family.counts.enumerated() {
      all[place % width] += Double(count)
      totals[place / width] += Double(count)
    }
    let sum = max(1, all.reduce(0, +))
    return (0..<width).map { kind in
      (0..<customers).map { customer in
        let own = Double(family.counts[customer * width + kind])
        let smooth = own + Self.smoothing * all[kind] / sum
        return (smooth / (totals[customer] + Self.smoothing)).squareRoot()
      }
    }
  }
}
