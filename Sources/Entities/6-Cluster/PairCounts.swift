// How many pairs of records lie between two clusters, followed while clusters grow.

/// Sizes of the clusters of one component, as far as their pairs count.
struct PairCounts {
  /// Empty if all pairs count; else only those between two sources do.
  private let sourceOf: [UInt16]
  /// Sources in the component, 1 if all pairs count.
  private var width = 1
  private var sizes: [UInt32] = []
  /// `bySource[root * width + source]`, where sources are numbered inside the component.
  private var bySource: [UInt32] = []

  init(sourceOf: [UInt16]) { self.sourceOf = sourceOf }

  /// Starts anew with every record of `members` alone.
  mutating func start(_ members: ArraySlice<UInt32>) {
    sizes.removeAll(keepingCapacity: true)
    for _ in members { sizes.append(1) }
    guard !sourceOf.isEmpty else { return }
    var sources: [UInt16] = []
    for record in members where sources.last != sourceOf[Int(record)] {
      sources.append(sourceOf[Int(record)])
    }
    sources = Array(Set(sources)).sorted()
    width = sources.count
    bySource = [UInt32](repeating: 0, count: members.count * width)
    for (place, record) in members.enumerated() {
      let source = sources.firstIndex(of: sourceOf[Int(record)]) ?? 0
      bySource[place * width + source] = 1
    }
  }

  /// Pairs that count between clusters with roots `a` and `b`; O(sources in the component).
  func between(_ a: Int, _ b: Int) -> Int64 {
    var pairs = Int64(sizes[a]) * Int64(sizes[b])
    if sourceOf.isEmpty { return pairs }
    for source in 0..<width {
      pairs -= Int64(bySource[a * width + source]) * Int64(bySource[b * width + source])
    }
    return pairs
  }

  /// Cluster `b` became part of cluster `a`.
  mutating func join(_ b: Int, into a: Int) {
    sizes[a] += sizes[b]
    if sourceOf.isEmpty { return }
    for source in 0..<width { bySource[a * width + source] += bySource[b * width + source] }
  }
}
