// A mixture as weights of evidence: what each level tells for a match, and against.

import Kernels

/// How much likelier than among random pairs the levels are in one class, as logarithms.
struct ClassRatios: Sendable {
  let offset: Double
  /// Feature `f`, level `l` at `16 f + l`.
  let weights: [Double]
  /// Features that change together, and how often they have.
  var groups: [(features: [Int], share: Double)] = []

  func odds(_ pattern: UInt64) -> Double {
    var sum = offset
    var rest = pattern
    var base = 0
    while rest != 0 {
      sum += weights[base + Int(truncatingIfNeeded: rest & 15)]
      rest >>= 4
      base += 16
    }
    var factor = 1.0
    for group in groups {
      let own = evidence(group.features, pattern)
      factor *= 1 - group.share + group.share * exponential(min(-own, 300))
    }
    return exponential(min(sum, 300)) * factor
  }

  /// The probability that a match with this pattern has not changed group `number`.
  func unchanged(_ number: Int, _ pattern: UInt64) -> Double {
    let (features, share) = groups[number]
    let changed = share * exponential(min(-evidence(features, pattern), 600))
    return (1 - share) / (1 - share + changed)
  }

  private func evidence(_ features: [Int], _ pattern: UInt64) -> Double {
    features.reduce(0) { $0 + weights[16 * $1 + level(pattern, $1)] }
  }
}

extension Mixture {
  /// Matches first, then the related classes.
  var classRatios: [ClassRatios] {
    let counts = [matches] + related
    var ratios = zip(counts, [matchShares] + relatedShares).map { count, shares in
      var weights = [Double](repeating: 0, count: 256)
      for (feature, row) in logRatios(shares).enumerated() {
        for (level, weight) in row.enumerated() { weights[16 * feature + level] = weight }
      }
      return ClassRatios(offset: logarithm(count / random.pairs), weights: weights)
    }
    for (group, share) in zip(random.groups, changedShares) {
      ratios[0].groups.append((group.features, share))
    }
    return ratios
  }

  /// ln of `shares` over the random shares; 0 for missing.
  private func logRatios(_ shares: [[Double]]) -> [[Double]] {
    shares.indices.map { feature in
      shares[feature].indices.map { level in
        level == 0 ? 0 : logarithm(shares[feature][level] / randomShares[feature][level])
      }
    }
  }

  /// The mixture as weights of evidence; its log-odds are the mixture's, exactly.
  public func model(_ comparisons: [Comparison]) -> MatchModel {
    let weights = logRatios(matchShares)
    let features = comparisons.indices.map { feature in
      FeatureWeights(
        comparison: comparisons[feature],
        levels: ["missing"] + comparisons[feature].comparator.levels,
        weights: weights[feature], matchShare: matchShares[feature],
        randomShare: randomShares[feature])
    }
    let classes = related.indices.map { relation in
      RelatedClass(
        offset: logarithm(related[relation] / random.pairs),
        weights: logRatios(relatedShares[relation]))
    }
    return MatchModel(
      kind: .unsupervised, bias: logarithm(matches / random.pairs), features: features,
      groups: changeGroups(weights), related: classes, relatedWeight: 1)
  }

  private func changeGroups(_ weights: [[Double]]) -> [ChangeGroup] {
    zip(random.groups, changedShares).map { group, share in
      ChangeGroup(
        name: group.name, share: share,
        weights: weights.indices.map { group.features.contains($0) ? weights[$0] : [] })
    }
  }
}
