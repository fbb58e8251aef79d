// What must not be in one cluster, followed while the clusters of one component grow.

/// Keeps clusters apart that contradict each other: by identifier, or by having a source twice.
struct Separation {
  private let apart: [CannotLink]
  /// Empty unless a cluster may hold one record a source.
  private let sourceOf: [UInt16]
  private let sourceCount: Int

  /// `codes[k * size + root]` is the one value of identifier k in the cluster, 0 if none.
  private var codes: [UInt32] = []
  /// Bit `source % 64` is set for every source in the cluster.
  private var sourceBits: [UInt64] = []
  /// The next member of the same cluster, in a ring; kept only for more than 64 sources.
  private var ring: [UInt32] = []
  private var sources: [UInt16] = []
  private var size = 0

  /// `sourceOf` is empty if sources may repeat in a cluster.
  init(apart: [CannotLink], sourceOf: [UInt16]) {
    self.apart = apart
    self.sourceOf = sourceOf
    sourceCount = Int(sourceOf.max() ?? 0) + 1
  }

  /// Starts anew with every record of `members` alone.
  mutating func start(_ members: ArraySlice<UInt32>) {
    size = members.count
    codes.removeAll(keepingCapacity: true)
    for identifier in apart {
      for record in members { codes.append(identifier.codes[Int(record)]) }
    }
    guard !sourceOf.isEmpty else { return }
    sourceBits.removeAll(keepingCapacity: true)
    for record in members { sourceBits.append(1 << UInt64(sourceOf[Int(record)] % 64)) }
    guard sourceCount > 64 else { return }
    sources = members.map { sourceOf[Int($0)] }
    ring = (0..<size).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Whether clusters with roots `a` and `b` contradict each other; O(identifiers), and for more
  /// than 64 sources O(records of a × records of b) if their bits collide.
  func forbids(_ a: Int, _ b: Int) -> Bool {
    for identifier in apart.indices {
      let left = codes[identifier * size + a]
      let right = codes[identifier * size + b]
      if left != 0 && right != 0 && left != right { return true }
    }
    guard !sourceOf.isEmpty, sourceBits[a] & sourceBits[b] != 0 else { return false }
    return sourceCount <= 64 || shareSource(a, b)
  }

  private func shareSource(_ a: Int, _ b: Int) -> Bool {
    var left = a
    repeat {
      var right = b
      repeat {
        if sources[left] == sources[right] { return true }
        right = Int(ring[right])
      } while right != b
      left = Int(ring[left])
    } while left != a
    return false
  }

  /// Cluster `b` became part of cluster `a`.
  mutating func join(_ b: Int, into a: Int) {
    for identifier in apart.indices {
      codes[identifier * size + a] = max(
        codes[identifier * size + a], codes[identifier * size + b])
    }
    guard !sourceOf.isEmpty else { return }
    sourceBits[a] |= sourceBits[b]
    if sourceCount > 64 { ring.swapAt(a, b) }
  }
}
