// The errors that cost most, by the names of their records or with the records side by side.

import Evaluation

/// The worst errors with names for people.
struct NamedErrors: Sendable {
  /// Two records that were wrongly put together or kept apart.
  struct Pair: Sendable {
    let left: String
    let right: String
    let records: (left: UInt32, right: UInt32)
    let wrongPairs: Int
    let probability: Double?
  }

  let falseMerges: [Pair]
  let falseSplits: [Pair]

  init(_ errors: WorstErrors, threshold: Double, name: (UInt32) -> String) {
    func named(_ error: ErrorPair) -> Pair {
      Pair(
        left: name(error.left).shortened(), right: name(error.right).shortened(),
        records: (error.left, error.right), wrongPairs: error.wrongPairs,
        probability: error.probability)
    }
    falseMerges = errors.falseMerges.filter { $0.probability ?? 1 >= threshold }.map(named)
    falseSplits = errors.falseSplits.filter { $0.probability ?? 0 < threshold }.map(named)
  }
}

/// The worst errors, in tables.
struct ErrorSection: ReportSection {
  let id = "errors"
  let name = "Worst errors"
  let title = "Worst errors"
  private let errors: NamedErrors
  private let values: RecordValues?
  private let acrossSourcesOnly: Bool
  /// Columns of two records side by side.
  private static let columnsMax = 12

  init(_ errors: NamedErrors, _ values: RecordValues?, acrossSourcesOnly: Bool) {
    self.errors = errors
    self.values = values
    self.acrossSourcesOnly = acrossSourcesOnly
  }

  func write(to html: inout HTML) {
    if values != nil {
      html.element("p", ["class": "legend"]) { html in
        html.element("mark", text: "Marked")
        html.text(" is what differs from the other record, letter case aside.")
      }
    }
    html.element("h3", text: "Wrongly together")
    html.paragraph("Records of different entities that were taken for one.")
    write(errors.falseMerges, "wrong pairs in the cluster", &html)
    html.element("h3", text: "Wrongly apart")
    html.paragraph("Records of one entity that were taken for different ones.")
    write(errors.falseSplits, "missed pairs in the entity", &html)
  }

  private func write(_ pairs: [NamedErrors.Pair], _ noun: String, _ html: inout HTML) {
    guard let first = pairs.first else {
      html.paragraph("None to show.", class: "calm")
      return
    }
    let isScored = first.probability != nil
    if let values {
      for pair in pairs { write(pair, noun, values, &html) }
    } else {
      html.table(
        "plain", head: ["Record", "Record", isScored ? "#Probability" : "#Pairs"]
      ) { html in
        for pair in pairs {
          html.row { html in
            html.cell(pair.left, "value")
            html.cell(pair.right, "value")
            html.cell(figure(pair), "n")
          }
        }
      }
    }
    if !isScored {
      html.paragraph(
        "Shown are the first records of the two largest groups; pairs are all \(noun)"
          + "\(acrossSourcesOnly ? ", within one source as well" : "").", class: "muted")
    }
  }

  private func figure(_ pair: NamedErrors.Pair) -> String {
    pair.probability.map(Figures.probability) ?? Figures.grouped(pair.wrongPairs)
  }

  /// Writes two records, one below the other, with what differs marked.
  private func write(
    _ pair: NamedErrors.Pair, _ noun: String, _ values: RecordValues, _ html: inout HTML
  ) {
    html.element("article", ["class": "card"]) { html in
      let about =
        pair.probability == nil
        ? "\(Figures.grouped(pair.wrongPairs)) \(noun)" : "probability \(figure(pair))"
      html.element("h4", text: "\(pair.left) and \(pair.right): \(about)")
      guard values.has(pair.records.left), values.has(pair.records.right) else {
        html.paragraph("Not both are in the records given.", class: "muted")
        return
      }
      let columns = values.columnsFilled(
        pair.records.left, pair.records.right, limit: Self.columnsMax)
      let head = columns.map { values.columns[$0].shortened(40) }
      html.table("records", head: ["Record"] + head.map { $0.hasPrefix("#") ? " " + $0 : $0 }) {
        writeRow(pair.left, pair.records.left, pair.records.right, columns, values, &$0)
        writeRow(pair.right, pair.records.right, pair.records.left, columns, values, &$0)
      }
    }
    html.newLine()
  }

  private func writeRow(
    _ name: String, _ record: UInt32, _ other: UInt32, _ columns: [Int], _ values: RecordValues,
    _ html: inout HTML
  ) {
    html.row { html in
      html.rowTitle(name)
      for column in columns {
        let value = values.value(record, column)
        let against = values.value(other, column)
        if value.isEmpty {
          html.cell("–", "none")
        } else if against.isEmpty || against.lowercased() == value.lowercased() {
          html.cell(value)
        } else {
          let parts = DifferingParts(value, against)
          html.element("td", ["class": "diff"]) { html in
            html.text(parts.before)
            html.element("mark", text: parts.middle)
            html.text(parts.after)
          }
        }
      }
    }
  }
}
