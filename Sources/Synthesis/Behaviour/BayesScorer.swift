// What can be known of a customer from the files: exact posterior probabilities of the planted
// process, so the best that any segmenter or churn model could say.
//
// For segment z, with gamma shape r and rate α of the purchase rate, beta shapes a and b of
// leaving, k purchase days, x purchases after the first day, exposures E(t) to the last purchase
// day and E(T) to the last day of the data, and season weights w of the purchase days:
//
//   alive  = B(a, b + k) / B(a, b)         · Γ(r + x) / Γ(r) · α^r / (α + E(T))^(r + x) · Π w
//   gone   = B(a + 1, b + k - 1) / B(a, b) · Γ(r + x) / Γ(r) · α^r / (α + E(t))^(r + x) · Π w
//
// times the Dirichlet-multinomial probabilities of categories and channels, the normal marginal of
// the log amounts, and the probabilities of age, origin and newsletter. No purchase in a horizon of
// exposure E(H): probability gone + alive · ((α + E(T)) / (α + E(H)))^(r + x). The sums over z are
// weighted by the shares. Limits: amounts are rounded to cents, which the density disregards;
// quantity, product and store say nothing about the segment, by construction.

import Kernels

/// What the files tell about a customer, as well as it can be told.
package struct BayesScores: Sendable {
  /// Probability of each segment, from both files.
  package var posterior: [Double] = []
  /// The same from the transactions alone.
  package var fromTransactions: [Double] = []
  /// Probability that the customer has not left.
  package var alive = 1.0
  /// Probability of no purchase in the horizon.
  package var churn = 0.0
}

/// Works the scores out; O(purchases + segments).
struct BayesScorer: Sendable {
  private let models: [SegmentModel]
  private let exposures: [Exposure]
  private let end: Int

  init(maker: LifeMaker, rates: BehaviourRates) {
    let shares = normalised(maker.segments.map(\.share))
    models = zip(maker.segments, shares).map { SegmentModel($0, share: $1) }
    exposures = maker.exposures
    end = BehaviourDays.last + Int(rates.horizonDays)
  }

  /// The scores of a customer by the first `known` purchases and what `customers.csv` says.
  func scores(_ life: CustomerLife, known: Int, _ demography: Demography) -> BayesScores {
    let facts = PurchaseFacts(life, known: known)
    var logs = [Double](repeating: 0, count: models.count)
    var alive = logs
    var churn = logs
    for (index, model) in models.enumerated() {
      let exposure = exposures[index]
      let shape = model.shape + Double(facts.later)
      let toLast = model.rate + exposure.between(life.joined, facts.lastDay)
      let toEnd = model.rate + exposure.between(life.joined, BehaviourDays.last)
      let toHorizon = model.rate + exposure.between(life.joined, end)
      let isAlive = model.staying(facts.days) - shape * logarithm(toEnd)
      let isGone = model.leaving(facts.days) - shape * logarithm(toLast)
      alive[index] = logistic(isAlive - isGone)
      churn[index] =
        1 - alive[index] + alive[index] * exponential(shape * logarithm(toEnd / toHorizon))
      let either = max(isAlive, isGone) + log1pExponential(-abs(isAlive - isGone))
      logs[index] = either + model.logShare + model.logLikelihood(facts)
    }
    var scores = BayesScores()
    scores.fromTransactions = shares(logs)
    scores.posterior = shares(
      zip(logs, models).map { $0 + $1.logLikelihood(demography) })
    scores.alive = zip(scores.posterior, alive).reduce(0) { $0 + $1.0 * $1.1 }
    scores.churn = zip(scores.posterior, churn).reduce(0) { $0 + $1.0 * $1.1 }
    return scores
  }

  private func shares(_ logs: [Double]) -> [Double] {
    let largest = logs.max() ?? 0
    return normalised(logs.map { exponential($0 - largest) })
  }
}

/// log(1 + e^x) for x at most 0.
private func log1pExponential(_ x: Double) -> Double { logarithm(1 + exponential(x)) }

/// What the transactions of a customer come down to.
struct PurchaseFacts {
  /// Purchases after the first day.
  private(set) var later = 0
  /// Days with purchases, the first one too.
  private(set) var days = 0
  private(set) var lastDay = 0
  private(set) var count = 0
  private(set) var categories = [Int](repeating: 0, count: ProductCategory.allCases.count)
  private(set) var channels = [Int](repeating: 0, count: SalesChannel.allCases.count)
  /// Purchases after the first day by month.
  private(set) var months = [Int](repeating: 0, count: 12)
  /// Mean of the log amounts without the category's offset, and sum of squares around it.
  private(set) var mean = 0.0
  private(set) var squares = 0.0

  init(_ life: CustomerLife, known: Int) {
    for purchase in life.purchases.prefix(known) {
      if purchase.day != life.joined {
        later += 1
        months[CalendarDay(number: purchase.day).month - 1] += 1
      }
      if purchase.day != lastDay {
        days += 1
        lastDay = purchase.day
      }
      categories[purchase.category.rawValue] += 1
      channels[purchase.channel.rawValue] += 1
      count += 1
      let amount = logarithm(Double(purchase.cents) / 100) - purchase.category.priceOffset
      let step = amount - mean
      mean += step / Double(count)
      squares += step * (amount - mean)
    }
  }
}
