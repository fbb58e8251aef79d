// How time, CPU and memory grow with the number of records, ours and the rivals'.

/// Growth on logarithmic axes.
struct ScalingSection: BenchmarkSection {
  let id = "scaling"
  let name = "Scaling"
  let title = "Growth with the number of records"
  private let findings: BenchmarkFindings

  init(_ findings: BenchmarkFindings) { self.findings = findings }

  /// Our rows by size.
  private var own: [BenchmarkRow] {
    findings.own("scaling").sorted { ($0.records ?? 0) < ($1.records ?? 0) }
  }

  /// The rivals' rows over sets of growing size (`rivals/NAME/SIZE`), by size.
  private var rivals: [BenchmarkRow] {
    findings.rows(of: "rivals").filter {
      $0.subject.contains("/") && $0.tool != BenchmarkFindings.ownTool && $0.outcome == .done
        && $0.mode != .labelled
    }.sorted { ($0.records ?? 0) < ($1.records ?? 0) }
  }

  var isEmpty: Bool { own.count < 2 }

  func write(to html: inout HTML) {
    html.paragraph(
      "Synthetic people of medium difficulty, from reading the file to writing the folder of the "
        + "run. On such axes growth in proportion is a line at 45 degrees.")
    html.element("div", ["class": "plots"]) { html in
      chart("Wall seconds by records", "wall seconds", \.time).write(to: &html)
      chart("CPU seconds by records", "CPU seconds", \.cpuTime).write(to: &html)
      chart("Peak memory by records", "peak memory, bytes", \.memory).write(to: &html)
      pairs.write(to: &html)
    }
    let tables = CostTables(findings: findings)
    tables.growth.write(to: &html)
    tables.runs("scaling", title: "Whole runs by size").write(to: &html)
    let failed = findings.rows(of: "rivals").filter {
      $0.subject.contains("/") && $0.outcome != .done
    }
    if !failed.isEmpty {
      html.paragraph(
        "Not drawn: "
          + failed.map { "\($0.tool) at \($0.subject) (\($0.outcomeWords))" }
          .joined(separator: ", ") + ".")
    }
  }

  private func chart(
    _ title: String, _ unit: String, _ value: (BenchmarkRow) -> Double?
  ) -> PlotChart {
    let groups = [(BenchmarkFindings.ownTool, own)]
      + BenchmarkFindings.tools(rivals).map { tool in (tool, rivals.filter { $0.tool == tool }) }
    let rows = groups.flatMap(\.1)
    var chart = PlotChart(
      title: title, x: records(rows),
      y: PlotAxis(unit, logarithmic: rows.compactMap(value)))
    chart.series = groups.map { tool, rows in
      PlotChart.Series(
        label: tool, style: findings.style(of: tool),
        points: rows.compactMap { row in
          value(row).map { PlotChart.Point(x: size(row), y: $0, tip: words(row)) }
        }, isLine: true)
    }
    return chart
  }

  private var pairs: PlotChart {
    var chart = PlotChart(
      title: "Pairs compared by records", x: records(own),
      y: PlotAxis("pairs", logarithmic: own.compactMap { $0.pairs.map(Double.init) }))
    chart.series = [
      PlotChart.Series(
        label: BenchmarkFindings.ownTool, style: PlotStyle(colour: 1),
        points: own.map {
          PlotChart.Point(
            x: size($0), y: Double($0.pairs ?? 0),
            tip: "\(MeasuredWords.count($0.records)) records: \(MeasuredWords.count($0.pairs))")
        }, isLine: true)
    ]
    return chart
  }

  private func records(_ rows: [BenchmarkRow]) -> PlotAxis {
    PlotAxis("records", logarithmic: rows.map(size))
  }

  private func size(_ row: BenchmarkRow) -> Double { Double(row.records ?? 0) }

  private func words(_ row: BenchmarkRow) -> String {
    "\(row.tool), \(MeasuredWords.count(row.records)) records: \(MeasuredWords.time(row.time)), "
      + "\(MeasuredWords.time(row.cpuTime)) of CPU, \(MeasuredWords.memory(row.memory))"
  }
}
