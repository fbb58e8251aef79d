// The second pipeline: customers and their transactions into segments with profiles.

import Customers
import Kernels
import Records

/// What is known of customers.
public struct CustomerInput: Sendable {
  /// One record for every customer; its identifiers are the customers' names.
  public let customers: Table
  /// What they bought, if that is known.
  public let transactions: Transactions?

  public init(customers: Table, transactions: Transactions?) {
    self.customers = customers
    self.transactions = transactions
  }
}

/// Segments with everything that was found on the way.
public struct SegmentResult: Sendable {
  /// All features, whether segments were made from them or not.
  public let features: [CustomerFeature]
  /// Columns that gave no feature, and why.
  public let leftOut: [(column: String, reason: String)]
  /// Places in `features` of those that segments were made from, and these on one scale.
  public let used: [Int]
  public let scaled: ScaledFeatures
  public let segmentation: Segmentation
  public let profiles: [SegmentProfile]
  public let identity: SegmentIdentity
  /// With an earlier run: how its segments moved.
  public let drift: [SegmentDrift]
  /// A description of every segment.
  public let descriptions: [BilingualText]
  /// With transactions: what was bought, what it is worth, where customers stand.
  public let history: PurchaseHistory?
  public let value: CustomerValue?
  /// What it will be worth; nil too where too few bought twice to tell.
  public let lifetime: LifetimeValue?
  public let lifecycle: Lifecycle?
  /// Sentences about what was odd.
  public let warnings: [String]
}

/// A mistake in what is asked of a table of customers.
public struct SegmentFault: Error, Sendable, Equatable {
  /// The whole sentence: what was expected, what was found, what to do.
  public let sentence: String
}

/// Segments customers: behaviour, features, one scale, segments, profiles, names.
public struct CustomerSegmenter: Sendable {
  public let rule: SegmentRule
  /// The last day that counts; nil takes the last day of the transactions.
  public let asOf: DayNumber?
  /// Names of the features to use; empty takes all.
  public let chosen: [String]

  public init(rule: SegmentRule, asOf: DayNumber? = nil, chosen: [String] = []) {
    self.rule = rule
    self.asOf = asOf
    self.chosen = chosen
  }

  /// The segments of at least one customer. Throws `SegmentFault` when there is nothing to make
  /// segments of, and what the transactions throw when they are gone through.
  public func segment(
    _ input: CustomerInput, previous: PreviousSegments? = nil,
    observer: StageObserver = StageObserver()
  ) throws -> SegmentResult {
    let count = input.customers.recordCount
    if case .fixed(let wanted) = rule.count, wanted > count {
      throw SegmentFault(
        sentence: "--k \(wanted) asks for more segments than there are customers (\(count)); "
          + "give a smaller number, or auto")
    }
    observer.begin(.behave, input.transactions?.count ?? count)
    let asksKMeans = !chosen.isEmpty || rule.components != nil || rule.scaling != .spread
    let withLines = rule.method != .kMeans && !asksKMeans
    let behaviour = try CustomerBehaviour(input, asOf: asOf, withLines: withLines)
    observer.end(.behave)
    let used = try places(of: behaviour.features)
    let features = used.map { behaviour.features[$0] }
    observer.begin(.segment, count)
    let scaled = FeatureScaler(rule.scaling).scaled(features)
    let segmentation = try segmentation(scaled.rows, behaviour)
    let revenues = behaviour.value?.monetary
    let profiles = SegmentProfiler(
      features: features, scaled: scaled, revenues: revenues
    ).profiles(segmentation)
    let names = SegmentNamer(features: features).names(profiles)
    observer.end(.segment)
    let own = names.map(\.name)
    let identity =
      previous.map { SegmentIdentity(segmentation, names: own, previous: $0) }
      ?? SegmentIdentity(names: own)
    return SegmentResult(
      features: behaviour.features, leftOut: behaviour.leftOut, used: used, scaled: scaled,
      segmentation: segmentation, profiles: profiles,
      identity: identity,
      drift: previous.map { identity.drift(features, profiles, since: $0) } ?? [],
      descriptions: names.map(\.description), history: behaviour.history, value: behaviour.value,
      lifetime: behaviour.lifetime, lifecycle: behaviour.lifecycle,
      warnings: behaviour.warnings + warnings(segmentation))
  }

