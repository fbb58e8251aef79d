// The chance of an outcome: logistic regression on scaled features. Beside every feature x as
// scaled by `FeatureScaler` stand x² for quantities and the products of recency, frequency, tenure
// and interval, for what silence means depends on how often a customer used to buy. Coefficients
// have a Gaussian prior of mean 0 and variance 1, the intercepts none (Gelman and others, 2008,
// doi:10.1214/08-AOAS191).

import Kernels

/// A trained model of an outcome.
public struct OutcomeModel: Sendable {
  /// A column of the regression: one scaled feature, its square, or the product of two.
  public struct Term: Sendable, Equatable {
    /// Names of the features that are multiplied.
    public let features: [String]
    public let weight: Double
  }

  /// Log-odds where all features are 0, their medians or means.
  public let intercept: Double
  public let terms: [Term]
  /// How each feature is scaled, by name.
  public let scales: [String: FeatureScale]
  /// Customers that it was trained on.
  public let trainedOn: Int

  private static let crossed = ["recency_days", "frequency", "tenure_days", "interval_days"]

  /// At most so many rows, chosen by the customer's number, are asked for the coefficients.
  private static let rowsMax = 300_000

  /// The model that fits rows of several days whose outcomes are known. Each day has an intercept
  /// of its own, since no two seasons are alike; the model's is that of day number `season`, or
  /// their mean.
  init(_ days: [PredictionRows], season: Int?) {
    let stack = StackedRows(days, rowsMax: Self.rowsMax)
    let features = stack.features
    let scaled = FeatureScaler().scaled(features)
    var scales: [String: FeatureScale] = [:]
    for (feature, scale) in zip(features, scaled.scales) { scales[feature.name] = scale }
    let pairs = Self.pairs(features)
    let columns = Self.columns(features, scales)
    let first = days.count
    let width = pairs.count + first
    let count = stack.outcomes.count
    let values = parallelFill(count * width, initial: 0.0, grain: width * 2048) { range, slots in
      for (slot, place) in range.enumerated() {
        let (row, column) = (place / width, place % width)
        slots[slot] =
          column < first
          ? (stack.dayOf[row] == column ? 1 : 0)
          : pairs[column - first].reduce(1) { $0 * columns[$1][row] }
      }
    }
    let trainer = LogisticTrainer(
      priorMean: [Double](repeating: 0, count: width),
      priorPrecision: days.map { _ in 0 } + [Double](repeating: 1, count: pairs.count))
    let fit = trainer.train(rows: values, targets: stack.outcomes)
    self.scales = scales
    intercept = season.map { fit.coefficients[$0] } ?? mean(Array(fit.coefficients[..<first]))
    terms = zip(pairs, fit.coefficients.dropFirst(first)).map { pair, weight in
      Term(features: pair.map { features[$0].name }, weight: weight)
    }
    trainedOn = count
  }

  /// Which features make a column together.
  private static func pairs(_ features: [CustomerFeature]) -> [[Int]] {
    let quantities = features.indices.filter { features[$0].kind == .quantity }
    let crossed = features.indices.filter { Self.crossed.contains(features[$0].name) }
    var pairs = features.indices.map { [$0] } + quantities.map { [$0, $0] }
    for (place, left) in crossed.enumerated() {
      for right in crossed[(place + 1)...] { pairs.append([left, right]) }
    }
    return pairs
  }

  private static func columns(
    _ features: [CustomerFeature], _ scales: [String: FeatureScale]
  ) -> [[Double]] {
    features.map { feature in
      guard let scale = scales[feature.name] else {
        return [Double](repeating: 0, count: feature.values.count)
      }
      return feature.values.map { scale.scaled($0, feature.kind) }
    }
  }

  /// The log-odds of every row, and what each feature adds to them beyond the mean of `rows`.
  /// Features that the model does not know say nothing. O(rows × terms).
  func logOdds(_ rows: PredictionRows) -> (sums: [Double], shares: [[Double]]) {
    let columns = Self.columns(rows.features, scales)
    var placeOf: [String: Int] = [:]
    for (place, feature) in rows.features.enumerated() { placeOf[feature.name] = place }
    let count = rows.customers.count
    var shares = [[Double]](
      repeating: [Double](repeating: 0, count: count), count: rows.features.count)
    var sums = [Double](repeating: intercept, count: count)
    for term in terms {
      let places = term.features.compactMap { placeOf[$0] }
      guard places.count == term.features.count else { continue }
      for row in 0..<count {
        let value = term.weight * places.reduce(1) { $0 * columns[$1][row] }
        sums[row] += value
        for place in places { shares[place][row] += value / Double(places.count) }
      }
    }
    for place in shares.indices {
      let middle = mean(shares[place])
      for row in 0..<count { shares[place][row] -= middle }
    }
    return (sums, shares)
  }
}

/// Rows of several days, one after another, with the features of the first.
private struct StackedRows: Sendable {
  let features: [CustomerFeature]
  let outcomes: [Double]
  /// For every row, the number of its day.
  let dayOf: [Int]

  init(_ days: [PredictionRows], rowsMax: Int) {
    let all = days.reduce(0) { $0 + $1.customers.count }
    let share = UInt64(1 + (all - 1) / rowsMax)
    let chosen = days.map { day in
      day.customers.indices.filter { mix64(UInt64(day.customers[$0])) % share == 0 }
    }
    features = days[0].features.map { feature in
      CustomerFeature(
        name: feature.name, formula: feature.formula, kind: feature.kind, family: feature.family,
        subject: feature.subject,
        values: zip(days, chosen).flatMap { day, rows in
          let own = day.features.first { $0.name == feature.name }
          return rows.map { own?.values[$0] ?? .nan }
        })
    }
    outcomes = zip(days, chosen).flatMap { day, rows in rows.map { day.outcomes[$0] } }
    dayOf = chosen.enumerated().flatMap { number, rows in rows.map { _ in number } }
  }
}

extension FeatureScale {
  /// A value as `FeatureScaler` would scale it.
  func scaled(_ value: Double, _ kind: CustomerFeature.Kind) -> Double {
    guard !value.isNaN, spread > 0, spread.isFinite else { return 0 }
    if kind != .quantity { return (value - centre) / spread }
    let whole = isLogged ? signedLogarithm(value) : value
    return max(-3, min(3, (whole - centre) / spread))
  }
}
