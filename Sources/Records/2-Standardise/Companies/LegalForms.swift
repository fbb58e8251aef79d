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

  /// How many bytes at the end of a Chinese name are its legal form; 0 if nothing would be left.
  static func chineseLength(_ name: ArraySlice<UInt8>) -> Int {
    chinese.first { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }?.count ?? 0
  }

  private static let chinese = [
    "股份有限公司", "有限责任公司", "有限責任公司", "集团有限公司", "集團有限公司", "有限公司",
  ].map { Array($0.utf8) }

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
    inc: incorporated incorporation
    corp: corporation
    co: company cie compagnie coy compania companhia
    llc: lc liability pllc
    plc:
    llp: lllp
    lp:
    gmbh: mbh ggmbh gesmbh haftung
    ag: aktiengesellschaft
    kg: kommanditgesellschaft
    kgaa:
    ohg:
    ug: haftungsbeschrankt
    ev:
    eg:
    gbr:
    partg: partgmbb
    sa: anonyme anonima societe sociedad anonim
    sarl: srl srls sprl scrl sagl
    sas: sasu
    eurl: earl
    snc: scs secs
    sca: scpa
    spa: sapa
    sl: slu sll slne
    sab: sapi
    cv: rl
    bv: bvba
    nv:
    vof:
    vzw: asbl
    ab: aktiebolag publ
    as: aksjeselskap asa
    aps: amba
    oy: oyj osakeyhtio
    ehf: ohf
    pty: proprietary
    pte: pvt private
    se:
    kk: kabushiki kaisha
    spzoo: spj spk
    sro: spolsro
    doo: jdoo
    dd: ad ead
    kft: bt nyrt zrt
    uab: sia
    ooo: oao zao pao 3ao ооо оао зао пао
    bhd: sdn
    tbk:
    jsc: ojsc cjsc pjsc
    """)

  private static let plain = WordTable(
    words: """
      ltd inc incorporated llc plc llp gmbh mbh gesmbh kgaa sarl sprl eurl bvba bv nv pty pvt
      aktiengesellschaft kommanditgesellschaft aktiebolag spzoo ltda oyj kabushiki kaisha kft sdn
      bhd ooo oao zao ооо оао зао пао
      """)
}
