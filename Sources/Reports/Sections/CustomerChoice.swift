// Which customers to show: those where a mistake would hide, and a few ordinary ones.

import MatchKit

/// A dozen telling customers, each with why it was chosen.
struct CustomerChoice {
  /// A chosen customer.
  struct Pick {
    let customer: Int
    let reason: String
  }

  let picks: [Pick]
  static let picksMax = 12

  /// Chooses. O(records × attributes + links).
  init(_ findings: Findings) {
    let evidence = LinkEvidence(findings)
    var picks: [Pick] = []
    var chosen: Set<Int> = []
    func take(_ count: Int, _ reason: (Int) -> String, by score: (Int) -> Double?) {
      for customer in Self.best(count, among: findings.customerCount, except: chosen, by: score) {
        chosen.insert(customer)
        picks.append(Pick(customer: customer, reason: reason(customer)))
      }
    }
    take(2, { "one of the largest: \(findings.size($0)) records" }) {
      findings.size($0) > 2 ? Double(findings.size($0)) : nil
    }
    take(3, { "held together weakly: best link \(evidence.strongestText($0))" }) {
      findings.size($0) > 1 ? -evidence.strongest($0) : nil
    }
    take(2, { "joined through others: \(evidence.countText($0))" }) {
      findings.size($0) > 2 && evidence.linkedShare($0) < 1 ? -evidence.linkedShare($0) : nil
    }
    let differing = Self.differing(findings)
    take(3, { "its records differ in \(Figures.counted(differing[$0], "attribute"))" }) {
      differing[$0] > 0 ? Double(differing[$0]) : nil
    }
    // A hash of its number spreads ordinary customers over the whole run.
    take(max(0, Self.picksMax - picks.count), { _ in "an ordinary one" }) {
      findings.size($0) > 1 ? Double(UInt32(truncatingIfNeeded: $0 &* 2_654_435_761)) : nil
    }
    self.picks = picks
  }

  /// The customers with the highest scores, of equal ones the first.
  private static func best(
    _ count: Int, among customers: Int, except chosen: Set<Int>, by score: (Int) -> Double?
  ) -> [Int] {
    var best: [(customer: Int, score: Double)] = []
    for customer in 0..<customers {
      guard let score = score(customer), !chosen.contains(customer) else { continue }
      if best.count == count && score <= (best.last?.score ?? .infinity) { continue }
      let place = best.firstIndex { $0.score < score } ?? best.count
      best.insert((customer, score), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.customer)
  }

  /// For every customer, in how many attributes its records hold different values.
  private static func differing(_ findings: Findings) -> [Int] {
    var counts = [Int](repeating: 0, count: findings.customerCount)
    let names = Set(findings.result.plan.comparisons.map(\.attribute))
    let several = counts.indices.filter { findings.size($0) > 1 }
    for attribute in findings.result.records.attributes where names.contains(attribute.name) {
      for customer in several {
        var first: UInt32 = 0
        for record in findings.records(customer) {
          let code = attribute.codes[Int(record)]
          if code == 0 { continue }
          if first == 0 { first = code }
          if code != first {
            counts[customer] += 1
            break
          }
        }
      }
    }
    return counts
  }
}

/// How well links hold each customer together.
private struct LinkEvidence {
  private var strongest: [Float]
  private var counts: [Int32]
  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
    strongest = [Float](repeating: -.infinity, count: findings.customerCount)
    counts = [Int32](repeating: 0, count: findings.customerCount)
    let links = findings.result.links
    for link in links.left.indices {
      let customer = Int(findings.result.clusters.clusterOf[Int(links.left[link])])
      strongest[customer] = max(strongest[customer], links.logOdds[link])
      counts[customer] += 1
    }
  }

  /// Log-odds of the customer's strongest link.
  func strongest(_ customer: Int) -> Double { Double(strongest[customer]) }

  func strongestText(_ customer: Int) -> String {
    let links = Links(left: [0], right: [0], logOdds: [strongest[customer]])
    return Figures.probability(links.probability(0))
  }

  /// The share of the customer's pairs that are links.
  func linkedShare(_ customer: Int) -> Double {
    Double(counts[customer]) / Double(max(1, pairs(customer)))
  }

  func countText(_ customer: Int) -> String {
    "\(Figures.grouped(Int(counts[customer]))) of its \(Figures.grouped(pairs(customer))) pairs "
      + "are links"
  }

  private func pairs(_ customer: Int) -> Int {
    findings.size(customer) * (findings.size(customer) - 1) / 2
  }
}
