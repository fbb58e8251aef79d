// The report of a prediction: one HTML file that explains itself and opens without a network.

import MatchKit

/// Writes the report of `predict churn` and `predict purchase`.
public struct PredictionReport: Sendable {
  private let found: Predictions
  private let facts: RunFacts

  /// A report of `found`.
  public init(_ found: Predictions, facts: RunFacts = RunFacts()) {
    self.found = found
    self.facts = facts
  }

  /// The report as HTML: self-contained, the same for the same values. It names the customers of
  /// its list by their number in the transactions.
  public func html() -> String {
    ReportPage(
      title: title, sections: sections,
      footer: "Written by matchkit \(facts.version). This file is complete: it loads nothing and "
        + "sends nothing. Its list names customers as the transactions do."
    ).html { html in
      html.element("header") { html in
        html.paragraph("Prediction", class: "over")
        html.element("h1", text: title)
        html.element("div", ["class": "tiles"]) { writeTiles(&$0) }
        html.paragraph(explanation)
      }
    }
  }

  private var sections: [any ReportSection] {
    var sections: [any ReportSection] = [
      TenthSection(found: found), PredictionListSection(found: found),
    ]
    sections.append(OutcomeModelSection(model: found.model))
    sections.append(SegmentTimeSection(facts: facts, stages: Stage.predicting))
    return sections
  }

  private var title: String {
    let what = found.rule.outcome == .churn ? "Who will buy nothing" : "Who will buy"
    return "\(what) in the \(found.rule.horizonDays) days after \(found.asOf)"
  }

  private func writeTiles(_ html: inout HTML) {
    html.tile(Figures.grouped(found.customers.count), "customers", "with a purchase by then")
    let expected = found.chances.reduce(0, +)
    html.tile(
      Figures.about(expected), "expected",
      Figures.percent(expected / Double(max(1, found.chances.count))))
    html.tile(Figures.decimal(found.quality?.auc ?? .nan, 3), "AUC", "0.5 is chance, 1 is perfect")
    html.tile(Figures.decimal(found.quality?.brier ?? .nan, 3), "Brier score", "lower is better")
    html.tile(
      Figures.decimal(found.quality?.averagePrecision ?? .nan, 3), "average precision",
      "\(Figures.percent(found.quality?.rate ?? .nan)) by chance")
  }

  private var explanation: String {
    guard found.quality != nil else {
      return
        "The transactions are too short to measure the model on a later period than the one it "
        + "learnt from."
    }
    return "Measured on a time split: a model that knew nothing of the last "
      + "\(found.rule.horizonDays) days foretold them. The chances in predictions.csv come from a "
      + "model that was trained on these days."
  }
}

/// Predicted against actual, by tenths.
struct TenthSection: ReportSection {
  let id = "tenths"
  let name = "Quality"
  let title = "Predicted and actual"
  let found: Predictions

  func write(to html: inout HTML) {
    guard let quality = found.quality else {
      html.paragraph("Not measured.")
      return
    }
    SquareChart(
      title: "Calibration: chances and what came true, by tenths", across: "predicted chance",
      up: "share that came true",
      dots: quality.tenths.map { tenth in
        SquareChart.Point(
          x: tenth.predicted, y: tenth.actual,
          tip: "\(Figures.percent(tenth.predicted)) predicted, "
            + "\(Figures.percent(tenth.actual)) came true")
      }, showsDiagonal: true
    ).write(to: &html)
    html.table(
      "bars", caption: "Customers by predicted chance, highest tenth first, on the time split",
      head: ["Tenth", "", "#Customers", "#Predicted", "#Actual", "#Lift"]
    ) { html in
      for (place, tenth) in quality.tenths.enumerated() {
        html.row { html in
          html.rowTitle(String(place + 1))
          html.shareCell(tenth.actual, "\(Figures.percent(tenth.actual)) came true")
          html.cell(Figures.grouped(tenth.customers), "n")
          html.cell(Figures.percent(tenth.predicted), "n")
          html.cell(Figures.percent(tenth.actual), "n")
          html.cell(Figures.decimal(tenth.actual / quality.rate, 2), "n")
        }
      }
    }
  }
}

/// The model's terms.
struct OutcomeModelSection: ReportSection {
  let id = "model"
  let name = "Model"
  let title = "What moves the chance"
  let model: OutcomeModel
  private static let termsMax = 30

  func write(to html: inout HTML) {
    html.paragraph(
      "Log-odds that one spread of a feature (or a product of two) adds; intercept "
        + "\(Figures.decimal(model.intercept, 2)).")
    let ranked = model.terms.sorted { abs($0.weight) > abs($1.weight) }.prefix(Self.termsMax)
    let reach = max(0.1, ranked.map { abs($0.weight) }.max() ?? 0.1)
    html.table("bars", head: ["Term", "", "#Weight"]) { html in
      for term in ranked {
        html.row { html in
          html.rowTitle(term.features.joined(separator: " × ").shortened(60))
          html.rangeCell(
            from: min(0, term.weight), to: max(0, term.weight),
            on: BarScale(low: -reach, high: reach), label: Figures.decimal(term.weight, 3))
          html.cell(Figures.decimal(term.weight, 3), "n")
        }
      }
    }
  }
}
