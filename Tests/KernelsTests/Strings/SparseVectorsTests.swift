import Kernels
import Testing

@Suite struct SparseVectorsTests {
  private func cosine(_ rows: SparseVectors, _ left: [UInt32], _ right: [UInt32]) -> [Double] {
    var result = [Double](repeating: -1, count: left.count)
    var span = result.mutableSpan
    SparseVectors.cosine(rows, left.span, rows, right.span, into: &span)
    return result
  }

  @Test func cosinesByHand() {
    let rows = SparseVectors(
      starts: [0, 0, 2, 4, 5], entries: [1, 5, 5, 9, 9], weights: [3, 4, 1, 0, 2])
    #expect(cosine(rows, [1, 1, 2, 0, 1], [1, 2, 1, 1, 3]) == [1, 0.8, 0.8, 0, 0])
  }

  @Test func weighsRareTokensMore() {
    let tokens = Tokens(ByteStrings(["", "acme ltd", "acme inc", "zenith ltd", "apex ltd"]))
    let rows = SparseVectors(tokens, rowCounts: [7, 1, 1, 1, 1])
    let results = cosine(rows, [1, 1, 0], [2, 3, 1])
    #expect(results[0] > results[1])
    #expect(results[1] > 0)
    #expect(results[2] == 0)
    // ltd is in three of four records, acme in two.
    let (ltd, acme, zenith) = (weight(4, 3), weight(4, 2), weight(4, 1))
    let expected =
      ltd * ltd / ((acme * acme + ltd * ltd) * (zenith * zenith + ltd * ltd)).squareRoot()
    #expect(abs(results[1] - expected) < 1e-6)
  }

  private func weight(_ total: Double, _ count: Double) -> Double {
    logarithm((1 + total) / (1 + count)) + 1
  }

  @Test(arguments: 0..<5 as Range<UInt64>) func equalsDenseVectors(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var starts: [UInt32] = [0]
    var entries: [UInt32] = []
    var weights: [Float] = []
    var dense: [[Double]] = []
    for _ in 0..<60 {
      var row = [Double](repeating: 0, count: 40)
      for entry in 0..<40 where random.below(4) == 0 {
        let weight = Float(random.unit())
        entries.append(UInt32(entry))
        weights.append(weight)
        row[entry] = Double(weight)
      }
      starts.append(UInt32(entries.count))
      dense.append(row)
    }
    let rows = SparseVectors(starts: starts, entries: entries, weights: weights)
    for left in 0..<60 {
      let results = cosine(rows, [UInt32](repeating: UInt32(left), count: 60), Array(0..<60))
      for right in 0..<60 {
        let product = zip(dense[left], dense[right]).reduce(0) { $0 + $1.0 * $1.1 }
        let lengths =
          dense[left].reduce(0) { $0 + $1 * $1 } * dense[right].reduce(0) { $0 + $1 * $1 }
        let expected = lengths == 0 ? 0 : product / lengths.squareRoot()
        #expect(abs(results[right] - expected) < 1e-12, "seed \(seed)")
      }
    }
  }
}

@Suite struct TokensTests {
  @Test func splitsAtSpaces() {
    let tokens = Tokens(ByteStrings(["", "a bb", " bb  a ", "bb bb"]))
    #expect(tokens.dictionary == ByteStrings(["", "a", "bb"]))
    #expect(tokens.starts == [0, 0, 2, 4, 6])
    #expect(tokens.tokens == [1, 2, 2, 1, 2, 2])
  }

  @Test func numbersByFirstAppearance() {
    var dictionary = ByteDictionary()
    var random = SeededRandom(seed: 8)
    var codes: [String: UInt32] = ["": 0]
    for _ in 0..<20_000 {
      let word = String(random.below(3000) * random.below(3), radix: 7)
      let code = dictionary.code(of: Array(word.utf8).span)
      #expect(codes[word, default: UInt32(codes.count)] == code)
      codes[word] = code
    }
    #expect(dictionary.count == codes.count)
    #expect(dictionary.knownCode(of: Array("unknown".utf8).span) == nil)
    #expect(dictionary.knownCode(of: [UInt8]().span) == 0)
  }
}
