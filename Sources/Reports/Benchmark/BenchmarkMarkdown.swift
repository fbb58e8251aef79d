// The results as Markdown, for readers of the sources.

/// Writes the tables of the rows as Markdown.
public struct BenchmarkMarkdown: Sendable {
  private let findings: BenchmarkFindings

  /// The tables of the newest row of every measurement in `runs`.
  public init(_ runs: [BenchmarkRun]) { findings = BenchmarkFindings(runs) }

  /// The text: a title, where the numbers come from, and every table that has rows.
  public var text: String {
    let head = """
      # Results

      Written by `matchkit benchmark` from the raw rows in `rows/`; not edited by hand. Every task
      ran in a process of its own and gave the answer that it must give before it was timed.

      """
    return ([head] + tables.map(\.markdown).filter { !$0.isEmpty }).joined(separator: "\n")
  }

  private var tables: [ResultTable] {
    let quality = QualityTables(findings: findings)
    let cost = CostTables(findings: findings)
    let modes: [BenchmarkRow.Mode] = [.unlabelled, .labelled]
    return modes.map { quality.sideBySide($0) } + modes.map { quality.cost($0) }
      + modes.map { quality.own($0) }
      + [
        ErrorKindTable(findings: findings).table,
        cost.runs("throughput", title: "Throughput"), cost.runs("scaling", title: "Scaling"),
        cost.growth, cost.stages, cost.kernels, cost.training, cost.failures, cost.machines,
      ]
  }
}
