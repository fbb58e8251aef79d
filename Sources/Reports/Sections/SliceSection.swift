// Quality of parts of the records: where the errors are.

import Evaluation

/// Tables of precision and recall by part.
struct SliceSection: ReportSection {
  let id = "slices"
  let name = "Where it fails"
  let title = "Where it fails"
  private let slices: [Slice]

  init(_ slices: [Slice]) { self.slices = slices }

  func write(to html: inout HTML) {
    html.paragraph(
      "Precision and recall of the pairs at some of the records; a pair counts half to each of "
        + "its two records. A part with low figures goes together with errors, and need not cause "
        + "them. In brackets the 95\u{A0}% interval.")
    for group in groups {
      html.element("h3", text: Self.titles[group] ?? group)
      let parts = slices.filter { $0.by == group }
      html.table(
        "wide", head: ["Part", "#Records", "#True pairs", "Precision", "", "Recall", ""]
      ) { html in
        for part in parts { write(part, &html) }
      }
    }
  }

  /// What divides the records, in order of first appearance.
  private var groups: [String] {
    slices.map(\.by).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static let titles = [
    "source": "By source", "entity_size": "By size of the entity",
    "cluster_size": "By size of the cluster found", "missing": "Records without a value for",
    "missing_values": "By number of missing values", "error": "By kind of error in the record",
  ]

  private func write(_ slice: Slice, _ html: inout HTML) {
    html.row { html in
      html.rowTitle(slice.name.shortened())
      html.cell(Figures.grouped(slice.records), "n")
      html.cell(Figures.decimal(slice.actual, 0), "n")
      write(
        slice.predicted == 0 ? nil : slice.precision, slice.intervals?.precision,
        "precision of \(slice.name.shortened())", &html)
      write(
        slice.actual == 0 ? nil : slice.recall, slice.intervals?.recall,
        "recall of \(slice.name.shortened())", &html)
    }
  }

  private func write(
    _ share: Double?, _ interval: Interval?, _ noun: String, _ html: inout HTML
  ) {
    guard let share else {
      html.cell("")
      html.cell("–", "n")
      return
    }
    html.shareCell(share, "\(noun): \(Figures.percent(share))")
    let range = interval.map {
      " (\(Figures.decimal($0.low, 3)) to \(Figures.decimal($0.high, 3)))"
    }
    html.cell(Figures.decimal(share, 3) + (range ?? ""), "n")
  }
}
