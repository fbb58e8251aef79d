// Which customers' behaviour to make, and every rate that follows.

/// Which behaviour to make.
public struct BehaviourRule: Sendable, Equatable {
  /// How many customers; there are about ten purchases of each.
  public var entities: Int
  /// How alike the segments are.
  public var difficulty: Difficulty
  /// Everything follows from it.
  public var seed: UInt64
  /// Whose towns they live in.
  public var locale = SyntheticLocale.english
  /// What everything follows from; that of the difficulty unless set.
  public var rates: BehaviourRates

  /// Customers with the rates of a difficulty.
  public init(entities: Int, difficulty: Difficulty = .medium, seed: UInt64 = 1) {
    self.entities = entities
    self.difficulty = difficulty
    self.seed = seed
    rates = BehaviourRates(difficulty)
  }
}

/// The planted process in numbers.
public struct BehaviourRates: RateSet {
  /// How far the segments are from their common mean: 1 as listed, 0 all alike.
  public var separation: Double
  /// Days after the last day of `transactions.csv` in which a customer who buys nothing counts as
  /// lost.
  public var horizonDays = 90.0
  /// Days in which a new customer buys more or less than later.
  public var onboardingDays = 60.0
  /// How much more.
  public var onboardingFactor = 1.5
  /// Days in which a customer counts as new.
  public var newDays = 90.0
  /// How busy each day of the week is, from Monday on.
  public var weekdays = [0.8, 0.8, 0.85, 0.95, 1.2, 1.5, 0.9]
  /// The planted segments.
  public var segments = SegmentHabits.all

  /// The rates of a difficulty.
  public init(_ difficulty: Difficulty) {
    separation =
      switch difficulty {
      case .easy: 1
      case .medium: 0.8
      case .hard: 0.5
      }
  }
}

extension BehaviourRates {
  /// The segments in force: each number between its own and the mean of all, by `separation`.
  var effectiveSegments: [SegmentHabits] {
    var blended = segments
    func blend(_ path: WritableKeyPath<SegmentHabits, Double>, _ scale: Scale) {
      let centre = mean(segments.map { scale.up($0[keyPath: path]) })
      for index in segments.indices {
        let own = scale.up(segments[index][keyPath: path])
        blended[index][keyPath: path] = scale.down(centre + separation * (own - centre))
      }
    }
    func blend(_ path: WritableKeyPath<SegmentHabits, [Double]>) {
      let shares = segments.map { normalised($0[keyPath: path]) }
      for place in shares[0].indices {
        let centre = mean(shares.map { $0[place] })
        for index in segments.indices {
          blended[index][keyPath: path][place] =
            centre + separation * (shares[index][place] - centre)
        }
      }
    }
    for path in [\SegmentHabits.purchases, \.spend] { blend(path, .logarithmic) }
    for path in [\SegmentHabits.leave, \.newsletter] { blend(path, .logOdds) }
    for path in [\SegmentHabits.categories, \.channels, \.months, \.ages, \.acquired] {
      blend(path)
    }
    return blended
  }

  /// The mean over all customers.
  private func mean(_ values: [Double]) -> Double {
    let total = segments.reduce(0) { $0 + $1.share }
    return zip(values, segments).reduce(0) { $0 + $1.0 * $1.1.share } / total
  }
}

/// Weights that add up to 1.
func normalised(_ weights: [Double]) -> [Double] {
  let total = weights.reduce(0, +)
  return weights.map { $0 / total }
}
