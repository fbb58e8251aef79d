// Every number, and where the numbers come from.

/// The tables behind the charts.
struct DetailSection: BenchmarkSection {
  let id = "details"
  let name = "All numbers"
  let title = "All numbers"
  let isEmpty = false
  private let findings: BenchmarkFindings

  init(_ findings: BenchmarkFindings) { self.findings = findings }

  func write(to html: inout HTML) {
    let quality = QualityTables(findings: findings)
    let cost = CostTables(findings: findings)
    for mode in [BenchmarkRow.Mode.unlabelled, .labelled] { quality.own(mode).write(to: &html) }
    cost.runs("throughput", title: "Throughput").write(to: &html)
    cost.failures.write(to: &html)
    cost.machines.write(to: &html)
  }
}
