// The records that links can possibly bring together, and the links among them, side by side.
//
// Two clusters join only if the mean over their pairs is for a match, so at least one of their
// links is. Hence what no chain of links at or above the threshold connects is never joined, and
// each connected component can be worked on alone, by any thread.

import Kernels
import Pairs

/// A link inside a component; records are counted from the component's first.
struct LocalLink: Sendable {
  let left: UInt32
  let right: UInt32
  /// Log-odds above the threshold, in fixed point: sums are exact, so their order is free.
  let evidence: Int32
}

/// Log-odds as a whole number of 2^-20; bounded to ±1000.
@inline(__always)
func fixedPoint(_ logOdds: Double) -> Int32 {
  Int32((min(1000, max(-1000, logOdds)) * 0x1p20).rounded())
}

/// Connected components with the links inside them.
struct Components: Sendable {
  /// The components themselves, numbered by their smallest record.
  let clusters: Clusters
  /// Records of component `c`, rising: `members[starts[c] ..< starts[c + 1]]`.
  let starts: [UInt32]
  let members: [UInt32]
  /// Links of component `c`: `links[linkStarts[c] ..< linkStarts[c + 1]]`, in no stated order.
  let linkStarts: [Int]
  let links: [LocalLink]

  /// Which links count at all, and which of them connect.
  struct Choice {
    /// Log-odds at or above which a link connects.
    let threshold: Double
    /// Whether links below the threshold are kept to inform the clustering.
    let keepsBelow: Bool
    /// If not empty, links between records of one source are left out.
    let sourceOf: [UInt16]

    func connects(_ links: borrowing Links, _ index: Int) -> Bool {
      Double(links.logOdds[index]) >= threshold && usable(links, index)
    }

    func keeps(_ links: borrowing Links, _ index: Int) -> Bool {
      keepsBelow ? usable(links, index) : connects(links, index)
    }

    /// Not a number is no evidence; a record says nothing about itself.
    func usable(_ links: borrowing Links, _ index: Int) -> Bool {
      let left = Int(links.left[index])
      let right = Int(links.right[index])
      if links.logOdds[index].isNaN || left == right { return false }
      return sourceOf.isEmpty || sourceOf[left] != sourceOf[right]
    }
  }

  /// Finds the components; O(records + links), about 28 bytes a record and 12 a link.
  init(_ links: Links, recordCount: Int, choice: Choice) {
    var sets = UnionFind(count: recordCount)
    for index in 0..<links.count where choice.connects(links, index) {
      sets.union(links.left[index], links.right[index])
    }
    clusters = Clusters(labels: sets.labels())
    (starts, members) = clusters.members()
    (linkStarts, self.links) = Components.grouped(
      links, clusters: clusters, starts: starts, members: members, choice: choice)
  }

  /// The links whose two records are in one component, sorted by component (a counting sort).
  private static func grouped(
    _ links: Links, clusters: Clusters, starts: [UInt32], members: [UInt32], choice: Choice
  ) -> (starts: [Int], links: [LocalLink]) {
    let clusterOf = clusters.clusterOf
    func component(_ index: Int) -> Int? {
      let component = clusterOf[Int(links.left[index])]
      guard component == clusterOf[Int(links.right[index])] else { return nil }
      return choice.keeps(links, index) ? Int(component) : nil
    }
    var linkStarts = [Int](repeating: 0, count: clusters.count + 1)
    for index in 0..<links.count {
      if let component = component(index) { linkStarts[component + 1] += 1 }
    }
    for index in 0..<clusters.count { linkStarts[index + 1] += linkStarts[index] }

    let placeOf = places(clusterOf, starts: starts, members: members)
    var next = linkStarts
    let empty = LocalLink(left: 0, right: 0, evidence: 0)
    var local = [LocalLink](repeating: empty, count: linkStarts[clusters.count])
    for index in 0..<links.count {
      guard let component = component(index) else { continue }
      let a = placeOf[Int(links.left[index])]
      let b = placeOf[Int(links.right[index])]
      local[next[component]] = LocalLink(
        left: min(a, b), right: max(a, b),
        evidence: fixedPoint(Double(links.logOdds[index]) - choice.threshold))
      next[component] += 1
    }
    return (linkStarts, local)
  }

  /// For every record its place in its component, 0 for the smallest.
  private static func places(_ clusterOf: [UInt32], starts: [UInt32], members: [UInt32]) -> [UInt32]
  {
    var places = [UInt32](repeating: 0, count: members.count)
    for index in members.indices {
      let record = Int(members[index])
      places[record] = UInt32(truncatingIfNeeded: index) - starts[Int(clusterOf[record])]
    }
    return places
  }

  /// The records of a component.
  func records(_ component: Int) -> ArraySlice<UInt32> {
    members[Int(starts[component])..<Int(starts[component + 1])]
  }

  /// Components of two records or more, in batches for parallel work: the large ones alone and
  /// first, largest ahead, then the small ones in rising order, about `grain` links together.
  func batches(grain: Int) -> [[Int]] {
    var large: [Int] = []
    var batches: [[Int]] = []
    var batch: [Int] = []
    var load = 0
    for component in 0..<clusters.count where starts[component + 1] - starts[component] > 1 {
      let count = linkStarts[component + 1] - linkStarts[component]
      if count > grain { large.append(component); continue }
      batch.append(component)
      load += count
      if load >= grain { batches.append(batch); batch = []; load = 0 }
    }
    if !batch.isEmpty { batches.append(batch) }
    large.sort {
      let a = linkStarts[$0 + 1] - linkStarts[$0]
      let b = linkStarts[$1 + 1] - linkStarts[$1]
      return (b, $0) < (a, $1)
    }
    return large.map { [$0] } + batches
  }
}
