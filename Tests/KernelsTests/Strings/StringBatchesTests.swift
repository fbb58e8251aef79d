import Kernels
import Testing

@Suite(.serialized) struct StringBatchesTests {
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

  @Test(arguments: 0..<8 as Range<UInt64>) func everyPathEqualsReferences(seed: UInt64) {
    let batch = Batch(seed: seed, count: 1200)
    let left = StringSlots(ByteStrings(batch.left))
    let right = StringSlots(ByteStrings(batch.right))
    let expected = Comparisons(referencesOf: batch.left, batch.right)
    for path in LanePath.available {
      LanePath.use(path)
      let results = Comparisons(left, right, (0..<1200).map { ($0, $0) })
      let wrong = results.differences(from: expected)
      let texts = wrong.map { (batch.left[$0], batch.right[$0]) }
      #expect(wrong.isEmpty, "\(path), seed \(seed): \(texts)")
    }
    LanePath.use(nil)
  }

  /// All short strings over two letters: every window, carry and length of the lanes.
  @Test func everyPathEqualsReferencesExhaustively() {
    var values: [String] = []
    for length in 1...6 {
      for bits in 0..<(1 << length) {
        values.append(String((0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" }))
      }
    }
    let pairs = values.indices.flatMap { left in values.indices.map { (left, $0) } }
    let expected = Comparisons(
      referencesOf: pairs.map { values[$0.0] }, pairs.map { values[$0.1] })
    // The same letters as bytes, as words, and as words against bytes.
    let wide = values.map { $0.replacing("a", with: "王").replacing("b", with: "李") }
    let half = values.map { "x" + $0 + "李" }
    let columns = [values, wide, half].map { StringSlots(ByteStrings($0)) }
    for path in LanePath.available {
      LanePath.use(path)
      #expect(Comparisons(columns[0], columns[0], pairs) == expected, "\(path)")
      #expect(Comparisons(columns[1], columns[1], pairs) == expected, "\(path)")
      let mixed = Comparisons(columns[0], columns[2], pairs)
      let mixedExpected = Comparisons(
        referencesOf: pairs.map { values[$0.0] }, pairs.map { half[$0.1] })
      #expect(mixed.differences(from: mixedExpected).isEmpty, "\(path)")
    }
    LanePath.use(nil)
  }

  /// Lengths around the edges of the lanes, of near copies.
  @Test(arguments: 0..<6) func everyPathAgreesOnNearCopies(alphabet: Int) {
    var text = RandomText(seed: UInt64(alphabet))
    var pairs: [(String, String)] = []
    for _ in 0..<20_000 { pairs.append(text.pair(alphabet, lengths: 1...34)) }
    let left = StringSlots(ByteStrings(pairs.map(\.0)))
    let right = StringSlots(ByteStrings(pairs.map(\.1)))
    let codes = pairs.indices.map { ($0, $0) }
    LanePath.use(.scalar)
    let expected = Comparisons(left, right, codes)
    for path in LanePath.available {
      LanePath.use(path)
      #expect(Comparisons(left, right, codes) == expected, "\(path)")
    }
    LanePath.use(nil)
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

  /// By the textbook, with missing sides as documented.
  init(referencesOf left: [String], _ right: [String]) {
    let pairs = Array(zip(left, right))
    jaroWinkler = pairs.map { isMissing($0) ? 0 : referenceJaroWinkler($0.0, $0.1) }
    levenshtein = pairs.map {
      isMissing($0) ? .max : UInt16(referenceDistance($0.0, $0.1, swaps: false))
    }
    osa = pairs.map { isMissing($0) ? .max : UInt16(referenceDistance($0.0, $0.1, swaps: true)) }
  }

  /// The pairs in which the two differ.
  func differences(from other: Comparisons) -> [Int] {
    jaroWinkler.indices.filter {
      jaroWinkler[$0] != other.jaroWinkler[$0] || levenshtein[$0] != other.levenshtein[$0]
        || osa[$0] != other.osa[$0]
    }
  }
}

private func isMissing(_ pair: (String, String)) -> Bool { pair.0.isEmpty || pair.1.isEmpty }
