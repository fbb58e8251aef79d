import Kernels
import Testing

@Suite struct QGramsTests {
  private func dice(_ grams: QGrams, _ left: [UInt32], _ right: [UInt32]) -> [Double] {
    var result = [Double](repeating: -1, count: left.count)
    var span = result.mutableSpan
    QGrams.dice(grams, left.span, grams, right.span, into: &span)
    return result
  }

  @Test func countsPublishedExamples() {
    // night and nacht share one bigram (ht) of four each: 2 * 1 / 8.
    let plain = QGrams(ByteStrings(["", "night", "nacht", "n", "n"]), q: 2, padded: false)
    #expect(dice(plain, [1, 1, 0, 3, 3], [2, 1, 1, 4, 1]) == [0.25, 1, 0, 1, 0])
    let padded = QGrams(ByteStrings(["", "night", "nacht"]), q: 2)
    #expect(dice(padded, [1], [2]) == [0.5])
    #expect(padded.size(1) == 6)
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func equalsSetsOfText(seed: UInt64) {
    var text = RandomText(seed: seed)
    let q = 1 + Int(seed % 4)
    let padded = seed % 2 == 0
    var values = [""]
    for index in 0..<1000 {
      let alphabet = text.random.below(RandomText.alphabets.count)
      let lengths = index % 10 == 0 ? 40...300 : 1...30
      let pair = text.pair(alphabet, lengths: lengths)
      values += [pair.0, pair.1]
    }
    let grams = QGrams(ByteStrings(values), q: q, padded: padded)
    let left = (0..<1000).map { UInt32(2 * $0 + 1) }
    let right = left.map { $0 + 1 }
    let results = dice(grams, left, right)
    var coincidences = 0
    for pair in 0..<1000 {
      let a = referenceGrams(values[2 * pair + 1], q: q, padded: padded)
      let b = referenceGrams(values[2 * pair + 2], q: q, padded: padded)
      let expected =
        a.isEmpty || b.isEmpty ? 0 : Double(2 * a.intersection(b).count) / Double(a.count + b.count)
      let error = abs(results[pair] - expected)
      let isAscii = (values[2 * pair + 1] + values[2 * pair + 2]).utf8.allSatisfy { $0 < 0x80 }
      // Hashed q-grams may coincide, once in a million; there are up to 300 * 300 in a pair.
      #expect(error < (isAscii && q <= 3 ? 1e-12 : 0.02), "seed \(seed) pair \(pair)")
      coincidences += error < 1e-12 ? 0 : 1
      let identifiers = grams.identifiers(2 * pair + 1)
      #expect(identifiers.count == grams.size(2 * pair + 1))
      #expect(identifiers == identifiers.sorted())
    }
    #expect(coincidences < 10)
    for path in LanePath.available {
      LanePath.use(path)
      #expect(dice(grams, right, left) == results, "\(path)")
    }
    LanePath.use(nil)
  }

  @Test func trigramsOfAsciiAreExact() {
    var identifiers = Set<UInt32>()
    var values = ByteStrings()
    for first in 0x20...0x7E {
      for second in 0x20...0x7E {
        for third in stride(from: 0x20, through: 0x7E, by: 7) {
          values.append([UInt8(first), UInt8(second), UInt8(third)])
        }
      }
    }
    let grams = QGrams(values, q: 3, padded: false)
    for index in 0..<grams.count { identifiers.formUnion(grams.identifiers(index)) }
    #expect(identifiers.count == values.count)
    #expect(identifiers.allSatisfy { $0 < QGrams.identifierLimit })
  }

  @Test func minHashKeysFollowSimilarity() {
    let values = ByteStrings(["", "jonathan alexander smith", "jonathan alexander smyth", "wu"])
    let keys = MinHash(bands: 30, rows: 2, seed: 4).keys(QGrams(values, q: 3))
    let rows = (0..<4).map { Array(keys[$0 * 30..<$0 * 30 + 30]) }
    #expect(rows[0].allSatisfy { $0 == 0 })
    #expect(zip(rows[1], rows[2]).contains { $0 == $1 })
    #expect(!zip(rows[1], rows[3]).contains { $0 == $1 })
  }
}

/// The set of q-grams as text.
private func referenceGrams(_ value: String, q: Int, padded: Bool) -> Set<[String]> {
  var letters = value.unicodeScalars.map { String($0) }
  if letters.isEmpty { return [] }
  if padded {
    let padding = [String](repeating: "pad", count: q - 1)
    letters = padding + letters + padding
  }
  if letters.count < q { return [letters] }
  return Set((0...letters.count - q).map { Array(letters[$0..<$0 + q]) })
}
