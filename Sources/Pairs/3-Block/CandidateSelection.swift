// The strongest candidates of every record (meta-blocking; Papadakis et al., 2014,
// doi:10.1109/TKDE.2013.54).
//
// The weight of a pair is the sum over the blocks it shares of ln(records / block size): sharing
// a rare key tells more. A pair is kept when it is among the best `perRecord` of either record.
// Records are treated one by one, so memory is bounded by records × `perRecord`, and the sum of
// pairs inside blocks only costs time, about 5 ns each.

import Kernels

/// Chooses pairs from blocks.
struct CandidateSelection: Sendable {
  /// Candidates kept per record.
  let perRecord: Int
  /// Only pairs of records from different sources, when set.
  let acrossSources: [UInt16]?

  /// The kept pairs, and for every rule how many of them it was the first to give.
  func select(
    from blocks: Blocks, recordCount: Int, ruleCount: Int
  ) -> (starts: [UInt32], rights: [UInt32], pairsOfRule: [Int]) {
    let membership = Membership(blocks, recordCount: recordCount)
    let ranges = parts(of: recordCount, grain: 2048)
    let best = parallelMap(ranges.count) { part -> [UInt64] in
      var search = NeighbourSearch(perRecord: perRecord, acrossSources: acrossSources)
      var kept: [UInt64] = []
      for record in ranges[part] { search.append(record, blocks, membership, to: &kept) }
      return kept
    }
    return merge(best, recordCount: recordCount, ruleCount: ruleCount)
  }

  /// Joins both directions: entries are left (the smaller), right, rule; each pair once.
  private func merge(
    _ lists: [[UInt64]], recordCount: Int, ruleCount: Int
  ) -> (starts: [UInt32], rights: [UInt32], pairsOfRule: [Int]) {
    var offsets = [UInt32](repeating: 0, count: recordCount + 1)
    for list in lists {
      for index in stride(from: 0, to: list.count, by: 2) { offsets[Int(list[index]) + 1] += 1 }
    }
    for record in 0..<recordCount { offsets[record + 1] += offsets[record] }
    var next = offsets
    var entries = [UInt64](repeating: 0, count: Int(offsets[recordCount]))
    for list in lists {
      for index in stride(from: 0, to: list.count, by: 2) {
        let left = Int(list[index])
        entries[Int(next[left])] = list[index + 1]
        next[left] += 1
      }
    }
    return unique(entries, offsets, ruleCount: ruleCount)
  }

  /// Sorts the entries of every left record and drops the second of two directions.
  private func unique(
    _ entries: [UInt64], _ offsets: [UInt32], ruleCount: Int
  ) -> (starts: [UInt32], rights: [UInt32], pairsOfRule: [Int]) {
    let recordCount = offsets.count - 1
    let ranges = parts(of: recordCount, grain: 8192)
    let lists = parallelMap(ranges.count) { part -> (counts: [UInt32], kept: [UInt64]) in
      var counts: [UInt32] = []
      var kept: [UInt64] = []
      for record in ranges[part] {
        let before = kept.count
        let own = entries[Int(offsets[record])..<Int(offsets[record + 1])].sorted()
        for (index, entry) in own.enumerated() where index == 0 || entry != own[index - 1] {
          kept.append(entry)
        }
        counts.append(UInt32(kept.count - before))
      }
      return (counts, kept)
    }
    var starts: [UInt32] = [0]
    starts.reserveCapacity(recordCount + 1)
    var rights: [UInt32] = []
    rights.reserveCapacity(lists.reduce(0) { $0 + $1.kept.count })
    var pairsOfRule = [Int](repeating: 0, count: ruleCount)
    for list in lists {
      for count in list.counts { starts.append(starts[starts.count - 1] + count) }
      for entry in list.kept {
        rights.append(UInt32(truncatingIfNeeded: entry >> 16))
        pairsOfRule[Int(entry & 0xFFFF)] += 1
      }
    }
    return (starts, rights, pairsOfRule)
  }
}

/// For every record, the blocks it is in.
struct Membership: Sendable {
  let starts: [UInt32]
  let blocks: [UInt32]
  /// For every block, ln(records / size) in units of 1/4096.
  let weights: [UInt32]

