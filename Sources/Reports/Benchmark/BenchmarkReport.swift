// The report of benchmarks: quality against cost, growth, and where quality is lost, in one HTML
// file. A reader sees first how tools compare, then what each thing costs, then every number.

/// Writes the report of benchmarks.
public struct BenchmarkReport: Sendable {
  private let findings: BenchmarkFindings

  /// A report of the newest row of every measurement in `runs`; O(rows).
  public init(_ runs: [BenchmarkRun]) { findings = BenchmarkFindings(runs) }

  /// The report as HTML: self-contained, the same for the same rows.
  public func html() -> String {
    ReportPage(
      title: "MatchKit benchmarks", sections: sections,
      footer: "Written by matchkit \(findings.machines.first?.version ?? "") from raw rows. This "
        + "file is complete: it loads nothing and sends nothing."
    ).html { BenchmarkHeadline(findings).write(to: &$0) }
  }

  private var sections: [any ReportSection] {
    let all: [any BenchmarkSection] = [
      FrontierSection(findings), PrecisionSection(findings), ErrorKindSection(findings),
      StageSection(findings), ScalingSection(findings), RateSection(findings),
      DetailSection(findings),
    ]
    return all.filter { !$0.isEmpty }
  }
}

/// A section that is left out when there are no rows for it.
protocol BenchmarkSection: ReportSection {
  var isEmpty: Bool { get }
}
