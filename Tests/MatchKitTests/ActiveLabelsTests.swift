// A hundred chosen labels on public sets, answered from the truth: they do no harm, and come up to
// a thousand drawn ones.

import Evaluation
import Foundation
import Kernels
import MatchKit
import Testing

@Suite(.serialized) struct ActiveLabelsTests {
  static let sets = [
    PublicSet(name: "rldata10000"), PublicSet(name: "fodors_zagats", task: .link),
    PublicSet(name: "dblp_acm", task: .link), PublicSet(name: "cora_1295"),
    PublicSet(name: "abt_buy", task: .link), PublicSet(name: "oaei_restaurants", task: .link),
  ]

  @Test(arguments: sets)
  func aHundredAnswersComeUpToAThousandDrawn(set: PublicSet) throws {
    guard let (table, truth) = try set.read() else { return }
    let matcher = Matcher(task: set.task)
    let before = set.pairs(try matcher.match(table), truth).f1
    let answered = try answers(100, matcher, table, truth)
    let after = set.pairs(try matcher.match(table, labels: answered), truth).f1
    let drawn = try drawn(1000, matcher, table, truth)
    let rival = set.pairs(try matcher.match(table, labels: drawn), truth).f1
    print("\(set): F1 \(before) without, \(after) with 100 chosen, \(rival) with 1000 drawn")
    #expect(after >= before - 0.01, "\(before) to \(after)")
    #expect(after >= rival - 0.01, "\(after) with 100 chosen, \(rival) with 1000 drawn")
  }

  private func answers(
    _ count: Int, _ matcher: Matcher, _ table: Table, _ truth: Truth
  ) throws -> LabelledPairs {
    var labelling = try matcher.labelling(table)
    var labels = LabelledPairs()
    while labels.count < count, let question = labelling.next() {
      let isMatch = self.isMatch(question.left, question.right, truth)
      labels.left.append(question.left)
      labels.right.append(question.right)
      labels.isMatch.append(isMatch)
      labelling.answer(question, isMatch: isMatch)
    }
    return labels
  }

  /// Labels that the draw for estimates of quality asks for.
  private func drawn(
    _ count: Int, _ matcher: Matcher, _ table: Table, _ truth: Truth
  ) throws -> LabelledPairs {
    let result = try matcher.match(table)
    let card = ModelCard(result, given: nil)
    let links = try PairScorer(card, table: table).scoreCandidates().links
    let scored = ScoredPairs(
      left: links.left, right: links.right,
      probability: links.logOdds.map { logistic(Double($0)) })
    let chosen = SampleDraw().draw(scored, count: count)
    let (left, right) = (chosen.map { links.left[$0] }, chosen.map { links.right[$0] })
    return LabelledPairs(
      left: left, right: right,
      isMatch: zip(left, right).map { isMatch($0, $1, truth) })
  }

  private func isMatch(_ left: UInt32, _ right: UInt32, _ truth: Truth) -> Bool {
    let entity = truth.entityOf[Int(left)]
    return entity != Truth.unlabelled && entity == truth.entityOf[Int(right)]
  }
}
