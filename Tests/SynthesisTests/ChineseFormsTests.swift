// Check digits, numerals and spellings on published examples.

import Synthesis
import Testing

@Suite struct ChineseFormsTests {
  /// The two examples of GB 11643-1999.
  @Test(arguments: ["11010519491231002X", "440524188001010014"])
  func identityNumbers(number: String) {
    let digits = Array(number.utf8)
    #expect(identityCheck(Array(digits.prefix(17))) == digits[17])
    // Every single wrong digit is found.
    for place in 0..<17 {
      var wrong = Array(digits.prefix(17))
      wrong[place] = wrong[place] == 0x39 ? 0x30 : wrong[place] + 1
      #expect(identityCheck(wrong) != digits[17])
    }
  }

  /// The example of GB 32100-2015, which holds an organisation code.
  @Test func creditCodes() {
    let code = Array("91350100M000100Y43".utf8)
    #expect(creditCheck(Array(code.prefix(17))) == code[17])
    #expect(organisationCheck(Array("M000100Y".utf8)) == code[16])
  }

  @Test(arguments: [
    (0, "〇"), (3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (45, "四十五"), (100, "一百"),
    (105, "一百零五"), (110, "一百一十"), (212, "二百一十二"),
  ])
  func numerals(number: Int, expected: String) {
    var text: [UInt8] = []
    text.append(numeral: number)
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }

  @Test func digitsOneByOne() {
    var text: [UInt8] = []
    text.append(digits: 1990)
    #expect(String(decoding: text, as: UTF8.self) == "一九九〇")
  }

  @Test(arguments: [
    ("zhang", "chang"), ("xie", "hsieh"), ("cai", "tsai"), ("zhou", "chou"), ("jiang", "chiang"),
    ("qiu", "chiu"), ("guo", "kuo"), ("xu", "hsu"), ("huang", "huang"), ("zeng", "tseng"),
    ("yan", "yen"), ("shi", "shih"), ("he", "ho"), ("ye", "yeh"), ("zhi", "chih"), ("jun", "chun"),
    ("xiong", "hsiung"), ("yong", "yung"), ("gui", "kuei"), ("luo", "lo"), ("dong", "tung"),
    ("pan", "pan"), ("tian", "tien"), ("rong", "jung"), ("zi", "tzu"), ("bai", "pai"),
  ])
  func wadeGilesWithoutMarks(pinyin: String, expected: String) {
    #expect(String(decoding: wadeGiles(Array(pinyin.utf8)), as: UTF8.self) == expected)
  }
}
