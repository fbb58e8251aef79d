// Names written in Han characters, alone or beside letters.

import Kernels

/// Reads one name.
struct HanNameReader {
  let role: Role

  /// Parts of the name in `text`, which holds Han characters.
  func read(_ text: ChineseText) -> ChineseName {
    let digits = text.points.count { $0 >= 0x30 && $0 <= 0x39 }
    let letters = text.points.filter { $0 >= 0x61 && $0 <= 0x7A }
    var words = hanWords(text.points)
    if digits >= 3, words.joined().count != 2, words.joined().count != 3 { return nickname(text) }
    // Two to four characters with gaps are one name; more are parts of a name with separators.
    let whole = Array(words.joined())
    if whole.count <= 4 { words = [whole] }
    if placeholders.contains(whole) || whole.isEmpty {
      return digits >= 3 ? nickname(text) : ChineseName()
    }
    if words.count > 1 { return ethnic(words) }
    if role == .familyName { return ChineseName(family: bytes(whole), whole: bytes(whole)) }
    let stripped = withoutForms(whole)
    if role == .givenName { return given(stripped.name) }
    if letters.count >= 3, stripped.name.count == 1, isSurname(stripped.name) {
      return ChineseName(
        family: bytes(stripped.name), given: [0x40] + letters.map { UInt8($0) },
        whole: bytes(stripped.name) + letters.map { UInt8($0) })
    }
    return split(stripped.name, hadForm: stripped.hadForm, text)
  }

  /// The runs of Han characters and hidden ones.
  private func hanWords(_ points: [UInt32]) -> [[UInt32]] {
    var words: [[UInt32]] = [[]]
    for point in points {
      if Han.isHan(point) {
        words[words.count - 1].append(point)
      } else if HanNameReader.hiddenSigns.contains(point) {
        words[words.count - 1].append(0x2A)
      } else if point < 0x30 || point > 0x39, words.last?.isEmpty == false {
        words.append([])
      }
    }
    return words.filter { !$0.isEmpty && $0.contains { $0 != 0x2A } }
  }

  private static let hiddenSigns: Set<UInt32> = [0x2A, 0xD7, 0x25CB, 0x25A1, 0x3007, 0x2716]

  private func nickname(_ text: ChineseText) -> ChineseName {
    ChineseName(nickname: ChineseText(text.points.filter { $0 != 0x20 }).bytes)
  }

  /// Removes titles behind, forms of address before, and 某.
  private func withoutForms(_ name: [UInt32]) -> (name: [UInt32], hadForm: Bool) {
    var name = name[...]
    var hadForm = false
    while case let length = titles.longestSuffix(of: name, leaving: 1), length > 0 {
      // 王总 but not 王小总: one character is a title only behind a surname.
      if length == 1, !isSurname(Array(name.dropLast())) { break }
      name = name.dropLast(length)
      hadForm = true
    }
    while name.count > 1, name.last == Self.certain || name.count > 2 && name.last == Self.person
      && name.dropLast().last == Self.certain
    {
      name = name.dropLast(name.last == Self.person ? 2 : 1)
      hadForm = true
    }
    return (Array(name), hadForm)
  }

  /// 某 and 人.
  private static let certain: UInt32 = 0x67D0
  private static let person: UInt32 = 0x4EBA

  private func isSurname(_ name: [UInt32]) -> Bool { ChineseSurnames.frequency(name) > 0 }

  /// Surname and given name of 1 ... characters.
  private func split(_ name: [UInt32], hadForm: Bool, _ text: ChineseText) -> ChineseName {
    if name.count == 2, let found = familiar(name) { return found }
    if name.count == 1 {
      return isSurname(name) ? full(name, []) : partOfGiven(name)
    }
    if name.count >= 3, ChineseSurnames.frequency(name.prefix(2)) > 0, name.count <= 4 {
      return full(Array(name.prefix(2)), Array(name.dropFirst(2)))
    }
    if name.count == 2, ChineseSurnames.frequency(name) > 0 { return full(name, []) }
    if name.count <= 3 { return short(name) }
    return long(name, text)
  }

  private func short(_ name: [UInt32]) -> ChineseName {
    let isMasked = name.contains(0x2A)
    if name[0] == 0x2A { return ChineseName(given: bytes(name.dropFirst()), whole: bytes(name)) }
    guard isSurname([name[0]]) else {
      let isGiven = name.count == 2 && name.allSatisfy(ChineseSurnames.isGivenCharacter)
      if isGiven { return partOfGiven(name) }
      return ChineseName(nickname: bytes(name))
    }
    let given = Array(name.dropFirst())
    // 晓明: of two usual characters of given names the first is hardly a surname.
    let isRare = ChineseSurnames.frequency([name[0]]) < 100
    if name.count == 2, isRare, name.allSatisfy(ChineseSurnames.isUsualInGiven) {
      return partOfGiven(name)
    }
    // 丽丽 is a pet name although a few are called 丽.
    if name.count == 2, name[0] == name[1], ChineseSurnames.frequency([name[0]]) < 500 {
      return partOfGiven([name[0]])
    }
    if isMasked || given.allSatisfy(ChineseSurnames.isGivenCharacter) {
      return full([name[0]], given)
    }
    return name.count == 2 || given.contains(where: ChineseSurnames.isGivenCharacter)
      ? full([name[0]], given) : ChineseName(nickname: bytes(name))
  }

