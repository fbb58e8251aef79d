// Records side by side, so that the eye finds what differs.
//
// A value is plain when it equals the one it is held against, underlined when only its writing
// differs (standardising makes both equal), and marked where its letters differ otherwise.

import MatchKit

/// A table of records with the differences marked.
struct RecordTable {
  private let findings: Findings
  private let columns: [Int]
  /// For every shown column, the attributes that are made from it alone.
  private let attributes: [[Attribute]]
  /// The columns that matching reads; differences in others (time stamps, say) mean nothing.
  private let used: Set<String>

  init(_ findings: Findings) {
    self.findings = findings
    columns = findings.sampleColumns()
    used = Set(findings.result.records.attributes.flatMap(\.columns))
    attributes = columns.map { column in
      findings.result.records.attributes.filter {
        $0.columns == [findings.table.columns[column].name]
      }
    }
  }

  /// How many columns are left out.
  private var hiddenCount: Int { findings.table.columns.count - columns.count }

  /// Writes what the marks mean.
  func writeLegend(_ html: inout HTML) {
    html.element("p", ["class": "legend"]) { html in
      html.element("span", ["class": "key"]) { html in
        html.element("mark", text: "marked")
        html.text(" differs")
      }
      html.element("span", ["class": "key"]) { html in
        html.element("span", ["class": "same"], text: "underlined")
        html.text(" written differently, same after cleaning")
      }
      html.element("span", ["class": "key"]) { html in
        html.element("span", ["class": "gone"], text: "struck")
        html.text(" placeholder, treated as missing")
      }
      html.element("span", ["class": "key"]) { html in
        html.element("span", ["class": "none"], text: "–")
        html.text(" missing")
      }
      if hiddenCount > 0 {
        html.text("\(Figures.counted(hiddenCount, "further column")) not shown.")
      }
    }
  }

  /// Writes a customer: its golden record, then its records, each against the golden one.
  func write(customer: Int, recordsMax: Int, to html: inout HTML) {
    let golden = columns.map { column -> Int? in
      let place = findings.result.golden.columns.firstIndex {
        $0 == findings.table.columns[column].name
      }
      guard let place else { return nil }
      let value = findings.result.golden[customer, place]
      return value.isMissing ? nil : Int(value.record)
    }
    let records = findings.records(customer)
    writeTable(&html) { html in
      html.row("golden") { html in
        html.rowTitle("golden record")
        for (place, record) in golden.enumerated() {
          html.recordCell(record.map { findings.value($0, columns[place]) } ?? "")
        }
      }
      for record in records.prefix(recordsMax) {
        html.row { html in
          html.rowTitle(findings.name(Int(record)))
          for (place, other) in golden.enumerated() {
            writeCell(Int(record), against: other, place, &html)
          }
        }
      }
    }
    if records.count > recordsMax {
      html.paragraph(
        "And \(Figures.counted(records.count - recordsMax, "further record")).", class: "muted")
    }
  }

  /// Writes two records, the second against the first.
  func write(left: Int, right: Int, to html: inout HTML) {
    writeTable(&html) { html in
      html.row { html in
        html.rowTitle(findings.name(left))
        for place in columns.indices { writeCell(left, against: right, place, &html) }
      }
      html.row { html in
        html.rowTitle(findings.name(right))
        for place in columns.indices { writeCell(right, against: left, place, &html) }
      }
    }
  }

  private func writeTable(_ html: inout HTML, _ rows: (inout HTML) -> Void) {
    let head = columns.map { findings.table.columns[$0].name.shortened(40) }
    html.table("records", head: ["Record"] + head.map { $0.hasPrefix("#") ? " " + $0 : $0 }, rows)
  }

  private func writeCell(_ record: Int, against other: Int?, _ place: Int, _ html: inout HTML) {
    let column = columns[place]
    let value = findings.value(record, column)
    let codes = findings.table.columns[column].codes
    guard let other, used.contains(findings.table.columns[column].name), codes[other] > 0,
      codes[record] > 0, codes[other] != codes[record]
    else {
      html.recordCell(value)
      return
    }
    let made = attributes[place]
    let isBlanked = !made.isEmpty && made.allSatisfy { $0.codes[record] == 0 }
    let isSame = !isBlanked && made.contains { $0.codes[record] > 0 }
      && made.allSatisfy { $0.codes[record] == $0.codes[other] }
    if isBlanked || isSame {
      html.element("td") { $0.element("span", ["class": isSame ? "same" : "gone"], text: value) }
    } else {
      let parts = DifferingParts(value, findings.value(other, column))
      html.element("td", ["class": "diff"]) { html in
        html.text(parts.before)
        html.element("mark", text: parts.middle)
        html.text(parts.after)
      }
    }
  }
}

extension HTML {
  /// Writes a value; a missing one as a dash.
  fileprivate mutating func recordCell(_ value: String) {
    value.isEmpty ? cell("–", "none") : cell(value)
  }
}

/// A value in three parts: equal to another at the beginning, differing, equal at the end.
package struct DifferingParts: Equatable {
  package let before: String
  package let middle: String
  package let after: String

  /// Splits `value`, small and capital letters taken as equal; all of it differs when less than
  /// half is shared.
  package init(_ value: String, _ other: String) {
    let own = Array(value)
    let others = other.map { $0.lowercased() }
    let folded = own.map { $0.lowercased() }
    let shorter = min(own.count, others.count)
    var head = 0
    while head < shorter && folded[head] == others[head] { head += 1 }
    var tail = 0
    while tail < shorter - head && folded[own.count - 1 - tail] == others[others.count - 1 - tail]
    {
      tail += 1
    }
    // A letter that the other has in addition leaves nothing here to mark: mark its neighbour.
    if head + tail == own.count && head > 0 { head -= 1 }
    if 2 * (head + tail) < own.count {
      head = 0
      tail = 0
    }
    before = String(own[..<head])
    middle = String(own[head..<(own.count - tail)])
    after = String(own[(own.count - tail)...])
  }
}
