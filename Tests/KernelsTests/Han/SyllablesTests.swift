// Syllables cut from letters, confusions, and the readings of characters.

import Kernels
import Testing

@Suite struct SyllablesTests {
  private func cut(_ text: String, anySpelling: Bool = true) -> [String]? {
    Syllables.cut(Array(text.utf8).span, anySpelling: anySpelling).map {
      $0.map { Syllables.name($0[0]) }
    }
  }

  private func number(_ text: String) -> UInt16? { Syllables.number(of: Array(text.utf8).span) }

  @Test(arguments: [
    ("xiaoming", ["xiao", "ming"]), ("zhang", ["zhang"]), ("ouyang", ["ou", "yang"]),
    ("xian", ["xian"]), ("jianguo", ["jian", "guo"]), ("aimin", ["ai", "min"]),
  ])
  func pinyinIsCutIntoTheFewestSyllables(text: String, expected: [String]) {
    #expect(cut(text, anySpelling: false) == expected)
  }

  @Test(arguments: ["lu", "lv", "lyu"]) func theUmlautHasThreeSpellings(text: String) {
    let sounds = Syllables.cut(Array(text.utf8).span)?[0]
    let names = (0..<4).compactMap { place in
      sounds.flatMap { $0[place] == Syllables.none ? nil : Syllables.name($0[place]) }
    }
    #expect(names.contains("lv"))
  }

  @Test func otherRomanisationsMeanSeveralSyllables() {
    // Wade-Giles: Hsiao-ming, Chih; Hong Kong: Tai-man.
    #expect(cut("hsiaoming") == ["xiao", "ming"])
    let chih = Syllables.cut(Array("chih".utf8).span)?[0]
    #expect(chih?.count == 2)
    #expect(cut("hsiao", anySpelling: false) == nil)
    #expect(cut("smith") == nil)
    #expect(cut("") == nil)
  }

  @Test(arguments: [
    ("zhang", "zang"), ("chen", "cheng"), ("shi", "si"), ("lin", "ling"), ("nan", "lan"),
    ("fu", "hu"), ("ran", "lan"), ("jin", "jing"),
  ])
  func dialectsConfuse(left: String, right: String) throws {
    let first = try #require(number(left))
    let second = try #require(number(right))
    #expect(Syllables.areSimilar(first, second))
    #expect(Syllables.areSimilar(second, first))
  }

  @Test(arguments: [("zhang", "wang"), ("li", "lu"), ("ma", "mo")])
  func otherSyllablesStayApart(left: String, right: String) throws {
    let first = try #require(number(left))
    let second = try #require(number(right))
    #expect(!Syllables.areSimilar(first, second))
  }

  @Test(arguments: [
    ("张", "zhang"), ("伟", "wei"), ("绿", "lv"), ("重", "zhong"), ("明", "ming"),
  ])
  func charactersHaveTheirUsualReading(character: String, expected: String) throws {
    let sounds = Han.sounds(try #require(character.unicodeScalars.first).value)
    #expect(Syllables.name(sounds[0]) == expected)
  }

  @Test(arguments: [
    ("单", "shan"), ("曾", "zeng"), ("仇", "qiu"), ("解", "xie"), ("区", "ou"), ("查", "zha"),
    ("朴", "piao"), ("盖", "ge"), ("翟", "zhai"), ("吕", "lv"),
  ])
  func surnamesHaveReadingsOfTheirOwn(character: String, expected: String) throws {
    let sounds = Han.soundsOfSurname(try #require(character.unicodeScalars.first).value)
    #expect(Syllables.name(sounds[0]) == expected)
  }

  @Test(arguments: [
    ("張", "张"), ("劉", "刘"), ("陳", "陈"), ("峯", "峰"), ("龍", "龙"), ("乾", "乾"), ("王", "王"),
  ])
  func traditionalCharactersBecomeSimplified(traditional: String, expected: String) throws {
    let point = try #require(traditional.unicodeScalars.first).value
    let simplified = Han.simplified(point)
    #expect(simplified == expected.unicodeScalars.first?.value)
    #expect(Han.simplified(simplified) == simplified)
  }

  @Test func simplifyingAgainChangesNothing() {
    for point in UInt32(0x3400)..<0xA000 {
      #expect(Han.simplified(Han.simplified(point)) == Han.simplified(point))
    }
  }

  @Test(arguments: [("伟", "玮", true), ("未", "末", true), ("己", "已", true), ("王", "玉", true),
    ("候", "侯", true), ("张", "李", false), ("国", "明", false)])
  func looksAreKnown(left: String, right: String, expected: Bool) {
    let first = left.unicodeScalars.first!.value
    let second = right.unicodeScalars.first!.value
    #expect(Han.areAlike(first, second) == expected)
    #expect(Han.areAlike(second, first) == expected)
  }
}
