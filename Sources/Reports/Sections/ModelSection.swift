// The model, whole: every weight with the shares it comes from, in numbers and in words.

import Kernels
import MatchKit

/// Every feature's levels and weights, what the model starts from, and how it was trained.
struct ModelSection: ReportSection {
  let id = "model"
  let name = "Model"
  let title = "The model: what speaks for and against a match"
  private let findings: Findings
  private var model: MatchModel { findings.result.model }

  init(_ findings: Findings) { self.findings = findings }

  func write(to html: inout HTML) {
    html.paragraph(
      "The score of a pair is a sum: a start, plus the weight of the level that each feature "
        + "shows. Weights are log-odds: +0.7 doubles the odds of a match, −2.3 makes them ten "
        + "times smaller.")
    html.element("ul") { html in
      html.element("li", text: start)
      html.element("li", text: threshold)
    }
    writeLegend(&html)
    writeOverview(&html)
    html.element("h3", text: "Every feature, level by level")
    html.paragraph(
      "Matches and Random: how often true matches and random pairs show the level, where both "
        + "values are present. Their ratio is the weight, unless labels moved it.",
      class: "muted")
    html.element("div", ["class": "cards"]) { html in
      for feature in model.features { write(feature, &html) }
    }
    if !model.related.isEmpty { writeRelated(&html) }
    writeTraining(&html)
  }

  private var start: String {
    let odds = exponential(min(700, -model.bias))
    let words =
      model.bias < -0.7
      ? "before any evidence, about one pair in \(Figures.rounded(1 + odds)) is a match"
      : "before any evidence, a match has a probability of "
        + Figures.probability(logistic(model.bias))
    return "Start (bias) \(Figures.signed(model.bias)): \(words)."
  }

  private var threshold: String {
    let limit = findings.result.plan.threshold
    let needed = logarithm(limit / (1 - limit)) - model.bias
    return "Threshold \(Figures.threshold(limit)): a pair can be a link when its evidence is worth "
      + "at least \(Figures.signed(needed)), which brings the probability to the threshold."
  }

  private func writeLegend(_ html: inout HTML) {
    html.element("div", ["class": "legend"]) { html in
      html.legendKey("for", "speaks for a match")
      html.legendKey("against", "speaks against")
    }
  }

  private var scale: BarScale {
    let weights = model.features.flatMap(\.weights) + [-1, 1]
    return BarScale(low: weights.min() ?? -1, high: weights.max() ?? 1)
  }

  /// The features by how much hangs on them.
  private func writeOverview(_ html: inout HTML) {
    let spans = model.features.map { feature in
      (feature, low: min(0, feature.weights.min() ?? 0), high: max(0, feature.weights.max() ?? 0))
    }
    let sorted = spans.enumerated().sorted { left, right in
      let spanLeft = left.element.high - left.element.low
      let spanRight = right.element.high - right.element.low
      return (spanRight, left.offset) < (spanLeft, right.offset)
    }
    html.table(
      "bars", caption: "How much can hang on each feature (log-odds, worst to best level)",
      head: ["Feature", "#Worst", "", "#Best"]
    ) { html in
      for (_, span) in sorted {
        html.row { html in
          html.rowTitle(span.0.comparison.attribute.shortened())
          html.cell(Figures.signed(span.low), "n")
          html.rangeCell(
            from: span.low, to: span.high, on: scale,
            label: "from \(Figures.signed(span.low)) to \(Figures.signed(span.high))")
          html.cell(Figures.signed(span.high), "n")
        }
      }
    }
  }

  private func write(_ feature: FeatureWeights, _ html: inout HTML) {
    html.element("div", ["class": "card"]) { html in
      html.element("h4", text: feature.comparison.attribute.shortened())
      html.paragraph(feature.comparison.words, class: "muted")
      html.table(
        "levels", head: ["Level", "", "#Weight", "Makes a match", "#Matches", "#Random"]
      ) { html in
        for level in feature.levels.indices.dropFirst() + [0] where level < feature.levels.count {
          write(feature, level, &html)
        }
      }
    }
  }

  private func write(_ feature: FeatureWeights, _ level: Int, _ html: inout HTML) {
    let weight = feature.weights[level]
    html.row(level == 0 ? "faint" : "") { html in
      html.rowTitle(feature.levels[level])
      html.spanCell(
        from: 0, to: weight, on: scale, marks: [(0, "zero")],
        label: "\(Figures.signed(weight)): \(Figures.likelier(weight))")
      html.cell(Figures.signed(weight), "n")
      html.cell(Figures.likelier(weight), "words")
      html.cell(share(feature.matchShare, level), "n")
      html.cell(share(feature.randomShare, level), "n")
    }
  }

