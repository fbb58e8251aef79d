// Words of addresses and their abbreviations.
//
// Sources: USPS Publication 28, appendix C (through goldenmatch's table, MIT; see
// docs/THIRD_PARTY.md), and by hand for other English-speaking countries, German, French, Spanish,
// Italian, Portuguese, Dutch and Polish. A word has one abbreviation whatever it means there
// (Saint and Street are both st): both sides of a comparison are treated alike.

import Kernels

/// Recognises and abbreviates words of addresses.
enum AddressWords {
  /// Whether a unit's name follows the word.
  static func isUnit(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { units.contains(bytes, word) }

  /// Whether the word says "number" before a unit's name.
  static func isNumberSign(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    numberSigns.contains(bytes, word)
  }

  private static let numberSigns = WordTable(words: "no nr num number nummer")

  /// Whether the word is an ordinal, such as 42nd: a street, no house number.
  static func isOrdinal(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count >= 3 else { return false }
    switch (bytes[word.upperBound - 2], bytes[word.upperBound - 1]) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68):
      return bytes[word].dropLast(2).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    default: return false
    }
  }

  /// Appends the word's abbreviation, or the word itself.
  static func write(_ bytes: [UInt8], _ word: Range<Int>, to out: inout [UInt8]) {
    if let number = words.table.number(bytes, word) {
      let targets = words.targets
      out.append(contentsOf: targets.bytes[targets.range(number)])
    } else {
      out.append(contentsOf: bytes[word.lowerBound..<word.upperBound - compoundEnd(bytes, word)])
    }
  }

  /// How many bytes of a compound's end go: "hauptstrasse" and "kerkstraat" end in "str".
  private static func compoundEnd(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
    let last = bytes[word.upperBound - 1]
    guard word.count > 6, last == UInt8(ascii: "e") || last == UInt8(ascii: "t") else { return 0 }
    let text = bytes[word]
    if text.count > 7, text.suffix(7).elementsEqual(strasse) { return 4 }
    if text.count > 6, text.suffix(6).elementsEqual(straat) { return 3 }
    return 0
  }

  private static let strasse = Array("strasse".utf8)
  private static let straat = Array("straat".utf8)

  private static let units = WordTable(
    words: """
      # apt apts apartment apartments unit units flat flt suite ste rm room fl floor lvl level
      bldg building lot trlr trailer spc space slip shop kiosk
      wohnung whg zimmer etage stock app appt aptmnt apmt appartement piso puerta apto
      departamento depto
      interno int scala appartamento bloco andar sala bus lokal lok mieszkanie mieszk
      """)

  private static let words = WordTable.mapping(addressLiteral)
}
