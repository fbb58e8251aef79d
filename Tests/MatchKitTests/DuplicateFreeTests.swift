import MatchKit
import Testing

/// Linked sources are matched one to one when they prove free of duplicates, and only then.
@Suite struct DuplicateFreeTests {
  /// The sample's people with two records, one in each source, and people with one, in turn.
  private static func linked(people: Int = 400) -> Rows {
    let rows = Rows.people
    let records = Dictionary(grouping: rows.values.indices) { rows.entities[$0] }
    var chosen: [(row: Int, source: String)] = []
    for (number, entity) in records.keys.sorted().prefix(people).enumerated() {
      let own = records[entity] ?? []
      if own.count == 1 {
        chosen.append((own[0], number % 2 == 0 ? "a" : "b"))
      } else {
        chosen += [(own[0], "a"), (own[1], "b")]
      }
    }
    var linked = Rows(
      rows.columns, chosen.map { rows.values[$0.row] }, sources: chosen.map(\.source))
    linked.entities = chosen.map { rows.entities[$0.row] }
    return linked
  }

  @Test func cleanSourcesAreMatchedOneToOne() throws {
    let rows = Self.linked(people: 1000)
    let result = try Matcher(task: .link).match(rows.table)
    #expect(result.plan.clustering == .oneToOne)
    let decision = try #require(result.decisions.first { $0.subject == "clustering" })
    #expect(decision.reason.contains("1000"))
    expectAtMostOneOfEachSource(result.clusters, rows)
  }

  @Test func sourcesWithDuplicatesAreNot() throws {
    var rows = Self.linked(people: 1000)
    for row in 0..<rows.count where rows.sources[row] == "b" {
      rows.values.append(rows.values[row])
      rows.identifiers.append("copy\(row)")
      rows.sources.append("b")
    }
    let result = try Matcher(task: .link).match(rows.table)
    #expect(result.plan.clustering == .averageLinkage)
  }

  @Test func aFewLinksProveNothing() throws {
    let result = try Matcher(task: .link).match(Self.linked(people: 40).table)
    #expect(result.plan.clustering == .averageLinkage)
  }

  @Test func aGivenPlanIsFollowed() throws {
    let rows = Self.linked(people: 1000)
    let plan = PlanInference(task: .link).infer(rows.table).plan
    let result = try Matcher(plan: plan).match(rows.table)
    #expect(result.plan == plan)
  }

  @Test func oneToOneIsObeyed() throws {
    let rows = Self.linked()
    let result = try Matcher(task: .linkOneToOne).match(rows.table)
    expectAtMostOneOfEachSource(result.clusters, rows)
  }

  @Test func linkingNeverLinksInsideASource() throws {
    let rows = Self.linked()
    let result = try Matcher(task: .link).match(rows.table)
    for (left, right) in zip(result.links.left, result.links.right) {
      #expect(rows.sources[Int(left)] != rows.sources[Int(right)])
    }
  }

  private func expectAtMostOneOfEachSource(_ clusters: Clusters, _ rows: Rows) {
    var seen: Set<String> = []
    for (record, cluster) in clusters.clusterOf.enumerated() {
      #expect(seen.insert("\(cluster) \(rows.sources[record])").inserted)
    }
  }
}
