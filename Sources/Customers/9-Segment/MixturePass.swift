// One pass of `BehaviourMixture` over customers: how likely each is in each segment, and what the
// customers of each segment add up to.

import Kernels

/// What one pass finds.
struct MixtureFound: Sendable {
  var sums: SegmentSums
  /// Log-likelihood of all customers, in nats.
  var logLikelihood = 0.0

  mutating func add(_ other: MixtureFound) {
    sums.add(other.sums)
    logLikelihood += other.logLikelihood
  }
}

/// Goes through customers one after another.
struct MixturePass {
  private let facts: MixtureFacts
  private let tables: MixtureTables
  private(set) var found: MixtureFound
  /// Of the customer at hand: log-likelihood, then share, by segment; whether it still is one;
  /// and its exposures to the last day of the data and to its last purchase.
  private(set) var shares: [Double]
  private var alive: [Double]
  private var toEnd: [Double]
  private var toLast: [Double]
  /// Of the customer at hand: years of each month to the end, and to the last purchase.
  private var yearsToEnd = [Double](repeating: 0, count: 12)
  private var yearsToLast = [Double](repeating: 0, count: 12)

  init(_ facts: MixtureFacts, _ tables: MixtureTables) {
    self.facts = facts
    self.tables = tables
    found = MixtureFound(sums: SegmentSums(tables.layout, segments: tables.segmentCount))
    let none = [Double](repeating: 0, count: tables.segmentCount)
    (shares, alive, toEnd, toLast) = (none, none, none, none)
  }

  /// Finds the shares of a customer; returns its log-likelihood.
  mutating func find(_ customer: Int) -> Double {
    let first = 12 * (Int(facts.first[customer]) + 1)
    let last = 12 * (Int(facts.last[customer]) + 1)
    for month in 0..<12 {
      let start = facts.monthYears[first + month]
      yearsToEnd[month] = facts.monthYears[12 * facts.dayCount + month] - start
      yearsToLast[month] = facts.monthYears[last + month] - start
    }
    for segment in shares.indices {
      shares[segment] = life(customer, segment)
      shares[segment] += kinds(customer, segment) + money(customer, segment)
    }
    let sum = logSumExp(shares.span)
    for segment in shares.indices { shares[segment] = exponential(shares[segment] - sum) }
    return sum
  }

  /// Purchase days: when, how many, and whether there will be more.
  private mutating func life(_ customer: Int, _ segment: Int) -> Double {
    let (layout, base) = (tables.layout, segment * tables.layout.size)
    let days = Int(facts.days[customer])
    let rate = tables.values[base + MixtureLayout.rate]
    var (whole, seen, season) = (rate, rate, 0.0)
    for month in 0..<12 {
      let busy = tables.values[base + MixtureLayout.months + month]
      whole += busy * yearsToEnd[month]
      seen += busy * yearsToLast[month]
      let count = facts.months[12 * customer + month]
      if count > 0 {
        season += Double(count) * tables.values[base + MixtureLayout.logMonths + month]
      }
    }
    (toEnd[segment], toLast[segment]) = (whole, seen)
    let power = tables.values[base + MixtureLayout.shape] + Double(days - 1)
    let stays = tables.values[base + layout.staying + days] - power * logarithm(whole)
    let left = tables.values[base + layout.leaving + days] - power * logarithm(seen)
    let gap = exponential(-abs(stays - left))
    alive[segment] = stays >= left ? 1 / (1 + gap) : gap / (1 + gap)
    return tables.values[base + MixtureLayout.constant]
      + tables.values[base + layout.rising + days - 1] + max(stays, left) + logarithm(1 + gap)
      + season
  }

  /// What was bought and how, and what is known beside.
  private func kinds(_ customer: Int, _ segment: Int) -> Double {
    let (layout, base) = (tables.layout, segment * tables.layout.size)
    var sum = 0.0
    for (place, family) in facts.families.enumerated() {
      let start = base + layout.families[place]
      var total = 0
      for kind in 0..<family.width {
        let count = Int(family.counts[customer * family.width + kind])
        if count > 0 { sum += tables.values[start + kind * (family.countMax + 1) + count] }
        total += count
      }
      sum -= tables.values[base + layout.totals[place] + total]
    }
    for (place, attribute) in facts.attributes.enumerated() {
      let code = attribute.codes[customer]
      if code != MixtureCodes.none {
        sum += tables.values[base + layout.attributes[place] + Int(code)]
      }
    }
    return sum
  }

