// Towns, regions and countries: folded, with the few abbreviations that towns are written with.

/// Standardises names of places.
package struct Places: Sendable {
  private let role: Role
  private static let folding = Folding(.words)

  init(_ role: Role) { self.role = role }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.read(raw, Self.folding)
    if Placeholders.contains(line.bytes, role: role) { return }
    if role == .country, let place = countries.table.number(of: line.bytes.span) {
      value.main.append(contentsOf: countries.targets.array(place))
    } else if role == .town {
      writeTown(line, to: &value.main)
    } else {
      value.main.append(contentsOf: line.bytes)
    }
  }

  private func writeTown(_ line: WordLine, to out: inout [UInt8]) {
    for (place, word) in line.words.enumerated() {
      if place > 0 { out.append(0x20) }
      if let target = townWords.table.number(line.bytes, word) {
        out.append(contentsOf: townWords.targets.array(target))
      } else {
        out.append(contentsOf: line.bytes[word])
      }
    }
  }
}

private let townWords = WordTable.mapping(
  """
  st: saint sankt sint
  ste: sainte
  mt: mount
  ft: fort
  hts: heights
  spgs: springs
  jct: junction
  """)

private let countries = WordTable.mapping(
  """
  us: usa united_states united_states_of_america u_s_a u_s america 美国 美國
  gb: uk united_kingdom great_britain england britain u_k gbr
  de: germany deutschland deu ger brd 德国
  fr: france fra 法国
  es: spain espana esp
  it: italy italia ita
  pt: portugal prt
  nl: netherlands the_netherlands nederland holland nld
  be: belgium belgie belgique bel
  at: austria osterreich oesterreich aut
  ch: switzerland schweiz suisse svizzera che
  pl: poland polska pol
  cn: china prc chn peoples_republic_of_china 中国 中國 中华人民共和国
  hk: hong_kong hkg 香港
  tw: taiwan twn 台湾 台灣
  jp: japan jpn 日本
  kr: south_korea korea republic_of_korea kor
  in: india ind
  au: australia aus
  nz: new_zealand nzl
  ca: canada can
  mx: mexico mex
  br: brazil brasil bra
  ar: argentina arg
  ie: ireland irl
  dk: denmark danmark dnk
  se: sweden sverige swe
  no: norway norge nor
  fi: finland suomi fin
  cz: czech_republic czechia cze
  ru: russia russian_federation rus
  tr: turkey turkiye tur
  za: south_africa zaf
  """)
