// How customers moved between segments since the last run.

import MatchKit

/// The migration table.
struct MigrationSection: ReportSection {
  let id = "migration"
  let name = "Migration"
  let title = "Since the last run"
  private let identity: SegmentIdentity
  private let drift: [SegmentDrift]
  private static let driftMax = 12

  init(_ identity: SegmentIdentity, drift: [SegmentDrift]) {
    self.identity = identity
    self.drift = drift
  }

  func write(to html: inout HTML) {
    let before = Set(identity.moves.map(\.previous)).sorted { ($0 ?? .max) < ($1 ?? .max) }
    let now = Set(identity.moves.map(\.segment)).sorted { ($0 ?? .max) < ($1 ?? .max) }
    let stayed = identity.moves.filter { $0.previous != nil && $0.previous == $0.segment }
      .reduce(0) { $0 + $1.customers }
    let known = identity.moves.filter { $0.previous != nil && $0.segment != nil }
      .reduce(0) { $0 + $1.customers }
    html.paragraph(
      "\(Figures.grouped(stayed)) of \(Figures.counted(known, "customer")) who were there before "
        + "stayed in their segment (\(Figures.percent(Double(stayed) / Double(max(1, known))))).")
    html.table(
      "plain", caption: "Customers by the segment before (rows) and now (columns)",
      head: ["Before"] + now.map { $0.map { "#\($0)" } ?? "#gone" }
    ) { html in
      for previous in before {
        let row = now.map { segment in count(previous, segment) }
        let total = max(1, row.reduce(0, +))
        html.row { html in
          html.rowTitle(previous.map { String($0) } ?? "new")
          for count in row { html.heatCell(Figures.grouped(count), Double(count) / Double(total)) }
        }
      }
    }
    writeDrift(&html)
  }

  private func writeDrift(_ html: inout HTML) {
    let ranked = drift.sorted { abs($0.shift) > abs($1.shift) }.prefix(Self.driftMax)
    guard !ranked.isEmpty else { return }
    let reach = max(0.5, ranked.map { abs($0.shift) }.max() ?? 0.5)
    html.table(
      "bars", caption: "What moved the most within segments, in standard deviations",
      head: ["Segment and feature", "", "#Before", "#Now", "#Shift"]
    ) { html in
      for one in ranked {
        html.row { html in
          html.rowTitle("\(one.segment) \(one.feature.shortened(30))")
          html.rangeCell(
            from: min(0, one.shift), to: max(0, one.shift),
            on: BarScale(low: -reach, high: reach), label: Figures.signed(one.shift))
          html.cell(Figures.decimal(one.previous, 2), "n")
          html.cell(Figures.decimal(one.now, 2), "n")
          html.cell(Figures.signed(one.shift), "n")
        }
      }
    }
  }

  private func count(_ previous: Int?, _ segment: Int?) -> Int {
    identity.moves.first { $0.previous == previous && $0.segment == segment }?.customers ?? 0
  }
}
