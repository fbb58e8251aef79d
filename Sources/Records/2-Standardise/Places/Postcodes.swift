// Postcodes: letters and digits without spaces; US ZIP+4 becomes the five digits.

/// What a column of postcodes shows.
package struct PostcodeEvidence: Sendable {
  /// Nine digits are ZIP+4.
  var hasPlusFour = false
  /// Four digits are five that lost their leading zero.
  var lostZeros = false
}

/// Standardises postcodes.
package struct Postcodes: Sendable {
  private let evidence: PostcodeEvidence
  private static let folding = Folding(.symbols)

  init(_ evidence: ColumnEvidence) { self.evidence = evidence.postcodes }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.bytes.removeAll(keepingCapacity: true)
    Self.folding.append(raw, to: &line.bytes)
    let shape = PostcodeShape(line.bytes)
    let text = shape.isFloat ? line.bytes.dropLast(2) : line.bytes[...]
    for byte in text where isLetterOrDigit(byte) { value.main.append(byte) }
    let isPlusFour = shape.isPlusFour || evidence.hasPlusFour && shape.digits == 9
    if isPlusFour, value.main.count == 9 {
      value.main.removeLast(4)
    } else if evidence.lostZeros, value.main.count == 4, shape.digits >= 4 {
      value.main.insert(0x30, at: 0)
    }
    let zeros = value.main.allSatisfy { $0 == 0x30 } && value.main.count > 2
    if zeros || Placeholders.contains(value.main, role: .postcode) {
      value.main.removeAll(keepingCapacity: true)
    }
  }
}

/// The shape of a postcode's text.
private struct PostcodeShape {
  /// How many digits, if there is no letter; else 0.
  var digits = 0
  /// ddddd-dddd.
  var isPlusFour = false
  /// Digits with ".0" behind them, as spreadsheets write.
  var isFloat = false

  init(_ text: [UInt8]) {
    let count = text.count { $0 >= 0x30 && $0 <= 0x39 }
    let hasLetters = text.contains { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
    isFloat = !hasLetters && text.count == count + 1 && text.suffix(2) == [0x2E, 0x30]
    if !hasLetters { digits = isFloat ? count - 1 : count }
    isPlusFour =
      digits == 9 && text.count == 10 && (text[5] == UInt8(ascii: "-") || text[5] == 0x20)
  }

  /// Whether the text is five digits, the first a zero.
  static func startsWithZero(_ text: [UInt8]) -> Bool { text.first == 0x30 }
}

extension ColumnEvidence {
  /// US shapes: ZIP+4 where five digits are the rule; lost zeros where four digits occur among
  /// at least four in five with five digits, none of which starts with a zero.
  mutating func readPostcodes(_ raw: RawColumn) {
    let folding = Folding(.symbols)
    var (total, five, four, zeros, nine) = (0, 0, 0, 0, 0)
    raw.forEachSampled { text, records in
      var bytes: [UInt8] = []
      folding.append(text, to: &bytes)
      let shape = PostcodeShape(bytes)
      total += records
      if shape.digits == 5 { five += records }
      if shape.digits == 4 { four += records }
      if shape.digits == 9 { nine += records }
      if shape.digits == 5 || shape.isPlusFour, PostcodeShape.startsWithZero(bytes) {
        zeros += records
      }
    }
    postcodes.hasPlusFour = nine > 0 && (five + nine) * 2 > total && five > 0
    postcodes.lostZeros = four * 200 >= total && four > 0 && five * 5 >= total * 4 && zeros == 0
    if postcodes.lostZeros { remarks.append("four digits are read as five with a lost zero") }
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
}
