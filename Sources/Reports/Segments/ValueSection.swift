// What customers are worth: who brings the money, and recency against frequency.

import MatchKit

/// Concentration of revenue, and the grid of recency and frequency.
struct ValueSection: ReportSection {
  let id = "value"
  let name = "Value"
  let title = "What customers are worth"
  let value: CustomerValue
  let lifetime: LifetimeValue?

  func write(to html: inout HTML) {
    writeConcentration(&html)
    writeGrid(&html)
    if let lifetime { writeLifetime(lifetime, &html) }
  }

  private func writeLifetime(_ lifetime: LifetimeValue, _ html: inout HTML) {
    let buyers = value.frequency.indices.filter { value.frequency[$0] > 0 }
    let alive = buyers.reduce(0) { $0 + lifetime.aliveProbabilities[$1] }
    let purchases = buyers.reduce(0) { $0 + lifetime.expectedPurchases[$1] }
    let worth = buyers.reduce(0) { $0 + lifetime.values[$1] }
    html.element("h3", text: "The next \(lifetime.horizonDays) days")
    html.paragraph(
      "Of \(Figures.counted(buyers.count, "customer")) with a purchase, about "
        + "\(Figures.about(alive)) still are customers; expected are \(Figures.about(purchases)) "
        + "purchases"
        + (worth.isFinite ? " and a revenue of \(Figures.about(worth))" : "")
        + " (BG/NBD and gamma-gamma models, fitted to these transactions; not discounted, without "
        + "seasons and without customers yet to come).")
  }

  private func writeConcentration(_ html: inout HTML) {
    let sorted = value.monetary.sorted(by: >)
    let total = sorted.reduce(0, +)
    guard total > 0 else { return html.paragraph("There is no revenue.") }
    html.table(
      "bars", caption: "Revenue by tenths of the customers, best first",
      head: ["Customers", "", "#Revenue", "#Share"]
    ) { html in
      for tenth in 0..<10 {
        let range = tenth * sorted.count / 10..<(tenth + 1) * sorted.count / 10
        let sum = sorted[range].reduce(0, +)
        html.row { html in
          html.rowTitle("\(tenth * 10)–\(tenth * 10 + 10) %")
          html.shareCell(max(0, sum / total), "\(Figures.percent(sum / total)) of revenue")
          html.cell(Figures.about(sum), "n")
          html.cell(Figures.percent(sum / total), "n")
        }
      }
    }
  }

  private func writeGrid(_ html: inout HTML) {
    var counts = [Int](repeating: 0, count: 25)
    var sums = [Double](repeating: 0, count: 25)
    for (customer, score) in value.scores.enumerated() {
      guard let score else { continue }
      let place = (score / 100 - 1) * 5 + score / 10 % 10 - 1
      counts[place] += 1
      sums[place] += max(0, value.monetary[customer])
    }
    let means = zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : .nan }
    html.element("h3", text: "Recency, frequency and money")
    html.element("div", ["class": "plots"]) { html in
      writeGrid("Customers", counts.map { Double($0) }, &html) { Figures.grouped(Int($0)) }
      writeGrid("Mean spending", means, &html) { Figures.about($0) }
    }
    writeLabels(&html)
  }

  /// A grid of recency and frequency.
  private func writeGrid(
    _ title: String, _ numbers: [Double], _ html: inout HTML, _ text: (Double) -> String
  ) {
    let largest = max(numbers.filter { $0.isFinite }.max() ?? 1, .leastNormalMagnitude)
    html.table(
      "plain", caption: "\(title) by scores of recency and frequency; 5 is best",
      head: ["Recency"] + (1...5).map { "#Fr. \($0)" }
    ) { html in
      for recency in (1...5).reversed() {
        html.row { html in
          html.rowTitle(String(recency))
          for frequency in 1...5 {
            let number = numbers[(recency - 1) * 5 + frequency - 1]
            guard number.isFinite else {
              html.cell("–", "n")
              continue
            }
            html.heatCell(text(number), number / largest)
          }
        }
      }
    }
  }

  private func writeLabels(_ html: inout HTML) {
    var counts: [ValueLabel: Int] = [:]
    var sums: [ValueLabel: Double] = [:]
    for customer in value.scores.indices {
      guard let label = value.label(customer) else { continue }
      counts[label, default: 0] += 1
      sums[label, default: 0] += value.monetary[customer]
    }
    let buyers = Double(max(1, counts.values.reduce(0, +)))
    let total = value.monetary.reduce(0, +)
    html.table(
      "bars", caption: "What the scores mean", head: ["Label", "", "#Customers", "#Of revenue"]
    ) { html in
      for label in ValueLabel.allCases {
        guard let count = counts[label] else { continue }
        let words = label.rawValue.split(separator: "_").joined(separator: " ")
        html.row { html in
          html.rowTitle(words)
          html.shareCell(Double(count) / buyers, "\(words): \(Figures.grouped(count))")
          html.cell(Figures.grouped(count), "n")
          html.cell(total > 0 ? Figures.percent((sums[label] ?? 0) / total) : "–", "n")
        }
      }
    }
  }
}

extension HTML {
  /// Writes a cell of numbers that is the darker the larger its share, 0 ... 1.
  mutating func heatCell(_ text: String, _ share: Double) {
    let percent = Figures.place(max(0, min(1, share)) * 60)
    element(
      "td",
      [
        "class": "n",
        "style": "background:color-mix(in srgb,var(--for) \(percent)%,transparent)",
      ], text: text)
  }
}
