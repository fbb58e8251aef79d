// Which questions are asked, in which order, and what answers do.

import Foundation
import Kernels
import MatchKit
import Testing

@Suite struct LabellingTests {
  @Test func theFirstQuestionIsTheMostTellingOfItsBand() throws {
    let world = LabelWorld(seed: 3)
    let first = try #require(world.labelling().next())
    let values = world.patterns.indices.compactMap { index -> (Double, UInt64)? in
      let logOdds = world.model.logOdds(world.patterns[index])
      guard logOdds >= 0, logOdds < 1.5 else { return nil }
      return (Double(world.counts[index]).squareRoot() * logistic(-logOdds), world.patterns[index])
    }
    let best = try #require(values.max { ($0.0, $1.1) < ($1.0, $0.1) })
    #expect(first.pattern == best.1 && first.isUncertain)
    #expect(first.probability == logistic(Double(Float(world.model.logOdds(first.pattern)))))
  }

  @Test func everyFifthQuestionIsAboutASurePairOnBothSides() throws {
    let world = LabelWorld(seed: 4)
    var labelling = world.labelling()
    var sides: Set<Bool> = []
    for number in 0..<40 {
      let question = try #require(labelling.next())
      let logOdds = logarithm(question.probability / (1 - question.probability))
      #expect((abs(logOdds) > 3 - 1e-9) == (number % 5 == 4), "\(number)")
      if number % 5 == 4 { sides.insert(logOdds > 0) }
      labelling.answer(question, isMatch: nil)
    }
    #expect(sides.count == 2)
  }

  @Test func patternsRepeatOnlyWhenAllUncertainOnesWereAsked() throws {
    let world = LabelWorld(seed: 5)
    let uncertain = Set(world.patterns.filter { abs(world.model.logOdds($0)) < 3 })
    var labelling = world.labelling()
    var seen: Set<UInt64> = []
    var bands: Set<Int> = []
    while seen.count < uncertain.count {
      let question = try #require(labelling.next())
      if question.isUncertain {
        #expect(seen.insert(question.pattern).inserted)
        let band = Int((world.model.logOdds(question.pattern) / 1.5).rounded(.down))
        if seen.count <= 4 { bands.insert(band) }
      }
      labelling.answer(question, isMatch: nil)
    }
    #expect(bands == [-2, -1, 0, 1])
  }

  /// Of patterns that are equally uncertain and common, the one unlike those asked comes first.
  @Test func alikePatternsWait() throws {
    var world = LabelWorld(seed: 6)
    let near: [UInt64] = [0x1112, 0x1111, 0x2221]
    world.model = LabelWorld.model(weights: [0, 0.1, 0.1, 0.1])
    world.patterns = near
    world.counts = [10, 9, 9]
    var labelling = world.labelling()
    for pattern in [0x1112, 0x2221, 0x1111] as [UInt64] {
      let question = try #require(labelling.next())
      #expect(question.pattern == pattern)
      labelling.answer(question, isMatch: nil)
    }
  }

  @Test func everyPairIsAskedOnceAndThenNone() {
    for seed in UInt64(0)..<5 {
      var world = LabelWorld(seed: seed)
      world.counts = world.counts.map { min($0, 4) }
      var labelling = world.labelling()
      var asked: Set<UInt64> = []
      while let question = labelling.next() {
        #expect(asked.insert(UInt64(question.left) << 32 | UInt64(question.right)).inserted)
        labelling.answer(question, isMatch: nil)
      }
      #expect(asked.count == world.counts.reduce(0, +), "seed \(seed)")
    }
  }

  @Test func theSeedDecides() {
    let world = LabelWorld(seed: 8)
    func questions(_ seed: UInt64) -> [Question] {
      var labelling = world.labelling(seed: seed)
      return (0..<60).compactMap { _ in
        let question = labelling.next()
        if let question { labelling.answer(question, isMatch: world.truth(question)) }
        return question
      }
    }
    #expect(questions(1) == questions(1))
    #expect(questions(1) != questions(2))
  }

  @Test func earlierLabelsAreNotAskedAgain() throws {
    let world = LabelWorld(seed: 9)
    var first = world.labelling()
    var labels = LabelledPairs()
    for _ in 0..<50 {
      let question = try #require(first.next())
      first.answer(question, isMatch: world.truth(question))
      // The other way round, as somebody might write it.
      labels.left.append(question.right)
      labels.right.append(question.left)
      labels.isMatch.append(world.truth(question))
    }
    var second = world.labelling(
      earlier: labels, earlierPatterns: first.answers.map(\.question.pattern))
    #expect(second.askedCount == 50 && second.model.kind == .supervised)
    let asked = Set(labels.right.map { $0 })
    for _ in 0..<100 {
      let question = try #require(second.next())
      #expect(!asked.contains(question.left))
      second.answer(question, isMatch: nil)
    }
  }

  @Test func anAnswerTakenBackLeavesNoTrace() throws {
    let world = LabelWorld(seed: 10)
    var labelling = world.labelling()
    #expect(labelling.takeBack() == nil)
    for _ in 0..<7 {
      let question = try #require(labelling.next())
      labelling.answer(question, isMatch: world.truth(question))
      #expect(labelling.takeBack()?.question == question)
      #expect(labelling.next() == question)
      labelling.answer(question, isMatch: world.truth(question))
    }
    #expect(labelling.answers.count == 7)
  }

