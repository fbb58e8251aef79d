// Several words: the better of two cosines, of words and of letter 3-grams, each weighted by how
// rare it is among the records (TF-IDF; Salton and Buckley, 1988,
// doi:10.1016/0306-4573(88)90021-0).

import Kernels
import Records

/// Levels 4 ... 10 by the larger cosine.
struct TextComparator: Sendable {
  private let words: SparseVectors
  private let grams: SparseVectors

  init(_ attribute: Attribute) {
    words = weightedVectors(attribute, ValueKeys(attribute, .tokens, seed: 11))
    grams = weightedVectors(attribute, ValueKeys(attribute, .grams(3), seed: 13))
  }

  func compare(_ open: OpenPairs, into levels: inout [UInt8]) {
    var cosines = [Double](repeating: 0, count: open.count)
    var span = cosines.mutableSpan
    SparseVectors.cosine(words, open.lefts.span, words, open.rights.span, into: &span)
    // Pairs whose words agree as well as can be need no letters.
    var rest = OpenPairs()
    for pair in 0..<open.count {
      let level = Self.level(cosines[pair])
      levels[open.positions[pair]] = level
      if level > 4 { rest.append(open.positions[pair], open.lefts[pair], open.rights[pair]) }
    }
    var letters = [Double](repeating: 0, count: rest.count)
    var letterSpan = letters.mutableSpan
    SparseVectors.cosine(grams, rest.lefts.span, grams, rest.rights.span, into: &letterSpan)
    for pair in 0..<rest.count {
      let position = rest.positions[pair]
      levels[position] = min(levels[position], Self.level(letters[pair]))
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
    tokens = weightedVectors(attribute, ValueKeys(attribute, .tokens, seed: 17))
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

/// Vectors of the values' keys, each key once, weighted ln(1 + records / records with the key).
private func weightedVectors(_ attribute: Attribute, _ keys: ValueKeys) -> SparseVectors {
  let numbered = NumberedKeys(keys, counts: attribute.counts)
  let filled = Double(attribute.codes.count - Int(attribute.counts[0]))
  let weights = numbered.frequencies.map { Float(logarithm(1 + filled / Double(max(1, $0)))) }
  return SparseVectors(
    starts: numbered.starts, entries: numbered.ids, weights: numbered.ids.map { weights[Int($0)] })
}

/// Keys renumbered from 0, sorted and without repeats in each value.
private struct NumberedKeys {
  var starts: [UInt32] = [0]
  var ids: [UInt32] = []
  /// For every key number, the records whose value has it.
  var frequencies: [Int] = []

  init(_ keys: ValueKeys, counts: [UInt32]) {
    var sorted = keys.keys
    radixSort(&sorted)
    var unique: [UInt64] = []
    for key in sorted where unique.last != key { unique.append(key) }
    var table = PatternTable()
    for key in unique { _ = table.number(key) }
    frequencies = [Int](repeating: 0, count: unique.count)
    for value in 0..<counts.count {
      var own: [UInt32] = []
      for index in Int(keys.starts[value])..<Int(keys.starts[value + 1]) {
        own.append(table.number(keys.keys[index]))
      }
      own.sort()
      let first = ids.count
      for id in own where ids.count == first || ids[ids.count - 1] != id {
        ids.append(id)
        frequencies[Int(id)] += Int(counts[value])
      }
      starts.append(UInt32(ids.count))
    }
  }
}
