// A synthetic Chinese company's true state: what a source could know on any day.

/// One of the people who speak for a company.
struct ChineseContact: Sendable {
  let name: ChineseName
  let sex: Sex
  let mobile: Int
}

/// A company, or one branch of it, as it is, with its past.
struct ChineseCompany: Sendable {
  var name: Dated<ChineseCompanyName>
  /// A unified social credit code; branches have codes of their own.
  var code: [UInt8]
  /// An index of the addresses of the block.
  var home: Dated<Int>
  let prefecture: Int
  /// Seven or eight digits.
  var phone: Dated<Int>
  /// A number of 400 for all branches; 0 for none.
  var hotline = 0
  /// Domain of website and mail; empty for none.
  var domain: Dated<[UInt8]>
  /// What it gives as its address, if that is not at its domain.
  var mailbox: [UInt8] = []
  var contacts: [ChineseContact]
  /// An index of the bookkeepers of the block; -1 for none.
  var bookkeeper = -1
}

/// Whose contacts other companies give as theirs.
struct ChineseAgent: Sendable {
  let address: ChineseAddress
  let mobile: Int
  let email: [UInt8]
}

/// A column of `records.csv` that describes a Chinese company.
enum ChineseCompanyColumn: Int, RecordColumn {
  case name, code, contact, mobile, phone, email, website, address

  var header: String {
    switch self {
    case .name: "company_name"
    case .code: "credit_code"
    case .contact: "contact_person"
    case .mobile: "mobile"
    case .phone: "landline"
    case .email: "email"
    case .website: "website"
    case .address: "address"
    }
  }

  /// Its name in Chinese.
  var chineseHeader: String {
    switch self {
    case .name: "公司名称"
    case .code: "统一社会信用代码"
    case .contact: "联系人"
    case .mobile: "手机号"
    case .phone: "固定电话"
    case .email: "邮箱"
    case .website: "网址"
    case .address: "地址"
    }
  }
}
