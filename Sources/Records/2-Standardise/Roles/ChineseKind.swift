// What a single Chinese value looks like: a person, a company or an address.

import Kernels

/// The kind of a value with Han characters, if it is plain.
enum ChineseKind: Equatable {
  case name, company, address

  /// Of a text folded by symbols.
  init?(_ bytes: [UInt8]) {
    let text = ChineseText(bytes.span)
    let points = text.points.filter { $0 != 0x20 }
    let han = points.count(where: Han.isHan)
    if han >= 4, Self.hasCompanyEnding(points[...]) {
      self = .company
    } else if han >= 5, points.count(where: Self.addressSigns.contains) >= 2 {
      self = .address
    } else if (1...4).contains(han), han == points.count || points.contains(0x2A),
      ChineseSurnames.frequency(points.prefix(1)) > 0
        || ChineseSurnames.frequency(points.prefix(2)) > 0
        || ["老", "小"].contains(text.points.first.flatMap(Unicode.Scalar.init))
    {
      self = .name
    } else {
      return nil
    }
  }

  private static func hasCompanyEnding(_ points: ArraySlice<UInt32>) -> Bool {
    companyEndings.longestSuffix(of: points, leaving: 2) > 0
  }

  /// 省 市 区 县 镇 乡 村 路 街 道 巷 号 栋 幢 座 楼 室 层 苑 园
  private static let addressSigns = Set("省市区县镇乡村路街道巷号栋幢座楼室层弄".unicodeScalars.map(\.value))
}

private let companyEndings = PointSet(
  "公司 集团 厂 中心 银行 支行 分行 事务所 合作社 工作室 经营部 商行 商店 超市 酒店 医院 学校 大学 学院 研究院 研究所 有限合伙 店 部"
)
