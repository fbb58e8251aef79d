// Han characters: simplified forms, readings and look-alikes, from the generated literals.
//
// Decoded once, at first use, into flat arrays by code point (a few milliseconds); a lookup is one
// or two places in memory. Covers the plane that UTF-16 writes in one unit.

/// Up to four syllables (numbers of `Syllables`) in one word; unused places are all ones.
public struct Sounds: Sendable, Hashable {
  public internal(set) var packed: UInt64 = .max

  init() {}

  init(_ syllables: [UInt16]) {
    for syllable in syllables.prefix(4).reversed() { packed = packed << 16 | UInt64(syllable) }
    for place in min(4, syllables.count)..<4 { packed |= 0xFFFF << UInt64(16 * place) }
  }

  /// Syllable number `place` (0 ... 3), or `Syllables.none`.
  @inline(__always) public subscript(place: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: packed >> UInt64(16 * place))
  }

  /// How many syllables there are.
  public var count: Int { (0..<4).count { self[$0] != Syllables.none } }

  /// The two sets together, the first four.
  func union(_ other: Sounds) -> Sounds {
    var all = (0..<count).map { self[$0] }
    for place in 0..<other.count where !all.contains(other[place]) { all.append(other[place]) }
    return Sounds(all)
  }
}

/// What is known of Han characters.
public enum Han {
  /// Whether a code point is a Han character: kana and Hangul are none.
  @inlinable public static func isHan(_ point: UInt32) -> Bool {
    point >= 0x4E00 && point < 0xA000 || point >= 0x3400 && point < 0x4DC0 || point == 0x3007
      || point >= 0x20000 && point < 0x32000 || point >= 0xF900 && point < 0xFB00
  }

  /// The simplified form of a traditional or variant character; any other stays as it is.
  @inline(__always) public static func simplified(_ point: UInt32) -> UInt32 {
    point < 0x10000 ? UInt32(simplifiedTable[Int(point)]) : point
  }

  /// The toneless syllables that a simplified character is read as, the commonest first.
  public static func sounds(_ point: UInt32) -> Sounds {
    guard point >= 0x4E00, point < 0xA000 else {
      return point == 0x3007 ? zero : Sounds()
    }
    return readings[Int(point) - 0x4E00]
  }

  /// The same as a surname: 单 is shan, 曾 zeng, 仇 qiu, 解 xie.
  public static func soundsOfSurname(_ point: UInt32) -> Sounds {
    surnameReadings[point] ?? sounds(point)
  }

  /// Whether two different characters look alike: they share a part beside different radicals, or
  /// their strokes differ in one or two (伟 and 玮, 未 and 末).
  public static func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    shapes.areAlike(left, right)
  }

  private static let zero = Sounds([Syllables.number(of: Array("ling".utf8).span)!])
  private static let simplifiedTable: [UInt16] = decodedSimplified()
  private static let readings: [Sounds] = decodedReadings()
  private static let surnameReadings: [UInt32: Sounds] = decodedSurnameReadings()
  private static let shapes = ShapeTable(literal: shapeLiteral)
}

private func decodedSimplified() -> [UInt16] {
  var table = (0..<0x10000).map { UInt16($0) }
  var old: UInt16?
  for scalar in simplifiedLiteral.unicodeScalars where scalar.value >= 0x3000 {
    let point = UInt16(truncatingIfNeeded: scalar.value)
    if let first = old {
      table[Int(first)] = point
      old = nil
    } else {
      old = point
    }
  }
  return table
}

private func decodedReadings() -> [Sounds] {
  var lists = [[UInt16]](repeating: [], count: 0xA000 - 0x4E00)
  forEachReading { syllable, point in
    if point >= 0x4E00, point < 0xA000 { lists[Int(point) - 0x4E00].append(syllable) }
  }
  return lists.map { Sounds($0) }
}

