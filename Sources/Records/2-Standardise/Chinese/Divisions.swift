// Provinces, prefectures and counties of China by their full and short names, present and former.
//
// Short names drop what a division is (朝阳区 朝阳, 广西壮族自治区 广西). A name can mean several
// places; the ones above it in an address decide.

import Kernels

/// Looks up divisions by name.
enum Divisions {
  /// Codes of the places that `text` begins with, and how many characters name them; the longest
  /// name wins. Codes have two, four or six digits. `within` is a code they must lie in.
  static func match(
    _ text: ArraySlice<UInt32>, within: Int?
  ) -> (codes: [Int], length: Int, isShort: Bool)? {
    guard text.count > 1 else { return nil }
    let start = DivisionTable.start(text[text.startIndex], text[text.startIndex + 1])
    guard let longest = table.longest[start] else { return nil }
    for length in stride(from: min(longest, text.count), to: 1, by: -1) {
      guard let found = table.names[Array(text.prefix(length))] else { continue }
      let fitting = within.map { outer in found.filter { contains(outer, $0.code) } } ?? found
      if fitting.isEmpty { continue }
      let full = fitting.filter { !$0.isShort }
      let chosen = full.isEmpty ? fitting : full
      return (chosen.map(\.code), length, full.isEmpty)
    }
    return nil
  }

  /// Whether place `inner` is `outer` or lies in it.
  static func contains(_ outer: Int, _ inner: Int) -> Bool {
    var code = inner
    while code > outer { code /= 100 }
    return code == outer
  }

  private static let table = DivisionTable()
}

/// One meaning of a name.
private struct NamedDivision: Sendable {
  let code: Int
  let isShort: Bool
}

private struct DivisionTable: Sendable {
  private(set) var names: [[UInt32]: [NamedDivision]] = [:]
  /// By the first two characters of names, the longest name that begins so.
  private(set) var longest: [UInt64: Int] = [:]

  init() {
    var codeOfName: [String: Int] = [:]
    var (province, prefecture) = (0, 0)
    for word in divisionLiteral.split(whereSeparator: \.isWhitespace) {
      let digits = word.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
      let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      let name = String(word.drop { $0 == "@" || $0 == "#" || $0.isASCII })
      let code: Int
      switch word.first {
      case "@":
        province = number
        prefecture = number
        code = number
      case "#":
        prefecture = province * 100 + number
        code = prefecture
      default: code = province * 10_000 + number
      }
      // Counties of the four municipalities lie in the province itself.
      let place = [11, 12, 31, 50].contains(code / 10_000) ? code : code
      add(name, place)
      codeOfName[name] = codeOfName[name] ?? place
      codeOfName["\(short(name))#\(place / 100)"] = place
    }
    addFormer(codeOfName)
    for (alias, code) in [("内蒙", 15), ("襄樊", 4206), ("襄樊市", 4206), ("京", 11)] {
      if alias.count > 1 { insert(alias, code, isShort: true) }
    }
  }

  private mutating func add(_ name: String, _ code: Int) {
    insert(name, code, isShort: false)
    let plain = short(name)
    if plain != name, plain.count >= 2 { insert(plain, code, isShort: true) }
  }

  /// Former names lead to the place that took their area.
  private mutating func addFormer(_ codeOfName: [String: Int]) {
    for word in divisionChangeLiteral.split(whereSeparator: \.isWhitespace) {
      let halves = word.split(separator: ">").map(String.init)
      guard halves.count == 2 else { continue }
      // The new place: a prefecture, or a county behind its prefecture.
      guard
        let end = halves[1].indices.first(where: { codeOfName[String(halves[1][...$0])] ?? 0 > 99 })
      else { continue }
      let prefecture = codeOfName[String(halves[1][...end])] ?? 0
      let county = String(halves[1][halves[1].index(after: end)...])
      let target = codeOfName["\(short(county))#\(prefecture)"] ?? prefecture
      let former = formerCounty(halves[0])
      if former.count >= 2 { insert(former, target, isShort: false) }
    }
  }

  /// The county at the end of "short prefecture, county".
  private func formerCounty(_ text: String) -> String {
    for length in [2, 3] where text.count > length + 1 {
      let head = text.prefix(length).unicodeScalars.map(\.value)
      if names[head] != nil { return String(text.dropFirst(length)) }
    }
    return text
  }

  private mutating func insert(_ name: String, _ code: Int, isShort: Bool) {
    let points = name.unicodeScalars.map { Han.simplified($0.value) }
    guard points.count > 1 else { return }
    let known = names[points] ?? []
    if known.contains(where: { $0.code == code }) { return }
    names[points] = known + [NamedDivision(code: code, isShort: isShort)]
    let start = Self.start(points[0], points[1])
    longest[start] = max(longest[start] ?? 0, points.count)
  }

  static func start(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  private func short(_ name: String) -> String {
    let known = name.contains("自治") ? endings : plainEndings
    for ending in known where name.hasSuffix(ending) && name.count - ending.count >= 2 {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}

private let plainEndings = endings.filter { !$0.contains("自治") }

/// What a division is, the longest first; nations are named with their self-government.
private let endings: [String] = {
  let nations = [
    "壮族", "回族", "维吾尔", "藏族", "苗族", "彝族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克",
    "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族",
    "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "阿昌族", "塔吉克", "普米族", "怒族", "鄂温克族", "保安族", "裕固族",
    "独龙族", "鄂伦春", "蒙古族", "蒙古", "各族", "土家族苗族", "布依族苗族", "苗族侗族", "藏族羌族", "哈尼族彝族", "壮族苗族",
    "傣族景颇族", "壮族瑶族", "黎族苗族", "满族蒙古族", "苗族土家族",
  ]
  let plain = [
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "矿区", "林区", "省", "市", "县", "区", "盟", "旗",
  ]
  var endings = plain
  for nation in nations {
    for kind in ["自治区", "自治州", "自治县", "自治旗"] { endings.append(nation + kind) }
  }
  return endings.sorted { ($1.count, $0) < ($0.count, $1) }
}()
