// A chart of how a whole, split one way, is split another way later: bands from left to right.

/// Flows between the parts of two splits as inline SVG, drawn in 640 × 380 units.
struct FlowChart {
  let title: String
  /// What stands over the left and the right.
  let before: String
  let after: String
  /// The parts, in order from the top; both sides have the same.
  let parts: [String]
  /// From each part before (rows) to each part after (columns).
  let flows: [[Int]]

  private static let width = 640.0
  private static let height = 380.0
  private static let left = 118.0
  private static let right = 522.0
  private static let top = 34.0
  private static let bottom = 372.0
  private static let gap = 8.0
  private static let node = 12.0

  private struct Side {
    var starts: [Double] = []
    var heights: [Double] = []
  }

  /// Writes the chart as a figure with its title.
  func write(to html: inout HTML) {
    html.element("figure", ["class": "flow"]) { html in
      html.element("figcaption", text: title)
      html.element(
        "svg",
        [
          "viewBox": "0 0 \(Figures.place(Self.width)) \(Figures.place(Self.height))",
          "role": "img", "aria-label": title, "class": "chart",
        ]
      ) { draw(&$0) }
    }
  }

  private func draw(_ svg: inout HTML) {
    let sums = flows.map { $0.reduce(0, +) }
    let later = parts.indices.map { part in flows.reduce(0) { $0 + $1[part] } }
    let total = max(1, sums.reduce(0, +))
    let (from, to) = (side(sums, total), side(later, total))
    drawBands(from, to, Double(total), &svg)
    drawSide(from, sums, x: Self.left - Self.node, label: Self.left - Self.node - 6, "end", &svg)
    drawSide(to, later, x: Self.right, label: Self.right + Self.node + 6, "", &svg)
    svg.element(
      "text", ["x": Figures.place(Self.left), "y": "16", "class": "end muted"], text: before)
    svg.element("text", ["x": Figures.place(Self.right), "y": "16", "class": "muted"], text: after)
  }

  private func side(_ sums: [Int], _ total: Int) -> Side {
    let shown = sums.count { $0 > 0 }
    let room = Self.bottom - Self.top - Self.gap * Double(max(0, shown - 1))
    var side = Side()
    var y = Self.top
    for sum in sums {
      let height = room * Double(sum) / Double(total)
      side.starts.append(y)
      side.heights.append(height)
      if sum > 0 { y += height + Self.gap }
    }
    return side
  }

  private func drawBands(_ from: Side, _ to: Side, _ total: Double, _ svg: inout HTML) {
    var (left, right) = (from.starts, to.starts)
    let sums = flows.map { $0.reduce(0, +) }
    let later = parts.indices.map { part in flows.reduce(0) { $0 + $1[part] } }
    for before in parts.indices {
      for after in parts.indices where flows[before][after] > 0 {
        let count = Double(flows[before][after])
        let out = from.heights[before] * count / Double(max(1, sums[before]))
        let into = to.heights[after] * count / Double(max(1, later[after]))
        drawBand(left[before], out, right[after], into, before, after, &svg)
        left[before] += out
        right[after] += into
      }
    }
  }

  private func drawBand(
    _ start: Double, _ out: Double, _ end: Double, _ into: Double, _ before: Int, _ after: Int,
    _ svg: inout HTML
  ) {
    let (x0, x1) = (Self.left, Self.right)
    let middle = Figures.place((x0 + x1) / 2)
    func y(_ value: Double) -> String { Figures.place(value) }
    let path =
      "M\(y(x0)),\(y(start))C\(middle),\(y(start)) \(middle),\(y(end)) \(y(x1)),\(y(end))"
      + "L\(y(x1)),\(y(end + into))C\(middle),\(y(end + into)) \(middle),\(y(start + out)) "
      + "\(y(x0)),\(y(start + out))Z"
    svg.element(
      "path", ["d": path, "class": "band s\(before % 8 + 1)", "fill-opacity": "0.35"]
    ) { svg in
      svg.element(
        "title",
        text: "\(parts[before]) → \(parts[after]): \(Figures.grouped(flows[before][after]))")
    }
  }

  private func drawSide(
    _ side: Side, _ sums: [Int], x: Double, label: Double, _ style: String, _ svg: inout HTML
  ) {
    var last = -Double.infinity
    for part in parts.indices where sums[part] > 0 {
      svg.empty(
        "rect",
        [
          "x": Figures.place(x), "y": Figures.place(side.starts[part]),
          "width": Figures.place(Self.node),
          "height": Figures.place(max(1, side.heights[part])), "class": "s\(part % 8 + 1)",
        ])
      // Names of thin parts make room for each other.
      let y = max(side.starts[part] + side.heights[part] / 2, last + 13)
      last = y
      svg.element(
        "text",
        ["x": Figures.place(label), "y": Figures.place(y), "dy": "0.35em", "class": style],
        text: "\(parts[part]) \(Figures.short(sums[part]))")
    }
  }
}
