import Files
import Foundation
import Kernels
import MatchKit
import Testing

/// The same input gives the same result, whatever else changes. One after the other, because the
/// number of threads is the program's.
@Suite(.serialized) struct RepeatTests {
  private static let rows = Rows.people
  private static let result = try? Matcher().match(rows.table)

  private func expectSame(_ one: MatchResult, _ two: MatchResult) {
    #expect(one.clusters == two.clusters)
    #expect(one.model == two.model)
    #expect(one.links.left == two.links.left)
    #expect(one.links.right == two.links.right)
    #expect(one.links.logOdds == two.links.logOdds)
    #expect(one.golden == two.golden)
    #expect(one.candidateCount == two.candidateCount)
    #expect(one.scoreHistogram == two.scoreHistogram)
  }

  @Test(arguments: [1, 2, 7])
  func threadsDoNotMatter(threads: Int) throws {
    let result = try #require(Self.result)
    Threads.use(threads)
    defer { Threads.use(0) }
    expectSame(try Matcher().match(Self.rows.table), result)
  }

  @Test func planAndModelRepeatTheRun() throws {
    let result = try #require(Self.result)
    let again = try Matcher(plan: result.plan, model: result.model).match(Self.rows.table)
    expectSame(again, result)
    #expect(again.plan == result.plan)
  }

  @Test func planAloneRepeatsTheRun() throws {
    let result = try #require(Self.result)
    expectSame(try Matcher(plan: result.plan).match(Self.rows.table), result)
  }

  @Test func labelsInAnotherOrderGiveTheSameRun() throws {
    let result = try #require(Self.result)
    var labels = try TruthSampler(pairsMax: 400).sample(
      Self.rows.table, plan: result.plan, entityOf: Self.rows.truth.entityOf)
    let one = try Matcher().match(Self.rows.table, labels: labels)
    labels = LabelledPairs(
      left: labels.right.reversed(), right: labels.left.reversed(),
      isMatch: labels.isMatch.reversed())
    expectSame(try Matcher().match(Self.rows.table, labels: labels), one)
    #expect(one.model.kind == .supervised)
    #expect(one.quality != nil)
  }

  /// Read from files whose rows are in another order.
  @Test func theOrderOfRowsDoesNotMatter() throws {
    var random = SeededRandom(seed: 4)
    let order = (0..<Self.rows.count).shuffled(using: &random)
    let straight = try read(Self.rows)
    let shuffled = try read(Self.rows.ordered(order))
    let one = try Matcher().match(straight)
    let two = try Matcher().match(shuffled)
    #expect(one.model == two.model)
    #expect(
      partition(one.clusters, identifiers(straight))
        == partition(two.clusters, identifiers(shuffled)))
  }

  /// Records in another canonical order: other random pairs are drawn, so only nearly the same.
  @Test func otherIdentifiersHardlyMatter() throws {
    let result = try #require(Self.result)
    var random = SeededRandom(seed: 5)
    let order = (0..<Self.rows.count).shuffled(using: &random)
    let shuffled = Self.rows.ordered(order)
    let other = try Matcher().match(shuffled.table)
    let place = order.indices.sorted { order[$0] < order[$1] }
    let moved = Clusters(labels: place.map { other.clusters.clusterOf[$0] })
    var truth = Self.rows
    truth.entities = result.clusters.clusterOf.map { "\($0)" }
    #expect(f1(moved, truth.truth) > 0.99)
  }

  private func read(_ rows: Rows) throws -> Table {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("rows-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try rows.csv.write(toFile: path, atomically: false, encoding: .utf8)
    return try TableReader().read([path]).table
  }

  private func identifiers(_ table: Table) -> [String] {
    (0..<table.recordCount).map { table.identifiers.string($0) }
  }
}
