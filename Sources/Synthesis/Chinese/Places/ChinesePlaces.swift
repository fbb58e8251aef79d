// Drawing places of China: a county by the population of its province and prefecture, a township
// in it, a road or an estate or a village.
//
// Limits: counties of a prefecture are equally likely; roads, estates and villages are made up and
// do not know their county, three townships of each county occur.

import Kernels

/// A province, with its usual short name.
struct Province: Sendable {
  let name: [UInt8]
  let short: [UInt8]
}

/// A prefecture, or what stands between a province and its counties.
struct Prefecture: Sendable {
  let province: Int
  /// The first four digits of the codes of its counties.
  let code: Int
  /// Empty where counties belong to the province.
  let name: [UInt8]
  /// With the leading 0.
  let areaCode: [UInt8]
  let counties: Range<Int>

  /// Whether telephone numbers have eight digits rather than seven.
  var hasEightDigits: Bool { areaCode.count == 3 || longAreas.contains(areaCode) }
}

/// A county, a district or a county-level city.
struct County: Sendable {
  let prefecture: Int
  /// Empty where townships belong to the prefecture.
  let name: [UInt8]
  /// What it was called some years ago; empty if the same.
  let old: [UInt8]
  let townships: [[UInt8]]
}

/// Somebody's address in China.
struct ChineseAddress: Sendable {
  var county: Int
  /// An index of the county's townships; -1 for none.
  var township: Int
  /// Empty in villages.
  var road: [UInt8] = []
  var number = 0
  /// Empty for none.
  var estate: [UInt8] = []
  /// 0 for none, as for unit and room.
  var building = 0
  var unit = 0
  /// The floor times 100 and the door, such as 502.
  var room = 0
  /// Empty in towns.
  var village: [UInt8] = []
  var group = 0
}

/// The places and how often they occur.
struct ChinesePlaces: Sendable {
  let provinces: [Province]
  let prefectures: [Prefecture]
  let counties: [County]
  private let prefectureChoice: WeightedChoice
  private let roads = ChineseStreetWords()

  /// Reads the tables, about 10 ms.
  init() {
    var reader = DivisionReader()
    for text in [NorthernDivisionText.text, SouthernDivisionText.text, WesternDivisionText.text] {
      reader.read(text)
    }
    reader.finish()
    (provinces, prefectures, counties) = (reader.provinces, reader.prefectures, reader.counties)
    prefectureChoice = WeightedChoice(reader.weights)
  }

  /// A prefecture, by population.
  func drawPrefecture(_ random: inout SeededRandom) -> Int { prefectureChoice.draw(&random) }

  /// The prefectures of the provinces with these first two digits of their codes.
  func prefectures(ofProvinces codes: Set<Int>) -> [Int] {
    prefectures.indices.filter { codes.contains(prefectures[$0].code / 100) }
  }

  /// A new address in the prefecture.
  func address(in prefecture: Int, _ random: inout SeededRandom) -> ChineseAddress {
    let counties = prefectures[prefecture].counties
    let county = counties.lowerBound + random.below(counties.count)
    let townships = self.counties[county].townships
    var address = ChineseAddress(
      county: county, township: townships.isEmpty ? -1 : random.below(townships.count))
    if random.chance(isRural(address) ? 0.6 : 0.06) {
      address.village = roads.village(&random)
      address.group = random.chance(0.5) ? random.between(1, 12) : 0
      address.number = random.between(1, 160)
      return address
    }
    address.road = roads.road(&random)
    address.number = 1 + Int(-90 * logarithm(1 - random.unit()))
    if random.chance(0.82) { address.estate = roads.estate(&random) }
    address.building = random.between(1, address.estate.isEmpty ? 6 : 28)
    address.unit = random.chance(0.75) ? random.between(1, 4) : 0
    address.room = room(&random)
    return address
  }

  /// A floor and a door on it.
  func room(_ random: inout SeededRandom) -> Int {
    let floors = random.chance(0.5) ? 6 : 28
    return random.between(1, floors) * 100 + random.between(1, 4)
  }

  /// A prefecture and its province, by population.
  func town(_ random: inout SeededRandom) -> Town {
    let prefecture = prefectures[drawPrefecture(&random)]
    let province = provinces[prefecture.province].name
    return Town(
      name: prefecture.name.isEmpty ? province : prefecture.name, state: province,
      postcode: prefecture.code * 100, postcodes: 1, areaCode: decimal(prefecture.areaCode))
  }

  private func isRural(_ address: ChineseAddress) -> Bool {
    guard address.township >= 0 else { return false }
    // Towns end in 镇 and 乡, urban subdistricts in 街道.
    let name = counties[address.county].townships[address.township]
    return name.suffix(3) != Self.street[...]
  }

  private static let street = Array("道".utf8)

