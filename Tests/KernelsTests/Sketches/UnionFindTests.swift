import Kernels
import Testing

@Suite struct UnionFindTests {
  @Test func rootsAreSmallestMembers() {
    var sets = UnionFind(count: 6)
    let joined = [sets.union(5, 3), sets.union(3, 1), sets.union(1, 5)]
    let root = sets.find(5)
    let labels = sets.labels()
    #expect(joined == [true, true, false])
    #expect(root == 1)
    #expect(labels == [0, 1, 2, 1, 4, 1])
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func equalsReachability(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = 1 + random.below(200)
    let links = (0..<random.below(250)).map { _ in
      (UInt32(random.below(count)), UInt32(random.below(count)))
    }
    var sets = UnionFind(count: count)
    sets.union(links.map(\.0).span, links.map(\.1).span)
    let labels = sets.labels()
    #expect(labels == smallestReachable(count, links), "seed \(seed)")
    var reversed = UnionFind(count: count)
    for link in links.reversed() { reversed.union(link.1, link.0) }
    let reversedLabels = reversed.labels()
    #expect(reversedLabels == labels, "seed \(seed)")
  }

  /// Spreads the smallest label along the links until nothing changes.
  private func smallestReachable(_ count: Int, _ links: [(UInt32, UInt32)]) -> [UInt32] {
    var labels = (0..<UInt32(count)).map { $0 }
    var changed = true
    while changed {
      changed = false
      for (left, right) in links where labels[Int(left)] != labels[Int(right)] {
        let least = min(labels[Int(left)], labels[Int(right)])
        (labels[Int(left)], labels[Int(right)]) = (least, least)
        changed = true
      }
    }
    return labels
  }
}
