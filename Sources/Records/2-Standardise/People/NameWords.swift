// Words around a name that are not the name: titles before it, generation and degree behind it.

import Kernels

/// Recognises titles and suffixes of people.
enum NameWords {
  static func isTitle(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    titles.contains(bytes, word)
  }

  static func isSuffix(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    suffixes.table.contains(bytes, word)
  }

  /// The suffix that a suffix word stands for.
  static func suffix(_ bytes: [UInt8], _ word: Range<Int>) -> [UInt8] {
    suffixes.table.number(bytes, word).map { suffixes.targets.array($0) } ?? []
  }

  /// Titles that are hardly ever names; "don", "pan", "gen" are, and stay.
  private static let titles = WordTable(
    words: """
      mr mrs ms miss mx dr prof professor sir madam rev reverend capt captain sgt lt col
      herr frau fraulein dipl dott dottssa dottoressa mme mlle monsieur madame mademoiselle
      sr sra srta senor senora senorita sig signor signora signorina dhr mevr mevrouw drs
      messrs dra profa
      """)

  private static let suffixes = WordTable.mapping(
    """
    jr: junior jnr
    sr: senior snr
    ii: 2nd
    iii: 3rd
    iv: 4th
    phd:
    md:
    esq: esquire
    dds:
    cpa:
    mba:
    """)
}