  /// How much was spent at a time.
  private func money(_ customer: Int, _ segment: Int) -> Double {
    let count = facts.lines[customer]
    guard count > 0 else { return 0 }
    let base = segment * tables.layout.size
    let within = tables.values[base + MixtureLayout.within]
    let spread = within + count * tables.values[base + MixtureLayout.between]
    let step = facts.logMeans[customer] - tables.values[base + MixtureLayout.logMean]
    return -0.5
      * ((count - 1) * tables.values[base + MixtureLayout.logWithin] + logarithm(spread)
        + facts.logSquares[customer] / within + count * step * step / spread)
  }

  /// Adds a customer to the sums, by its shares or, where given, mostly to one segment.
  mutating func take(_ customer: Int, given: UInt32?) {
    found.logLikelihood += find(customer)
    if let given {
      let rest = BehaviourMixture.startDoubt / Double(shares.count)
      for segment in shares.indices { shares[segment] = rest }
      shares[Int(given)] += 1 - BehaviourMixture.startDoubt
    }
    for segment in shares.indices where shares[segment] > 1e-9 { add(customer, segment) }
  }

  private mutating func add(_ customer: Int, _ segment: Int) {
    let (layout, base) = (tables.layout, segment * tables.layout.size)
    let (weight, alive) = (shares[segment], alive[segment])
    let (whole, seen) = (toEnd[segment], toLast[segment])
    let days = Int(facts.days[customer])
    let power = tables.values[base + MixtureLayout.shape] + Double(days - 1)
    let rate = power * (alive / whole + (1 - alive) / seen)
    add(weight, base, SegmentSums.weight)
    add(weight * rate, base, SegmentSums.rate)
    let logRate =
      tables.values[base + layout.digammaRate + days - 1] - alive * logarithm(whole)
      - (1 - alive) * logarithm(seen)
    add(weight * logRate, base, SegmentSums.logRate)
    let both = tables.values[base + layout.digammaBoth + days]
    let logLeave =
      alive * tables.values[base + MixtureLayout.digammaLeave]
      + (1 - alive) * tables.values[base + MixtureLayout.digammaLeaveMore] - both
    add(weight * logLeave, base, SegmentSums.logLeave)
    let logStay =
      alive * tables.values[base + layout.digammaStay + days]
      + (1 - alive) * tables.values[base + layout.digammaStay + days - 1] - both
    add(weight * logStay, base, SegmentSums.logStay)
    for month in 0..<12 {
      let years = alive * yearsToEnd[month] + (1 - alive) * yearsToLast[month]
      add(weight * rate * years, base, SegmentSums.expected + month)
      let count = facts.months[12 * customer + month]
      if count > 0 { add(weight * Double(count), base, SegmentSums.observed + month) }
    }
    addKinds(customer, base, weight)
    addMoney(customer, base, weight)
  }

  private mutating func add(_ value: Double, _ base: Int, _ place: Int) {
    found.sums.values[base + place] += value
  }

  private mutating func addKinds(_ customer: Int, _ base: Int, _ weight: Double) {
    let layout = tables.layout
    for (place, family) in facts.families.enumerated() {
      var total = 0
      for kind in 0..<family.width {
        let count = Int(family.counts[customer * family.width + kind])
        if count > 0 {
          add(weight, base, layout.families[place] + kind * (family.countMax + 1) + count)
        }
        total += count
      }
      add(weight, base, layout.totals[place] + total)
    }
    for (place, attribute) in facts.attributes.enumerated() {
      let code = attribute.codes[customer]
      if code != MixtureCodes.none { add(weight, base, layout.attributes[place] + Int(code)) }
    }
  }

  private mutating func addMoney(_ customer: Int, _ base: Int, _ weight: Double) {
    let count = facts.lines[customer]
    let within = tables.values[base + MixtureLayout.within]
    let between = tables.values[base + MixtureLayout.between]
    let mean = tables.values[base + MixtureLayout.logMean]
    // The customer's own mean, between what it spent and the segment's.
    let spread = 1 / (1 / between + count / within)
    let own = spread * (mean / between + count * facts.logMeans[customer] / within)
    let step = facts.logMeans[customer] - own
    add(weight * own, base, SegmentSums.amount)
    add(weight * (own * own + spread), base, SegmentSums.amountSquares)
    let squares = facts.logSquares[customer] + count * (step * step + spread)
    add(weight * squares, base, SegmentSums.within)
    add(weight * count, base, SegmentSums.lines)
  }
}
