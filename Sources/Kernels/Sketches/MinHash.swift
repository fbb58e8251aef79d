// Blocking keys for values that share most of their q-grams.
//
// MinHash (Broder 1997, doi:10.1109/SEQUEN.1997.666900): under a random order of all q-grams, two
// sets have the same first element with probability equal to their Jaccard similarity s. Rows of
// such minima are joined into bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets,
// section 3.4): two values share at least one of b bands of r rows with probability
// 1 - (1 - s^r)^b. The orders are random 32-bit hashes, so ties are rare, not impossible.

/// A rule for turning a set of q-grams into a few keys, equal for similar sets.
public struct MinHash: Sendable, Hashable {
  /// How many keys a set gets.
  public let bands: Int
  /// How many minima are joined in one key.
  public let rows: Int
  /// Chooses the random orders.
  public let seed: UInt64
  private let multipliers: [UInt64]
  private let offsets: [UInt64]

  /// `bands` keys of `rows` minima each.
  public init(bands: Int, rows: Int, seed: UInt64 = 1) {
    precondition(bands > 0 && rows > 0, "at least one band of one row")
    self.bands = bands
    self.rows = rows
    self.seed = seed
    var random = SeededRandom(seed: seed)
    multipliers = (0..<bands * rows).map { _ in random.next() | 1 }
    offsets = (0..<bands * rows).map { _ in random.next() }
  }

  /// The probability that two sets of Jaccard similarity `similarity` share a key.
  public func probability(similarity: Double) -> Double {
    var row = 1.0
    for _ in 0..<rows { row *= similarity }
    var none = 1.0
    for _ in 0..<bands { none *= 1 - row }
    return 1 - none
  }

  /// The smallest hash of the set under each of the `bands * rows` orders; `UInt32.max` all over
  /// for the empty set. About 1 ns per element and order.
  public func signature(of set: Span<UInt32>, into minima: inout MutableSpan<UInt32>) {
    precondition(minima.count == bands * rows, "one minimum per band and row")
    for order in minima.indices {
      let (multiplier, offset) = (multipliers[order], offsets[order])
      var least = UInt32.max
      for position in set.indices {
        let scattered = mixed(set[position]) &* multiplier &+ offset
        least = min(least, UInt32(truncatingIfNeeded: scattered >> 32))
      }
      minima[order] = least
    }
  }

  /// One key per band of a signature; bands have different keys even where their minima agree.
  public func keys(of signature: Span<UInt32>, into keys: inout MutableSpan<UInt64>) {
    precondition(signature.count == bands * rows, "one minimum per band and row")
    precondition(keys.count == bands, "one key per band")
    for band in 0..<bands { keys[band] = key(of: signature, band) }
  }

  private func key(of signature: Span<UInt32>, _ band: Int) -> UInt64 {
    var key = mix64(seed ^ UInt64(truncatingIfNeeded: band))
    for row in 0..<rows { key = combine(key, UInt64(signature[band * rows + row])) }
    return key
  }

  /// Keys for blocking: `bands` per value, value by value, all 0 for an empty set; in parallel.
  public func keys(_ grams: QGrams) -> [UInt64] {
    parallelFill(grams.count * bands, initial: 0, grain: 1024 * bands) { range, keys in
      var minima = [UInt32](repeating: 0, count: bands * rows)
      for offset in stride(from: 0, to: range.count, by: bands) {
        let set = grams.identifiers((range.lowerBound + offset) / bands)
        if set.isEmpty { continue }
        var minimaSpan = minima.mutableSpan
        signature(of: set.span, into: &minimaSpan)
        for band in 0..<bands { keys[offset + band] = key(of: minima.span, band) }
      }
    }
  }
}

/// Spreads small identifiers over 64 bits, so that a linear hash orders them at random.
@inline(__always) private func mixed(_ element: UInt32) -> UInt64 {
  var spread = UInt64(element) &* 0x9E37_79B9_7F4A_7C15
  spread ^= spread >> 32
  return spread
}
