import Entities
import Evaluation
import Testing

@Suite struct WorstErrorsTests {
  /// Entities {0 1 2}, {3 4}, {5}, {6 7}; clusters {0 1 2 3 4}, {5 6}, {7}.
  static let truth = Truth(entityOf: [0, 0, 0, 1, 1, 2, 3, 3])
  static let clusters = Clusters(labels: [0, 0, 0, 0, 0, 1, 1, 2])

  @Test func costliestFirst() {
    let errors = WorstErrors(Self.clusters, against: Self.truth)
    #expect(errors.falseMerges.map { [$0.left, $0.right] } == [[0, 3], [5, 6]])
    #expect(errors.falseMerges.map(\.wrongPairs) == [6, 1])
    #expect(errors.falseSplits.map { [$0.left, $0.right] } == [[6, 7]])
  }

  /// A cluster of three entities is one error with all its wrong pairs, an entity in three
  /// clusters likewise; shown are the first records of the two largest groups.
  @Test func aClusterIsShownOnce() {
    let errors = WorstErrors(
      Clusters(labels: [0, 0, 0, 0, 0, 0, 1, 2, 2, 3]),
      against: Truth(entityOf: [0, 1, 1, 2, 2, 2, 3, 3, 3, 3]))
    #expect(errors.falseMerges.map { [$0.left, $0.right] } == [[1, 3]])
    #expect(errors.falseMerges.map(\.wrongPairs) == [1 * 2 + 1 * 3 + 2 * 3])
    #expect(errors.falseSplits.map { [$0.left, $0.right] } == [[6, 7]])
    #expect(errors.falseSplits.map(\.wrongPairs) == [1 * 2 + 1 * 1 + 2 * 1])
  }

  @Test func boundedNumber() {
    let errors = WorstErrors(Self.clusters, against: Self.truth, limit: 1)
    #expect(errors.falseMerges.count == 1 && errors.falseSplits.count == 1)
  }

  @Test func scoresMostSurelyWrongFirst() {
    let scored = ScoredPairs(
      left: [3, 1, 0, 4, 7], right: [0, 0, 5, 3, 6], probability: [0.9, 0.8, 0.95, 0.1, 0.3])
    let errors = WorstErrors(scored, against: Self.truth, limit: 2)
    #expect(errors.falseMerges.map { [$0.left, $0.right] } == [[0, 5], [0, 3]])
    #expect(errors.falseSplits.map { [$0.left, $0.right] } == [[3, 4], [6, 7]])
    #expect(errors.falseSplits.map(\.probability) == [0.1, 0.3])
  }
}
