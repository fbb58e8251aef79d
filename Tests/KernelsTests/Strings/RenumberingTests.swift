import Kernels
import Testing

@Suite struct RenumberingTests {
  @Test func codesCountFirstAppearancesInTheNewOrder() {
    for seed in 0..<UInt64(200) {
      var random = SeededRandom(seed: seed)
      let values = 1 + random.below(50)
      let codes = (0..<1 + random.below(200)).map { _ in UInt32(random.below(values)) }
      let order = codes.indices.map { _ in UInt32(random.below(codes.count)) }
      let result = renumbered(codes, in: order, valueCount: values)
      var old: [UInt32] = [0]
      let expected = order.map { record -> UInt32 in
        let code = codes[Int(record)]
        if code == 0 { return 0 }
        if let known = old.firstIndex(of: code) { return UInt32(known) }
        old.append(code)
        return UInt32(old.count - 1)
      }
      #expect(result.codes == expected, "seed \(seed)")
      #expect(result.old == old, "seed \(seed)")
    }
  }

  @Test func noRecordsHaveNoCodes() {
    let result = renumbered([], in: [], valueCount: 1)
    #expect(result.codes.isEmpty)
    #expect(result.old == [0])
  }
}
