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
    let index = KeyIndex(
      rules, attributes: records.attributes, recordCount: count, sizeMax: max(2, count / 4))
    let cap = largestBlock(index.sizeCounts(upTo: sizeMax), recordCount: count)
    let paired = OversizedKeys(
      index, above: cap, recordCount: count, keysMax: keysMax(recordCount: count),
      families: families
    ).paired(label: UInt16(rules.count), sizeMax: cap)
    let membership = Membership(
      index, SmallBlocks(index, upTo: cap), paired: paired, recordCount: count)
    let selection = CandidateSelection(
      perRecord: budget.candidates(recordCount: count),
      acrossSources: acrossSourcesOnly ? records.sourceOf : nil)
    let pairs = selection.select(from: membership, ruleCount: rules.count + 1)
    return CandidatePairs(
      starts: pairs.starts, rights: pairs.rights,
      statistics: statistics(index, paired, cap: cap, pairs.pairsOfRule, records))
  }

  private var sizeMax: Int { min(max(2, budget.blockSizeMax), Blocks.sizeMax) }

  /// The largest block size from 60 to the budget's limit that keeps the pairs inside blocks
  /// within the budget.
  private func largestBlock(_ counts: [Int], recordCount: Int) -> Int {
    Blocks.largestSize(
      counts, pairsMax: max(400_000, budget.blockPairsPerRecord * recordCount),
      from: min(60, sizeMax), to: sizeMax)
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
    _ index: KeyIndex, _ paired: Blocks, cap: Int, _ pairsOfRule: [Int],
    _ records: StandardRecords
  ) -> [BlockingStatistics] {
    let total = Double(max(1, pairsOfRule.reduce(0, +)))
    var result = rules.indices.map { rule in
      let keys = index.rules[rule]
      return BlockingStatistics(
        rule: rules[rule].label, pairs: pairsOfRule[rule],
        largestBlock: keys.largest?.size ?? 0, share: Double(pairsOfRule[rule]) / total,
        oversizedBlocks: keys.sizes.count { $0 > cap } + keys.commonCount,
        largestKey: index.largestKey(rule, records.attributes))
    }
    result.append(
      BlockingStatistics(
        rule: "two oversized keys", pairs: pairsOfRule[rules.count],
        largestBlock: paired.lists.reduce(0) { max($0, Int($1.count)) },
        share: Double(pairsOfRule[rules.count]) / total, oversizedBlocks: 0, largestKey: ""))
    return result
  }
}