  private func segmentation(
    _ rows: DenseRows, _ behaviour: CustomerBehaviour
  ) throws(SegmentFault) -> Segmentation {
    if usesMixture(behaviour), let history = behaviour.history,
      let found = MixtureSegmenter(rule: rule).segments(
        of: rows, history: history, attributes: behaviour.attributes)
    {
      return found
    }
    guard rule.method != .mixture else {
      throw SegmentFault(
        sentence: "--method mixture expects --transactions with at least "
          + "\(MixtureSegmenter.customersMin) customers with a purchase for every segment, and no "
          + "--feature, --components or --scale; found otherwise; take --method k-means, or a "
          + "smaller --k")
    }
    return Segmenter(rule: rule).segments(of: rows)
  }

  private func usesMixture(_ behaviour: CustomerBehaviour) -> Bool {
    guard let history = behaviour.history, let lines = history.lines else { return false }
    if rule.method == .mixture { return true }
    let buyers = (0..<history.customerCount).count { history.purchaseCount($0) > 0 }
    return (lines.categories != nil || lines.channels != nil)
      && buyers >= SegmentMethod.mixtureCustomersMin
  }

  /// The features that are wanted and not the same for everybody.
  private func places(of features: [CustomerFeature]) throws(SegmentFault) -> [Int] {
    let names = features.map(\.name)
    if let unknown = chosen.first(where: { !names.contains($0) }) {
      throw SegmentFault(
        sentence: "--feature \(unknown): expected the name of a feature, found none of that name; "
          + "there are \(names.joined(separator: ", "))")
    }
    let used = features.indices.filter { chosen.isEmpty || chosen.contains(names[$0]) }
    guard !used.isEmpty else {
      throw SegmentFault(
        sentence: "expected columns that say something of customers, or --transactions; found "
          + "names, contacts and identifiers alone; add a column such as age or spending")
    }
    return used
  }

  private func warnings(_ segmentation: Segmentation) -> [String] {
    var warnings: [String] = []
    if case .fixed(let wanted) = rule.count, segmentation.count < wanted,
      segmentation.method == .mixture
    {
      warnings.append(
        "no customer is likeliest to be of one of the \(wanted) segments; it is left out")
    } else if case .fixed(let wanted) = rule.count, segmentation.count < wanted {
      warnings.append(
        "only \(segmentation.count) customers differ in their features, so there are "
          + "\(segmentation.count) segments, not \(wanted)")
    }
    if segmentation.count == 1 {
      warnings.append("all customers are equal in every feature: there is one segment")
    } else if segmentation.method == .kMeans, segmentation.silhouette < 0.15 {
      warnings.append(
        "the segments hardly stand apart (silhouette below 0.15): take them as a way to cut a "
          + "continuum, not as groups that exist")
    }
    if segmentation.method == .kMeans, !segmentation.hasConverged,
      segmentation.segmentOf.count <= 50_000
    {
      warnings.append("k-means was stopped after its last round; its segments may still move")
    }
    return warnings
  }
}

/// Everything that is known of customers before they are segmented.
private struct CustomerBehaviour {
  var features: [CustomerFeature] = []
  /// Those of `features` that tell of something beside purchases.
  var attributes: [CustomerFeature] = []
  var leftOut: [(column: String, reason: String)] = []
  var history: PurchaseHistory?
  var value: CustomerValue?
  var lifetime: LifetimeValue?
  var lifecycle: Lifecycle?
  var warnings: [String] = []

  init(_ input: CustomerInput, asOf: DayNumber?, withLines: Bool) throws {
    if let transactions = input.transactions {
      warnings += transactions.warnings
      history = try Behaviourist(asOf: asOf, withLines: withLines).history(
        of: transactions, customers: input.customers.identifiers)
      if let history {
        features += BehaviourFeatures(history).features()
        value = CustomerValue(history)
        lifetime = LifetimeValue(history)
        lifecycle = Lifecycle(history)
        warnings += Self.losses(history)
      } else {
        warnings.append(
          "no transaction belongs to a customer by then: check which column holds the customer")
      }
    }
    let found = AttributeFeatures(asOf: history?.asOf ?? asOf).features(of: input.customers)
    let taken = Set(features.map(\.name))
    attributes = found.features.filter { !taken.contains($0.name) }
    features += attributes
    leftOut = found.leftOut
  }

  private static func losses(_ history: PurchaseHistory) -> [String] {
    TransactionFate.allCases.compactMap { fate in
      let rows = history.rows[fate.rawValue]
      guard fate != .used, rows > 0 else { return nil }
      let amount = Double(history.amounts[fate.rawValue]) / Transactions.unit
      return "transactions left out (\(fate.key)): \(rows), amounting to \(amount)"
    }
  }
}
