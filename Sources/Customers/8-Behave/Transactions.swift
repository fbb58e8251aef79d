// Transactions, gone through as often as needed and never held: what stays in memory is the
// distinct names of customers, categories, channels and products.

import Kernels
import Records

/// Transactions that were looked through once and can be gone through again.
public struct Transactions: Sendable {
  /// Amounts are whole numbers of this part of a unit of money, so that sums are exact and do not
  /// depend on the order of rows.
  public static let unit = 10_000.0
  /// The amount of a row whose amount is missing or no number.
  public static let noAmount = Int64.min
  /// The day of a row whose date is missing or none.
  public static let noDay = Int32.min

  /// How many rows there are.
  public let count: Int
  /// The first and the last day of any row; nil when none has a date.
  public let firstDay: DayNumber?
  public let lastDay: DayNumber?
  /// The distinct names of customers, as written; name 0 is missing.
  public let customers: ByteStrings
  /// Which column means what, for the report.
  public let columns: [TransactionAttribute: String]
  /// Sentences about what was odd.
  public let warnings: [String]
  private let reader: TransactionReader

  init(_ reader: TransactionReader, _ survey: TransactionSurvey, warnings: [String]) {
    self.reader = reader
    count = survey.count
    firstDay = survey.days.map { DayNumber($0.lowerBound) }
    lastDay = survey.days.map { DayNumber($0.upperBound) }
    customers = reader.values(.customer) ?? ByteStrings([""])
    columns = reader.columns
    self.warnings = warnings
  }

  /// The distinct values of category, channel or product; nil without such a column.
  func values(_ attribute: TransactionAttribute) -> ByteStrings? { reader.values(attribute) }

  /// Goes through all rows, some blocks at a time, in an order that does not change. Of categories,
  /// channels and products those in `attributes` are read. Throws what the rows throw.
  public func forEach(
    _ attributes: Set<TransactionAttribute>, _ body: ([TransactionBlock]) throws -> Void
  ) throws {
    try reader.forEach(attributes, body)
  }
}

/// A fault that keeps transactions from being read.
public struct TransactionFault: Error, Sendable, Equatable {
  /// What should have been there.
  public let expected: String
  /// What is there.
  public let found: String
  /// What to do about it.
  public let advice: String
}
