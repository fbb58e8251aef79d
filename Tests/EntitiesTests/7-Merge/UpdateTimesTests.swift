// Dates and times in the forms that files have.

import Entities
import Kernels
import Records
import Testing

@Suite struct UpdateTimesTests {
  private func times(_ values: [String]) -> [Int64] {
    UpdateTimes.ranks(of: Column(name: "updated", values: values))
  }

  @Test func oneMomentInManyForms() {
    let moment: Int64 = 1_710_497_700_000
    let forms = [
      "2024-03-15T10:15:00Z", "2024-03-15 10:15", "2024/3/15 10:15:00", "20240315101500",
      "202403151015", "20240315T101500", "1710497700", "1710497700000",
      "2024-03-15T10:15:00.000+00:00", "2024-03-15T18:15:00+08:00", "2024-03-15T05:15:00-0500",
      "15.03.2024 10:15", "15/3/2024 10:15 AM", "2024年3月15日 10时15分",
    ]
    for (form, time) in zip(forms, times(forms)) { #expect(time == moment, "\(form)") }
  }

  @Test func datesAreInOrder() {
    let dates = [
      "1969", "1999-12-31", "2000-02", "2000-02-29", "2000-03-01", "2024-03-15",
      "2024-03-15 09:59:59.5", "2024-03-15 9:59:59.75 PM",
    ]
    let found = times(dates)
    #expect(found == found.sorted() && Set(found).count == dates.count)
    #expect(found[3] == 951_782_400_000)
  }

  @Test func theColumnTellsDayFromMonth() {
    #expect(times(["03/04/2024", "13/04/2024"])[0] == times(["2024-04-03"])[0])
    #expect(times(["03/04/2024", "04/13/2024"])[0] == times(["2024-03-04"])[0])
  }

  @Test func otherValuesAreUnknown() {
    let odd = ["", "soon", "2024-13-01", "0", "99", "2024-01-32", "123456789012345678901234"]
    for (form, time) in zip(odd, times(odd)) { #expect(time == UpdateTimes.unknown, "\(form)") }
  }
}
