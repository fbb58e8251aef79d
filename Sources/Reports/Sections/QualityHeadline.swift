// The head of a quality report: five figures, and what stands behind them.

import Evaluation

/// How good a result is, at a glance.
struct QualityHeadline {
  private let quality: Quality
  private let facts: QualityFacts
  private let title: String

  init(_ quality: Quality, _ facts: QualityFacts, title: String) {
    self.quality = quality
    self.facts = facts
    self.title = title
  }

  func write(to html: inout HTML) {
    html.element("header") { html in
      html.paragraph("Quality report", class: "over")
      html.element("h1", text: title)
      html.paragraph(circumstances, class: "muted")
      html.element("div", ["class": "tiles"]) { writeTiles(&$0) }
      if quality.recordsIgnored > 0 {
        let records = Figures.counted(quality.recordsIgnored, "record")
        html.paragraph(
          "The truth says nothing of \(records), left out on both sides.", class: "warning")
      }
      html.paragraph(summary)
      html.paragraph(doubt, class: "muted")
    }
  }

  private var circumstances: String {
    var parts = [quality.scores == nil ? "clusters" : "scored pairs"]
    if let truth = facts.truth.split(separator: "/").last {
      parts.append("against \(String(truth).shortened(80))")
    }
    if facts.acrossSourcesOnly { parts.append("pairs across sources only") }
    return parts.joined(separator: " · ")
  }

  private func writeTiles(_ html: inout HTML) {
    let pairs = quality.pairs
    tile(&html, pairs.precision, "precision", pairs.intervals?.precision)
    tile(&html, pairs.recall, "recall", pairs.intervals?.recall)
    tile(&html, pairs.f1, "F1", pairs.intervals?.f1)
    if let clusters = quality.clusters {
      html.tile(
        Figures.decimal(clusters.exactF1, 4), "exact F1", "clusters equal to an entity")
      html.tile(
        Figures.decimal(clusters.bCubedF1, 4), "B-cubed F1", "record by record")
    }
    if let scores = quality.scores {
      html.tile(
        Figures.decimal(scores.averagePrecision, 4), "average precision", "over all thresholds")
      html.tile(
        Figures.decimal(scores.expectedCalibrationError, 4), "calibration error",
        "stated against true share")
    }
  }

  private func tile(
    _ html: inout HTML, _ value: Double, _ noun: String, _ interval: Interval?
  ) {
    let note = interval.map { "95\u{A0}%: \($0.words)" } ?? "of pairs"
    html.tile(Figures.decimal(value, 4), noun, note)
  }

  private var summary: String {
    let pairs = quality.pairs
    let wrong = pairs.predicted - pairs.truePositives
    let missed = pairs.actual - pairs.truePositives
    let found =
      quality.scores == nil
      ? "the clusters hold"
      : "pairs from a probability of \(Figures.threshold(facts.threshold)) up count as found:"
    return "Of \(Figures.counted(pairs.actual, "true pair")), "
      + "\(Figures.grouped(pairs.truePositives)) were found and \(Figures.grouped(missed)) missed; "
      + "\(found) \(Figures.counted(pairs.predicted, "pair")), \(Figures.grouped(wrong)) of them "
      + "wrong."
  }

  private var doubt: String {
    guard let intervals = quality.pairs.intervals else { return "No intervals were asked for." }
    return "The 95\u{A0}% intervals come from drawing the entities anew "
      + "\(Figures.grouped(intervals.resamples)) times. They cover the luck of which entities were "
      + "looked at, not mistakes in the truth."
  }
}

extension Interval {
  /// From where to where, with four decimals.
  var words: String { "\(Figures.decimal(low, 4)) to \(Figures.decimal(high, 4))" }
}