  private func share(_ shares: [Double], _ level: Int) -> String {
    level == 0 || level >= shares.count ? "–" : Figures.percent(shares[level])
  }

  // MARK: - Related but different

  private func writeRelated(_ html: inout HTML) {
    html.element("h3", text: "Related but different")
    let kinds = Figures.counted(model.related.count, "kind")
    html.paragraph(
      "Some pairs agree on much and yet are two customers: a household, one street, one series. "
        + "The model knows \(kinds) of them. The better such a kind explains a pair, the more "
        + "evidence is taken from it; a pair that no kind explains loses nothing.")
    html.element("ol") { html in
      for relation in model.related.prefix(12) { html.element("li", text: words(relation)) }
    }
  }

  /// How many pairs a kind has, what they agree on and what they differ in.
  private func words(_ relation: RelatedClass) -> String {
    let pairs = exponential(min(50, relation.offset)) * findings.possiblePairs
    let strengths = model.features.indices.map { feature in
      (feature, best: agreement(relation.weights[feature], feature))
    }
    let agreeing = strengths.filter { $0.best > 0.7 }.sorted {
      ($1.best, $0.0) < ($0.best, $1.0)
    }
    let differing = strengths.filter { $0.best <= 0.7 }
    var text = "About \(Figures.rounded(max(1, pairs))) pairs"
    if !agreeing.isEmpty { text += " that often agree on \(names(agreeing.map(\.0)))" }
    if !differing.isEmpty {
      text += (agreeing.isEmpty ? " that" : ", but")
        + " on \(names(differing.map(\.0))) no more than strangers do"
    }
    return text + "."
  }

  /// The mean log-ratio of the levels that mean agreement: up to the third.
  private func agreement(_ weights: [Double], _ feature: Int) -> Double {
    let comparator = model.features[feature].comparison.comparator
    let levels = weights.dropFirst().prefix(max(1, comparator.equalLevels))
    return levels.reduce(0, +) / Double(max(1, levels.count))
  }

  private func names(_ features: [Int]) -> String {
    let names = features.prefix(4).map { model.features[$0].comparison.attribute.shortened(30) }
    let rest = features.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  // MARK: - Training

  private func writeTraining(_ html: inout HTML) {
    let training = findings.result.training
    html.element("h3", text: "How it was trained")
    html.element("dl", ["class": "facts"]) { html in
      html.fact("Kind", kind)
      html.fact("Pairs seen", Figures.grouped(training.pairs))
      html.fact("Different patterns", Figures.grouped(training.patterns))
      if training.iterations > 0 {
        html.fact("Iterations", Figures.grouped(training.iterations))
        html.fact("Expected matches", Figures.decimal(training.expectedMatches, 0))
      }
      if training.labelledMatches + training.labelledOthers > 0 {
        html.fact("Labelled matches", Figures.grouped(training.labelledMatches))
        html.fact("Labelled non-matches", Figures.grouped(training.labelledOthers))
      }
      if let quality = findings.result.quality { writeQuality(quality, &html) }
    }
    guard !training.doubts.isEmpty else { return }
    html.paragraph("Doubts about the fit:")
    html.element("ul") { html in
      for doubt in training.doubts.prefix(20) { html.element("li", text: doubt.shortened(400)) }
    }
  }

  private var kind: String {
    switch model.kind {
    case .unsupervised: "without labels (expectation-maximisation)"
    case .supervised: "with labels, on top of the model without"
    case .given: "given"
    }
  }

  private func writeQuality(_ quality: CrossFittedQuality, _ html: inout HTML) {
    html.fact("Precision, cross-fitted", Figures.percent(quality.precision))
    html.fact("Recall, cross-fitted", Figures.percent(quality.recall))
    html.fact("F1, cross-fitted", Figures.percent(quality.f1))
    html.fact("Brier score", Figures.decimal(quality.brier, 4))
    let slope = Figures.decimal(quality.calibration.slope, 2)
    html.fact("Calibration", "× \(slope) \(Figures.signed(quality.calibration.offset))")
  }
}

extension HTML {
  /// Writes a term and what it is.
  mutating func fact(_ term: String, _ value: String) {
    element("div") { html in
      html.element("dt", text: term)
      html.element("dd", text: value)
    }
  }
}
