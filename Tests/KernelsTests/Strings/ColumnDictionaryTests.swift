import Kernels
import Testing

@Suite struct ColumnDictionaryTests {
  /// Values of many lengths, some alike in all but one byte.
  static func value(_ random: inout SeededRandom) -> [UInt8] {
    var value = [UInt8](repeating: 97, count: random.below(random.below(4) == 0 ? 70 : 20))
    if !value.isEmpty { value[random.below(value.count)] = UInt8(97 + random.below(3)) }
    return value
  }

  /// What a dictionary must give: codes by first appearance, the empty value being 0.
  struct Reference {
    var codes: [[UInt8]: UInt32] = [[]: 0]
    var values: [[UInt8]] = [[]]

    mutating func code(of value: [UInt8]) -> UInt32 {
      if let code = codes[value] { return code }
      codes[value] = UInt32(values.count)
      values.append(value)
      return UInt32(values.count - 1)
    }
  }

  @Test func numbersValuesByFirstAppearance() {
    for seed in 0..<UInt64(20) {
      var random = SeededRandom(seed: seed)
      var dictionary = ColumnDictionary()
      var reference = Reference()
      for _ in 0..<random.below(4000) {
        let value = Self.value(&random)
        #expect(dictionary.code(of: value.span) == reference.code(of: value), "seed \(seed)")
      }
      let strings = dictionary.arena.strings()
      #expect((0..<strings.count).map { strings.array($0) } == reference.values, "seed \(seed)")
    }
  }

  @Test func mergesAsIfAllHadBeenOne() {
    for seed in 0..<UInt64(20) {
      var random = SeededRandom(seed: seed, stream: 2)
      var dictionary = ColumnDictionary()
      var reference = Reference()
      for _ in 0..<5 {
        var part = ColumnDictionary()
        for _ in 0..<random.below(3000) { _ = part.code(of: Self.value(&random).span) }
        let codes = dictionary.merge(part.arena)
        let expected = (0..<part.count).map { reference.code(of: part.arena.array($0)) }
        #expect(codes == expected, "seed \(seed)")
      }
      #expect(dictionary.count == reference.values.count, "seed \(seed)")
    }
  }

  /// A text of one column in quotes or not, so that batches of any size are met.
  @Test func encodesBatches() {
    for seed in 0..<UInt64(20) {
      var random = SeededRandom(seed: seed, stream: 3)
      let values = (0..<random.below(3000)).map { _ -> [UInt8] in
        Self.value(&random).map { $0 == 98 ? 34 : $0 }
      }
      let text = values.flatMap { value -> [UInt8] in
        [34] + value.flatMap { $0 == 34 ? [34, 34] : [$0] } + [34, 10]
      }
      for always in [false, true] {
        let file = FileBytes(text)
        var scanner = FieldScanner(text: file, delimiter: 44, columns: 1)
        let batch = FieldBatch(text: file, columns: 1)
        var dictionary = ColumnDictionary()
        var codes: [UInt32] = []
        while scanner.fill(batch, stop: file.count) {
          dictionary.encode(
            batch, column: 0, known: nil, into: &codes, always: always)
        }
        #expect(codes.map { dictionary.arena.array(Int($0)) } == values, "seed \(seed)")
        if !always {
          var reference = Reference()
          #expect(codes == values.map { reference.code(of: $0) }, "seed \(seed)")
        }
      }
    }
  }

  @Test func copiesAreIndependent() {
    var first = ColumnDictionary()
    _ = first.code(of: Array("a".utf8).span)
    var second = first
    #expect(second.code(of: Array("b".utf8).span) == 2)
    #expect(first.code(of: Array("c".utf8).span) == 2)
    #expect(first.arena.array(2) == Array("c".utf8) && second.arena.array(2) == Array("b".utf8))
  }

  @Test func whatDoesNotFitIsLeftOutAndTold() {
    var dictionary = ColumnDictionary(byteLimit: 5)
    #expect(dictionary.code(of: Array("abc".utf8).span) == 1)
    #expect(dictionary.code(of: Array("def".utf8).span) == 0)
    #expect(dictionary.arena.isOverfull && dictionary.count == 2)
  }

  @Test func arenasWriteNumbers() {
    let numbers = [0, 7, 10, 99, 100, 12_345_678_901, .max]
    var arena = ByteArena()
    for number in numbers { arena.append(number: number) }
    #expect(arena.strings(withEmpty: false) == ByteStrings(numbers.map { String($0) }))
  }

  /// What a dictionary knows already gets its code there; the rest is numbered after it.
  @Test func encodesAndMergesWithKnownValues() {
    for seed in 0..<UInt64(20) {
      var random = SeededRandom(seed: seed, stream: 4)
      var dictionary = ColumnDictionary()
      var reference = Reference()
      var all: [UInt32] = []
      var expected: [UInt32] = []
      for round in 0..<4 {
        let values = (0..<random.below(2000)).map { _ in Self.value(&random) }
        let file = FileBytes(values.flatMap { Array("\"".utf8) + $0 + Array("\"\n".utf8) })
        var scanner = FieldScanner(text: file, delimiter: 44, columns: 1)
        let batch = FieldBatch(text: file, columns: 1)
        var part = ColumnDictionary()
        var codes: [UInt32] = []
        var known: ColumnDictionary? = round == 2 ? nil : dictionary
        let knownCount = known?.count ?? 1
        while scanner.fill(batch, stop: file.count) {
          part.encode(batch, column: 0, known: known, into: &codes, always: round == 3)
        }
        known = nil
        dictionary.merge(part.arena, codes: codes, known: knownCount, missing: 0, into: &all)
        expected += values.map { reference.code(of: $0) }
        #expect(all == expected, "seed \(seed), round \(round)")
      }
    }
  }

  @Test func arenasKeepWhatIsAppended() {
    var arena = ByteArena()
    arena.append(Array("one".utf8).span)
    var other = ByteArena()
    for word in ["two", "", "three and a good deal more than that"] {
      other.append(Array(word.utf8).span)
    }
    arena.append(other)
    arena.append(other, indices: [3, 0, 1])
    let words = (0..<arena.count).map { String(decoding: arena.array($0), as: UTF8.self) }
    let long = "three and a good deal more than that"
    #expect(words == ["", "one", "two", "", long, long, "", "two"])
    #expect(arena.strings() == ByteStrings(words))
    #expect(arena.strings(withEmpty: false) == ByteStrings(words.dropFirst()))
    #expect(arena.strings([4, 1]) == ByteStrings([long, "one"]))
  }
}
