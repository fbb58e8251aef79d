// Chinese addresses in nine slots: division / township / road / number / estate / building / unit /
// floor / room, such as 440305/粤海街道/科技园路/1001/阳光花园/3/2//501.
//
// Addresses run from the large to the small, each part ending in what it is (a right-open grammar
// over suffixes: 省市区 镇乡街道 路街巷 号 小区 栋幢座号楼# 单元 层 室). Divisions are looked up with
// their aliases and former names; a county alone gives its prefecture and province when it is the
// only one of its name. Numerals become digits, 3-2-501 is building, unit and room. The division is
// its code, empty when unknown. A value in this form stays as it is.

import Kernels

/// Standardises addresses.
package struct ChineseAddresses: Sendable {
  static let slots = 9
  /// The text below the county and its numbers, for tables that have little else to compare.
  static let parts = [
    DerivedPart(suffix: "text", role: .text, shareMin: 0.05),
    DerivedPart(suffix: "numbers", role: .numbers, shareMin: 0.05),
  ]

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    var text = ChineseText(raw)
    if Placeholders.contains(text.bytes, role: .address) { return }
    if text.points.count(where: { $0 == 0x2F }) == Self.slots - 1 {
      value.main = text.bytes
      return
    }
    guard text.hasHan else {
      value.main = Array(text.bytes.map { $0 == UInt8(ascii: "/") ? 0x20 : $0 })
      return
    }
    text.removeBrackets()
    var reader = ChineseAddressReader(text.points)
    reader.read()
    value.main = reader.address.bytes
    value.first = ChineseText(reader.text).bytes
    writeNumberTokens(of: value.first, to: &value.second)
  }
}

/// The parts of one address.
struct ChineseAddress {
  /// The code of the division in digits; empty if unknown.
  var division = ""
  var township: [UInt32] = []
  var road: [UInt32] = []
  var number: [UInt32] = []
  var estate: [UInt32] = []
  var building: [UInt32] = []
  var unit: [UInt32] = []
  var floor: [UInt32] = []
  var room: [UInt32] = []

  /// The slots joined by `/`; nothing when all are empty.
  var bytes: [UInt8] {
    let parts = [township, road, number, estate, building, unit, floor, room]
    if division.isEmpty, parts.allSatisfy(\.isEmpty) { return [] }
    var out = Array(division.utf8)
    for part in parts {
      out.append(UInt8(ascii: "/"))
      out += ChineseText(part.filter { $0 != 0x2F }).bytes
    }
    return out
  }
}

/// Takes an address apart from left to right.
struct ChineseAddressReader {
  private(set) var address = ChineseAddress()
  /// What follows the divisions.
  private(set) var text: ArraySlice<UInt32> = []
  private var rest: ArraySlice<UInt32>

  init(_ points: [UInt32]) {
    let digits = ChineseNumerals.withDigits(points) { _, behind in Self.startsWithCounter(behind) }
    rest = digits.filter { $0 != 0x20 && $0 != 0x2C && $0 != 0x2E && $0 != 0x3A && $0 != 0x3B }[...]
  }

  mutating func read() {
    readDivisions()
    text = rest
    readTownship()
    readRoad()
    readNumbers()
    if address.road.isEmpty, address.estate.isEmpty { address.estate = Array(rest.prefix(12)) }
  }

  // MARK: Divisions

  private mutating func readDivisions() {
    skip("中华人民共和国")
    skip("中国")
    var code: Int?
    while let found = Divisions.match(rest, within: nil) {
      let inside = code.map { outer in found.codes.filter { Divisions.contains(outer, $0) } }
      let above = code.map { inner in found.codes.filter { Divisions.contains($0, inner) } } ?? []
      let fitting = inside ?? found.codes
      if found.isShort, isRoadAhead(rest.dropFirst(found.length)) { break }
      if found.isShort, code == nil, found.codes.allSatisfy({ $0 > 9999 }) { break }
      if let exact = highest(fitting), fitting.count == 1 || code != nil || exact < 100 {
        code = max(code ?? 0, exact)
      } else if above.isEmpty {
        // An ambiguous county alone stays unknown; one of another place ends the divisions.
        if code != nil || found.isShort { break }
      }
      rest = rest.dropFirst(found.length)
    }
    if let code { address.division = String(code) }
  }

  /// Of several places the one that is above the others: 河南 is the province before the county.
  private func highest(_ codes: [Int]) -> Int? {
    codes.first { $0 < 100 } ?? codes.first
  }

  private mutating func skip(_ word: String) {
    let points = word.unicodeScalars.map(\.value)
    if rest.starts(with: points) { rest = rest.dropFirst(points.count) }
  }

