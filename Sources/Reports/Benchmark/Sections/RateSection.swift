// Comparators and learners by themselves.

/// Rates of comparators and learners, ours beside the rivals'.
struct RateSection: BenchmarkSection {
  let id = "kernels"
  let name = "Comparators and learners"
  let title = "Comparators and learners"
  private let findings: BenchmarkFindings

  init(_ findings: BenchmarkFindings) { self.findings = findings }

  var isEmpty: Bool { rows("kernels").isEmpty && rows("training").isEmpty }

  private func rows(_ group: String) -> [BenchmarkRow] {
    findings.rows(of: group).filter { $0.outcome == .done && $0.threads == 1 }
  }

  func write(to html: inout HTML) {
    html.paragraph(
      "One thread, by CPU seconds. Every result was checked before it was timed: comparators "
        + "against plain implementations of their definitions, learners against the conditions of "
        + "the minimum.")
    write("kernels", unit: "pairs a second and core", to: &html) { $0.pairsPerCPUSecond }
    write("training", unit: "rows a second and core", to: &html) { $0.recordsPerCPUSecond }
    let tables = CostTables(findings: findings)
    html.details("All numbers of comparators and learners") { html in
      tables.kernels.write(to: &html)
      tables.training.write(to: &html)
    }
  }

  private func write(
    _ group: String, unit: String, to html: inout HTML, _ rate: (BenchmarkRow) -> Double?
  ) {
    let rows = rows(group)
    guard let fastest = rows.compactMap(rate).max(), fastest > 0 else { return }
    html.table(
      "bars", caption: "\(group == "kernels" ? "Comparators" : "Learners"), \(unit)",
      head: ["Operation", "", "Tool", "#Rate"]
    ) { html in
      let bySubject = BenchmarkFindings.subjects(rows).flatMap { subject in
        rows.filter { $0.subject == subject }
      }
      for row in bySubject {
        html.row { html in
          html.rowTitle(row.subject)
          let words = MeasuredWords.rate(rate(row))
          html.shareCell(
            (rate(row) ?? 0) / fastest, "\(row.tool), \(row.subject): \(words)",
            style: "s\(findings.style(of: row.tool).colour)")
          html.cell(row.tool)
          html.cell(words, "n")
        }
      }
    }
  }
}
