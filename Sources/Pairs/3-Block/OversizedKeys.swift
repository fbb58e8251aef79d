// Keys that too many records share: a pair of them in one record is a key of its own.
//
// "smith" alone is shared by thousands, and so is "1971"; "smith" with "1971" is not. The rarest
// oversized keys of every record are joined two by two. The work goes key by key: the records of
// one key are counted by each other key they have, so that counters stay in the cache and only
// keys that several records share are ever written.

import Kernels

/// Blocks that are too large, as keys of their records.
struct OversizedKeys: Sendable {
  /// Keys kept per record.
  private let keysMax: Int
  /// For every record, its `keysMax` rarest oversized keys by rank (0 is the rarest), rising;
  /// `none` behind the last.
  private let ranks: [UInt32]
  /// For every key, by rank, its rule and the rule's family (a number that rules about the same
  /// attributes share).
  private let kinds: [KeyKind]

  private static let none = UInt32.max

  /// How many oversized keys there are.
  var count: Int { kinds.count }

  /// Finds the keys of the rules `isUsed` that more than `cap` records share, and every record's
  /// `keysMax` rarest.
  init(
    _ index: KeyIndex, above cap: Int, recordCount: Int, keysMax: Int, families: [Int],
    isUsed: [Bool]
  ) {
    var large: [UInt64] = []
    var firsts: [Int] = []
    var count = 0
    for (number, rule) in index.rules.enumerated() {
      firsts.append(count)
      for (block, size) in rule.sizes.enumerated() where size > cap && isUsed[number] {
        large.append(UInt64(size) << 32 | UInt64(count + block))
      }
      count += rule.sizes.count
    }
    radixSort(&large)
    var rankOf = index.rules.map { [UInt32](repeating: Self.none, count: $0.sizes.count) }
    var kinds: [KeyKind] = []
    kinds.reserveCapacity(large.count)
    for (rank, key) in large.enumerated() {
      let number = Int(UInt32(truncatingIfNeeded: key))
      var rule = firsts.count - 1
      while firsts[rule] > number { rule -= 1 }
      rankOf[rule][number - firsts[rule]] = UInt32(truncatingIfNeeded: rank)
      kinds.append(KeyKind(rule: UInt16(rule), family: UInt16(families[rule])))
    }
    let numbers = rankOf
    let lists = parallelMap(index.columns.count) { index.lists(ofColumn: $0, numbers) }
    ranks = parallelFill(
      recordCount * keysMax, initial: Self.none, grain: 16_384 * keysMax
    ) { range, span in
      let records = range.lowerBound / keysMax..<range.upperBound / keysMax
      for (column, lists) in zip(index.columns, lists) where !lists.numbers.isEmpty {
        insert(lists, of: column.codes, records, into: &span, keysMax)
      }
    }
    self.kinds = kinds
    self.keysMax = keysMax
  }

  /// The keys of up to `sizeMax` records made of two oversized ones, labelled `label`.
  func paired(label: UInt16, sizeMax: Int) -> Blocks {
    let members = members()
    let groups = groups(members)
    let blocks = parallelMap(groups.count) { group in
      var pairing = KeyPairing(self, sizeMax: sizeMax, label: label)
      for key in groups[group] {
        pairing.add(key, members.numbers.span.extracting(members.range(key)))
      }
      return pairing.blocks
    }
    return Blocks.joined(blocks)
  }

  /// Appends for each of `records`, which have `key`, the keys above `key` that may be joined with
  /// it, and where the record's end.
  fileprivate func appendPartners(
    of key: Int, _ records: Span<UInt32>, to others: inout [UInt32], ends: inout [Int]
  ) {
    let kind = kinds[key]
    let (ranks, kinds, width) = (ranks.span, kinds.span, keysMax)
    for index in 0..<records.count {
      if index + 8 < records.count { prefetch(ranks, Int(records[index + 8]) * width) }
      let first = Int(records[index]) * width
      for place in first..<first + width {
        let other = ranks[place]
        if other == Self.none { break }
        if other > key && kind.differs(from: kinds[Int(other)]) { others.append(other) }
      }
      ends.append(others.count)
    }
  }

