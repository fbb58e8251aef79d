// Numbers: one canonical decimal text for "1,234.50", "1.234,5 EUR" and "$1234.5".

/// Standardises decimal numbers, integers and coordinates.
package struct Numbers: Sendable {
  private let role: Role
  private let hasDecimalComma: Bool
  private static let folding = Folding(.symbols)

  init(_ role: Role, _ evidence: ColumnEvidence) {
    self.role = role
    hasDecimalComma = evidence.hasDecimalComma
  }

  /// Zero is no coordinate: it stands for an unknown place.
  private var isCoordinate: Bool { role == .latitude || role == .longitude }

  /// A text without exactly one number in it is missing. Where whole numbers are expected it
  /// stays as folded text, and so does a number with letters (12b).
  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.read(raw, Self.folding)
    if role == .integer, line.bytes.contains(where: { $0 >= 0x61 }) {
      Texts(.word).standardise(raw, &line, &value)
    } else if let number = NumberText(
      line.bytes, hasDecimalComma: hasDecimalComma, spacesGroup: role != .integer)
    {
      if isCoordinate, number.isZero { return }
      number.write(to: &value.main)
    } else if role == .integer {
      Texts(.word).standardise(raw, &line, &value)
    }
  }
}

/// The one number in a text.
struct NumberText {
  private(set) var isNegative = false
  private(set) var whole: [UInt8] = []
  private(set) var fraction: [UInt8] = []
  /// How many marks of each kind the number holds, and the digits after the last mark.
  private(set) var commas = 0
  private(set) var stops = 0
  private(set) var digitsAfterMark = 0

  /// Reads a folded text; nil unless it holds exactly one number. With `spacesGroup`, spaces may
  /// set off thousands.
  init?(_ text: [UInt8], hasDecimalComma: Bool, spacesGroup: Bool = true) {
    guard let range = Self.onlyNumber(in: text, spacesGroup) else { return nil }
    let body = text[range]
    for byte in body {
      switch byte {
      case UInt8(ascii: ","): (commas, digitsAfterMark) = (commas + 1, 0)
      case UInt8(ascii: "."): (stops, digitsAfterMark) = (stops + 1, 0)
      default: digitsAfterMark += 1
      }
    }
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0
    isNegative = before == UInt8(ascii: "-")
    let mark = decimalMark(body, hasDecimalComma)
    var isFraction = false
    var groups: [Int] = [0]
    for (place, byte) in zip(body.indices, body) {
      if byte >= 0x30, byte <= 0x39 {
        if isFraction { fraction.append(byte) } else { whole.append(byte) }
        if !isFraction { groups[groups.count - 1] += 1 }
      } else if place == mark {
        isFraction = true
      } else {
        groups.append(0)
      }
    }
    // Marks that do not set off thousands make it a date, a version or a list.
    if groups.count > 1, groups[0] > 3 || groups.dropFirst().contains(where: { $0 != 3 }) {
      return nil
    }
    while fraction.last == 0x30 { fraction.removeLast() }
    let zeros = whole.prefix { $0 == 0x30 }.count
    whole.removeFirst(min(zeros, max(0, whole.count - 1)))
    if whole.isEmpty { whole = [0x30] }
  }

  /// Whether it is zero.
  var isZero: Bool { whole == [0x30] && fraction.isEmpty }

  /// Appends the canonical text: a sign, digits, and a stop before a fraction.
  func write(to out: inout [UInt8]) {
    if isNegative, !isZero { out.append(UInt8(ascii: "-")) }
    out.append(contentsOf: whole)
    if !fraction.isEmpty {
      out.append(UInt8(ascii: "."))
      out.append(contentsOf: fraction)
    }
  }

  /// The range of digits and marks, if there is one number and nothing that makes it another.
  private static func onlyNumber(in text: [UInt8], _ spacesGroup: Bool) -> Range<Int>? {
    guard let start = text.firstIndex(where: isDigit) else { return nil }
    var first = start
    if first > 0, text[first - 1] == UInt8(ascii: ".") { first -= 1 }
    var end = start
    var at = start
    while at < text.count {
      if isDigit(text[at]) {
        end = at + 1
      } else if !isMark(text[at]), !(spacesGroup && joinsThousands(text, at)) {
        break
      }
      at += 1
    }
    guard !text[end...].contains(where: isDigit) else { return nil }
    let letters = text.count { $0 >= 0x61 && $0 <= 0x7A }
    return letters <= 4 ? first..<end : nil
  }

  /// A space between groups of three digits: "1 234 567".
  private static func joinsThousands(_ text: [UInt8], _ at: Int) -> Bool {
    text[at] == 0x20 && at + 3 < text.count && text[at + 1...at + 3].allSatisfy(isDigit)
      && (at + 4 == text.count || !isDigit(text[at + 4]))
  }

  /// Where the decimal mark lies, if there is one: the last mark, unless it groups thousands.
  private func decimalMark(_ body: ArraySlice<UInt8>, _ hasDecimalComma: Bool) -> Int? {
    guard let last = body.lastIndex(where: Self.isMark) else { return nil }
    let isComma = body[last] == UInt8(ascii: ",")
    if commas > 0, stops > 0 { return (isComma ? commas : stops) == 1 ? last : nil }
    if commas + stops > 1 { return nil }
    if digitsAfterMark == 3, isComma != hasDecimalComma, last > body.startIndex {
      return isComma || hasDecimalComma ? nil : last
    }
    return last
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }
}

extension ColumnEvidence {
  /// A comma marks decimals when more values have one comma with other than three digits behind
  /// it than have such a stop.
  mutating func readNumbers(_ raw: RawColumn) {
    let folding = Folding(.symbols)
    var commas = 0
    var stops = 0
    raw.forEachSampled { text, records in
      var bytes: [UInt8] = []
      folding.append(text, to: &bytes)
      guard let number = NumberText(bytes, hasDecimalComma: false),
        number.commas + number.stops == 1, number.digitsAfterMark != 3
      else { return }
      commas += number.commas * records
      stops += number.stops * records
    }
    hasDecimalComma = commas > stops
    if hasDecimalComma { remarks.append("a comma marks decimals (\(commas) records show it)") }
  }
}
