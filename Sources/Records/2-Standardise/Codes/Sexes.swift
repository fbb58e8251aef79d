// Sex: m, f, or another word as it stands. The codes 1 and 2 are those of ISO/IEC 5218 (and of the
// Chinese GB/T 2261.1): male and female.

/// Standardises sexes in the common languages.
package struct Sexes: Sendable {
  private static let folding = Folding(.words)

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.read(raw, Self.folding)
    if Placeholders.contains(line.bytes, role: .sex) { return }
    if let number = Self.table.number(of: line.bytes.span) {
      value.main.append(UInt8(truncatingIfNeeded: number))
    } else if let letter = Self.letterOfCode[line.bytes] {
      value.main.append(letter)
    } else {
      value.main.append(contentsOf: line.bytes)
    }
  }

  /// The letters of codes, which only a column of sexes has.
  private static let letterOfCode = [
    Array("1".utf8): UInt8(ascii: "m"), Array("2".utf8): UInt8(ascii: "f"),
  ]

  /// Whether a folded text is a known word for a sex.
  static func knows(_ folded: [UInt8]) -> Bool { table.number(of: folded.span) != nil }

  private static let table = WordTable(
    words(
      """
      m male man boy mr herr mannlich maennlich mann masculin homme masculino hombre varon h
      maschio maschile uomo masc man mannelijk mezczyzna meski 男 男性 男士 先生
      """, "m")
      + words(
        """
        f female woman girl mrs ms w weiblich frau feminin femme femenino feminino mujer mulher
        femmina femminile donna fem vrouw vrouwelijk v kobieta k zenski 女 女性 女士 小姐
        """, "f"))

  private static func words(
    _ list: String, _ letter: Unicode.Scalar
  ) -> [(word: String, number: Int)] {
    list.split(whereSeparator: \.isWhitespace).map { (String($0), Int(letter.value)) }
  }
}