  /// Whether a short name turns out to begin the name of a road or village: 朝阳路, 和平村.
  private func isRoadAhead(_ behind: ArraySlice<UInt32>) -> Bool {
    for length in 0...2 {
      guard let point = behind.dropFirst(length).first else { return false }
      if roadEndings.contains([point]) || villageEndings.contains([point]) { return true }
      if !directions.contains([point]) { return false }
    }
    return false
  }

  // MARK: Townships and roads

  private mutating func readTownship() {
    for _ in 0..<2 {
      guard let end = end(of: townshipEndings, within: 9) else { return }
      // 镇江路 is a road, not a town.
      if roadEndings.contains(rest[end...].prefix(1)) { return }
      let name = rest[..<end]
      rest = rest[end...]
      if address.township.isEmpty { address.township = withoutEnding(name) }
    }
  }

  private func withoutEnding(_ name: ArraySlice<UInt32>) -> [UInt32] {
    Array(name.dropLast(townshipEndings.longestSuffix(of: name, leaving: 2)))
  }

  private mutating func readRoad() {
    guard let end = end(of: roadEndings, within: 10) else { return readVillage() }
    var stop = end
    // 解放东路二段, 人民路南.
    while stop < rest.endIndex, directions.contains([rest[stop]]) { stop += 1 }
    if stop + 1 < rest.endIndex, isDigit(rest[stop]), rest[stop + 1] == Self.section { stop += 2 }
    address.road = Array(rest[..<stop])
    rest = rest[stop...]
    // "与某路交叉口": the second road tells no more.
    if let first = rest.first, Self.joints.contains(first),
      let other = self.end(of: roadEndings, within: 10)
    {
      rest = rest[other...]
    }
  }

  private mutating func readVillage() {
    guard let end = end(of: villageEndings, within: 10) else { return }
    address.estate = Array(rest[..<end])
    rest = rest[end...]
  }

  /// Where the first word with one of the endings ends, if at least one character precedes the
  /// ending and no digit comes before it.
  private func end(of endings: PointSet, within length: Int) -> Int? {
    var at = rest.startIndex
    while at < rest.endIndex, at - rest.startIndex < length, !isDigit(rest[at]) {
      let found = endings.longestPrefix(of: rest[at...], leaving: 0)
      if found > 0, at > rest.startIndex { return at + found }
      at += 1
    }
    return nil
  }

  // MARK: Numbers

  private mutating func readNumbers() {
    while let point = rest.first {
      if isDigit(point) || isLetter(point) && isLetterCounted {
        readNumber()
      } else if let end = nextNumber(), end > rest.startIndex {
        readName(rest[..<end])
        rest = rest[end...]
      } else {
        readName(rest)
        return
      }
    }
  }

  /// A digit, or a letter with a counter behind it (A座).
  private func nextNumber() -> Int? {
    var at = rest.startIndex + 1
    while at < rest.endIndex {
      let isCounted = isLetter(rest[at]) && Self.startsWithCounter(rest[(at + 1)...])
      if isDigit(rest[at]) || isCounted { return at }
      at += 1
    }
    return nil
  }

  private var isLetterCounted: Bool { Self.startsWithCounter(rest.dropFirst()) }

  /// Han text between numbers: an estate, the name of a building, or a part of one.
  private mutating func readName(_ name: ArraySlice<UInt32>) {
    let name = name.filter { Han.isHan($0) || isLetter($0) }
    guard name.count >= 2, !noise.contains(name) else { return }
    if address.estate.isEmpty { address.estate = Array(name.prefix(16)) }
  }

  private mutating func readNumber() {
    var end = rest.startIndex
    while end < rest.endIndex, isDigit(rest[end]) || isLetter(rest[end]) || isJoin(end) { end += 1 }
    let token = Array(rest[..<end])
    rest = rest[end...]
    let counter = counters.first { rest.starts(with: $0.word) }
    if let counter { rest = rest.dropFirst(counter.word.count) }
    let parts = token.split { $0 == 0x2D || $0 == 0x23 || $0 == 0x7E }.map(Array.init)
    switch counter?.kind {
    case .number?: setNumber(token)
    case .building?: set(\.building, parts.last ?? token)
    case .unit?: setUnit(parts)
    case .floor? where address.building.isEmpty && isDigitNext: set(\.building, token)
    case .floor?: set(\.floor, token)
    case .room?: setRooms(parts)
    case .stage?: break
    case nil: setPlain(parts)
    }
  }