  /// A landline there: seven or eight digits, of which the first is 2 to 8.
  func landline(in prefecture: Int, _ random: inout SeededRandom) -> Int {
    let digits = prefectures[prefecture].hasEightDigits ? 10_000_000 : 1_000_000
    return random.between(2 * digits, 9 * digits - 1)
  }
}

/// Areas of four digits whose numbers have eight.
private let longAreas = Set(
  words(
    """
    0311 0371 0379 0411 0431 0432 0451 0510 0511 0512 0513 0514 0515 0516 0517 0518 0519 0523 0527
    0531 0532 0551 0571 0573 0574 0575 0576 0577 0579 0591 0592 0595 0731 0755 0756 0757 0760 0769
    0771 0791 0851 0871 0898
    """))

/// Takes the tables of divisions apart.
private struct DivisionReader {
  var provinces: [Province] = []
  var prefectures: [Prefecture] = []
  var counties: [County] = []
  var weights: [Double] = []
  /// Population of the province at hand, and its first prefecture.
  private var population = 0.0
  private var first = 0
  /// The prefecture at hand, whose counties are being read.
  private var open: (code: Int, name: [UInt8], areaCode: [UInt8], first: Int)?

  mutating func read(_ text: String) {
    for word in words(text) {
      switch word[0] {
      case ascii("="): startProvince(Array(word.dropFirst()))
      case ascii("@"): startPrefecture(Array(word.dropFirst()))
      default: counties.append(county(word))
      }
    }
  }

  /// Closes what is open.
  mutating func finish() {
    closePrefecture()
    shareOut()
  }

  private mutating func startProvince(_ word: [UInt8]) {
    finish()
    let parts = word.split(separator: ascii(":")).map { Array($0) }
    population = Double(decimal(parts[1]))
    first = prefectures.count
    let name = Array(parts[0].dropFirst(2))
    provinces.append(Province(name: name, short: shortProvince(name)))
  }

  private mutating func startPrefecture(_ word: [UInt8]) {
    closePrefecture()
    let parts = word.split(separator: ascii(":"), omittingEmptySubsequences: false)
    open = (
      decimal(parts[0]), Array(parts[0].dropFirst(4)), Array(parts[2]), counties.count
    )
    weights.append(Double(decimal(parts[1])))
  }

  private mutating func closePrefecture() {
    guard let open else { return }
    prefectures.append(
      Prefecture(
        province: provinces.count - 1, code: open.code, name: open.name,
        areaCode: open.areaCode, counties: open.first..<counties.count))
    self.open = nil
  }

  /// Prefectures without a population share the rest of their province's by counties.
  private mutating func shareOut() {
    let own = first..<prefectures.count
    let listed = own.reduce(0) { $0 + weights[$1] }
    let others = own.filter { weights[$0] == 0 }
    let total = others.reduce(0) { $0 + prefectures[$1].counties.count }
    for prefecture in others {
      let share = Double(prefectures[prefecture].counties.count) / Double(max(1, total))
      weights[prefecture] = max(1, population - listed) * share
    }
  }

  /// 桥西区<老区(东里街道,红旗街道)
  private func county(_ word: [UInt8]) -> County {
    let head = word.prefix { $0 != ascii("(") }
    let names = head.split(separator: ascii("<")).map { Array($0) }
    let towns = word.dropFirst(head.count + 1).dropLast().split(separator: ascii(","))
    return County(
      prefecture: prefectures.count, name: names[0] == [ascii("-")] ? [] : names[0],
      old: names.count > 1 ? names[1] : [], townships: towns.map { Array($0) })
  }
}

/// A prefecture or county without the words that say what it is: 市, or the peoples of a 自治州.
func shortDivision(_ name: [UInt8]) -> [UInt8] {
  guard name.count > 6 else { return name }
  if name.suffix(3) == cityWord[...] { return Array(name.dropLast(3)) }
  if name.suffix(6) == districtWord[...] { return Array(name.dropLast(6)) }
  guard name.suffix(9) == autonomousWord[...] else { return name }
  for place in stride(from: 6, to: name.count - 9, by: 3)
  where peoples.contains(Array(name[place..<place + 6])) {
    return Array(name[..<place])
  }
  return name
}

private let cityWord = Array("市".utf8)
private let districtWord = Array("地区".utf8)
private let autonomousWord = Array("自治州".utf8)
/// The first two characters of the peoples that prefectures are named after.
private let peoples = Set(
  words(
    "布依 苗族 土家 藏族 彝族 哈尼 壮族 傣族 白族 景颇 傈僳 回族 蒙古 柯尔 哈萨 朝鲜 羌族"))

/// A province without the words that say what it is.
private func shortProvince(_ name: [UInt8]) -> [UInt8] {
  for ending in ["壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市"] {
    let bytes = Array(ending.utf8)
    if name.suffix(bytes.count) == bytes[...] { return Array(name.dropLast(bytes.count)) }
  }
  return name
}
