import Evaluation
import Foundation
import Kernels
import MatchKit
import Testing

/// Floors of F1 on public sets: all true pairs, final clusters, nothing said but the task.
@Suite(.serialized) struct AccuracyTests {
  struct Floor: CustomStringConvertible, Sendable {
    let set: PublicSet
    let f1: Double

    init(_ name: String, _ f1: Double, task: MatchTask = .dedupe, dropped: String? = nil) {
      set = PublicSet(name: name, task: task, dropped: dropped)
      self.f1 = f1
    }

    var description: String { "\(set) \(f1)" }
  }

  static let floors = [
    Floor("febrl1", 0.998), Floor("febrl2", 0.998), Floor("febrl3", 0.998),
    Floor("febrl4", 0.998, task: .linkOneToOne),
    Floor("febrl1", 0.99, dropped: "soc_sec_id"), Floor("febrl2", 0.99, dropped: "soc_sec_id"),
    Floor("febrl3", 0.99, dropped: "soc_sec_id"),
    Floor("febrl4", 0.99, task: .linkOneToOne, dropped: "soc_sec_id"),
    Floor("splink_fake_1000", 0.95), Floor("rldata10000", 0.95),
    Floor("fodors_zagats", 0.95, task: .link), Floor("dblp_acm", 0.97, task: .link),
    Floor("pseudopeople_multi", 0.95),
  ]

  @Test(arguments: floors)
  func withoutLabels(floor: Floor) throws {
    guard let (table, truth) = try floor.set.read() else { return }
    let result = try Matcher(task: floor.set.task).match(table)
    let pairs = floor.set.pairs(result, truth)
    #expect(
      pairs.f1 >= floor.f1, "precision \(pairs.precision), recall \(pairs.recall), F1 \(pairs.f1)")
  }

  static let learning = [
    PublicSet(name: "febrl3", dropped: "soc_sec_id"), PublicSet(name: "splink_fake_1000"),
    PublicSet(name: "rldata10000"), PublicSet(name: "fodors_zagats", task: .link),
    PublicSet(name: "dblp_acm", task: .link), PublicSet(name: "pseudopeople_multi"),
    PublicSet(name: "cora_1295"), PublicSet(name: "abt_buy", task: .link),
    PublicSet(name: "patstat_names"), PublicSet(name: "oaei_restaurants", task: .link),
  ]

  /// 500 labelled pairs, half of them pairs that are not hopeless. So few leave about a point of
  /// noise where many pairs are on the edge.
  @Test(arguments: learning)
  func labelsDoNoHarm(set: PublicSet) throws {
    guard let (table, truth) = try set.read() else { return }
    let result = try Matcher(task: set.task).match(table)
    let before = set.pairs(result, truth)
    let labels = try labels(500, result, table, truth, seed: 1)
    let trained = try Matcher(task: set.task).match(table, labels: labels)
    let after = set.pairs(trained, truth)
    print("\(set): F1 \(rounded(before.f1)) without labels, \(rounded(after.f1)) with")
    #expect(after.f1 >= before.f1 - 0.01, "\(before.f1) to \(after.f1)")
    #expect(trained.training.labelledMatches + trained.training.labelledOthers == labels.count)
  }

  /// Draws labels from the candidates: half from those with a score above -6, half from all.
  private func labels(
    _ count: Int, _ result: MatchResult, _ table: Table, _ truth: Truth, seed: UInt64
  ) throws -> LabelledPairs {
    let all = try TruthSampler(pairsMax: .max)
      .sample(table, plan: result.plan, entityOf: truth.entityOf)
    let comparer = Comparer(result.plan.comparisons, records: result.records)
    let scores = result.model.scores(comparer.patterns(all.left.span, all.right.span))
    let telling = scores.indices.filter { scores[$0] > -6 }
    var random = SeededRandom(seed: seed)
    var chosen: Set<Int> = []
    while chosen.count < min(count / 2, telling.count) {
      chosen.insert(telling[random.below(telling.count)])
    }
    while chosen.count < min(count, all.count) { chosen.insert(random.below(all.count)) }
    let order = chosen.sorted()
    return LabelledPairs(
      left: order.map { all.left[$0] }, right: order.map { all.right[$0] },
      isMatch: order.map { all.isMatch[$0] })
  }

  private func rounded(_ value: Double) -> String { String(format: "%.4f", value) }
}
