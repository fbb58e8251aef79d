// The report on one column: counts over records, a few examples, what was decided.

import Kernels

/// Attributes made from one rule, and the note about it.
struct ColumnOutcome: Sendable {
  var attributes: [Attribute]
  var note: StandardiseNote

  /// The outcome of a rule whose columns the table lacks.
  static func missing(_ rule: StandardiseRule) -> ColumnOutcome {
    ColumnOutcome(
      attributes: [],
      note: StandardiseNote(
        column: rule.columns.joined(separator: " + "), role: rule.role, filled: 0, changed: 0,
        blanked: 0, remarks: ["the table has no such column"]))
  }
}

/// Counts what standardising did to the records of a column.
struct ColumnNote {
  let note: StandardiseNote

  static let exampleCount = 3

  init(
    rule: StandardiseRule, raw: RawColumn, evidence: ColumnEvidence, pieces: [StandardPiece]
  ) {
    let filled = raw.codes.count - Int(raw.counts[0])
    var counts = (changed: 0, blanked: 0, doubtful: 0)
    var changes: [(code: Int, records: UInt32)] = []
    var blanks: [(code: Int, records: UInt32)] = []
    var code = 0
    for piece in pieces {
      for flags in piece.flags {
        let records = raw.counts[code]
        if flags.contains(.changed) {
          counts.changed += Int(records)
          changes.append((code, records))
        }
        if flags.contains(.blanked) {
          counts.blanked += Int(records)
          blanks.append((code, records))
        }
        if flags.contains(.doubtful) { counts.doubtful += Int(records) }
        code += 1
      }
    }
    var remarks = evidence.remarks
    if counts.doubtful > 0 {
      remarks.append("\(counts.doubtful) records hold an impossible value: the rest of it is kept")
    }
    remarks += Self.commonest(changes).map { code in
      "\(raw.values.string(code)) → \(Self.standard(code, pieces))"
    }
    remarks += Self.commonest(blanks).map { "\(raw.values.string($0)) → missing" }
    note = StandardiseNote(
      column: rule.columns.joined(separator: " + "), role: rule.role, filled: filled,
      changed: counts.changed, blanked: counts.blanked, remarks: remarks)
  }

  private static func commonest(_ codes: [(code: Int, records: UInt32)]) -> [Int] {
    var best: [(code: Int, records: UInt32)] = []
    for item in codes {
      let place = best.firstIndex { $0.records < item.records } ?? best.count
      if place < exampleCount { best.insert(item, at: place) }
      if best.count > exampleCount { best.removeLast() }
    }
    return best.map(\.code)
  }

  private static func standard(_ code: Int, _ pieces: [StandardPiece]) -> String {
    var first = 0
    for piece in pieces {
      if code < first + piece.flags.count {
        return piece.texts(0).string(code - first)
      }
      first += piece.flags.count
    }
    return ""
  }
}

extension StandardiseNote {
  /// The note with `count` more records blanked, and why.
  func blanking(_ count: Int, _ remark: String) -> StandardiseNote {
    StandardiseNote(
      column: column, role: role, filled: filled, changed: changed, blanked: blanked + count,
      remarks: remarks + [remark])
  }
}
