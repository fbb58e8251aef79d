// The links that a person should look at: two records, the probability, and every step to it.

import Kernels
import MatchKit

/// Doubtful links with their waterfalls.
struct DoubtSection: ReportSection {
  let id = "doubts"
  let name = "Doubtful links"
  let title = "Doubtful links"
  private let findings: Findings
  private static let shownMax = 20

  init(_ findings: Findings) { self.findings = findings }

  func write(to html: inout HTML) {
    let all = findings.result.doubtful
    guard all.count > 0 else {
      html.paragraph("No pair lies near the threshold, and no strong link was left unused.")
      return
    }
    let chosen = choice
    html.paragraph(
      "\(Figures.counted(chosen.count, "pair")) where the decision was close: strong links whose "
        + "customers stayed apart, pairs just below the threshold, and weak pairs inside one "
        + "customer. Judging a few of them (a file of left, right, label; --labels) teaches the "
        + "model most.")
    let table = RecordTable(findings)
    table.writeLegend(&html)
    for (place, pair) in chosen.enumerated() {
      html.element("article", ["class": "card"]) { write(pair, isOpen: place < 3, table, &$0) }
      html.newLine()
    }
  }

  // MARK: - Which

  private func isApart(_ pair: Int) -> Bool {
    let links = findings.result.doubtful
    let clusters = findings.result.clusters.clusterOf
    return clusters[Int(links.left[pair])] != clusters[Int(links.right[pair])]
  }

  private func distance(_ pair: Int) -> Double {
    let limit = findings.result.plan.threshold
    return Double(findings.result.doubtful.logOdds[pair]) - logarithm(limit / (1 - limit))
  }

  /// Strong links not followed, close calls and weak pairs inside a customer, of each some; of a
  /// customer's pairs of one sort only the first.
  private var choice: [Int] {
    let pairs = Array(0..<findings.result.doubtful.count)
    let strong = pairs.filter { isApart($0) && distance($0) >= 0 }
    let close = pairs.filter { isApart($0) && distance($0) < 0 }
    let weak = pairs.filter { !isApart($0) }
    let near = weak.filter { distance($0) > -1.5 }
    let rest = weak.filter { distance($0) <= -1.5 }.reversed()
    return Array(
      (varied(strong, 8) + varied(close, 4) + varied(near.reversed(), 4) + varied(rest, 4))
        .prefix(Self.shownMax))
  }

  private func varied(_ pairs: some Sequence<Int>, _ count: Int) -> [Int] {
    let clusters = findings.result.clusters.clusterOf
    let links = findings.result.doubtful
    var seen: Set<UInt64> = []
    var kept: [Int] = []
    for pair in pairs where kept.count < count {
      let left = UInt64(clusters[Int(links.left[pair])])
      let right = UInt64(clusters[Int(links.right[pair])])
      if seen.insert(min(left, right) << 32 | max(left, right)).inserted { kept.append(pair) }
    }
    return kept
  }

  // MARK: - One pair

  private func write(_ pair: Int, isOpen: Bool, _ table: RecordTable, _ html: inout HTML) {
    let links = findings.result.doubtful
    let left = Int(links.left[pair])
    let right = Int(links.right[pair])
    let explanation = Explanation(
      left: left, right: right, pattern: findings.result.doubtfulPatterns[pair],
      model: findings.result.model, records: findings.result.records)
    html.element("h4") { html in
      html.text("\(findings.name(left)) and \(findings.name(right))")
      html.element("span", ["class": isApart(pair) ? "badge apart" : "badge joined"]) { html in
        html.text(isApart(pair) ? "kept apart" : "one customer")
      }
    }
    html.paragraph(sentence(pair, left, right))
    table.write(left: left, right: right, to: &html)
    html.details("Why: the steps to this probability", isOpen: isOpen) { html in
      Waterfall(explanation, threshold: findings.result.plan.threshold).write(to: &html)
    }
  }

  private func sentence(_ pair: Int, _ left: Int, _ right: Int) -> String {
    let probability = Figures.probability(findings.result.doubtful.probability(pair))
    let clusters = findings.result.clusters.clusterOf
    let one = Int(clusters[left])
    let two = Int(clusters[right])
    func named(_ customer: Int) -> String {
      "\(Clusters.customerName(customer)) (\(Figures.counted(findings.size(customer), "record")))"
    }
    if !isApart(pair) {
      return distance(pair) >= 0
        ? "Probability \(probability), just above the threshold: both are in \(named(one))."
        : "Probability \(probability), below the threshold, but other records join them in "
          + "\(named(one))."
    }
    if distance(pair) >= 0 {
      return "Probability \(probability), above the threshold, but "
        + (findings.result.plan.clustering == .oneToOne
          ? "a source gives at most one record, and \(named(one)) or \(named(two)) has a better."
          : "taken together the records of \(named(one)) and \(named(two)) speak against it.")
    }
    return "Probability \(probability), just below the threshold: \(named(one)) and \(named(two)) "
      + "stay apart."
  }
}
