// A binary heap of merges, best first.

/// Possible merges in the order in which they are to be made.
struct MergeQueue {
  /// A merge of two clusters as it was when it was last looked at.
  struct Entry {
    /// Mean evidence over the pairs between the clusters.
    let mean: Double
    /// The clusters, each named by its largest record; `late` > `early`.
    let late: UInt32
    let early: UInt32
    /// The link that stands for this pair of clusters.
    let link: UInt32

    /// Higher mean first; of equal means the one whose records all come earlier.
    @inline(__always)
    static func < (left: Entry, right: Entry) -> Bool {
      if left.mean != right.mean { return left.mean > right.mean }
      if left.late != right.late { return left.late < right.late }
      return left.early < right.early
    }
  }

  private var entries: [Entry] = []

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var hole = entries.count - 1
    while hole > 0 {
      let parent = (hole - 1) / 2
      guard entry < entries[parent] else { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = entry
  }

  mutating func pop() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return last }
    replaceFirst(with: last)
    return first
  }

  /// The best entry, left in place.
  var first: Entry? { entries.first }

  /// Takes the best entry away and puts another in; cheaper than both by themselves.
  mutating func replaceFirst(with entry: Entry) {
    let count = entries.count
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < count else { break }
      if child + 1 < count && entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < entry else { break }
      entries[hole] = entries[child]
      hole = child
    }
    entries[hole] = entry
  }
}
