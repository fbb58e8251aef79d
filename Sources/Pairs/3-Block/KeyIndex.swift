// All rules' keys of a table, and from them the blocks small enough to compare whole.

import Kernels
import Records

/// The keys of all rules.
struct KeyIndex: Sendable {
  /// The columns that keys are taken from.
  let columns: [KeyColumn]
  /// The rules' keys, numbered.
  let rules: [RuleKeys]
  /// For every column the attribute it is of; nil for joined keys.
  private let attributeOf: [Attribute?]

  /// Makes and numbers the keys that 2 ... `sizeMax` records share, rules in parallel.
  init(
    _ rules: [BlockingRule], attributes: [Attribute], recordCount: Int, sizeMax: Int
  ) {
    let usesRecords = rules.contains { $0.keys.count > 1 }
    let used = attributes.filter { attribute in
      rules.contains { $0.keys.count == 1 && $0.keys[0].attributes.contains(attribute.name) }
    }
    let columns = parallelMap(used.count + (usesRecords ? 1 : 0)) { column in
      column < used.count ? KeyColumn(used[column]) : KeyColumn(recordCount: recordCount)
    }
    self.columns = columns
    attributeOf = used + (usesRecords ? [nil] : [])
    self.rules = parallelMap(rules.count) { number in
      let rule = rules[number]
      let seed = UInt64(number + 1) << 32
      if rule.keys.count > 1 {
        let keys = ValueKeys(
          joining: rule, attributes: attributes, recordCount: recordCount, seed: seed)
        let source = KeySource(column: used.count, keys: keys)
        return RuleKeys([source], columns: columns, sizeMax: sizeMax)
      }
      let sources = used.indices.compactMap { column -> KeySource? in
        guard rule.keys[0].attributes.contains(used[column].name) else { return nil }
        return KeySource(
          column: column, keys: ValueKeys(used[column], rule.keys[0].function, seed: seed))
      }
      return RuleKeys(sources, columns: columns, sizeMax: sizeMax)
    }
  }

  /// How many blocks there are of each size up to `sizeMax`.
  func sizeCounts(upTo sizeMax: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: sizeMax + 1)
    for rule in rules {
      for size in rule.sizes where Int(size) <= sizeMax { counts[Int(size)] += 1 }
    }
    return counts
  }

  /// Whether an earlier column shares the keys of a rule with this one.
  func sharesRule(_ column: Int) -> Bool {
    rules.contains { rule in
      rule.sources.contains { $0.column == column } && rule.sources.contains { $0.column < column }
    }
  }

  /// An example of the key that most records share: the value it is taken from.
  func largestKey(_ rule: Int, _ attributes: [Attribute]) -> String {
    guard let largest = rules[rule].largest else { return "" }
    let column = rules[rule].sources[largest.source].column
    if let attribute = attributeOf[column] { return attribute.values.string(largest.value) }
    return attributes.filter { $0.codes[largest.value] > 0 }
      .map { $0.values.string(Int($0.codes[largest.value])) }.joined(separator: ", ")
  }

  /// For every value of a column, the numbers that `numberOf` (rule, then block) has for the
  /// blocks of its keys; those without number are left out.
  func lists(ofColumn column: Int, _ numberOf: [[UInt32]]) -> NumberLists {
    let valueCount = columns[column].recordsOf.starts.count - 1
    var sources: [(starts: [UInt32], blockOf: [UInt32], numberOf: [UInt32])] = []
    for (rule, keys) in rules.enumerated() {
      for (source, own) in keys.sources.enumerated() where own.column == column {
        sources.append((own.keys.starts, keys.blockOf[source], numberOf[rule]))
      }
    }
    var lists = NumberLists(starts: [0], numbers: [])
    lists.starts.reserveCapacity(valueCount + 1)
    for value in 0..<valueCount {
      for source in sources {
        for key in Int(source.starts[value])..<Int(source.starts[value + 1]) {
          let block = source.blockOf[key]
          if block == RuleKeys.none { continue }
          let number = source.numberOf[Int(block)]
          if number != RuleKeys.none { lists.numbers.append(number) }
        }
      }
      lists.starts.append(UInt32(truncatingIfNeeded: lists.numbers.count))
    }
    return lists
  }
}

/// The blocks of up to `cap` records, and for every value of every column the blocks it is in.
struct SmallBlocks: Sendable {
  let blocks: Blocks
  /// For every column of the index.
  let ofColumn: [NumberLists]

  init(_ index: KeyIndex, upTo cap: Int) {
    var numberOf: [[UInt32]] = []
    var count: UInt32 = 0
    var firsts: [UInt32] = []
    for rule in index.rules {
      firsts.append(count)
      numberOf.append(
        rule.sizes.map { size in
          guard size <= cap else { return RuleKeys.none }
          count += 1
          return count - 1
        })
    }
    let numbers = numberOf
    let starts = firsts
    blocks = Blocks.joined(
      parallelMap(index.rules.count) { rule in
        Self.blocks(index, rule, numbers[rule], first: starts[rule], upTo: cap)
      })
    ofColumn = parallelMap(index.columns.count) { index.lists(ofColumn: $0, numbers) }
  }

  /// The blocks of one rule, which are numbered from `first`.
  private static func blocks(
    _ index: KeyIndex, _ rule: Int, _ numberOf: [UInt32], first: UInt32, upTo cap: Int
  ) -> Blocks {
    let keys = index.rules[rule]
    var starts: [UInt32] = [0]
    var total: UInt32 = 0
    for size in keys.sizes where size <= cap {
      total += size
      starts.append(total)
    }
    var next = starts
    var records = [UInt32](repeating: 0, count: Int(total))
    for (number, source) in keys.sources.enumerated() {
      let blockOf = keys.blockOf[number]
      let column = index.columns[source.column].recordsOf
      for value in 0..<source.keys.starts.count - 1 {
        for key in source.keys.range(value) where blockOf[key] != RuleKeys.none {
          let block = numberOf[Int(blockOf[key])]
          if block == RuleKeys.none { continue }
          let slot = Int(block - first)
          for place in column.range(value) {
            records[Int(next[slot])] = column.numbers[place]
            next[slot] += 1
          }
        }
      }
    }
    return finished(records, starts, label: UInt16(rule), mayRepeat: keys.sources.count > 1)
  }

  private static func finished(
    _ records: [UInt32], _ starts: [UInt32], label: UInt16, mayRepeat: Bool
  ) -> Blocks {
    var blocks = Blocks()
    blocks.lists.reserveCapacity(starts.count - 1)
    if !mayRepeat {
      for block in 0..<starts.count - 1 {
        let count = UInt16(starts[block + 1] - starts[block])
        blocks.lists.append(MemberList(start: starts[block], count: count, label: label))
      }
      blocks.records = records
      return blocks
    }
    blocks.records.reserveCapacity(records.count)
    for block in 0..<starts.count - 1 {
      let first = blocks.records.count
      for record in records[Int(starts[block])..<Int(starts[block + 1])].sorted()
      where blocks.records.count == first || blocks.records[blocks.records.count - 1] != record {
        blocks.records.append(record)
      }
      blocks.lists.append(
        MemberList(
          start: UInt32(first), count: UInt16(blocks.records.count - first), label: label))
    }
    return blocks
  }
}
