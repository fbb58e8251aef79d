// One component that holds everything must not take the time or memory of its pairs.

import Entities
import Kernels
import Pairs
import Testing

@Suite(.serialized) struct GiantComponentTests {
  private func time(_ name: String, _ work: () -> Clusters) -> (clusters: Clusters, seconds: Double)
  {
    let clock = ContinuousClock()
    let start = clock.now
    let clusters = work()
    let seconds = (clock.now - start) / .seconds(1)
    print("\(name): \(clusters.count) clusters in \(seconds) s")
    return (clusters, seconds)
  }

  @Test(arguments: ClusterRule.allCases) func chain(rule: ClusterRule) {
    let count = 100_000
    let links = Links(
      left: (0..<UInt32(count - 1)).map { $0 }, right: (1..<UInt32(count)).map { $0 },
      logOdds: (0..<count - 1).map { Float($0 % 7) + 1 })
    let sourceOf = (0..<count).map { UInt16($0 % 2) }
    let (clusters, seconds) = time("chain, \(rule)") {
      Clusterer(rule: rule).cluster(links, recordCount: count, sourceOf: sourceOf)
    }
    #expect(seconds < 10 * patience)
    #expect(clusters.clusterOf.count == count)
  }

  @Test(arguments: ClusterRule.allCases) func star(rule: ClusterRule) {
    let count = 300_000
    let links = Links(
      left: [UInt32](repeating: 0, count: count - 1), right: (1..<UInt32(count)).map { $0 },
      logOdds: [Float](repeating: 8, count: count - 1))
    let sourceOf = (0..<count).map { UInt16($0 % 3) }
    let (clusters, seconds) = time("star, \(rule)") {
      Clusterer(rule: rule).cluster(links, recordCount: count, sourceOf: sourceOf)
    }
    #expect(seconds < 10 * patience)
    #expect(clusters.count >= 1)
  }

  @Test func assignmentOfManyToMany() {
    let rows = 10_000
    var random = SeededRandom(seed: 5)
    var links = Links()
    for _ in 0..<100_000 {
      links.left.append(UInt32(random.below(rows)))
      links.right.append(UInt32(rows + random.below(rows)))
      links.logOdds.append(Float(random.unit() * 10))
    }
    let sourceOf = (0..<2 * rows).map { UInt16($0 < rows ? 0 : 1) }
    let (clusters, seconds) = time("assignment of 100,000 links") {
      Clusterer(rule: .oneToOne).cluster(links, recordCount: 2 * rows, sourceOf: sourceOf)
    }
    #expect(seconds < 10 * patience)
    #expect(clusters.count < 2 * rows)
  }

  /// A million random links among 100,000 records, most of them for a match.
  static func hairball(records: Int, links count: Int, seed: UInt64) -> Links {
    var random = SeededRandom(seed: seed)
    var seen = Set<UInt64>(minimumCapacity: count)
    var links = Links()
    while links.count < count {
      let a = UInt32(random.below(records))
      let b = UInt32(random.below(records))
      guard a != b, seen.insert(UInt64(min(a, b)) << 32 | UInt64(max(a, b))).inserted
      else { continue }
      links.left.append(min(a, b))
      links.right.append(max(a, b))
      links.logOdds.append(Float(random.unit() * 12 - 3))
    }
    return links
  }

  @Test(arguments: ClusterRule.allCases) func hairball(rule: ClusterRule) {
    let links = Self.hairball(records: 100_000, links: 1_000_000, seed: 1)
    let sourceOf = (0..<100_000).map { UInt16($0 % 3) }
    let (_, seconds) = time("hairball, \(rule)") {
      Clusterer(rule: rule).cluster(links, recordCount: 100_000, sourceOf: sourceOf)
    }
    #expect(seconds < 20 * patience)
  }

  @Test func oneDenseEntity() {
    let records = 1_415
    let links = Self.hairball(records: records, links: 1_000_000, seed: 2)
    let (clusters, seconds) = time("one dense entity") {
      Clusterer(rule: .averageLinkage).cluster(links, recordCount: records)
    }
    #expect(clusters.count == 1)
    #expect(seconds < 20 * patience)
  }

  @Test func manySmallComponents() {
    var links = Links()
    var random = SeededRandom(seed: 3)
    for first in stride(from: 0 as UInt32, to: 1_000_000, by: 4) {
      for (a, b) in [(0, 1), (0, 2), (1, 2), (2, 3)] as [(UInt32, UInt32)] {
        links.left.append(first + a)
        links.right.append(first + b)
        links.logOdds.append(Float(random.unit() * 12 - 3))
      }
    }
    let shuffled = links.shuffled(seed: 4)
    let (clusters, seconds) = time("a million links in small components") {
      Clusterer(rule: .averageLinkage).cluster(shuffled, recordCount: 1_000_000)
    }
    #expect(clusters.count > 250_000)
    Threads.use(1)
    defer { Threads.use(0) }
    let onOneThread = Clusterer(rule: .averageLinkage).cluster(links, recordCount: 1_000_000)
    #expect(onOneThread == clusters)
    #expect(seconds < 10 * patience)
  }
}
