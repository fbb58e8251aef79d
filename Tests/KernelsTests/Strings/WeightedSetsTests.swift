// Cosines of weighted sets against the plain ones of sparse vectors.

import Kernels
import Testing

@Suite struct WeightedSetsTests {
  @Test(arguments: 1...20) func cosinesEqualTheSparseOnes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let featureCount = 1 + random.below(2000)
    let weights = (0..<featureCount).map { _ in Float(random.below(1000)) / 100 }
    var starts: [UInt32] = [0]
    var features: [UInt32] = []
    for _ in 0..<200 {
      let own = Set((0..<random.below(30)).map { _ in UInt32(random.below(featureCount)) })
      features += own.sorted()
      starts.append(UInt32(features.count))
    }
    let sets = WeightedSets(starts: starts, features: features, weights: weights)
    let vectors = SparseVectors(
      starts: starts, entries: features, weights: features.map { weights[Int($0)] })
    let lefts = (0..<3000).map { _ in UInt32(random.below(200)) }
    let rights = (0..<3000).map { _ in UInt32(random.below(200)) }
    let floors = lefts.map { _ in [0, 0.1, 0.3, 0.9, 2][random.below(5)] }
    var plain = [Double](repeating: -1, count: lefts.count)
    var plainSpan = plain.mutableSpan
    SparseVectors.cosine(vectors, lefts.span, vectors, rights.span, into: &plainSpan)
    var cosines = [Double](repeating: -1, count: lefts.count)
    var span = cosines.mutableSpan
    sets.cosine(lefts.span, rights.span, floors: floors.span, into: &span)
    for pair in lefts.indices {
      #expect(cosines[pair] == (plain[pair] >= floors[pair] ? plain[pair] : 0), "seed \(seed)")
    }
    #expect(sets.count == 200)
  }

  @Test func emptySetsHaveNoCosine() {
    let sets = WeightedSets(starts: [0, 0, 0], features: [], weights: [])
    let codes: [UInt32] = [0, 1]
    let floors = [0.0, 0.5]
    var cosines = [1.0, 1.0]
    var span = cosines.mutableSpan
    sets.cosine(codes.span, codes.span, floors: floors.span, into: &span)
    #expect(cosines == [0, 0])
  }
}
