import Kernels
import Testing

@Suite struct MinHashTests {
  private func signature(_ rule: MinHash, _ set: [UInt32]) -> [UInt32] {
    var minima = [UInt32](repeating: 0, count: rule.bands * rule.rows)
    var span = minima.mutableSpan
    rule.signature(of: set.span, into: &span)
    return minima
  }

  @Test func estimatesJaccard() {
    let rule = MinHash(bands: 500, rows: 2, seed: 9)
    for shared in [0, 20, 50, 80, 100] {
      // Small consecutive identifiers, the worst case for a linear hash.
      let left = (0..<100).map { UInt32($0) }
      let right = (0..<100).map { UInt32($0 < shared ? $0 : $0 + 1000) }
      let agreeing = zip(signature(rule, left), signature(rule, right)).count { $0 == $1 }
      let jaccard = Double(shared) / Double(200 - shared)
      #expect(abs(Double(agreeing) / 1000 - jaccard) < 0.06, "\(shared)")
    }
  }

  @Test func keysFollowTheSet() {
    let rule = MinHash(bands: 4, rows: 3)
    var keys = [[UInt64]]()
    for set in [[1, 2, 3], [3, 1, 2], [4, 5, 6]] as [[UInt32]] {
      var row = [UInt64](repeating: 0, count: 4)
      var span = row.mutableSpan
      rule.keys(of: signature(rule, set).span, into: &span)
      keys.append(row)
    }
    #expect(keys[0] == keys[1])
    #expect(Set(keys[0] + keys[2]).count == 8)
    #expect(abs(rule.probability(similarity: 0.5) - (1 - 0.586181640625)) < 1e-12)
    #expect(signature(rule, []).allSatisfy { $0 == .max })
  }
}
