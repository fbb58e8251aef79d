// Where the time of a run goes.

/// Time by stage, for every size.
struct StageSection: BenchmarkSection {
  let id = "stages"
  let name = "Stages"
  let title = "Time by stage"
  private let findings: BenchmarkFindings

  init(_ findings: BenchmarkFindings) { self.findings = findings }

  private var rows: [BenchmarkRow] {
    let sizes = findings.own("scaling").sorted { ($0.records ?? 0) < ($1.records ?? 0) }
    return sizes.isEmpty
      ? findings.own("throughput") + findings.own("accuracy", .unlabelled) : sizes
  }

  var isEmpty: Bool { rows.isEmpty }

  func write(to html: inout HTML) {
    let rows = rows
    let stages = StageNames.all(rows)
    let legend = stages.enumerated().map { (style: $0.offset % 8 + 1, label: $0.element) }
    StackChart(
      title: "Share of the wall time", unit: "Whole run",
      rows: rows.map { row in
        StackChart.Row(
          label: label(row),
          parts: stages.enumerated().compactMap { place, stage in
            guard let cost = row.stages.first(where: { $0.stage == stage }) else { return nil }
            return StackChart.Part(
              style: place % 8 + 1, value: cost.seconds,
              tip: "\(stage): \(Figures.duration(cost.seconds)), "
                + "\(Figures.duration(cost.cpuSeconds)) of CPU")
          }, total: MeasuredWords.time(row.time))
      }, legend: legend, showsShares: true
    ).write(to: &html)
    CostTables(findings: findings).stages.write(to: &html)
  }

  private func label(_ row: BenchmarkRow) -> String {
    row.group == "accuracy" ? row.subject : "\(Figures.short(row.records ?? 0)) records"
  }
}
