// Starts for k-means: k-means++ (Arthur and Vassilvitskii, 2007): the first centre is any row, each
// further one a row drawn with a chance proportional to its squared distance from the nearest
// centre so far; of 2 + ln k rows drawn, the one that leaves the least sum of squared distances.

import Kernels

/// Draws starting centres.
struct KMeansSeeding: Sendable {
  let count: Int

  /// Centres among the rows; O(rows × columns × centres × trials).
  func centres(_ rows: DenseRows, _ random: inout SeededRandom) -> DenseRows {
    let trials = 2 + Int(logarithm(Double(count)))
    var chosen = [random.below(rows.count)]
    var distances = rows.squaredDistances(to: Array(rows.row(chosen[0])))
    while chosen.count < count {
      var best: (row: Int, distances: [Double], sum: Double)?
      let total = distances.reduce(0, +)
      for _ in 0..<trials {
        let row = drawn(distances, total, &random)
        var nearer = rows.squaredDistances(to: Array(rows.row(row)))
        for place in nearer.indices where distances[place] < nearer[place] {
          nearer[place] = distances[place]
        }
        let sum = nearer.reduce(0, +)
        if best.map({ sum < $0.sum }) ?? true { best = (row, nearer, sum) }
      }
      guard let best else { break }
      chosen.append(best.row)
      distances = best.distances
    }
    return rows.chosen(chosen)
  }

  private func drawn(
    _ distances: [Double], _ total: Double, _ random: inout SeededRandom
  ) -> Int {
    var left = random.unit() * total
    for (row, distance) in distances.enumerated() where distance > 0 {
      left -= distance
      if left <= 0 { return row }
    }
    return distances.lastIndex { $0 > 0 } ?? random.below(distances.count)
  }
}
