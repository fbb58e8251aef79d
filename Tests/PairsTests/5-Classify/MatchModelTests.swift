import Foundation
import Kernels
import Pairs
import Records
import Testing

/// Random models and random pairs: the score is the sum of the evidence, exactly.
@Suite struct MatchModelTests {
  @Test func theScoreIsTheSumOfTheStepsExactly() {
    for seed in UInt64(0)..<200 {
      var random = RandomModels(seed: seed)
      let model = random.model()
      for _ in 0..<20 {
        let pattern = random.pattern(model)
        let explanation = Explanation(
          left: 0, right: 1, pattern: pattern, model: model, records: Self.records)
        #expect(explanation.logOdds == model.logOdds(pattern), "seed \(seed)")
        #expect(
          explanation.steps.reduce(explanation.bias) { $0 + $1.weight }
            == explanation.logOdds)
        #expect(explanation.probability == logistic(explanation.logOdds))
      }
    }
  }

  @Test func batchScoresAreTheScores() {
    var random = RandomModels(seed: 5)
    let model = random.model()
    let patterns = (0..<10_000).map { _ in random.pattern(model) }
    let scores = model.scores(patterns)
    #expect(scores == patterns.map { Float(model.logOdds($0)) })
  }

  @Test func placesAloneMakeNoMatch() {
    func feature(_ name: String, isPlace: Bool) -> FeatureWeights {
      FeatureWeights(
        comparison: Comparison(name, .category, isPlace: isPlace),
        levels: ["missing", "equal", "different"], weights: [0, 9, -2], matchShare: [0, 0.9, 0.1],
        randomShare: [0, 0.02, 0.98])
    }
    func model(_ features: [FeatureWeights]) -> MatchModel {
      MatchModel(kind: .given, bias: -3, features: features, related: [], relatedWeight: 1)
    }
    let street = feature("street", isPlace: true)
    let town = feature("town", isPlace: true)
    let people = model([feature("name", isPlace: false), street, town])
    #expect(people.logOdds(0x110) == -5)
    #expect(people.logOdds(0x111) == 24)
    #expect(people.logOdds(0x011) == 15)
    #expect(people.logOdds(0x112) == 13)
    // Where places are all there is, they tell.
    #expect(model([street, town]).logOdds(0x11) == 15)
  }

  @Test func explanationsNameValuesAndLevels() {
    let model = MatchModel(
      kind: .given, bias: -3,
      features: [
        FeatureWeights(
          comparison: Comparison("town", .category), levels: ["missing", "equal", "different"],
          weights: [0, 4, -2], matchShare: [0, 0.9, 0.1], randomShare: [0, 0.02, 0.98])
      ], related: [], relatedWeight: 1)
    let explanation = Explanation(
      left: 0, right: 1, pattern: 2, model: model, records: Self.records)
    #expect(
      explanation.steps == [
        Explanation.Step(
          feature: "town", left: "leeds", right: "york", level: "different", weight: -2)
      ])
    #expect(explanation.logOdds == -5)
  }

  @Test func modelsSurviveJSONExactly() throws {
    for seed in UInt64(0)..<50 {
      var random = RandomModels(seed: seed)
      let model = random.model()
      let data = try JSONEncoder().encode(model)
      #expect(try JSONDecoder().decode(MatchModel.self, from: data) == model, "seed \(seed)")
    }
  }

  @Test func explanationsSurviveJSONExactly() throws {
    var random = RandomModels(seed: 9)
    let model = random.model()
    let explanation = Explanation(
      left: 0, right: 1, pattern: random.pattern(model), model: model, records: Self.records)
    let data = try JSONEncoder().encode(explanation)
    #expect(try JSONDecoder().decode(Explanation.self, from: data) == explanation)
  }

  @Test func relatednessNeverSpeaksForAMatch() {
    for seed in UInt64(0)..<50 {
      var random = RandomModels(seed: seed)
      let model = random.model()
      #expect(model.relatedness(random.pattern(model)) >= 0, "seed \(seed)")
    }
  }

  private static let records = StandardRecords(
    attributes: [
      Attribute(
        name: "town", role: .town, columns: ["town"], codes: [1, 2],
        values: ByteStrings(["", "leeds", "york"]))
    ], sourceOf: [0, 0], sourceCount: 1, notes: [])
}

/// Models with random features, weights and related classes.
struct RandomModels {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func model() -> MatchModel {
    let features = (0...random.below(16)).map { feature($0) }
    let related = (0..<random.below(4)).map { _ in
      RelatedClass(
        offset: number() - 8,
        weights: features.map { feature in [0] + feature.weights.dropFirst().map { _ in number() } }
      )
    }
    let groups = (0..<random.below(3)).map { place in
      ChangeGroup(
        name: "group \(place)", share: 0.01 + 0.9 * random.unit(),
        weights: features.map { random.unit() < 0.5 ? $0.weights : [] },
        weight: random.unit() * 2)
    }
    return MatchModel(
      kind: .unsupervised, bias: number() - 5, features: features, groups: groups,
      related: related, relatedWeight: random.unit() * 2)
  }

  mutating func pattern(_ model: MatchModel) -> UInt64 {
    var pattern: UInt64 = 0
    for (index, feature) in model.features.enumerated() {
      pattern |= UInt64(random.below(feature.weights.count)) << UInt64(4 * index)
    }
    return pattern
  }

  private mutating func feature(_ index: Int) -> FeatureWeights {
    let comparator = Comparator.allCases[random.below(Comparator.allCases.count)]
    let levels = ["missing"] + comparator.levels
    return FeatureWeights(
      comparison: Comparison("c\(index)", comparator, isPlace: random.unit() < 0.6),
      levels: levels,
      weights: [0] + comparator.levels.map { _ in number() },
      matchShare: levels.map { _ in random.unit() }, randomShare: levels.map { _ in random.unit() })
  }

  private mutating func number() -> Double { 16 * random.unit() - 8 }
}
