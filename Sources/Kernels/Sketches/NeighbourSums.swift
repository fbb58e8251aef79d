// Which others share the most lists with one element, weighted: the inner loop of meta-blocking.
//
// Elements stand in lists (records in blocks). For one element, the weights of its lists are summed
// for every other member, in an open-addressing table that stays in the first-level cache and is
// emptied by the list of its used slots. Cost: 1 to 3 ns per member of a list.

internal import CKernels

/// A list of elements within one array, with a label.
public struct MemberList: BitwiseCopyable, Sendable {
  /// The first member's place.
  public let start: UInt32
  /// How many members there are.
  public let count: UInt16
  /// What made the list.
  public let label: UInt16

  public init(start: UInt32, count: UInt16, label: UInt16) {
    self.start = start
    self.count = count
    self.label = label
  }

  /// The members' places.
  @inlinable public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// Sums weights by neighbour; one per thread, used for one element after another.
public struct NeighbourSums: ~Copyable {
  /// Element in the upper half, sum of weights in the lower; `.max` is empty.
  private var slots: UnsafeMutablePointer<UInt64>
  /// The least label of each slot's element.
  private var labels: UnsafeMutablePointer<UInt16>
  /// The slots in use, from the first.
  private var used: UnsafeMutablePointer<UInt32>
  /// Sum in the upper half, complement of the element in the lower: what is best is largest.
  private var ranks: UnsafeMutablePointer<UInt64>
  /// The same, reordered to find the best.
  private var sorted: UnsafeMutablePointer<UInt64>
  private var bits: UInt32
  private var usedCount = 0

  private var capacity: Int { 1 << Int(bits) }

  /// Empty sums.
  public init() { self.init(bits: 10) }

  private init(bits: UInt32) {
    self.bits = bits
    let capacity = 1 << Int(bits)
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: .max, count: capacity)
    labels = .allocate(capacity: capacity)
    labels.initialize(repeating: 0, count: capacity)
    used = .allocate(capacity: capacity)
    used.initialize(repeating: 0, count: capacity)
    ranks = .allocate(capacity: capacity)
    ranks.initialize(repeating: 0, count: capacity)
    sorted = .allocate(capacity: capacity)
    sorted.initialize(repeating: 0, count: capacity)
  }

  deinit {
    slots.deallocate()
    labels.deallocate()
    used.deallocate()
    ranks.deallocate()
    sorted.deallocate()
  }

  /// How many different elements have been added since `removeAll`.
  public var count: Int { usedCount }

  /// Adds `weights[list.count] × shares[list.label] / 256` to every member of `lists[i]` for each i
  /// of `indices`.
  ///
  /// Shares are at most 256. Elements are below `UInt32.max`; sums saturate at `UInt32.max`.
  public mutating func add(
    _ indices: Span<UInt32>, of lists: Span<MemberList>, members: Span<UInt32>,
    weights: Span<UInt32>, shares: Span<UInt32>
  ) {
    if indices.isEmpty || members.isEmpty { return }
    members.withUnsafeBufferPointer { buffer in
      let members = buffer.baseAddress!
      // The lists lie all over memory: all are asked for before the first is read.
      for place in indices.indices {
        let list = lists[Int(indices[place])]
        precondition(list.range.upperBound <= buffer.count, "a list lies within the members")
        ck_prefetch(members + Int(list.start))
      }
      for place in indices.indices {
        let list = lists[Int(indices[place])]
        while (usedCount + Int(list.count)) * 2 > capacity { grow() }
        let whole = UInt64(weights[Int(list.count)]) &* UInt64(shares[Int(list.label)])
        let weight = UInt32(truncatingIfNeeded: whole &>> 8)
        add(members + Int(list.start), Int(list.count), weight, list.label)
      }
    }
  }

