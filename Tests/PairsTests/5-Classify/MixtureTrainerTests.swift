import Kernels
import Pairs
import Testing

/// Training without labels finds what was planted.
@Suite struct MixtureTrainerTests {
  private static let people = PlantedPairs(
    PlantedFeature.people, PlantedCounts(matches: 900, households: 0), seed: 11)
  private static let families = PlantedPairs(
    PlantedFeature.people, PlantedCounts(matches: 900, households: 1500), seed: 12)

  @Test(arguments: [UInt64(1), 2, 3])
  func findsHowManyMatchesThereAre(seed: UInt64) {
    let planted = PlantedPairs(
      PlantedFeature.people, PlantedCounts(records: 1000, matches: 400), seed: seed)
    let actual = Double(planted.matchCounts.reduce(0, +))
    #expect(abs(planted.mixture.matches / actual - 1) < 0.03, "seed \(seed)")
  }

  @Test func findsHowOftenMatchesShowEachLevel() {
    let mixture = Self.people.mixture
    for (index, feature) in Self.people.features.enumerated() {
      for (level, share) in feature.match.enumerated() {
        let found = mixture.matchShares[index][level + 1]
        #expect(abs(found - share) < 0.05, "\(feature.comparison.attribute) level \(level + 1)")
      }
    }
  }

