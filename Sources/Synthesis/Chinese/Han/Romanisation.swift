// Chinese names in Latin letters: pinyin, Wade-Giles (Wade 1867, Giles 1892, as passports of Taiwan
// write it, without marks), and the spellings of Hong Kong, which follow Cantonese.
//
// Limits: Hong Kong spellings are known for the commoner surnames and given names there, others
// are written in pinyin.

import Kernels

/// Spells names.
struct Romanisation: Sendable {
  private let sounds: HanSounds
  /// Surnames whose reading is another than the character's.
  private let surnames: [[UInt16]: [[UInt8]]]
  private let hongKongSurnames: [[UInt16]: [UInt8]]
  private let hongKongGiven: [UInt16: [UInt8]]

  init(sounds: HanSounds) {
    self.sounds = sounds
    surnames = Dictionary(
      uniqueKeysWithValues: words(Self.readings).map { word in
        let letters = word.filter { $0 < 0x80 }
        return (
          hanCharacters(word.prefix { $0 >= 0x80 }),
          letters.split(separator: ascii("/")).map { Array($0) }
        )
      })
    hongKongSurnames = Dictionary(
      uniqueKeysWithValues: words(HongKongSpellings.surnames).map { word in
        (
          hanCharacters(word.prefix { $0 >= 0x80 }),
          word.filter { $0 < 0x80 }.map { $0 == ascii("-") ? ascii(" ") : $0 }
        )
      })
    hongKongGiven = Dictionary(
      words(HongKongSpellings.given).map { word in
        (hanCharacters(word.prefix { $0 >= 0x80 })[0], word.filter { $0 < 0x80 })
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The characters that Hong Kong's given names are drawn from.
  var hongKongCharacters: [UInt16] { hongKongGiven.keys.sorted() }
  /// The surnames that Hong Kong's spelling is known of.
  var hongKongFamilies: [[UInt16]] {
    hongKongSurnames.keys.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The syllables of a surname.
  func pinyin(surname: [UInt16]) -> [[UInt8]] { surnames[surname] ?? pinyin(surname[...]) }

  /// The syllables of other characters; those that are not known are left out.
  func pinyin(_ text: some Sequence<UInt16>) -> [[UInt8]] {
    text.compactMap { sounds.syllable(of: $0) }
  }

  /// A surname as in Hong Kong, in small letters.
  func hongKong(surname: [UInt16]) -> [[UInt8]] {
    hongKongSurnames[surname].map { [$0] } ?? pinyin(surname: surname)
  }

  /// A given name as in Hong Kong, in small letters.
  func hongKong(_ given: [UInt16]) -> [[UInt8]] {
    given.map { hongKongGiven[$0] ?? sounds.syllable(of: $0) ?? [] }
  }

  /// Surnames that are read otherwise than the character is elsewhere.
  private static let readings = """
    单shan 曾zeng 仇qiu 解xie 尉迟yu/chi 查zha 朴piao 盖ge 区ou 任ren 华hua 翟zhai 乐yue 缪miao
    冼xian 万俟mo/qi 覃qin 员yun 种chong 宓fu 逄pang 长孙zhang/sun 澹台tan/tai 令狐ling/hu
    """
}

/// A syllable of pinyin in Wade-Giles, without marks.
package func wadeGiles(_ syllable: [UInt8]) -> [UInt8] {
  let text = syllable.filter { $0 >= 0x61 }
  if let whole = wholeSyllables[text] { return whole }
  let two = Array(text.prefix(2))
  if let initial = initialsOfTwo[two] { return initial + wadeGilesFinal(text.dropFirst(2)) }
  guard let first = text.first, let initial = initials[first] else { return text }
  // After j, q and x the letter u stands for ü, which passports write as u.
  return initial + wadeGilesFinal(text.dropFirst())
}

private func wadeGilesFinal(_ final: ArraySlice<UInt8>) -> [UInt8] {
  let final = Array(final)
  return finals[final] ?? final
}

private let initials: [UInt8: [UInt8]] = {
  var table: [UInt8: [UInt8]] = [:]
  for (from, to) in readPairs(
    "b>p p>p m>m f>f d>t t>t n>n l>l g>k k>k h>h j>ch q>ch x>hs r>j z>ts c>ts s>s w>w y>y")
  {
    table[from[0]] = to
  }
  return table
}()

private let initialsOfTwo = readPairs("zh>ch ch>ch sh>sh")
private let finals = readPairs(
  "ian>ien ie>ieh ue>ueh ve>ueh v>u ong>ung iong>iung e>o uo>o uan>uan i>i er>erh")
private let wholeSyllables = readPairs(
  """
  zi>tzu ci>tzu si>szu zhi>chih chi>chih shi>shih ri>jih yi>i yan>yen ye>yeh you>yu yong>yung
  yue>yueh er>erh e>o guo>kuo kuo>kuo huo>huo shuo>shuo ge>ko ke>ko he>ho de>te te>te le>le ze>tse
  ce>tse se>se zhe>che che>che she>she re>je me>me gui>kuei kui>kuei dui>tui yu>yu lv>lu nv>nu
  """)

private func readPairs(_ text: String) -> [[UInt8]: [UInt8]] {
  var table: [[UInt8]: [UInt8]] = [:]
  for word in words(text) {
    let sides = word.split(separator: ascii(">")).map { Array($0) }
    table[sides[0]] = sides[1]
  }
  return table
}
