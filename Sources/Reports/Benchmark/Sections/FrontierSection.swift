// How good tools are against what they cost, over the same sets.

/// Quality against cost, with the frontier of those that nobody beats in both.
struct FrontierSection: BenchmarkSection {
  let id = "frontier"
  let name = "Quality and cost"
  let title = "Quality against cost"
  private let findings: BenchmarkFindings

  init(_ findings: BenchmarkFindings) { self.findings = findings }

  var isEmpty: Bool {
    BenchmarkFindings.tools(findings.rows(of: "rivals")).count < 2
  }

  /// What a tool reached over all sets of a mode.
  struct Standing {
    let tool: String
    let meanF1: Double
    let cpuSeconds: Double
    let failures: Int
  }

  func write(to html: inout HTML) {
    html.paragraph(
      "Every tool got the same files, ran as a process of its own, and had its clusters scored by "
        + "the same program: all pairs inside clusters against all true pairs. The mean of F1 is "
        + "over the sets that every tool was given; where one failed it counts as 0, and what it "
        + "spent until then counts too. Up and to the left is better.")
    html.element("div", ["class": "plots"]) { html in
      for mode in [BenchmarkRow.Mode.unlabelled, .labelled] {
        let standings = standings(mode)
        if standings.count > 1 { chart(standings, mode).write(to: &html) }
      }
    }
    let tables = QualityTables(findings: findings)
    for mode in [BenchmarkRow.Mode.unlabelled, .labelled] {
      tables.sideBySide(mode).write(to: &html)
      let cost = tables.cost(mode)
      if cost.isEmpty { continue }
      html.details("What it cost, \(QualityTables.words(mode))") { cost.write(to: &$0) }
    }
  }

  /// Every tool over the accuracy sets of a mode; sets of growing size are for the scaling chart.
  func standings(_ mode: BenchmarkRow.Mode) -> [Standing] {
    let rows = findings.rows(of: "rivals", mode).filter { !$0.subject.contains("/") }
    let subjects = BenchmarkFindings.subjects(rows)
    return BenchmarkFindings.tools(rows).compactMap { tool in
      let own = rows.filter { $0.tool == tool && $0.outcome != .absent }
      guard own.count == subjects.count else { return nil }
      let f1 = own.reduce(0) { $0 + ($1.quality?.f1 ?? 0) } / Double(max(1, subjects.count))
      return Standing(
        tool: tool, meanF1: f1, cpuSeconds: own.reduce(0) { $0 + ($1.cpuTime ?? 0) },
        failures: own.count { $0.outcome != .done })
    }
  }

  private func chart(_ standings: [Standing], _ mode: BenchmarkRow.Mode) -> PlotChart {
    let count = BenchmarkFindings.subjects(
      findings.rows(of: "rivals", mode).filter { !$0.subject.contains("/") }
    ).count
    var chart = PlotChart(
      title: "Mean F1 over \(Figures.counted(count, "set")), \(QualityTables.words(mode))",
      x: PlotAxis("CPU seconds for all sets", logarithmic: standings.map(\.cpuSeconds)),
      y: PlotAxis("mean F1", shares: standings.map(\.meanF1)))
    chart.series = standings.map { standing in
      PlotChart.Series(
        label: standing.tool, style: findings.style(of: standing.tool),
        points: [
          PlotChart.Point(
            x: standing.cpuSeconds, y: standing.meanF1, tip: words(standing),
            label: standing.tool)
        ])
    }
    chart.guides = [frontier(standings)]
    chart.guideLabel = "frontier: nobody is better in both"
    return chart
  }

  private func words(_ standing: Standing) -> String {
    let failed = standing.failures == 0 ? "" : ", \(standing.failures) failed"
    return "\(standing.tool): mean F1 \(Figures.decimal(standing.meanF1, 4)), "
      + "\(Figures.duration(standing.cpuSeconds)) of CPU\(failed)"
  }

  /// The tools that no other beats in both, from the cheapest up, as a line.
  private func frontier(_ standings: [Standing]) -> [PlotChart.Point] {
    var best = -1.0
    var points: [PlotChart.Point] = []
    let byCost = standings.sorted {
      ($0.cpuSeconds, -$0.meanF1) < ($1.cpuSeconds, -$1.meanF1)
    }
    for standing in byCost where standing.meanF1 > best {
      if let last = points.last { points.append(.init(x: standing.cpuSeconds, y: last.y)) }
      points.append(.init(x: standing.cpuSeconds, y: standing.meanF1))
      best = standing.meanF1
    }
    return points
  }
}
