// A waterfall of evidence, for a terminal and as JSON.

import Files
import MatchKit

/// What `matchkit explain` prints.
struct ExplanationText {
  private let explanation: Explanation
  private let left: String
  private let right: String

  init(_ explanation: Explanation, left: String, right: String) {
    self.explanation = explanation
    self.left = left
    self.right = right
  }

  /// The waterfall, one line per step; the weights add up to the last line.
  var text: String {
    let steps = explanation.steps
    let width = (steps.map(\.feature.count).max() ?? 0) + 2
    var lines = [
      "\(left) and \(right): probability \(share(explanation.probability))", "",
      "  \(padded("before any evidence", width + 22))\(signed(explanation.bias))",
    ]
    for step in steps {
      let level = step.level.count < 22 ? step.level : ""
      let name = padded(padded(step.feature, width) + level, width + 22)
      lines.append("  \(name)\(signed(step.weight))  \(bar(step.weight))\(values(step))")
    }
    lines.append("  \(padded("log-odds", width + 22))\(signed(explanation.logOdds))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same as JSON.
  var tree: ValueTree {
    .map([
      "left": .text(left), "right": .text(right),
      "probability": .real(explanation.probability), "log_odds": .real(explanation.logOdds),
      "bias": .real(explanation.bias),
      "steps": .list(
        explanation.steps.map { step in
          .map([
            "feature": .text(step.feature), "left": .text(step.left), "right": .text(step.right),
            "level": .text(step.level), "weight": .real(step.weight),
          ])
        }),
    ])
  }

  private func values(_ step: Explanation.Step) -> String {
    if step.left.isEmpty && step.right.isEmpty {
      return step.level.count < 22 ? "" : "  \(step.level)"
    }
    func shown(_ value: String) -> String { value.isEmpty ? "-" : value }
    return "  \(shown(step.left)) | \(shown(step.right))"
  }

  private func signed(_ weight: Double) -> String {
    let text = decimal(weight, 3)
    let whole = weight >= 0 ? "+\(text)" : text
    return String(repeating: " ", count: max(0, 9 - whole.count)) + whole
  }

  /// One cell for each unit of log-odds, to eight.
  private func bar(_ weight: Double) -> String {
    let cells = min(8, Int(abs(weight).rounded()))
    return padded(String(repeating: weight >= 0 ? "+" : "-", count: cells), 9)
  }
}
