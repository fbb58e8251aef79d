// Rates by name: what a file may set, between which bounds, and what it means.
//
// A set of rates is a plain struct with defaults by difficulty. Its fields give each number a name
// of parts joined by dots (`sources.crm.filled.email`), so that a file can set some of them and
// leave the others as they are.

/// A number of a set of rates that may be set by its name.
public struct RateField<Rates>: Sendable {
  /// Parts in small letters, joined by dots.
  public let name: String
  /// What it is, in a few words.
  public let meaning: String
  /// What it may be.
  public let range: ClosedRange<Double>
  /// Whether only whole numbers make sense.
  public let isWhole: Bool
  /// Where it is kept.
  let path: WritableKeyPath<Rates, Double> & Sendable

  init(
    _ name: String, _ path: WritableKeyPath<Rates, Double> & Sendable,
    _ range: ClosedRange<Double>, isWhole: Bool = false, _ meaning: String
  ) {
    self.name = name
    self.meaning = meaning
    self.range = range
    self.isWhole = isWhole
    self.path = path
  }

  /// A probability or a share.
  init(
    _ name: String, _ path: WritableKeyPath<Rates, Double> & Sendable, _ meaning: String
  ) {
    self.init(name, path, 0...1, meaning)
  }
}

/// Weights of which one is drawn, so that one at least must be above 0.
public struct WeightGroup: Sendable {
  /// What is drawn, such as `sources.*.share`.
  public let name: String
  /// The names of its fields.
  public let members: [String]

  init(_ name: String, _ members: [String]) {
    self.name = name
    self.members = members
  }
}

/// How often everything happens, with defaults by difficulty.
public protocol RateSet: Sendable, Equatable {
  /// The rates of a difficulty.
  init(_ difficulty: Difficulty)
  /// Everything that can be set, in the order in which it is written.
  static var fields: [RateField<Self>] { get }
  /// What is drawn by weight.
  static var weights: [WeightGroup] { get }
}

extension RateSet {
  /// The value of a field.
  public subscript(field: RateField<Self>) -> Double {
    get { self[keyPath: field.path] }
    set { self[keyPath: field.path] = newValue }
  }

  /// Sets fields by name; names that there are not are passed over. O(fields + values).
  public mutating func set(_ values: [String: Double]) {
    for field in Self.fields {
      if let value = values[field.name] { self[field] = value }
    }
  }

  /// The groups of weights that are all 0: nothing could be drawn.
  public var emptyWeights: [WeightGroup] {
    let values = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0.name, self[$0]) })
    return Self.weights.filter { group in group.members.allSatisfy { values[$0] == 0 } }
  }
}
