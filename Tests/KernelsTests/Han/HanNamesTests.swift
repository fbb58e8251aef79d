// How names relate, across scripts, with errors and with hidden characters.

import Kernels
import Testing

@Suite struct HanNamesTests {
  private func relation(_ left: String, _ right: String, isSurname: Bool = false) -> HanRelation {
    HanNames(ByteStrings(["", left, right]), isSurname: isSurname).relation(1, 2)
  }

  @Test(arguments: [
    ("小明", "xiaoming", HanRelation.sameOtherScript), ("伟", "wei", .sameOtherScript),
    ("绿", "lu", .sameOtherScript), ("伟", "玮", .sameSound), ("建国", "国建", .sameSound),
    ("建国", "见国", .sameSound), ("小明", "晓名", .sameSound), ("志强", "自强", .similar),
    ("林", "领", .similar), ("小明", "hsiaoming", .sameOtherScript),
    ("伟", "大伟", .part), ("~强", "志强", .part), ("~强", "建国", .notComparable),
    ("*明", "小明", .part), ("*明", "小红", .different), ("小明", "x m", .initial),
    ("xiaoming", "x m", .initial), ("小明", "x h", .different), ("建国", "建军", .shared),
    ("小明", "@david", .notComparable), ("@david", "@david john", .similar),
    ("伟", "芳", .different), ("wei|zhang", "伟", .sameOtherScript),
    ("阿卜杜拉", "阿不都拉", .sameSound),
    ("阿卜杜拉木", "阿卜杜拉", .part), ("阿卜杜热合曼", "阿卜热合曼", .similar), ("*明", "小*", .part),
  ])
  func givenNames(left: String, right: String, expected: HanRelation) {
    #expect(relation(left, right) == expected)
  }

  @Test(arguments: [
    ("单", "shan", HanRelation.sameOtherScript), ("曾", "zeng", .sameOtherScript),
    ("尉迟", "yuchi", .sameOtherScript), ("欧阳", "ouyang", .sameOtherScript),
    ("张", "章", .sameSound), ("陈", "程", .similar), ("陈方", "陈", .part),
    ("王", "李", .different), ("吕", "lyu", .sameOtherScript),
  ])
  func surnames(left: String, right: String, expected: HanRelation) {
    #expect(relation(left, right, isSurname: true) == expected)
  }

  @Test func relationsAreSymmetric() {
    let names = [
      "小明", "xiaoming", "x m", "@mary ann", "~明", "*明", "伟", "wei|zhang", "阿卜杜拉", "weiming", "z",
      "", "建国", "欧阳", "zhqr", "小*", "**明", "a*", "*b*",
    ]
    let values = HanNames(ByteStrings(names), isSurname: false)
    for left in names.indices {
      for right in names.indices where left != right {
        #expect(
          values.relation(left, right) == values.relation(right, left),
          "\(names[left]) and \(names[right])")
      }
    }
  }

  @Test func soundKeysMeetAcrossScriptsAndConfusions() {
    func keys(_ value: String) -> Set<UInt64> {
      var keys: [UInt64] = []
      appendSoundKeys(Array(value.utf8).span, isSurname: false, seed: 7, to: &keys)
      return Set(keys)
    }
    #expect(!keys("小明").isDisjoint(with: keys("xiaoming")))
    #expect(!keys("志强").isDisjoint(with: keys("自强")))
    #expect(!keys("wei|zhang").isDisjoint(with: keys("张")))
    #expect(keys("建国").isDisjoint(with: keys("建军")))
    #expect(keys("~强").isEmpty)
    #expect(keys("*明").isEmpty)
  }
}
