// What stands above the contents: the numbers to remember, and how far to trust them.

/// The headline of a benchmark report.
struct BenchmarkHeadline {
  private let findings: BenchmarkFindings

  init(_ findings: BenchmarkFindings) { self.findings = findings }

  func write(to html: inout HTML) {
    html.element("header") { html in
      html.paragraph("MatchKit", class: "over")
      html.element("h1", text: "Benchmarks")
      html.paragraph(sentence, class: "muted")
      html.element("div", ["class": "tiles"]) { html in
        for tile in tiles { html.tile(tile.number, tile.noun, tile.note) }
      }
      writeFailures(&html)
    }
  }

  private var sentence: String {
    guard let machine = findings.machines.first else { return "There are no rows." }
    let runs = Figures.counted(findings.machines.count, "run")
    return "\(Figures.counted(findings.rows.count, "measurement")) of \(runs), the latest on "
      + "\(machine.date.prefix(10)) at commit \(machine.commit): \(machine.cores) cores of "
      + "\(machine.processor), \(Figures.byteSize(machine.memoryBytes)), \(machine.compiler), BLAS "
      + "\(machine.blas). Every task gave the answer that it must give before it was timed."
  }

  private typealias Tile = (number: String, noun: String, note: String)

  private var tiles: [Tile] {
    var tiles = [quality(.unlabelled, "no labels"), quality(.labelled, "300 labels")]
      .compactMap { $0 }
    if let wins { tiles.append(wins) }
    let largest = (findings.own("throughput") + findings.own("scaling"))
      .max { ($0.records ?? 0) < ($1.records ?? 0) }
    if let row = largest {
      let records = Figures.short(row.records ?? 0)
      tiles.append(
        (
          MeasuredWords.rate(row.recordsPerSecond), "records a second",
          "\(records) records in \(MeasuredWords.time(row.time)), \(row.threads) threads"
        ))
      tiles.append(
        (MeasuredWords.memory(row.memory), "peak memory", "of the same \(records) records"))
    }
    return tiles
  }

  private func quality(_ mode: BenchmarkRow.Mode, _ note: String) -> Tile? {
    let scores = findings.own("public", mode).compactMap { $0.quality?.f1 }
    guard !scores.isEmpty else { return nil }
    return (
      Figures.decimal(scores.reduce(0, +) / Double(scores.count), 3), "mean F1, \(note)",
      "over \(Figures.counted(scores.count, "public set"))"
    )
  }

  /// On how many sets no rival is better.
  private var wins: Tile? {
    let rows = findings.rows(of: "rivals", .unlabelled)
    guard BenchmarkFindings.tools(rows).count > 1 else { return nil }
    let subjects = BenchmarkFindings.subjects(rows)
    let best = subjects.count { subject in
      let scores = rows.filter { $0.subject == subject }
      let own = scores.first { $0.tool == BenchmarkFindings.ownTool }?.quality?.f1 ?? -1
      return scores.allSatisfy { ($0.quality?.f1 ?? -1) <= own + 0.0005 }
    }
    return ("\(best) of \(subjects.count)", "sets led or shared", "F1 without labels, all tools")
  }

  private func writeFailures(_ html: inout HTML) {
    let bad = findings.rows.filter {
      $0.tool == BenchmarkFindings.ownTool && $0.outcome != .done && $0.outcome != .absent
    }
    guard !bad.isEmpty else { return }
    html.element("div", ["class": "warning"]) { html in
      html.element("strong", text: "\(Figures.counted(bad.count, "task")) did not end well")
      html.element("ul") { html in
        for row in bad { html.element("li", text: "\(row.task): \(row.reason)") }
      }
    }
  }
}
