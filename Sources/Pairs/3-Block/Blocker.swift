// Stage 3's verb: blocking rules → candidate pairs.
//
// 1. Every rule groups the records by its keys. 2. The largest block allowed follows from the
// budget of pairs. 3. Keys above it are joined two by two (`OversizedKeys`). 4. The strongest
// candidates of every record are kept (`CandidateSelection`).

import Kernels
import Records

/// Finds the pairs of records worth comparing.
public struct Blocker: Sendable {
  let rules: [BlockingRule]
  let budget: BlockingBudget
  let acrossSourcesOnly: Bool

  /// A blocker with several rules: a pair needs to meet in one of them.
  public init(rules: [BlockingRule], budget: BlockingBudget, acrossSourcesOnly: Bool = false) {
    self.rules = rules
    self.budget = budget
    self.acrossSourcesOnly = acrossSourcesOnly
  }

  /// The candidate pairs of `records`; each once. O(keys + pairs inside blocks).
  public func block(_ records: StandardRecords) -> CandidatePairs {
    let count = records.recordCount
    let commonMax = max(2, count / 4)
    var all = Blocks()
    for (index, rule) in rules.enumerated() {
      let keys = RuleKeys(rule, attributes: records.attributes, seed: UInt64(index + 1) << 32)
      all.group(keys.keyed(recordCount: count), rule: UInt16(index), sizeMax: commonMax)
    }
    let cap = largestBlock(all, recordCount: count)
    let oversized = OversizedKeys(
      all, above: cap, recordCount: count, keysMax: keysMax(recordCount: count),
      families: families)
    var chosen = oversized.paired(rule: UInt16(rules.count), sizeMax: cap)
    for block in 0..<all.count where all.size(block) <= cap {
      chosen.append(all.records[all.range(block)], rule: all.rules[block])
    }
    let selection = CandidateSelection(
      perRecord: budget.candidates(recordCount: count),
      acrossSources: acrossSourcesOnly ? records.sourceOf : nil)
    let pairs = selection.select(from: chosen, recordCount: count, ruleCount: rules.count + 1)
    return CandidatePairs(
      starts: pairs.starts, rights: pairs.rights,
      statistics: statistics(all, cap: cap, pairs.pairsOfRule, records))
  }

  /// The largest block size from 60 to the budget's limit that keeps the pairs inside blocks
  /// within the budget.
  private func largestBlock(_ blocks: Blocks, recordCount: Int) -> Int {
    let pairsMax = max(400_000, budget.blockPairsPerRecord * recordCount)
    var blocksOfSize = [Int](repeating: 0, count: budget.blockSizeMax + 1)
    for block in 0..<blocks.count where blocks.size(block) <= budget.blockSizeMax {
      blocksOfSize[blocks.size(block)] += 1
    }
    var pairs = 0
    for size in 2...budget.blockSizeMax {
      pairs += blocksOfSize[size] * (size * (size - 1) / 2)
      if pairs > pairsMax { return max(60, size - 1) }
    }
    return budget.blockSizeMax
  }

  /// Oversized keys joined per record: fewer for large files, where each pair costs memory.
  private func keysMax(recordCount: Int) -> Int {
    recordCount <= 200_000 ? 14 : (recordCount <= 2_000_000 ? 10 : 7)
  }

  private var families: [Int] {
    var numbers: [[String]: Int] = [:]
    return rules.map { rule in
      let attributes = rule.keys.flatMap(\.attributes).sorted()
      let number = numbers[attributes] ?? numbers.count
      numbers[attributes] = number
      return number
    }
  }

  private func statistics(
    _ blocks: Blocks, cap: Int, _ pairsOfRule: [Int], _ records: StandardRecords
  ) -> [BlockingStatistics] {
    let total = max(1, pairsOfRule.reduce(0, +))
    var largest = [Int?](repeating: nil, count: rules.count)
    var oversized = [Int](repeating: 0, count: rules.count)
    for block in 0..<blocks.count {
      let rule = Int(blocks.rules[block])
      if blocks.size(block) > cap { oversized[rule] += 1 }
      if largest[rule].map({ blocks.size($0) < blocks.size(block) }) ?? true {
        largest[rule] = block
      }
    }
    var result = rules.indices.map { rule in
      BlockingStatistics(
        rule: rules[rule].label, pairs: pairsOfRule[rule],
        largestBlock: largest[rule].map { blocks.size($0) } ?? 0,
        share: Double(pairsOfRule[rule]) / Double(total), oversizedBlocks: oversized[rule],
        largestKey: largest[rule].map { example(of: rules[rule], blocks, $0, records) } ?? "")
    }
    result.append(
      BlockingStatistics(
        rule: "two oversized keys", pairs: pairsOfRule[rules.count], largestBlock: cap,
        share: Double(pairsOfRule[rules.count]) / Double(total), oversizedBlocks: 0,
        largestKey: ""))
    return result
  }

  /// The values of a block's first record in the attributes of the rule.
  private func example(
    of rule: BlockingRule, _ blocks: Blocks, _ block: Int, _ records: StandardRecords
  ) -> String {
    let record = Int(blocks.records[Int(blocks.starts[block])])
    let names = Set(rule.keys.flatMap(\.attributes))
    return records.attributes.filter { names.contains($0.name) && $0.codes[record] > 0 }
      .map { $0.values.string(Int($0.codes[record])) }.joined(separator: ", ")
  }
}
