// Signs that a model trained without labels is not to be trusted. Silence proves nothing.

import Kernels

extension Mixture {
  /// One sentence for each sign that the fit failed; empty when none shows.
  public func doubts(_ patterns: PairPatterns) -> [String] {
    if matchShares.isEmpty {
      return ["no column can tell records apart, so every record is a customer of its own"]
    }
    let shares = expect(patterns, rivals: nil)
    var doubts: [String] = []
    if let ambiguity = ambiguity(patterns, shares[0]), ambiguity > 0.2 {
      doubts.append(
        "many pairs are undecided (expected error \(percent(ambiguity)) of the matches); "
          + "label some pairs or add columns that tell records apart")
    }
    let separation = separation()
    if separation < 5 {
      doubts.append(
        "matches hardly differ from related pairs (\(tenths(separation)) nats; at least 5 "
          + "expected); label some pairs or add columns that tell records apart")
    }
    if matchShares.count < 2 {
      doubts.append("only one column is compared, so nothing confirms it")
    }
    return doubts
  }

  /// Σ min(p, 1 - p) / Σ p.
  private func ambiguity(_ patterns: PairPatterns, _ shares: [Double]) -> Double? {
    var undecided = 0.0
    var matches = 0.0
    for index in shares.indices {
      let count = Double(patterns.counts[index])
      undecided += count * min(shares[index], 1 - shares[index])
      matches += count * shares[index]
    }
    return matches > 0 ? undecided / matches : nil
  }

  /// The Kullback-Leibler divergence from matches to the nearest related class, in nats.
  private func separation() -> Double {
    relatedShares.map { related in
      var sum = 0.0
      for feature in matchShares.indices {
        for level in 1..<matchShares[feature].count {
          let share = matchShares[feature][level]
          sum += share * logarithm(share / related[feature][level])
        }
      }
      return sum
    }.min() ?? 0
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private func tenths(_ value: Double) -> String {
    "\(Int(value)).\(Int((value * 10).rounded(.down)) % 10)"
  }
}
