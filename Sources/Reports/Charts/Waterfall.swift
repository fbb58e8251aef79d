// The steps from the start to the score of one pair, each bar beginning where the last one ended.

import Kernels
import MatchKit

/// An `Explanation` as a table with floating bars.
struct Waterfall {
  private let explanation: Explanation
  private let threshold: Double
  private let scale: BarScale

  /// The waterfall of one pair; `threshold` is a probability.
  init(_ explanation: Explanation, threshold: Double) {
    self.explanation = explanation
    self.threshold = logarithm(threshold / (1 - threshold))
    var sum = explanation.bias
    var sums = [0, self.threshold, sum]
    for step in explanation.steps {
      sum += step.weight
      sums.append(sum)
    }
    let low = sums.min() ?? 0
    let high = sums.max() ?? 1
    scale = BarScale(low: low - 0.02 * (high - low), high: high + 0.02 * (high - low))
  }

  /// Writes the table.
  func write(to html: inout HTML) {
    let marks = [(threshold, "marker")]
    html.table(
      "levels steps",
      caption: "Log-odds, step by step; the dashed line is the threshold",
      head: ["Feature", "Left", "Right", "Level", "", "#Weight"]
    ) { html in
      html.row("faint") { html in
        html.rowTitle("start")
        html.cell("")
        html.cell("")
        html.cell("before any evidence")
        html.spanCell(
          from: 0, to: explanation.bias, on: scale, marks: marks,
          label: "start at \(Figures.signed(explanation.bias))")
        html.cell(Figures.signed(explanation.bias), "n")
      }
      var sum = explanation.bias
      for step in explanation.steps where !isSilent(step) {
        write(step, from: sum, marks, &html)
        sum += step.weight
      }
      writeSilent(&html)
      writeEnd(marks, &html)
    }
  }

  private func write(
    _ step: Explanation.Step, from sum: Double, _ marks: [(Double, String)], _ html: inout HTML
  ) {
    html.row(step.weight == 0 ? "faint" : "") { html in
      html.rowTitle(step.feature.shortened(40))
      html.cell(step.left.shortened(40), "value")
      html.cell(step.right.shortened(40), "value")
      html.cell(step.level)
      html.spanCell(
        from: sum, to: sum + step.weight, on: scale, marks: marks,
        label: "\(Figures.signed(step.weight)), from \(Figures.signed(sum)) to "
          + Figures.signed(sum + step.weight))
      html.cell(Figures.signed(step.weight), "n")
    }
  }

  /// Whether a value is missing and nothing follows from it.
  private func isSilent(_ step: Explanation.Step) -> Bool {
    step.weight == 0 && (step.left.isEmpty || step.right.isEmpty)
  }

  /// The features that could not be compared, on one line.
  private func writeSilent(_ html: inout HTML) {
    let silent = explanation.steps.filter(isSilent).map { $0.feature.shortened(40) }
    guard !silent.isEmpty else { return }
    html.row("faint") { html in
      html.rowTitle("missing")
      html.element("td", ["colspan": "4"], text: silent.joined(separator: ", "))
      html.cell(Figures.signed(0), "n")
    }
  }

  private func writeEnd(_ marks: [(Double, String)], _ html: inout HTML) {
    let total = explanation.logOdds
    html.row("sum") { html in
      html.rowTitle("log-odds")
      html.cell("")
      html.cell("")
      html.cell("probability \(Figures.probability(explanation.probability))")
      html.spanCell(
        from: 0, to: total, on: scale, marks: marks, label: "ends at \(Figures.signed(total))")
      html.cell(Figures.signed(total), "n")
    }
  }
}
