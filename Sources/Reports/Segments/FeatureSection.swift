// What segments were made from.

import MatchKit

/// Every feature with its formula and how it was scaled; and what was left out.
struct FeatureSection: ReportSection {
  let id = "features"
  let name = "Features"
  let title = "Features"
  let result: SegmentResult

  func write(to html: inout HTML) {
    var scaleOf = [FeatureScale?](repeating: nil, count: result.features.count)
    for (place, feature) in result.used.enumerated() {
      scaleOf[feature] = result.scaled.scales[place]
    }
    let total = Double(max(1, result.segmentation.segmentOf.count))
    html.table(
      "wide", head: ["Feature", "Formula", "#Filled", "Scale", "#Cut to ±3"]
    ) { html in
      for (feature, scale) in zip(result.features, scaleOf) {
        html.row(scale == nil ? "faint" : "") { html in
          html.rowTitle(feature.name.shortened(40))
          html.cell(feature.formula.shortened(100))
          html.cell(Figures.percent(Double(feature.filled) / total), "n")
          html.cell(words(scale, feature.kind))
          html.cell(scale.map { Figures.grouped($0.cut) } ?? "–", "n")
        }
      }
    }
    guard !result.leftOut.isEmpty else { return }
    html.element("h3", text: "Columns left out")
    html.element("ul") { html in
      for column in result.leftOut.prefix(40) {
        html.element("li", text: "\(column.column.shortened(40)): \(column.reason)")
      }
    }
  }

  private func words(_ scale: FeatureScale?, _ kind: CustomerFeature.Kind) -> String {
    guard let scale else { return "not used" }
    if scale.spread == .infinity { return "the same for all" }
    if kind != .quantity { return "as a part of its family" }
    return scale.isLogged ? "logarithm, robust" : "robust"
  }
}
