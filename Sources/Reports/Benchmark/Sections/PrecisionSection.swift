// What every threshold would give, and whether probabilities mean what they say.

import Evaluation

/// Precision over recall, and calibration, set by set.
struct PrecisionSection: BenchmarkSection {
  let id = "curves"
  let name = "Curves"
  let title = "Precision over recall, and calibration"
  private let findings: BenchmarkFindings

  init(_ findings: BenchmarkFindings) { self.findings = findings }

  /// Rows with a curve, by set: all tools of one set together.
  private var sets: [(subject: String, rows: [BenchmarkRow])] {
    var order: [String] = []
    var rowsOf: [String: [BenchmarkRow]] = [:]
    let groups = ["accuracy", "public", "rivals"]
    let rows = groups.flatMap { findings.rows(of: $0, .unlabelled) }
    for row in rows where (row.quality?.curve.count ?? 0) > 1 {
      if rowsOf[row.subject] == nil { order.append(row.subject) }
      // Another threshold of the same tool has the same curve.
      let name = BenchmarkFindings.name(row.tool)
      let known = (rowsOf[row.subject] ?? []).map { BenchmarkFindings.name($0.tool) }
      if !known.contains(name) { rowsOf[row.subject, default: []].append(row) }
    }
    let sets = order.map { ($0, rowsOf[$0] ?? []) }
    return sets.filter { $0.1.count > 1 } + sets.filter { $0.1.count == 1 }
  }

  var isEmpty: Bool { sets.isEmpty }

  func write(to html: inout HTML) {
    html.paragraph(
      "Without labels. From left to right of a curve the threshold falls: more true pairs are "
        + "found, and more wrong ones with them. Here pairs are judged one by one, before they are "
        + "clustered; true pairs that were never compared are not found at any threshold.")
    let sets = sets
    html.element("div", ["class": "plots"]) { html in
      for set in sets.prefix(4) { write(set, to: &html) }
    }
    if sets.count > 4 {
      html.details("Curves of \(Figures.counted(sets.count - 4, "more set"))") { html in
        html.element("div", ["class": "plots"]) { html in
          for set in sets.dropFirst(4) { write(set, to: &html) }
        }
      }
    }
  }

  private func write(
    _ set: (subject: String, rows: [BenchmarkRow]), to html: inout HTML
  ) {
    curves(set).write(to: &html)
    let calibration = calibration(set)
    if !calibration.series.isEmpty { calibration.write(to: &html) }
  }

  private func curves(_ set: (subject: String, rows: [BenchmarkRow])) -> PlotChart {
    let points = set.rows.flatMap { $0.quality?.curve ?? [] }
    var chart = PlotChart(
      title: "\(set.subject): precision over recall",
      x: PlotAxis("recall of pairs", low: 0, high: 1),
      y: PlotAxis("precision", shares: points.map(\.precision)))
    chart.series = set.rows.map { row in
      let average = MeasuredWords.share(row.quality?.averagePrecision)
      return PlotChart.Series(
        label: "\(row.tool), average precision \(average)",
        style: findings.style(of: row.tool),
        points: (row.quality?.curve ?? []).map { point in
          PlotChart.Point(
            x: point.recall, y: point.precision,
            tip: "from \(Figures.probability(point.threshold)): "
              + "precision \(Figures.decimal(point.precision, 3)), "
              + "recall \(Figures.decimal(point.recall, 3))")
        }, isLine: true, hasMarks: false)
    }
    return chart
  }

  private func calibration(_ set: (subject: String, rows: [BenchmarkRow])) -> PlotChart {
    var chart = PlotChart(
      title: "\(set.subject): calibration",
      x: PlotAxis("stated probability", low: 0, high: 1),
      y: PlotAxis("share that are matches", low: 0, high: 1))
    chart.guides = [[.init(x: 0, y: 0), .init(x: 1, y: 1)]]
    chart.guideLabel = "as stated"
    chart.series = set.rows.filter { !($0.quality?.calibration.isEmpty ?? true) }.map { row in
      PlotChart.Series(
        label: "\(row.tool), mean error \(MeasuredWords.share(row.quality?.calibrationError))",
        style: findings.style(of: row.tool),
        points: (row.quality?.calibration ?? []).map { bin in
          PlotChart.Point(
            x: bin.meanProbability, y: bin.matchShare,
            tip: "\(row.tool): \(Figures.counted(bin.pairs, "pair")) of mean probability "
              + "\(Figures.decimal(bin.meanProbability, 3)), of which "
              + "\(Figures.percent(bin.matchShare)) are matches")
        })
    }
    return chart
  }
}
