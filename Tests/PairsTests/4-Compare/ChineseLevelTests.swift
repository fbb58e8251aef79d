// Levels of Chinese comparators by example.

import Kernels
import Pairs
import Records
import Testing

@Suite struct ChineseLevelTests {
  /// The level of two values, in a table where other values are many and all different.
  private func found(
    _ comparator: Comparator, _ left: String, _ right: String, role: Role = .text
  ) -> Int {
    let others = (0..<500).map { "q\($0)z" }
    let records = sampleRecords([("column", role, [left, right] + others)])
    let comparer = Comparer([Comparison("column", comparator)], records: records)
    let lefts: [UInt32] = [0, 1]
    let rights: [UInt32] = [1, 0]
    let patterns = comparer.patterns(lefts.span, rights.span)
    #expect(patterns[0] == patterns[1], "not symmetric: \(left), \(right)")
    return level(patterns[0], 0)
  }

  @Test(arguments: [
    ("小明", "xiaoming", 4), ("建国", "见国", 5), ("志强", "自强", 6), ("建国", "建军", 7), ("伟", "芳", 8),
    ("伟", "大伟", 9), ("小明", "x m", 10), ("小明", "@david", 11),
  ])
  func givenNames(left: String, right: String, expected: Int) {
    #expect(found(.chineseName, left, right, role: .givenName) == expected)
  }

  @Test func aSurnameInAnotherScriptIsEqual() {
    #expect(found(.chineseName, "单", "shan", role: .familyName) <= 3)
    #expect(found(.chineseName, "王", "李", role: .familyName) == 8)
  }

  @Test(arguments: [
    ("440305//深南大道/1001/阳光花园/3/2//501", "440305/////3/2//501", 8),
    ("440305//深南大道/1001/阳光花园/3/2//501", "4403////阳光花园/3///501", 4),
    ("440305//深南大道/1001/阳光花园/3/2//501", "//深南大道/1001/////", 5),
    ("440305//深南大道/1001/阳光花园/3/2//501", "440305//深南大道/1001/阳光花园/3/2//502", 6),
    ("440305//深南大道/1001/阳光花园/3/2//501", "440305//深南大道/17/////", 7),
    ("440305//深南大道/1001/////", "440305//人民路/3/////", 8),
    ("440305//深南大道/1001/////", "440303//人民路/3/////", 9),
    ("440305//深南大道/1001/////", "110105//建国路/3/////", 10),
  ])
  func addresses(left: String, right: String, expected: Int) {
    let level = found(.chineseAddress, left, right)
    #expect(expected == 8 ? (7...8).contains(level) || level == 5 : level == expected)
  }

  @Test(arguments: [
    ("11/百度网讯/科技/有限公司/", "/百度网讯/科技//", 4), ("11/百度网讯/科技/有限公司/", "11/百度网讯/贸易/有限公司/", 5),
    ("11/百度网讯/科技/有限公司/", "11/白度网讯/科技/有限公司/", 6), ("/中国石油化工//股份有限公司/", "/中石化///", 7),
    ("/平安/保险/有限公司/", "/平安/保险/有限公司/深圳分公司", 8),
    ("11/百度网讯/科技/有限公司/", "4403/百度网讯/科技/有限公司/", 9),
    ("11/百度网讯/科技/有限公司/", "4403/腾讯/科技/有限公司/", 11), ("11/百度/科技/有限公司/", "apple", 12),
  ])
  func companies(left: String, right: String, expected: Int) {
    #expect(found(.chineseCompany, left, right) == expected)
  }

  @Test func twoValidIdentityNumbersAreTwoPeople() {
    // Twins: numbers that differ in the sequence and the check digit, both right.
    func number(_ first: String) -> String {
      first + String(UnicodeScalar(IdentityNumbers.checkDigit(Array(first.utf8))))
    }
    let first = number("11010519491231002")
    let second = number("11010519491231004")
    #expect(found(.identifier, first, second) == 4)
    // A slip of one digit breaks the check.
    let slip = String(first.dropLast(2)) + "7" + String(first.suffix(1))
    #expect(found(.identifier, first, slip) == 2)
  }
}
