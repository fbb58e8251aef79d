// The head of a report: what was found, in five numbers and a few sentences; and all warnings.

import MatchKit

/// What was found, at a glance.
struct Headline {
  private let findings: Findings
  private let title: String

  init(_ findings: Findings, title: String) {
    self.findings = findings
    self.title = title
  }

  func write(to html: inout HTML) {
    html.element("header") { html in
      html.paragraph("Match report", class: "over")
      html.element("h1", text: title)
      html.paragraph(circumstances, class: "muted")
      html.element("div", ["class": "tiles"]) { writeTiles(&$0) }
      writeWarnings(&html)
      html.paragraph(summary)
      if findings.table.sources.count > 1 { writeSources(&html) }
    }
  }

  private var circumstances: String {
    let facts = findings.facts
    var parts = ["matchkit \(facts.command)"]
    if facts.threads > 0 { parts.append(Figures.counted(facts.threads, "thread")) }
    parts.append("seed \(facts.seed)")
    if facts.secondsTotal > 0 { parts.append(Figures.duration(facts.secondsTotal)) }
    if facts.peakMemoryBytes > 0 {
      parts.append("\(Figures.byteSize(facts.peakMemoryBytes)) of memory")
    }
    return parts.joined(separator: " · ")
  }

  private func writeTiles(_ html: inout HTML) {
    let sizes = findings.customersOfSize
    let duplicates = findings.duplicateCount
    let share = Double(duplicates) / Double(max(1, findings.recordCount))
    html.tile(
      Figures.grouped(findings.recordCount), "records",
      "from \(Figures.counted(findings.table.sources.count, "source"))")
    let repeated = sizes.dropFirst(2).reduce(0, +)
    html.tile(
      Figures.grouped(findings.customerCount), "customers",
      "\(Figures.grouped(repeated)) with two records or more")
    html.tile(
      Figures.grouped(duplicates), "duplicates",
      "\(Figures.percent(share)) of the records")
    html.tile(
      Figures.grouped(max(0, sizes.count - 1)), "in the largest customer",
      largestNote(sizes))
    html.tile(
      Figures.grouped(findings.result.links.count), "links",
      "of \(Figures.counted(findings.result.candidateCount, "pair")) compared")
  }

  private func largestNote(_ sizes: [Int]) -> String {
    guard sizes.count > 2, let count = sizes.last else { return "no customer has two" }
    return count == 1 ? "records" : "records; \(Figures.grouped(count)) are that large"
  }

  private func writeWarnings(_ html: inout HTML) {
    let warnings = findings.facts.warnings
    if warnings.isEmpty {
      html.paragraph(
        "No warnings. That is no proof: look at the samples and the doubtful links below.",
        class: "calm")
      return
    }
    html.element("div", ["class": "warning", "role": "alert"]) { html in
      html.element("strong", text: Figures.counted(warnings.count, "warning"))
      html.element("ul") { html in
        for warning in warnings.prefix(20) { html.element("li", text: warning.shortened(400)) }
        if warnings.count > 20 {
          html.element("li", text: "and \(warnings.count - 20) more, all in run.json")
        }
      }
    }
  }

  private var summary: String {
    let result = findings.result
    let task =
      switch result.plan.task {
      case .dedupe: "Any two records could match"
      case .link: "Only records of different sources could match"
      case .linkOneToOne: "Each record could match at most one of another source"
      }
    let pairs = findings.possiblePairs
    let share = pairs > 0 ? Double(result.candidateCount) / pairs : 0
    let model =
      switch result.model.kind {
      case .unsupervised: "a model trained without labels"
      case .supervised:
        "a model trained with \(Figures.grouped(labels)) labelled pairs"
      case .given: "a given model"
      }
    return "\(task). Of \(Figures.about(pairs)) possible pairs, "
      + "\(Figures.grouped(result.candidateCount)) (\(Figures.percent(share))) shared a blocking "
      + "key and were compared by \(model). Pairs with a probability of at least "
      + "\(Figures.threshold(result.plan.threshold)) could become links, and links became "
      + "customers by \(ClusterWords.method(result.plan.clustering))."
  }

  private var labels: Int {
    findings.result.training.labelledMatches + findings.result.training.labelledOthers
  }

  private func writeSources(_ html: inout HTML) {
    let overlap = SourceOverlap(findings)
    let shown = min(20, findings.table.sources.count)
    html.table(
      "plain", head: ["Source", "#Records", "#Customers", "#Repeats inside", "#Also elsewhere"]
    ) { html in
      for source in 0..<shown {
        html.row { html in
          let shared = Double(overlap.shared[source]) / Double(max(1, overlap.customers[source]))
          html.rowTitle(findings.table.sources[source].shortened())
          html.cell(Figures.grouped(overlap.records[source]), "n")
          html.cell(Figures.grouped(overlap.customers[source]), "n")
          html.cell(Figures.grouped(overlap.records[source] - overlap.customers[source]), "n")
          html.cell(
            "\(Figures.grouped(overlap.shared[source])) (\(Figures.percent(shared)))", "n")
        }
      }
    }
  }
}

/// How the sources share customers. O(records).
struct SourceOverlap {
  private(set) var records: [Int]
  /// Customers with a record in each source.
  private(set) var customers: [Int]
  /// Those of them that another source has as well.
  private(set) var shared: [Int]

  init(_ findings: Findings) {
    let count = findings.table.sources.count
    records = [Int](repeating: 0, count: count)
    customers = [Int](repeating: 0, count: count)
    shared = [Int](repeating: 0, count: count)
    for customer in 0..<findings.customerCount {
      var seen: [Int] = []
      for record in findings.records(customer) {
        let source = Int(findings.table.sourceOf[Int(record)])
        records[source] += 1
        if !seen.contains(source) { seen.append(source) }
      }
      for source in seen {
        customers[source] += 1
        if seen.count > 1 { shared[source] += 1 }
      }
    }
  }
}
