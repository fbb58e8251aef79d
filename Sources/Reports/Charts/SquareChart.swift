// A chart of two quantities between 0 and 1: a curve, single points, and the diagonal.

/// A chart of shares against shares as inline SVG, drawn in 480 × 380 units.
struct SquareChart {
  /// A point; both coordinates are 0 ... 1.
  struct Point {
    let x: Double
    let y: Double
    /// The class that colours it; a curve has one colour throughout.
    var style = "for"
    /// What a reader sees on pointing at it.
    var tip = ""
  }

  /// An entry of the legend: a colour's class and its meaning.
  typealias Key = (style: String, label: String)

  let title: String
  let across: String
  let up: String
  /// Joined by straight lines, in this order.
  var curve: [Point] = []
  /// Drawn as dots above the curve.
  var dots: [Point] = []
  /// Whether the line of equal coordinates is drawn.
  var showsDiagonal = false
  var legend: [Key] = []

  private static let width = 480.0
  private static let height = 380.0
  private static let left = 46.0
  private static let right = 466.0
  private static let top = 24.0
  private static let bottom = 330.0

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
        drawGrid(&svg)
        drawCurve(&svg)
        for dot in dots { draw(dot, &svg) }
        drawNames(&svg)
      }
      guard !legend.isEmpty else { return }
      html.element("div", ["class": "legend"]) { html in
        for key in legend { html.legendKey(key.style, key.label) }
      }
    }
  }

  private var summary: String {
    dots.map(\.tip).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func x(_ share: Double) -> String {
    Figures.place(Self.left + max(0, min(1, share)) * (Self.right - Self.left))
  }

  private func y(_ share: Double) -> String {
    Figures.place(Self.bottom - max(0, min(1, share)) * (Self.bottom - Self.top))
  }

  private func drawGrid(_ svg: inout HTML) {
    for tick in 0...5 {
      let share = Double(tick) / 5
      let text = Figures.decimal(share, 1)
      let style = tick == 0 ? "axis" : "grid"
      svg.empty(
        "line", ["x1": x(0), "x2": x(1), "y1": y(share), "y2": y(share), "class": style])
      svg.empty(
        "line", ["x1": x(share), "x2": x(share), "y1": y(0), "y2": y(1), "class": style])
      svg.element(
        "text",
        ["x": Figures.place(Self.left - 6), "y": y(share), "class": "end", "dy": "0.35em"],
        text: text)
      svg.element(
        "text",
        ["x": x(share), "y": Figures.place(Self.bottom + 16), "class": "middle"], text: text)
    }
    if showsDiagonal {
      svg.empty("line", ["x1": x(0), "x2": x(1), "y1": y(0), "y2": y(1), "class": "marker"])
    }
  }

  private func drawCurve(_ svg: inout HTML) {
    guard curve.count > 1 else { return }
    let places = curve.map { "\(x($0.x)),\(y($0.y))" }
    svg.empty("polyline", ["points": places.joined(separator: " "), "class": "curve"])
  }

  private func draw(_ dot: Point, _ svg: inout HTML) {
    svg.element(
      "circle", ["cx": x(dot.x), "cy": y(dot.y), "r": "5", "class": dot.style]
    ) { $0.element("title", text: dot.tip) }
  }

  private func drawNames(_ svg: inout HTML) {
    svg.element(
      "text",
      [
        "x": Figures.place((Self.left + Self.right) / 2), "y": Figures.place(Self.height - 12),
        "class": "middle muted",
      ], text: across)
    svg.element("text", ["x": "2", "y": "11", "class": "muted"], text: up)
  }
}
