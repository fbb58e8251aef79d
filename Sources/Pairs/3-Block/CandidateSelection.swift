// The strongest candidates of every record (meta-blocking; Papadakis et al., 2014,
// doi:10.1109/TKDE.2013.54).
//
// The weight of a pair is the sum over the blocks it shares of ln(records / block size): sharing
// a rare key tells more. A pair is kept when it is among the best `perRecord` of either record.
// In large files most records have no partner, and their best pairs are chance: there, weak pairs
// are left out as far as a mean number per record demands. A pair is weak below 1.5 ln(records): a
// match needs about ln(records) to overcome its prior odds, and keys of one value repeat evidence,
// so that there all but the first rule about the same attributes count half.
// Records are treated in parts, so memory is bounded by records × `perRecord`, and the sum of
// pairs inside blocks only costs time, about 2 ns each.

import Kernels

/// Chooses pairs from blocks.
struct CandidateSelection: Sendable {
  /// Candidates kept per record.
  let perRecord: Int
  /// Weak pairs are left out as long as records have more candidates than this on average.
  let meanMax: Int
  /// For every rule, the 256ths of its blocks' weight that count.
  let shares: [UInt32]
  /// Only pairs of records from different sources, when set.
  let acrossSources: [UInt16]?

  /// Shares of ln(records) below which pairs are left out, tried in turn.
  private static let weakShares = [0, 0.75, 1, 1.25, 1.5]

  /// The kept pairs, and for every rule how many of them it was the first to give.
  func select(
    from membership: Membership, ruleCount: Int
  ) -> (starts: [UInt32], rights: [UInt32], pairsOfRule: [Int]) {
    let count = membership.recordCount
    // The right record, the rule and the left record within its part share 64 bits.
    let grain = min(65_536, max(2048, (count + 255) / 256))
    let ranges = parts(of: count, grain: grain)
    let weights = weightOfSize(recordCount: count)
    let weightMin = weightMin(membership, weights)
    let kept = parallelMap(ranges.count) { part in
      var pairs = DirectedPairs(parts: ranges.count)
      choose(ranges[part], membership, weights, weightMin) { record, best in
        pairs.append(record, best, grain: grain)
      }
      pairs.deal()
      return pairs
    }
    let merged = parallelMap(ranges.count) { part in
      MergedPairs(kept, part, lefts: ranges[part], ruleCount: ruleCount)
    }
    return join(merged, recordCount: count, ruleCount: ruleCount)
  }

  /// For a block of each size, ln(records / size) in units of 1/4096.
  private func weightOfSize(recordCount: Int) -> [UInt32] {
    (0...Blocks.sizeMax).map { size in
      UInt32(max(1, logarithm(Double(recordCount) / Double(max(1, size))) * 4096))
    }
  }

  /// The least weight that leaves at most `meanMax` candidates a record, judged by a sample of one
  /// record in 64.
  private func weightMin(_ membership: Membership, _ weights: [UInt32]) -> UInt32 {
    let count = membership.recordCount
    let grain = 512
    let ranges = parts(of: count, grain: grain * 64).map {
      $0.lowerBound..<min($0.upperBound, $0.lowerBound + grain)
    }
    let sampled = ranges.reduce(0) { $0 + $1.count }
    var weightMin: UInt32 = 0
    for share in Self.weakShares {
      weightMin = UInt32(share * logarithm(Double(max(1, count))) * 4096)
      let least = weightMin
      let kept = parallelMap(ranges.count) { part in
        var kept = 0
        choose(ranges[part], membership, weights, least) { kept += $1.count }
        return kept
      }
      if kept.reduce(0, +) <= meanMax * sampled { break }
    }
    return weightMin
  }