  @Test func findsHowOftenRandomPairsShowEachLevel() {
    let mixture = Self.families.mixture
    for (index, feature) in Self.families.features.enumerated() {
      for (level, share) in feature.random.enumerated() {
        let found = mixture.randomShares[index][level + 1]
        #expect(
          abs(found - share) < 0.15 * share + 1e-4,
          "\(feature.comparison.attribute) level \(level + 1)")
      }
    }
  }

  @Test func sharesAreProbabilities() {
    let mixture = Self.families.mixture
    for shares in mixture.matchShares + mixture.relatedShares.flatMap({ $0 }) {
      #expect(shares[0] == 0)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-6)
      #expect(shares.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test func evidenceFallsFromLevelToLevel() {
    for planted in [Self.people, Self.families] {
      let mixture = planted.mixture
      let model = mixture.model(planted.comparisons)
      for feature in model.features {
        let weights = feature.weights[1...feature.comparison.comparator.orderedLevels]
        for (better, worse) in zip(weights, weights.dropFirst()) {
          #expect(better >= worse - 1e-9, "\(feature.comparison.attribute)")
        }
        #expect(feature.weights[0] == 0)
      }
    }
  }

  @Test(arguments: [false, true])
  func probabilitiesComeTrue(withHouseholds: Bool) {
    let planted = withHouseholds ? Self.families : Self.people
    let model = planted.mixture.model(planted.comparisons)
    var stated = [Double](repeating: 0, count: 5)
    var actual = stated
    var pairs = stated
    for (index, pattern) in planted.patterns.enumerated() {
      let probability = logistic(model.logOdds(pattern))
      let bin = min(4, Int(probability * 5))
      stated[bin] += probability * Double(planted.pairCounts[index])
      actual[bin] += Double(planted.matchCounts[index])
      pairs[bin] += Double(planted.pairCounts[index])
    }
    for bin in stated.indices where pairs[bin] >= 10 {
      let share = stated[bin] / pairs[bin]
      let noise = 3 * (share * (1 - share) / pairs[bin]).squareRoot()
      #expect(
        abs(share - actual[bin] / pairs[bin]) < 0.12 + noise,
        "bin \(bin): stated \(stated[bin]), actual \(actual[bin]) of \(pairs[bin])")
    }
  }

  @Test func relatedClassesTakeTheHouseholds() {
    let planted = Self.families
    let mixture = planted.mixture
    let model = mixture.model(planted.comparisons)
    #expect(abs(mixture.matches / 900 - 1) < 0.05)
    var merged = 0
    for (index, pattern) in planted.patterns.enumerated() where model.logOdds(pattern) >= 0 {
      merged += planted.householdCounts[index]
    }
    #expect(merged < 45, "\(merged) of 1500 households merged")
    #expect(planted.f1(model) > 0.96)
    // Everything of the household agrees, what is personal does not.
    let household = pattern([10 - 2, 2, 8, 2, 2, 2])
    let match = pattern([2, 2, 2, 2, 2, 2])
    #expect(model.logOdds(household) < -2)
    #expect(model.logOdds(match) > 8)
  }

  /// Most matches lack what is their own: pairs without it must not make a class of their own.
  @Test(arguments: [UInt64(1), 2, 3])
  func matchesWithoutDateOrIdentifierStayMatches(seed: UInt64) {
    var features =
      PlantedFeature.people + [
        .planted(
          "identifier", .identifier, agreement: 0.00001, matchAgreement: 0.9, own: true,
          personal: true)
      ]
    features[2].missing = 0.7
    features[3].missing = 0.3
    features[5].missing = 0.2
    features[6].missing = 0.8
    let planted = PlantedPairs(
      features, PlantedCounts(matches: 900, households: 500), seed: seed)
    let mixture = planted.mixture
    let actual = Double(planted.matchCounts.reduce(0, +))
    #expect(abs(mixture.matches / actual - 1) < 0.06, "seed \(seed)")
    #expect(planted.f1(mixture.model(planted.comparisons)) > 0.94)
  }

  /// No random pair shows "same room", below addresses of many that are equal by chance.
  @Test(arguments: [UInt64(4), 5])
  func aLevelThatRandomPairsHardlyShowKeepsItsMatches(seed: UInt64) {
    var (random, match) = ([Double](repeating: 0, count: 10), [Double](repeating: 0, count: 10))
    (random[2], random[8], random[9]) = (0.004, 0.1, 0.896)
    (match[1], match[2], match[3], match[9]) = (0.2, 0.2, 0.4, 0.2)
    let address = PlantedFeature(
      comparison: Comparison("address", .chineseAddress, isPlace: true), random: random,
      match: match, household: random)
    let planted = PlantedPairs(
      PlantedFeature.people + [address], PlantedCounts(matches: 300), seed: seed)
    let mixture = planted.mixture
    let actual = Double(planted.matchCounts.reduce(0, +))
    #expect(abs(mixture.matches / actual - 1) < 0.06, "seed \(seed)")
    #expect(mixture.matchShares[6][4] > 0.3, "\(mixture.matchShares[6])")
    var settings = MixtureTrainer.Settings()
    settings.sampledMin = 0
    let without = MixtureTrainer(settings: settings).train(
      planted.pairPatterns, random: planted.randomAgreement, recordCount: planted.counts.records)
    #expect(without.matchShares[6][4] < mixture.matchShares[6][4] - 0.1)
  }

  @Test func theModelIsTheMixture() {
    for planted in [Self.people, Self.families] {
      let mixture = planted.mixture
      let model = mixture.model(planted.comparisons)
      for pattern in planted.patterns.prefix(3000) {
        let expected = logOdds(mixture, pattern)
        #expect(abs(model.logOdds(pattern) - expected) < 1e-9 * max(1, abs(expected)))
      }
    }
  }

  @Test func missingValuesAreNoEvidence() {
    let planted = Self.people
    let model = planted.mixture.model(planted.comparisons)
    #expect(model.logOdds(0) < model.bias + 1e-12)
    #expect(model.features.allSatisfy { $0.weights[0] == 0 })
  }

  @Test func patternsInAnotherOrderGiveTheSameModel() {
    let planted = Self.families
    let turned = PairPatterns(
      patterns: planted.patterns.reversed(), counts: planted.pairCounts.reversed(), patternOf: [])
    let mixture = MixtureTrainer().train(
      turned, random: planted.randomAgreement, recordCount: planted.counts.records)
    let straight = planted.mixture
    #expect(abs(mixture.matches - straight.matches) < 1e-4 * straight.matches)
    for (left, right) in zip(mixture.matchShares, straight.matchShares) {
      for (one, two) in zip(left, right) { #expect(abs(one - two) < 1e-4) }
    }
  }

  @Test func noPairsAreNoError() {
    let planted = Self.people
    let none = PairPatterns(patterns: [], counts: [], patternOf: [])
    let mixture = MixtureTrainer().train(
      none, random: planted.randomAgreement, recordCount: 2)
    let model = mixture.model(planted.comparisons)
    #expect(model.bias.isFinite)
    #expect(model.features.allSatisfy { $0.weights.allSatisfy(\.isFinite) })
    #expect(mixture.doubts(none).allSatisfy { !$0.isEmpty })
  }

  private func pattern(_ levels: [Int]) -> UInt64 {
    levels.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(4 * $1.offset) }
  }

  /// ln M - ln (R + Σ K), by the formulas.
  private func logOdds(_ mixture: Mixture, _ pattern: UInt64) -> Double {
    func product(_ shares: [[Double]]) -> Double {
      shares.indices.reduce(1.0) { product, feature in
        let found = level(pattern, feature)
        return found == 0 ? product : product * shares[feature][found]
      }
    }
    let match = mixture.matches * product(mixture.matchShares)
    var rest = mixture.random.pairs * product(mixture.randomShares)
    for (count, shares) in zip(mixture.related, mixture.relatedShares) {
      rest += count * product(shares)
    }
    return logarithm(match) - logarithm(rest)
  }
}
