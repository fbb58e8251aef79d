// What one value looks like.

/// Measures of one value.
struct ValueProbe {
  private(set) var isPlaceholder = false
  private(set) var isEmail = false
  private(set) var isDate = false
  private(set) var isYear = false
  private(set) var hasTimeOfDay = false
  private(set) var isPhone = false
  private(set) var isPhoneShaped = false
  private(set) var number: Double?
  private(set) var isDecimal = false
  private(set) var isInteger = false
  private(set) var isDigitHeavyToken = false
  private(set) var isSex = false
  /// Whether the first word, or the first one behind a comma, is a known given name.
  private(set) var hasPersonName = false
  private(set) var hasLegalForm = false
  private(set) var isEastAsian = false
  private(set) var hasHan = false
  private(set) var hasKana = false
  private(set) var chineseKind: ChineseKind?
  private(set) var digits = 0
  private(set) var characters = 0
  private(set) var tokens = 0

  private static let symbols = Folding(.symbols)
  private static let words = Folding(.words)
  private static let reader = DateReader(order: .dayMonthYear, latestYear: 2025, isBirth: false)

  mutating func read(_ raw: Span<UInt8>) {
    self = ValueProbe()
    var text: [UInt8] = []
    Self.symbols.append(raw, to: &text)
    var line = WordLine()
    line.read(raw, Self.words)
    isPlaceholder = Placeholders.contains(line.bytes, role: .word)
    if isPlaceholder { return }
    countCharacters(text)
    tokens = line.words.count
    readDate(text)
    readNumber(text)
    readPhone(text)
    isEmail = text.contains(UInt8(ascii: "@"))
    if hasHan { chineseKind = ChineseKind(text) }
    isDigitHeavyToken = tokens == 1 && digits * 2 >= characters
    isSex = Sexes.knows(line.bytes)
    hasPersonName = givenPlace(text, line).map { Nicknames.contains(line.bytes, $0) } ?? false
    hasLegalForm =
      line.words.dropFirst().contains { LegalForms.isPlain(line.bytes, $0) }
      || line.words.count > 1 && LegalForms.number(line.bytes, line.words.last!) != nil
  }

  private func givenPlace(_ text: [UInt8], _ line: WordLine) -> Range<Int>? {
    guard let comma = text.firstIndex(of: UInt8(ascii: ",")) else { return line.words.first }
    var before = WordLine()
    before.read(text.span.extracting(0..<comma), Self.words)
    return before.words.count < line.words.count ? line.words[before.words.count] : nil
  }

  private mutating func countCharacters(_ text: [UInt8]) {
    for byte in text {
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
      if byte != 0x20, byte & 0xC0 != 0x80 { characters += 1 }
      if byte >= 0xE3, byte < 0xF0 { isEastAsian = true }
      if byte >= 0xE4, byte <= 0xE9 { hasHan = true }
      if byte == 0xE3 || byte >= 0xEA && byte <= 0xED { hasKana = true }
    }
  }

  private mutating func readDate(_ text: [UInt8]) {
    guard let fields = DateFields(text.span), let date = Self.reader.read(fields) else { return }
    isYear = fields.count == 1 && fields.lengths.0 == 4 && fields.namedMonth == 0
    isDate = !isYear && !date.isDoubtful && date.month > 0
    hasTimeOfDay = isDate && text.contains(UInt8(ascii: ":"))
  }

  private mutating func readNumber(_ text: [UInt8]) {
    guard let parsed = NumberText(text, hasDecimalComma: false) else { return }
    let letters = text.contains { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
    if letters, parsed.fraction.isEmpty { return }
    var value = 0.0
    for digit in parsed.whole { value = value * 10 + Double(digit - 0x30) }
    var scale = 0.1
    for digit in parsed.fraction {
      value += Double(digit - 0x30) * scale
      scale /= 10
    }
    number = parsed.isNegative ? -value : value
    isInteger = parsed.commas + parsed.stops == 0 || parsed.fraction.isEmpty && parsed.stops == 0
    isDecimal = parsed.commas + parsed.stops > 0
  }

  private mutating func readPhone(_ text: [UInt8]) {
    guard digits >= 6, digits <= 15 else { return }
    var separators = 0
    for byte in text {
      switch byte {
      case 0x30...0x39: continue
      case 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F: separators += 1
      case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "e"), UInt8(ascii: "t"): continue
      default: return
      }
    }
    isPhone = true
    let number = text.filter { $0 >= 0x30 && $0 <= 0x39 }
    let isMobile = number.count == 11 && number[0] == 0x31 && number[1] >= 0x33
    isPhoneShaped =
      text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "(")
      || separators >= 1 && (number.count == 10 || number.count == 11) || isMobile
  }
}
