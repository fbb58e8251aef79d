import Customers
import Kernels
import Records
import Testing

/// Planted kinds of buyers are found, whatever the order of rows and the number of threads.
@Suite struct MixtureTests {
  /// Three kinds that differ in pace, in what they buy and in what they spend, none of it sharply.
  private static func lines(_ seed: UInt64, customers: Int) -> (lines: [String], kinds: [Int]) {
    var random = SeededRandom(seed: seed)
    let start = DayNumber(year: 2023, month: 1, day: 1) ?? DayNumber(0)
    var lines: [String] = []
    var kinds: [Int] = []
    for customer in 0..<customers {
      let kind = random.below(3)
      kinds.append(kind)
      var day = 400 * random.unit()
      let gap = [20.0, 60, 60][kind] * (0.6 + 0.8 * random.unit())
      let usual = [3.0, 3.4, 4.4][kind] + 0.3 * random.bell()
      while day < 730 {
        let own = random.unit() < 0.6 ? kind : random.below(3)
        let amount = exponential(usual + 0.5 * random.bell())
        lines.append(
          "c\(customer),\(start + Int(day)),\(Int(100 * amount) / 100).\(Int(100 * amount) % 100),"
            + ["tea", "books", "toys"][own])
        day += -gap * logarithm(1 - random.unit()) + 1
        if random.unit() < 0.03 { break }
      }
    }
    return (lines, kinds)
  }

  private func history(_ lines: [String], customers: Int) throws -> PurchaseHistory {
    let transactions = try TransactionParser().parse(sales(lines))
    return try #require(
      try Behaviourist(withLines: true).history(
        of: transactions, customers: ByteStrings((0..<customers).map { "c\($0)" })))
  }

  private func segments(
    _ history: PurchaseHistory, _ count: SegmentCount
  ) throws -> Segmentation {
    let scaled = FeatureScaler().scaled(BehaviourFeatures(history).features())
    return try #require(
      MixtureSegmenter(rule: SegmentRule(count: count)).segments(
        of: scaled.rows, history: history, attributes: []))
  }

  @Test func plantedKindsAreFound() throws {
    let (lines, kinds) = Self.lines(3, customers: 1500)
    let history = try history(lines, customers: 1500)
    let found = try segments(history, .automatic)
    #expect(found.count == 3, "\(found.trials)")
    var right = 0
    for segment in 0..<found.count {
      let members = kinds.indices.filter { Int(found.segmentOf[$0]) == segment }
      right += (0..<3).map { kind in members.count { kinds[$0] == kind } }.max() ?? 0
    }
    #expect(right > 1250, "\(right) of 1500")
    #expect(found.memberships.allSatisfy { $0 > 1.0 / 3 - 1e-9 && $0 <= 1 })
    // The chances mean what they say.
    let expected = found.memberships.reduce(0, +)
    #expect(abs(expected - Double(right)) < 75, "\(expected) against \(right)")
  }

  @Test func orderAndThreadsAreNoMatter() throws {
    let lines = Self.lines(4, customers: 600).lines
    Threads.use(1)
    let one = try segments(try history(lines, customers: 600), .fixed(3))
    Threads.use(4)
    let four = try segments(try history(lines.reversed(), customers: 600), .fixed(3))
    Threads.use(0)
    #expect(one.segmentOf == four.segmentOf)
    #expect(one.memberships == four.memberships)
  }

  @Test func whoNeverBoughtIsApart() throws {
    let lines = Self.lines(5, customers: 300).lines
    let transactions = try TransactionParser().parse(sales(lines))
    let names = (0..<300).map { "c\($0)" } + ["x", "y"]
    let history = try #require(
      try Behaviourist(withLines: true).history(of: transactions, customers: ByteStrings(names)))
    let found = try segments(history, .fixed(3))
    #expect(found.segmentOf[300] == found.segmentOf[301])
    #expect(found.segmentOf[..<300].allSatisfy { $0 != found.segmentOf[300] })
    #expect(found.memberships[300] == 1)
  }

  @Test func tooFewAreNotSegmented() throws {
    let history = try history(Self.lines(6, customers: 15).lines, customers: 15)
    let scaled = FeatureScaler().scaled(BehaviourFeatures(history).features())
    #expect(
      MixtureSegmenter(rule: SegmentRule(count: .fixed(3))).segments(
        of: scaled.rows, history: history, attributes: []) == nil)
  }

  @Test func linesAreCountedAndCategoriesTakenOff() throws {
    let lines = [
      "a,2025-01-01,10,tea", "a,2025-01-02,10,tea", "a,2025-01-02,100,toys",
      "b,2025-01-01,20,tea", "b,2025-01-02,200,toys", "b,2025-01-03,-5,tea",
    ]
    let transactions = try TransactionParser().parse(sales(lines))
    let history = try #require(
      try Behaviourist(withLines: true).history(
        of: transactions, customers: ByteStrings(["a", "b"])))
    let found = try #require(history.lines)
    #expect(found.counts == [3, 2])
    #expect(found.categories?.names == ["toys", "tea"])
    #expect(found.categories?.counts == [1, 2, 1, 1])
    #expect(found.channels == nil)
    // Toys cost ten times tea: then nothing of the amounts is left but who spends twice as much.
    #expect(abs(found.logMeans[1] - found.logMeans[0] - logarithm(2)) < 1e-6)
    #expect(found.logSquares.allSatisfy { $0 < 1e-6 })
  }
}

extension SeededRandom {
  /// About normal: a sum of twelve numbers.
  mutating func bell() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }
}
