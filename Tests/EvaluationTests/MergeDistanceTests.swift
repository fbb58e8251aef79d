import Entities
import Evaluation
import Kernels
import Testing

@Suite struct MergeDistanceTests {
  /// The example of Menestrina, Whang and Garcia-Molina (2010): the truth is ab, cd, efghij.
  @Test(arguments: [
    ([0, 0, 1, 1, 2, 2, 2, 2, 2, 2], 0.0),
    ([0, 1, 2, 3, 4, 4, 4, 4, 4, 4], 2.0),
    ([0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 1.0),
    ([0, 0, 0, 0, 1, 1, 1, 2, 2, 2], 2.0),
  ]) func publishedExample(clusters: [UInt32], distance: Double) {
    let truth = Truth(entityOf: [0, 0, 1, 1, 2, 2, 2, 2, 2, 2])
    #expect(MergeDistance().measure(Clusters(labels: clusters), against: truth) == distance)
  }

  /// The closed form equals the paper's slice algorithm, which splits and merges step by step.
  @Test func closedFormIsTheSliceAlgorithm() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = 1 + random.below(40)
      let truth = randomLabels(count, labels: 1 + random.below(count), &random)
      let clusters = randomLabels(count, labels: 1 + random.below(count), &random)
      let costs: [(MergeCost, (Double, Double) -> Double)] = [
        (.each, { _, _ in 1 }), (.pairs, { $0 * $1 }), (.free, { _, _ in 0 }),
        (MergeCost { $0 * $0 - 1 }, { 2 * $0 * $1 + 1 }),
      ]
      for (split, splitSteps) in costs {
        for (merge, mergeSteps) in costs {
          let measured = MergeDistance(split: split, merge: merge).measure(
            Clusters(labels: clusters), against: Truth(entityOf: truth))
          let expected = slice(clusters, truth, split: splitSteps, merge: mergeSteps)
          #expect(abs(measured - expected) < 1e-9, "seed \(seed)")
        }
      }
    }
  }

  @Test func knownMeasuresAreDistances() {
    var random = SeededRandom(seed: 4)
    let truth = Truth(entityOf: randomLabels(300, labels: 90, &random))
    let clusters = Clusters(
      labels: truth.entityOf.map { random.below(5) == 0 ? UInt32(random.below(90)) : $0 })
    let quality = Evaluator(rule: plainRule()).evaluate(clusters, against: truth)
    let (pairs, measured) = (quality.pairs, quality.clusters!)
    func distance(_ split: MergeCost, _ merge: MergeCost) -> Double {
      MergeDistance(split: split, merge: merge).measure(clusters, against: truth)
    }
    #expect(distance(.each, .each) == Double(measured.mergeDistance))
    #expect(distance(.each, .free) == Double(measured.splits))
    #expect(distance(.pairs, .free) == Double(pairs.predicted - pairs.truePositives))
    #expect(distance(.free, .pairs) == Double(pairs.actual - pairs.truePositives))
    let information = MergeCost.information(recordCount: 300)
    #expect(abs(distance(information, information) - measured.variationOfInformation) < 1e-9)
  }

  /// Splits every cluster along the entities, then merges the parts of every entity.
  private func slice(
    _ clusters: [UInt32], _ truth: [UInt32], split: (Double, Double) -> Double,
    merge: (Double, Double) -> Double
  ) -> Double {
    var left: [UInt32: Double] = [:]
    for cluster in clusters { left[cluster, default: 0] += 1 }
    var parts: [UInt32: [UInt32: Double]] = [:]
    for (record, entity) in truth.enumerated() {
      parts[entity, default: [:]][clusters[record], default: 0] += 1
    }
    var cost = 0.0
    for entity in parts.keys.sorted() {
      var merged = 0.0
      for (cluster, size) in parts[entity]!.sorted(by: { $0.key < $1.key }) {
        let rest = left[cluster]! - size
        if rest > 0 { cost += split(size, rest) }
        left[cluster] = rest
        if merged > 0 { cost += merge(size, merged) }
        merged += size
      }
    }
    return cost
  }
}