  /// Calls `body` with every record of `range` and its best candidates: the other record and, in
  /// 16 bits, the rule.
  private func choose(
    _ range: Range<Int>, _ membership: Membership, _ weights: [UInt32], _ weightMin: UInt32,
    _ body: (_ record: Int, _ best: [UInt64]) -> Void
  ) {
    let lists = membership.lists(range)
    var sums = NeighbourSums()
    var best: [UInt64] = []
    let sources = acrossSources ?? []
    for (row, record) in range.enumerated() {
      best.removeAll(keepingCapacity: true)
      if row + 1 < range.count {
        sums.prefetch(
          lists.numbers.span.extracting(lists.range(row + 1)), of: membership.blocks.lists.span)
      }
      sums.add(
        lists.numbers.span.extracting(lists.range(row)), of: membership.blocks.lists.span,
        members: membership.blocks.records.span, weights: weights.span, shares: shares.span)
      sums.takeBest(
        perRecord, sumMin: weightMin, but: UInt32(truncatingIfNeeded: record),
        groups: sources.span, into: &best)
      body(record, best)
    }
  }

  private func join(
    _ parts: [MergedPairs], recordCount: Int, ruleCount: Int
  ) -> (starts: [UInt32], rights: [UInt32], pairsOfRule: [Int]) {
    var starts: [UInt32] = []
    starts.reserveCapacity(recordCount + 1)
    var rights: [UInt32] = []
    rights.reserveCapacity(parts.reduce(0) { $0 + $1.rights.count })
    var pairsOfRule = [Int](repeating: 0, count: ruleCount)
    for part in parts {
      let offset = UInt32(rights.count)
      for start in part.starts { starts.append(offset + start) }
      rights.append(contentsOf: part.rights)
      for rule in 0..<ruleCount { pairsOfRule[rule] += part.pairsOfRule[rule] }
    }
    starts.append(UInt32(rights.count))
    return (starts, rights, pairsOfRule)
  }
}

/// Pairs found from the records of one part, in order of the part of their left record.
private struct DirectedPairs: Sendable {
  /// Left record within its part in the upper 16 bits, right record in the next 32, then the rule.
  private(set) var entries: [UInt64] = []
  /// Where the pairs of each part's left records start.
  private(set) var starts: [Int]
  /// For every entry, the part of its left record, until `deal`.
  private var partOf: [UInt16] = []

  init(parts: Int) { starts = [Int](repeating: 0, count: parts + 1) }

  /// Adds the pairs of `record`; each of `best` is the other record and, in 16 bits, the rule.
  mutating func append(_ record: Int, _ best: [UInt64], grain: Int) {
    for entry in best {
      let other = Int(entry >> 16)
      let left = min(record, other)
      let part = left / grain
      let right = UInt64(max(record, other))
      entries.append(UInt64(left - part * grain) << 48 | right << 16 | entry & 0xFFFF)
      partOf.append(UInt16(truncatingIfNeeded: part))
      starts[part + 1] += 1
    }
  }

  mutating func deal() {
    for part in 1..<starts.count { starts[part] += starts[part - 1] }
    var next = starts
    var dealt = [UInt64](repeating: 0, count: entries.count)
    for (index, entry) in entries.enumerated() {
      let part = Int(partOf[index])
      dealt[next[part]] = entry
      next[part] += 1
    }
    entries = dealt
    partOf = []
  }
}

/// The pairs of one part's left records, from both directions, each once.
private struct MergedPairs: Sendable {
  /// For every left record, where its pairs start.
  private(set) var starts: [UInt32] = []
  private(set) var rights: [UInt32] = []
  private(set) var pairsOfRule: [Int]

  init(_ directed: [DirectedPairs], _ part: Int, lefts: Range<Int>, ruleCount: Int) {
    pairsOfRule = [Int](repeating: 0, count: ruleCount)
    var entries: [UInt64] = []
    entries.reserveCapacity(
      directed.reduce(0) { $0 + $1.starts[part + 1] - $1.starts[part] })
    for pairs in directed {
      entries.append(contentsOf: pairs.entries[pairs.starts[part]..<pairs.starts[part + 1]])
    }
    radixSort(&entries)
    starts.reserveCapacity(lefts.count)
    rights.reserveCapacity(entries.count)
    var last = UInt64.max
    for entry in entries where entry != last {
      last = entry
      while starts.count <= Int(entry >> 48) { starts.append(UInt32(rights.count)) }
      rights.append(UInt32(truncatingIfNeeded: entry >> 16))
      pairsOfRule[Int(entry & 0xFFFF)] += 1
    }
    while starts.count < lefts.count { starts.append(UInt32(rights.count)) }
  }
}
