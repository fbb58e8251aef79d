// Scoring with early ends equals scoring in full.

import Kernels
import Pairs
import Records
import Testing

@Suite struct CandidateScorerTests {
  private static let comparisons = Comparator.allCases.map {
    Comparison("a", $0, partner: [.name, .word, .place].contains($0) ? "b" : nil)
  }

  private static func value(_ random: inout SeededRandom) -> String {
    switch random.below(7) {
    case 0: return ""
    case 1: return "19\(80 + random.below(2))010\(1 + random.below(3))"
    case 2: return ["ann@x.org", "anne@x.org", "bob@y.net"][random.below(3)]
    case 3: return ["robert", "bob", "r", "rupert"][random.below(4)]
    case 4: return "12 mill lane \(random.below(3))"
    default:
      let letters = 3 + random.below(4)
      return String((0..<letters).map { _ in "abc".randomElement(using: &random)! })
    }
  }

  /// A model with weights of either sign for every level, and related classes in some.
  private static func model(_ random: inout SeededRandom, relatedWeight: Double) -> MatchModel {
    func weights(_ comparison: Comparison) -> [Double] {
      [0] + comparison.comparator.levels.map { _ in random.unit() * 8 - 4 }
    }
    let features = comparisons.map { comparison in
      let names = ["missing"] + comparison.comparator.levels
      let shares = [Double](repeating: 0, count: names.count)
      return FeatureWeights(
        comparison: comparison, levels: names, weights: weights(comparison), matchShare: shares,
        randomShare: shares)
    }
    let related = RelatedClass(offset: -2, weights: comparisons.map(weights))
    return MatchModel(
      kind: .given, bias: -2, features: features,
      groups: random.unit() < 0.5 ? [group(features, &random)] : [], related: [related],
      relatedWeight: relatedWeight)
  }

  /// A group of the first or the last half of the features; its weights may have been trained on.
  private static func group(
    _ features: [FeatureWeights], _ random: inout SeededRandom
  ) -> ChangeGroup {
    let isFirst = random.unit() < 0.5
    let weights = features.indices.map { index in
      (index < features.count / 2) == isFirst ? features[index].weights : []
    }
    return ChangeGroup(
      name: "address", share: 0.01 + 0.4 * random.unit(), weights: weights,
      weight: random.unit() < 0.7 ? 1 : 0.8)
  }

  @Test(arguments: 1...12) func keepsWhatFullScoringKeeps(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = 160
    let records = sampleRecords([
      ("a", .text, (0..<count).map { _ in Self.value(&random) }),
      ("b", .text, (0..<count).map { _ in Self.value(&random) }),
    ])
    let comparer = Comparer(Self.comparisons, records: records)
    let drawn = (0..<9000).map { _ in
      (left: UInt32(random.below(count)), right: UInt32(random.below(count)))
    }
    let pairs = CandidatePairs(pairs: drawn, recordCount: count)
    let model = Self.model(&random, relatedWeight: [1, 0, -0.5][Int(seed) % 3])
    let floor = -3 - 8 * random.unit()
    let scored = CandidateScorer(comparer, model, floor: floor).score(pairs)

    let patterns = comparer.compare(pairs)
    let all = patterns.patternOf.map { Float(model.logOdds(patterns.patterns[Int($0)])) }
    let lefts = pairs.lefts(0..<pairs.count)
    let kept = all.indices.filter { all[$0] >= Float(floor) }
    #expect(scored.links.left == kept.map { lefts[$0] }, "seed \(seed)")
    #expect(scored.links.right == kept.map { pairs.rights[$0] }, "seed \(seed)")
    #expect(scored.links.logOdds == kept.map { all[$0] }, "seed \(seed)")
    var histogram = [Int](repeating: 0, count: 20)
    for score in all { histogram[min(19, Int(logistic(Double(score)) * 20))] += 1 }
    #expect(scored.histogram == histogram, "seed \(seed)")
  }
}
