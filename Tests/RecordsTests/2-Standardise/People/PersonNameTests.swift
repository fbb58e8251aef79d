// Names of people and their nicknames.

import Records
import Testing

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("SMITH, John", "john smith"), ("Smith, Dr. John Q., Jr.", "john q smith"),
    ("John Smith, Jr.", "john smith"), ("Mr. John Smith", "john smith"),
    ("Prof. Dr. Hans-Peter Müller", "hans peter muller"), ("Frau Anna Schmidt", "anna schmidt"),
    ("O'BRIEN, Seán", "sean obrien"), ("María José García López", "maria jose garcia lopez"),
    ("李 小龙", "李小龙"), ("김 철수", "김철수"), ("unknown", ""), ("N/A", ""), ("Test", ""),
    ("John Smith III", "john smith"), ("j. r. r. tolkien", "j r r tolkien"), ("Dr", "dr"),
    ("Mc Donald, Ronald", "ronald mcdonald"), ("某某", ""), ("X", "x"), ("John, ", "john"),
  ])
  func fullName(raw: String, expected: String) {
    #expect(standardised(.fullName, raw) == expected)
  }

  @Test(arguments: [
    ("O'Brien", "obrien"), ("O Brien", "obrien"), ("Mc Donald", "mcdonald"),
    ("D'Angelo", "dangelo"), ("D Angelo", "dangelo"), ("Smith-Jones", "smith jones"),
    ("Smith Jr.", "smith"), ("van der Berg", "van der berg"), ("Na", "na"), ("Nan", "nan"),
    ("Ka", "ka"), ("Null", ""),
    ("Müller", "muller"), ("de la Cruz", "de la cruz"),
  ])
  func familyName(raw: String, expected: String) {
    #expect(standardised(.familyName, raw) == expected)
  }

  @Test func suffixStandsApart() {
    let names = ["John Smith Jr.", "John Smith Sr", "John Smith", "Ann Lee", "Bob Ray III"]
    let suffixes = standardised(.fullName, names, part: "suffix")
    #expect(suffixes == ["jr", "sr", "", "", "iii"])
    #expect(standardised(.fullName, names)[0] == "john smith")
  }

  @Test func suffixIsNoAttributeWhenNobodyHasOne() {
    #expect(standardised(.fullName, ["Ann Lee", "Bob Ray"], part: "suffix").isEmpty)
  }
}

@Suite struct NicknameTests {
  @Test(arguments: [
    ("bob", "robert"), ("rob", "bob"), ("bill", "william"), ("liz", "elizabeth"),
    ("peggy", "margaret"), ("sepp", "josef"), ("pepe", "jose"), ("kees", "cornelis"),
    ("sasha", "alexander"), ("bob", "robert james"),
  ])
  func standForEachOther(left: String, right: String) {
    #expect(share(left, right))
    #expect(share(right, left))
  }

  @Test(arguments: [("robert", "william"), ("albert", "alan"), ("zzyzx", "zzyzx"), ("", "bob")])
  func doNotStandForEachOther(left: String, right: String) {
    #expect(!share(left, right))
  }

  @Test func aShortFormIsInSeveralGroups() {
    #expect(Nicknames.groups(of: Array("al".utf8).span).count > 3)
    let groups = Array(Nicknames.groups(of: Array("chris".utf8).span))
    #expect(groups == groups.sorted())
  }

  private func share(_ left: String, _ right: String) -> Bool {
    Nicknames.shareGroup(Array(left.utf8).span, Array(right.utf8).span)
  }
}
