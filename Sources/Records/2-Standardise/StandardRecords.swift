// Stage 2's noun: records as standardised attributes.

import Kernels

/// One standardised attribute: distinct clean values once, and a code for every record.
public struct Attribute: Sendable {
  /// Unique name: the column's, or the column's with a suffix for a derived attribute.
  public let name: String
  /// What the values mean.
  public let role: Role
  /// The raw columns it was made from.
  public let columns: [String]
  /// One code per record: an index into `values`. Code 0 is missing.
  public let codes: [UInt32]
  /// The distinct standardised values; value 0 is the empty string.
  public let values: ByteStrings
  /// For every value, how many records have it; `counts[0]` counts the missing.
  public let counts: [UInt32]

  /// An attribute; counts the records of each value, O(records).
  public init(name: String, role: Role, columns: [String], codes: [UInt32], values: ByteStrings) {
    precondition(values.count > 0 && values.length(0) == 0, "value 0 is the empty string")
    self.name = name
    self.role = role
    self.columns = columns
    self.codes = codes
    self.values = values
    var counts = [UInt32](repeating: 0, count: values.count)
    for code in codes { counts[Int(code)] += 1 }
    self.counts = counts
  }

  /// The share of records that have a value, 0 ... 1.
  public var filledShare: Double {
    codes.isEmpty ? 0 : 1 - Double(counts[0]) / Double(codes.count)
  }
}

/// What standardising did to one column, for the report.
public struct StandardiseNote: Sendable, Codable, Equatable {
  /// The raw column.
  public let column: String
  /// Its role.
  public let role: Role
  /// Records with a raw value.
  public let filled: Int
  /// Records whose value changed in more than case, spaces and punctuation.
  public let changed: Int
  /// Records whose value was set to missing because it is a placeholder or junk.
  public let blanked: Int
  /// A few raw → standard examples, and what was decided (date order, default country ...).
  public let remarks: [String]

  public init(
    column: String, role: Role, filled: Int, changed: Int, blanked: Int, remarks: [String]
  ) {
    self.column = column
    self.role = role
    self.filled = filled
    self.changed = changed
    self.blanked = blanked
    self.remarks = remarks
  }
}

/// Standardised records, in the order of their table.
public struct StandardRecords: Sendable {
  /// The attributes to compare.
  public let attributes: [Attribute]
  /// For every record, the index of its source.
  public let sourceOf: [UInt16]
  /// How many sources there are.
  public let sourceCount: Int
  /// What was done, column by column.
  public let notes: [StandardiseNote]

  /// How many records there are.
  public var recordCount: Int { sourceOf.count }

  public init(
    attributes: [Attribute], sourceOf: [UInt16], sourceCount: Int, notes: [StandardiseNote]
  ) {
    precondition(attributes.allSatisfy { $0.codes.count == sourceOf.count }, "a code per record")
    self.attributes = attributes
    self.sourceOf = sourceOf
    self.sourceCount = sourceCount
    self.notes = notes
  }
}
