// Chinese names of companies in five slots: region / trade name / business / form / branch, such as
// 11/百度网讯/科技/有限公司/ for 北京百度网讯科技有限公司.
//
// Region, trade name (字号), business and legal form follow each other; a region may stand in
// brackets, as may the kind of partnership. The branch is what follows the company (深圳分公司) or a
// shop in brackets. A trade name is never emptied: 北京银行 keeps 北京 as its name. Names in letters
// are standardised as anywhere.

import Kernels

/// Standardises names of companies in a Chinese column.
package struct ChineseCompanies: Sendable {
  static let slots = 5
  private static let western = Companies()

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    let text = ChineseText(raw)
    if Placeholders.contains(text.bytes, role: .company) { return }
    if text.points.count(where: { $0 == 0x2F }) == Self.slots - 1 {
      value.main = text.bytes
      return
    }
    guard text.hasHan else {
      Self.western.standardise(raw, &line, &value)
      value.main.removeAll { $0 == UInt8(ascii: "/") }
      return
    }
    if notCompanies.contains(text.points.filter { $0 != 0x20 }) { return }
    var reader = ChineseCompanyReader(text)
    reader.read()
    value.main = reader.bytes
  }
}

private let notCompanies = PointSet("个体 个人 自由职业 无业 退休 学生 无单位 待业 家庭主妇 个体户 自己 本人 某公司 公司 测试公司")

/// Takes one name apart.
struct ChineseCompanyReader {
  private var region = ""
  private var name: [UInt32] = []
  private var business: [UInt32] = []
  private var form: [UInt32] = []
  private var branch: [UInt32] = []
  private var hasRegion = false

  init(_ text: ChineseText) { readBrackets(text.points) }

  mutating func read() {
    cutBranch()
    cutForm()
    cutRegion()
    cutBusiness()
  }

  /// The slots joined by `/`.
  var bytes: [UInt8] {
    var out = Array(region.utf8)
    for part in [name, business, form, branch] {
      out.append(UInt8(ascii: "/"))
      out += ChineseText(part).bytes
    }
    return out
  }

  /// What stands in brackets: a region, a form, a branch, or nothing of interest.
  private mutating func readBrackets(_ points: [UInt32]) {
    var inside: [UInt32]?
    for point in points {
      switch point {
      case 0x28, 0x5B, 0x3010: inside = []
      case 0x29, 0x5D, 0x3011:
        if let text = inside { readBracket(text) }
        inside = nil
      default:
        guard Han.isHan(point) || point >= 0x30 && point <= 0x39 || point >= 0x61 && point <= 0x7A
        else { continue }
        if inside != nil { inside?.append(point) } else { name.append(point) }
      }
    }
    if name.isEmpty { name = inside ?? points.filter(Han.isHan) }
  }

  private mutating func readBracket(_ text: [UInt32]) {
    if let found = Divisions.match(text[...], within: nil), found.length == text.count {
      if !hasRegion { region = String(found.codes[0]) }
      hasRegion = true
    } else if branchEndings.longestSuffix(of: text[...], leaving: 1) > 0 {
      branch = text
    } else if name.isEmpty {
      name += text
    }
  }

  /// 有限公司深圳分公司, 银行南山支行: what follows the company itself.
  private mutating func cutBranch() {
    guard branchEndings.longestSuffix(of: name[...], leaving: 3) > 0 else { return }
    for place in stride(from: name.count - 2, to: 1, by: -1) {
      let head = name[..<place]
      let ends = companyEnds.longestSuffix(of: head, leaving: 2)
      if ends > 0, name.count - place >= 2 {
        branch = Array(name[place...])
        name = Array(head)
        return
      }
    }
  }

  private mutating func cutForm() {
    while case let length = legalForms.longestSuffix(of: name[...], leaving: 2), length > 0 {
      form = Array(name.suffix(length)) + form
      name.removeLast(length)
    }
  }

  private mutating func cutRegion() {
    var rest = name[...]
    var code: Int?
    while let found = Divisions.match(rest, within: code), rest.count - found.length >= 2 {
      if found.codes.count > 1, code == nil, found.isShort { break }
      code = found.codes[0]
      rest = rest.dropFirst(found.length)
      if rest.first == Self.province || rest.first == Self.city, found.isShort {
        rest = rest.dropFirst()
      }
    }
    guard let code else { return }
    // 北京银行: with the region gone only a business would be left.
    if trades.contains(rest) || rest.count < 2 || endsInTradeAlone(rest) { return }
    name = Array(rest)
    if !hasRegion { region = String(code) }
  }

  private func endsInTradeAlone(_ text: ArraySlice<UInt32>) -> Bool {
    trades.longestSuffix(of: text, leaving: 0) == text.count
  }

  private mutating func cutBusiness() {
    while case let length = trades.longestSuffix(of: name[...], leaving: 2), length > 0 {
      business = Array(name.suffix(length)) + business
      name.removeLast(length)
    }
  }

  /// 省 and 市
  private static let province: UInt32 = 0x7701
  private static let city: UInt32 = 0x5E02
}

private let legalForms = PointSet(
  """
  股份有限公司 有限责任公司 有限公司 集团有限公司 集团股份有限公司 集团公司 股份公司 控股集团 控股有限公司 有限合伙 普通合伙
  有限责任 公司 集团 总公司 股份 合伙企业 个人独资企业 企业 有限合伙企业 责任有限公司 有限公司筹 特殊普通合伙 控股
  """)

private let branchEndings = PointSet(
  """
  分公司 支公司 分行 支行 营业部 办事处 分店 分部 分厂 门店 店 门市部 营业厅 代表处 分院 分校 分社 分中心 服务部 经营部
  销售部 营销部 项目部 事业部 厂区 校区 院区 网点 分所 分局
  """)

/// What a company's own name ends in where a branch follows.
private let companyEnds = PointSet("公司 银行 集团 信用社 事务所 超市 集团有限公司")

private let trades: PointSet = {
  var words = pointWords(tradeLiteral)
  words += pointWords(companyEndingLiteral).filter { $0.count >= 2 && !legalForms.contains($0) }
  words += pointWords(
    """
    科技 技术 信息 信息技术 网络 网络科技 贸易 商贸 实业 工程 建设 建筑 装饰 装修 餐饮 餐饮管理 管理 咨询 服务 物流 运输 电子
    电子商务 文化 传媒 文化传媒 广告 投资 投资管理 资产管理 教育 教育科技 培训 医疗 医疗器械 医药 生物 生物科技 化工 机械
    机械设备 设备 制造 自动化 智能 智能科技 软件 计算机 通信 通讯 能源 新能源 环保 环境 农业 食品 服装 服饰 纺织 家具 家居
    酒店 酒店管理 旅游 旅行社 房地产 房地产开发 物业 物业管理 置业 保险 证券 基金 金融 银行 人力资源 国际贸易 进出口
    供应链 供应链管理 企业管理 材料 新材料 汽车 汽车销售 汽车服务 电器 电气 五金 建材 包装 印刷 数码 数字 数据 云计算
    健康 体育 影视 美容 珠宝 化妆品 百货 超市 药业 制药 电力 水务 燃气 钢铁 有色金属 矿业 石化 石油 航空 港口 发展 开发
    工贸 商务 国际 控股 研究院 研究所 设计 设计院 事务所 律师事务所 会计师事务所 合作社 工作室 经营部 商行 中心
    """)
  return PointSet(words)
}()
