// One number for every customer, with what it means.

/// A feature of customers.
public struct CustomerFeature: Sendable, Equatable {
  /// How a feature is scaled and spoken of.
  public enum Kind: Sendable, Equatable {
    /// A quantity: days, money, counts.
    case quantity
    /// A part of a whole, such as the share of a category in what a customer spent.
    case share
    /// 1 where a customer has a value of a column, else 0.
    case indicator
  }

  /// Its name, as a column's header: `recency_days`, `category_toys`.
  public let name: String
  /// How it is worked out.
  public let formula: String
  public let kind: Kind
  /// What it belongs to: features of one family weigh as much as one feature. Nil when alone.
  public let family: String?
  /// The value (category, channel, attribute) that a share or an indicator is about.
  public let subject: String
  /// One number for every customer; not a number is missing.
  public let values: [Double]

  public init(
    name: String, formula: String, kind: Kind = .quantity, family: String? = nil,
    subject: String = "", values: [Double]
  ) {
    self.name = name
    self.formula = formula
    self.kind = kind
    self.family = family
    self.subject = subject
    self.values = values
  }

  /// How many customers have a value.
  public var filled: Int { values.count { !$0.isNaN } }

  public static func == (left: CustomerFeature, right: CustomerFeature) -> Bool {
    left.name == right.name && left.kind == right.kind && left.family == right.family
      && left.formula == right.formula
      && left.values.map(\.bitPattern) == right.values.map(\.bitPattern)
  }
}
