// A chart of points on a plane, coloured by group.

/// A scatter chart as inline SVG, drawn in 480 × 400 units; the scale follows from the points.
struct ScatterChart {
  /// A point of a group; groups beyond the eighth share the last colour.
  struct Point {
    let x: Double
    let y: Double
    let group: Int
  }

  let title: String
  let across: String
  let up: String
  let points: [Point]
  /// Names of the groups, drawn at the groups' centres by number.
  let centres: [(label: String, x: Double, y: Double)]
  let legend: [(group: Int, label: String)]

  private static let width = 480.0
  private static let height = 400.0
  private static let margin = 26.0

  /// The class that colours a group.
  static func style(_ group: Int) -> String { "g\(min(7, max(0, group)))" }

  /// Writes the chart as a figure with its title and legend.
  func write(to html: inout HTML) {
    html.element("figure") { html in
      html.element("figcaption", text: title)
      html.element(
        "svg",
        [
          "viewBox": "0 0 \(Figures.place(Self.width)) \(Figures.place(Self.height))",
          "role": "img", "aria-label": title, "class": "chart",
        ]
      ) { svg in
        drawFrame(&svg)
        drawPoints(&svg)
      }
      html.element("div", ["class": "legend"]) { html in
        for key in legend { html.legendKey(Self.style(key.group), key.label) }
      }
    }
  }

  private func drawFrame(_ svg: inout HTML) {
    let (left, right) = (Figures.place(Self.margin), Figures.place(Self.width - 8))
    let (top, bottom) = (Figures.place(20), Figures.place(Self.height - Self.margin))
    svg.empty("line", ["x1": left, "x2": right, "y1": bottom, "y2": bottom, "class": "axis"])
    svg.empty("line", ["x1": left, "x2": left, "y1": top, "y2": bottom, "class": "axis"])
    svg.element(
      "text",
      [
        "x": Figures.place(Self.width / 2), "y": Figures.place(Self.height - 8),
        "class": "middle muted",
      ], text: across)
    svg.element("text", ["x": "2", "y": "12", "class": "muted"], text: up)
  }

  private func drawPoints(_ svg: inout HTML) {
    let (xs, ys) = (scale(points.map(\.x)), scale(points.map(\.y)))
    func x(_ value: Double) -> String {
      Figures.place(Self.margin + 8 + xs.share(value) * (Self.width - Self.margin - 24))
    }
    func y(_ value: Double) -> String {
      let room = Self.height - Self.margin - 36
      return Figures.place(28 + (1 - ys.share(value)) * room)
    }
    for point in points {
      svg.empty(
        "circle",
        [
          "cx": x(point.x), "cy": y(point.y), "r": "2.4", "fill-opacity": "0.6",
          "class": Self.style(point.group),
        ])
    }
    for centre in centres {
      svg.element(
        "text",
        [
          "x": x(centre.x), "y": y(centre.y), "class": "middle strong", "dy": "0.35em",
          "paint-order": "stroke", "stroke": "var(--card)", "stroke-width": "4",
        ], text: centre.label)
    }
  }

  private func scale(_ values: [Double]) -> PointScale {
    PointScale(low: values.min() ?? 0, high: values.max() ?? 1)
  }
}

/// From a quantity to a share of the chart's width.
private struct PointScale {
  let low: Double
  let high: Double

  func share(_ value: Double) -> Double {
    high > low ? max(0, min(1, (value - low) / (high - low))) : 0.5
  }
}