  /// A dash or # between digits belongs to one token.
  private func isJoin(_ at: Int) -> Bool {
    guard at > rest.startIndex, at + 1 < rest.endIndex else { return false }
    return (rest[at] == 0x2D || rest[at] == 0x23 || rest[at] == 0x7E) && isDigit(rest[at + 1])
  }

  private var isDigitNext: Bool { rest.first.map(isDigit) ?? false }

  private mutating func set(_ part: WritableKeyPath<ChineseAddress, [UInt32]>, _ value: [UInt32]) {
    if address[keyPath: part].isEmpty { address[keyPath: part] = withoutZeros(value) }
  }

  /// 号: the house number once, then a building, then a room.
  private mutating func setNumber(_ token: [UInt32]) {
    let isHouse = !address.road.isEmpty || address.estate.isEmpty
    if address.number.isEmpty, address.building.isEmpty, isHouse {
      address.number = withoutZeros(token)
    } else if address.building.isEmpty, token.count <= 3 {
      set(\.building, token)
    } else {
      set(\.room, token)
    }
  }

  private mutating func setUnit(_ parts: [[UInt32]]) {
    if parts.count > 1 { set(\.building, parts[0]) }
    set(\.unit, parts[parts.count - 1])
  }

  private mutating func setRooms(_ parts: [[UInt32]]) {
    if parts.count > 2 { set(\.building, parts[parts.count - 3]) }
    if parts.count > 1 {
      address.building.isEmpty
        ? set(\.building, parts[parts.count - 2]) : set(\.unit, parts[parts.count - 2])
    }
    set(\.room, parts[parts.count - 1])
  }

  /// Numbers without a word: 3-2-501, 3-501, 501.
  private mutating func setPlain(_ parts: [[UInt32]]) {
    if parts.count > 1 { return setRooms(parts) }
    let isRoom = parts[0].count { isDigit($0) } >= 3 || !address.building.isEmpty
    if isRoom, !address.number.isEmpty || !address.building.isEmpty || !address.estate.isEmpty {
      set(\.room, parts[0])
    } else if address.number.isEmpty, !address.road.isEmpty, address.estate.isEmpty {
      set(\.number, parts[0])
    } else {
      set(\.building, parts[0])
    }
  }

  private func withoutZeros(_ value: [UInt32]) -> [UInt32] {
    let stripped = value.drop { $0 == 0x30 }
    return stripped.isEmpty ? value : Array(stripped)
  }

  private static func startsWithCounter(_ text: ArraySlice<UInt32>) -> Bool {
    guard let first = text.first else { return false }
    return counterSigns.contains(first)
  }


  /// 段
  private static let section: UInt32 = 0x6BB5
  /// 与, 和, 交
  private static let joints = Set("与和交".unicodeScalars.map(\.value))
}

private func isDigit(_ point: UInt32) -> Bool { point >= 0x30 && point <= 0x39 }
private func isLetter(_ point: UInt32) -> Bool { point >= 0x61 && point <= 0x7A }

private let roadEndings = PointSet("大道 大街 路 街 道 巷 胡同 公路 马路 国道 省道 环路 环线 支路 横街 弄堂")
private let villageEndings = PointSet("村 社区 屯 居委会 村委会 庄 行政村")
private let townshipEndings = PointSet("街道 街道办事处 街道办 镇 乡 苏木 民族乡 办事处 地区办事处")
private let directions = PointSet("东 西 南 北 中")
private let noise = PointSet("附近 旁边 对面 旁 内 号 院内 交叉口 以东 以西 以南 以北 路口 第 自编 幢 栋")

private enum CounterKind { case number, building, unit, floor, room, stage }

/// What numbers count, the longest word first.
private let counters: [(word: [UInt32], kind: CounterKind)] = [
  ("号楼", CounterKind.building), ("#楼", .building), ("号院", .number), ("号大院", .number),
  ("号公寓", .building), ("单元", .unit), ("号房", .room), ("房", .room), ("室", .room),
  ("户", .room), ("层", .floor), ("楼", .floor), ("f", .floor), ("栋", .building),
  ("幢", .building), ("座", .building), ("#", .building), ("号", .number), ("弄", .number),
  ("门", .unit), ("梯", .unit), ("期", .stage), ("区", .stage), ("组", .stage), ("队", .stage),
  ("号宿舍", .building), ("宿舍", .building),
].map { ($0.0.unicodeScalars.map(\.value), $0.1) }.sorted { $0.0.count > $1.0.count }

/// The characters that counters begin with.
private let counterSigns = Set("号#单房室户层楼栋幢座弄门梯期组队段院".unicodeScalars.map(\.value))
