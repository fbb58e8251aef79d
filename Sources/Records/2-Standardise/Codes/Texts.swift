// Words, texts, categories: folded, nothing more; a text's number tokens apart.

/// Standardises free text.
package struct Texts: Sendable {
  private let role: Role
  private static let folding = Folding(.words)

  init(_ role: Role) { self.role = role }

  /// Number tokens tell apart what reads alike: models, volumes, house numbers.
  var parts: [DerivedPart] {
    role == .text
      ? [DerivedPart(suffix: "numbers", role: .numbers, shareMin: ColumnStandard.derivedShareMin)]
      : []
  }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.read(raw, Self.folding)
    if Placeholders.contains(line.bytes, role: role) { return }
    value.main.append(contentsOf: line.bytes)
    if role == .text { writeNumberTokens(of: line.bytes, to: &value.first) }
  }
}

/// Appends the distinct tokens of ASCII letters and digits that hold a digit, sorted by bytes and
/// separated by spaces.
func writeNumberTokens(of text: [UInt8], to out: inout [UInt8]) {
  var tokens: [Range<Int>] = []
  var start = 0
  var hasDigit = false
  for at in 0...text.count {
    let byte = at < text.count ? text[at] : 0
    let isDigit = byte >= 0x30 && byte <= 0x39
    if isDigit || byte >= 0x61 && byte <= 0x7A {
      hasDigit = hasDigit || isDigit
      continue
    }
    if hasDigit { tokens.append(start..<at) }
    hasDigit = false
    start = at + 1
  }
  if tokens.count > 1 {
    tokens.sort { text[$0].lexicographicallyPrecedes(text[$1]) }
  }
  for (place, token) in tokens.enumerated() {
    if place > 0 {
      if text[tokens[place - 1]].elementsEqual(text[token]) { continue }
      out.append(0x20)
    }
    out.append(contentsOf: text[token])
  }
}
