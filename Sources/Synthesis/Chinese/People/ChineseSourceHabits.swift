// The five systems that records of Chinese people come from, and how each of them writes.

/// A column of `records.csv` that describes a Chinese person.
enum ChinesePersonColumn: Int, RecordColumn {
  case name, sex, birthDate, mobile, landline, email, identity, address, company, nickname

  var header: String {
    switch self {
    case .name: "name"
    case .sex: "sex"
    case .birthDate: "birth_date"
    case .mobile: "mobile"
    case .landline: "landline"
    case .email: "email"
    case .identity: "identity_number"
    case .address: "address"
    case .company: "company"
    case .nickname: "wechat_name"
    }
  }

  /// Its name in Chinese.
  var chineseHeader: String {
    switch self {
    case .name: "姓名"
    case .sex: "性别"
    case .birthDate: "出生日期"
    case .mobile: "手机号"
    case .landline: "固定电话"
    case .email: "邮箱"
    case .identity: "身份证号"
    case .address: "地址"
    case .company: "公司"
    case .nickname: "微信昵称"
    }
  }
}

package enum ChineseDateStyle: Sendable { case dashes, dots, slashes, digits, words, numerals }
package enum ChineseSexStyle: Sendable { case words, letters, numbers }
package enum MobileStyle: Int, CaseIterable, Sendable {
  case plain, dashes, blanks, plus, plusBlank, zeros, country, leadingZero
}
package enum LandlineStyle: Int, CaseIterable, Sendable {
  case dash, brackets, plain, plus, withoutArea, fullWidthBrackets
}

/// How a source fills and writes its columns.
public struct ChineseSourceHabits: Sendable, Equatable {
  let name: String
  /// Share of the records.
  var share: Double
  /// How often each column has a value, in the order of `ChinesePersonColumn`.
  var filled: [Double]
  let dates: ChineseDateStyle
  let sexes: ChineseSexStyle
  let mobiles: MobileStyle
  let landlines: LandlineStyle
  /// Which word follows buildings, an index of `ChineseAddressWriter.buildingWords`.
  let building: Int
  /// Buildings, units and rooms are joined by dashes.
  var dashed: Double
  /// The province is left out even where the levels are whole.
  var provinceOmitted: Double
  /// The most characters of an address.
  var longest: Double
  /// Weights of `ErrorKind.hanSlips`.
  var slips: [Double]
  /// How often titles, chat names, Latin letters, traditional characters, full width, masks and
  /// gaps in the levels are, against the rates.
  var titles: Double
  var nicknames: Double
  var romanises: Double
  var traditional: Double
  var widens: Double
  var masks: Double
  var omits: Double

  /// Staff type what they hear by an input method (crm), customers type for themselves (web), forms
  /// are filled in by hand and scanned (store), agents note what callers say (callcentre), and
  /// profiles of chats are exported (wechat).
  static let all = [
    ChineseSourceHabits(
      name: "crm", share: 0.3, filled: [0.995, 0.8, 0.5, 0.9, 0.25, 0.5, 0.35, 0.85, 0.45, 0.15],
      dates: .dashes, sexes: .words, mobiles: .plain, landlines: .dash, building: 0, dashed: 0.15,
      provinceOmitted: 0.2, longest: 60, slips: [5, 1.5, 0.5, 1, 0.5, 1, 0.5], titles: 1.5,
      nicknames: 0.1, romanises: 0.6, traditional: 0.7, widens: 0.7, masks: 0.4, omits: 0.8),
    ChineseSourceHabits(
      name: "web", share: 0.28, filled: [0.97, 0.5, 0.3, 0.93, 0.04, 0.8, 0.12, 0.9, 0.1, 0.1],
      dates: .slashes, sexes: .letters, mobiles: .plain, landlines: .plain, building: 1,
      dashed: 0.25, provinceOmitted: 0.02, longest: 80, slips: [4, 0.5, 0.8, 1, 1, 1, 1],
      titles: 0.4, nicknames: 1.2, romanises: 1.6, traditional: 0.8, widens: 1.5, masks: 0.5,
      omits: 0.3),
    ChineseSourceHabits(
      name: "store", share: 0.17, filled: [0.98, 0.85, 0.65, 0.88, 0.2, 0.2, 0.55, 0.75, 0.1, 0.1],
      dates: .dots, sexes: .words, mobiles: .blanks, landlines: .brackets, building: 2,
      dashed: 0.2, provinceOmitted: 0.5, longest: 40, slips: [1, 0.5, 6, 1, 0.3, 0.5, 1],
      titles: 0.7, nicknames: 0.2, romanises: 0.4, traditional: 1.5, widens: 1.5, masks: 1,
      omits: 1.2),
    ChineseSourceHabits(
      name: "callcentre", share: 0.13,
      filled: [0.96, 0.75, 0.25, 0.98, 0.15, 0.15, 0.3, 0.6, 0.15, 0.02],
      dates: .digits, sexes: .numbers, mobiles: .leadingZero, landlines: .plain, building: 5,
      dashed: 0.1, provinceOmitted: 0.5, longest: 60, slips: [3, 5, 0.2, 1, 0.5, 1, 0.3],
      titles: 7, nicknames: 0, romanises: 0.3, traditional: 0.1, widens: 0.3, masks: 1.5,
      omits: 1.6),
    ChineseSourceHabits(
      name: "wechat", share: 0.12,
      filled: [0.9, 0.8, 0.1, 0.85, 0.01, 0.25, 0.02, 0.4, 0.15, 0.97],
      dates: .dashes, sexes: .numbers, mobiles: .plus, landlines: .plus, building: 3, dashed: 0.3,
      provinceOmitted: 0.1, longest: 50, slips: [4, 0.5, 0.5, 1, 1, 1, 1], titles: 0.5,
      nicknames: 12, romanises: 2, traditional: 1.5, widens: 0.8, masks: 5, omits: 1.2),
  ]
}
