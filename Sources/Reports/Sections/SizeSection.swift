// How entities of each size fared: large ones hold most pairs, small ones are most of the entities.

import Evaluation

/// Quality by the size of entities.
struct SizeSection: ReportSection {
  let id = "sizes"
  let name = "By size"
  let title = "Entities by size"
  private let slices: [SizeSlice]

  init(_ slices: [SizeSlice]) { self.slices = slices }

  func write(to html: inout HTML) {
    guard !slices.isEmpty else {
      html.paragraph("The truth holds no entities.")
      return
    }
    html.paragraph(
      "Size is the number of records that an entity truly has. Found whole: the share of these "
        + "entities that are exactly one cluster. Pairs found: the share of the pairs inside them "
        + "that share a cluster. Purity: for their records, on average, the share of the cluster "
        + "that is of the same entity (B-cubed precision).")
    html.table(
      "wide",
      head: ["Records", "#Entities", "Found whole", "#", "Pairs found", "#", "Purity", "#"]
    ) { html in
      for slice in slices { write(slice, &html) }
    }
  }

  private func write(_ slice: SizeSlice, _ html: inout HTML) {
    html.row { html in
      html.rowTitle(range(slice))
      html.cell(Figures.grouped(slice.entities), "n")
      write(slice.exactRecall, "found whole", &html)
      if slice.sizeMax == 1 {
        html.cell("")
        html.cell("–", "n")
      } else {
        write(slice.pairRecall, "of their pairs found", &html)
      }
      write(slice.bCubedPrecision, "purity", &html)
    }
  }

  private func write(_ share: Double, _ noun: String, _ html: inout HTML) {
    html.shareCell(share, "\(Figures.percent(share)) \(noun)")
    html.cell(Figures.percent(share), "n")
  }

  private func range(_ slice: SizeSlice) -> String {
    guard let most = slice.sizeMax else { return "\(slice.sizeMin) and more" }
    return most == slice.sizeMin ? "\(most)" : "\(slice.sizeMin) to \(most)"
  }
}