  /// Asks for the memory of lists that will be added soon.
  public func prefetch(_ indices: Span<UInt32>, of lists: Span<MemberList>) {
    lists.withUnsafeBufferPointer { lists in
      guard let first = lists.baseAddress else { return }
      for place in indices.indices { ck_prefetch(first + Int(indices[place])) }
    }
  }

  /// Adds to members for which there is room.
  private mutating func add(
    _ members: UnsafePointer<UInt32>, _ count: Int, _ weight: UInt32, _ label: UInt16
  ) {
    let (slots, labels, used) = (slots, labels, used)
    let mask = capacity - 1
    let shift = 32 - bits
    var next = usedCount
    for place in 0..<count {
      let member = members[place]
      var slot = Int(truncatingIfNeeded: (member &* 0x9E37_79B1) &>> shift)
      var entry = slots[slot]
      while UInt32(truncatingIfNeeded: entry &>> 32) != member && entry != .max {
        slot = (slot &+ 1) & mask
        entry = slots[slot]
      }
      // Whether the member is new is unforeseeable, so that nothing here branches on it.
      let isNew = entry == .max
      let (sum, overflow) = UInt32(truncatingIfNeeded: isNew ? 0 : entry)
        .addingReportingOverflow(weight)
      slots[slot] = UInt64(member) &<< 32 | UInt64(overflow ? .max : sum)
      labels[slot] = min(isNew ? .max : labels[slot], label)
      used[next] = UInt32(truncatingIfNeeded: slot)
      next &+= isNew ? 1 : 0
    }
    usedCount = next
  }

  /// Doubles the table and enters what it held.
  private mutating func grow() {
    var larger = NeighbourSums(bits: bits + 1)
    for place in 0..<usedCount {
      let slot = Int(used[place])
      var member = UInt32(truncatingIfNeeded: slots[slot] &>> 32)
      larger.add(&member, 1, UInt32(truncatingIfNeeded: slots[slot]), labels[slot])
    }
    self = larger
  }

  /// Appends `element << 16 | label` for the `limit` elements of the largest sums, in no stated
  /// order; of equal sums the lower elements. Then empties the sums.
  ///
  /// `own` does not count, nor do the elements of its group when `groups` is not empty, nor sums
  /// below `sumMin`.
  public mutating func takeBest(
    _ limit: Int, sumMin: UInt32 = 0, but own: UInt32, groups: Span<UInt16>,
    into best: inout [UInt64]
  ) {
    var count = 0
    for place in 0..<usedCount {
      let slot = used[place]
      let entry = slots[Int(slot)]
      slots[Int(slot)] = .max
      let element = UInt32(truncatingIfNeeded: entry &>> 32)
      if element == own { continue }
      if !groups.isEmpty && groups[Int(element)] == groups[Int(own)] { continue }
      ranks[count] = entry &<< 32 | UInt64(~element)
      used[count] = UInt32(labels[Int(slot)])
      count &+= 1
    }
    usedCount = 0
    let least = max(UInt64(sumMin) &<< 32, count <= limit ? 0 : smallestKept(count, limit))
    for place in 0..<count where ranks[place] >= least {
      let element = ~UInt32(truncatingIfNeeded: ranks[place])
      best.append(UInt64(element) &<< 16 | UInt64(used[place]))
    }
  }

  /// The `limit`-th largest of the first `count` ranks, which all differ (quickselect).
  private func smallestKept(_ count: Int, _ limit: Int) -> UInt64 {
    if limit == 0 { return .max }
    sorted.update(from: ranks, count: count)
    let target = count - limit
    var (low, high) = (0, count - 1)
    while low < high {
      let pivot = sorted[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while sorted[left] < pivot { left &+= 1 }
        while sorted[right] > pivot { right &-= 1 }
        if left <= right {
          (sorted[left], sorted[right]) = (sorted[right], sorted[left])
          left &+= 1
          right &-= 1
        }
      }
      if target <= right { high = right } else if target >= left { low = left } else { break }
    }
    return sorted[target]
  }
}
