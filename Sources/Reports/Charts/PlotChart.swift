// A chart of points and lines over two axes, linear or logarithmic: quality against cost, growth
// with size, precision against recall. Every series has a shape of mark beside its colour, so that
// it is told apart without colours too.

import Kernels

/// A plot as inline SVG, drawn in 560 × 380 units.
struct PlotChart {
  /// A mark; `tip` is what a reader sees on pointing at it.
  struct Point {
    let x: Double
    let y: Double
    var tip = ""
    /// Words beside the mark.
    var label = ""
  }

  /// Points of one kind.
  struct Series {
    let label: String
    let style: PlotStyle
    var points: [Point] = []
    var isLine = false
    var hasMarks = true
  }

  let title: String
  let x: PlotAxis
  let y: PlotAxis
  var series: [Series] = []
  /// A line without marks below all series, such as a frontier or a diagonal.
  var guides: [[Point]] = []
  /// What the guides are, for the legend; empty for none.
  var guideLabel = ""

  private static let width = 560.0
  private static let height = 380.0
  private static let left = 62.0
  private static let right = 546.0
  private static let top = 28.0
  private static let bottom = 326.0

  /// Writes the chart as a figure with its title and legend.
  func write(to html: inout HTML) {
    html.element("figure", ["class": "plot"]) { html in
      html.element("figcaption", text: title)
      html.element(
        "svg",
        [
          "viewBox": "0 0 \(Figures.place(Self.width)) \(Figures.place(Self.height))",
          "role": "img", "aria-label": "\(title). \(summary)", "class": "chart",
        ]
      ) { svg in
        drawGrid(&svg)
        for guide in guides { drawLine(guide, "guide", &svg) }
        for line in series where line.isLine {
          drawLine(line.points, line.style.line, &svg)
        }
        for marks in series where marks.hasMarks { drawMarks(marks, &svg) }
        drawLabels(&svg)
        drawNames(&svg)
      }
      writeLegend(&html)
    }
  }

  private var summary: String {
    series.map { series in
      let tips = series.points.map(\.tip).filter { !$0.isEmpty }.prefix(12)
      return series.label + (tips.isEmpty ? "" : ": " + tips.joined(separator: "; "))
    }.joined(separator: ". ")
  }

  private func place(_ point: Point) -> (x: Double, y: Double) {
    (
      Self.left + x.share(point.x) * (Self.right - Self.left),
      Self.bottom - y.share(point.y) * (Self.bottom - Self.top)
    )
  }

  private func drawGrid(_ svg: inout HTML) {
    let (left, right) = (Figures.place(Self.left), Figures.place(Self.right))
    let (top, bottom) = (Figures.place(Self.top), Figures.place(Self.bottom))
    for tick in y.ticks {
      let at = Figures.place(Self.bottom - y.share(tick) * (Self.bottom - Self.top))
      svg.empty("line", ["x1": left, "x2": right, "y1": at, "y2": at, "class": "grid"])
      svg.element(
        "text",
        ["x": Figures.place(Self.left - 6), "y": at, "class": "end", "dy": "0.35em"],
        text: y.format(tick))
    }
    for tick in x.ticks {
      let at = Figures.place(Self.left + x.share(tick) * (Self.right - Self.left))
      svg.empty("line", ["x1": at, "x2": at, "y1": top, "y2": bottom, "class": "grid"])
      svg.element(
        "text", ["x": at, "y": Figures.place(Self.bottom + 17), "class": "middle"],
        text: x.format(tick))
    }
    svg.empty("line", ["x1": left, "x2": right, "y1": bottom, "y2": bottom, "class": "axis"])
  }

  private func drawLine(_ points: [Point], _ style: String, _ svg: inout HTML) {
    guard points.count > 1 else { return }
    let places = points.map { point in
      let (x, y) = place(point)
      return "\(Figures.place(x)),\(Figures.place(y))"
    }
    svg.empty("polyline", ["points": places.joined(separator: " "), "class": style])
  }

  private func drawMarks(_ series: Series, _ svg: inout HTML) {
    for point in series.points {
      let (x, y) = place(point)
      svg.plotMark(series.style, x: x, y: y, tip: point.tip)
    }
  }

  /// Writes the words beside marks where they cover neither a mark nor other words.
  private func drawLabels(_ svg: inout HTML) {
    let points = series.filter(\.hasMarks).flatMap(\.points)
    var placer = LabelPlacer(
      within: (Self.left, Self.right, Self.top, Self.bottom), marks: points.map(place))
    for point in points where !point.label.isEmpty {
      let (x, y) = placer.place(point.label, beside: place(point))
      svg.element(
        "text", ["x": Figures.place(x), "y": Figures.place(y), "class": "halo"],
        text: point.label)
    }
  }

  private func drawNames(_ svg: inout HTML) {
    svg.element(
      "text",
      [
        "x": Figures.place((Self.left + Self.right) / 2), "y": Figures.place(Self.height - 12),
        "class": "middle muted",
      ], text: x.fullTitle)
    svg.element("text", ["x": "2", "y": "12", "class": "muted"], text: y.fullTitle)
  }

  private func writeLegend(_ html: inout HTML) {
    guard series.count > 1 || !guideLabel.isEmpty else { return }
    html.element("div", ["class": "legend"]) { html in
      for series in series { html.plotKey(series) }
      if !guideLabel.isEmpty { html.guideKey(guideLabel) }
    }
  }
}

extension HTML {
  /// Writes the entry of a series in a legend.
  fileprivate mutating func plotKey(_ series: PlotChart.Series) {
    element("span", ["class": "key"]) { html in
      html.element("svg", ["width": "22", "height": "13", "aria-hidden": "true"]) { svg in
        if series.isLine {
          svg.empty(
            "line",
            [
              "x1": "0", "x2": "22", "y1": "6.5", "y2": "6.5",
              "class": series.style.line,
            ])
        }
        if series.hasMarks { svg.plotMark(series.style, x: 11, y: 6.5) }
      }
      html.text(" " + series.label)
    }
  }

  fileprivate mutating func guideKey(_ label: String) {
    element("span", ["class": "key"]) { html in
      html.element("svg", ["width": "22", "height": "13", "aria-hidden": "true"]) {
        $0.empty(
          "line", ["x1": "0", "x2": "22", "y1": "6.5", "y2": "6.5", "class": "guide"])
      }
      html.text(" " + label)
    }
  }
}
