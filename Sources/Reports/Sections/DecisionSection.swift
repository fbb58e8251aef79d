// What was decided about the columns, and why: the first thing to check when a result looks odd.

import MatchKit

/// Columns, their roles, how they are compared, and the reasons.
struct DecisionSection: ReportSection {
  let id = "decisions"
  let name = "Decisions"
  let title = "What was decided, and why"
  private let findings: Findings
  private static let rowsMax = 120

  init(_ findings: Findings) { self.findings = findings }

  func write(to html: inout HTML) {
    let isGiven = findings.result.decisions.isEmpty
    html.paragraph(
      isGiven
        ? "The plan was given. It is in plan.yaml, and nothing was inferred."
        : "The plan was inferred from names and values of the columns. To change a decision, edit "
          + "plan.yaml of this folder and run again with --plan plan.yaml.")
    let attributes = findings.result.records.attributes
    html.table("wide", head: ["Column", "Role", "Compared", "Why"]) { html in
      for attribute in attributes.prefix(Self.rowsMax) { write(attribute, &html) }
      for decision in ignored.prefix(Self.rowsMax) {
        html.row("faint") { html in
          html.rowTitle(decision.subject.shortened())
          html.cell("ignored")
          html.cell("not compared")
          html.cell(decision.reason.shortened(200))
        }
      }
    }
    let left = max(0, attributes.count - Self.rowsMax) + max(0, ignored.count - Self.rowsMax)
    if left > 0 { html.paragraph("And \(left) further columns, in plan.yaml.", class: "muted") }
    writeOthers(&html)
  }

  private func write(_ attribute: Attribute, _ html: inout HTML) {
    let comparisons = findings.result.plan.comparisons
    let comparison = comparisons.first { $0.attribute == attribute.name }
    let isPartner = comparisons.contains { $0.partner == attribute.name }
    html.row(comparison == nil && !isPartner ? "faint" : "") { html in
      let source = attribute.columns.joined(separator: " + ")
      html.element("th", ["scope": "row"]) { html in
        html.text(attribute.name.shortened())
        if source != attribute.name {
          html.element("small", text: "from \(source.shortened(80))")
        }
      }
      html.cell(attribute.role.words)
      html.cell(comparison?.words ?? (isPartner ? "with its partner" : "not compared"))
      html.cell(reason(attribute))
    }
  }

  /// Why an attribute has its role, or is not compared; a derived one says of what it is made.
  private func reason(_ attribute: Attribute) -> String {
    let reasons = findings.result.decisions.filter { $0.subject == attribute.name }.map(\.reason)
    if !reasons.isEmpty { return reasons.joined(separator: "; ").shortened(240) }
    let isGiven = findings.result.plan.attributes.contains { $0.name == attribute.name }
    return isGiven ? "given in the plan" : "made from \(attribute.columns.joined(separator: ", "))"
      .shortened(120)
  }

  private var ignored: [PlanDecision] {
    findings.result.decisions.filter { $0.decision == Role.ignored.rawValue }
  }

  /// Decisions that are not about a column.
  private func writeOthers(_ html: inout HTML) {
    let names = Set(findings.result.records.attributes.map(\.name))
    let others = findings.result.decisions.filter {
      !names.contains($0.subject) && $0.decision != Role.ignored.rawValue
    }
    guard !others.isEmpty else { return }
    html.element("ul") { html in
      for decision in others.prefix(20) {
        html.element("li") { html in
          html.element("strong", text: "\(decision.subject.shortened()): \(decision.decision)")
          html.text(" — \(decision.reason.shortened(240))")
        }
      }
    }
  }
}