  /// For every key the records that have it among their rarest, rising.
  private func members() -> NumberLists {
    var starts = [UInt32](repeating: 0, count: kinds.count + 1)
    for rank in ranks where rank != Self.none { starts[Int(rank) + 1] += 1 }
    for key in 0..<kinds.count { starts[key + 1] += starts[key] }
    var next = starts
    var records = [UInt32](repeating: 0, count: Int(starts[kinds.count]))
    for record in 0..<ranks.count / max(1, keysMax) {
      for place in record * keysMax..<(record + 1) * keysMax where ranks[place] != Self.none {
        let key = Int(ranks[place])
        records[Int(next[key])] = UInt32(truncatingIfNeeded: record)
        next[key] += 1
      }
    }
    return NumberLists(starts: starts, numbers: records)
  }

  /// Ranges of keys with about the same number of records.
  private func groups(_ members: NumberLists) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    let records = max(65_536, kinds.count)
    for key in 0..<kinds.count
    where Int(members.starts[key + 1] - members.starts[start]) >= records
      || key == kinds.count - 1
    {
      groups.append(start..<key + 1)
      start = key + 1
    }
    return groups
  }
}

/// The rule of an oversized key.
private struct KeyKind: Sendable {
  let rule: UInt16
  let family: UInt16

  /// Two keys of one value (its sound and its beginning, say) prove no more than one.
  func differs(from other: KeyKind) -> Bool { rule == other.rule || family != other.family }
}

/// Inserts the ranks of the records' values into their rows of `width`, rising, each once; the
/// largest fall off.
private func insert(
  _ lists: NumberLists, of codes: [UInt32], _ records: Range<Int>,
  into rows: inout MutableSpan<UInt32>, _ width: Int
) {
  for (row, record) in records.enumerated() {
    for index in lists.range(Int(codes[record])) {
      let rank = lists.numbers[index]
      var place = row * width + width
      while place > row * width && rows[place - 1] > rank { place -= 1 }
      if place == (row + 1) * width { continue }
      if place > row * width && rows[place - 1] == rank { continue }
      var last = (row + 1) * width - 1
      while last > place {
        rows[last] = rows[last - 1]
        last -= 1
      }
      rows[place] = rank
    }
  }
}

/// Groups the records of one key after another by a second key.
private struct KeyPairing {
  private(set) var blocks = Blocks()
  private let keys: OversizedKeys
  private let sizeMax: Int
  private let label: UInt16
  /// For every second key how many records have it, then where the next one goes.
  private var next: [UInt32]
  /// The second keys met, in order.
  private var met: [UInt32] = []
  /// The second keys of the records at hand, record by record, and where each record's end.
  private var others: [UInt32] = []
  private var ends: [Int] = []

  init(_ keys: OversizedKeys, sizeMax: Int, label: UInt16) {
    self.keys = keys
    self.sizeMax = sizeMax
    self.label = label
    next = [UInt32](repeating: 0, count: keys.count)
  }

  /// Adds the blocks among `members`, which have `key`.
  mutating func add(_ key: Int, _ members: Span<UInt32>) {
    met.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    keys.appendPartners(of: key, members, to: &others, ends: &ends)
    countOthers(others, &next, &met)
    place()
    deal(others, ends, members, &next, &blocks.records)
    for other in met { next[Int(other)] = 0 }
  }

  /// Makes a block of every second key that enough records have, and not too many.
  private mutating func place() {
    var end = blocks.records.count
    for other in met {
      let count = Int(next[Int(other)])
      guard count > 1 && count <= sizeMax else {
        next[Int(other)] = .max
        continue
      }
      next[Int(other)] = UInt32(end)
      blocks.lists.append(MemberList(start: UInt32(end), count: UInt16(count), label: label))
      end += count
    }
    blocks.records.append(contentsOf: repeatElement(0, count: end - blocks.records.count))
  }
}

/// Counts the records of every second key and notes the keys met.
private func countOthers(_ others: [UInt32], _ counts: inout [UInt32], _ met: inout [UInt32]) {
  var counts = counts.mutableSpan
  for other in others {
    if counts[Int(other)] == 0 { met.append(other) }
    counts[Int(other)] += 1
  }
}

/// Writes every member to the blocks of its second keys; `.max` marks keys that are none.
private func deal(
  _ others: [UInt32], _ ends: [Int], _ members: Span<UInt32>, _ places: inout [UInt32],
  _ records: inout [UInt32]
) {
  var places = places.mutableSpan
  var records = records.mutableSpan
  var start = 0
  for index in 0..<members.count {
    for position in start..<ends[index] {
      let other = Int(others[position])
      if places[other] == .max { continue }
      records[Int(places[other])] = members[index]
      places[other] += 1
    }
    start = ends[index]
  }
}
