// Which errors in the records cost true pairs.

/// Recall by kind of error.
struct ErrorKindSection: BenchmarkSection {
  let id = "errors"
  let name = "Kinds of error"
  let title = "Recall by kind of error"
  private let table: ErrorKindTable

  init(_ findings: BenchmarkFindings) { table = ErrorKindTable(findings: findings) }

  var isEmpty: Bool { table.rows.isEmpty }

  func write(to html: inout HTML) {
    html.paragraph(
      "Of synthetic records it is known what was made wrong. For each kind of error: of the true "
        + "pairs at records that have it, the share that was found; a pair counts half to each of "
        + "its records. Most records of the harder sets have several errors, so a kind also "
        + "suffers for its company.")
    let rows = table.rows
    html.table(
      "wide", caption: "Recall without labels; the hardest kinds first",
      head: ["Error"] + rows.flatMap { [$0.subject, "#Recall", "#Pairs"] }
    ) { html in
      for kind in table.kinds {
        html.row { html in
          html.rowTitle(kind)
          for row in rows { write(kind, row, to: &html) }
        }
      }
    }
  }

  private func write(_ kind: String, _ row: BenchmarkRow, to html: inout HTML) {
    guard let error = table.error(kind, row) else {
      for _ in 0..<3 { html.cell("–", "n") }
      return
    }
    let recall = error.found / error.pairs
    html.shareCell(recall, "\(kind), \(row.subject): \(Figures.percent(recall))", style: "for")
    html.cell(Figures.decimal(recall, 3), "n")
    html.cell(Figures.decimal(error.pairs, 0), "n")
  }
}
