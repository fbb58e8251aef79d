// How series of a plot are told apart: by colour, by the shape of their marks, and by dashes.

/// The look of one series.
struct PlotStyle: Equatable {
  /// 1 ... 8.
  let colour: Int
  /// 0 ... 7: circle, square, triangle, diamond, and the same hollow.
  let shape: Int
  let isDashed: Bool

  /// A colour with its own shape; the further variants of one thing share its colour.
  init(colour: Int, variant: Int = 0) {
    self.colour = (colour - 1) % 8 + 1
    let own = (colour - 1) % 4
    shape = variant == 0 ? own : (own + variant - 1) % 4 + 4
    isDashed = variant > 0
  }

  /// The class of its lines.
  var line: String { "line s\(colour)\(isDashed ? " dashed" : "")" }
}

extension HTML {
  /// Draws one mark of a series.
  mutating func plotMark(_ style: PlotStyle, x: Double, y: Double, tip: String = "") {
    let look = "mark s\(style.colour)\(style.shape >= 4 ? " hollow" : "")"
    let write = { (mark: inout HTML) in
      if !tip.isEmpty { mark.element("title", text: tip) }
    }
    let corners: [(Double, Double)]
    switch style.shape % 4 {
    case 0:
      element(
        "circle", ["cx": Figures.place(x), "cy": Figures.place(y), "r": "5", "class": look],
        write)
      return
    case 1: corners = [(-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)]
    case 2: corners = [(0, -5.5), (5.5, 4.5), (-5.5, 4.5)]
    default: corners = [(0, -6), (6, 0), (0, 6), (-6, 0)]
    }
    let points = corners.map { "\(Figures.place(x + $0.0)),\(Figures.place(y + $0.1))" }
    element("polygon", ["points": points.joined(separator: " "), "class": look], write)
  }
}
