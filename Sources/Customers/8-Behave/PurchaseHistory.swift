// Stage 8's noun: what every customer bought, day by day, as of a date.

/// What became of the rows of a table of transactions.
public enum TransactionFate: Int, Sendable, CaseIterable {
  case used
  case withoutAmount
  case withoutDate
  case withoutCustomer
  case unknownCustomer
  case afterAsOf

  /// The key in `run.json`.
  public var key: String {
    switch self {
    case .used: "used"
    case .withoutAmount: "without_amount"
    case .withoutDate: "without_date"
    case .withoutCustomer: "without_customer"
    case .unknownCustomer: "unknown_customer"
    case .afterAsOf: "after_as_of"
    }
  }
}

/// Shares of what customers spent, over the commonest values of a column.
public struct SpendShares: Sendable {
  /// The values, most spent on first; the last may stand for all others.
  public let names: [String]
  /// Spent by each customer on each of them, in ten-thousandths: customers × names.
  public let sums: [Int64]
}

/// What customers bought up to a day. A purchase is a day with spending; returns and rows without
/// value make no purchase.
public struct PurchaseHistory: Sendable {
  /// The last day that counts.
  public let asOf: DayNumber
  /// The first day of any row that counts.
  public let firstDay: DayNumber
  /// Where each customer's purchases begin in `days`; one more entry than customers.
  public let starts: [Int]
  /// Days of purchases, upwards for each customer.
  public let days: [Int32]
  /// Spent on each of those days, in ten-thousandths.
  public let spends: [Int64]
  /// Given back by each customer, in ten-thousandths, at least 0.
  public let returned: [Int64]
  /// Given off to each customer, in ten-thousandths; nil where rows do not tell.
  public let discounts: [Int64]?
  /// Spending by category and channel, where the transactions tell.
  public let categories: SpendShares?
  public let channels: SpendShares?
  /// What the rows add up to, where that was asked for.
  public let lines: PurchaseLines?
  /// Rows by what became of them, in the order of `TransactionFate`.
  public let rows: [Int]
  /// The sum of the amounts of these rows, in ten-thousandths.
  public let amounts: [Int64]

  /// How many customers there are, with or without purchases.
  public var customerCount: Int { returned.count }

  /// A customer's purchases, as places in `days` and `spends`.
  public func purchases(_ customer: Int) -> Range<Int> { starts[customer]..<starts[customer + 1] }

  /// Spent by a customer before returns, in ten-thousandths.
  public func gross(_ customer: Int) -> Int64 {
    purchases(customer).reduce(0) { $0 + spends[$1] }
  }

  /// Spent by a customer less returns, in units of money.
  public func monetary(_ customer: Int) -> Double {
    Double(gross(customer) - returned[customer]) / Transactions.unit
  }
}
