// Tables of quality: ours in detail, and side by side with the rivals.

/// Makes the tables of quality.
struct QualityTables {
  let findings: BenchmarkFindings

  /// Every quality of our own results in one mode.
  func own(_ mode: BenchmarkRow.Mode) -> ResultTable {
    let rows = findings.own("accuracy", mode) + findings.own("public", mode)
    return ResultTable(
      title: mode == .labelled ? "With 300 labelled pairs" : "Without labels",
      note: "All pairs inside the resulting clusters against all true pairs; the interval of F1 is "
        + "95 % by resampling entities; completeness is the share of true pairs compared",
      head: [
        "Set", "#Records", "#Pairs compared", "#Completeness", "#Precision", "#Recall", "#F1",
        "#F1 interval", "#Exact F1", "#B-cubed F1", "#Average precision", "#Calibration error",
        "#Time", "#CPU", "#Memory",
      ],
      rows: rows.map(detail))
  }

  private func detail(_ row: BenchmarkRow) -> [ResultTable.Cell] {
    let quality = row.quality
    let interval = quality?.f1Interval.map {
      "\(Figures.decimal($0.low, 4))\u{A0}–\u{A0}\(Figures.decimal($0.high, 4))"
    }
    return [
      row.subject, MeasuredWords.count(row.records), MeasuredWords.count(row.pairs),
      MeasuredWords.share(quality?.pairCompleteness), MeasuredWords.share(quality?.precision),
      MeasuredWords.share(quality?.recall), MeasuredWords.share(quality?.f1), interval ?? "–",
      MeasuredWords.share(quality?.exactF1), MeasuredWords.share(quality?.bCubedF1),
      MeasuredWords.share(quality?.averagePrecision),
      MeasuredWords.share(quality?.calibrationError), MeasuredWords.time(row.time),
      MeasuredWords.time(row.cpuTime), MeasuredWords.memory(row.memory),
    ].map { ResultTable.Cell($0) }
  }

  /// F1 of every tool on every set; the best of a set in bold.
  func sideBySide(_ mode: BenchmarkRow.Mode) -> ResultTable {
    table(
      "F1 by tool, \(Self.words(mode))",
      "Clusters of every tool scored alike; in bold what is within 0.0005 of the best", mode
    ) { row, best in
      let f1 = row.quality?.f1
      return ResultTable.Cell(
        f1.map { Figures.decimal($0, 4) } ?? row.outcomeWords,
        isStrong: (f1 ?? -1) >= best - 0.0005)
    }
  }

  /// What every tool spent on every set.
  func cost(_ mode: BenchmarkRow.Mode) -> ResultTable {
    table(
      "CPU seconds and peak memory by tool, \(Self.words(mode))",
      "Whole processes, from start to clusters on disk", mode
    ) { row, _ in
      guard row.outcome == .done else { return ResultTable.Cell(row.outcomeWords) }
      return ResultTable.Cell(
        "\(MeasuredWords.time(row.cpuTime)), \(MeasuredWords.memory(row.memory))")
    }
  }

  static func words(_ mode: BenchmarkRow.Mode) -> String {
    mode == .labelled ? "300 labelled pairs" : "no labels"
  }

  private func table(
    _ title: String, _ note: String, _ mode: BenchmarkRow.Mode,
    _ cell: (BenchmarkRow, Double) -> ResultTable.Cell
  ) -> ResultTable {
    let rows = findings.rows(of: "rivals", mode)
    let tools = BenchmarkFindings.tools(rows)
    var table = ResultTable(
      title: title, note: note, head: ["Set", "#Records"] + tools.map { "#\($0)" })
    guard tools.count > 1 else { return table }
    for subject in BenchmarkFindings.subjects(rows) {
      let own = rows.filter { $0.subject == subject }
      let best = own.compactMap { $0.quality?.f1 }.max() ?? .infinity
      table.rows.append(
        [ResultTable.Cell(subject), ResultTable.Cell(count(own))]
          + tools.map { tool in
            own.first { $0.tool == tool }.map { cell($0, best) } ?? "–"
          })
    }
    return table
  }

  private func count(_ rows: [BenchmarkRow]) -> String {
    MeasuredWords.count(rows.compactMap(\.records).max())
  }
}
