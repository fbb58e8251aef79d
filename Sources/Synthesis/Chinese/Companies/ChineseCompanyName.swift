// Names of Chinese companies: region, trade name, industry, legal form, in this order, by the rules
// of registration (北京 鑫达 科技 有限公司), with the region in brackets for some.

import Kernels

/// A company's name in its parts.
struct ChineseCompanyName: Sendable, Equatable {
  /// Without the word that says what it is, such as 杭州; empty for none.
  var region: [UInt8]
  /// Whether the region stands in brackets behind the trade name.
  var isBracketed = false
  /// 市 or 省 behind the region, as older names have it; empty for none.
  var regionWord: [UInt8] = []
  var trade: [UInt16]
  var industry: [UInt8]
  var form: [UInt8]
  /// 上海分公司; empty for a head office.
  var branch: [UInt8] = []

  private static let brackets = ["（", "）"].map { [UInt8](text: $0) }

  /// The registered name.
  var whole: [UInt8] { text(brackets: Self.brackets) + branch }

  /// The name with other brackets.
  func text(brackets: [[UInt8]]) -> [UInt8] {
    let trade = [UInt8](han: trade)
    guard isBracketed else { return region + regionWord + trade + industry + form }
    return trade + brackets[0] + region + brackets[1] + industry + form
  }

  /// How people call it: without legal form, region or industry.
  func short(_ random: inout SeededRandom) -> [UInt8] {
    let trade = [UInt8](han: trade)
    switch random.below(10) {
    case 0...3: return trade + industry.prefix(6) + branch
    case 4...5: return trade + branch
    case 6...7: return region + trade + branch
    default: return region + trade + industry + branch
    }
  }

  /// The first characters of its parts, as large companies are called (中石化).
  var acronym: [UInt8] {
    let parts = [region, [UInt8](han: trade), industry]
    return parts.flatMap { Array($0.prefix(3)) } + (industry.count > 6 ? industry[6..<9] : [])
  }
}

/// Draws names of companies.
struct ChineseCompanyNames: Sendable {
  private let places: ChinesePlaces
  private let sounds: HanSounds
  private let characters: [UInt16]
  private let first: WeightedChoice
  private let last: WeightedChoice
  private let industries: [[UInt8]]
  private let englishOf: [[UInt8]: [UInt8]]
  private let industryChoice: WeightedChoice
  private let shops: [[UInt8]]
  private let forms: [[UInt8]]
  private let formChoice: WeightedChoice

  init(places: ChinesePlaces, sounds: HanSounds) {
    self.places = places
    self.sounds = sounds
    let entries = words(BrandCharacterText.text).map { word in
      (
        character: hanCharacters(word.prefix { $0 >= 0x80 })[0],
        first: Double(decimal(word.drop { $0 >= 0x80 })),
        last: Double(decimal(word.drop { $0 != ascii("/") }.dropFirst()))
      )
    }
    characters = entries.map(\.character)
    first = WeightedChoice(entries.map(\.first))
    last = WeightedChoice(entries.map(\.last))
    let listed = words(Self.industryWeights)
    industries = listed.map { word in Array(word.prefix { $0 >= 0x80 }) }
    industryChoice = WeightedChoice(
      listed.map { word in Double(decimal(word.drop { $0 >= 0x80 })) })
    englishOf = Dictionary(
      uniqueKeysWithValues: listed.map { word in
        (
          Array(word.prefix { $0 >= 0x80 }),
          word.drop { $0 >= 0x80 || isDigit($0) }.map { $0 == ascii("_") ? ascii(" ") : $0 }
        )
      })
    shops = words(Self.shopWords)
    let kinds = words(Self.formWeights)
    forms = kinds.map { word in Array(word.prefix { $0 >= 0x80 }) }
    formChoice = WeightedChoice(kinds.map { word in Double(decimal(word.drop { $0 >= 0x80 })) })
  }

  /// A trade name of two to four characters.
  func trade(_ random: inout SeededRandom) -> [UInt16] {
    var trade = [characters[first.draw(&random)], characters[last.draw(&random)]]
    let length = random.unit()
    if length < 0.2 { trade.insert(characters[last.draw(&random)], at: 1) }
    if length < 0.06 { trade.insert(characters[first.draw(&random)], at: 2) }
    return trade
  }

  /// A company of that prefecture; one in seven is a shop without a legal form.
  func name(in prefecture: Int, _ random: inout SeededRandom) -> ChineseCompanyName {
    let region = region(of: prefecture, &random)
    if random.chance(0.14) {
      return ChineseCompanyName(
        region: random.chance(0.5) ? region : [], trade: trade(&random),
        industry: random.pick(shops), form: [])
    }
    var name = ChineseCompanyName(
      region: region, trade: trade(&random), industry: industry(&random),
      form: forms[formChoice.draw(&random)])
    if random.chance(0.12) {
      name.isBracketed = true
    } else if random.chance(0.45) {
      name.regionWord = [UInt8](text: "市")
    }
    if isProvince(region, prefecture) { name.regionWord = [] }
    return name
  }

