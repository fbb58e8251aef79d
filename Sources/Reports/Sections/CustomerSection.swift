// The customers: how large they are, and a dozen of them in full.

import MatchKit

/// Sizes of the customers, and samples.
struct CustomerSection: ReportSection {
  let id = "customers"
  let name = "Customers"
  let title = "Customers"
  private let findings: Findings
  private static let recordsMax = 8

  init(_ findings: Findings) { self.findings = findings }

  func write(to html: inout HTML) {
    chart.write(to: &html)
    let picks = CustomerChoice(findings).picks
    guard !picks.isEmpty else {
      html.paragraph("No customer has two records, so there is none to show.")
      return
    }
    html.element("h3", text: "\(picks.count) customers to look at")
    html.paragraph(
      "The golden record on top, then the records it was made from. Those that are most likely "
        + "wrong come first.")
    let table = RecordTable(findings)
    table.writeLegend(&html)
    for pick in picks {
      html.element("article", ["class": "card"]) { html in
        html.element("h4") { html in
          html.text(Clusters.customerName(pick.customer))
          html.element("small", text: " \(pick.reason)")
        }
        table.write(customer: pick.customer, recordsMax: Self.recordsMax, to: &html)
      }
      html.newLine()
    }
  }

  private var chart: ColumnChart {
    let bins = SizeBins(findings.customersOfSize)
    return ColumnChart(
      title: "Customers by number of records", across: "records of a customer", up: "customers",
      columns: bins.bins.map { bin in
        ColumnChart.Column(
          label: bin.label, count: bin.customers, style: bin.isSingle ? "plain" : "for",
          tip: "\(bin.label) records: \(Figures.counted(bin.customers, "customer"))")
      },
      legend: [("plain", "one record"), ("for", "several records joined")], showsCounts: true)
  }
}

/// Numbers of records in bins that widen: 1, 2 ... 10, 11–20, 21–50, 51–100 and so on.
package struct SizeBins {
  /// One bin.
  package struct Bin: Equatable {
    package let label: String
    package let customers: Int
    package let isSingle: Bool
  }

  package let bins: [Bin]

  /// Bins of `customersOfSize[n]` customers of n records, up to the largest that occurs.
  package init(_ customersOfSize: [Int]) {
    let largest = customersOfSize.count - 1
    var bins: [Bin] = []
    var low = 1
    while low <= max(1, largest) {
      let high = Self.end(from: low)
      let customers = (low...high).reduce(0) {
        $0 + ($1 < customersOfSize.count ? customersOfSize[$1] : 0)
      }
      bins.append(
        Bin(
          label: low == high ? "\(low)" : "\(Figures.short(low))–\(Figures.short(high))",
          customers: customers, isSingle: low == 1))
      low = high + 1
    }
    self.bins = bins
  }

  /// The last size of the bin that begins with `low`.
  private static func end(from low: Int) -> Int {
    if low <= 10 { return low }
    var power = 10
    while low > power * 10 { power *= 10 }
    for step in [2, 5, 10] where low <= step * power { return step * power }
    return low
  }
}
