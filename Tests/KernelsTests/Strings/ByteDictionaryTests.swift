import Kernels
import Testing

@Suite struct ByteDictionaryTests {
  @Test func listsAreNumberedAsSinglesAre() {
    for seed in 0..<UInt64(50) {
      var random = SeededRandom(seed: seed)
      var (whole, single) = (ByteDictionary(), ByteDictionary())
      if random.below(2) == 0 { whole.reserve(count: random.below(500), byteCount: 1000) }
      var codeOf: [[UInt8]: UInt32] = [[]: 0]
      for _ in 0..<3 {
        var strings = ByteStrings()
        for _ in 0..<random.below(700) { strings.append(ColumnDictionaryTests.value(&random)) }
        let expected = (0..<strings.count).map { index -> UInt32 in
          let value = strings.array(index)
          let code = codeOf[value] ?? UInt32(codeOf.count)
          codeOf[value] = code
          return code
        }
        #expect(whole.codes(of: strings) == expected, "seed \(seed)")
        let singles = (0..<strings.count).map { single.code(of: strings.array($0).span) }
        #expect(singles == expected, "seed \(seed)")
      }
      #expect(whole.values == single.values, "seed \(seed)")
      for (value, code) in codeOf { #expect(whole.knownCode(of: value.span) == code) }
      #expect(whole.knownCode(of: Array("not there".utf8).span) == nil)
    }
  }

  @Test func aDictionaryWithoutTheEmptyStringTakesItAsAnyOther() {
    var dictionary = ByteDictionary(withEmpty: false)
    #expect(dictionary.knownCode(of: [UInt8]().span) == nil)
    #expect(dictionary.codes(of: ByteStrings(["a", "", "a", ""])) == [0, 1, 0, 1])
    #expect(dictionary.knownCode(of: [UInt8]().span) == 1)
  }
}
