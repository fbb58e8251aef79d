// How well rows lie in their segments: the silhouette (Rousseeuw, 1987,
// doi:10.1016/0377-0427(87)90125-7). For a row with mean distance a from the others of its segment
// and b from the nearest other segment, s = (b - a) / max(a, b), between -1 and 1; 0 for a row that
// is alone. It is worked out on a sample, whose distances are taken once and serve every number of
// segments.

import Kernels

/// Silhouettes of one set of rows, for many ways to segment it.
public struct Silhouette: Sendable {
  /// The rows that are asked: all of them, or a sample.
  public let sample: [Int]
  private let distances: [Float]

  /// Most rows that are asked; their distances take 4 bytes a pair.
  public static let sampleMax = 3000

  /// Silhouettes of rows; O(rows asked² × columns), in parallel.
  public init(_ rows: DenseRows, seed: UInt64, sampleMax: Int = Silhouette.sampleMax) {
    var random = SeededRandom(seed: seed, stream: 0x5117)
    var sample: [Int] = []
    for row in 0..<rows.count where random.below(rows.count - row) < sampleMax - sample.count {
      sample.append(row)
    }
    self.sample = sample
    let asked = rows.chosen(sample)
    let ranges = parts(of: asked.count, grain: 256)
    distances = parallelMap(ranges.count) { part in
      asked.squaredDistances(ranges[part], to: asked).map { Float($0.squareRoot()) }
    }.flatMap { $0 }
  }

  /// The mean silhouette of the rows asked; `segmentOf` has a segment below `count` for every row.
  /// O(rows asked²), in parallel. 0 when all are in one segment.
  public func mean(_ segmentOf: [UInt32], count: Int) -> Double {
    mean(ofAsked: sample.map { segmentOf[$0] }, count: count)
  }

  /// The same for the segments of the rows asked alone, in their order.
  func mean(ofAsked segments: [UInt32], count: Int) -> Double {
    let own = segments.map { Int($0) }
    var sizes = [Int](repeating: 0, count: count)
    for segment in own { sizes[segment] += 1 }
    guard sizes.count(where: { $0 > 0 }) > 1 else { return 0 }
    let members = sizes
    let values = parallelMap(own.count) { row in
      var sums = [Double](repeating: 0, count: count)
      for other in own.indices { sums[own[other]] += Double(distances[row * own.count + other]) }
      return silhouette(sums, members, own[row])
    }
    return values.reduce(0, +) / Double(values.count)
  }

  private func silhouette(_ sums: [Double], _ sizes: [Int], _ own: Int) -> Double {
    guard sizes[own] > 1 else { return 0 }
    let inside = sums[own] / Double(sizes[own] - 1)
    var outside = Double.infinity
    for segment in sums.indices where segment != own && sizes[segment] > 0 {
      outside = min(outside, sums[segment] / Double(sizes[segment]))
    }
    let larger = max(inside, outside)
    return larger > 0 ? (outside - inside) / larger : 0
  }
}
