// Mobile numbers, e-mail addresses and names in chats, as Chinese people have them.
//
// Prefixes by operator; their weights and those of mail providers are by general knowledge. A
// number may be in service: nobody should dial it.

import Kernels

/// Draws contacts.
struct ChineseContacts: Sendable {
  private let prefixes: [Int]
  private let prefixChoice: WeightedChoice
  private let providers: [[UInt8]]
  private let providerChoice: WeightedChoice
  private let phrases = words(Self.nicknamePhrases)
  private let latin = words(Self.latinNames)
  private let trades = words("保险 房产 微商 装修 教育 贷款 汽车 服装 美容 健身 摄影 茶叶 建材")
  let romanisation: Romanisation

  init(romanisation: Romanisation) {
    self.romanisation = romanisation
    let table = words(Self.prefixWeights)
    prefixes = table.map { decimal($0) }
    prefixChoice = WeightedChoice(table.map { Double(decimal($0.dropFirst(4))) })
    let mail = words(Self.mailProviders)
    providers = mail.map { word in Array(word.prefix { $0 != ascii("/") }) }
    providerChoice = WeightedChoice(
      mail.map { word in Double(decimal(word.drop { $0 != ascii("/") }.dropFirst())) })
  }

  /// A mobile number of eleven digits.
  func mobile(_ random: inout SeededRandom) -> Int {
    prefixes[prefixChoice.draw(&random)] * 100_000_000 + random.below(100_000_000)
  }

  /// A private e-mail address; half are numbers of QQ or of the telephone.
  func email(of person: ChinesePerson, _ random: inout SeededRandom) -> [UInt8] {
    let provider = providers[providerChoice.draw(&random)]
    let isNumber = provider == Self.qq ? random.chance(0.85) : random.chance(0.12)
    var local: [UInt8] = []
    if isNumber {
      let own = person.mobile.now
      local.append(
        number: provider == Self.qq ? random.between(10_000_000, 3_500_000_000) : own)
    } else {
      local = handle(of: person, &random)
    }
    return local + [ascii("@")] + provider
  }

  /// Pinyin of the name in one of several patterns, often with a number behind.
  private func handle(of person: ChinesePerson, _ random: inout SeededRandom) -> [UInt8] {
    let surname = romanisation.pinyin(surname: person.name.surname)
    let given = romanisation.pinyin(person.name.given + person.name.father)
    let initials = given.compactMap(\.first)
    var local: [UInt8]
    switch random.below(8) {
    case 0...2: local = Array((surname + given).joined())
    case 3: local = Array(given.joined()) + [ascii(".")] + surname.joined()
    case 4...5: local = Array(surname.joined()) + initials
    case 6: local = surname.compactMap(\.first) + initials
    default: local = random.pick(latin).map(lowered) + surname.joined()
    }
    if local.isEmpty { local = random.pick(latin).map(lowered) }
    let year = CalendarDay(number: person.birthDay).year
    switch random.below(6) {
    case 0: local.append(number: year)
    case 1: local.append(number: year % 100, width: 2)
    case 2: local.append(number: random.between(1, 9999))
    case 3 where local.count > 8: break
    default: local.append(number: random.between(1, 999))
    }
    return local
  }

  /// What somebody calls themselves in chats; a third hints at the name.
  func nickname(of person: ChinesePerson, _ random: inout SeededRandom) -> [UInt8] {
    let name = person.name
    let last = name.given.suffix(1)
    switch random.below(20) {
    case 0: return [UInt8](han: last + last)
    case 1: return [UInt8](text: "小") + [UInt8](han: last)
    case 2: return [UInt8](text: "阿") + [UInt8](han: last)
    case 3 where !name.surname.isEmpty: return [UInt8](text: "老") + [UInt8](han: name.surname)
    case 4: return [UInt8](han: name.whole)
    case 5: return [ascii("A")] + random.pick(trades) + [UInt8](han: name.whole)
    case 6: return handle(of: person, &random)
    case 7...9: return random.pick(latin)
    default: return random.pick(phrases)
    }
  }

  private static let qq = [UInt8](text: "qq.com")

  /// Prefix/weight.
  private static let prefixWeights = """
    139/60 138/65 137/55 136/55 135/60 134/35 159/40 158/45 157/30 150/40 151/40 152/40 147/8 188/30
    187/35 183/30 182/35 184/20 178/14 198/14 172/2 195/10 130/25 131/28 132/25 155/22 156/25 186/30
    185/28 176/20 166/12 175/8 145/5 196/4 133/26 153/22 189/30 180/28 181/26 177/26 173/18 199/12
    191/10 193/5 149/2 190/2 192/2 170/4 171/3 162/2 165/2 167/2
    """

  private static let mailProviders = """
    qq.com/520 163.com/190 126.com/70 sina.com/40 139.com/40 gmail.com/35 hotmail.com/20
    outlook.com/20 foxmail.com/18 sohu.com/14 yeah.net/8 189.cn/8 aliyun.com/10 icloud.com/8
    yahoo.com.cn/6 21cn.com/4
    """

  private static let latinNames = """
    David Lily Amy Kevin Tony Jack Lucy Linda Jason Cindy Vivian Michael Tina Eric Grace Peter Alice
    Jerry Helen Andy Sunny Coco Leo Angel Jenny Frank Mia Ivy Daisy Ryan Echo Nina Steven Joy Kelly
    """

  private static let nicknamePhrases = """
    平安是福 岁月静好 云淡风轻 阳光总在风雨后 静待花开 追梦人 随风 心语 蓝天白云 一路向北 海阔天空 简单生活 快乐每一天 知足常乐
    天道酬勤 厚德载物 上善若水 宁静致远 淡泊明志 花开富贵 听雨 小太阳 星空 月亮 向日葵 柠檬 橙子 棉花糖 奶茶 咖啡 小鱼儿
    大海 老船长 飞翔 天使 雪儿 夏天 秋天的童话 冬日暖阳 春暖花开 往事随风 顺其自然 沉默是金 自由飞翔 宝妈 糖糖妈妈 果果妈
    乐乐爸爸 朵朵妈 浩浩爸 逆流而上 永不言弃 梦想起航 幸福一家人 家和万事兴 好运来 发财 开心就好 不忘初心 一切随缘 人生如梦
    """
}
