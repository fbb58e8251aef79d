// E-mail addresses: lower case, the first one, without tags; typos of common providers mended.
//
// Gmail ignores dots and everyone's `+tag` is the owner's own label, so both go. A text without @
// is missing unless it is masked with `*`. Generic local parts (test@, noreply@) are missing.

/// Standardises e-mail addresses.
package struct Emails: Sendable {
  private let corrections: WordTable
  private let domains: [[UInt8]]
  private static let folding = Folding(.symbols)

  init(_ evidence: ColumnEvidence) {
    domains = evidence.domains.map(\.meant)
    corrections = WordTable(
      evidence.domains.enumerated().map { place, domain in
        (String(decoding: domain.written, as: UTF8.self), place)
      })
  }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.bytes.removeAll(keepingCapacity: true)
    Self.folding.append(raw, to: &line.bytes)
    guard let address = firstAddress(in: line.bytes) else { return }
    let text = line.bytes[address]
    guard let at = text.lastIndex(of: UInt8(ascii: "@")) else {
      value.main.append(contentsOf: text)
      return
    }
    let written = at + 1..<text.endIndex
    let meant = corrected(line.bytes, written)
    let isGmail = meant.map { $0 == Self.gmail } ?? isText(line.bytes, written, Self.gmail)
    writeLocalPart(text[..<at], ignoringDots: isGmail, to: &value.main)
    if value.main.isEmpty || Self.generic.contains(value.main, 0..<value.main.count) {
      value.main.removeAll(keepingCapacity: true)
      return
    }
    value.main.append(UInt8(ascii: "@"))
    if let meant {
      value.main.append(contentsOf: meant)
    } else {
      value.main.append(contentsOf: line.bytes[written])
    }
  }

  /// Where the first address lies: the first run without separators that has an @ between other
  /// characters, else, if nothing has, the first masked run.
  private func firstAddress(in text: [UInt8]) -> Range<Int>? {
    var masked: Range<Int>?
    var start = 0
    for at in 0...text.count {
      guard at == text.count || isSeparator(text[at]) else { continue }
      let run = trimmed(text, start..<at)
      start = at + 1
      let slice = text[run]
      if let sign = slice.lastIndex(of: UInt8(ascii: "@")) {
        if sign > run.lowerBound, sign < run.upperBound - 1 { return run }
      } else if masked == nil, slice.contains(UInt8(ascii: "*")), slice.contains(where: isLetter) {
        masked = run
      }
    }
    return masked
  }

  /// The run without `mailto:` and stops at its ends.
  private func trimmed(_ text: [UInt8], _ run: Range<Int>) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, text[start] == Self.scheme[0],
      text[start..<end].starts(with: Self.scheme)
    {
      start += Self.scheme.count
    }
    while start < end, isStop(text[end - 1]) { end -= 1 }
    while start < end, isStop(text[start]) { start += 1 }
    return start..<end
  }

  private func writeLocalPart(
    _ local: ArraySlice<UInt8>, ignoringDots: Bool, to out: inout [UInt8]
  ) {
    let wasEmpty = out.isEmpty
    out.append(addingCapacity: local.count) { out in
      for byte in local {
        if byte == UInt8(ascii: "+"), !(wasEmpty && out.isEmpty) { return }
        if byte == UInt8(ascii: ".") && ignoringDots { continue }
        if byte != UInt8(ascii: "@") && byte != UInt8(ascii: "+") { out.append(byte) }
      }
    }
  }

  /// The domain that is meant where it is another than the one written.
  private func corrected(_ text: [UInt8], _ written: Range<Int>) -> [UInt8]? {
    if let place = corrections.number(text, written) { return domains[place] }
    return isText(text, written, Self.googlemail) ? Self.gmail : nil
  }

  static let gmail = Array("gmail.com".utf8)
  static let googlemail = Array("googlemail.com".utf8)
  private static let scheme = Array("mailto:".utf8)
  private static let generic = WordTable(
    words: """
      test tester testing noreply no-reply no.reply donotreply do-not-reply none unknown noemail
      no-email no.email nomail na n/a null nobody asdf abc example user xxx noone
      """)
}

private func isText(_ text: [UInt8], _ range: Range<Int>, _ other: [UInt8]) -> Bool {
  range.count == other.count && text[range].elementsEqual(other)
}

private func isSeparator(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x2C, 0x3B, 0x3C, 0x3E, 0x28, 0x29, 0x22, 0x5B, 0x5D, 0x7C: true
  default: false
  }
}

private func isStop(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "'")
}

private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