  /// Four characters or more: a double surname, a name from another language, or a nickname.
  private func long(_ name: [UInt32], _ text: ChineseText) -> ChineseName {
    if name.contains(0x2A), isSurname([name[0]]) { return full([name[0]], [0x2A, 0x2A]) }
    let transcribed = name.count { transcription.contains([$0]) }
    if name.count >= 5, transcribed * 10 >= name.count * 6 { return ethnic([name]) }
    let isDouble =
      name.count == 4 && isSurname([name[0]]) && isSurname([name[1]])
      && name.dropFirst(2).allSatisfy(ChineseSurnames.isGivenCharacter)
    if isDouble, ChineseSurnames.frequency([name[1]]) > 300 {
      return full(Array(name.prefix(2)), Array(name.dropFirst(2)))
    }
    if name.count == 4, transcribed >= 3 { return ethnic([name]) }
    return nickname(text)
  }

  /// 老王, 小李, 阿强: a form of address with a surname, or a part of a given name.
  private func familiar(_ name: [UInt32]) -> ChineseName? {
    guard familiarPrefixes.contains([name[0]]) else { return nil }
    let rest = [name[1]]
    if ChineseSurnames.frequency(rest) >= 200, name[0] != Self.ah { return full(rest, []) }
    return partOfGiven(rest)
  }

  /// 阿
  private static let ah: UInt32 = 0x963F

  private func full(_ family: [UInt32], _ given: [UInt32]) -> ChineseName {
    let isHidden = given.allSatisfy { $0 == 0x2A }
    return ChineseName(
      family: bytes(family), given: isHidden ? [] : bytes(given), whole: bytes(family + given))
  }

  private func partOfGiven(_ name: [UInt32]) -> ChineseName {
    ChineseName(given: bytes([0x7E] + name), whole: bytes(name))
  }

  private func given(_ name: [UInt32]) -> ChineseName {
    ChineseName(given: bytes(name), whole: bytes(name))
  }

  /// 阿卜杜拉 买买提: a given name and a father's name, both kept in the given name.
  private func ethnic(_ words: [[UInt32]]) -> ChineseName {
    let first = words[0]
    return ChineseName(
      family: words.count > 1 ? bytes(Array(words[1...].joined())) : [], given: bytes(first),
      whole: bytes(Array(words.joined())))
  }

  private func bytes(_ points: some Sequence<UInt32>) -> [UInt8] { ChineseText(points).bytes }
}

/// Titles and forms of address behind a name.
private let titles = PointSet(
  """
  先生 女士 小姐 太太 夫人 同志 老师 教授 医生 大夫 经理 总经理 副总 副总经理 总监 总裁 董事长 主任 主管 店长 老板 老板娘
  师傅 工程师 律师 同学 博士 校长 院长 处长 科长 局长 部长 会长 秘书 护士 警官 客户 顾客 会员 阿姨 大哥 大姐 叔叔 伯伯
  奶奶 爷爷 师兄 师姐 教练 导游 司机 站长 厂长 村长 书记 代表 队长 组长 助理 专员 顾问 设计师 会计 法师 道长 女仕 先森
  总 工 董 姐 哥 叔 嫂 婶 爷 局 处 导 收 先 女 氏
  """)

private let familiarPrefixes = PointSet("老 小 大 阿")

private let placeholders = PointSet(
  """
  测试 测试员 测试用户 测试账号 测试数据 测试客户 某某 某某某 某人 无名 无名氏 无 未知 匿名 佚名 不详 先生 女士 小姐 客户 顾客
  用户 会员 新用户 微信用户 手机用户 游客 访客 收件人 收货人 联系人 本人 本店 姓名 名字 暂无 没有 空 待定 保密 张三 李四 王五
  赵六 路人甲 路人 散客 零售客户 普通会员 普通客户 匿名用户 未填写 未登记 未知姓名 不知道 临时客户 内部测试
  """)

/// Characters that names of other languages are written with.
private let transcription = PointSet(
  "阿卜杜拉买提尔江古丽木吐依麦艾热合曼努尼亚孜斯克力萨巴玛伊布拉音米吾不都塔依迪里哈帕扎加洛桑次仁旺卓央金措"
    .map { $0.unicodeScalars.map(\.value) })
