// How customers moved between segments since the last run.

import MatchKit

/// The migration table.
struct MigrationSection: ReportSection {
  let id = "migration"
  let name = "Migration"
  let title = "Since the last run"
  private let identity: SegmentIdentity

  init(_ identity: SegmentIdentity) { self.identity = identity }

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
  }

  private func count(_ previous: Int?, _ segment: Int?) -> Int {
    identity.moves.first { $0.previous == previous && $0.segment == segment }?.customers ?? 0
  }
}
