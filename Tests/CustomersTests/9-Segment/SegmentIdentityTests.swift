import Customers
import Kernels
import Testing

/// Segments keep their numbers and names from run to run.
@Suite struct SegmentIdentityTests {
  private let rows = DenseRows(
    values: [0, 0, 0, 0, 10, 10, 10, 20, 20, 30].map { Double($0) }, columnCount: 1)

  private func names(_ count: Int) -> [BilingualText] {
    (0..<count).map { BilingualText("new \($0)", "新\($0)") }
  }

  @Test func partnersShareTheMostCustomers() {
    let found = Segmenter(rule: SegmentRule(count: .fixed(4))).segments(of: rows)
    #expect(found.segmentOf == [0, 0, 0, 0, 1, 1, 1, 2, 2, 3])
    let previous = PreviousSegments(
      numberOf: [3, 3, 3, 1, 1, 1, nil, 2, 3, nil], gone: [2: 5],
      names: [1: .init("one", "一"), 2: .init("two", "二"), 3: .init("three", "三")])
    let identity = SegmentIdentity(found, names: names(4), previous: previous)
    #expect(identity.numbers == [3, 1, 2, 4])
    #expect(identity.names.map(\.english) == ["three", "one", "two", "new 3"])
    let moves = identity.moves.map { "\($0.previous ?? 0)>\($0.segment ?? 0) \($0.customers)" }
    #expect(
      moves == ["1>1 2", "1>3 1", "2>2 1", "2>0 5", "3>2 1", "3>3 3", "0>1 1", "0>4 1"])
    #expect(identity.moves.reduce(0) { $0 + $1.customers } == 10 + 5)
  }

  @Test func theSameRunAgainMovesNobody() {
    let found = Segmenter(rule: SegmentRule(count: .fixed(3))).segments(of: rows)
    let first = SegmentIdentity(names: names(3))
    let previous = PreviousSegments(
      numberOf: found.segmentOf.map { first.numbers[Int($0)] }, gone: [:],
      names: Dictionary(uniqueKeysWithValues: zip(first.numbers, first.names)))
    let second = SegmentIdentity(found, names: names(3), previous: previous)
    #expect(second.numbers == first.numbers)
    #expect(second.names == first.names)
    #expect(second.moves.allSatisfy { $0.previous == $0.segment })
  }
}
