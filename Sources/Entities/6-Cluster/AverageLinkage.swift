// Average linkage over a sparse graph of links, exactly.
//
// Problem: of all clusters of a component, join the two with the highest mean evidence over *all*
// record pairs between them, until no mean is above a limit. A pair without a link counts a fixed
// negative value, so only pairs of clusters with a link between them can ever be joined.
// Method (Sokal and Michener, 1958; the update is that of Lance and Williams, 1967,
// doi:10.1093/comjnl/9.4.373): with u the value of an unscored pair,
//   mean(A, B) = u + sum over links between A and B of (evidence - u) / pairs(A, B),
// and that sum is additive when clusters join; pairs(A, B) is |A| |B|, or where only pairs across
// sources are compared, the number of those. Sums are whole numbers in fixed point, so nothing
// depends on the order of the links.
// Average linkage is reducible: mean(A ∪ B, C) <= max(mean(A, C), mean(B, C)); so is the order
// of ties here. So an entry of the queue that was right once stays an upper bound: an outdated one
// is put back with its present mean when it comes up, and a merge needs no new entries at all.
// Cost: O(L log R) table steps for L links over R records by merging the shorter list of
// neighbours into the longer, and queue steps for outdated entries. Each entry is outdated a few
// times at most, because an unscored pair costs so much that links that do not grow with a cluster
// soon lose: with u = -2 and at most 8 for a link, when the cluster is five times as large. With
// u near 0 one huge hub would cost O(L × its size). Memory about 130 bytes a link.

/// Average linkage, one component after another, with its memory reused.
struct AverageLinkage {
  private let evidenceMin: Int64
  private let evidenceMax: Int64
  private let unscored: Int64
  /// Join while the sum of (evidence - unscored) is above this for each pair of records.
  private let margin: Int64
  private var separation: Separation
  private var counts: PairCounts

  private var parent: [UInt32] = []
  private var names: [UInt32] = []
  private var neighbours = NeighbourLists()
  private var sums = PairSums()
  private var queue = MergeQueue()
  /// For every link the mean of its entry in the queue.
  private var queued: [Double] = []

  init(constants: LinkageConstants, separation: Separation, counts: PairCounts) {
    evidenceMin = Int64(fixedPoint(constants.evidenceMin))
    evidenceMax = Int64(fixedPoint(constants.evidenceMax))
    unscored = Int64(fixedPoint(constants.unscoredPair))
    margin = Int64(fixedPoint(constants.mergeAbove)) - unscored
    self.separation = separation
    self.counts = counts
  }

  /// For every record of the component, a record of it that stands for its cluster.
  mutating func cluster(
    _ records: ArraySlice<UInt32>, _ links: ArraySlice<LocalLink>
  ) -> [UInt32] {
    start(records, links)
    while let entry = queue.first { advance(entry) }
    return (0..<UInt32(records.count)).map { root($0) }
  }

  private mutating func start(_ records: ArraySlice<UInt32>, _ links: ArraySlice<LocalLink>) {
    let count = records.count
    parent.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    for record in 0..<UInt32(count) {
      parent.append(record)
      names.append(record)
    }
    separation.start(records)
    counts.start(records)
    sums.reset(count: links.count)
    neighbours.reset(clusters: count, capacity: 2 * links.count)
    for link in links { add(link) }
    queued.removeAll(keepingCapacity: true)
    for _ in links { queued.append(0) }
    queue.removeAll()
    for (number, link) in links.enumerated() { enqueue(link, UInt32(number)) }
  }

  /// Enters a link into the sums; of a repeated pair the strongest counts.
  private mutating func add(_ link: LocalLink) {
    let evidence = min(evidenceMax, max(evidenceMin, Int64(link.evidence))) - unscored
    let key = PairSums.key(link.left, link.right)
    let index = sums.find(key)
    if sums[index].key == key {
      sums[index].sum = max(sums[index].sum, evidence)
    } else {
      sums[index] = PairSums.Slot(key: key, sum: evidence, entry: .max)
      neighbours.append(link.right, to: link.left)
      neighbours.append(link.left, to: link.right)
    }
  }

  private mutating func enqueue(_ link: LocalLink, _ number: UInt32) {
    let index = sums.find(PairSums.key(link.left, link.right))
    guard sums[index].entry == .max, sums[index].sum > margin else { return }
    sums[index].entry = number
    queued[Int(number)] = Double(sums[index].sum)
    queue.push(
      .init(mean: Double(sums[index].sum), late: link.right, early: link.left, link: number))
  }

