// The syllables of Mandarin in pinyin without tones, other spellings of them, and which are easily
// confused.
//
// Latin letters are cut into the fewest syllables: first as pinyin (ü is v, u or yu), then also as
// Wade-Giles without apostrophes and common Hong Kong spellings, where one spelling may stand for
// several syllables (ch is zh, j, ch or q). Confusion follows the dialects: zh/z, ch/c, sh/s,
// n/l, f/h, r/l, and -n/-ng.

/// Numbers, spellings and confusions of syllables.
public enum Syllables {
  /// No syllable.
  public static let none = UInt16.max

  /// How many syllables there are.
  public static var count: Int { table.names.count }

  /// The pinyin of a syllable; ü is v.
  public static func name(_ syllable: UInt16) -> String {
    String(decoding: table.names.array(Int(syllable)), as: UTF8.self)
  }

  /// The bytes of a syllable's pinyin.
  static func letters(_ syllable: UInt16) -> [UInt8] { table.names.array(Int(syllable)) }

  /// The number of a syllable in plain pinyin, nil if it is none.
  public static func number(of letters: Span<UInt8>) -> UInt16? {
    table.numbers.knownCode(of: letters).map { UInt16(truncatingIfNeeded: $0) }
  }

  /// The fewest syllables that lower-case letters can be cut into: as pinyin, or else in any
  /// spelling known if `anySpelling`; nil if they cannot. O(letters).
  public static func cut(_ letters: Span<UInt8>, anySpelling: Bool = true) -> [Sounds]? {
    guard letters.count > 0, letters.count <= 40 else { return nil }
    return cut(letters, table.pinyin) ?? (anySpelling ? cut(letters, table.spellings) : nil)
  }

  /// Whether two different syllables are easily confused.
  @inline(__always) public static func areSimilar(_ left: UInt16, _ right: UInt16) -> Bool {
    left != none && right != none && table.classes[Int(left)] == table.classes[Int(right)]
  }

  /// Syllables that are easily confused share a class.
  @inline(__always) public static func confusionClass(_ syllable: UInt16) -> UInt16 {
    table.classes[Int(syllable)]
  }

  private static let table = SyllableTable()

  private static func cut(_ letters: Span<UInt8>, _ spellings: SpellingTable) -> [Sounds]? {
    // fewest[n]: the last syllable's length and the count of syllables of the first n letters.
    var fewest = [(length: Int, count: Int)](repeating: (0, .max), count: letters.count + 1)
    fewest[0] = (0, 0)
    for end in 1...letters.count {
      for length in 1...min(6, end) {
        let before = fewest[end - length].count
        if before < .max, before + 1 < fewest[end].count,
          spellings.sounds(letters.extracting(end - length..<end)) != nil
        {
          fewest[end] = (length, before + 1)
        }
      }
    }
    guard fewest[letters.count].count < .max else { return nil }
    var sounds: [Sounds] = []
    var end = letters.count
    while end > 0 {
      let start = end - fewest[end].length
      sounds.append(spellings.sounds(letters.extracting(start..<end)) ?? Sounds())
      end = start
    }
    return sounds.reversed()
  }
}

/// Spellings with the syllables that each may stand for.
private struct SpellingTable: Sendable {
  private var words = ByteDictionary(withEmpty: false)
  private var meanings: [Sounds] = []

  mutating func add(_ spelling: [UInt8], _ syllable: UInt16) {
    let code = Int(words.code(of: spelling.span))
    if code == meanings.count { meanings.append(Sounds()) }
    meanings[code] = meanings[code].union(Sounds([syllable]))
  }

  func sounds(_ letters: Span<UInt8>) -> Sounds? {
    words.knownCode(of: letters).map { meanings[Int($0)] }
  }
}

/// All syllables, in the order of the readings' literal.
private struct SyllableTable: Sendable {
  private(set) var numbers = ByteDictionary(withEmpty: false)
  private(set) var names = ByteStrings()
  private(set) var classes: [UInt16] = []
  private(set) var pinyin = SpellingTable()
  private(set) var spellings = SpellingTable()

  init() {
    for word in readingLiteral.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      guard let colon = word.firstIndex(of: ":") else { continue }
      _ = numbers.code(of: Array(word[..<colon].utf8).span)
    }
    names = numbers.values
    var confused = ByteDictionary(withEmpty: false)
    for number in 0..<names.count {
      let name = names.array(number)
      classes.append(UInt16(confused.code(of: confusable(name).span)))
      for spelling in pinyinSpellings(name) { pinyin.add(spelling, UInt16(number)) }
    }
    spellings = pinyin
    for number in 0..<names.count {
      spellings.add(wadeGiles(String(decoding: names.array(number), as: UTF8.self)), UInt16(number))
    }
    for word in cantoneseSpellings.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let halves = word.split(separator: ":")
      for target in halves[1].split(separator: ",") {
        guard let number = numbers.knownCode(of: Array(target.utf8).span) else { continue }
        spellings.add(Array(halves[0].utf8), UInt16(number))
      }
    }
  }
}

