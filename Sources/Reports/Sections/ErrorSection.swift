// The errors that cost most, by the names of their records.

import Evaluation

/// The worst errors with names for people.
struct NamedErrors: Sendable {
  /// Two records that were wrongly put together or kept apart.
  struct Pair: Sendable {
    let left: String
    let right: String
    let wrongPairs: Int
    let probability: Double?
  }

  let falseMerges: [Pair]
  let falseSplits: [Pair]

  init(_ errors: WorstErrors, threshold: Double, name: (UInt32) -> String) {
    func named(_ error: ErrorPair) -> Pair {
      Pair(
        left: name(error.left).shortened(), right: name(error.right).shortened(),
        wrongPairs: error.wrongPairs, probability: error.probability)
    }
    falseMerges = errors.falseMerges.filter { $0.probability ?? 1 >= threshold }.map(named)
    falseSplits = errors.falseSplits.filter { $0.probability ?? 0 < threshold }.map(named)
  }
}

/// The tables of the worst errors.
struct ErrorSection: ReportSection {
  let id = "errors"
  let name = "Worst errors"
  let title = "Worst errors"
  private let errors: NamedErrors
  private let acrossSourcesOnly: Bool

  init(_ errors: NamedErrors, acrossSourcesOnly: Bool) {
    self.errors = errors
    self.acrossSourcesOnly = acrossSourcesOnly
  }

  func write(to html: inout HTML) {
    html.element("h3", text: "Wrongly together")
    html.paragraph("Records of different entities that were taken for one.")
    write(errors.falseMerges, &html)
    html.element("h3", text: "Wrongly apart")
    html.paragraph("Records of one entity that were taken for different ones.")
    write(errors.falseSplits, &html)
  }

  private func write(_ pairs: [NamedErrors.Pair], _ html: inout HTML) {
    guard let first = pairs.first else {
      html.paragraph("None to show.", class: "calm")
      return
    }
    let isScored = first.probability != nil
    html.table(
      "plain", head: ["Record", "Record", isScored ? "#Probability" : "#Wrong pairs"]
    ) { html in
      for pair in pairs {
        html.row { html in
          html.cell(pair.left, "value")
          html.cell(pair.right, "value")
          html.cell(
            pair.probability.map(Figures.probability) ?? Figures.grouped(pair.wrongPairs), "n")
        }
      }
    }
    if !isScored {
      html.paragraph(
        "A wrong group of records is shown by its first; wrong pairs are all between the two "
          + "groups\(acrossSourcesOnly ? ", within one source as well" : "").", class: "muted")
    }
  }
}
