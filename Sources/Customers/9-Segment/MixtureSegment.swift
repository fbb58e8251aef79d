// The parameters of one segment of `BehaviourMixture`, and how they follow from the customers who
// belong to it, each by its share.

import Kernels

/// One segment of the mixture.
struct MixtureSegment: Sendable {
  /// Share of the customers.
  var share: Double
  /// Gamma distribution of purchase days in a year: shape and rate.
  var shape: Double
  var rate: Double
  /// Beta distribution of the chance to leave after a purchase day.
  var leave: Double
  var stay: Double
  /// How busy each calendar month is; their mean is 1.
  var months: [Double]
  /// Dirichlet distribution of the shares of categories and of channels.
  var families: [[Double]]
  /// Logarithms of amounts: mean, variance between customers, variance of one customer's.
  var logMean: Double
  var between: Double
  var within: Double
  /// Chances of the values of each attribute.
  var attributes: [[Double]]

  private static let monthPrior = 2.0
  private static let concentrationStart = 8.0
  private static let range = 1e-3...1e4

  /// A segment like all customers, to begin with.
  init(_ facts: MixtureFacts, segments: Int) {
    share = 1 / Double(segments)
    (shape, rate, leave, stay) = (1.5, 0.3, 0.8, 8)
    months = [Double](repeating: 1, count: 12)
    families = facts.families.map { family in
      var sums = [Double](repeating: 1, count: family.width)
      for (place, count) in family.counts.enumerated() {
        sums[place % family.width] += Double(count)
      }
      let total = sums.reduce(0, +)
      return sums.map { Self.concentrationStart * $0 / total }
    }
    attributes = facts.attributes.map {
      [Double](repeating: 1 / Double($0.width), count: $0.width)
    }
    let lines = facts.lines.reduce(0, +)
    logMean = mean(facts.logMeans)
    between = max(0.01, variance(facts.logMeans) / 2)
    within = max(0.01, facts.logSquares.reduce(0, +) / max(1, lines - Double(facts.count)))
  }

  /// How many numbers are free, but for the share.
  var freeCount: Int {
    4 + 11 + 3 + families.reduce(0) { $0 + $1.count } + attributes.reduce(0) { $0 + $1.count - 1 }
  }

  /// Takes the most likely parameters for the sums of a segment.
  mutating func update(_ sums: SegmentSums, _ segment: Int, facts: MixtureFacts, segments: Int) {
    let weight = sums.sum(segment, SegmentSums.weight)
    share = (weight + 1) / Double(facts.count + segments)
    guard weight > 1 else { return }
    func mean(_ place: Int) -> Double { sums.sum(segment, place) / weight }
    let rates = max(mean(SegmentSums.rate), .leastNormalMagnitude)
    shape = clamped(gammaShape(mean: rates, meanLog: mean(SegmentSums.logRate)))
    rate = clamped(shape / rates)
    let beta = betaShapes(
      leave, stay, meanLog: mean(SegmentSums.logLeave), meanLogRest: mean(SegmentSums.logStay))
    (leave, stay) = (clamped(beta.0), clamped(beta.1))
    updateMonths(sums, segment)
    updateKinds(sums, segment, facts)
    let lines = sums.sum(segment, SegmentSums.lines)
    guard lines > 1 else { return }
    logMean = mean(SegmentSums.amount)
    between = max(0.01, mean(SegmentSums.amountSquares) - logMean * logMean)
    within = max(0.0025, sums.sum(segment, SegmentSums.within) / lines)
  }

  private mutating func updateMonths(_ sums: SegmentSums, _ segment: Int) {
    let observed = sums.sums(segment, from: SegmentSums.observed, count: 12)
    let expected = sums.sums(segment, from: SegmentSums.expected, count: 12)
    let busy = zip(observed, expected).map { ($0 + Self.monthPrior) / ($1 + Self.monthPrior) }
    let middle = mean(busy)
    months = busy.map { $0 / middle }
  }

