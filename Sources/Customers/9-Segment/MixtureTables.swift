// The segments of `BehaviourMixture` as tables over small counts, all in one array, so that a
// customer's likelihood is a few look-ups.

import Kernels

/// Where each table of a segment begins, counted from the segment's first number.
struct MixtureLayout: Sendable {
  /// The parameters that are used as they are.
  static let constant = 0
  static let shape = 1
  static let rate = 2
  static let logMean = 3
  static let between = 4
  static let within = 5
  static let logWithin = 6
  static let digammaLeave = 7
  static let digammaLeaveMore = 8
  /// Months, and their logarithms.
  static let months = 9
  static let logMonths = 21
  /// By purchase days: log Γ(r + x) / Γ(r) and ψ(r + x) for x = days - 1; log-chances to be there
  /// still and to have left; ψ(a + b + days) and ψ(b + days).
  let rising: Int
  let digammaRate: Int
  let staying: Int
  let leaving: Int
  let digammaBoth: Int
  let digammaStay: Int
  /// By family, one table after another for its places, and one for the total.
  let families: [Int]
  let totals: [Int]
  let attributes: [Int]
  /// Numbers of a segment.
  let size: Int

  init(_ facts: MixtureFacts) {
    var next = 33
    func take(_ count: Int) -> Int {
      next += count
      return next - count
    }
    let days = MixtureFacts.countMax + 1
    rising = take(days)
    digammaRate = take(days)
    staying = take(days)
    leaving = take(days)
    digammaBoth = take(days)
    digammaStay = take(days)
    families = facts.families.map { take($0.width * ($0.countMax + 1)) }
    totals = facts.families.map { take($0.totalMax + 1) }
    attributes = facts.attributes.map { take($0.width) }
    size = next
  }
}

/// The tables of all segments.
struct MixtureTables: Sendable {
  let layout: MixtureLayout
  let segmentCount: Int
  private(set) var values: [Double] = []

  init(_ segments: [MixtureSegment], _ facts: MixtureFacts) {
    layout = MixtureLayout(facts)
    segmentCount = segments.count
    values.reserveCapacity(segments.count * layout.size)
    for segment in segments { append(segment, facts) }
  }

  private mutating func append(_ segment: MixtureSegment, _ facts: MixtureFacts) {
    values += [
      logarithm(segment.share) + segment.shape * logarithm(segment.rate), segment.shape,
      segment.rate, segment.logMean, segment.between, segment.within,
      logarithm(segment.within), digamma(segment.leave), digamma(segment.leave + 1),
    ]
    values += segment.months + segment.months.map { logarithm($0) }
    let days = MixtureFacts.countMax + 1
    let (leave, stay) = (segment.leave, segment.stay)
    let again = rising(stay, days)
    let either = rising(leave + stay, days)
    values += rising(segment.shape, days)
    values += (0..<days).map { digamma(segment.shape + Double($0)) }
    values += (0..<days).map { again[$0] - either[$0] }
    values += (0..<days).map { logarithm(leave) + again[max(0, $0 - 1)] - either[$0] }
    values += (0..<days).map { digamma(leave + stay + Double($0)) }
    values += (0..<days).map { digamma(stay + Double($0)) }
    for (shapes, family) in zip(segment.families, facts.families) {
      for shape in shapes { values += rising(shape, family.countMax + 1) }
    }
    for (shapes, family) in zip(segment.families, facts.families) {
      values += rising(shapes.reduce(0, +), family.totalMax + 1)
    }
    for chances in segment.attributes { values += chances.map { logarithm($0) } }
  }

  /// log Γ(base + n) / Γ(base) for n below `count`.
  private func rising(_ base: Double, _ count: Int) -> [Double] {
    var logs = [0.0]
    logs.reserveCapacity(count)
    for step in 0..<max(0, count - 1) {
      logs.append(logs[step] + logarithm(base + Double(step)))
    }
    return logs
  }
}
