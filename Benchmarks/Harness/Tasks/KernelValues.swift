// Values and pairs to compare: written to files once, so that every tool compares the same.

import Files
import Foundation
import Kernels
import Synthesis

/// One kind of values with pairs of them.
struct KernelValues {
  /// What the values are.
  enum Kind: String, CaseIterable, Sendable {
    case surname
    case fullName = "full_name"
    case street
    /// Chinese names of two to four characters.
    case hanName = "han_name"
  }

  /// Values and pairs of their numbers.
  struct Sample: Sendable {
    var values = ByteStrings()
    var left: [UInt32] = []
    var right: [UInt32] = []
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// The file of the values, one a line.
  func valuesPath(_ context: TaskContext) -> String { "\(folder(context))/values.txt" }

  /// The file of the pairs: numbers of values, 32 bits each, all left ones and then all right ones.
  func pairsPath(_ context: TaskContext) -> String { "\(folder(context))/pairs.u32" }

  private func folder(_ context: TaskContext) -> String {
    "\(context.folder)/kernels-\(kind.rawValue)-\(context.size.rawValue)"
  }

  /// Writes both files, unless they are there.
  func prepare(_ context: TaskContext) throws {
    let folder = folder(context)
    if FileManager.default.fileExists(atPath: pairsPath(context)) { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let values = try distinctValues(context)
    try (values.joined(separator: "\n") + "\n")
      .write(toFile: valuesPath(context), atomically: true, encoding: .utf8)
    let pairs = pairs(of: values.count, context.pick(1_000_000, smallest: 3000), context.seed)
    let data = (pairs.left + pairs.right).withUnsafeBytes { Data($0) }
    try data.write(to: URL(fileURLWithPath: pairsPath(context)), options: .atomic)
  }

  /// Reads both files.
  func read(_ context: TaskContext) throws -> Sample {
    var sample = Sample()
    let text = try String(contentsOfFile: valuesPath(context), encoding: .utf8)
    sample.values = ByteStrings(text.split(separator: "\n").map(String.init))
    let data = try Data(contentsOf: URL(fileURLWithPath: pairsPath(context)))
    let numbers = data.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
    sample.left = Array(numbers.prefix(numbers.count / 2))
    sample.right = Array(numbers.suffix(numbers.count / 2))
    return sample
  }

  /// The values, sorted.
  private func distinctValues(_ context: TaskContext) throws -> [String] {
    let count = context.pick(20_000, smallest: 400)
    if kind == .hanName { return HanNames(seed: context.seed).names(count) }
    let rule = PeopleRule(entities: context.pick(40_000, smallest: 400), seed: context.seed)
    var found: Set<String> = []
    try PeopleGenerator(rule: rule).generate { block in
      let lines = String(decoding: block.records, as: UTF8.self).split(separator: "\n")
      for line in lines where found.count < count {
        if let value = try value(line) { found.insert(value) }
      }
    }
    return found.sorted()
  }

  private func value(_ line: Substring) throws -> String? {
    // A quoted field has a comma inside; such a row is left out.
    if line.contains("\"") { return nil }
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    func field(_ name: String) throws -> String {
      let names = PeopleGenerator.files[0].header.dropLast().split(separator: ",")
      guard let place = names.firstIndex(of: Substring(name)) else {
        throw HarnessError("synthetic people have no column \(name)")
      }
      return fields[place].lowercased()
    }
    let value: String
    switch kind {
    case .surname: value = try field("family_name")
    case .fullName: value = try "\(field("given_name")) \(field("family_name"))"
    case .street: value = try field("street")
    case .hanName: return nil
    }
    return value.count > 2 ? value : nil
  }

  private func pairs(of count: Int, _ pairCount: Int, _ seed: UInt64) -> Sample {
    var random = SeededRandom(seed: seed)
    var sample = Sample()
    for pair in 0..<pairCount {
      let left = random.below(count)
      let isNear = pair >= pairCount / 2
      let right = isNear ? (left + 1 + random.below(5)) % count : random.below(count)
      sample.left.append(UInt32(left))
      sample.right.append(UInt32(right))
    }
    return sample
  }
}

/// Chinese names from common surnames and given characters, drawn with falling chances.
private struct HanNames {
  private static let surnames = Array(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖")
  private static let given = Array(
    """
    伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕梅春兰凤洁琳\
    云雪荣爱翠雅芝珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁\
    梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝\
    晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思嘉
    """)
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  func names(_ count: Int) -> [String] {
    var random = random
    func draw(_ letters: [Character]) -> Character {
      letters[Int(Double(letters.count) * random.unit() * random.unit())]
    }
    var found: Set<String> = []
    while found.count < count {
      var name = String(draw(Self.surnames))
      if random.below(50) == 0 { name.append(draw(Self.surnames)) }
      name.append(draw(Self.given))
      if random.below(5) > 0 { name.append(draw(Self.given)) }
      found.insert(name)
    }
    return found.sorted()
  }
}
