// Bars made of parts, one bar a row: where time goes, for several runs side by side.

/// Stacked bars in a table, drawn to the width of the page.
struct StackChart {
  /// A part of a bar.
  struct Part {
    /// 1 ... 8: its colour.
    let style: Int
    let value: Double
    let tip: String
  }

  /// A bar.
  struct Row {
    let label: String
    let parts: [Part]
    /// What stands at the end.
    let total: String
  }

  let title: String
  let unit: String
  let rows: [Row]
  /// Colour and meaning, in the order of the parts.
  let legend: [(style: Int, label: String)]
  /// Whether every bar is as long as the page, to compare shares; else bars share one scale.
  var showsShares = false

  /// Writes the chart as a figure with its legend.
  func write(to html: inout HTML) {
    let longest = rows.map(sum).max() ?? 1
    html.element("figure", ["class": "stack"]) { html in
      html.element("figcaption", text: title)
      html.table("bars", head: ["", "", "#\(unit)"]) { html in
        for row in rows {
          html.row { html in
            html.rowTitle(row.label)
            html.element("td", ["class": "bar"]) {
              write(row, scale: showsShares ? sum(row) : longest, to: &$0)
            }
            html.cell(row.total, "n")
          }
        }
      }
      html.element("div", ["class": "legend"]) { html in
        for key in legend { html.legendKey("s\(key.style)", key.label) }
      }
    }
  }

  private func sum(_ row: Row) -> Double { row.parts.reduce(0) { $0 + $1.value } }

  private func write(_ row: Row, scale: Double, to html: inout HTML) {
    let words = row.parts.map(\.tip).joined(separator: ", ")
    html.element(
      "svg",
      ["width": "100%", "height": "18", "role": "img", "aria-label": "\(row.label): \(words)"]
    ) { svg in
      var start = 0.0
      for part in row.parts where part.value > 0 && scale > 0 {
        let length = 100 * part.value / scale
        svg.element(
          "rect",
          [
            "x": "\(Figures.place(start))%", "width": "\(Figures.place(length))%",
            "height": "18", "class": "s\(part.style)",
          ]
        ) { $0.element("title", text: part.tip) }
        start += length
      }
    }
  }
}