  private mutating func updateKinds(_ sums: SegmentSums, _ segment: Int, _ facts: MixtureFacts) {
    for (place, family) in facts.families.enumerated() {
      let size = family.countMax + 1
      let kinds = (0..<family.width).map { kind in
        sums.sums(segment, from: sums.layout.families[place] + kind * size, count: size)
      }
      let totals = sums.sums(
        segment, from: sums.layout.totals[place], count: family.totalMax + 1)
      families[place] = dirichlet(families[place], kinds, totals).map { clamped($0) }
    }
    for (place, attribute) in facts.attributes.enumerated() {
      let start = sums.layout.attributes[place]
      let counts = sums.sums(segment, from: start, count: attribute.width).map { $0 + 1 }
      let total = counts.reduce(0, +)
      attributes[place] = counts.map { $0 / total }
    }
  }

  private func clamped(_ value: Double) -> Double {
    min(Self.range.upperBound, max(Self.range.lowerBound, value))
  }
}

/// The shape of the gamma distribution with that mean and mean logarithm: log r - ψ(r) = log mean -
/// mean log, by Newton's method on 1 / r (Minka, "Estimating a gamma distribution", 2002).
func gammaShape(mean: Double, meanLog: Double) -> Double {
  let gap = max(1e-6, logarithm(mean) - meanLog)
  var shape = (3 - gap + ((gap - 3) * (gap - 3) + 24 * gap).squareRoot()) / (12 * gap)
  for _ in 0..<5 {
    let slope = 1 / shape - trigamma(shape)
    let inverse = 1 / shape + (logarithm(shape) - digamma(shape) - gap) / (shape * shape * slope)
    guard inverse > 0, inverse.isFinite else { break }
    shape = 1 / inverse
  }
  return shape
}

/// The beta distribution with those mean logarithms of p and of 1 - p: Newton's method from `a` and
/// `b`, with halved steps where one would leave the positive numbers.
func betaShapes(
  _ a: Double, _ b: Double, meanLog: Double, meanLogRest: Double
) -> (Double, Double) {
  var (a, b) = (a, b)
  for _ in 0..<8 {
    let (both, curve) = (digamma(a + b), trigamma(a + b))
    let (first, second) = (digamma(a) - both - meanLog, digamma(b) - both - meanLogRest)
    let (own, other) = (trigamma(a) - curve, trigamma(b) - curve)
    let determinant = own * other - curve * curve
    guard abs(determinant) > 1e-300 else { break }
    var stepA = (other * first + curve * second) / determinant
    var stepB = (curve * first + own * second) / determinant
    while a - stepA <= a / 5 || b - stepB <= b / 5 {
      stepA /= 2
      stepB /= 2
    }
    a = min(1e4, a - stepA)
    b = min(1e4, b - stepB)
  }
  return (a, b)
}

/// The Dirichlet distribution of shares behind counts: Minka's fixed point ("Estimating a Dirichlet
/// distribution", 2000, equation 55), over histograms of counts: ψ(n + a) - ψ(a) = Σ 1 / (a + i).
/// `counts` holds for each place, and `totals` for their sum, at n the weight of those who have n.
func dirichlet(
  _ start: [Double], _ counts: [ArraySlice<Double>], _ totals: ArraySlice<Double>
) -> [Double] {
  var shapes = start
  let above = counts.map { tails($0) }
  let total = tails(totals)
  for _ in 0..<6 {
    let sum = shapes.reduce(0, +)
    let below = inverseSum(total, sum)
    guard below > 1e-9 else { break }
    for place in shapes.indices {
      shapes[place] = max(1e-3, shapes[place] * inverseSum(above[place], shapes[place]) / below)
    }
  }
  return shapes
}

/// At i: the weight of all counts above i.
private func tails(_ histogram: ArraySlice<Double>) -> [Double] {
  var tails: [Double] = []
  var sum = 0.0
  for weight in histogram.reversed() {
    tails.append(sum)
    sum += weight
  }
  return tails.reversed()
}

private func inverseSum(_ tails: [Double], _ base: Double) -> Double {
  var sum = 0.0
  for (step, weight) in tails.enumerated() where weight > 0 {
    sum += weight / (base + Double(step))
  }
  return sum
}