  /// A model that is wrong about one feature is put right by a hundred answers.
  @Test func answersMendAWrongModel() throws {
    for seed in UInt64(20)..<24 {
      var world = LabelWorld(seed: seed)
      let wrong = world.wrongDecisions(world.model)
      world.model.features[0].weights = [0, -3, 0, 3]
      var labelling = world.labelling()
      let before = world.wrongDecisions(labelling.model)
      for _ in 0..<100 {
        let question = try #require(labelling.next())
        labelling.answer(question, isMatch: world.truth(question))
      }
      let after = world.wrongDecisions(labelling.model)
      #expect(after < before / 2, "seed \(seed): \(before) to \(after), at best \(wrong)")
    }
  }
}

/// When it is said that more answers hardly help.
@Suite struct LabellingStopTests {
  private func answers(_ count: Int, wrong: Int, isUncertain: Bool = true) -> [Answer] {
    (0..<count).map { index in
      let question = Question(
        left: 0, right: 1, pattern: 0, probability: isUncertain ? 0.8 : 0.99,
        isUncertain: isUncertain)
      return Answer(question: question, isMatch: index >= wrong)
    }
  }

  @Test func itIsSettledWhenClaimsHoldAndDecisionsRest() {
    let stop = LabellingStop()
    let rest = [0.2, 0.004, 0, 0.001, 0, 0.002]
    #expect(stop.isSettled(answers(40, wrong: 8), changes: rest))
    // Three more wrong ones than claimed are chance, eight more are not.
    #expect(stop.isSettled(answers(40, wrong: 11), changes: rest))
    #expect(!stop.isSettled(answers(40, wrong: 16), changes: rest))
    #expect(!stop.isSettled(answers(39, wrong: 0), changes: rest))
    #expect(!stop.isSettled(answers(40, wrong: 8), changes: [0.004, 0, 0, 0, 0.02]))
    #expect(!stop.isSettled(answers(40, wrong: 8), changes: [0, 0, 0, 0]))
  }

  @Test func aConfidentErrorKeepsItGoing() {
    let stop = LabellingStop()
    let sure = answers(8, wrong: 2, isUncertain: false)
    let rest = [0.0, 0, 0, 0, 0]
    #expect(!stop.isSettled(answers(40, wrong: 8) + sure, changes: rest))
    let right = answers(8, wrong: 0, isUncertain: false)
    #expect(stop.isSettled(answers(40, wrong: 8) + right, changes: rest))
  }

  @Test func answersThatTellNothingDoNotCount() {
    let unsure = answers(40, wrong: 0).map { Answer(question: $0.question, isMatch: nil) }
    #expect(!LabellingStop().isSettled(unsure, changes: [0, 0, 0, 0, 0]))
  }
}

/// Pairs with four features of three levels, and a truth that follows the model.
struct LabelWorld {
  var model: MatchModel
  var patterns: [UInt64] = []
  var counts: [Int] = []
  private let trueModel: MatchModel
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    model = Self.model(weights: [0, 2.5, 0.4, -2.3])
    trueModel = model
    var random = SeededRandom(seed: seed)
    for code in 0..<81 {
      let levels = [code % 3, code / 3 % 3, code / 9 % 3, code / 27]
      var pattern = UInt64(0)
      for (feature, level) in levels.enumerated() {
        pattern |= UInt64(level + 1) << UInt64(4 * feature)
      }
      patterns.append(pattern)
      counts.append(1 + random.below(40))
    }
  }

  static func model(weights: [Double]) -> MatchModel {
    let features = (0..<4).map { feature in
      FeatureWeights(
        comparison: Comparison("f\(feature)", .category),
        levels: ["missing", "equal", "close", "different"], weights: weights,
        matchShare: [0, 0.8, 0.1, 0.1], randomShare: [0, 0.1, 0.2, 0.7])
    }
    return MatchModel(
      kind: .unsupervised, bias: -0.2, features: features, related: [], relatedWeight: 0)
  }

  func labelling(
    seed: UInt64 = 1, earlier: LabelledPairs = LabelledPairs(), earlierPatterns: [UInt64] = []
  ) -> Labelling {
    let pairCount = UInt32(counts.reduce(0, +))
    var rule = QuestionRule()
    rule.seed = seed
    return Labelling(
      pairs: CandidatePairs(
        pairs: (0..<pairCount).map { (2 * $0, 2 * $0 + 1) }, recordCount: Int(2 * pairCount)),
      patterns: PairPatterns(
        patterns: patterns, counts: counts,
        patternOf: counts.indices.flatMap { Array(repeating: UInt32($0), count: counts[$0]) }),
      start: model, earlier: earlier, earlierPatterns: earlierPatterns, rule: rule)
  }

  /// Whether the pair is a match: drawn once, with the true model's probability.
  func truth(_ question: Question) -> Bool {
    var random = SeededRandom(seed: seed, stream: UInt64(question.left))
    return random.unit() < logistic(trueModel.logOdds(question.pattern))
  }

  /// Pairs that a model decides against the better chance.
  func wrongDecisions(_ model: MatchModel) -> Int {
    patterns.indices.reduce(0) { sum, index in
      let sides = [model, trueModel].map { $0.logOdds(patterns[index]) >= 0 }
      return sum + (sides[0] == sides[1] ? 0 : counts[index])
    }
  }
}
