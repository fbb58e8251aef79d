// Who comes back: customers by the month of their first purchase, and the share of them that buys
// in each later month.

import MatchKit

/// Retention by cohort.
struct CohortSection: ReportSection {
  let id = "cohorts"
  let name = "Retention"
  let title = "Who comes back"
  let history: PurchaseHistory
  private static let monthsMax = 13

  func write(to html: inout HTML) {
    let end = month(history.asOf)
    let first = max(month(history.firstDay), end - Self.monthsMax + 1)
    let width = end - first + 1
    let buyers = buyers(first: first, width: width)
    html.table(
      "plain",
      caption: "Of the customers who first bought in a month, the share that bought again so many "
        + "months later (the last month may be incomplete)",
      head: ["First bought", "#Customers"] + (1..<max(1, width)).map { "#+\($0)" }
    ) { html in
      for cohort in 0..<width {
        let size = buyers[cohort * width]
        html.row { html in
          html.rowTitle(label(first + cohort))
          html.cell(Figures.grouped(size), "n")
          for later in 1..<max(1, width) {
            guard cohort + later < width, size > 0 else {
              html.cell("")
              continue
            }
            let share = Double(buyers[cohort * width + later]) / Double(size)
            html.heatCell(Figures.percent(share), share)
          }
        }
      }
    }
  }

  /// How many customers of each cohort bought so many months after their first purchase.
  private func buyers(first: Int, width: Int) -> [Int] {
    var buyers = [Int](repeating: 0, count: width * width)
    for customer in 0..<history.customerCount {
      let months = history.days(customer).map { month(DayNumber($0)) }
      guard let start = months.first, start >= first else { continue }
      for later in Set(months.map { $0 - start }) where later < width {
        buyers[(start - first) * width + later] += 1
      }
    }
    return buyers
  }

  private func month(_ day: DayNumber) -> Int { day.date.year * 12 + day.date.month - 1 }

  private func label(_ month: Int) -> String {
    "\(month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
  }
}
