// Segments as kinds of buyers: a mixture of models of how purchases come about, where k-means on
// shares would take one purchase of one for as sure a taste as ten of ten.
//
// A customer of segment z joins with a first purchase. Then it buys as a Poisson process whose rate
// is the customer's own, gamma distributed in the segment, times how busy the calendar month is for
// the segment; after each purchase day it leaves with a chance of its own, beta distributed in the
// segment (BG/NBD: Fader, Hardie and Lee, 2005, doi:10.1287/mksc.1040.0098; here with seasons).
// Rows go to categories and channels by shares of the customer's own, Dirichlet distributed; log
// amounts are normal around its own mean, itself normal in the segment; attributes have the
// segment's chances. Given the segment, all of these are independent: a latent class model
// (Lazarsfeld and Henry, 1968).
//
// Parameters are the most likely ones, by expectation-maximisation (Dempster, Laird and Rubin,
// 1977) with rates, chances to leave and means as hidden as the segments, so that each step has
// sums for its statistics. It starts from k-means on smoothed shares, several times; the likeliest
// goes on. Among numbers of segments the one with the least AIC3 is taken: -2 log L + 3 ×
// parameters (Bozdogan, "Mixture-model cluster analysis using model selection criteria", 1994).
// Where segments overlap, BIC (Schwarz, 1978), with ln customers for 3, asks for more evidence than
// there is and finds too few; AIC3 agreed with two-fold cross-validation of the likelihood on all
// data tried, at a third of its cost.
// Limits: whoever buys in a way that none of these tells is in the wrong place; tens of customers
// for every segment are needed; counts above 400 count as 400.

import Kernels

/// A fitted mixture.
struct MixtureFit: Sendable {
  let segments: [MixtureSegment]
  /// Which attributes differ between the segments; the others are not part of the model.
  var attributes: [Int] = []
  /// Mean log-likelihood of the customers it was fitted to, in nats.
  var logLikelihood: Double
  let hasConverged: Bool
  /// Free numbers of the attributes that are not part of the model.
  var freeElsewhere = 0

  /// How many numbers are free.
  var freeCount: Int {
    segments.reduce(segments.count - 1 + freeElsewhere) { $0 + $1.freeCount }
  }

  /// -2 log L of so many customers, and `price` for every number that is free: 3 for AIC3, the
  /// logarithm of the customers for BIC.
  func criterion(customers: Int, price: Double) -> Double {
    -2 * logLikelihood * Double(customers) + price * Double(freeCount)
  }
}

/// Fits mixtures.
struct BehaviourMixture: Sendable {
  let count: Int
  let seed: UInt64
  /// At the start, this part of every customer is spread over all segments.
  static let startDoubt = 0.2
  private static let grain = 1024
  private static let trialRounds = 10

  /// The likeliest of several starts, until a round gains less than `gainMin` nats a customer.
  /// Attributes that are much the same in all segments are left out of it, so that chance does not
  /// tell segments apart. Time: customers × segments × some 0.3 µs a round, in parallel.
  func fit(_ facts: MixtureFacts, starts: Int, roundsMax: Int, gainMin: Double) -> MixtureFit {
    let rows = MixtureStart().rows(facts)
    let like = [MixtureSegment](
      repeating: MixtureSegment(facts, segments: count), count: count)
    let fits = (0..<starts).map { start in
      let nearest = KMeans(count: count, starts: 1, seed: seed &+ UInt64(start)).fit(rows).nearest
      let first = updated(like, facts, given: nearest).segments
      return climb(first, facts, roundsMax: Self.trialRounds, gainMin)
    }
    let best = fits.dropFirst().reduce(fits[0]) {
      $1.logLikelihood > $0.logLikelihood ? $1 : $0
    }
    let kept = telling(best.segments, facts)
    let segments = best.segments.map { segment in
      var segment = segment
      segment.attributes = kept.map { segment.attributes[$0] }
      return segment
    }
    var fit = climb(segments, facts.with(attributes: kept), roundsMax: roundsMax, gainMin)
    fit.attributes = kept
    // What is left out has the same chances everywhere, which the criterion has to know of.
    fit.logLikelihood += facts.logLikelihood(without: kept)
    fit.freeElsewhere = facts.freeCount(without: kept)
    return fit
  }

  /// Attributes whose differences between segments are worth their parameters, by BIC.
  private func telling(_ segments: [MixtureSegment], _ facts: MixtureFacts) -> [Int] {
    let sums = updated(segments, facts, given: nil).sums
    return facts.attributes.indices.filter { place in
      let width = facts.attributes[place].width
      let price = Double((count - 1) * (width - 1)) * logarithm(Double(facts.count)) / 2
      return sums.gain(ofAttribute: place, width: width, segments: count) > price
    }
  }

  private func climb(
    _ start: [MixtureSegment], _ facts: MixtureFacts, roundsMax: Int, _ gainMin: Double
  ) -> MixtureFit {
    var segments = start
    var likelihood = -Double.infinity
    for _ in 0..<roundsMax {
      let next = updated(segments, facts, given: nil)
      let mean = next.logLikelihood / Double(facts.count)
      if mean - likelihood < gainMin {
        return MixtureFit(segments: segments, logLikelihood: mean, hasConverged: true)
      }
      likelihood = mean
      segments = next.segments
    }
    return MixtureFit(segments: segments, logLikelihood: likelihood, hasConverged: false)
  }

  /// One round: the likelihood of those segments, and better ones.
  private func updated(
    _ segments: [MixtureSegment], _ facts: MixtureFacts, given: [UInt32]?
  ) -> (segments: [MixtureSegment], logLikelihood: Double, sums: SegmentSums) {
    let tables = MixtureTables(segments, facts)
    let ranges = parts(of: facts.count, grain: Self.grain)
    let found = parallelMap(ranges.count) { part in
      var pass = MixturePass(facts, tables)
      for customer in ranges[part] { pass.take(customer, given: given?[customer]) }
      return pass.found
    }
    var all = found[0]
    for part in found.dropFirst() { all.add(part) }
    var better = segments
    for place in better.indices {
      better[place].update(all.sums, place, facts: facts, segments: segments.count)
    }
    return (better, all.logLikelihood, all.sums)
  }

  /// The chance of every segment for every customer: customers × segments.
  static func shares(_ segments: [MixtureSegment], of facts: MixtureFacts) -> [Double] {
    let tables = MixtureTables(segments, facts)
    let ranges = parts(of: facts.count, grain: grain)
    return parallelMap(ranges.count) { part in
      var pass = MixturePass(facts, tables)
      var shares: [Double] = []
      for customer in ranges[part] {
        _ = pass.find(customer)
        shares += pass.shares
      }
      return shares
    }.flatMap { $0 }
  }
}
