// How good blocking is against the truth: what it loses, what it saves, and which rules carry it.

import Evaluation

/// The quality of the candidate pairs, rule by rule.
struct CandidateSection: ReportSection {
  let id = "blocking"
  let name = "Blocking"
  let title = "Blocking"
  private let quality: BlockingQuality

  init(_ quality: BlockingQuality) { self.quality = quality }

  func write(to html: inout HTML) {
    let lost = quality.actual - quality.trueCandidates
    html.paragraph(
      "Of \(Figures.counted(quality.actual, "true pair")), blocking keeps "
        + "\(Figures.grouped(quality.trueCandidates)) "
        + "(\(Figures.percent(quality.pairCompleteness))\(interval)) "
        + "and loses \(Figures.grouped(lost)), which nothing later can find. Of "
        + "\(Figures.about(Double(quality.possible))) possible pairs, "
        + "\(Figures.grouped(quality.candidates)) are compared "
        + "(reduction ratio \(reduction(quality.reductionRatio))); "
        + "\(Figures.percent(quality.pairsQuality)) of these are true.")
    guard !quality.rules.isEmpty else { return }
    html.table(
      "wide", caption: "Every rule on its own",
      head: [
        "Rule", "#Candidates", "Completeness", "#", "#Reduction", "#True share", "#Only here",
      ]
    ) { html in
      for rule in quality.rules { write(rule, &html) }
    }
    html.paragraph(
      "Completeness: the share of the true pairs that the rule gives by itself. Only here: true "
        + "pairs that no other rule gives. Rules are measured one by one, so those for common "
        + "values may keep more pairs here than when all share one budget.", class: "muted")
  }

  private func write(_ rule: RuleQuality, _ html: inout HTML) {
    html.row { html in
      html.rowTitle(rule.rule.shortened(80))
      html.cell(Figures.grouped(rule.candidates), "n")
      html.shareCell(rule.pairCompleteness, "completeness of \(rule.rule.shortened(80))")
      html.cell(Figures.percent(rule.pairCompleteness), "n")
      html.cell(reduction(rule.reductionRatio), "n")
      html.cell(Figures.percent(rule.pairsQuality), "n")
      html.cell(Figures.grouped(rule.onlyHere), "n")
    }
  }

  private var interval: String {
    quality.completenessInterval.map { ", 95\u{A0}%: \($0.words)" } ?? ""
  }

  private func reduction(_ share: Double) -> String { Figures.decimal(share, 6) }
}
