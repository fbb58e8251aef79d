// Every measure with its value and, in a sentence, what it means.

import Evaluation

/// The tables of all measures.
struct MeasureSection: ReportSection {
  let id = "measures"
  let name = "Measures"
  let title = "All measures"
  private let quality: Quality

  init(_ quality: Quality) {
    self.quality = quality
  }

  func write(to html: inout HTML) {
    write(Measure.pairs(quality.pairs), "Pairs of records", &html)
    if let clusters = quality.clusters { write(Measure.clusters(clusters), "Clusters", &html) }
    if let scores = quality.scores { write(Measure.scores(scores), "Scores", &html) }
    if let blocking = quality.blocking {
      write(Measure.blocking(blocking), "Candidate pairs", &html)
    }
  }

  private func write(_ measures: [Measure], _ title: String, _ html: inout HTML) {
    let hasIntervals = measures.contains { $0.interval != nil }
    let interval = hasIntervals ? ["#95\u{A0}% interval"] : []
    html.element("h3", text: title)
    html.table("wide", head: ["Measure", "", "#Value"] + interval + ["Meaning"]) { html in
      for measure in measures {
        html.row { html in
          html.rowTitle(measure.name)
          if let share = measure.share {
            html.shareCell(share, "\(measure.name): \(measure.text)")
          } else {
            html.cell("")
          }
          html.cell(measure.text, "n")
          if hasIntervals { html.cell(measure.interval?.words ?? "", "n") }
          html.cell(measure.meaning, "remarks")
        }
      }
    }
  }
}

/// A line of the table of measures.
private struct Measure {
  let name: String
  let text: String
  /// For a bar, where 1 is the best.
  let share: Double?
  let interval: Interval?
  let meaning: String

  /// A share of something, best at 1.
  init(_ name: String, _ share: Double, _ interval: Interval?, _ meaning: String) {
    self.name = name
    text = Figures.decimal(share, 4)
    self.share = share
    self.interval = interval
    self.meaning = meaning
  }

  /// A share without an interval.
  init(_ name: String, _ share: Double, _ meaning: String) {
    self.init(name, share, nil, meaning)
  }

  /// A number that is no share, or is best at 0.
  init(_ name: String, text: String, _ interval: Interval?, _ meaning: String) {
    self.name = name
    self.text = text
    share = nil
    self.interval = interval
    self.meaning = meaning
  }

  /// Such a number without an interval.
  init(_ name: String, text: String, _ meaning: String) {
    self.init(name, text: text, nil, meaning)
  }

  /// A count.
  init(_ name: String, count: Int, _ meaning: String) {
    self.init(name, text: Figures.grouped(count), meaning)
  }
}

extension Measure {
  static func pairs(_ pairs: PairQuality) -> [Measure] {
    [
      Measure(
        "precision", pairs.precision, pairs.intervals?.precision,
        "Share of the pairs found that are true; it falls with every wrong merge."),
      Measure(
        "recall", pairs.recall, pairs.intervals?.recall,
        "Share of the true pairs that were found; it falls with every duplicate missed."),
      Measure(
        "F1", pairs.f1, pairs.intervals?.f1, "Harmonic mean of precision and recall."),
      Measure("right", count: pairs.truePositives, "Pairs that were found and are true."),
      Measure("found", count: pairs.predicted, "Pairs that were found, right or wrong."),
      Measure("true", count: pairs.actual, "Pairs that should have been found."),
    ]
  }

  static func clusters(_ clusters: ClusterQuality) -> [Measure] {
    exact(clusters) + bCubed(clusters) + [
      Measure(
        "adjusted Rand", clusters.adjustedRand,
        "Agreement on pairs above chance: 1 at best, about 0 for clusters drawn at random."),
      Measure(
        "variation of information", text: Figures.decimal(clusters.variationOfInformation, 4),
        "Information, in nats, that clusters and entities do not share; 0 at best."),
      Measure(
        "merge distance", count: clusters.mergeDistance,
        "Splits and merges that turn the clusters into the entities; 0 at best."),
      Measure(
        "splits", count: clusters.splits,
        "Times a cluster must be split until none mixes entities; 0 at best."),
      Measure(
        "merges", count: clusters.merges,
        "Merges that are then needed to make the entities whole; 0 at best."),
      Measure("found", count: clusters.predicted, "Clusters, single records included."),
      Measure("true", count: clusters.actual, "Entities, single records included."),
    ]
  }

  private static func exact(_ clusters: ClusterQuality) -> [Measure] {
    [
      Measure(
        "exact precision", clusters.exactPrecision, clusters.intervals?.exactPrecision,
        "Share of the clusters that are one entity, whole and alone."),
      Measure(
        "exact recall", clusters.exactRecall, clusters.intervals?.exactRecall,
        "Share of the entities that are one cluster, whole and alone."),
      Measure(
        "exact F1", clusters.exactF1, clusters.intervals?.exactF1, "Harmonic mean of the two."),
    ]
  }

  private static func bCubed(_ clusters: ClusterQuality) -> [Measure] {
    [
      Measure(
        "B-cubed precision", clusters.bCubedPrecision, clusters.intervals?.bCubedPrecision,
        "For a record, on average, the share of its cluster that is of its entity."),
      Measure(
        "B-cubed recall", clusters.bCubedRecall, clusters.intervals?.bCubedRecall,
        "For a record, on average, the share of its entity that is in its cluster."),
      Measure(
        "B-cubed F1", clusters.bCubedF1, clusters.intervals?.bCubedF1, "Harmonic mean of the two."),
    ]
  }

  static func scores(_ scores: ScoreQuality) -> [Measure] {
    [
      Measure(
        "average precision", scores.averagePrecision, scores.intervals?.averagePrecision,
        "Area under precision over recall: how well the scores rank, whatever the threshold."),
      Measure(
        "best threshold", text: Figures.decimal(scores.thresholdBest, 4),
        scores.intervals?.thresholdBest,
        "The probability from which on pairs have the best F1."),
      Measure(
        "F1 there", scores.pairsAtBest.f1, scores.intervals?.f1AtBest,
        "The F1 of that threshold; chosen with the truth in hand, so slightly flattering."),
      Measure("precision there", scores.pairsAtBest.precision, "The precision of that threshold."),
      Measure("recall there", scores.pairsAtBest.recall, "The recall of that threshold."),
      Measure(
        "calibration error", text: Figures.decimal(scores.expectedCalibrationError, 4),
        scores.intervals?.expectedCalibrationError,
        "How far stated probabilities are from the share of matches, on average; 0 at best."),
      Measure(
        "Brier score", text: Figures.decimal(scores.brier, 4), scores.intervals?.brier,
        "Mean squared error of the probabilities; 0 at best."),
      Measure("scored", count: scores.scored, "Pairs with a score that were counted."),
    ]
  }

  static func blocking(_ blocking: BlockingQuality) -> [Measure] {
    [
      Measure(
        "pair completeness", blocking.pairCompleteness, blocking.completenessInterval,
        "Share of the true pairs that are candidates: recall can be no higher."),
      Measure(
        "reduction ratio", blocking.reductionRatio,
        "Share of all possible pairs that need not be compared."),
      Measure(
        "pairs quality", text: Figures.decimal(blocking.pairsQuality, 4),
        "Share of the candidates that are true pairs."),
    ]
  }
}
