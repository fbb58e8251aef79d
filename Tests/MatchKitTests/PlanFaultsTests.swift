import Foundation
import MatchKit
import Testing

/// A plan is checked whole, and all its faults are told at once.
@Suite struct PlanFaultsTests {
  private static let table = Rows.people.table

  private static var plan: MatchPlan { PlanInference(task: .dedupe).infer(table).plan }

  private func faults(_ change: (inout MatchPlan) -> Void) throws -> [String] {
    var plan = Self.plan
    change(&plan)
    let error = #expect(throws: PlanFaults.self) { try plan.check(Self.table) }
    return try #require(error).faults
  }

  @Test func everyFaultIsTold() throws {
    let faults = try faults { plan in
      plan.version = 7
      plan.threshold = 1.5
      plan.attributes.append(StandardiseRule(role: .word, columns: ["colour"]))
      plan.comparisons.append(Comparison("shoe_size", .number))
      plan.comparisons.append(Comparison("given_name", .name, partner: "nobody"))
      plan.blocking.append(BlockingRule(["nowhere"], .value))
      plan.merging.recencyColumn = "never"
      plan.merging.sourcePriority = ["oracle"]
    }
    let expected = [
      "version 7", "1.5", "'colour'", "'shoe_size'", "'nobody'", "'nowhere'", "'never'", "'oracle'",
    ]
    #expect(faults.count == expected.count)
    for word in expected { #expect(faults.contains { $0.contains(word) }, "\(word)") }
  }

  @Test func aPlanThatBlocksOrComparesOnlyIsRefused() throws {
    #expect(try faults { $0.comparisons = [] }.count == 1)
    #expect(try faults { $0.blocking = [] }.count == 1)
  }

  /// What inference gives where nothing can tell records apart can be run again.
  @Test func aPlanThatDoesNeitherLeavesRecordsAlone() throws {
    let table = Rows(["name"], [["bob"], ["bob"], ["bob"]]).table
    let first = try Matcher().match(table)
    #expect(first.plan.comparisons.isEmpty && first.plan.blocking.isEmpty)
    let again = try Matcher(plan: first.plan, model: first.model).match(table)
    #expect(first.clusters.count == 3 && again.clusters == first.clusters)
    #expect(first.warnings.count == 1 && first.model.bias.isFinite)
  }

  @Test func tooManyComparisonsAreRefused() throws {
    let faults = try faults { plan in
      plan.comparisons = [Comparison](repeating: Comparison("given_name", .name), count: 17)
    }
    #expect(faults.contains { $0.contains("17 comparisons") })
  }

  @Test func anAttributeDefinedTwiceIsRefused() throws {
    let faults = try faults { $0.attributes.append($0.attributes[0]) }
    #expect(faults.contains { $0.contains("2 times") })
  }

  @Test(arguments: [0, 1, -0.5, Double.nan, .infinity])
  func thresholdsOutsideTheOpenIntervalAreRefused(threshold: Double) throws {
    #expect(try faults { $0.threshold = threshold }.count == 1)
  }

  @Test func theMatcherRefusesAFaultyPlan() {
    var plan = Self.plan
    plan.comparisons.append(Comparison("shoe_size", .number))
    #expect(throws: PlanFaults.self) { try Matcher(plan: plan).match(Self.table) }
  }

  @Test func severalFaultsAreAListAndOneIsASentence() throws {
    var plan = Self.plan
    plan.version = 7
    let one = #expect(throws: PlanFaults.self) { try plan.check(Self.table) }
    #expect(one?.description == one?.faults[0])
    plan.threshold = 2
    let two = try #require(
      #expect(throws: PlanFaults.self) { try plan.check(Self.table) })
    #expect(two.description == "- \(two.faults[0])\n- \(two.faults[1])")
  }

  // MARK: - A model of another plan

  private static let model = try? Matcher().match(table).model

  @Test func aModelForOtherComparisonsIsRefused() throws {
    let model = try #require(Self.model)
    var plan = Self.plan
    plan.comparisons[0].comparator = .category
    let error = #expect(throws: PlanFaults.self) { try model.check(against: plan) }
    #expect(error?.faults.count == 2)
    #expect(throws: PlanFaults.self) { try Matcher(plan: plan, model: model).match(Self.table) }
    plan = Self.plan
    plan.comparisons.swapAt(0, 1)
    #expect(throws: PlanFaults.self) { try model.check(against: plan) }
  }

  @Test func aModelWithTheWrongNumberOfWeightsIsRefused() throws {
    var model = try #require(Self.model)
    model.features[0].weights.removeLast()
    #expect(throws: PlanFaults.self) { try model.check(against: Self.plan) }
  }

  @Test func aModelForAnotherTableIsRefused() throws {
    let model = try #require(Self.model)
    let other = Rows(
      ["title", "price"], (0..<50).map { ["Radio model \($0)", "\($0 * 3).99"] })
    #expect(throws: PlanFaults.self) { try Matcher(model: model).match(other.table) }
    let card = ModelCard(plan: Self.plan, model: model)
    #expect(throws: PlanFaults.self) { try PairScorer(card, table: other.table) }
  }

  @Test func plansAndModelsSurviveJSONExactly() throws {
    let card = ModelCard(plan: Self.plan, model: try #require(Self.model))
    let data = try JSONEncoder().encode(card)
    #expect(try JSONDecoder().decode(ModelCard.self, from: data) == card)
  }
}
