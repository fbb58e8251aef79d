// Files of pairs: `left,right` with optional sources, labels or probabilities.
//
// `left_source,left,right_source,right` where identifiers repeat across sources. Truth adds
// nothing, labels add `label`, scores add `probability`.

import Evaluation

/// Pairs of records as a file lists them, in its order.
public struct ListedPairs: Sendable, Equatable {
  public var left: [UInt32] = []
  public var right: [UInt32] = []
  /// For every pair, whether it is a match; empty unless labels were asked for.
  public var isMatch: [Bool] = []
  /// For every pair, its probability; empty unless scores were asked for.
  public var probability: [Double] = []

  public init() {}

  /// How many pairs there are.
  public var count: Int { left.count }

  fileprivate mutating func reserve(_ count: Int, _ form: PairFileReader.Form) {
    left.reserveCapacity(count)
    right.reserveCapacity(count)
    if form == .scores { probability.reserveCapacity(count) }
  }
}

/// Reads files of pairs.
public struct PairFileReader: Sendable {
  /// What the file adds to the pairs.
  public enum Form: Sendable { case pairs, labels, scores }

  private let form: Form

  public init(form: Form) { self.form = form }

  /// The pairs of a file, all of whose records must be known; throws `InputError`.
  public func read(_ path: String, names: RecordNames) throws -> ListedPairs {
    var names = names
    return try pairs(NamedRows(path: path), &names, addsUnknown: false)
  }

  /// The pairs of a file; records that are not known yet are added to `names`.
  public func read(_ path: String, adding names: inout RecordNames) throws -> ListedPairs {
    try pairs(NamedRows(path: path), &names, addsUnknown: true)
  }

  /// The pairs of a file and the names of the records in it; throws `InputError`.
  public func read(_ path: String) throws -> (names: RecordNames, pairs: ListedPairs) {
    let rows = try NamedRows(path: path)
    var names = RecordNames(hasSources: rows.column("left_source") != nil)
    let list = try pairs(rows, &names, addsUnknown: true)
    return (names, list)
  }

  func pairs(
    _ rows: NamedRows, _ names: inout RecordNames, addsUnknown: Bool
  ) throws -> ListedPairs {
    var left = try NameColumn("left", rows, header: header)
    var right = try NameColumn("right", rows, header: header)
    let values = try values(rows)
    var list = ListedPairs()
    list.reserve(rows.count, form)
    for row in 0..<rows.count {
      let one = try left.record(row, rows, &names, addsUnknown: addsUnknown)
      let other = try right.record(row, rows, &names, addsUnknown: addsUnknown)
      if form == .labels, one == other {
        throw rows.fault(
          row, expected: "two different records", found: "\"\(left.identifier(row))\" twice",
          advice: "mend the row or remove it")
      }
      list.left.append(one)
      list.right.append(other)
      if let values { try add(values, row, rows, to: &list) }
    }
    return list
  }

  private var header: String {
    switch form {
    case .pairs: "left,right"
    case .labels: "left,right,label"
    case .scores: "left,right,probability"
    }
  }

  /// The column that the form adds, with a number for every distinct value.
  private typealias Values = (column: TextColumn, ofCode: [Double?])

  private func values(_ rows: NamedRows) throws -> Values? {
    guard form != .pairs else { return nil }
    let column = try rows.requiredColumn(form == .labels ? "label" : "probability", of: header)
    let ofCode = (0..<column.codeCount).map { number(column.value($0)) }
    return (column, ofCode)
  }

  private func number(_ text: String) -> Double? {
    if form == .labels { return Self.labels[text.lowercased()].map { $0 ? 1 : 0 } }
    guard let value = Double(text), value >= 0, value <= 1 else { return nil }
    return value
  }

  private func add(
    _ values: Values, _ row: Int, _ rows: NamedRows, to list: inout ListedPairs
  ) throws {
    let isLabel = form == .labels
    guard let value = values.ofCode[Int(values.column.code(row))] else {
      throw rows.fault(
        row, column: isLabel ? "label" : "probability",
        expected: isLabel ? "1, 0, match or non-match" : "a number from 0 to 1",
        found: "\"\(values.column[row])\"",
        advice: isLabel ? "mend the label or remove the row" : "mend the row or remove it")
    }
    if isLabel { list.isMatch.append(value == 1) } else { list.probability.append(value) }
  }

  private static let labels: [String: Bool] = [
    "1": true, "match": true, "true": true, "yes": true, "1.0": true,
    "0": false, "non-match": false, "non_match": false, "nonmatch": false, "false": false,
    "no": false, "0.0": false,
  ]
}

/// One side of the pairs; a name is looked up once for as long as its source stays the same.
private struct NameColumn {
  private let name: String
  private let column: TextColumn
  private let sources: TextColumn?
  /// For every code of an identifier, the code of the source and the record last found.
  private var known: [(source: UInt32, record: UInt32)]

  init(_ name: String, _ rows: NamedRows, header: String) throws {
    self.name = name
    column = try rows.requiredColumn(name, of: header)
    sources = rows.column("\(name)_source")
    known = Array(repeating: (.max, .max), count: column.codeCount)
  }

  func identifier(_ row: Int) -> String { column[row] }

  mutating func record(
    _ row: Int, _ rows: NamedRows, _ names: inout RecordNames, addsUnknown: Bool
  ) throws -> UInt32 {
    let code = Int(column.code(row))
    let source = sources?.code(row) ?? 0
    if known[code].record != .max, known[code].source == source { return known[code].record }
    let record = try find(row, rows, &names, addsUnknown: addsUnknown)
    known[code] = (source, record)
    return record
  }

  private func find(
    _ row: Int, _ rows: NamedRows, _ names: inout RecordNames, addsUnknown: Bool
  ) throws -> UInt32 {
    let (source, identifier) = (sources?[row], column[row])
    if addsUnknown, names.find(source: source, identifier: identifier) == .unknown {
      return names.add(source: source ?? "", identifier: identifier)
    }
    return try rows.record(
      row, column: name, source: source, identifier: identifier, in: names)
  }
}
