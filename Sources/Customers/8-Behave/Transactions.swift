// Transactions as flat columns: who, when, how much, of what.

import Kernels
import Records

/// Transactions read from a table, one for every row.
public struct Transactions: Sendable {
  /// Amounts are whole numbers of this part of a unit of money, so that sums are exact and do not
  /// depend on the order of rows.
  public static let unit = 10_000.0
  /// The amount of a row whose amount is missing or no number.
  public static let noAmount = Int64.min
  /// The day of a row whose date is missing or none.
  public static let noDay = Int32.min

  /// For every row, the code of its customer in `customers`; 0 is missing.
  public let customerOf: [UInt32]
  /// The distinct names of customers, as written.
  public let customers: ByteStrings
  /// For every row, its day (see `DayNumber`) or `noDay`.
  public let days: [Int32]
  /// For every row, its amount in ten-thousandths or `noAmount`; returns are negative.
  public let amounts: [Int64]
  /// For every row, what was given off, in ten-thousandths, or `noAmount`; nil without a column.
  public let discounts: [Int64]?
  /// What was bought, where the table tells.
  public let product: Column?
  public let category: Column?
  public let channel: Column?
  /// Which column means what, for the report.
  public let columns: [TransactionAttribute: String]
  /// Sentences about what was odd.
  public let warnings: [String]

  /// How many rows there are.
  public var count: Int { days.count }
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
