// Dates of all spellings, and the evidence for their order.

import Records
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    ("1980-03-12", "19800312"), ("1980-3-2", "19800302"), ("19800312", "19800312"),
    ("1980/03/12", "19800312"), ("12.03.1980", "19800312"), ("12/03/1980", "19800312"),
    ("03/25/1980", "19800325"), ("25/03/1980", "19800325"), ("12 Mar 1980", "19800312"),
    ("March 12, 1980", "19800312"), ("12-MAR-80", "19800312"), ("Mar 1980", "19800300"),
    ("12. März 1980", "19800312"), ("12 de marzo de 1980", "19800312"),
    ("1er mai 1980", "19800501"),
    ("12 mars 1980", "19800312"), ("12 marca 1980", "19800312"), ("1980年3月12日", "19800312"),
    ("１９８０年３月", "19800300"), ("1980", "19800000"), ("1980-03", "19800300"),
    ("03/1980", "19800300"), ("198003", "19800300"), ("19800000", "19800000"),
    ("1980-03-12T10:20:30Z", "19800312"), ("1980-03-12 10:20", "19800312"),
    ("12/03/1980 10:20:30", "19800312"), ("19800312102030", "19800312"),
    ("Wed, 12 Mar 1980", "19800312"), ("12th March 1980", "19800312"), ("12031980", "19800312"),
    ("1980-02-30", "19800200"), ("1980-13-45", "19800000"), ("1980-25-03", "19800325"),
    ("2000-02-29", "20000229"), ("1900-02-29", "19000200"), ("0000-00-00", ""),
    ("9999-12-31", ""), ("12/03/0080", ""), ("unknown", ""), ("555-1234", ""),
    ("212-925-3700", ""), ("1.2.3", ""), ("12 Mar", ""), ("Mar", ""), ("99/99/1980", "19800000"),
    ("ca. 1980", "19800000"), ("75-03-12", "19750312"),
  ])
  func reads(raw: String, expected: String) {
    #expect(standardised(.birthDate, raw) == expected)
  }

  @Test func twoDigitBirthYearsLieInThePast() {
    let dates = ["13/01/2019", "01/01/19", "01/01/20", "01/01/85"]
    #expect(
      standardised(.birthDate, dates) == ["20190113", "20190101", "19200101", "19850101"])
  }

  @Test func monthFirstIsFoundByEvidence() {
    let dates = ["03/25/1980", "12/31/1979", "04/05/1981", "13/02/1990"]
    #expect(standardised(.birthDate, dates) == ["19800325", "19791231", "19810405", "19900213"])
  }

  @Test func dayFirstIsFoundByEvidence() {
    let dates = ["25/03/1980", "31/12/1979", "04/05/1981"]
    #expect(standardised(.birthDate, dates) == ["19800325", "19791231", "19810504"])
  }

  @Test func withoutEvidenceTheDayComesFirst() {
    #expect(standardised(.birthDate, ["04/05/1981"]) == ["19810504"])
    #expect(standardised(.birthDate, ["04/05/1981"], order: .monthDayYear) == ["19810405"])
  }

  @Test func yearFirstOfTwoDigitsIsFound() {
    #expect(
      standardised(.date, ["80-03-12", "79-12-31", "81-04-05"])
        == ["19800312", "19791231", "19810405"])
  }

  @Test func threeColumnsAreOneDate() {
    let table = sampleTable([
      ("y", ["1980", "1975", "", "1990"]), ("m", ["3", "13", "1", "Aug"]),
      ("d", ["12", "2", "1", ""]),
    ])
    let rule = StandardiseRule(role: .birthDate, columns: ["y", "m", "d"], name: "birth")
    let dates = Standardiser(rules: [rule]).standardise(table).attributes[0]
    #expect(
      dates.codes.map { dates.values.string(Int($0)) }
        == ["19800312", "19750213", "", "19900800"])
    let swapped = StandardiseRule(
      role: .birthDate, columns: ["d", "m", "y"], name: "birth", dateOrder: .dayMonthYear)
    let same = Standardiser(rules: [swapped]).standardise(table).attributes[0]
    #expect(same.values == dates.values)
  }

  @Test func notesCountImpossibleDates() {
    let table = sampleTable([("c", ["1980-02-30", "1980-02-03", "hello"])])
    let rule = StandardiseRule(role: .birthDate, columns: ["c"])
    let note = Standardiser(rules: [rule]).standardise(table).notes[0]
    #expect(note.blanked == 1)
    #expect(note.remarks.contains { $0.hasPrefix("1 records hold an impossible value") })
  }
}
