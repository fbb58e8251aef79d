import Kernels
import Testing

@Suite struct HashTests {
  @Test func isFixedForEver() {
    // Keys may be stored, so the hash may never change.
    #expect(hash64(ByteStrings([""]))[0] == hash64([UInt8]().span))
    #expect(hash64(Array("matching".utf8).span) == 1718866666756583868)
    #expect(hash64(Array("a record of customers, long enough".utf8).span) == 2801304417241957181)
  }

  @Test func dependsOnEveryByteAndLength() {
    var random = SeededRandom(seed: 11)
    for length in 1...100 {
      var bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let hash = hash64(bytes.span)
      for place in bytes.indices {
        bytes[place] ^= 1
        #expect(hash64(bytes.span) != hash)
        bytes[place] ^= 1
      }
      #expect(hash64((bytes + [0]).span) != hash)
      #expect(hash64(bytes.span, seed: 1) != hash)
    }
  }

  @Test func shortSimilarValuesDoNotCollide() {
    var values = ByteStrings()
    for number in 0..<300_000 { values.append(Array(String(number).utf8)) }
    for number in 0..<200_000 { values.append(Array("customer number \(number) of all".utf8)) }
    #expect(Set(hash64(values)).count == values.count)
    // 500,000 values in 2^32 cells: 29 collisions are expected, of either half.
    #expect(values.count - Set(hash64(values).map { UInt32(truncatingIfNeeded: $0) }).count < 70)
    #expect(values.count - Set(hash64(values).map { UInt32($0 >> 32) }).count < 70)
  }

  @Test(arguments: [1, 3, 4, 7, 8, 12, 16, 17, 32, 33, 48])
  func everyInputBitFlipsHalfTheOutput(length: Int) {
    var random = SeededRandom(seed: 5)
    let trials = 3000
    for bit in stride(from: 0, to: length * 8, by: 3) {
      var flips = [Int](repeating: 0, count: 64)
      for _ in 0..<trials {
        var bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let before = hash64(bytes.span)
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        let changed = before ^ hash64(bytes.span)
        for output in 0..<64 { flips[output] += Int(changed >> UInt64(output) & 1) }
      }
      // Five and a half standard deviations around a half; single bytes have but 256 inputs.
      let tolerance = length == 1 ? 600 : 150
      #expect(flips.allSatisfy { abs($0 - trials / 2) < tolerance }, "bit \(bit)")
    }
  }

  @Test func combiningKeepsOrderAndIsInjective() {
    #expect(combine(1, 2) != combine(2, 1))
    #expect(Set((0..<100_000).map { combine(7, $0) }).count == 100_000)
    #expect(Set((0..<100_000).map { combine($0, 7) }).count == 100_000)
  }
}