  /// Makes the best merge, or brings the best entry up to date.
  private mutating func advance(_ entry: MergeQueue.Entry) {
    let a = root(entry.late)
    let b = root(entry.early)
    let index = a == b ? 0 : sums.find(PairSums.key(a, b))
    guard a != b, sums[index].entry == entry.link else {
      _ = queue.pop()
      return
    }
    let pairs = counts.between(Int(a), Int(b))
    let sum = sums[index].sum
    guard sum > margin * pairs, !separation.forbids(Int(a), Int(b)) else {
      sums[index].entry = .max
      _ = queue.pop()
      return
    }
    let mean = Double(sum) / Double(pairs)
    let late = max(names[Int(a)], names[Int(b)])
    let early = min(names[Int(a)], names[Int(b)])
    if mean == entry.mean && late == entry.late && early == entry.early {
      _ = queue.pop()
      sums.remove(at: index)
      merge(a, b)
    } else {
      queued[Int(entry.link)] = mean
      queue.replaceFirst(with: .init(mean: mean, late: late, early: early, link: entry.link))
    }
  }

  private mutating func merge(_ a: UInt32, _ b: UInt32) {
    let aIsLonger = neighbours.length(a) >= neighbours.length(b)
    let kept = aIsLonger ? a : b
    let gone = aIsLonger ? b : a
    parent[Int(gone)] = kept
    names[Int(kept)] = max(names[Int(kept)], names[Int(gone)])
    separation.join(Int(gone), into: Int(kept))
    counts.join(Int(gone), into: Int(kept))
    var node = neighbours.first(gone)
    while let place = node {
      node = neighbours.next(place)
      let other = root(neighbours.target(place))
      if other != kept && move(from: gone, to: kept, other) {
        neighbours.link(place, to: kept)
      }
    }
  }

  /// Moves the sum between `gone` and `other` to `kept`; true if `other` is new to `kept`.
  private mutating func move(from gone: UInt32, to kept: UInt32, _ other: UInt32) -> Bool {
    let from = sums.find(PairSums.key(gone, other))
    let moved = sums[from]
    guard moved.key != 0 else { return false }
    sums.remove(at: from)
    let key = PairSums.key(kept, other)
    let index = sums.find(key)
    guard sums[index].key == key else {
      sums[index] = PairSums.Slot(key: key, sum: moved.sum, entry: moved.entry)
      return true
    }
    sums[index].sum += moved.sum
    sums[index].entry = better(sums[index].entry, moved.entry)
    return false
  }

  /// Of two entries for what is now one pair, the one that is the upper bound.
  private func better(_ left: UInt32, _ right: UInt32) -> UInt32 {
    if left == .max { return right }
    if right == .max { return left }
    return queued[Int(left)] >= queued[Int(right)] ? left : right
  }

  private mutating func root(_ record: UInt32) -> UInt32 {
    var record = record
    while true {
      let above = parent[Int(record)]
      if above == record { return record }
      let next = parent[Int(above)]
      parent[Int(record)] = next
      record = next
    }
  }
}

/// For every cluster a linked list of the clusters that it has links with.
///
/// A list may name a cluster that has since been merged, and so the same cluster twice.
private struct NeighbourLists {
  private var heads: [UInt32] = []
  private var lengths: [UInt32] = []
  private var targets: [UInt32] = []
  private var nexts: [UInt32] = []

  mutating func reset(clusters: Int, capacity: Int) {
    heads.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    for _ in 0..<clusters {
      heads.append(.max)
      lengths.append(0)
    }
    targets.removeAll(keepingCapacity: true)
    nexts.removeAll(keepingCapacity: true)
    targets.reserveCapacity(capacity)
    nexts.reserveCapacity(capacity)
  }

  func length(_ cluster: UInt32) -> UInt32 { lengths[Int(cluster)] }
  func target(_ place: UInt32) -> UInt32 { targets[Int(place)] }
  func first(_ cluster: UInt32) -> UInt32? { present(heads[Int(cluster)]) }
  func next(_ place: UInt32) -> UInt32? { present(nexts[Int(place)]) }
  private func present(_ place: UInt32) -> UInt32? { place == .max ? nil : place }

  mutating func append(_ target: UInt32, to cluster: UInt32) {
    targets.append(target)
    nexts.append(.max)
    link(UInt32(targets.count - 1), to: cluster)
  }

  /// Puts an existing place at the head of a cluster's list.
  mutating func link(_ place: UInt32, to cluster: UInt32) {
    nexts[Int(place)] = heads[Int(cluster)]
    heads[Int(cluster)] = place
    lengths[Int(cluster)] += 1
  }
}
