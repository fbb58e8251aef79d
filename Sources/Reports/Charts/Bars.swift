// Bars inside table cells: their lengths are shares of the cell, so they fit any width of page.

/// A scale on which bars of one table are drawn.
struct BarScale {
  let low: Double
  let high: Double

  /// A scale from `low` to `high`, of some length even when they are equal.
  init(low: Double, high: Double) {
    self.low = low
    self.high = high > low ? high : low + 1
  }

  /// A place on the scale as a share of the width, 0 ... 100 %.
  func place(_ value: Double) -> String {
    "\(Figures.place(share(value) * 100))%"
  }

  /// A distance as a share of the width, at least a hair.
  func length(_ one: Double, _ other: Double) -> String {
    "\(Figures.place(max(0.4, abs(share(one) - share(other)) * 100)))%"
  }

  private func share(_ value: Double) -> Double {
    max(0, min(1, (value - low) / (high - low)))
  }
}

extension HTML {
  /// Writes a cell with a bar from nothing to `share` of its width.
  mutating func shareCell(_ share: Double, _ label: String, style: String = "plain") {
    let scale = BarScale(low: 0, high: 1)
    element("td", ["class": "bar"]) { html in
      html.barDrawing(label) { svg in
        svg.empty("rect", ["width": "100%", "height": "100%", "class": "track", "rx": "2"])
        if share > 0 {
          svg.empty(
            "rect",
            ["width": scale.length(0, share), "height": "100%", "class": style, "rx": "2"])
        }
      }
    }
  }

  /// Writes a cell with a bar between two values, blue when it rises and orange when it falls,
  /// and lines at the marked values.
  mutating func spanCell(
    from one: Double, to other: Double, on scale: BarScale, marks: [(Double, String)],
    label: String
  ) {
    element("td", ["class": "bar"]) { html in
      html.barDrawing(label) { svg in
        svg.bar(one, other, scale)
        svg.marks(marks, scale)
      }
    }
  }

  /// Writes a cell with the range of values around zero: orange below, blue above.
  mutating func rangeCell(
    from low: Double, to high: Double, on scale: BarScale, label: String
  ) {
    element("td", ["class": "bar"]) { html in
      html.barDrawing(label) { svg in
        if low < 0 { svg.bar(0, low, scale) }
        if high > 0 { svg.bar(0, high, scale) }
        svg.marks([(0, "zero")], scale)
      }
    }
  }

  private mutating func barDrawing(_ label: String, _ draw: (inout HTML) -> Void) {
    element(
      "svg", ["width": "100%", "height": "14", "role": "img", "aria-label": label]
    ) { svg in
      svg.element("title", text: label)
      draw(&svg)
    }
  }

  private mutating func bar(_ one: Double, _ other: Double, _ scale: BarScale) {
    empty(
      "rect",
      [
        "x": scale.place(min(one, other)), "width": scale.length(one, other), "y": "2",
        "height": "10", "class": other >= one ? "for" : "against",
      ])
  }

  private mutating func marks(_ marks: [(Double, String)], _ scale: BarScale) {
    for (value, style) in marks {
      let place = scale.place(value)
      empty("line", ["x1": place, "x2": place, "y1": "0", "y2": "14", "class": style])
    }
  }
}
