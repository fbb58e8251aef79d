// The laws of blocking, and equality with the plain blocker.

import Kernels
import Pairs
import Records
import Testing

@Suite struct BlockerTests {
  private static let rules = [
    BlockingRule(["given", "family"], .tokens), BlockingRule(["given", "family"], .prefix(2)),
    BlockingRule(["town"], .value), BlockingRule(["street"], .tokens),
    BlockingRule([BlockingKey(["town"], .value), BlockingKey(["family"], .prefix(1))]),
  ]

  private static func columns(
    _ count: Int, _ random: inout SeededRandom
  ) -> [(name: String, role: Role, values: [String])] {
    func words(_ count: Int, _ length: Int) -> [String] {
      (0..<count).map { _ in
        String((0..<1 + random.below(length)).map { _ in "abcd".randomElement(using: &random)! })
      }
    }
    let (names, towns, streets) = (words(60, 4), words(12, 3), words(40, 3))
    func drawn(_ values: [String], words: Int, missing: Int) -> [String] {
      (0..<count).map { _ in
        if random.below(100) < missing { return "" }
        return (0..<1 + random.below(words)).map { _ in values[random.below(values.count)] }
          .joined(separator: " ")
      }
    }
    return [
      ("given", .givenName, drawn(names, words: 2, missing: 10)),
      ("family", .familyName, drawn(names, words: 1, missing: 10)),
      ("town", .town, drawn(towns, words: 1, missing: 20)),
      ("street", .street, drawn(streets, words: 3, missing: 30)),
    ]
  }

  @Test(arguments: 1...30) func equalsThePlainBlocker(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = 20 + random.below(180)
    let columns = Self.columns(count, &random)
    let sources = (0..<count).map { _ in UInt16(random.below(3)) }
    let across = random.below(2) == 0
    let perRecord = 1 + random.below(12)
    let sizeMax = 4 + random.below(10)
    let budget = BlockingBudget(candidatesPerRecord: perRecord, blockSizeMax: sizeMax)
    let records = sampleRecords(columns, sourceOf: sources)
    let pairs = Blocker(rules: Self.rules, budget: budget, acrossSourcesOnly: across).block(records)
    let plain = PlainBlocker(
      rules: Self.rules,
      columns: Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0.values) }),
      sourceOf: across ? sources : nil, sizeMax: sizeMax, perRecord: perRecord)
    #expect(listed(pairs) == plain.pairs(), "seed \(seed)")
  }

  @Test(arguments: 1...3) func pairsAreOrderedAndComeOnce(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let records = sampleRecords(Self.columns(5000, &random))
    let pairs = Blocker(rules: Self.rules, budget: BlockingBudget(candidatesPerRecord: 7))
      .block(records)
    let all = listed(pairs)
    #expect(all.count > 1000)
    #expect(all.allSatisfy { $0[0] < $0[1] }, "seed \(seed)")
    #expect(zip(all, all.dropFirst()).allSatisfy { ($0[0], $0[1]) < ($1[0], $1[1]) })
    #expect(all.count <= 5000 * 7)
    #expect(pairs.statistics.reduce(0) { $0 + $1.pairs } == all.count)
    #expect(pairs.statistics.count == Self.rules.count + 1)
  }

  /// Every value is of thousands of records, so that duplicates meet by two of them only.
  @Test func duplicatesOfALargeFileMeetByTwoCommonValues() {
    var random = SeededRandom(seed: 5)
    let entities = 101_000
    func drawn(_ stem: String, _ distinct: Int) -> [String] {
      let own = (0..<entities).map { _ in "\(stem)\(random.below(distinct))" }
      return own + own
    }
    let records = sampleRecords([
      ("given", .givenName, drawn("aaaa", 400)), ("family", .familyName, drawn("bbbb", 500)),
      ("town", .town, drawn("cccc", 90)),
    ])
    let functions: [KeyFunction] = [.tokens, .soundex, .prefix(5), .suffix(3)]
    let rules =
      functions.map { BlockingRule(["given", "family"], $0) }
      + functions.map { BlockingRule(["town"], $0) }
    let pairs = Blocker(rules: rules, budget: BlockingBudget()).block(records)
    let lefts = pairs.lefts(0..<pairs.count)
    let found = lefts.indices.count { Int(pairs.rights[$0]) == Int(lefts[$0]) + entities }
    #expect(found > entities * 99 / 100)
    #expect(pairs.count < 7 * 2 * entities)
  }

  @Test func threadsDoNotMatter() {
    var random = SeededRandom(seed: 11)
    let records = sampleRecords(Self.columns(20_000, &random))
    let blocker = Blocker(rules: Self.rules, budget: BlockingBudget(candidatesPerRecord: 5))
    Threads.use(1)
    let one = blocker.block(records)
    Threads.use(3)
    let three = blocker.block(records)
    Threads.use(0)
    #expect(one.starts == three.starts)
    #expect(one.rights == three.rights)
    #expect(one.statistics == three.statistics)
  }

  @Test func statisticsTellOfTheLargestKey() {
    let towns = (0..<40).map { $0 < 15 ? "springfield" : ($0 < 20 ? "shelby" : "town \($0)") }
    let records = sampleRecords([("town", .town, towns)])
    let pairs = Blocker(
      rules: [BlockingRule(["town"], .value)], budget: BlockingBudget(blockSizeMax: 6)
    ).block(records)
    #expect(pairs.count == 10)
    let statistics = pairs.statistics[0]
    #expect(statistics.largestKey == "springfield")
    #expect(statistics.largestBlock == 15)
    #expect(statistics.oversizedBlocks == 1)
    #expect(statistics.pairs == 10)
    #expect(statistics.share == 1)
  }

  @Test func oneValueForAllGivesNoPairs() {
    let same = [String](repeating: "same", count: 300_000)
    let records = sampleRecords([
      ("given", .givenName, same), ("family", .familyName, same), ("town", .town, same),
      ("street", .street, same),
    ])
    let pairs = Blocker(rules: Self.rules, budget: BlockingBudget()).block(records)
    #expect(pairs.count == 0)
    #expect(pairs.statistics[0].largestBlock == 600_000)
    #expect(pairs.statistics[0].oversizedBlocks == 1)
  }

  @Test func aTenthOfTheRecordsAlikeStaysWithinTheBudget() {
    let values = (0..<100_000).map { "v\($0 % 10)" }
    let records = sampleRecords([
      ("given", .givenName, values), ("family", .familyName, values), ("town", .town, values),
      ("street", .street, values),
    ])
    let pairs = Blocker(rules: Self.rules, budget: BlockingBudget()).block(records)
    #expect(pairs.count <= 20 * 100_000)
  }

  @Test func distinctValuesGiveNoPairs() {
    let values = (0..<100_000).map { "v\($0)x" }
    let records = sampleRecords([("town", .town, values), ("street", .street, values)])
    let pairs = Blocker(
      rules: [BlockingRule(["town"], .value), BlockingRule(["street"], .tokens)],
      budget: BlockingBudget()
    ).block(records)
    #expect(pairs.count == 0)
    #expect(pairs.starts.count == 100_001)
  }

  @Test func emptyAndSingleTables() {
    for values in [[], ["x"]] as [[String]] {
      let records = sampleRecords([("town", .town, values)])
      let pairs = Blocker(rules: [BlockingRule(["town"], .value)], budget: BlockingBudget())
        .block(records)
      #expect(pairs.count == 0)
      #expect(pairs.starts.count == values.count + 1)
    }
  }
}
