// The head of a report on segments: what was found, in five numbers, and all warnings.

import MatchKit

/// What was found, at a glance.
struct SegmentHeadline {
  let result: SegmentResult
  let facts: RunFacts
  let title: String

  func write(to html: inout HTML) {
    html.element("header") { html in
      html.paragraph("Segments of customers", class: "over")
      html.element("h1", text: title)
      html.paragraph(circumstances, class: "muted")
      html.element("div", ["class": "tiles"]) { writeTiles(&$0) }
      writeWarnings(&html)
    }
  }

  private var circumstances: String {
    var parts = ["matchkit segment", "seed \(facts.seed)"]
    if let history = result.history { parts.append("as of \(history.asOf)") }
    if facts.secondsTotal > 0 { parts.append(Figures.duration(facts.secondsTotal)) }
    return parts.joined(separator: " · ")
  }

  private func writeTiles(_ html: inout HTML) {
    let found = result.segmentation
    html.tile(Figures.grouped(found.segmentOf.count), "customers", "one row each")
    html.tile(Figures.grouped(found.count), "segments", "by \(result.used.count) features")
    if found.method == .mixture {
      let sure = found.memberships.reduce(0, +) / Double(max(1, found.memberships.count))
      html.tile(Figures.percent(sure), "certainty", "mean chance to be of the segment taken")
    } else {
      html.tile(
        Figures.decimal(found.silhouette, 3), "silhouette",
        "from −1 to 1, of \(Figures.counted(found.silhouetteSample, "customer"))")
    }
    if let history = result.history {
      let used = TransactionFate.used.rawValue
      html.tile(
        Figures.short(history.rows[used]), "transactions",
        "of \(Figures.grouped(history.rows.reduce(0, +))) rows; all others are counted")
      html.tile(
        Figures.about(Double(history.amounts[used]) / Transactions.unit), "revenue",
        "less returns, from \(history.firstDay)")
    }
  }

  private func writeWarnings(_ html: inout HTML) {
    if facts.warnings.isEmpty {
      html.paragraph("No warnings.", class: "calm")
      return
    }
    html.element("div", ["class": "warning", "role": "alert"]) { html in
      html.element("strong", text: Figures.counted(facts.warnings.count, "warning"))
      html.element("ul") { html in
        for warning in facts.warnings.prefix(20) {
          html.element("li", text: warning.shortened(400))
        }
      }
    }
  }
}
