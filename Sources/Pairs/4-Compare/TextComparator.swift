// Several words: the better of two cosines, of words and of letter 3-grams, each weighted by how
// rare it is among the records (TF-IDF; Salton and Buckley, 1988,
// doi:10.1016/0306-4573(88)90021-0).

import Kernels
import Records

/// Levels 4 ... 10 by the larger cosine.
struct TextComparator: Sendable {
  private let words: WeightedSets
  private let grams: WeightedSets
  /// The least cosine of levels 4 ... 9.
  private static let cosines = [0.90, 0.75, 0.60, 0.45, 0.30, 0.15]

  init(_ attribute: Attribute) {
    words = WeightedKeys(attribute, .tokens, seed: 11).sets
    grams = WeightedKeys(attribute, .grams(3), seed: 13).sets
  }

  func compare(_ open: OpenPairs, into levels: inout [UInt8]) {
    var cosines = [Double](repeating: 0, count: open.count)
    var floors = [Double](repeating: Self.cosines[5], count: open.count)
    var span = cosines.mutableSpan
    words.cosine(open.lefts.span, open.rights.span, floors: floors.span, into: &span)
    // Letters matter only where they make a better level than words; there is none better than 4.
    for pair in 0..<open.count {
      let level = Self.level(cosines[pair])
      levels[open.positions[pair]] = level
      floors[pair] = level > 4 ? Self.cosines[Int(level) - 5] : 2
    }
    var letterSpan = cosines.mutableSpan
    grams.cosine(open.lefts.span, open.rights.span, floors: floors.span, into: &letterSpan)
    for pair in 0..<open.count {
      let position = open.positions[pair]
      levels[position] = min(levels[position], Self.level(cosines[pair]))
    }
  }

  private static func level(_ cosine: Double) -> UInt8 {
    if cosine >= 0.60 { return cosine >= 0.90 ? 4 : (cosine >= 0.75 ? 5 : 6) }
    if cosine >= 0.30 { return cosine >= 0.45 ? 7 : 8 }
    return cosine >= 0.15 ? 9 : 10
  }
}

/// Number tokens: how much of the smaller set the larger one has, by weight.
struct NumbersComparator: Sendable {
  private let tokens: SparseVectors

  init(_ attribute: Attribute) {
    tokens = WeightedKeys(attribute, .tokens, seed: 17).vectors
  }

  /// 4 contained, 5 half, 6 any, 7 none.
  func level(_ left: UInt32, _ right: UInt32) -> UInt8 {
    let found = sums(Int(left), Int(right))
    let smaller = min(found.left, found.right)
    if found.shared >= 0.99 * smaller { return 4 }
    return found.shared >= 0.5 * smaller ? 5 : (found.shared > 0 ? 6 : 7)
  }

  /// Sums the weights of both rows and of their shared entries, by one merge.
  private func sums(
    _ left: Int, _ right: Int
  ) -> (shared: Double, left: Double, right: Double) {
    var sums = (shared: 0.0, left: 0.0, right: 0.0)
    var second = Int(tokens.starts[right])
    let end = Int(tokens.starts[right + 1])
    for first in Int(tokens.starts[left])..<Int(tokens.starts[left + 1]) {
      let weight = Double(tokens.weights[first])
      sums.left += weight
      while second < end && tokens.entries[second] < tokens.entries[first] {
        sums.right += Double(tokens.weights[second])
        second += 1
      }
      if second < end && tokens.entries[second] == tokens.entries[first] { sums.shared += weight }
    }
    while second < end {
      sums.right += Double(tokens.weights[second])
      second += 1
    }
    return sums
  }
}
