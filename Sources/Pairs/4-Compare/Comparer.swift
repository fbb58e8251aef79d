// Stage 4's verb: pairs of records → patterns of levels.
//
// Pairs stream in batches; one switch per feature and batch, then a plain loop. Equal codes need
// no kernel. The patterns of a part are numbered locally and joined in part order, so the result
// does not depend on threads.

import Kernels
import Records

/// Compares pairs of records feature by feature.
public struct Comparer: Sendable {
  /// The comparisons, in the order of the pattern's features.
  public let comparisons: [Comparison]
  /// One comparer a feature, and the codes they read.
  let features: [FeatureComparer]
  let rows: CodeRows
  private static let batch = 4096
  private static let grain = 65_536

  /// Prepares every attribute once: padded values, sounds, weights. O(bytes of distinct values).
  ///
  /// Comparisons whose attribute does not exist are an error of the caller's plan and trap.
  public init(_ comparisons: [Comparison], records: StandardRecords) {
    precondition(comparisons.count <= 16, "a pattern holds at most 16 features")
    self.comparisons = comparisons
    let names = Set(comparisons.flatMap { [$0.attribute] + [$0.partner].compactMap { $0 } })
    let attributes = records.attributes.filter { names.contains($0.name) }
    rows = CodeRows(attributes, recordCount: records.recordCount)
    let contacts = ContactNames(records.attributes)
    features = parallelMap(comparisons.count) {
      FeatureComparer(comparisons[$0], attributes: attributes, names: contacts)
    }
  }

  /// The frequency bins of feature `feature`, when its equal values are binned.
  func frequencyBins(_ feature: Int) -> FrequencyBins? { features[feature].bins }

  /// The patterns of all candidate pairs; about 30 to 100 ns per pair and feature.
  ///
  /// `advance` is told how many more pairs are done, from any thread.
  public func compare(
    _ pairs: CandidatePairs, advance: @Sendable (Int) -> Void = { _ in }
  ) -> PairPatterns {
    let ranges = parts(of: pairs.count, grain: Self.grain)
    let locals = parallelMap(ranges.count) { part -> LocalPatterns in
      var local = LocalPatterns()
      let end = ranges[part].upperBound
      for start in stride(from: ranges[part].lowerBound, to: end, by: Self.batch) {
        let range = start..<min(start + Self.batch, end)
        let lefts = pairs.lefts(range)
        local.append(patterns(lefts.span, pairs.rights.span.extracting(range)))
      }
      advance(ranges[part].count)
      return local
    }
    return join(locals, ranges, pairCount: pairs.count)
  }

  /// The pattern of each of the given pairs.
  public func patterns(_ lefts: Span<UInt32>, _ rights: Span<UInt32>) -> [UInt64] {
    var patterns = [UInt64](repeating: 0, count: lefts.count)
    for start in stride(from: 0, to: lefts.count, by: Self.batch) {
      let range = start..<min(start + Self.batch, lefts.count)
      let codes = BatchCodes(rows, lefts.extracting(range), rights.extracting(range))
      var levels = [UInt8](repeating: 0, count: range.count)
      for (feature, comparer) in features.enumerated() {
        comparer.compare(codes, into: &levels)
        let shift = UInt64(4 * feature)
        for pair in levels.indices { patterns[start + pair] |= UInt64(levels[pair]) << shift }
      }
    }
    return patterns
  }

  private func join(
    _ locals: [LocalPatterns], _ ranges: [Range<Int>], pairCount: Int
  ) -> PairPatterns {
    var table = PatternTable()
    var counts: [Int] = []
    let renumbered = locals.map { local in
      local.table.patterns.indices.map { index -> UInt32 in
        let number = table.number(local.table.patterns[index])
        if Int(number) == counts.count { counts.append(0) }
        counts[Int(number)] += local.counts[index]
        return number
      }
    }
    let patternOf = parallelFill(pairCount, initial: UInt32(0), grain: Self.grain) { range, span in
      let part = range.lowerBound / Self.grain
      for index in 0..<span.count {
        span[index] = renumbered[part][Int(locals[part].numbers[index])]
      }
    }
    return PairPatterns(patterns: table.patterns, counts: counts, patternOf: patternOf)
  }
}

/// The patterns of one part, numbered on their own.
private struct LocalPatterns: Sendable {
  var table = PatternTable()
  var counts: [Int] = []
  var numbers: [UInt32] = []

  mutating func append(_ patterns: [UInt64]) {
    for pattern in patterns {
      let number = table.number(pattern)
      if Int(number) == counts.count { counts.append(0) }
      counts[Int(number)] += 1
      numbers.append(number)
    }
  }
}

/// Numbers patterns in order of first appearance: an open-addressing hash table.
struct PatternTable: Sendable {
  private(set) var patterns: [UInt64] = []
  private var slots = [UInt32](repeating: .max, count: 1024)

  mutating func number(_ pattern: UInt64) -> UInt32 {
    if patterns.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: mix64(pattern)) & mask
    while slots[slot] != .max {
      if patterns[Int(slots[slot])] == pattern { return slots[slot] }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(patterns.count)
    patterns.append(pattern)
    return slots[slot]
  }

  /// The number of a pattern that has one.
  func known(_ pattern: UInt64) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: mix64(pattern)) & mask
    while patterns[Int(slots[slot])] != pattern { slot = (slot + 1) & mask }
    return slots[slot]
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, pattern) in patterns.enumerated() {
      var slot = Int(truncatingIfNeeded: mix64(pattern)) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
  }
}
