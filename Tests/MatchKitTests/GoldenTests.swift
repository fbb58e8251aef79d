import MatchKit
import Testing

/// A dozen people as a person would sort them: 23 records, typed as customers are.
@Suite struct GoldenTests {
  private static let columns = [
    "first_name", "last_name", "birth_date", "email", "phone", "street", "city", "postcode",
    "updated_at",
  ]

  /// One line a record; the first field is the person.
  private static let text = """
    ada|Ada|Lovell|1975-12-10|ada@ml.uk|020 7946 0101|12 Harbour Street|Bristol|BS1 4QA|2021-03
    ada|Ada|Lovel|1975-12-10|ada@ml.uk||12 Harbour St|Bristol|BS1 4QA|2023-06
    ada|A.|Lovell|1975-12-10||020 7946 0101|||BS1 4QA|2020-01
    ben|Benjamin|Okafor|1988-04-23|ben.okafor@pn.uk|0113 496 0202|7 Mill Lane|Leeds|LS2 7EW|2022-02
    ben|Ben|Okafor|1988-04-23|ben.okafor@pn.uk|0113 496 0202|7 Mill Lane|Leeds|LS2 7EW|2023-02
    carl|Carlos|Mendes|1969-07-30|cm@fm.uk|0161 496 0303|8 Victoria Road|Manchester|M14 5TP|2021-07
    carl|Carlos|Mendes|1969-03-07|cm@fm.uk|0161 496 0303|8 Victoria Road|Manchester|M14 5TP|2019-07
    dora|Dora|Whitfield|1993-01-05|dora.w@ml.uk|029 2018 0404|3 Castle View|Cardiff|CF10 1AE|2022-08
    dora|Dora|Whitfeild|1993-01-05|dora.w@ml.uk|029 2018 0404|3 Castle View|Cardiff|CF10 1AE|2020-08
    dora|Dora|Whitfield|1993-01-05|||3 Castle View|Cardiff||2018-08
    eli|Elias|Nordmann|1982-11-19|elias@nd.uk|0131 496 0505|45 Queen St|Edinburgh|EH2 3NH|2023-01
    eli|Nordmann|Elias|1982-11-19|elias@nd.uk|0131 496 0505|45 Queen St|Edinburgh|EH2 3NH|2021-01
    fay|Fay|Underhill|1979-05-27|fay@pn.uk|0117 496 0606|21 Orchard Close|Bath|BA1 5LN|2022-03
    fay|Fay|Underhill|1979-05-27||0117 496 0660|21 Orchard Close|Bath|BA1 5LN|2021-03
    gus|Gustav|Petersen|1958-02-11|gp@ml.uk|0191 498 0707|9 Station Road|Durham|DH1 4RB|2020-06
    hana|Hana|Takahashi|1996-10-02|hana@wm.uk|0115 496 0808|60 Forest Road|Derby|DE1 6LB|2023-04
    hana|Hana|Takahashi|1996-10-02|hana@wm.uk|0115 496 0808|18 Mill Road|Derby|DE1 6AF|2021-04
    jo|Joanna|Bright|1984-03-16|jo@pn.uk|0121 496 0909|5 Chapel Row|Birmingham|B1 3HN|2022-09
    jo|Joanna|Bright-Cole|1984-03-16|jo@pn.uk|0121 496 0909|5 Chapel Row|Birmingham|B1 3HN|2023-09
    kim|Kim|Sanderson|1991-06-08|kims@ml.uk|0114 496 1010|33 Hill Top|Sheffield|S10 2TN|2021-10
    kim|Kim|Sanderson|1991-06-08|kims@ml.uk|||Sheffield|S10 2TN|2019-10
    lee|Lee|Armitage|1972-09-29|lee@fm.uk|0151 496 1111|72 Dock Road|Liverpool|L3 4AN|2020-11
    moe|Maureen|Fitzgibbon|1965-04-04|maureen@ml.uk|01223 496121|1 King St|Cambridge|CB2 1SP|2023-12
    """

  private static let rows = rows(text)
  private static let result = try? Matcher().match(rows.table)

  private static func rows(_ text: String) -> Rows {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    var rows = Rows(columns, lines.map { Array($0.dropFirst()) })
    rows.entities = lines.map { $0[0] }
    return rows
  }

  @Test func everybodyIsFoundOnce() throws {
    expectPeople(try #require(Self.result), Self.rows)
  }

  private func expectPeople(_ result: MatchResult, _ rows: Rows) {
    let found = partition(result.clusters, rows.identifiers)
    var expected: [String: Set<String>] = [:]
    for (row, person) in rows.entities.enumerated() {
      expected[person, default: []].insert(rows.identifiers[row])
    }
    for (person, records) in expected {
      #expect(found.contains(records), "\(person): \(records.sorted())")
    }
    #expect(result.clusters.count == expected.count)
  }

  @Test func goldenRecordsAreThoseAPersonWouldWrite() throws {
    // Full names rather than initials and slips; what is filled rather than what is not; the
    // newest address.
    try expectGolden("ada", ["first_name": "Ada", "last_name": "Lovell", "phone": "020 7946 0101"])
    try expectGolden("dora", ["last_name": "Whitfield", "postcode": "CF10 1AE"])
    try expectGolden("kim", ["street": "33 Hill Top", "phone": "0114 496 1010"])
    try expectGolden("hana", ["street": "60 Forest Road", "city": "Derby"])
    try expectGolden("lee", ["first_name": "Lee", "birth_date": "1972-09-29"])
  }

  @Test func everyGoldenValueIsOneOfItsRecords() throws {
    let result = try #require(Self.result)
    for customer in 0..<result.golden.customerCount {
      for column in result.golden.columns.indices {
        let value = result.golden[customer, column]
        guard !value.isMissing else { continue }
        #expect(Int(result.clusters.clusterOf[Int(value.record)]) == customer)
        #expect(!Self.rows.values[Int(value.record)][column].isEmpty)
      }
    }
  }

  private func expectGolden(_ person: String, _ expected: [String: String]) throws {
    let result = try #require(Self.result)
    let table = Self.rows.table
    let row = try #require(Self.rows.entities.firstIndex(of: person))
    let customer = Int(result.clusters.clusterOf[row])
    for (name, text) in expected {
      let column = try #require(result.golden.columns.firstIndex(of: name))
      let bytes = result.golden.bytes(customer: customer, column: column, in: table)
      #expect(String(decoding: bytes, as: UTF8.self) == text, "\(person) \(name)")
    }
  }
}
