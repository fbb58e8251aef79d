// Where the scores lie: a good model leaves few pairs in the middle.

import MatchKit

/// The score histogram with the threshold.
struct ScoreSection: ReportSection {
  let id = "scores"
  let name = "Scores"
  let title = "Scores"
  private let findings: Findings

  init(_ findings: Findings) { self.findings = findings }

  func write(to html: inout HTML) {
    let counts = findings.result.scoreHistogram
    let middle = counts.indices.filter { $0 >= counts.count / 10 && $0 < counts.count * 9 / 10 }
      .reduce(0) { $0 + counts[$1] }
    let total = max(1, counts.reduce(0, +))
    html.paragraph(
      "Candidate pairs by probability of a match. \(Figures.counted(middle, "pair")) "
        + "(\(Figures.percent(Double(middle) / Double(total)))) lie between 0.1 and 0.9, where the "
        + "model is unsure. A valley around the threshold is a good sign; a hill there is not.")
    chart(counts).write(to: &html)
    html.details("The numbers behind the chart") { html in
      html.table("plain", head: ["Probability", "#Pairs", "#Share"]) { html in
        for (place, count) in counts.enumerated() {
          html.row { html in
            html.rowTitle(range(place, counts.count))
            html.cell(Figures.grouped(count), "n")
            html.cell(Figures.percent(Double(count) / Double(total)), "n")
          }
        }
      }
    }
  }

  private func chart(_ counts: [Int]) -> ColumnChart {
    let threshold = findings.result.plan.threshold
    let bins = Double(counts.count)
    let columns = counts.enumerated().map { place, count in
      ColumnChart.Column(
        label: place * 10 % max(1, counts.count) == 0 ? edge(place, counts.count) : "",
        count: count, style: (Double(place) + 0.5) / bins < threshold ? "against" : "for",
        tip: "\(range(place, counts.count)): \(Figures.counted(count, "pair"))")
    }
    var chart = ColumnChart(
      title: "Candidate pairs by probability", across: "probability of a match",
      up: "candidate pairs", columns: columns)
    chart.marker = ColumnChart.Marker(
      place: threshold * bins, label: "threshold \(Figures.threshold(threshold))")
    chart.legend = [("against", "below the threshold"), ("for", "at or above: may become links")]
    chart.labelsEdges = true
    return chart
  }

  private func edge(_ place: Int, _ count: Int) -> String {
    let value = Double(place) / Double(max(1, count))
    return place == 0 ? "0" : Figures.decimal(value, 1)
  }

  private func range(_ place: Int, _ count: Int) -> String {
    let low = Double(place) / Double(max(1, count))
    let high = Double(place + 1) / Double(max(1, count))
    return "\(Figures.decimal(low, 2)) – \(Figures.decimal(high, 2))"
  }
}
