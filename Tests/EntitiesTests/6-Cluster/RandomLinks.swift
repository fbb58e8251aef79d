// Seeded random graphs of links, and plain references to judge the clusterers by.

import Entities
import Kernels
import Pairs

/// A small random problem: records, their sources and links between some of them.
struct RandomLinks {
  let recordCount: Int
  let links: Links
  let sourceOf: [UInt16]
  let codes: [UInt32]

  /// Log-odds on a coarse grid have many ties; on a fine one next to none.
  init(seed: UInt64, recordsMax: Int = 12, sources: Int = 2) {
    var random = SeededRandom(seed: seed)
    recordCount = 2 + random.below(recordsMax - 1)
    let density = 0.1 + 0.9 * random.unit()
    let coarse = random.below(2) == 0
    let centre = -6 + 10 * random.unit()
    var links = Links()
    for left in 0..<recordCount {
      for right in left + 1..<recordCount where random.unit() < density {
        let value = centre + 16 * (random.unit() - 0.4)
        links.left.append(UInt32(left))
        links.right.append(UInt32(right))
        links.logOdds.append(Float(coarse ? value.rounded() : value))
      }
    }
    self.links = links
    sourceOf = (0..<recordCount).map { _ in UInt16(random.below(sources)) }
    codes = (0..<recordCount).map { _ in UInt32(max(0, random.below(5) - 2)) }
  }
}

extension Links {
  /// The same links in another order.
  func shuffled(seed: UInt64) -> Links {
    var random = SeededRandom(seed: seed)
    let order = Array(0..<count).shuffled(using: &random)
    return Links(
      left: order.map { left[$0] }, right: order.map { right[$0] },
      logOdds: order.map { logOdds[$0] })
  }

  /// The graph over the links at or above a threshold, searched breadth first.
  func componentsByBreadth(recordCount: Int, threshold: Double) -> Clusters {
    var neighbours = [[Int]](repeating: [], count: recordCount)
    for index in 0..<count where Double(logOdds[index]) >= threshold {
      neighbours[Int(left[index])].append(Int(right[index]))
      neighbours[Int(right[index])].append(Int(left[index]))
    }
    var labels = [UInt32](repeating: .max, count: recordCount)
    for start in 0..<recordCount where labels[start] == .max {
      var queue = [start]
      labels[start] = UInt32(start)
      while let record = queue.popLast() {
        for other in neighbours[record] where labels[other] == .max {
          labels[other] = UInt32(start)
          queue.append(other)
        }
      }
    }
    return Clusters(labels: labels)
  }
}

/// Average linkage as the definition has it: dense, every mean afresh before every merge.
struct NaiveLinkage {
  var constants = LinkageConstants.standard
  var threshold = 0.0
  var usesBelow = true
  var acrossSourcesOnly = false
  var forbids: (_ left: [Int], _ right: [Int]) -> Bool = { _, _ in false }

  func cluster(_ problem: RandomLinks) -> Clusters {
    let count = problem.recordCount
    let evidence = matrix(problem)
    var clusters = (0..<count).map { [$0] }
    while let best = bestMerge(clusters, evidence, problem.sourceOf) {
      let joined = clusters[best.left] + clusters[best.right]
      clusters.remove(at: max(best.left, best.right))
      clusters[min(best.left, best.right)] = joined
    }
    var labels = [UInt32](repeating: 0, count: count)
    for (number, records) in clusters.enumerated() {
      for record in records { labels[record] = UInt32(number) }
    }
    return Clusters(labels: labels)
  }

  private func grid(_ value: Double) -> Int { Int((value * 0x1p20).rounded()) }

  private func matrix(_ problem: RandomLinks) -> [[Int]] {
    let count = problem.recordCount
    var evidence = [[Int]](
      repeating: [Int](repeating: grid(constants.unscoredPair), count: count), count: count)
    for index in 0..<problem.links.count {
      let value = Double(problem.links.logOdds[index]) - threshold
      if value < 0 && !usesBelow { continue }
      let clipped = min(constants.evidenceMax, max(constants.evidenceMin, value))
      let (left, right) = (Int(problem.links.left[index]), Int(problem.links.right[index]))
      evidence[left][right] = grid(clipped)
      evidence[right][left] = grid(clipped)
    }
    return evidence
  }

  private func bestMerge(
    _ clusters: [[Int]], _ evidence: [[Int]], _ sourceOf: [UInt16]
  ) -> (left: Int, right: Int)? {
    var best: (mean: Double, late: Int, early: Int, left: Int, right: Int)?
    for left in clusters.indices {
      for right in left + 1..<clusters.count {
        var sum = 0
        var pairs = 0
        for a in clusters[left] {
          for b in clusters[right] where !acrossSourcesOnly || sourceOf[a] != sourceOf[b] {
            sum += evidence[a][b]
            pairs += 1
          }
        }
        guard pairs > 0, sum > grid(constants.mergeAbove) * pairs,
          !forbids(clusters[left], clusters[right])
        else { continue }
        let (a, b) = (clusters[left].max()!, clusters[right].max()!)
        let found = (Double(sum) / Double(pairs), max(a, b), min(a, b), left, right)
        if let now = best, (-now.mean, now.late, now.early) <= (-found.0, found.1, found.2) {
          continue
        }
        best = found
      }
    }
    return best.map { ($0.left, $0.right) }
  }
}

/// The highest sum of weights of links at or above 0 of which no two share a record.
func bestMatchingWeight(_ problem: RandomLinks) -> Double {
  let edges = (0..<problem.links.count).filter {
    problem.links.logOdds[$0] >= 0
      && problem.sourceOf[Int(problem.links.left[$0])]
        != problem.sourceOf[Int(problem.links.right[$0])]
  }
  func best(_ place: Int, _ used: UInt64) -> Double {
    guard place < edges.count else { return 0 }
    let without = best(place + 1, used)
    let bits: UInt64 =
      1 << UInt64(problem.links.left[edges[place]])
      | 1 << UInt64(problem.links.right[edges[place]])
    guard used & bits == 0 else { return without }
    return max(
      without, Double(problem.links.logOdds[edges[place]]) + best(place + 1, used | bits))
  }
  return best(0, 0)
}
