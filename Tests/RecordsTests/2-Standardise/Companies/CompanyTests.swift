// Names of companies and their legal forms.

import Records
import Testing

@Suite struct CompanyTests {
  @Test(arguments: [
    ("The Smith & Sons Co., Ltd.", "smith and sons"), ("SMITH AND SONS", "smith and sons"),
    ("Acme, Inc.", "acme"), ("Acme Incorporated", "acme"), ("Müller GmbH & Co. KG", "muller"),
    ("KONINKLIJKE PHILIPS ELECTRONICS N.V.", "koninklijke philips electronics"),
    ("DSM B. V.", "dsm"), ("I.B.M. Corp", "ibm"), ("AT&T Inc", "at and t"),
    ("SCHLUMBERGER TECHNOLOGY B.V., DEN HAAG", "schlumberger technology den haag"),
    ("Telefónica S.A. de C.V.", "telefonica"), ("Orlen Sp. z o.o.", "orlen"),
    ("San Diego Zoo", "san diego zoo"), ("Co", "co"), ("The Limited", "limited"), ("GmbH", "gmbh"),
    ("Acme Group Holdings", "acme group holdings"), ("Société Générale S.A.", "societe generale"),
    ("北京小米科技有限责任公司", "北京小米科技"), ("华为技术有限公司", "华为技术"), ("有限公司", "有限公司"),
    ("n/a", ""), ("unknown", ""), ("Bayer Aktiengesellschaft", "bayer"),
  ])
  func company(raw: String, expected: String) {
    #expect(standardised(.company, raw) == expected)
  }

  @Test func legalFormStandsApart() {
    let names = ["Acme Ltd", "Acme Limited", "Acme BV", "Acme GmbH & Co. KG", "Acme"]
    let forms = standardised(.company, names, part: "form")
    #expect(forms == ["ltd", "ltd", "bv", "co gmbh kg", ""])
    #expect(Set(standardised(.company, names)) == ["acme"])
  }
}
