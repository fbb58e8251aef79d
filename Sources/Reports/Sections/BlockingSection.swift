// Which pairs were compared: what each blocking rule contributed, and where it was too broad.

import MatchKit

/// The blocking rules with their pairs and largest blocks.
struct BlockingSection: ReportSection {
  let id = "blocking"
  let name = "Blocking"
  let title = "Blocking: which pairs were compared"
  private let findings: Findings

  init(_ findings: Findings) { self.findings = findings }

  func write(to html: inout HTML) {
    let result = findings.result
    let pairs = Figures.counted(result.candidateCount, "pair")
    html.paragraph(
      "Records that share a key of any rule are compared: \(pairs), "
        + "\(Figures.decimal(perRecord, 1)) per record. A pair counts for the first rule that "
        + "gives it, so later rules show what they add. A pair that meets in no rule is never "
        + "found. Keys with too many records (oversized) join only records that share a second "
        + "such key.")
    if result.blocking.isEmpty { return }
    let largestShare = result.blocking.map(\.share).max() ?? 1
    html.table(
      "wide",
      head: [
        "Rule", "Share of pairs", "#", "#Pairs added", "#Largest block", "Example in it",
        "#Oversized",
      ]
    ) { html in
      for rule in result.blocking.prefix(80) { write(rule, largestShare, &html) }
    }
    html.paragraph("Bars are relative to the largest share.", class: "muted")
  }

  private var perRecord: Double {
    2 * Double(findings.result.candidateCount) / Double(max(1, findings.recordCount))
  }

  private func write(_ rule: BlockingStatistics, _ largestShare: Double, _ html: inout HTML) {
    html.row(rule.pairs == 0 ? "faint" : "") { html in
      html.rowTitle(rule.rule.shortened(100))
      html.shareCell(
        largestShare > 0 ? rule.share / largestShare : 0,
        "\(Figures.percent(rule.share)) of all pairs")
      html.cell(Figures.percent(rule.share), "n")
      html.cell(Figures.grouped(rule.pairs), "n")
      html.cell(Figures.grouped(rule.largestBlock), "n")
      html.cell(rule.largestKey.shortened(50), "value")
      html.cell(rule.oversizedBlocks == 0 ? "–" : Figures.grouped(rule.oversizedBlocks), "n")
    }
  }
}
