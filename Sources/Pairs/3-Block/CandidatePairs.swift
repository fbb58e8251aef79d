// Stage 3's noun: the pairs to compare.

import Kernels

/// What one blocking rule contributed.
public struct BlockingStatistics: Sendable, Codable, Equatable {
  /// The rule in words.
  public let rule: String
  /// Candidate pairs that this rule is the first to give.
  public let pairs: Int
  /// Records in its largest block, oversized ones included.
  public let largestBlock: Int
  /// Its share of all candidate pairs, 0 ... 1.
  public let share: Double
  /// Blocks too large to compare whole; their records meet by a second key only.
  public let oversizedBlocks: Int
  /// An example value of the largest block.
  public let largestKey: String

  public init(
    rule: String, pairs: Int, largestBlock: Int, share: Double, oversizedBlocks: Int,
    largestKey: String
  ) {
    self.rule = rule
    self.pairs = pairs
    self.largestBlock = largestBlock
    self.share = share
    self.oversizedBlocks = oversizedBlocks
    self.largestKey = largestKey
  }
}

/// Candidate pairs, each once, left < right, sorted: those of record `r` on the left are
/// `rights[starts[r] ..< starts[r + 1]]`.
public struct CandidatePairs: Sendable {
  /// For every record where its pairs start; one more entry than records.
  public let starts: [UInt32]
  /// The right record of every pair.
  public let rights: [UInt32]
  /// One entry per rule, then one for the pairs of oversized keys.
  public let statistics: [BlockingStatistics]

  /// How many pairs there are.
  public var count: Int { rights.count }

  public init(starts: [UInt32], rights: [UInt32], statistics: [BlockingStatistics]) {
    precondition(Int(starts[starts.count - 1]) == rights.count, "starts end where pairs end")
    self.starts = starts
    self.rights = rights
    self.statistics = statistics
  }

  /// Given pairs as candidates: ordered left < right, sorted, repeats and self-pairs left out.
  public init(pairs: [(left: UInt32, right: UInt32)], recordCount: Int) {
    var packed = pairs.compactMap { pair -> UInt64? in
      pair.left == pair.right
        ? nil : UInt64(min(pair.left, pair.right)) << 32 | UInt64(max(pair.left, pair.right))
    }
    packed.sort()
    var starts = [UInt32](repeating: 0, count: recordCount + 1)
    var rights: [UInt32] = []
    for (index, pair) in packed.enumerated() where index == 0 || pair != packed[index - 1] {
      starts[Int(pair >> 32) + 1] += 1
      rights.append(UInt32(truncatingIfNeeded: pair))
    }
    for record in 0..<recordCount { starts[record + 1] += starts[record] }
    self.init(starts: starts, rights: rights, statistics: [])
  }

  /// The left records of pairs `range`; O(range + log records).
  public func lefts(_ range: Range<Int>) -> [UInt32] {
    var low = 0
    var high = starts.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= range.lowerBound { low = middle } else { high = middle }
    }
    var result: [UInt32] = []
    result.reserveCapacity(range.count)
    for pair in range {
      while Int(starts[low + 1]) <= pair { low += 1 }
      result.append(UInt32(truncatingIfNeeded: low))
    }
    return result
  }

  /// About `share` of the pairs, chosen by a hash of their records; O(pairs).
  public func sampled(_ share: Double) -> CandidatePairs {
    if share >= 1 { return self }
    let limit = UInt32(share * 0x1p32)
    let ranges = parts(of: starts.count - 1, grain: 65_536)
    let lists = parallelMap(ranges.count) { part -> (ends: [UInt32], rights: [UInt32]) in
      var ends: [UInt32] = []
      var kept: [UInt32] = []
      for left in ranges[part] {
        for place in starts[left]..<starts[left + 1] {
          let right = rights[Int(place)]
          let hash = mix64(UInt64(left) << 32 | UInt64(right))
          if UInt32(truncatingIfNeeded: hash >> 32) < limit { kept.append(right) }
        }
        ends.append(UInt32(kept.count))
      }
      return (ends, kept)
    }
    var sampledStarts: [UInt32] = [0]
    var sampled: [UInt32] = []
    for list in lists {
      let offset = UInt32(sampled.count)
      for end in list.ends { sampledStarts.append(offset + end) }
      sampled += list.rights
    }
    return CandidatePairs(starts: sampledStarts, rights: sampled, statistics: [])
  }
}
