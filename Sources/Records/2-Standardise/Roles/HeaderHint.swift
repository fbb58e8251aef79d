// What a header suggests: its words are looked up, the longest known phrase wins, the last of
// equals, so that "company phone" is a phone and "phone country" a country.

import Kernels

/// The role that a header suggests.
struct HeaderHint: Sendable {
  /// The suggestion, if any.
  let kind: HeaderKind?

  init(header: String) {
    let words = headerWords(header)
    if let kind = Self.lastHan(words) {
      self.kind = kind
      return
    }
    var best: (length: Int, kind: HeaderKind)?
    for start in words.indices {
      var phrase: [UInt8] = []
      for end in start..<words.count {
        phrase += words[end]
        if let number = headerTable.number(of: phrase.span),
          phrase.count >= best?.length ?? 0
        {
          best = (phrase.count, headerKinds[number])
        }
      }
    }
    kind = best?.kind
  }
}

extension HeaderHint {
  /// In Chinese the last word says what a thing is: 身份证地址 is an address. The longest phrase at
  /// the end of the header's Han characters.
  private static func lastHan(_ words: [[UInt8]]) -> HeaderKind? {
    guard let last = words.last, last[0] >= 0xE3 else { return nil }
    for start in words.indices {
      let phrase = Array(words[start...].joined())
      if let number = headerTable.number(of: phrase.span) { return headerKinds[number] }
    }
    return nil
  }
}

/// What a header can suggest.
enum HeaderKind: Sendable, Equatable {
  case role(Role)
  /// A name of something: a person, a company, a product.
  case name
  /// A time stamp of the record itself.
  case stamp
  /// A number that only tells rows apart.
  case row
}

/// The words of a header, folded: split at punctuation, at capitals inside ("firstName"), between
/// letters and digits, and at every Han character. Digits are left out.
func headerWords(_ header: String) -> [[UInt8]] {
  var spaced = ""
  var previous: Character = " "
  for character in header {
    let startsWord =
      character.isUppercase && previous.isLowercase
      || character.isNumber != previous.isNumber || isHan(character) || isHan(previous)
    if startsWord { spaced.append(" ") }
    spaced.append(character)
    previous = character
  }
  return Folding(.words).folded(simplified(spaced).utf8).split(separator: 0x20).map { Array($0) }
    .filter { !$0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}

/// The text with traditional characters as simplified ones, which the phrases are written in.
private func simplified(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    out.append(Unicode.Scalar(Han.simplified(scalar.value)) ?? scalar)
  }
  return String(out)
}

private func isHan(_ character: Character) -> Bool {
  character.unicodeScalars.first.map { isEastAsian($0.value) } ?? false
}

private let headerKinds: [HeaderKind] = headerPhrases.map(\.kind)

private let headerTable = WordTable(
  headerPhrases.enumerated().flatMap { place, entry in
    entry.phrases.split(whereSeparator: \.isWhitespace).map { phrase in
      (word: String(phrase.filter { $0 != "_" }), number: place)
    }
  })
