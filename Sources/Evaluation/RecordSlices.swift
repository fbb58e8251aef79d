// The ways to divide records into parts: by source, size, what is missing, and what went wrong.

import MatchKit

/// What a list of errors says of a record: which column suffered what.
public struct RecordErrors: Sendable {
  /// The records, one an error; a record may have several.
  public var records: [UInt32]
  /// For every error, its kind.
  public var kinds: [String]

  /// Errors from two parallel arrays.
  public init(records: [UInt32], kinds: [String]) {
    precondition(records.count == kinds.count, "a kind for every error")
    self.records = records
    self.kinds = kinds
  }
}

extension RecordSlice {
  /// A part for every source, if there are several; O(records).
  public static func bySource(_ sourceOf: [UInt16], names: [String]) -> [RecordSlice] {
    guard names.count > 1 else { return [] }
    return divide(by: "source", sourceOf.map { UInt32($0) }, names: names)
  }

  /// Parts by what is missing: for every column the records without a value (`missing`), and all
  /// records by how many values they lack (`missing_values`); O(records × columns).
  public static func byMissingness(_ table: Table) -> [RecordSlice] {
    var lacking = [UInt32](repeating: 0, count: table.recordCount)
    var slices: [RecordSlice] = []
    for column in table.columns {
      var records: [UInt32] = []
      for (record, code) in column.codes.enumerated() where code == 0 {
        records.append(UInt32(record))
        lacking[record] += 1
      }
      if !records.isEmpty && records.count < table.recordCount {
        slices.append(RecordSlice(by: "missing", name: column.name, records: records))
      }
    }
    let names = ["0", "1", "2", "3", "4", "5 or more"]
    return slices + divide(by: "missing_values", lacking.map { min($0, 5) }, names: names)
  }

  /// A part for every kind of error, the commonest first, and one for records without any.
  public static func byError(_ errors: RecordErrors, recordCount: Int) -> [RecordSlice] {
    var isClean = [Bool](repeating: true, count: recordCount)
    var ofKind: [String: [UInt32]] = [:]
    for (record, kind) in zip(errors.records, errors.kinds) {
      isClean[Int(record)] = false
      ofKind[kind, default: []].append(record)
    }
    let clean = isClean.indices.filter { isClean[$0] }.map { UInt32($0) }
    let slices = ofKind.map { RecordSlice(by: "error", name: $0, records: distinct($1)) }
    return slices.sorted { ($1.records.count, $0.name) < ($0.records.count, $1.name) }
      + [RecordSlice(by: "error", name: "none", records: clean)]
  }

  /// Parts by the size of something that every record is in; records of size 0 are in none.
  static func bySize(_ by: String, _ sizeOf: [UInt32]) -> [RecordSlice] {
    let labels = sizeOf.map { $0 == 0 ? UInt32.max : UInt32(SizeSlice.place(Int($0))) }
    return divide(by: by, labels, names: SizeSlice.ranges.map(sizeName))
  }

  private static func sizeName(_ range: (least: Int, most: Int?)) -> String {
    guard let most = range.most else { return "\(range.least) or more" }
    return most == range.least ? "\(most)" : "\(range.least) to \(most)"
  }

  /// The non-empty parts of a partition; `labels` are indices into `names`, others are left out.
  private static func divide(
    by: String, _ labels: [UInt32], names: [String]
  ) -> [RecordSlice] {
    var parts = [[UInt32]](repeating: [], count: names.count)
    for (record, label) in labels.enumerated() where label < names.count {
      parts[Int(label)].append(UInt32(record))
    }
    return zip(names, parts).filter { !$1.isEmpty }.map {
      RecordSlice(by: by, name: $0, records: $1)
    }
  }

  private static func distinct(_ records: [UInt32]) -> [UInt32] {
    let sorted = records.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
