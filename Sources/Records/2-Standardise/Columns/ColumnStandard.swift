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
    let texts = pieces.map { $0.texts(part) }
    let byteCount = texts.reduce(0) { $0 + $1.bytes.count }
    // Standard values are nearly as many as raw ones; what is derived from them is much fewer.
    if part == 0 {
      distinct.reserve(count: raw.values.count, byteCount: byteCount)
    } else {
      distinct.reserveText(count: raw.values.count, byteCount: byteCount)
    }
    var codeOf: [UInt32] = []
    codeOf.reserveCapacity(raw.values.count)
    for text in texts { codeOf += distinct.codes(of: text) }
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
  private let partCount: Int
  private var main = TextList()
  private var first = TextList()
  private var second = TextList()
  private var third = TextList()
  /// What happened to each value.
  private(set) var flags: [ValueFlags] = []

  init(partCount: Int) { self.partCount = partCount }

  /// Output `part`, 0 being the main one: a string for each value.
  func texts(_ part: Int) -> ByteStrings {
    let list = [main, first, second, third][part]
    return ByteStrings(bytes: list.bytes, offsets: list.offsets)
  }

  mutating func append(_ value: borrowing StandardValue, raw: Span<UInt8>) {
    main.append(value.main)
    if partCount > 0 { first.append(value.first) }
    if partCount > 1 { second.append(value.second) }
    if partCount > 2 { third.append(value.third) }
    var flags: ValueFlags = value.isDoubtful ? [.doubtful] : []
    if value.main.isEmpty {
      if !raw.isEmpty { flags.insert(.blanked) }
    } else if differsBeyondForm(raw, value.main.span) {
      flags.insert(.changed)
    }
    self.flags.append(flags)
  }
}

/// Texts end to end.
private struct TextList: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [UInt32] = [0]

  @inline(__always)
  mutating func append(_ text: [UInt8]) {
    if !text.isEmpty { bytes.append(contentsOf: text) }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
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
  // What is equal but for case says nothing; it goes ahead in step.
  while leftAt < min(left.count, right.count) {
    let (one, two) = (left[leftAt], right[leftAt])
    guard one == two || one | 0x20 == two && two >= 0x61 && two <= 0x7A else { break }
    leftAt += 1
  }
  var rightAt = leftAt
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
