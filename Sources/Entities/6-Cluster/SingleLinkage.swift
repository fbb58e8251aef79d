// Components under contradiction: links are taken strongest first, and one that would bring two
// contradicting clusters together is passed over (Kruskal, 1956, doi:10.2307/2033241, with a
// test). Needed only where identifiers keep records apart; else a component is a cluster.

import Kernels

/// Single linkage that keeps contradicting records apart.
struct SingleLinkage {
  private var separation: Separation

  init(separation: Separation) { self.separation = separation }

  /// For every record of the component, a record of it that stands for its cluster; O(L log L).
  mutating func cluster(
    _ records: ArraySlice<UInt32>, _ links: ArraySlice<LocalLink>
  ) -> [UInt32] {
    separation.start(records)
    var sets = UnionFind(count: records.count)
    for link in links.sorted(by: LocalLink.isStronger) {
      let left = sets.find(link.left)
      let right = sets.find(link.right)
      if left == right || separation.forbids(Int(left), Int(right)) { continue }
      sets.union(left, right)
      separation.join(Int(max(left, right)), into: Int(min(left, right)))
    }
    return sets.labels()
  }
}

extension LocalLink {
  /// More evidence first, then the earlier records.
  static func isStronger(_ one: LocalLink, _ other: LocalLink) -> Bool {
    if one.evidence != other.evidence { return one.evidence > other.evidence }
    return (one.left, one.right) < (other.left, other.right)
  }
}
