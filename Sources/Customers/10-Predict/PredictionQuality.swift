// How good predictions are against what came true.

/// Measures of predicted chances.
public struct PredictionQuality: Sendable {
  /// Customers of one tenth by predicted chance, highest first.
  public struct Tenth: Sendable {
    public let customers: Int
    /// The mean predicted chance, and the share that came true.
    public let predicted: Double
    public let actual: Double
  }

  public let customers: Int
  /// The share that came true.
  public let rate: Double
  /// The chance that one who did ranks above one who did not; ties count half (Hanley and McNeil,
  /// 1982). Not a number when all are alike.
  public let auc: Double
  /// The mean squared difference (Brier, 1950).
  public let brier: Double
  /// The mean precision at those who did, by falling chance; ties share theirs.
  public let averagePrecision: Double
  public let tenths: [Tenth]

  /// The quality of chances against outcomes of 1 or 0. O(customers × log customers).
  public init(_ chances: [Double], _ outcomes: [Double]) {
    precondition(chances.count == outcomes.count, "An outcome for every chance.")
    let order = chances.indices.sorted {
      chances[$0] != chances[$1] ? chances[$0] > chances[$1] : $0 < $1
    }
    let positives = outcomes.reduce(0, +)
    let negatives = Double(outcomes.count) - positives
    var (seen, above, area, precision) = (0.0, 0.0, 0.0, 0.0)
    var start = 0
    while start < order.count {
      var end = start
      var (own, other) = (0.0, 0.0)
      while end < order.count, chances[order[end]] == chances[order[start]] {
        if outcomes[order[end]] > 0.5 { own += 1 } else { other += 1 }
        end += 1
      }
      area += other * (seen + own / 2)
      (seen, above) = (seen + own, above + other)
      precision += own * seen / (seen + above)
      start = end
    }
    customers = outcomes.count
    rate = customers > 0 ? positives / Double(customers) : .nan
    auc = positives > 0 && negatives > 0 ? area / (positives * negatives) : .nan
    averagePrecision = positives > 0 ? precision / positives : .nan
    brier = mean(zip(chances, outcomes).map { ($0 - $1) * ($0 - $1) })
    tenths = (0..<10).compactMap { tenth in
      let range = tenth * order.count / 10..<(tenth + 1) * order.count / 10
      if range.isEmpty { return nil }
      return Tenth(
        customers: range.count, predicted: mean(range.map { chances[order[$0]] }),
        actual: mean(range.map { outcomes[order[$0]] }))
    }
  }
}
