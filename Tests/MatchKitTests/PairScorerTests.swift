import Kernels
import MatchKit
import Testing

/// Scoring in bulk with a trained model.
@Suite struct PairScorerTests {
  private static let rows = Rows.people.ordered(Array(0..<500))
  private static let result = try? Matcher().match(Rows.people.table)

  private func card() throws -> ModelCard {
    let result = try #require(Self.result)
    return ModelCard(plan: result.plan, model: result.model, training: result.training)
  }

  @Test func givenPairsKeepTheirOrder() throws {
    let scorer = try PairScorer(card(), table: Self.rows.table)
    let left: [UInt32] = [7, 3, 3, 200, 499]
    let right: [UInt32] = [2, 9, 9, 100, 0]
    let scores = scorer.score(left: left, right: right)
    #expect(scores.links.left == left)
    #expect(scores.links.right == right)
    #expect(scores.links.logOdds[1] == scores.links.logOdds[2])
    let swapped = scorer.score(left: right, right: left)
    #expect(swapped.links.logOdds == scores.links.logOdds)
    let none = scorer.score(left: [], right: [])
    #expect(none.links.count == 0)
  }

  @Test func theRunsOwnLinksGetTheSameScores() throws {
    let result = try #require(Self.result)
    let scorer = try PairScorer(card(), table: Rows.people.table)
    let scores = scorer.score(left: result.links.left, right: result.links.right)
    #expect(scores.links.logOdds == result.links.logOdds)
  }

  @Test func candidatesAreThoseOfTheRun() throws {
    let result = try #require(Self.result)
    let scorer = try PairScorer(card(), table: Rows.people.table)
    let scores = scorer.scoreCandidates()
    #expect(scores.links.count == result.candidateCount)
    #expect(zip(scores.links.left, scores.links.right).allSatisfy { $0 < $1 })
    let strong = scores.links.logOdds.count { $0 >= 0 }
    #expect(strong >= result.links.count)
  }

  @Test func explanationsAddUpToTheScore() throws {
    let scorer = try PairScorer(card(), table: Self.rows.table)
    var random = SeededRandom(seed: 12)
    let left = (0..<300).map { _ in UInt32(random.below(500)) }
    let right = (0..<300).map { _ in UInt32(random.below(500)) }
    let scores = scorer.score(left: left, right: right)
    for pair in left.indices {
      let why = scorer.explain(left: Int(left[pair]), right: Int(right[pair]))
      #expect(Float(why.logOdds) == scores.links.logOdds[pair])
      #expect(why.steps.reduce(why.bias) { $0 + $1.weight } == why.logOdds)
    }
  }

  @Test func theBestOfABaseAreTheBestOfAllPairs() throws {
    let rows = Rows(
      Self.rows.columns, Self.rows.values,
      sources: (0..<500).map { $0 % 3 == 0 ? "new" : "base" })
    let scorer = try PairScorer(card(), table: rows.table)
    let scores = scorer.scoreAgainst(isBase: [true, false], best: 3)
    let fresh = (0..<500).filter { $0 % 3 == 0 }
    let base = (0..<500).filter { $0 % 3 != 0 }
    for record in fresh {
      let pairs = scorer.score(
        left: base.map { _ in UInt32(record) }, right: base.map { UInt32($0) })
      let expected = base.indices.filter { pairs.links.logOdds[$0] > 0 }
        .sorted { (pairs.links.logOdds[$0], $1) > (pairs.links.logOdds[$1], $0) }
        .prefix(3).map { UInt32(base[$0]) }
      let own = scores.links.left.indices.filter { scores.links.left[$0] == UInt32(record) }
      #expect(own.count <= 3)
      #expect(
        own.filter { scores.links.logOdds[$0] > 0 }.map { scores.links.right[$0] } == expected)
      let found = own.map { scores.links.logOdds[$0] }
      #expect(found == found.sorted(by: >))
    }
  }

  @Test func aBaseOfNothingGivesNothing() throws {
    let scorer = try PairScorer(card(), table: Self.rows.table)
    #expect(scorer.scoreAgainst(isBase: [true], best: 3).links.count == 0)
    #expect(scorer.scoreAgainst(isBase: [false], best: 3).links.count == 0)
  }

  @Test func aJoinedTableKeepsBothSides() throws {
    let left = Rows(["name", "town"], [["Ann", "York"], ["Bob", ""]])
    let right = Rows(["town", "name", "age"], [["York", "Ann", "7"]])
    let joined = left.table.followed(by: right.table)
    #expect(joined.recordCount == 3)
    #expect(joined.sources == ["left", "right"])
    #expect(joined.sourceOf == [0, 0, 1])
    #expect(joined.columns.map(\.name) == ["name", "town", "age"])
    #expect(joined.column(named: "name")?.codes == [1, 2, 1])
    #expect(joined.column(named: "town")?.codes == [1, 0, 1])
    #expect(joined.column(named: "age")?.codes == [0, 0, 1])
  }
}
