// Telephone numbers, identity numbers, credit codes and dates.

import Kernels
import Records
import Testing

@Suite struct ChineseCodesTests {
  @Test(arguments: [
    ("13812345678", "13812345678"), ("+86 138 1234 5678", "13812345678"),
    ("0086-13812345678", "13812345678"), ("8613812345678", "13812345678"),
    ("138-1234-5678", "13812345678"), ("013812345678", "13812345678"),
    ("１３８１２３４５６７８", "13812345678"), ("138****5678", "138****5678"),
    ("138xxxx5678", "138****5678"), ("13812345678/010-65551234", "13812345678"),
    ("010-65551234 13812345678", "13812345678"), ("16212345678", "16212345678"),
    ("010-65551234", "1065551234"), ("(010)65551234", "1065551234"),
    ("01065551234", "1065551234"), ("+86 10 6555 1234", "1065551234"), ("65551234", "65551234"),
    ("0571-87654321-802", "57187654321"), ("0571-87654321转802", "57187654321"),
    ("0310-5396374", "3105396374"), ("1064812345678", "1064812345678"),
  ])
  func numbers(text: String, expected: String) {
    #expect(chinese(.phone, text) == expected)
  }

  @Test(arguments: [
    "400-820-8820", "4008208820", "800-810-1234", "95588", "95533", "13800138000", "13888888888",
    "11111111111", "12345", "无",
  ])
  func numbersOfNobodyAreMissing(text: String) {
    #expect(chinese(.phone, text) == "")
  }

  @Test func checkDigitsOfPublishedExamples() {
    // The examples of GB 11643-1999.
    for number in ["11010519491231002x", "440524188001010014"] {
      #expect(IdentityNumbers.isValid(Array(number.utf8)))
    }
    // A code published in GB 32100-2015, and the organisation code within it.
    let code = Array("91350100m000100y43".utf8)
    #expect(CreditCodes.isValid(code))
    #expect(String(decoding: CreditCodes.organisation(code), as: UTF8.self) == "m000100y4")
    #expect(CreditCodes.organisationCheck(Array("m000100y".utf8)) == UInt8(ascii: "4"))
  }

  @Test func oneWrongDigitBreaksTheCheck() {
    let number = Array("11010519491231002x".utf8)
    for place in 0..<17 {
      for digit in UInt8(0x30)...0x39 where digit != number[place] {
        var wrong = number
        wrong[place] = digit
        #expect(!IdentityNumbers.isValid(wrong))
      }
    }
  }

  @Test(arguments: [
    ("11010519491231002X", "11010519491231002x"), ("110105491231002", "11010519491231002x"),
    ("110105 19491231 002X", "11010519491231002x"), ("110105********002X", "110105********002x"),
    ("91350100M000100Y43", "m000100y4"), ("M000100Y-4", "m000100y4"), ("E12345678", "e12345678"),
  ])
  func identifiers(text: String, expected: String) {
    #expect(chinese(.identifier, text) == expected)
  }

  @Test func identityNumbersTellBirthAndSex() {
    #expect(chinese(.identifier, "440524188001010014", .first) == "18800101")
    #expect(chinese(.identifier, "440524188001010014", .second) == "m")
    #expect(chinese(.identifier, "11010519491231002X", .second) == "f")
    #expect(chinese(.identifier, "91350100M000100Y43", .first) == "")
  }

  @Test(arguments: [
    ("1990年5月3日", "19900503"), ("一九九〇年五月三日", "19900503"), ("一九九零年十二月二十三日", "19901223"),
    ("民国79年5月3日", "19900503"), ("1990-05-03", "19900503"), ("公元1990年5月", "19900500"),
    ("19900503", "19900503"), ("未知", ""),
  ])
  func dates(text: String, expected: String) {
    #expect(chinese(.birthDate, text) == expected)
  }

  @Test func gapsAreFilledFromIdentityNumbers() throws {
    let rules = [
      StandardiseRule(role: .identifier, columns: ["身份证号"], language: .chinese),
      StandardiseRule(role: .birthDate, columns: ["出生日期"], language: .chinese),
      StandardiseRule(role: .sex, columns: ["性别"]),
    ]
    let table = sampleTable([
      ("身份证号", ["11010519491231002X", "440524188001010014", ""]),
      ("出生日期", ["", "1950-01-01", "1949-12-31"]), ("性别", ["", "男", "女"]),
    ])
    let records = Standardiser(rules: rules).standardise(table)
    let birth = try #require(records.attributes.first { $0.role == .birthDate })
    #expect(birth.codes[0] == birth.codes[2])
    #expect(birth.values.string(Int(birth.codes[1])) == "19500101")
    let sex = try #require(records.attributes.first { $0.role == .sex })
    #expect(sex.codes[0] == sex.codes[2])
    #expect(records.attributes.count == 3)
    #expect(records.notes[0].remarks.contains { $0.contains("disagree") })
  }
}
