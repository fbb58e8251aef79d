// Where words beside the marks of a plot go: right, left, above or below, where they cover least.

/// Places words one after another.
struct LabelPlacer {
  private typealias Box = (left: Double, right: Double, top: Double, bottom: Double)

  private let bounds: Box
  private var taken: [Box]

  /// Of a 12-pixel bold letter, on average.
  private static let letterWidth = 7.0
  private static let height = 13.0

  /// A placer within the bounds (left, right, top, bottom) that keeps clear of the marks.
  init(
    within bounds: (Double, Double, Double, Double), marks: [(x: Double, y: Double)]
  ) {
    self.bounds = bounds
    taken = marks.map { ($0.x - 5, $0.x + 5, $0.y - 5, $0.y + 5) }
  }

  /// The left end of the words' base line.
  mutating func place(
    _ words: String, beside mark: (x: Double, y: Double)
  ) -> (x: Double, y: Double) {
    let width = Double(words.count) * Self.letterWidth
    let starts = [
      (mark.x + 9, mark.y + 4), (mark.x - 9 - width, mark.y + 4),
      (mark.x - width / 2, mark.y - 10), (mark.x - width / 2, mark.y + 19),
      (mark.x + 6, mark.y - 10), (mark.x - 6 - width, mark.y - 10), (mark.x + 6, mark.y + 19),
      (mark.x - 6 - width, mark.y + 19),
    ]
    func box(_ start: (Double, Double)) -> Box {
      (start.0, start.0 + width, start.1 - Self.height + 3, start.1 + 3)
    }
    let costs = starts.map { cost(box($0)) }
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    taken.append(box(starts[best]))
    return starts[best]
  }

  /// How much of what is taken a box covers, and how far it is out of bounds.
  private func cost(_ box: Box) -> Double {
    let outside =
      max(0, bounds.left - box.left) + max(0, box.right - bounds.right)
      + max(0, bounds.top - 16 - box.top) + max(0, box.bottom - bounds.bottom)
    return taken.reduce(outside * 100) { sum, other in
      let across = min(box.right, other.right) - max(box.left, other.left)
      let along = min(box.bottom, other.bottom) - max(box.top, other.top)
      return across > 0 && along > 0 ? sum + across * along : sum
    }
  }
}