/// Calls `body` with all first readings, then with the others.
private func forEachReading(_ body: (UInt16, UInt32) -> Void) {
  for wantsFirst in [true, false] {
    var syllable: UInt16 = 0
    var isFirst = true
    for word in readingLiteral.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      var text = word[...]
      if let colon = word.firstIndex(of: ":") {
        syllable = Syllables.number(of: Array(word[..<colon].utf8).span) ?? Syllables.none
        text = word[word.index(after: colon)...]
        isFirst = true
      }
      for scalar in text.unicodeScalars {
        if scalar == ";" { isFirst = false }
        if scalar.value > 0x2000, isFirst == wantsFirst { body(syllable, scalar.value) }
      }
    }
  }
}

/// By hand, after dictionaries of surnames: the readings that differ from the usual ones.
private func decodedSurnameReadings() -> [UInt32: Sounds] {
  let list = """
    单shan 曾zeng 仇qiu 解xie 区ou 朴piao,pu 查zha,cha 盖ge,gai 召shao 缪miao,mou 翟zhai,di 折she
    黑he,hei 盛sheng 乐yue,le 覃qin,tan 洗xian 冼xian 员yun,yuan 贠yun 秘bi 种chong 重chong 繁po
    逄pang 燕yan 应ying 任ren 华hua 宁ning 纪ji 卜bu 能nai 那na 阚kan 郗xi,chi 隗wei,kui 郇xun,huan
    过guo 牟mou,mu 訾zi 宓mi,fu 祭zhai 乜nie 车che 石shi 叶ye 柏bai,bo 薄bo 谌chen,shen 莘xin,shen
    殷yin 句gou 佴nai 观guan 撒sa 褚chu 晟cheng 尉wei,yu 令ling 长zhang,chang 吕lv 陆lu 沈shen 万wan
    洪hong 樊fan 肖xiao 贾jia 俞yu 余yu 佘she 瞿qu 葛ge 便pian 谷gu 佟tong 亓qi 仉zhang 尹yin 芮rui
    阙que 冯feng 鲍bao 费fei,bi 澹tan 台tai 都du 相xiang 行xing 藏zang 宿su 塔ta 尧yao
    """
  var table: [UInt32: Sounds] = [:]
  for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
    guard let point = word.unicodeScalars.first?.value else { continue }
    let names = word.dropFirst().split(separator: ",")
    table[point] = Sounds(names.compactMap { Syllables.number(of: Array($0.utf8).span) })
  }
  return table
}

/// Groups of characters that share a part, and pairs of similar strokes.
private struct ShapeTable: Sendable {
  /// The groups of character `c` are `groups[starts[c - 0x4E00] ..< starts[c - 0x4E00 + 1]]`.
  private var starts: [UInt32]
  private var groups: [UInt16]
  /// Pairs, the smaller code point in the upper half, sorted.
  private var pairs: Set<UInt64> = []

  init(literal: String) {
    let halves = literal.split(separator: "|")
    var members = [[UInt16]](repeating: [], count: 0xA000 - 0x4E00)
    for (group, word) in halves[0].split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
      for scalar in word.unicodeScalars.dropFirst(2)
      where scalar.value >= 0x4E00 && scalar.value < 0xA000 {
        members[Int(scalar.value) - 0x4E00].append(UInt16(truncatingIfNeeded: group))
      }
    }
    starts = [0]
    groups = []
    for list in members {
      groups += list
      starts.append(UInt32(groups.count))
    }
    var first: UInt32?
    for scalar in halves[1].unicodeScalars where scalar.value > 0x2000 {
      if let left = first {
        pairs.insert(Self.key(left, scalar.value))
        first = nil
      } else {
        first = scalar.value
      }
    }
  }

  private static func key(_ left: UInt32, _ right: UInt32) -> UInt64 {
    UInt64(min(left, right)) << 32 | UInt64(max(left, right))
  }

  func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    for first in range(left) {
      for second in range(right) where groups[first] == groups[second] { return true }
    }
    return pairs.contains(Self.key(left, right))
  }

  private func range(_ point: UInt32) -> Range<Int> {
    guard point >= 0x4E00, point < 0xA000 else { return 0..<0 }
    return Int(starts[Int(point) - 0x4E00])..<Int(starts[Int(point) - 0x4E00 + 1])
  }
}
