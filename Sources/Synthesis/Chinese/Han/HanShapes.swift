// How Chinese characters look: their traditional form, and others that are taken for them.

import Kernels

/// Forms of characters.
struct HanShapes: Sendable {
  private let traditionalOf: [UInt16]
  private let alike: [UInt16: [UInt16]]
  /// Surnames that keep their form, and those whose form is another than elsewhere.
  private static let surnameForms = Dictionary(
    uniqueKeysWithValues: [("钟", "鍾"), ("郁", "郁"), ("岳", "岳"), ("万", "萬"), ("台", "臺")].map {
      (han($0.0)[0], han($0.1)[0])
    })
  /// Pairs of one character that names are written with either way.
  private static let variants = hanWords("堃坤 峰峯 哲喆 群羣 淼渺 裴斐 炫烜 昇升 赟贇 凯恺 玥月 奕亦 翊翌 祎祎")

  init() {
    var traditionalOf = (0...UInt16.max).map { $0 }
    for pair in hanWords(TraditionalText.text) { traditionalOf[Int(pair[0])] = pair[1] }
    self.traditionalOf = traditionalOf
    var alike: [UInt16: [UInt16]] = [:]
    for entry in hanWords(LookAlikeText.text) { alike[entry[0]] = Array(entry.dropFirst()) }
    for pair in Self.variants where pair[0] != pair[1] {
      alike[pair[0], default: []].append(pair[1])
      alike[pair[1], default: []].append(pair[0])
    }
    self.alike = alike
  }

  /// The traditional form, the same where there is none.
  func traditional(_ character: UInt16) -> UInt16 { traditionalOf[Int(character)] }

  /// A surname in its traditional form.
  func traditional(surname: [UInt16]) -> [UInt16] {
    surname.map { Self.surnameForms[$0] ?? traditionalOf[Int($0)] }
  }

  /// Text in traditional characters.
  func traditional(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](han: hanCharacters(bytes).map(traditional))
  }

  /// A character that looks like this one; nil if none is known.
  func lookAlike(of character: UInt16, _ random: inout SeededRandom) -> UInt16? {
    guard let others = alike[character] else { return nil }
    return others[min(random.below(others.count), random.below(others.count))]
  }
}
