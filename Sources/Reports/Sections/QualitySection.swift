// The quality of the data, column by column: what standardising found and changed.

import MatchKit

/// Filled, distinct, changed and blanked values of every column, with examples.
struct QualitySection: ReportSection {
  let id = "quality"
  let name = "Data"
  let title = "Quality of the data"
  private let findings: Findings
  private static let columnsMax = 100

  init(_ findings: Findings) { self.findings = findings }

  func write(to html: inout HTML) {
    html.paragraph(
      "Changed: records whose value was rewritten in more than case, spaces and punctuation. "
        + "Blanked: placeholders and junk, such as N/A or 999-9999, treated as missing.")
    let columns = findings.table.columns
    html.table(
      "wide",
      head: [
        "Column", "Filled", "#", "#Distinct", "#Changed", "#Blanked", "Examples and remarks",
      ]
    ) { html in
      for column in columns.prefix(Self.columnsMax) { write(column, &html) }
    }
    if columns.count > Self.columnsMax {
      html.paragraph("And \(columns.count - Self.columnsMax) further columns.", class: "muted")
    }
  }

  private func write(_ column: Column, _ html: inout HTML) {
    let filled = column.codes.count { $0 > 0 }
    let share = Double(filled) / Double(max(1, findings.recordCount))
    let note = note(of: column)
    html.row(note == nil ? "faint" : "") { html in
      html.rowTitle(column.name.shortened())
      html.shareCell(share, "\(Figures.percent(share)) filled")
      html.cell(Figures.percent(share), "n")
      html.cell(Figures.grouped(column.values.count - 1), "n")
      html.cell(count(note?.changed, of: filled), "n")
      html.cell(count(note?.blanked, of: filled), "n")
      html.element("td", ["class": "remarks"]) { html in
        guard let note else { return html.text("not used for matching") }
        for remark in note.remarks.prefix(7) { html.element("div", text: remark.shortened(110)) }
      }
    }
  }

  /// The note that is about a column, alone or joined with others.
  private func note(of column: Column) -> StandardiseNote? {
    findings.result.records.notes.first {
      $0.column == column.name || $0.column.split(separator: " + ").contains { $0 == column.name }
    }
  }

  private func count(_ records: Int?, of filled: Int) -> String {
    guard let records else { return "–" }
    guard records > 0 else { return "0" }
    let share = Double(records) / Double(max(1, filled))
    return "\(Figures.grouped(records)) (\(Figures.percent(share)))"
  }
}
