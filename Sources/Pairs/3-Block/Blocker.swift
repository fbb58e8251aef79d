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
    let sources = acrossSourcesOnly ? records.sourceOf : nil
    let (membership, statistics) = membership(records)
    let pairs = CandidateSelection(
      perRecord: budget.candidates(recordCount: count),
      meanMax: count <= 200_000 ? .max / 2 / max(1, count) : 6,
      shares: shares(recordCount: count), acrossSources: sources
    ).select(from: membership, ruleCount: rules.count + 1)
    return CandidatePairs(
      starts: pairs.starts, rights: pairs.rights,
      statistics: statistics.map { $0.counted(pairs.pairsOfRule) })
  }

  /// The blocks that every record is in, and what the rules made, but for their pairs.
  private func membership(
    _ records: StandardRecords
  ) -> (Membership, statistics: [RuleSummary]) {
    let count = records.recordCount
    let index = KeyIndex(
      rules, attributes: records.attributes, recordCount: count, sizeMax: max(2, count / 4))
    let cap = largestBlock(index.sizeCounts(upTo: sizeMax), recordCount: count)
    var paired = OversizedKeys(
      index, above: cap, recordCount: count, keysMax: keysMax(recordCount: count),
      families: families, isUsed: isPaired(recordCount: count)
    ).paired(
      label: UInt16(rules.count), sizeMax: count <= 200_000 ? cap : min(cap, smallestCap(count)))
    paired.keep(pairsMax: max(20_000_000, 40 * count))
    let membership = Membership(
      index, SmallBlocks(index, upTo: cap), paired: paired, recordCount: count)
    return (membership, summaries(index, paired, cap: cap, records.attributes))
  }

  private var sizeMax: Int { min(max(2, budget.blockSizeMax), Blocks.sizeMax) }

  /// The largest block size that keeps the pairs inside blocks within the budget, but not below
  /// `smallestCap`.
  private func largestBlock(_ counts: [Int], recordCount: Int) -> Int {
    Blocks.largestSize(
      counts, pairsMax: max(400_000, budget.blockPairs(recordCount: recordCount) * recordCount),
      from: min(sizeMax, smallestCap(recordCount)), to: sizeMax)
  }

  /// Blocks up to this size are always compared whole, and blocks of two oversized keys only up to
  /// it: among many records every pair of a large block is one of thousands.
  private func smallestCap(_ recordCount: Int) -> Int {
    recordCount <= 200_000 ? 60 : 30
  }

  /// Oversized keys joined per record: fewer for large files, where each pair costs memory.
  private func keysMax(recordCount: Int) -> Int {
    recordCount <= 200_000 ? 14 : 6
  }

  /// For every rule whether its oversized keys are joined: in large files not those that blur a
  /// value, which fill up a record's few places without saying more than its words.
  private func isPaired(recordCount: Int) -> [Bool] {
    rules.map { rule in recordCount <= 200_000 || !rule.keys.allSatisfy(\.function.blurs) }
  }

  /// How much the blocks of each rule weigh, in 256ths: in large files, where candidates are few,
  /// rules that say the same of a value again (its sound, its beginning) half. Blocks of two
  /// oversized keys are of two families.
  private func shares(recordCount: Int) -> [UInt32] {
    var seen: Set<Int> = []
    let again: UInt32 = recordCount <= 200_000 ? 256 : 128
    return families.map { seen.insert($0).inserted ? 256 : again } + [256]
  }

  /// For every rule a number that rules about the same attributes share.
  private var families: [Int] {
    var numbers: [[String]: Int] = [:]
    return rules.map { rule in
      let attributes = rule.keys.flatMap(\.attributes).sorted()
      let number = numbers[attributes] ?? numbers.count
      numbers[attributes] = number
      return number
    }
  }

  private func summaries(
    _ index: KeyIndex, _ paired: Blocks, cap: Int, _ attributes: [Attribute]
  ) -> [RuleSummary] {
    let single = rules.indices.map { rule in
      RuleSummary(
        number: rule, label: rules[rule].label,
        largestBlock: index.rules[rule].largest?.size ?? 0,
        oversizedBlocks: index.rules[rule].oversizedCount(above: cap),
        largestKey: index.largestKey(rule, attributes))
    }
    let joined = RuleSummary(
      number: rules.count, label: "two oversized keys",
      largestBlock: paired.lists.reduce(0) { max($0, Int($1.count)) }, oversizedBlocks: 0,
      largestKey: "")
    return single + [joined]
  }
}

/// What a rule made, before its pairs are known.
private struct RuleSummary {
  let number: Int
  let label: String
  let largestBlock: Int
  let oversizedBlocks: Int
  let largestKey: String

  func counted(_ pairsOfRule: [Int]) -> BlockingStatistics {
    let all = max(1, pairsOfRule.reduce(0, +))
    return BlockingStatistics(
      rule: label, pairs: pairsOfRule[number], largestBlock: largestBlock,
      share: Double(pairsOfRule[number]) / Double(all), oversizedBlocks: oversizedBlocks,
      largestKey: largestKey)
  }
}
