// The laws of comparing: symmetry, packing, batches, threads, swapped names.

import Kernels
import Pairs
import Records
import Testing

@Suite struct ComparerTests {
  /// A random value that every comparator can make something of.
  private static func value(_ random: inout SeededRandom) -> String {
    if random.below(8) == 0 { return "" }
    func drawn(_ letters: String, _ count: Int) -> String {
      String((0..<1 + random.below(count)).map { _ in letters.randomElement(using: &random)! })
    }
    switch random.below(6) {
    case 0: return drawn("0123456789", 10)
    case 1: return "19\(80 + random.below(3))0\(1 + random.below(3))0\(random.below(3))"
    case 2: return drawn("ab", 3) + "@" + drawn("cd", 2)
    case 3: return drawn("ab*", 9)
    case 4: return drawn("abé 李", 12).split(separator: " ").joined(separator: " ")
    default: return ["bob", "robert", "rob", "j", "james", "ann mary"][random.below(6)]
    }
  }

  private static func records(_ count: Int, _ random: inout SeededRandom) -> StandardRecords {
    sampleRecords([
      ("a", .text, (0..<count).map { _ in value(&random) }),
      ("b", .text, (0..<count).map { _ in value(&random) }),
    ])
  }

  /// Every comparator on column a, names with b as their partner.
  private static let comparisons = Comparator.allCases.map {
    Comparison("a", $0, partner: [.name, .word, .place].contains($0) ? "b" : nil)
  }

  @Test(arguments: 1...10) func sidesDoNotMatter(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let records = Self.records(150, &random)
    let comparer = Comparer(Self.comparisons, records: records)
    let lefts = (0..<6000).map { _ in UInt32(random.below(150)) }
    let rights = (0..<6000).map { _ in UInt32(random.below(150)) }
    let forth = comparer.patterns(lefts.span, rights.span)
    #expect(forth == comparer.patterns(rights.span, lefts.span), "seed \(seed)")
    for (feature, comparison) in Self.comparisons.enumerated() {
      let highest = forth.map { level($0, feature) }.max() ?? 0
      #expect(highest <= comparison.comparator.levels.count, "\(comparison.comparator)")
    }
  }

  @Test func patternsPackFourBitsPerFeature() {
    let records = sampleRecords([
      ("x", .category, ["a", "a", "b"]), ("y", .category, ["1", "2", "1"]),
      ("z", .category, ["", "u", "u"]),
    ])
    let comparer = Comparer(
      ["x", "y", "z"].map { Comparison($0, .category) }, records: records)
    let pairs = CandidatePairs(pairs: [(0, 1), (0, 2), (1, 2)], recordCount: 3)
    let patterns = comparer.compare(pairs)
    let packed = patterns.patternOf.map { patterns.patterns[Int($0)] }
    #expect(packed == [0x021, 0x012, 0x122])
    #expect((0..<3).map { level(packed[2], $0) } == [2, 2, 1])
  }

  @Test func countsAddUpForAnyThreads() {
    var random = SeededRandom(seed: 3)
    let records = Self.records(700, &random)
    let comparer = Comparer(Self.comparisons, records: records)
    let all = (0..<UInt32(700)).flatMap { left in (left + 1..<700).map { (left, $0) } }
    let pairs = CandidatePairs(pairs: all, recordCount: 700)
    Threads.use(1)
    let one = comparer.compare(pairs)
    Threads.use(3)
    let three = comparer.compare(pairs)
    Threads.use(0)
    #expect(one.patterns == three.patterns)
    #expect(one.patternOf == three.patternOf)
    #expect(one.counts == three.counts)
    #expect(Set(one.patterns).count == one.patterns.count)
    var counts = [Int](repeating: 0, count: one.patterns.count)
    for pattern in one.patternOf { counts[Int(pattern)] += 1 }
    #expect(counts == one.counts)
    let lefts = pairs.lefts(0..<pairs.count)
    let direct = comparer.patterns(lefts.span, pairs.rights.span)
    #expect(direct == one.patternOf.map { one.patterns[Int($0)] })
  }

  @Test func swappedNamesAreSeen() {
    let records = sampleRecords([
      ("given", .givenName, ["maria", "watland", "maria", "watland", "peter"]),
      ("family", .familyName, ["watland", "maria", "lee", "quill", "maria"]),
    ])
    let comparer = Comparer(
      [
        Comparison("given", .name, partner: "family"),
        Comparison("family", .name, partner: "given"), Comparison("given", .name),
      ], records: records)
    let pairs = (left: [UInt32]([0, 0, 1, 0]), right: [UInt32]([1, 3, 2, 4]))
    let patterns = comparer.patterns(pairs.left.span, pairs.right.span)
    // Both values crossed.
    #expect((0..<2).map { level(patterns[0], $0) } == [4, 4])
    #expect(level(patterns[0], 2) == 8, "without a partner nothing is crossed")
    // One value crossed: similar for both names.
    for pattern in patterns[1...] { #expect((0..<2).map { level(pattern, $0) } == [6, 6]) }
  }

  @Test func levelsAreNamedAndOrdered() {
    for comparator in Comparator.allCases {
      #expect(comparator.levels.count <= 15)
      #expect(comparator.equalLevels <= comparator.orderedLevels)
      #expect(comparator.orderedLevels <= comparator.levels.count)
      #expect(Set(comparator.levels).count == comparator.levels.count)
    }
  }
}
