// The report of a segmentation: one HTML file that explains itself and opens without a network.

import MatchKit

/// Writes the report of `segment`.
public struct SegmentReport: Sendable {
  private let result: SegmentResult
  private let facts: RunFacts

  /// A report of `result`.
  public init(_ result: SegmentResult, facts: RunFacts = RunFacts()) {
    self.result = result
    self.facts = facts
  }

  /// The report as HTML: self-contained, the same for the same values. It names no customer.
  public func html() -> String {
    ReportPage(
      title: "Segments: \(title)", sections: sections,
      footer: "Written by matchkit \(facts.version). This file is complete: it loads nothing and "
        + "sends nothing. It shows no single customer by name."
    ).html { SegmentHeadline(result: result, facts: facts, title: title).write(to: &$0) }
  }

  private var sections: [any ReportSection] {
    var sections: [any ReportSection] = [
      SegmentChoiceSection(result: result), SegmentMapSection(result: result),
      SegmentProfileSection(result: result),
    ]
    if let value = result.value {
      sections.append(ValueSection(value: value, lifetime: result.lifetime))
    }
    if let history = result.history { sections.append(CohortSection(history: history)) }
    if let lifecycle = result.lifecycle { sections.append(LifecycleSection(lifecycle: lifecycle)) }
    if !result.identity.moves.isEmpty {
      sections.append(MigrationSection(result.identity, drift: result.drift))
    }
    sections.append(FeatureSection(result: result))
    sections.append(SegmentTimeSection(facts: facts))
    return sections
  }

  private var title: String {
    let inputs = facts.inputs.map { String($0.split(separator: "/").last ?? "") }
    return inputs.isEmpty ? "customers" : inputs.joined(separator: ", ").shortened(80)
  }
}
