// One rule at work: its distinct values in parallel, then the records' codes.

import Kernels

/// Standardises one raw column.
struct ColumnStandard: Sendable {
  let rule: StandardiseRule
  let raw: RawColumn
  private let evidence: ColumnEvidence
  private let standard: ValueStandard

  /// A share of records below which a derived attribute says too little to be kept.
  static let derivedShareMin = 0.15

  init(rule: StandardiseRule, raw: RawColumn) {
    self.rule = rule
    self.raw = raw
    evidence = ColumnEvidence(rule: rule, raw: raw)
    standard = ValueStandard(role: rule.role, evidence: evidence)
  }

  /// The attributes and what was done; O(records + bytes of distinct values).
  func outcome() -> ColumnOutcome {
    let pieces = rule.role == .ignored ? [] : standardiseValues()
    let note = ColumnNote(rule: rule, raw: raw, evidence: evidence, pieces: pieces).note
    if rule.role == .ignored { return ColumnOutcome(attributes: [], note: note) }
    var attributes = [attribute(0, rule.name, rule.role, pieces)]
    for (place, part) in standard.parts.enumerated() {
      let derived = attribute(place + 1, "\(rule.name).\(part.suffix)", part.role, pieces)
      let filled = max(attributes[0].filledShare, 1e-9)
      if derived.filledShare >= part.shareMin * filled, derived.values.count > 2,
        part.role != .numbers || !repeats(derived, attributes[0])
      {
        attributes.append(derived)
      }
    }
    return ColumnOutcome(attributes: attributes, note: note)
  }

  /// Whether number tokens are nearly all that the main attribute says, by bytes.
  private func repeats(_ derived: Attribute, _ main: Attribute) -> Bool {
    var bytes = (derived: 0, main: 0)
    for (code, mainCode) in zip(derived.codes, main.codes) where code != 0 {
      bytes.derived += derived.values.length(Int(code))
      bytes.main += main.values.length(Int(mainCode))
    }
    return bytes.derived * 10 >= bytes.main * 9
  }

  private func standardiseValues() -> [StandardPiece] {
    let ranges = parts(of: raw.values.count, grain: 4096)
    return parallelMap(ranges.count) { index in
      var piece = StandardPiece(partCount: standard.parts.count)
      var line = WordLine()
      var value = StandardValue()
      let bytes = raw.values.bytes
      let offsets = raw.values.offsets
      for code in ranges[index] {
        let range = Int(offsets[code])..<Int(offsets[code + 1])
        let text = bytes.span.extracting(range)
        value.clear()
        if !range.isEmpty { standard.standardise(text, &line, &value) }
        piece.append(value, raw: text)
      }
      return piece
    }
  }

  /// Output `part` (0 is the main one) as an attribute: equal values share a code.
  private func attribute(
    _ part: Int, _ name: String, _ role: Role, _ pieces: [StandardPiece]
  ) -> Attribute {
    var distinct = ByteDictionary()
    var codeOf: [UInt32] = []
    codeOf.reserveCapacity(raw.values.count)
    for piece in pieces {
      let bytes = piece.bytes[part]
      let offsets = piece.offsets[part]
      for index in 0..<piece.flags.count {
        let range = Int(offsets[index])..<Int(offsets[index + 1])
        codeOf.append(distinct.code(of: bytes.span.extracting(range)))
      }
    }
    return Attribute(
      name: name, role: role, columns: rule.columns, codes: mapped(raw.codes, by: codeOf),
      values: distinct.values)
  }
}

/// Every code replaced by `codeOf[code]`, in parallel.
func mapped(_ codes: [UInt32], by codeOf: [UInt32]) -> [UInt32] {
  parallelFill(codes.count, initial: 0) { range, span in
    for (place, record) in range.enumerated() { span[place] = codeOf[Int(codes[record])] }
  }
}

/// The standardised values of one part of a value list.
struct StandardPiece: Sendable {
  /// For each output: its values end to end.
  private(set) var bytes: [[UInt8]]
  private(set) var offsets: [[UInt32]]
  /// What happened to each value.
  private(set) var flags: [ValueFlags] = []

  init(partCount: Int) {
    bytes = Array(repeating: [], count: partCount + 1)
    offsets = Array(repeating: [0], count: partCount + 1)
  }

  mutating func append(_ value: borrowing StandardValue, raw: Span<UInt8>) {
    bytes[0].append(contentsOf: value.main)
    offsets[0].append(UInt32(bytes[0].count))
    for part in 1..<bytes.count {
      let derived = part == 1 ? value.first : part == 2 ? value.second : value.third
      bytes[part].append(contentsOf: derived)
      offsets[part].append(UInt32(bytes[part].count))
    }
    var flags: ValueFlags = value.isDoubtful ? [.doubtful] : []
    if value.main.isEmpty {
      if !raw.isEmpty { flags.insert(.blanked) }
    } else if differsBeyondForm(raw, value.main.span) {
      flags.insert(.changed)
    }
    self.flags.append(flags)
  }
}

/// What happened to a value.
struct ValueFlags: OptionSet, Sendable {
  let rawValue: UInt8
  /// It had text and has none now.
  static let blanked = ValueFlags(rawValue: 1)
  /// It differs in more than case, spaces and punctuation.
  static let changed = ValueFlags(rawValue: 2)
  /// Only a part of it could be read.
  static let doubtful = ValueFlags(rawValue: 4)
}

/// Whether two texts differ in more than case, spaces and punctuation of ASCII.
private func differsBeyondForm(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
  var leftAt = 0
  var rightAt = 0
  while true {
    let leftByte = nextLetter(left, &leftAt)
    let rightByte = nextLetter(right, &rightAt)
    if leftByte != rightByte { return true }
    if leftByte == 0 { return false }
  }
}

private func nextLetter(_ text: Span<UInt8>, _ at: inout Int) -> UInt8 {
  while at < text.count {
    let byte = text[at]
    at += 1
    switch byte {
    case 0x41...0x5A: return byte | 0x20
    case 0x30...0x39, 0x61...0x7A, 0x80...: return byte
    default: continue
    }
  }
  return 0
}
