// Drawing one of many things in proportion to weights, in constant time: the alias method (Walker
// 1977, doi:10.1145/355744.355749, in Vose's numbering). A table cell is either itself or its
// alias; the cell is drawn evenly, then one of the two.

import Kernels

/// Draws indices in proportion to their weights.
package struct WeightedChoice: Sendable {
  /// The share of each cell that is its own; the rest is its alias's.
  private let own: [Double]
  private let alias: [UInt32]

  /// A choice among `weights`, at least one of them above 0; O(weights).
  package init(_ weights: [Double]) {
    let total = weights.reduce(0, +)
    precondition(total > 0, "something must have a weight")
    var share = weights.map { $0 * Double(weights.count) / total }
    var alias = weights.indices.map { UInt32($0) }
    var light = share.indices.filter { share[$0] < 1 }
    var heavy = share.indices.filter { share[$0] >= 1 }
    while let small = light.popLast(), let large = heavy.popLast() {
      alias[small] = UInt32(large)
      share[large] -= 1 - share[small]
      if share[large] < 1 { light.append(large) } else { heavy.append(large) }
    }
    own = share
    self.alias = alias
  }

  /// An index, with one random number.
  package func draw(_ random: inout SeededRandom) -> Int {
    let place = random.unit() * Double(own.count)
    let cell = Int(place)
    // What rounding leaves over has no other alias than itself.
    return place - Double(cell) < own[cell] ? cell : Int(alias[cell])
  }
}

extension SeededRandom {
  /// True with the given probability.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// One element, each as likely.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// A number in low ... high.
  mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }
}

/// Draws how many records an entity has, less one: k + 1 with a probability that falls as
/// (k + 1)^-`exponent`, at most `most`.
func recordCountChoice(exponent: Double, most: Int) -> WeightedChoice {
  WeightedChoice((1...most).map { exponential(-exponent * logarithm(Double($0))) })
}
