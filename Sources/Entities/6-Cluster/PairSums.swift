// A hash table from a pair of clusters to the sum of evidence between them.
//
// Linear probing at most half full, with backward-shift deletion (Knuth, The Art of Computer
// Programming 3, section 6.4, algorithm R), so that any number of removals leaves no dead slots.

/// Sums of evidence between clusters, for those pairs that have any link.
struct PairSums {
  struct Slot {
    /// Both roots, the smaller one in the high half; 0 marks an empty slot.
    var key: UInt64
    /// Evidence of all links between the two, each less that of an unscored pair.
    var sum: Int64
    /// The one entry of the merge queue that stands for this pair; `.max` if none.
    var entry: UInt32
  }

  private var slots: [Slot] = []
  private var mask = 0

  /// Empties the table and makes room for `count` pairs; O(count).
  mutating func reset(count: Int) {
    var capacity = 8
    while capacity < 2 * count { capacity *= 2 }
    let empty = Slot(key: 0, sum: 0, entry: .max)
    if slots.count < capacity {
      slots = [Slot](repeating: empty, count: capacity)
    } else {
      for index in 0..<capacity { slots[index] = empty }
    }
    mask = capacity - 1
  }

  @inline(__always)
  static func key(_ a: UInt32, _ b: UInt32) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }

  /// Where the pair is, or the empty slot where it would go.
  @inline(__always)
  func find(_ key: UInt64) -> Int {
    var index = home(key)
    while slots[index].key != key && slots[index].key != 0 { index = (index + 1) & mask }
    return index
  }

  @inline(__always)
  private func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
  }

  subscript(index: Int) -> Slot {
    @inline(__always) get { slots[index] }
    @inline(__always) set { slots[index] = newValue }
  }

  /// Empties a slot and closes the gap.
  mutating func remove(at index: Int) {
    var gap = index
    var next = (gap + 1) & mask
    while slots[next].key != 0 {
      let distance = (next &- home(slots[next].key)) & mask
      if distance >= (next &- gap) & mask {
        slots[gap] = slots[next]
        gap = next
      }
      next = (next + 1) & mask
    }
    slots[gap].key = 0
  }
}
