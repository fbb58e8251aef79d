import Kernels
import Testing

@Suite struct StringBatchesTests {
  /// Random pairs over every alphabet, of mixed lengths, as codes into one or two columns.
  struct Batch {
    let left: [String]
    let right: [String]

    init(seed: UInt64, count: Int) {
      var text = RandomText(seed: seed)
      let ranges: [ClosedRange<Int>] = [0...3, 1...8, 5...16, 10...33, 20...70, 60...140]
      var pairs: [(String, String)] = []
      for index in 0..<count {
        let alphabet = text.random.below(RandomText.alphabets.count)
        // Longer strings are rarer, since the reference is slow.
        let range = ranges[min(text.random.below(6), index % 8 == 0 ? 5 : 3)]
        var pair = text.pair(alphabet, lengths: range)
        if index % 16 == 0 {
          pair.1 = text.string(text.random.below(RandomText.alphabets.count), lengths: range)
        }
        pairs.append(pair)
      }
      left = pairs.map(\.0)
      right = pairs.map(\.1)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func equalsReferences(seed: UInt64) {
    let batch = Batch(seed: seed, count: 1200)
    let left = StringSlots(ByteStrings(batch.left))
    let right = StringSlots(ByteStrings(batch.right))
    let results = Comparisons(left, right, (0..<1200).map { ($0, $0) })
    for pair in 0..<1200 {
      let (a, b) = (batch.left[pair], batch.right[pair])
      let missing = a.isEmpty || b.isEmpty
      let similarity = missing ? 0 : referenceJaroWinkler(a, b)
      #expect(results.jaroWinkler[pair] == similarity, "seed \(seed): \(a)|\(b)")
      let plain = missing ? Int(UInt16.max) : referenceDistance(a, b, swaps: false)
      #expect(Int(results.levenshtein[pair]) == plain, "seed \(seed): \(a)|\(b)")
      let swapping = missing ? Int(UInt16.max) : referenceDistance(a, b, swaps: true)
      #expect(Int(results.osa[pair]) == swapping, "seed \(seed): \(a)|\(b)")
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func isSymmetric(seed: UInt64) {
    let batch = Batch(seed: 100 + seed, count: 3000)
    let slots = StringSlots(ByteStrings(batch.left + batch.right))
    let forward = Comparisons(slots, slots, (0..<3000).map { ($0, $0 + 3000) })
    let backward = Comparisons(slots, slots, (0..<3000).map { ($0 + 3000, $0) })
    #expect(forward == backward)
  }

  @Test func cutsOff() {
    let alphabet = "abcdefghijklmnopqrstuvwxyz"
    let slots = StringSlots(ByteStrings(["", "abcdef", "abcxyz", "abc", alphabet]))
    let pairs = [(1, 2), (1, 3), (1, 4), (2, 4), (0, 1), (0, 0), (1, 1)]
    #expect(Comparisons(slots, slots, pairs, cutOff: 3).levenshtein == [3, 3, 4, 4, 4, 4, 0])
    #expect(Comparisons(slots, slots, pairs, cutOff: 2).osa == [3, 3, 3, 3, 3, 3, 0])
    #expect(Comparisons(slots, slots, pairs).levenshtein == [3, 3, 20, 20, .max, .max, 0])
  }

  @Test func comparesScalarsNotBytesOrCharacters() {
    let values = ["", "müller", "muller", "e\u{301}", "\u{e9}", "𠮷田", "吉田"]
    let slots = StringSlots(ByteStrings(values))
    let pairs = [(1, 2), (3, 4), (5, 6)]
    #expect(Comparisons(slots, slots, pairs).levenshtein == [1, 2, 1])
    #expect(slots.length(1) == 6)
    #expect(slots.length(5) == 2)
  }

  @Test func equalsSinglePairFunctions() {
    let batch = Batch(seed: 77, count: 500)
    let left = StringSlots(ByteStrings(batch.left))
    let right = StringSlots(ByteStrings(batch.right))
    let results = Comparisons(left, right, (0..<500).map { ($0, $0) })
    for pair in 0..<500 {
      let (a, b) = (Array(batch.left[pair].utf8), Array(batch.right[pair].utf8))
      #expect(results.jaroWinkler[pair] == jaroWinkler(a.span, b.span))
      if a.isEmpty || b.isEmpty { continue }
      #expect(Int(results.levenshtein[pair]) == levenshtein(a.span, b.span))
      #expect(Int(results.osa[pair]) == osa(a.span, b.span))
    }
  }
}

/// All three comparators on the same pairs of codes.
struct Comparisons: Equatable {
  var jaroWinkler: [Double]
  var levenshtein: [UInt16]
  var osa: [UInt16]

  init(
    _ left: StringSlots, _ right: StringSlots, _ pairs: [(Int, Int)], cutOff: UInt16 = .max - 1
  ) {
    let leftCodes = pairs.map { UInt32($0.0) }
    let rightCodes = pairs.map { UInt32($0.1) }
    jaroWinkler = [Double](repeating: -1, count: pairs.count)
    levenshtein = [UInt16](repeating: 7777, count: pairs.count)
    osa = [UInt16](repeating: 7777, count: pairs.count)
    var similarities = jaroWinkler.mutableSpan
    Kernels.jaroWinkler(left, leftCodes.span, right, rightCodes.span, into: &similarities)
    var distances = levenshtein.mutableSpan
    Kernels.levenshtein(
      left, leftCodes.span, right, rightCodes.span, cutOff: cutOff, into: &distances)
    var alignments = osa.mutableSpan
    Kernels.osa(left, leftCodes.span, right, rightCodes.span, cutOff: cutOff, into: &alignments)
  }
}
