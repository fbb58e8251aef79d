// The report of an estimate: quality from some entities or some judged pairs, in one HTML file.

import Evaluation

/// Writes the report of an estimate.
public struct SampleReport: Sendable {
  private let facts: QualityFacts
  private let basis: String
  private let lines: [EstimateLine]
  private let strata: [Stratum]

  /// A report of quality estimated from some entities.
  public init(_ quality: EntitySampleQuality, facts: QualityFacts = QualityFacts()) {
    self.facts = facts
    basis =
      "Estimated from \(Figures.counted(quality.entities, "entity", "entities")) of "
      + "\(Figures.counted(quality.records, "record")), "
      + (quality.design == .entities
        ? "each with the same chance of being drawn." : "reached through records drawn at random.")
      + " Other records are taken to belong to other entities."
    lines = EstimateLine.lines(quality)
    strata = []
  }

  /// A report of quality estimated from judged pairs.
  public init(_ quality: LabelledSampleQuality, facts: QualityFacts = QualityFacts()) {
    self.facts = facts
    let judged = quality.strata.reduce(0) { $0 + $1.judged }
    basis =
      "Estimated from \(Figures.counted(judged, "judged pair")), drawn at random among pairs of "
      + "similar probability; pairs from \(Figures.threshold(quality.threshold)) up count as found."
      + (quality.recall == nil
        ? " No pair outside the candidates was judged, so what blocking loses is not known." : "")
    lines = EstimateLine.lines(quality)
    strata = quality.strata
  }

  /// The report as HTML: self-contained, the same for the same values.
  public func html() -> String {
    let name = facts.measured.split(separator: "/").last.map { String($0).shortened(80) }
    let title = name ?? "a result"
    return ReportPage(
      title: "Quality estimate: \(title)", sections: [SampleSection(lines, strata: strata)],
      footer: "Written by matchkit \(facts.version). This file is complete: it loads nothing and "
        + "sends nothing. It holds nothing of the records."
    ).html { html in
      html.element("header") { html in
        html.paragraph("Quality estimate", class: "over")
        html.element("h1", text: title)
        html.element("div", ["class": "tiles"]) { html in
          for line in lines.filter(\.isShare).prefix(5) {
            html.tile(line.value, line.name, "95\u{A0}%: \(line.range)")
          }
        }
        html.paragraph(basis)
      }
    }
  }
}

extension EstimateLine {
  fileprivate static func lines(_ quality: EntitySampleQuality) -> [EstimateLine] {
    let pairs = [
      EstimateLine("precision", quality.precision, "Share of the pairs found that are true."),
      EstimateLine("recall", quality.recall, "Share of the true pairs that were found."),
      EstimateLine("F1", quality.f1, "Harmonic mean of precision and recall."),
    ]
    let others: [(String, Estimate?, String)] = [
      ("pair completeness", quality.pairCompleteness, keeps),
      ("exact precision", quality.exactPrecision, "Share of the clusters that are one entity."),
      ("exact recall", quality.exactRecall, "Share of the entities that are one cluster."),
      (
        "B-cubed precision", quality.bCubedPrecision,
        "For a record, on average, the share of its cluster that is of its entity."
      ),
      (
        "B-cubed recall", quality.bCubedRecall,
        "For a record, on average, the share of its entity that is in its cluster."
      ),
    ]
    return pairs + others.compactMap { name, estimate, meaning in
      estimate.map { EstimateLine(name, $0, meaning) }
    }
  }

  fileprivate static func lines(_ quality: LabelledSampleQuality) -> [EstimateLine] {
    var lines = [
      EstimateLine("precision", quality.precision, "Share of the pairs found that are matches.")
    ]
    if let recall = quality.recall {
      lines.append(EstimateLine("recall", recall, "Share of all matches that were found."))
    }
    lines.append(EstimateLine("F1", quality.f1, "Harmonic mean of precision and recall."))
    lines.append(
      EstimateLine(
        "recall of candidates", quality.recallOfCandidates,
        "Share of the matches among candidate pairs that were found."))
    if let kept = quality.pairCompleteness {
      lines.append(EstimateLine("pair completeness", kept, keeps))
    }
    lines.append(
      EstimateLine("matches", quality.matches, isShare: false, "Matches among candidate pairs."))
    return lines
  }

  private static let keeps = "Share of the matches that blocking keeps as candidates."
}
