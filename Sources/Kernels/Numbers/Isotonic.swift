// Monotone regression by pooling adjacent violators: the sequence that never falls (or never
// rises) with the least weighted sum of squared distances to the given one. Barlow, Bartholomew,
// Bremner and Brunk, Statistical Inference under Order Restrictions, 1972; Best and Chakravarti,
// 1990, doi:10.1007/BF01580873.

/// The closest sequence to `values` that never falls, by weighted least squares.
///
/// Time and memory: linear in the count. Weights are at least 0; a value of weight 0 has no say.
public func isotonicRising(_ values: [Double], weights: [Double]) -> [Double] {
  precondition(values.count == weights.count, "Every value needs a weight.")
  precondition(weights.allSatisfy { $0 >= 0 }, "Weights must not be negative.")
  var pools: [Pool] = []
  for (value, weight) in zip(values, weights) {
    pools.append(Pool(mean: value, weight: weight, count: 1))
    while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
      let last = pools.removeLast()
      pools[pools.count - 1].join(last)
    }
  }
  return pools.flatMap { [Double](repeating: $0.mean, count: $0.count) }
}

/// The closest sequence to `values` that never rises; see `isotonicRising`.
public func isotonicFalling(_ values: [Double], weights: [Double]) -> [Double] {
  isotonicRising(values.map { -$0 }, weights: weights).map { -$0 }
}

/// Neighbours that share one fitted value.
private struct Pool {
  var mean: Double
  var weight: Double
  var count: Int

  mutating func join(_ next: Pool) {
    let total = weight + next.weight
    let share = total > 0 ? next.weight / total : Double(next.count) / Double(count + next.count)
    mean += (next.mean - mean) * share
    weight = total
    count += next.count
  }
}
