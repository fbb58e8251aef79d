// Some transactions as flat columns: who, when, how much, of what.

import Kernels

/// Some rows of a table of transactions.
public struct TransactionBlock: Sendable {
  /// For every row, the code of its customer in `Transactions.customers`; 0 is missing.
  public let customerOf: [UInt32]
  /// For every row, its day (see `DayNumber`) or `Transactions.noDay`.
  public let days: [Int32]
  /// For every row, its amount in ten-thousandths or `Transactions.noAmount`; returns are negative.
  public let amounts: [Int64]
  /// For every row, what was given off, in ten-thousandths, or `noAmount`; nil without a column.
  public let discounts: [Int64]?
  /// For every row, the code of its value in `Transactions.values`; nil without a column.
  let categoryOf: [UInt32]?
  let channelOf: [UInt32]?
  let productOf: [UInt32]?

  /// How many rows there are.
  public var count: Int { days.count }
}
