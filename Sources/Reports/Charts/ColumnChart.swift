// A chart of columns: how many of something fall in each bin. Counts may span many powers of ten,
// so the scale is logarithmic when the tallest column is over fifty times the smallest.

import Kernels

/// A column chart as inline SVG, drawn in 480 × 288 units so that its text stays legible on a
/// telephone.
struct ColumnChart {
  /// One column.
  struct Column {
    let label: String
    let count: Int
    /// The class that colours it.
    let style: String
    /// What a reader sees on pointing at it.
    let tip: String
  }

  /// A vertical line at `place`, in columns from the left.
  struct Marker {
    let place: Double
    let label: String
  }

  /// An entry of the legend: a colour's class and its meaning.
  typealias Key = (style: String, label: String)

  let title: String
  let across: String
  let up: String
  let columns: [Column]
  var marker: Marker?
  var legend: [Key] = []
  /// Whether labels stand under the edges between columns, not under their middles.
  var labelsEdges = false
  /// Whether each column bears its count.
  var showsCounts = false

  private static let width = 480.0
  private static let height = 288.0
  private static let left = 56.0
  private static let right = 472.0
  private static let top = 26.0
  private static let bottom = 238.0

  /// Writes the chart as a figure with its title and legend.
  func write(to html: inout HTML) {
    html.element("figure") { html in
      html.element("figcaption", text: title)
      html.element(
        "svg",
        [
          "viewBox": "0 0 \(Figures.place(Self.width)) \(Figures.place(Self.height))",
          "role": "img", "aria-label": "\(title). \(summary)", "class": "chart",
        ]
      ) { svg in
        drawTicks(&svg)
        drawColumns(&svg)
        drawMarker(&svg)
        drawAxes(&svg)
      }
      if !legend.isEmpty { writeLegend(&html) }
    }
  }

  private var largest: Int { max(1, columns.map(\.count).max() ?? 1) }

  private var isLogarithmic: Bool {
    let smallest = columns.map(\.count).filter { $0 > 0 }.min() ?? 1
    return largest > 50 * smallest
  }

  private var summary: String {
    columns.map { "\($0.label): \(Figures.grouped($0.count))" }.joined(separator: ", ")
  }

  /// Where a count lies on the page. One is a visible column on the logarithmic scale.
  private func y(_ count: Double) -> Double {
    let share =
      isLogarithmic
      ? (count < 0.6 ? 0 : logarithm(count / 0.6) / logarithm(Double(scaleMax) / 0.6))
      : count / Double(scaleMax)
    return Self.bottom - share * (Self.bottom - Self.top)
  }

  private var scaleMax: Int {
    if isLogarithmic {
      return max(largest + largest / 10, 10)
    }
    return ticks.last ?? largest
  }

  private var ticks: [Int] {
    if isLogarithmic {
      var values: [Int] = []
      var value = 1
      while value <= largest {
        values.append(value)
        value *= 10
      }
      return values.count > 6 ? values.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        : values
    }
    var step = 1
    while largest > step * 5 {
      let first = String(step).first
      step = first == "2" ? step / 2 * 5 : step * 2
    }
    return Array(stride(from: 0, through: (largest + step - 1) / step * step, by: step))
  }

  private var pitch: Double { (Self.right - Self.left) / Double(max(1, columns.count)) }

  private func drawTicks(_ svg: inout HTML) {
    for tick in ticks {
      let height = Figures.place(y(Double(tick)))
      svg.empty(
        "line",
        [
          "x1": Figures.place(Self.left), "x2": Figures.place(Self.right), "y1": height,
          "y2": height, "class": "grid",
        ])
      svg.element(
        "text",
        [
          "x": Figures.place(Self.left - 6), "y": height, "class": "end", "dy": "0.35em",
        ], text: Figures.short(tick))
    }
  }

  private func drawColumns(_ svg: inout HTML) {
    let gap = columns.count > 15 ? 1.5 : 4.0
    for (place, column) in columns.enumerated() {
      let start = Self.left + Double(place) * pitch
      let height = y(Double(column.count))
      if column.count > 0 {
        svg.element(
          "rect",
          [
            "x": Figures.place(start + gap / 2), "y": Figures.place(height),
            "width": Figures.place(pitch - gap), "height": Figures.place(Self.bottom - height),
            "class": column.style,
          ]
        ) { $0.element("title", text: column.tip) }
      }
      if showsCounts && column.count > 0 {
        label(Figures.short(column.count), start + pitch / 2, height - 4, "middle small", &svg)
      }
      if !column.label.isEmpty {
        label(
          column.label, labelsEdges ? start : start + pitch / 2, Self.bottom + 16, "middle", &svg)
      }
    }
    if labelsEdges { label("1", Self.right, Self.bottom + 16, "middle", &svg) }
  }

  private func drawMarker(_ svg: inout HTML) {
    guard let marker else { return }
    let x = Self.left + marker.place * pitch
    svg.empty(
      "line",
      [
        "x1": Figures.place(x), "x2": Figures.place(x), "y1": Figures.place(Self.top - 8),
        "y2": Figures.place(Self.bottom), "class": "marker",
      ])
    let isLeft = x > (Self.left + Self.right) / 2
    label(
      marker.label, isLeft ? x - 5 : x + 5, Self.top - 12 + 8, isLeft ? "end strong" : "strong",
      &svg)
  }

  private func drawAxes(_ svg: inout HTML) {
    svg.empty(
      "line",
      [
        "x1": Figures.place(Self.left), "x2": Figures.place(Self.right),
        "y1": Figures.place(Self.bottom), "y2": Figures.place(Self.bottom), "class": "axis",
      ])
    label(across, (Self.left + Self.right) / 2, Self.height - 10, "middle muted", &svg)
    label(
      up + (isLogarithmic ? " (logarithmic scale)" : ""), 2, 11, "muted", &svg)
  }

  private func label(
    _ text: String, _ x: Double, _ y: Double, _ style: String, _ svg: inout HTML
  ) {
    svg.element(
      "text", ["x": Figures.place(x), "y": Figures.place(y), "class": style], text: text)
  }

  private func writeLegend(_ html: inout HTML) {
    html.element("div", ["class": "legend"]) { html in
      for key in legend { html.legendKey(key.style, key.label) }
    }
  }
}

extension HTML {
  /// Writes one entry of a legend.
  mutating func legendKey(_ style: String, _ label: String) {
    element("span", ["class": "key"]) { html in
      html.element(
        "svg", ["width": "12", "height": "12", "aria-hidden": "true"]
      ) { $0.empty("rect", ["width": "12", "height": "12", "rx": "2", "class": style]) }
      html.text(" " + label)
    }
  }
}
