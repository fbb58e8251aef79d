// Stage 7's noun: for every customer and column the record whose value survives.

import Kernels
import Records

/// Where one golden value comes from.
public struct GoldenValue: Sendable, Hashable, BitwiseCopyable {
  /// The record whose raw value was taken; `UInt32.max` if no record of the customer has one.
  public let record: UInt32
  /// What decided.
  public let reason: MergeReason

  /// A value from `record`.
  public init(record: UInt32, reason: MergeReason) {
    self.record = record
    self.reason = reason
  }

  /// No record of the customer has a value.
  public static let missing = GoldenValue(record: .max, reason: .onlyValue)
  public var isMissing: Bool { record == .max }
}

/// One golden record for every cluster, with the provenance of each value. Eight bytes a value.
public struct GoldenRecords: Sendable, Equatable {
  /// The columns of the table that was merged.
  public let columns: [String]
  /// One customer for each cluster, in the same order.
  public let customerCount: Int
  /// Customer by customer, and in each column by column.
  public let values: [GoldenValue]

  /// Golden records of given values, `columns.count` for each customer.
  public init(columns: [String], customerCount: Int, values: [GoldenValue]) {
    precondition(values.count == columns.count * customerCount, "a value per customer and column")
    self.columns = columns
    self.customerCount = customerCount
    self.values = values
  }

  /// Where the value of a customer in a column comes from; O(1).
  public subscript(customer: Int, column: Int) -> GoldenValue {
    values[customer * columns.count + column]
  }

  /// The code of that value in the column of the same table, 0 if missing; O(1).
  public func code(customer: Int, column: Int, in table: Table) -> UInt32 {
    let value = self[customer, column]
    return value.isMissing ? 0 : table.columns[column].codes[Int(value.record)]
  }

  /// The raw bytes of that value, empty if missing; O(length), allocates.
  public func bytes(customer: Int, column: Int, in table: Table) -> [UInt8] {
    let code = code(customer: customer, column: column, in: table)
    return table.columns[column].values.array(Int(code))
  }
}
