import Entities
import Evaluation
import Kernels
import MatchKit
import Testing

@Suite struct SliceTests {
  /// A slice's figures equal counting the ends of pairs one by one.
  @Test func asCountedOneByOne() {
    for seed in 0..<150 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = 2 + random.below(40)
      let truth = randomTruth(count, &random)
      let clusters = randomLabels(count, labels: 1 + random.below(count), &random)
      let sources = (0..<count).map { _ in UInt16(random.below(3)) }
      let across = random.below(2) == 0
      let members = (0..<count as Range<Int>).filter { _ in random.below(3) == 0 }
      let slice = RecordSlice(by: "x", name: "y", records: members.map { UInt32($0) })
      let measured = Evaluator(rule: plainRule(acrossSources: across)).assess(
        Clusters(labels: clusters), against: truth, sourceOf: sources, slices: [slice]
      ).quality.slices.last!
      var ends = (found: 0.0, predicted: 0.0, actual: 0.0)
      for left in members where truth.covers(UInt32(left)) {
        for right in 0..<count where right != left && truth.covers(UInt32(right)) {
          if across && sources[left] == sources[right] { continue }
          let isTrue = truth.isMatch(UInt32(left), UInt32(right))
          if clusters[left] == clusters[right] {
            ends.predicted += 0.5
            if isTrue { ends.found += 0.5 }
          }
          if isTrue { ends.actual += 0.5 }
        }
      }
      #expect(measured.truePositives == ends.found, "seed \(seed)")
      #expect(measured.predicted == ends.predicted, "seed \(seed)")
      #expect(measured.actual == ends.actual, "seed \(seed)")
      if ends.actual > 0 {
        #expect(abs(measured.recall - ends.found / ends.actual) < 1e-12, "seed \(seed)")
      }
    }
  }

  /// The parts of a partition add up to the whole.
  @Test func partsAddUp() {
    var random = SeededRandom(seed: 9)
    let truth = Truth(entityOf: randomLabels(600, labels: 200, &random))
    let clusters = truth.entityOf.map { random.below(4) == 0 ? UInt32(random.below(200)) : $0 }
    let sources = (0..<600).map { UInt16($0 % 3) }
    let quality = Evaluator().assess(
      Clusters(labels: clusters), against: truth, sourceOf: sources,
      slices: RecordSlice.bySource(sources, names: ["a", "b", "c"])
    ).quality
    for by in ["source", "entity_size", "cluster_size"] {
      let parts = quality.slices.filter { $0.by == by }
      #expect(parts.count > 1, "\(by)")
      #expect(parts.reduce(0) { $0 + $1.records } == 600, "\(by)")
      #expect(
        parts.reduce(0) { $0 + $1.truePositives } == Double(quality.pairs.truePositives), "\(by)")
      #expect(parts.reduce(0) { $0 + $1.predicted } == Double(quality.pairs.predicted), "\(by)")
      #expect(parts.reduce(0) { $0 + $1.actual } == Double(quality.pairs.actual), "\(by)")
    }
    for part in quality.slices where part.actual > 20 {
      #expect(part.intervals!.recall.low <= part.recall, "\(part.name)")
      #expect(part.recall <= part.intervals!.recall.high, "\(part.name)")
    }
  }

  @Test func recordsAreDividedByWhatIsMissing() {
    func column(_ name: String, _ codes: [UInt32]) -> Column {
      Column(name: name, codes: codes, values: ByteStrings(["", "v"]))
    }
    let table = Table(
      columns: [
        column("full", [1, 1, 1]), column("empty", [0, 0, 0]), column("some", [0, 1, 0]),
      ],
      sources: ["s"], sourceOf: [0, 0, 0], identifiers: ByteStrings(["a", "b", "c"]),
      inputPosition: [0, 1, 2])
    #expect(
      RecordSlice.byMissingness(table) == [
        RecordSlice(by: "missing", name: "some", records: [0, 2]),
        RecordSlice(by: "missing_values", name: "1", records: [1]),
        RecordSlice(by: "missing_values", name: "2", records: [0, 2]),
      ])
    #expect(RecordSlice.bySource(table.sourceOf, names: table.sources).isEmpty)
  }

  @Test func recordsAreDividedByError() {
    let errors = RecordErrors(records: [2, 0, 2, 2], kinds: ["slip", "junk", "slip", "junk"])
    #expect(
      RecordSlice.byError(errors, recordCount: 4) == [
        RecordSlice(by: "error", name: "junk", records: [0, 2]),
        RecordSlice(by: "error", name: "slip", records: [2]),
        RecordSlice(by: "error", name: "none", records: [1, 3]),
      ])
  }

  /// What a benchmark asks for in one call equals the single measurements.
  @Test func aWholeRunIsAssessed() {
    let table = Table(
      columns: [
        Column(name: "n", codes: [1, 0, 1, 1], values: ByteStrings(["", "v"]))
      ], sources: ["a", "b"], sourceOf: [0, 0, 1, 1],
      identifiers: ByteStrings(["1", "2", "1", "2"]), inputPosition: [0, 1, 2, 3])
    let truth = Truth(entityOf: [0, 1, 0, 1])
    let clusters = Clusters(labels: [0, 1, 0, 3])
    let candidates = CandidatePairs(pairs: [(0, 2), (0, 1)], recordCount: 4)
    let evaluator = Evaluator()
    let run = evaluator.assess(
      table, truth: truth, clusters: clusters, candidates: candidates,
      rules: [RuleCandidates(rule: "r", pairs: candidates)],
      errors: RecordErrors(records: [3], kinds: ["slip"]))
    #expect(run.quality.pairs == evaluator.evaluate(clusters, against: truth).pairs)
    #expect(run.quality.blocking?.pairCompleteness == 0.5)
    #expect(run.quality.blocking?.rules.map(\.onlyHere) == [1])
    #expect(run.errors == WorstErrors(clusters, against: truth))
    #expect(
      Set(run.quality.slices.map(\.by)) == [
        "entity_size", "cluster_size", "source", "missing", "missing_values", "error",
      ])
  }

  private func randomTruth(_ count: Int, _ random: inout SeededRandom) -> Truth {
    if random.below(2) == 0 {
      let labels = randomLabels(count, labels: 1 + random.below(count), &random)
      return Truth(entityOf: labels.map { random.below(8) == 0 ? Truth.unlabelled : $0 })
    }
    let pairs = (0..<random.below(30)).map { _ in
      (UInt32(random.below(count)), UInt32(random.below(count)))
    }
    return Truth(recordCount: count, left: pairs.map(\.0), right: pairs.map(\.1))
  }
}
