// Names of Chinese people, and of others beside them: surname, given name and nickname apart.
//
// "王小明", "王 小 明", "Wang Xiaoming", "xiaoming.wang", "王先生", "老王", "王**" all give the
// surname 王 or wang; what is no name (晴天, 小明妈妈, 用户8613) is set apart as a nickname. Names in
// letters whose order is not plain are kept in both orders, joined by `|`. `HanWords.swift`
// describes the forms. Placeholders (测试, 无名, 张三) are missing.

import Kernels

/// Standardises given, family and full names in a Chinese column.
package struct ChineseNames: Sendable {
  private let role: Role

  init(_ role: Role) { self.role = role }

  var parts: [DerivedPart] {
    role == .fullName
      ? [
        DerivedPart(suffix: "family", role: .familyName, shareMin: 0),
        DerivedPart(suffix: "given", role: .givenName, shareMin: 0),
        DerivedPart(suffix: "nickname", role: .word, shareMin: 0.02),
      ] : []
  }

  /// Whether an attribute is a part of a full name, by its name.
  static func isPart(_ attribute: String) -> Bool {
    [".family", ".given", ".nickname", ".text"].contains { attribute.hasSuffix($0) }
  }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    var text = ChineseText(raw)
    if Placeholders.contains(text.bytes, role: role) { return }
    text.removeBrackets()
    let name =
      text.hasHan
      ? HanNameReader(role: role).read(text) : LatinNameReader(role: role).read(text.bytes)
    write(name, to: &value)
  }

  private func write(_ name: ChineseName, to value: inout StandardValue) {
    switch role {
    case .familyName: value.main = name.family.isEmpty ? name.given : name.family
    case .givenName: value.main = name.given
    default:
      value.main = name.whole
      value.first = name.family
      value.second = name.given
      value.third = name.nickname
    }
  }
}

/// A name in parts, each in the form that `HanNames` reads.
struct ChineseName: Equatable {
  var family: [UInt8] = []
  var given: [UInt8] = []
  var nickname: [UInt8] = []
  /// Surname and given name together.
  var whole: [UInt8] = []
}
