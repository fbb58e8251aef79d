// Which value survives, rule by rule.

import Entities
import Kernels
import Records
import Testing

@Suite struct MergeRuleTests {
  @Test func onlyValues() {
    #expect(merged(["", "Anna", ""]) == ("Anna", .onlyValue))
    #expect(merged(["", ""]) == ("", .onlyValue))
    #expect(merged(["Anna", "Anna"]) == ("Anna", .onlyValue))
  }

  @Test func spellingsOfOneValueCountTogether() {
    #expect(merged(["ANNA", "Hannah", "anna", "Anna", "Hannah"]) == ("Anna", .mostFrequent))
    #expect(merged(["ANNA", "ANNA", "Anna"]) == ("ANNA", .onlyValue))
    #expect(merged(["O'NEIL", "O Neil"]) == ("O Neil", .onlyValue))
    #expect(merged(["Anna@X.org", "anna@x.org"], role: .email).value == "anna@x.org")
  }

  @Test func tiesOfTheMostFrequent() {
    let times = ["2024-01-01", "2024-03-01"]
    #expect(merged(["Ann", "Lee"], times: times) == ("Lee", .mostRecent))
    #expect(merged(["Smith", "Smithson"]) == ("Smithson", .longest))
    #expect(merged(["Bob", "Rob"]) == ("Bob", .firstRecord))
  }

  @Test func ofTwoValuesTheCommonOneIsSeldomMisspelt() {
    let table = Table(
      header: ["name"], rows: [["Marrtin"], ["Martin"], ["Martin"], ["Martin"], ["Martinez"]])
    let clusters = Clusters(labels: [0, 0, 1, 2, 3])
    let golden = Merger().merge(table, clusters: clusters, roles: ["name": .familyName])
    #expect(golden.text(0, "name", in: table) == "Martin")
    #expect(golden.reason(0, "name") == .commonest)
    let numbers = Merger().merge(table, clusters: clusters, roles: ["name": .identifier])
    #expect(numbers.reason(0, "name") == .longest)
  }

