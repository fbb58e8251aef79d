// Legal forms of companies, in the spellings that folding leaves, with the form they stand for.
//
// Sources: goldenmatch's and name-matching's lists (both MIT; see docs/THIRD_PARTY.md), reduced
// to forms of one word after folding and joining single letters, and completed by hand.

import Kernels

/// Recognises legal forms.
enum LegalForms {
  /// The number of the form that a word stands for, or nil.
  static func number(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    forms.table.number(bytes, word)
  }

  /// Whether the word is a legal form and nothing else, wherever it stands.
  static func isPlain(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { plain.contains(bytes, word) }

  /// Appends the forms, sorted and distinct, separated by spaces.
  static func write(_ numbers: [Int], to out: inout [UInt8]) {
    for (place, number) in Set(numbers).sorted().enumerated() {
      if place > 0 { out.append(0x20) }
      out.append(contentsOf: forms.targets.array(number))
    }
  }

  private static let forms = WordTable.mapping(
    """
    ltd: limited ltda limitada lda ltee limitee
    inc: incorporated
    corp: corporation
    co: company cie compagnie coy
    llc: lc
    plc:
    llp:
    lp:
    gmbh: mbh ggmbh gesmbh
    ag: aktiengesellschaft
    kg: kommanditgesellschaft
    kgaa:
    ohg:
    ug: haftungsbeschrankt
    ev:
    eg: egenossenschaft
    gbr:
    sa: ssa
    sarl: srl srls sprl
    sas: sasu
    eurl:
    snc:
    spa:
    sl: slu
    sapi:
    cv:
    bv: bvba
    nv:
    vof:
    ab: aktiebolag
    as: aksjeselskap asa
    aps:
    oy: oyj osakeyhtio
    pty: proprietary
    pte: pvt
    se:
    kk: kabushiki kaisha
    spzoo: zoo
    sro:
    doo:
    kft:
    zrt:
    nyrt:
    ooo: oao zao pao
    bhd: sdn
    tbk:
    jsc: ojsc cjsc pjsc
    """)

  private static let plain = WordTable(
    words: """
      ltd inc incorporated llc plc llp gmbh mbh gesmbh kgaa sarl sprl eurl bvba bv nv pty pvt
      aktiengesellschaft kommanditgesellschaft aktiebolag spzoo ltda oyj kabushiki kaisha
      """)
}
