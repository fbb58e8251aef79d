// What role inference says of a column.

/// The inferred meaning of one column, or of several that make one attribute.
public struct ColumnRole: Sendable, Hashable, Codable {
  /// The raw columns: one, or the year, month and day of a date.
  public var columns: [String]
  /// What they mean; `ignored` for columns that no comparison should use.
  public var role: Role
  /// The attribute's name.
  public var name: String
  /// Why, in a plain sentence.
  public var reason: String
  /// How sure the inference is, 0 ... 1: a rough grade, not a probability.
  public var confidence: Double
  /// The language of the values, where it changes how they are read.
  public var language: Language?

  public init(
    columns: [String], role: Role, name: String, reason: String, confidence: Double,
    language: Language? = nil
  ) {
    self.columns = columns
    self.role = role
    self.name = name
    self.reason = reason
    self.confidence = confidence
    self.language = language
  }

  /// The rule that follows from it.
  public var rule: StandardiseRule {
    StandardiseRule(role: role, columns: columns, name: name, language: language)
  }
}
