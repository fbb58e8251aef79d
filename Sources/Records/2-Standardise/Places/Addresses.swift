// Addresses: one spelling for the words of a street, and the house number and unit apart.
//
// Street words become their postal abbreviation (street st, avenue ave, apartment apt; several
// languages). The main form keeps every word. The house number is the first number that is no
// unit's; the unit is what follows a unit word (apt, flat, #, ste, zimmer ...). In Chinese
// addresses the house number is the digits before 号, or the first digits.

/// Standardises addresses, streets, house numbers and units.
package struct Addresses: Sendable {
  private let role: Role
  private static let folding = Folding(.address)

  init(_ role: Role) { self.role = role }

  var parts: [DerivedPart] {
    guard role == .address || role == .street else { return [] }
    let share = ColumnStandard.derivedShareMin
    return [
      DerivedPart(suffix: "number", role: .streetNumber, shareMin: share),
      DerivedPart(suffix: "unit", role: .unit, shareMin: 0.05),
    ]
  }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.read(raw, Self.folding)
    if Placeholders.contains(line.bytes, role: role) { return }
    switch role {
    case .streetNumber: writeHouseNumber(line, to: &value.main)
    case .unit: writeUnit(line, to: &value.main)
    default:
      writeWords(line, to: &value.main)
      writeParts(line, &value)
    }
    if Placeholders.contains(value.main, role: role) { value.clear() }
  }

  /// "12 B" is 12b; "12-14" stays two numbers.
  private func writeHouseNumber(_ line: WordLine, to out: inout [UInt8]) {
    for (place, word) in line.words.enumerated() {
      let joins =
        word.count == 1 && isLetter(line.bytes[word.lowerBound]) && place > 0
        && isDigit(line.bytes[line.words[place - 1].upperBound - 1])
      if isHash(line, word) { continue }
      if !out.isEmpty, !joins { out.append(0x20) }
      out.append(contentsOf: line.bytes[word])
    }
  }

  /// The unit without its unit words, unless nothing else is there.
  private func writeUnit(_ line: WordLine, to out: inout [UInt8]) {
    for word in line.words
    where !AddressWords.isUnit(line.bytes, word) && !AddressWords.isNumberSign(line.bytes, word) {
      if !out.isEmpty { out.append(0x20) }
      out.append(contentsOf: line.bytes[word])
    }
    if out.isEmpty { writeWords(line, to: &out) }
  }

  private func writeWords(_ line: WordLine, to out: inout [UInt8]) {
    let start = out.count
    for word in line.words {
      if isHash(line, word) { continue }
      if out.count > start { out.append(0x20) }
      AddressWords.write(line.bytes, word, to: &out)
    }
  }

  private func writeParts(_ line: WordLine, _ value: inout StandardValue) {
    if line.bytes.contains(where: { $0 >= 0xE3 }) {
      return writeHanNumber(line.bytes, to: &value.first)
    }
    var place = 0
    while place < line.words.count {
      let word = line.words[place]
      if AddressWords.isUnit(line.bytes, word), place + 1 < line.words.count {
        let next = line.words[place + 1]
        if value.second.isEmpty, isUnitName(line.bytes, next) {
          value.second.append(contentsOf: line.bytes[next])
          place += 1
        }
      } else if value.first.isEmpty, isDigit(line.bytes[word.lowerBound]),
        !AddressWords.isOrdinal(line.bytes, word)
      {
        value.first.append(contentsOf: line.bytes[word])
        joinLetter(line, place + 1, to: &value.first)
      }
      place += 1
    }
  }

  /// "12 a high st": the letter belongs to the number.
  private func joinLetter(_ line: WordLine, _ place: Int, to number: inout [UInt8]) {
    guard place + 1 < line.words.count, line.words[place].count == 1 else { return }
    let letter = line.bytes[line.words[place].lowerBound]
    if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "d") { number.append(letter) }
  }

  private func isUnitName(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    word.count <= 2 || bytes[word].contains(where: isDigit)
  }

  private func isHash(_ line: WordLine, _ word: Range<Int>) -> Bool {
    word.count == 1 && line.bytes[word.lowerBound] == UInt8(ascii: "#")
  }

  private func writeHanNumber(_ text: [UInt8], to out: inout [UInt8]) {
    var first: Range<Int>?
    var start: Int?
    for at in 0...text.count {
      if at < text.count, isDigit(text[at]) {
        start = start ?? at
      } else if let begin = start {
        let run = begin..<at
        if text[at...].starts(with: [0xE5, 0x8F, 0xB7]) || text[at...].starts(with: houseSign) {
          out.append(contentsOf: text[run])
          return
        }
        first = first ?? run
        start = nil
      }
    }
    if let first { out.append(contentsOf: text[first]) }
  }
}

/// 號, the traditional form of 号.
private let houseSign: [UInt8] = [0xE8, 0x99, 0x9F]

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