  /// A line of business.
  func industry(_ random: inout SeededRandom) -> [UInt8] {
    industries[industryChoice.draw(&random)]
  }

  /// A legal form.
  func form(_ random: inout SeededRandom) -> [UInt8] { forms[formChoice.draw(&random)] }

  /// A sort of shop.
  func shop(_ random: inout SeededRandom) -> [UInt8] { random.pick(shops) }

  /// The name in English: pinyin of region and trade name, the industry translated.
  func english(_ name: ChineseCompanyName, _ random: inout SeededRandom) -> [UInt8] {
    func spelt(_ text: [UInt16]) -> [UInt8] {
      let joined = Array(text.compactMap { sounds.syllable(of: $0) }.joined())
      return joined.first.map { [raised($0)] + joined.dropFirst() } ?? []
    }
    let industry = englishOf[name.industry] ?? Array(text: "Shop")
    let ending = random.pick(Self.englishForms).map { $0 == ascii("_") ? ascii(" ") : $0 }
    let parts = [spelt(hanCharacters(name.region)), spelt(name.trade), industry]
    let text = Array(parts.filter { !$0.isEmpty }.joined(separator: [ascii(" ")]))
    return name.form.isEmpty ? text : text + ending
  }

  private static let englishForms = words("_Co.,_Ltd. _Co.,Ltd _CO.,LTD. _Co._Ltd _Limited _Ltd.")

  /// The prefecture's name as names of companies have it, at times the province's.
  func region(of prefecture: Int, _ random: inout SeededRandom) -> [UInt8] {
    let place = places.prefectures[prefecture]
    let province = places.provinces[place.province].short
    return place.name.isEmpty || random.chance(0.15) ? province : short(place.name)
  }

  /// A division's name without the words that say what it is.
  func short(_ name: [UInt8]) -> [UInt8] { shortDivision(name) }

  private func isProvince(_ region: [UInt8], _ prefecture: Int) -> Bool {
    let place = places.prefectures[prefecture]
    return !place.name.isEmpty && region == places.provinces[place.province].short
      || region.count > 9
  }

  /// Small letters that a domain is made of: the sounds of the trade name.
  func domain(of name: ChineseCompanyName, _ random: inout SeededRandom) -> [UInt8] {
    let syllables = name.trade.compactMap { sounds.syllable(of: $0) }
    var domain = Array(syllables.joined())
    if random.chance(0.2) { domain = syllables.compactMap(\.first) + [ascii("c"), ascii("n")] }
    if random.chance(0.35) { domain.append(number: random.between(1, 999)) }
    return domain + random.pick(Self.domainEndings)
  }

  private static let domainEndings = words(".com .com .com .cn .com.cn")

  /// Industry, weight and what it is called in English, with _ for a blank.
  private static let industryWeights = """
    科技90Technology 贸易60Trading 商贸60Trading 信息技术40Information_Technology 网络科技40Network_Technology
    电子商务25E-Commerce 餐饮管理30Catering_Management 建筑工程35Construction 建设工程20Construction
    装饰工程25Decoration 物流30Logistics 广告传媒20Advertising 广告18Advertising 文化传播25Culture
    文化传媒25Culture_Media 教育咨询20Education 教育科技15Education_Technology 企业管理30Management
    企业管理咨询20Consulting 咨询15Consulting 电子20Electronics 电子科技25Electronic_Technology
    机械设备25Machinery_Equipment 机械20Machinery 实业25Industrial 食品25Food 服饰20Apparel 服装18Garments
    家具15Furniture 建材25Building_Materials 化工15Chemical 生物科技20Biotechnology 医药12Pharmaceutical
    医疗器械15Medical_Devices 农业发展15Agriculture 农业科技10Agricultural_Technology
    房地产开发15Real_Estate 房地产经纪10Real_Estate 物业管理18Property_Management 投资15Investment
    投资管理18Investment_Management 汽车销售服务15Auto_Sales 汽车服务10Auto_Service 运输20Transport
    国际贸易20International_Trade 进出口15Import_and_Export 环保科技15Environmental_Technology
    新能源科技12New_Energy 智能科技15Intelligent_Technology 软件12Software 自动化设备10Automation
    五金制品12Hardware 塑料制品10Plastics 包装制品10Packaging 印刷8Printing 酒店管理10Hotel_Management
    旅行社8Travel 人力资源10Human_Resources 劳务12Labour_Service 园林绿化8Landscaping
    """

  private static let shopWords = """
    便利店 超市 餐馆 面馆 火锅店 小吃店 烧烤店 奶茶店 水果店 服装店 美容院 理发店 药店 五金店 建材经营部 食品店 日用品店 汽修店
    商行 经营部 工作室 文具店 花店 饭店 宾馆 茶叶店 电器店 家具店 母婴店 加工厂 养殖场 批发部
    """

  private static let formWeights = "有限公司800 有限责任公司90 股份有限公司45 集团有限公司15 （有限合伙）12 厂18 合作社10"
}
