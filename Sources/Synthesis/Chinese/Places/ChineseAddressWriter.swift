// Addresses as sources write them: which levels, in which words, in which order.

import Kernels

/// How an address is written.
struct ChineseAddressStyle: Sendable {
  enum Level: Sendable { case full, short, none }

  var province = Level.full
  var prefecture = Level.full
  var county = Level.full
  var township = true
  var road = true
  var estate = true
  /// An index of `buildingWords`.
  var building = 0
  /// 3-2-501 in place of 3号楼2单元501室.
  var isDashed = false
  var hasRoomWord = true
  var hasUnit = true
  var numerals = false
  /// The county by its former name.
  var isOld = false
  /// The region behind the details.
  var isReordered = false
  /// A blank between the levels.
  var isSpaced = false
}

/// Writes addresses.
struct ChineseAddressWriter: Sendable {
  let places: ChinesePlaces

  /// What follows the number of a building, beginning with the commonest.
  static let buildingWords = words("号楼 栋 幢 座 # 号 楼")

  /// The address, in UTF-8.
  func text(_ address: ChineseAddress, _ style: ChineseAddressStyle) -> [UInt8] {
    var region: [[UInt8]] = []
    let county = places.counties[address.county]
    let prefecture = places.prefectures[county.prefecture]
    let province = places.provinces[prefecture.province]
    switch style.province {
    case .full: region.append(province.name)
    case .short: region.append(province.short)
    case .none: break
    }
    if !prefecture.name.isEmpty { add(prefecture.name, style.prefecture, to: &region) }
    add(style.isOld && !county.old.isEmpty ? county.old : county.name, style.county, to: &region)
    var place: [[UInt8]] = []
    if style.township && address.township >= 0 {
      place.append(county.townships[address.township])
    }
    place += details(address, style)
    let separator: [UInt8] = style.isSpaced ? [ascii(" ")] : []
    if style.isReordered {
      let comma: [UInt8] = style.isSpaced ? separator : [UInt8](text: "，")
      return joined(place, separator) + comma + joined(region, [])
    }
    return joined(region + place, separator)
  }

  private func add(
    _ name: [UInt8], _ level: ChineseAddressStyle.Level, to region: inout [[UInt8]]
  ) {
    guard !name.isEmpty, level != .none else { return }
    region.append(level == .short ? shortDivision(name) : name)
  }

  /// What stands below the township.
  private func details(_ address: ChineseAddress, _ style: ChineseAddressStyle) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    if !address.village.isEmpty {
      parts.append(address.village)
      if address.group > 0 { parts.append(numbered(address.group, "组", style)) }
      parts.append(numbered(address.number, "号", style))
      return parts
    }
    if style.road || address.estate.isEmpty {
      parts.append(address.road)
      parts.append(numbered(address.number, "号", style))
    }
    if style.estate { parts.append(address.estate) }
    parts.append(home(address, style))
    return parts
  }

  private func home(_ address: ChineseAddress, _ style: ChineseAddressStyle) -> [UInt8] {
    var text: [UInt8] = []
    if style.isDashed {
      text.append(number: address.building)
      for part in [address.unit, address.room] where part > 0 {
        text.append(ascii("-"))
        text.append(number: part)
      }
      return text
    }
    appendNumber(address.building, style, to: &text)
    text += Self.buildingWords[style.building]
    if address.unit > 0 && style.hasUnit {
      appendNumber(address.unit, style, to: &text)
      text.append(text: "单元")
    }
    if style.numerals {
      text.append(digits: address.room)
    } else {
      text.append(number: address.room)
    }
    if style.hasRoomWord { text.append(text: "室") }
    return text
  }

  private func numbered(_ number: Int, _ word: String, _ style: ChineseAddressStyle) -> [UInt8] {
    var text: [UInt8] = []
    appendNumber(number, style, to: &text)
    text.append(text: word)
    return text
  }

  private func appendNumber(_ number: Int, _ style: ChineseAddressStyle, to text: inout [UInt8]) {
    if style.numerals { text.append(numeral: number) } else { text.append(number: number) }
  }

  private func joined(_ parts: [[UInt8]], _ separator: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for part in parts where !part.isEmpty {
      if !text.isEmpty { text += separator }
      text += part
    }
    return text
  }
}

private let numeralDigits = words("〇 一 二 三 四 五 六 七 八 九")

extension [UInt8] {
  /// Appends the digits one by one in Chinese: 501 is 五〇一.
  package mutating func append(digits number: Int) {
    var decimal: [UInt8] = []
    decimal.append(number: number)
    for digit in decimal { self += numeralDigits[Int(digit - 0x30)] }
  }

  /// Appends a number below a thousand in Chinese: 23 is 二十三, 105 is 一百零五.
  package mutating func append(numeral number: Int) {
    guard number < 1000 else { return append(digits: number) }
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    if hundreds > 0 { self += numeralDigits[hundreds] + Array(text: "百") }
    if tens > 0 {
      if tens > 1 || hundreds > 0 { self += numeralDigits[tens] }
      append(text: "十")
    } else if hundreds > 0 && ones > 0 {
      append(text: "零")
    }
    if ones > 0 || number == 0 { self += numeralDigits[ones] }
  }
}