  @Test func mostRecent() {
    let times = ["2023-05-01", "", "15 unknown"]
    let values = ["old", "new", "new"]
    #expect(merged(values, rule: .mostRecent, times: times) == ("old", .mostRecent))
    #expect(merged(values, rule: .mostRecent) == ("new", .mostFrequent))
    #expect(
      merged(["1", "2", "3"], role: .phone, times: ["2020-01-01", "2022-01-01", "2021-01-01"])
        == ("2", .mostRecent))
  }

  @Test func longest() {
    #expect(merged(["J", "J", "John"], rule: .longest) == ("John", .longest))
    #expect(merged(["a b c", "a-b-c-d"], role: .text) == ("a-b-c-d", .longest))
    #expect(merged(["李小明", "abcd"], rule: .longest).value == "abcd")
  }

  @Test func sourcePriority() {
    let sources = ["shop", "crm", "shop"]
    let values = ["A", "B", "A"]
    #expect(
      merged(values, rule: .sourcePriority, sources: sources, priority: ["crm", "shop"])
        == ("B", .sourcePriority))
    #expect(
      merged(values, rule: .sourcePriority, sources: sources, priority: ["shop"])
        == ("A", .sourcePriority))
    #expect(
      merged(["A", "", "C"], rule: .sourcePriority, sources: sources, priority: ["crm"]).reason
        == .firstRecord)
  }

  @Test func mostComplete() {
    let table = Table(
      header: ["name", "town", "phone"],
      rows: [["Al", "", ""], ["Al", "", ""], ["Alan", "York", "1"]])
    let golden = Merger(plan: MergePlan(rules: ["name": .mostComplete])).merge(
      table, clusters: Clusters(labels: [0, 0, 0]))
    #expect(golden.text(0, "name", in: table) == "Alan")
    #expect(golden.reason(0, "name") == .mostComplete)
  }

  @Test func initialsAndPlaceholdersLose() {
    #expect(merged(["J", "J", "John"], role: .givenName) == ("John", .validValue))
    #expect(merged(["J", "K", "J"], role: .givenName) == ("J", .mostFrequent))
    #expect(merged(["--", "--", "York"]) == ("York", .validValue))
    #expect(merged(["?", "-"]).value == "?")
    #expect(merged(["李", "李明", "李"], role: .givenName).value == "李")
  }

  @Test func standardFormsDecideWhatIsEqualAndWhatIsJunk() {
    let table = Table(
      header: ["phone"],
      rows: [["555-1"], ["+1 555 1"], ["777"], ["777"], ["000"], ["000"], ["000"]])
    let attribute = Attribute(
      name: "phone", role: .phone, columns: ["phone"], codes: [1, 1, 2, 2, 0, 0, 0],
      values: ByteStrings(["", "5551", "777"]))
    let records = StandardRecords(
      attributes: [attribute], sourceOf: table.sourceOf, sourceCount: 1, notes: [])
    let all = Clusters(labels: [0, 0, 0, 0, 0, 0, 0])
    let golden = Merger().merge(table, records: records, clusters: all)
    #expect(golden.text(0, "phone", in: table) == "+1 555 1")
    #expect(golden.reason(0, "phone") == .longest)
    let plain = Merger().merge(table, clusters: all)
    #expect(plain.text(0, "phone", in: table) == "000")
  }

  @Test func anAttributeThatSaysLessThanItsColumnIsNotUsed() {
    let table = Table(header: ["full"], rows: [["Ann Lee"], ["Ann Lee"], ["An Lee"]])
    let attribute = Attribute(
      name: "full", role: .fullName, columns: ["full"], codes: [0, 0, 1],
      values: ByteStrings(["", "an"]))
    let note = StandardiseNote(
      column: "full", role: .fullName, filled: 3, changed: 0, blanked: 0, remarks: [])
    let records = StandardRecords(
      attributes: [attribute], sourceOf: table.sourceOf, sourceCount: 1, notes: [note])
    let golden = Merger().merge(table, records: records, clusters: Clusters(labels: [0, 0, 0]))
    #expect(golden.text(0, "full", in: table) == "Ann Lee")
  }

  @Test func addressesSurviveAsAWhole() {
    let header = ["street", "town", "postcode", "name"]
    let rows = [
      ["1 High St", "York", "YO1", "A"], ["", "Leeds", "", "A"], ["2 Low Rd", "Leeds", "LS1", "B"],
      ["1 High St", "", "", "B"], ["2 low rd", "LEEDS", "LS1", "B"],
    ]
    let roles: [String: Role] = ["street": .street, "town": .town, "postcode": .postcode]
    let table = Table(header: header, rows: rows)
    let golden = Merger().merge(
      table, clusters: Clusters(labels: [0, 0, 0, 0, 0]), roles: roles)
    #expect(golden.text(0, "street", in: table) == "2 Low Rd")
    #expect(golden.text(0, "town", in: table) == "Leeds")
    #expect(golden.text(0, "postcode", in: table) == "LS1")
    #expect(golden.reason(0, "town") == .mostFrequent)
    #expect(golden.text(0, "name", in: table) == "B")
  }

  @Test func faultsAreToldAllAtOnce() {
    let plan = MergePlan(
      rules: ["nmae": .longest, "phone": .mostRecent, "town": .sourcePriority],
      recencyColumn: nil, sourcePriority: [], groups: [["town", "street"], ["town"]])
    let faults = plan.faults(columns: ["name", "phone", "town"], sources: ["crm"])
    #expect(faults.count == 5)
    #expect(
      faults[0] == "merging names the column 'nmae', which the input lacks; "
        + "it has: name, phone, town")
    #expect(MergePlan().faults(columns: [], sources: []).isEmpty)
  }

  @Test func thePlanFindsTheTimeOfUpdate() {
    let table = Table(
      header: ["name", "last_updated", "update_note"],
      rows: [["A", "2024-01-01", "x"], ["B", "2024-02-01", "y"]])
    #expect(MergePlan.inferred(from: table).recencyColumn == "last_updated")
  }
}
