// The report of a measurement: how good clusters or scores are, in one HTML file.
//
// A reader goes from how good the result is to where it fails: headline, every measure with what it
// means, entities by size (clusters) or the choice of a threshold and calibration (scores),
// blocking, parts of the records, worst errors. Of the records it shows only those in the worst
// errors: their names and, if they are given, their values.

import Evaluation

/// Writes the report of a measurement.
public struct QualityReport: Sendable {
  private let quality: Quality
  private let facts: QualityFacts
  private let errors: NamedErrors
  private let values: RecordValues?

  /// A report of `quality`; `name` gives the name of a record for people, and with `values` the
  /// records of an error are shown side by side. O(errors).
  ///
  /// Of scored pairs, only those on the wrong side of the threshold are shown as errors.
  public init(
    _ quality: Quality, _ errors: WorstErrors, facts: QualityFacts = QualityFacts(),
    values: RecordValues? = nil, name: (UInt32) -> String
  ) {
    self.values = values
    self.quality = quality
    self.facts = facts
    self.errors = NamedErrors(errors, threshold: facts.threshold, name: name)
  }

  /// The report as HTML: self-contained, the same for the same values.
  public func html() -> String {
    ReportPage(
      title: "Quality report: \(title)", sections: sections,
      footer: "Written by matchkit \(facts.version). This file is complete: it loads nothing and "
        + "sends nothing. Of the records it holds only "
        + (values == nil ? "the names of those" : "those") + " in the worst errors."
    ).html { QualityHeadline(quality, facts, title: title).write(to: &$0) }
  }

  private var title: String {
    let name = facts.measured.split(separator: "/").last.map(String.init) ?? "a result"
    return name.shortened(80)
  }

  private var sections: [any ReportSection] {
    var sections: [any ReportSection] = [MeasureSection(quality)]
    if let clusters = quality.clusters { sections.append(SizeSection(clusters.bySize)) }
    if let scores = quality.scores {
      sections.append(CurveSection(scores, pairs: quality.pairs, threshold: facts.threshold))
      sections.append(CalibrationSection(scores))
    }
    if let blocking = quality.blocking { sections.append(CandidateSection(blocking)) }
    // Sizes of entities have a section of their own.
    let slices = quality.slices.filter { quality.clusters == nil || $0.by != "entity_size" }
    if !slices.isEmpty { sections.append(SliceSection(slices)) }
    sections.append(
      ErrorSection(errors, values, acrossSourcesOnly: facts.acrossSourcesOnly))
    return sections
  }
}
