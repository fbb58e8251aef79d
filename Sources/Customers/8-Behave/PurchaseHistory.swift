// Stage 8's noun: what every customer bought, as of a date.

import Kernels

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
  /// How many customers there are, with or without purchases.
  public let customerCount: Int
  /// Spent by each customer before returns, and given back by each, in ten-thousandths.
  public let spent: [Int64]
  public let returned: [Int64]
  /// Spent by each customer on its first day, and in the later half of the time from that day to
  /// `asOf` less in the earlier half; what is spent in the very middle is in neither.
  public let spentFirst: [Int64]
  public let spentLater: [Int64]
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
  /// The days of purchases, by shard.
  private let days: [PurchaseDays]

  init(
    asOf: DayNumber, firstDay: DayNumber, customerCount: Int, sums: [PurchaseSums],
    fates: FateSums, hasDiscounts: Bool
  ) {
    self.asOf = asOf
    self.firstDay = firstDay
    self.customerCount = customerCount
    let layout = sums[0].layout
    /// So many sums of each customer, from one on.
    func picked(_ place: Int, _ width: Int = 1) -> [Int64] {
      parallelFill(customerCount * width, initial: Int64(0), grain: width * 8192) { range, slots in
        for (slot, slotPlace) in range.enumerated() {
          let customer = slotPlace / width
          slots[slot] = sums[CustomerShards.shard(customer)].values[
            CustomerShards.place(customer) * layout.size + place + slotPlace % width]
        }
      }
    }
    spent = picked(SumLayout.gross)
    returned = picked(SumLayout.returned)
    spentFirst = picked(SumLayout.firstSpend)
    spentLater = picked(SumLayout.later)
    discounts = hasDiscounts ? picked(SumLayout.discounts) : nil
    categories = layout.categories.map {
      SpendShares(names: $0.names, sums: picked(layout.categorySums, $0.names.count))
    }
    channels = layout.channels.map {
      SpendShares(names: $0.names, sums: picked(layout.channelSums, $0.names.count))
    }
    lines = layout.withLines ? PurchaseLines(layout) { picked($0, $1) } : nil
    rows = fates.rows
    amounts = fates.amounts
    days = sums.map(\.days)
  }

  /// A customer's purchase days, upwards; O(days).
  public func days(_ customer: Int) -> [Int32] {
    days[CustomerShards.shard(customer)].days(CustomerShards.place(customer))
  }

  /// How many purchases a customer made.
  public func purchaseCount(_ customer: Int) -> Int {
    Int(days[CustomerShards.shard(customer)].counts[CustomerShards.place(customer)])
  }

  /// The days of a customer's first and last purchase; nil without one.
  public func extent(_ customer: Int) -> (first: Int32, last: Int32)? {
    let (own, place) = (days[CustomerShards.shard(customer)], CustomerShards.place(customer))
    return own.counts[place] == 0 ? nil : (own.first[place], own.last[place])
  }

  /// Spent by a customer less returns, in units of money.
  public func monetary(_ customer: Int) -> Double {
    Double(spent[customer] - returned[customer]) / Transactions.unit
  }
}