  init(_ all: Blocks, recordCount: Int) {
    var starts = [UInt32](repeating: 0, count: recordCount + 1)
    for record in all.records { starts[Int(record) + 1] += 1 }
    for record in 0..<recordCount { starts[record + 1] += starts[record] }
    var next = starts
    var blocks = [UInt32](repeating: 0, count: all.records.count)
    for block in 0..<all.count {
      for index in all.range(block) {
        let record = Int(all.records[index])
        blocks[Int(next[record])] = UInt32(truncatingIfNeeded: block)
        next[record] += 1
      }
    }
    self.starts = starts
    self.blocks = blocks
    weights = (0..<all.count).map { block in
      UInt32(max(1, logarithm(Double(recordCount) / Double(all.size(block))) * 4096))
    }
  }
}

/// Gathers the neighbours of one record after another in a hash table that is reused.
private struct NeighbourSearch {
  let perRecord: Int
  let acrossSources: [UInt16]?
  /// Open addressing: record (or .max), summed weight, first rule.
  private var records = [UInt32](repeating: .max, count: 1024)
  private var weights = [UInt32](repeating: 0, count: 1024)
  private var rules = [UInt16](repeating: 0, count: 1024)
  private var used: [Int] = []

  init(perRecord: Int, acrossSources: [UInt16]?) {
    self.perRecord = perRecord
    self.acrossSources = acrossSources
  }

  /// Appends the best candidates of `record`: pairs of words (left; right << 16 | rule).
  mutating func append(
    _ record: Int, _ blocks: Blocks, _ membership: Membership, to kept: inout [UInt64]
  ) {
    let own = Int(membership.starts[record])..<Int(membership.starts[record + 1])
    for index in own {
      let block = Int(membership.blocks[index])
      grow(used.count + blocks.size(block))
      let weight = membership.weights[block]
      let rule = blocks.rules[block]
      for member in blocks.range(block) {
        let other = blocks.records[member]
        if Int(other) == record { continue }
        if let acrossSources, acrossSources[Int(other)] == acrossSources[record] { continue }
        add(other, weight, rule)
      }
    }
    takeBest(record, &kept)
    for slot in used { records[slot] = .max }
    used.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ other: UInt32, _ weight: UInt32, _ rule: UInt16) {
    let mask = records.count - 1
    var slot = Int(truncatingIfNeeded: UInt64(other) &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while records[slot] != other {
      if records[slot] == .max {
        records[slot] = other
        weights[slot] = weight
        rules[slot] = rule
        used.append(slot)
        return
      }
      slot = (slot + 1) & mask
    }
    weights[slot] &+= weight
    rules[slot] = min(rules[slot], rule)
  }

  private mutating func takeBest(_ record: Int, _ kept: inout [UInt64]) {
    // Highest weight first, then the lowest record: one number to sort by.
    var ranked: [UInt64] = []
    ranked.reserveCapacity(used.count)
    for slot in used { ranked.append(UInt64(weights[slot]) << 32 | UInt64(~records[slot])) }
    let limit = used.count <= perRecord ? 0 : smallestKept(&ranked)
    for slot in used {
      let rank = UInt64(weights[slot]) << 32 | UInt64(~records[slot])
      if rank < limit { continue }
      let other = Int(records[slot])
      kept.append(UInt64(min(record, other)))
      kept.append(UInt64(max(record, other)) << 16 | UInt64(rules[slot]))
    }
  }

  /// The `perRecord`-th largest of `ranked`, which are all different.
  private func smallestKept(_ ranked: inout [UInt64]) -> UInt64 {
    var low = 0
    var high = ranked.count - 1
    let target = ranked.count - perRecord
    while low < high {
      let pivot = ranked[(low + high) / 2]
      var left = low
      var right = high
      while left <= right {
        while ranked[left] < pivot { left += 1 }
        while ranked[right] > pivot { right -= 1 }
        if left <= right {
          ranked.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if target <= right { high = right } else if target >= left { low = left } else { break }
    }
    return ranked[target]
  }

  /// Keeps the table at most half full for `count` entries; re-enters those present.
  private mutating func grow(_ count: Int) {
    guard count * 2 > records.count else { return }
    var size = records.count
    while count * 2 > size { size *= 2 }
    let old = used.map { (records[$0], weights[$0], rules[$0]) }
    records = [UInt32](repeating: .max, count: size)
    weights = [UInt32](repeating: 0, count: size)
    rules = [UInt16](repeating: 0, count: size)
    used.removeAll(keepingCapacity: true)
    for (other, weight, rule) in old { add(other, weight, rule) }
  }
}
