// Names as people type them into five kinds of systems.

import Kernels
import Records
import Testing

@Suite struct ChineseNamesTests {
  @Test(arguments: [
    ("王小明", "王", "小明"), ("王 小 明", "王", "小明"), ("張偉", "张", "伟"), ("欧阳修", "欧阳", "修"),
    ("司马相如", "司马", "相如"), ("陈方安生", "陈方", "安生"), ("王先生", "王", ""), ("李女士", "李", ""),
    ("老王", "王", ""), ("小李", "李", ""), ("张总", "张", ""), ("陈经理", "陈", ""), ("刘洋老师", "刘", "洋"),
    ("王小明先生", "王", "小明"), ("王某", "王", ""), ("王某某", "王", ""), ("张**", "张", ""),
    ("张*明", "张", "*明"), ("阿强", "", "~强"), ("晓明", "", "~晓明"), ("Ａ张伟", "张", "伟"),
    ("王小明（微信）", "王", "小明"), ("阿卜杜拉·买买提", "买买提", "阿卜杜拉"),
    ("阿卜杜拉•买买提", "买买提", "阿卜杜拉"), ("单田芳", "单", "田芳"), ("范冰冰", "范", "冰冰"),
  ])
  func inCharacters(text: String, family: String, given: String) {
    #expect(chinese(.fullName, text, .first) == family)
    #expect(chinese(.fullName, text, .second) == given)
  }

  @Test(arguments: [
    ("Zhang Xiaoming", "zhang", "xiaoming"), ("Xiaoming Zhang", "zhang", "xiaoming"),
    ("ZHANG XIAO MING", "zhang", "xiaoming"), ("Zhang, Xiao-Ming", "zhang", "xiaoming"),
    ("zhangxiaoming", "zhang", "xiaoming"), ("Ouyang Xiu", "ouyang", "xiu"),
    ("Wong Tai Man", "wang|huang", "taiman"), ("Bruce Lee", "li", "@bruce"),
    ("John Smith", "@smith", "@john"), ("Lyu Mei", "lyu|lv", "mei"),
    ("Zhang X. M.", "zhang", "x m"),
  ])
  func inLetters(text: String, family: String, given: String) {
    let found = chinese(.fullName, text, .first)
    #expect(found.split(separator: "|").contains { family.split(separator: "|").contains($0) })
    #expect(chinese(.fullName, text, .second).split(separator: "|").first.map(String.init) == given)
  }

  @Test(arguments: ["测试", "无名", "某某", "未知", "张三", "无", "先生", "***"])
  func placeholdersAreMissing(text: String) {
    #expect(chinese(.fullName, text) == "")
    #expect(chinese(.fullName, text, .second) == "")
  }

  @Test(arguments: ["小明妈妈的店", "阳光灿烂的日子", "用户8613", "快乐每一天"])
  func nicknamesAreSetApart(text: String) {
    #expect(chinese(.fullName, text, .second) == "")
    #expect(chinese(.fullName, text, .third) == text)
  }

  @Test func orderInDoubtIsKeptBothWays() {
    // Wei and Zhang are both surnames and both given names, but Zhang is by far the likelier one.
    #expect(chinese(.fullName, "Wei Zhang", .first) == "zhang")
    // Lin and Wu: neither order stands out.
    #expect(chinese(.fullName, "Lin Wu", .first).contains("|"))
    #expect(chinese(.fullName, "Lin, Wu", .first) == "lin")
  }

  @Test func nothingCrashesOnOddText() {
    for text in ["·", "*", "王", "a", "１２３", "王*", "-", "李,", ",", "🌟", "王🌟明", "\u{3007}"] {
      for role in [Role.fullName, .givenName, .familyName] { _ = chinese(role, text) }
    }
  }
}
