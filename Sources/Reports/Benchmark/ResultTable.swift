// A table that is written both into the HTML report and into the Markdown of the results.

/// Rows of words under a head.
struct ResultTable {
  let title: String
  /// A sentence on how to read it.
  var note = ""
  /// A title that begins with `#` stands over numbers.
  let head: [String]
  var rows: [[Cell]] = []

  /// A cell; the best ones of a row are set in bold.
  struct Cell: ExpressibleByStringLiteral {
    let text: String
    var isStrong = false

    init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }

    init(stringLiteral text: String) { self.text = text }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Writes the table under a heading of its own.
  func write(to html: inout HTML) {
    guard !isEmpty else { return }
    html.table("wide", caption: title + (note.isEmpty ? "" : ". \(note)"), head: head) { html in
      for row in rows {
        html.row { html in
          for (place, cell) in row.enumerated() {
            if place == 0 {
              html.rowTitle(cell.text)
            } else {
              write(cell, isNumber: head[place].hasPrefix("#"), to: &html)
            }
          }
        }
      }
    }
  }

  private func write(_ cell: Cell, isNumber: Bool, to html: inout HTML) {
    html.element("td", ["class": isNumber ? "n" : ""]) { html in
      if cell.isStrong { html.element("b", text: cell.text) } else { html.text(cell.text) }
    }
  }

  /// The table as Markdown with its heading.
  var markdown: String {
    guard !isEmpty else { return "" }
    var lines = ["## \(title)", ""]
    if !note.isEmpty { lines += [note, ""] }
    lines.append(line(head.map { String($0.drop { $0 == "#" }) }))
    lines.append(line(head.map { $0.hasPrefix("#") ? "--:" : "---" }))
    lines += rows.map { row in
      line(row.map { $0.isStrong ? "**\(escaped($0.text))**" : escaped($0.text) })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  private func escaped(_ text: String) -> String {
    var out = ""
    for letter in text {
      switch letter {
      case "|": out += "\\|"
      case "\n": out += " "
      case "\u{A0}": out += " "
      default: out.append(letter)
      }
    }
    return out
  }
}
