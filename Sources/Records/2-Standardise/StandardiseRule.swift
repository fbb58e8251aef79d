// Stage 2's rule: what a raw column means and how to read it.

/// The order of the parts of a date.
public enum DateOrder: String, Sendable, Hashable, CaseIterable, Codable {
  case yearMonthDay = "year_month_day"
  case dayMonthYear = "day_month_year"
  case monthDayYear = "month_day_year"
}

/// One attribute to make: from which raw columns, with which meaning.
public struct StandardiseRule: Sendable, Hashable, Codable {
  /// What the values mean.
  public var role: Role
  /// The raw columns: one, or several whose values are joined by spaces. A date of three columns
  /// is its parts: year, month and day, or as `dateOrder` says.
  public var columns: [String]
  /// The attribute's name, unique among the rules.
  public var name: String
  /// How to read dates such as 03/04/1980; nil decides by the evidence in the column.
  public var dateOrder: DateOrder?
  /// The country that numbers without a prefix belong to: a calling code such as "44", or an ISO
  /// code such as "GB"; nil decides by the evidence in the column.
  public var phoneCountry: String?
  /// The language whose habits the values follow; nil reads them as the languages of Europe.
  public var language: Language?

  /// A rule; the name is the first column's unless given.
  public init(
    role: Role, columns: [String], name: String? = nil, dateOrder: DateOrder? = nil,
    phoneCountry: String? = nil, language: Language? = nil
  ) {
    precondition(!columns.isEmpty, "a rule names at least one column")
    self.role = role
    self.columns = columns
    self.name = name ?? columns[0]
    self.dateOrder = dateOrder
    self.phoneCountry = phoneCountry
    self.language = language
  }

  enum CodingKeys: String, CodingKey {
    case role, columns, name, language
    case dateOrder = "date_order"
    case phoneCountry = "phone_country"
  }
}
