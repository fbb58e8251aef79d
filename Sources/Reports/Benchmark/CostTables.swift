// Tables of cost: throughput, growth with size, kernels, training, and what did not end well.

/// Makes the tables of cost.
struct CostTables {
  let findings: BenchmarkFindings

  /// Runs from file to folder, of one group.
  func runs(_ group: String, title: String) -> ResultTable {
    ResultTable(
      title: title,
      note: "From reading the files to writing the folder of the run; median (least to most)",
      head: [
        "Set", "#Records", "#Pairs compared", "#Time", "#CPU", "#Memory", "#Records/s",
        "#Pairs/s", "#F1",
      ],
      rows: findings.own(group).map { row in
        [
          row.subject, MeasuredWords.count(row.records), MeasuredWords.count(row.pairs),
          MeasuredWords.spread(row.seconds), MeasuredWords.time(row.cpuTime),
          MeasuredWords.memory(row.memory), MeasuredWords.rate(row.recordsPerSecond),
          MeasuredWords.rate(row.pairsPerSecond), MeasuredWords.share(row.quality?.f1),
        ].map { ResultTable.Cell($0) }
      })
  }

  /// Seconds, CPU seconds and memory of every stage at every size.
  var stages: ResultTable {
    let rows = findings.own("scaling").sorted { ($0.records ?? 0) < ($1.records ?? 0) }
    return ResultTable(
      title: "Cost by stage and size",
      note: "Time, CPU seconds and peak memory while the stage ran",
      head: ["Stage"] + rows.map { "#\(Figures.short($0.records ?? 0)) records" },
      rows: StageNames.all(rows).map { stage in
        [ResultTable.Cell(stage)]
          + rows.map { row in
            guard let cost = row.stages.first(where: { $0.stage == stage }) else { return "–" }
            return ResultTable.Cell(
              "\(Figures.duration(cost.seconds)), \(Figures.duration(cost.cpuSeconds)), "
                + Figures.byteSize(cost.peakMemoryBytes))
          }
      })
  }

  /// The fitted exponents of growth.
  var growth: ResultTable {
    let rows = findings.own("scaling").sorted { ($0.records ?? 0) < ($1.records ?? 0) }
    var table = ResultTable(
      title: "Growth with the number of records",
      note: "The exponent b of cost = a · records^b over the sizes from a hundredth of the largest "
        + "on: 1 is in proportion, 2 is quadratic",
      head: ["Quantity", "#Time", "#CPU", "#Memory", "#Count"])
    guard rows.count >= 3 else { return table }
    func exponent(_ value: (BenchmarkRow) -> Double?) -> String {
      let points = rows.compactMap { row in
        value(row).map { (size: Double(row.records ?? 0), cost: $0) }
      }
      return GrowthFit(points).map { Figures.decimal($0.exponent, 2) } ?? "–"
    }
    table.rows.append(
      [
        "whole run", exponent(\.time), exponent(\.cpuTime), exponent(\.memory),
        exponent { $0.pairs.map(Double.init) },
      ].map { ResultTable.Cell($0) })
    for stage in StageNames.all(rows) {
      func cost(_ row: BenchmarkRow) -> StageCost? { row.stages.first { $0.stage == stage } }
      table.rows.append(
        [
          stage, exponent { cost($0)?.seconds }, exponent { cost($0)?.cpuSeconds },
          exponent { cost($0).map { Double($0.peakMemoryBytes) } },
          exponent { cost($0).map { Double($0.count) } },
        ].map { ResultTable.Cell($0) })
    }
    return table
  }

  /// Comparators: pairs a second, ours beside the rivals'.
  var kernels: ResultTable {
    operations("kernels", title: "Comparators", unit: "Pairs") {
      ($0.pairsPerSecond, $0.pairsPerCPUSecond)
    }
  }

  /// Learners: rows of numbers a second, ours beside the rivals'.
  var training: ResultTable {
    operations("training", title: "Learners", unit: "Rows") {
      ($0.recordsPerSecond, $0.recordsPerCPUSecond)
    }
  }

  private func operations(
    _ group: String, title: String, unit: String,
    _ rate: (BenchmarkRow) -> (wall: Double?, core: Double?)
  ) -> ResultTable {
    ResultTable(
      title: title, note: "Median (least to most); every answer was checked before it was timed",
      head: [
        "Operation", "Tool", "#Threads", "#Time", "#CPU", "#\(unit)/s", "#\(unit)/s and core",
        "Answer",
      ],
      rows: findings.rows(of: group).filter { $0.outcome == .done }.map { row in
        [
          row.subject, row.tool, "\(row.threads)", MeasuredWords.spread(row.seconds),
          MeasuredWords.time(row.cpuTime), MeasuredWords.rate(rate(row).wall),
          MeasuredWords.rate(rate(row).core), row.answer,
        ].map { ResultTable.Cell($0) }
      })
  }

  /// What did not end well, and why.
  var failures: ResultTable {
    ResultTable(
      title: "What did not end well", head: ["Task", "Tool", "Mode", "Outcome", "Reason"],
      rows: findings.rows.filter { $0.outcome != .done }.map { row in
        [row.task, row.tool, row.mode.rawValue, row.outcomeWords, row.reason.shortened(300)]
          .map { ResultTable.Cell($0) }
      })
  }

  /// Where the rows come from.
  var machines: ResultTable {
    ResultTable(
      title: "Machines",
      head: [
        "Date", "Commit", "Processor", "#Cores", "#Memory", "System", "Compiler", "BLAS", "#Load",
      ],
      rows: findings.machines.map { machine in
        [
          machine.date, machine.commit, machine.processor, "\(machine.cores)",
          Figures.byteSize(machine.memoryBytes), machine.system, machine.compiler, machine.blas,
          Figures.decimal(machine.load, 1),
        ].map { ResultTable.Cell($0) }
      })
  }
}

/// The names of stages that rows have.
enum StageNames {
  /// Every stage of these rows, in the order in which they first appear.
  static func all(_ rows: [BenchmarkRow]) -> [String] {
    var seen: Set<String> = []
    return rows.flatMap(\.stages).map(\.stage).filter { seen.insert($0).inserted }
  }
}
