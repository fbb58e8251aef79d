// Stage 9's second verb: purchase histories into segments, by `BehaviourMixture`. Customers without
// a purchase are a segment of their own.

import Kernels

/// Finds segments by how purchases come about.
public struct MixtureSegmenter: Sendable {
  public let rule: SegmentRule
  /// Fewest customers with a purchase for every segment.
  public static let customersMin = 10
  private static let fittedMax = 20_000
  private static let starts = 3

  public init(rule: SegmentRule) { self.rule = rule }

  /// The segments of the customers of a history that tells of rows; nil when there are too few with
  /// a purchase. `rows` are their scaled features, in which distances are taken; `attributes` what
  /// is known beside purchases. Time: some 0.3 µs × up to 20,000 customers × segments a round, up
  /// to 250 rounds; a number to be found takes as much again; then a round over all customers.
  public func segments(
    of rows: DenseRows, history: PurchaseHistory, attributes: [CustomerFeature]
  ) -> Segmentation? {
    let all = 0..<history.customerCount
    let buyers = all.filter { history.purchaseCount($0) > 0 }
    let others = buyers.count < history.customerCount ? 1 : 0
    guard let counts = counts(buyers: buyers.count, others: others) else { return nil }
    let facts = MixtureFacts(history, attributes: attributes, customers: buyers)
    let trials = counts.count > 1 ? trials(facts, counts, others) : []
    let best = trials.min { ($0.criterion, $0.count) < ($1.criterion, $1.count) }
    let count = best.map { $0.count - others } ?? counts[0]
    let fit = BehaviourMixture(count: count, seed: rule.seed).fit(
      sample(facts, Self.fittedMax), starts: Self.starts, roundsMax: 200, gainMin: 4e-6)
    let found = BehaviourMixture.shares(fit.segments, of: facts.with(attributes: fit.attributes))
    return segmentation(rows, buyers, found, count, others, trials, fit.hasConverged)
  }

  /// Numbers of segments with purchases to try.
  private func counts(buyers: Int, others: Int) -> [Int]? {
    let most = buyers / Self.customersMin
    switch rule.count {
    case .fixed(let wanted):
      let count = max(1, wanted - others)
      return count <= most ? [count] : nil
    case .automatic:
      return most < 2 ? nil : Array(2...min(most, SegmentCount.automaticMax))
    }
  }

  /// Tries numbers upwards until two in a row are worse than the best.
  private func trials(_ facts: MixtureFacts, _ counts: [Int], _ others: Int) -> [SegmentTrial] {
    let asked = sample(facts, Self.fittedMax)
    var trials: [SegmentTrial] = []
    var best = Double.infinity
    var worse = 0
    for count in counts where worse < 2 {
      let fit = BehaviourMixture(count: count, seed: rule.seed).fit(
        asked, starts: 2, roundsMax: 40, gainMin: 3e-5)
      let criterion = fit.criterion(customers: asked.count, price: 3)
      let schwarz = fit.criterion(
        customers: asked.count, price: logarithm(Double(asked.count)))
      trials.append(
        SegmentTrial(
          count: count + others, criterion: criterion, schwarzCriterion: schwarz))
      worse = criterion < best ? 0 : worse + 1
      best = min(best, criterion)
    }
    return trials
  }

  private func sample(_ facts: MixtureFacts, _ limit: Int) -> MixtureFacts {
    guard facts.count > limit else { return facts }
    var random = SeededRandom(seed: rule.seed, stream: 0x3137)
    var chosen: [Int] = []
    for customer in 0..<facts.count
    where random.below(facts.count - customer) < limit - chosen.count { chosen.append(customer) }
    return facts.chosen(chosen)
  }

  private func segmentation(
    _ rows: DenseRows, _ buyers: [Int], _ found: [Double], _ count: Int, _ others: Int,
    _ trials: [SegmentTrial], _ hasConverged: Bool
  ) -> Segmentation {
    let width = count + others
    var shares = [Double](repeating: 0, count: rows.count * width)
    if others > 0 { for row in 0..<rows.count { shares[row * width + count] = 1 } }
    for (place, customer) in buyers.enumerated() {
      if others > 0 { shares[customer * width + count] = 0 }
      for segment in 0..<count {
        shares[customer * width + segment] = found[place * count + segment]
      }
    }
    return Segmentation(
      rows, shares: shares, segmentCount: width, trials: trials,
      silhouette: Silhouette(rows, seed: rule.seed), hasConverged: hasConverged)
  }
}