/// The syllable with what is easily confused made equal.
private func confusable(_ name: [UInt8]) -> [UInt8] {
  var text = String(decoding: name, as: UTF8.self)
  let initials = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("f", "h"), ("n", "l"), ("r", "l")]
  for (initial, plain) in initials
  where text.hasPrefix(initial) && text.count > initial.count {
    text = plain + text.dropFirst(initial.count)
    break
  }
  for final in ["ang", "eng", "ing"] where text.hasSuffix(final) { text.removeLast() }
  return Array(text.utf8)
}

/// A pinyin syllable and the ways to write its ü.
private func pinyinSpellings(_ name: [UInt8]) -> [[UInt8]] {
  let text = String(decoding: name, as: UTF8.self)
  var spellings = [text]
  if text.hasPrefix("lv") || text.hasPrefix("nv") {
    let rest = text.dropFirst(2)
    spellings += ["\(text.prefix(1))u\(rest)", "\(text.prefix(1))yu\(rest)"]
  } else if text.hasPrefix("ju") || text.hasPrefix("qu") || text.hasPrefix("xu")
    || text.hasPrefix("yu")
  {
    spellings.append("\(text.prefix(1))v\(text.dropFirst(2))")
  }
  return spellings.map { Array($0.utf8) }
}

/// A pinyin syllable in Wade-Giles without apostrophes and marks.
private func wadeGiles(_ name: String) -> [UInt8] {
  let whole = [
    "zi": "tzu", "ci": "tzu", "si": "ssu", "zhi": "chih", "chi": "chih", "shi": "shih",
    "ri": "jih", "yi": "i", "er": "erh", "ye": "yeh", "yan": "yen", "you": "yu", "yong": "yung",
    "ge": "ko", "ke": "ko", "he": "ho", "e": "o", "gui": "kuei", "kui": "kuei", "guo": "kuo",
    "kuo": "kuo", "huo": "huo", "shuo": "shuo",
  ]
  if let spelling = whole[name] { return Array(spelling.utf8) }
  let initials = [
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("t", "t"), ("g", "k"),
    ("k", "k"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j"),
  ]
  var (start, rest) = ("", name)
  if let (initial, other) = initials.first(where: { name.hasPrefix($0.0) }) {
    (start, rest) = (other, String(name.dropFirst(initial.count)))
  } else if let first = name.first, !"aeiouvyw".contains(first) {
    (start, rest) = (String(first), String(name.dropFirst()))
  }
  let finals = [
    "ong": "ung", "ian": "ien", "ie": "ieh", "ue": "ueh", "ve": "ueh", "iong": "iung", "uo": "o",
    "v": "u",
  ]
  return Array((start + (finals[rest] ?? rest)).utf8)
}

/// Hong Kong spellings of syllables that are frequent in given names, by hand.
private let cantoneseSpellings = """
  wai:wei,hui ka:jia kit:jie man:wen,min wing:yong,rong chi:zhi,ci,zi hing:xing,qing keung:qiang
  kwok:guo siu:xiao,shao sze:si,shi tak:de tat:da tin:tian tsz:zi wah:hua wa:hua yee:yi,er
  yin:yan,xian yiu:yao yuk:yu yuen:yuan fai:hui fung:feng hoi:hai,kai hung:hong,xiong kam:jin,gan
  kei:ji,qi kin:jian kwong:guang lok:le,luo mui:mei nga:ya pak:bai,bo po:bao,bu pui:pei suk:shu
  sum:sen,xin tung:dong,tong yat:yi,ri chun:jun,zhen chung:zhong,cong chuen:quan cheuk:zhuo
  hin:xian hiu:xiao king:jing leung:liang ngai:yi sau:xiu,shou tsun:jun tsang:zeng wong:wang,huang
  yau:you yeung:yang yim:yan yip:ye choi:cai,cai kai:qi,jia ching:jing,cheng,qing hon:han
  lap:li mau:mao pong:bang shui:shui,rui sang:sheng tsui:xu,cui cheung:zhang,xiang chak:ze
  fong:fang hang:heng,xing ip:ye kan:gen,jin kong:gang,jiang kwan:jun,guan lau:liu lei:li,lei
  mo:wu,mu ning:ning sing:cheng,xing sin:xian,shan tai:da,tai wan:yun,huan,wen yan:ren,en,xin
  """
