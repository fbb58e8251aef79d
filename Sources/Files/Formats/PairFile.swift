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

  /// Whether a file of pairs tells the sources of its records.
  public static func tellsSources(_ path: String) throws -> Bool {
    try NamedRows(path: path).column("left_source") != nil
  }

  func pairs(
    _ rows: NamedRows, _ names: inout RecordNames, addsUnknown: Bool
  ) throws -> ListedPairs {
    let header = self.header
    let left = try rows.requiredColumn("left", of: header)
    let right = try rows.requiredColumn("right", of: header)
    let sources = (rows.column("left_source"), rows.column("right_source"))
    let extra = try extraColumn(rows)
    var list = ListedPairs()
    for row in 0..<rows.count {
      let sides = [("left", left[row], sources.0?[row]), ("right", right[row], sources.1?[row])]
      var ends: [UInt32] = []
      for (column, identifier, source) in sides {
        if addsUnknown, names.find(source: source, identifier: identifier) == .unknown {
          ends.append(names.add(source: source ?? "", identifier: identifier))
        } else {
          ends.append(
            try rows.record(
              row, column: column, source: source, identifier: identifier, in: names))
        }
      }
      if form == .labels, ends[0] == ends[1] {
        throw rows.fault(
          row, expected: "two different records", found: "\"\(left[row])\" twice",
          advice: "mend the row or remove it")
      }
      list.left.append(ends[0])
      list.right.append(ends[1])
      if let extra { try add(extra[row], row, rows, to: &list) }
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

  private func extraColumn(_ rows: NamedRows) throws -> TextColumn? {
    switch form {
    case .pairs: nil
    case .labels: try rows.requiredColumn("label", of: header)
    case .scores: try rows.requiredColumn("probability", of: header)
    }
  }

  private func add(
    _ text: String, _ row: Int, _ rows: NamedRows, to list: inout ListedPairs
  ) throws {
    switch form {
    case .pairs: return
    case .labels:
      guard let label = Self.labels[text.lowercased()] else {
        throw rows.fault(
          row, column: "label", expected: "1, 0, match or non-match", found: "\"\(text)\"",
          advice: "mend the label or remove the row")
      }
      list.isMatch.append(label)
    case .scores:
      guard let value = Double(text), value >= 0, value <= 1 else {
        throw rows.fault(
          row, column: "probability", expected: "a number from 0 to 1", found: "\"\(text)\"",
          advice: "mend the row or remove it")
      }
      list.probability.append(value)
    }
  }

  private static let labels: [String: Bool] = [
    "1": true, "match": true, "true": true, "yes": true, "1.0": true,
    "0": false, "non-match": false, "non_match": false, "nonmatch": false, "false": false,
    "no": false, "0.0": false,
  ]
}
