// The report of foretold products: one HTML file that explains itself and opens without a network.

import MatchKit

/// Writes the report of `predict product`.
public struct ProductReport: Sendable {
  private let found: ProductPredictions
  private let facts: RunFacts

  /// A report of `found`.
  public init(_ found: ProductPredictions, facts: RunFacts = RunFacts()) {
    self.found = found
    self.facts = facts
  }

  /// The report as HTML: self-contained, the same for the same values. It names no customer.
  public func html() -> String {
    let title = "What customers buy next, as of \(found.asOf)"
    return ReportPage(
      title: title,
      sections: [
        ProductSection(found: found), SegmentTimeSection(facts: facts, stages: Stage.predicting),
      ],
      footer: "Written by matchkit \(facts.version). This file is complete: it loads nothing and "
        + "sends nothing. It shows no single customer."
    ).html { html in
      html.element("header") { html in
        html.paragraph("Prediction", class: "over")
        html.element("h1", text: title)
        html.element("div", ["class": "tiles"]) { writeTiles(&$0) }
        html.paragraph(explanation)
      }
    }
  }

  private func writeTiles(_ html: inout HTML) {
    let known = found.predictions.count { !$0.isEmpty }
    html.tile(Figures.grouped(known), "customers", "with a product foretold")
    html.tile(Figures.grouped(found.products.count), "products", "in the transactions")
    let quality = found.quality
    html.tile(
      Figures.percent(quality?.recall ?? .nan), "recall@10",
      "of new products in \(found.rule.horizonDays) days")
    html.tile(
      Figures.percent(quality?.popularityRecall ?? .nan), "by popularity",
      "the same ten for everybody")
    html.tile(Figures.grouped(quality?.customers ?? 0), "measured on", "customers")
  }

  private var explanation: String {
    let how =
      "A product is foretold where the customers who bought it also bought what the customer has "
      + "(cosine of co-occurrence); products that a customer has are left out. "
    guard found.quality != nil else {
      return how + "The transactions are too short to measure it."
    }
    return how + "Measured on a time split: baskets of before the last "
      + "\(found.rule.horizonDays) days foretold which new products were bought in them."
  }
}

/// Products foretold the most.
struct ProductSection: ReportSection {
  let id = "products"
  let name = "Products"
  let title = "Products foretold the most"
  let found: ProductPredictions
  private static let shownMax = 25

  func write(to html: inout HTML) {
    var counts = [Int](repeating: 0, count: found.products.count)
    for list in found.predictions { for one in list { counts[one.product] += 1 } }
    let ranked = counts.indices.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
    }.prefix(Self.shownMax).filter { counts[$0] > 0 }
    let most = Double(max(1, counts.max() ?? 1))
    html.table(
      "bars", caption: "Customers for whom a product is among the ten",
      head: ["Product", "", "#Foretold for", "#Bought by"]
    ) { html in
      for product in ranked {
        html.row { html in
          html.rowTitle(found.products.shortened(product, 40))
          html.shareCell(
            Double(counts[product]) / most, "\(Figures.grouped(counts[product])) customers")
          html.cell(Figures.grouped(counts[product]), "n")
          html.cell(Figures.grouped(found.buyers[product]), "n")
        }
      }
    }
  }
}
