// The comparators of the plan, each by itself: candidate pairs of synthetic people to levels.
//
// The answer must keep the laws of a comparator: a pair of equal values is at a level of equality,
// a missing value at level 0, and left and right are interchangeable.

import Kernels
import MatchKit
import Reports

/// Tasks of the plan's comparators.
enum ComparatorTasks {
  /// Which standardised column of the synthetic people each comparator is given; nil for numbers
  /// drawn at random, which people have none of.
  private static let columns: [(comparator: Comparator, role: Role?)] = [
    (.name, .givenName), (.word, .town), (.text, .street), (.numbers, nil),
    (.date, .birthDate), (.phone, .phone), (.identifier, .phone), (.code, .postcode),
    (.email, .email), (.number, nil), (.integer, nil), (.category, .town), (.place, nil),
  ]

  static var tasks: [BenchmarkTask] {
    columns.map { comparator, role in
      let name = "kernels/levels/\(comparator.rawValue)"
      return BenchmarkTask(
        name: name, mode: .plain,
        suites: comparator == .name ? [.kernels, .quick] : [.kernels], threads: 1,
        prepare: { _ = try people($0).make(in: $0) },
        measure: { try measure(comparator, role, name, $0) })
    }
  }

  private static func people(_ context: TaskContext) -> SyntheticSet {
    SyntheticSet(.people, .english, .medium, entities: context.pick(50_000, smallest: 500))
  }

  private static func measure(
    _ comparator: Comparator, _ role: Role?, _ name: String, _ context: TaskContext
  ) throws -> BenchmarkRow {
    let table = try people(context).made(in: context).table()
    let plan = PlanInference(task: .dedupe).infer(table)
    let attributes = try attributes(role, plan.records, comparator, context)
    let records = StandardRecords(
      attributes: attributes, sourceOf: plan.records.sourceOf,
      sourceCount: plan.records.sourceCount, notes: [])
    let comparison = Comparison(
      attributes[0].name, comparator, partner: attributes.dropFirst().first?.name)
    let comparer = Comparer([comparison], records: records)
    let pairs = candidates(plan, context)
    var row = BenchmarkTask.row(name, .plain, context, threads: Threads.count)
    row.pairs = pairs.left.count
    check(&row, comparator, comparer, attributes[0], pairs)
    for _ in 0..<context.repeats {
      row.add(Meter.measure { comparer.patterns(pairs.left.span, pairs.right.span) }.1)
    }
    row.peakMemoryBytes = [Meter.peakMemoryBytes]
    return row
  }

  /// The attribute of that role, or one of numbers; two for places.
  private static func attributes(
    _ role: Role?, _ records: StandardRecords, _ comparator: Comparator, _ context: TaskContext
  ) throws -> [Attribute] {
    guard let role else {
      let names = comparator == .place ? ["latitude", "longitude"] : [comparator.rawValue]
      return names.enumerated().map { turn, name in
        numbers(name, records.recordCount, SeededRandom(seed: context.seed, stream: UInt64(turn)))
      }
    }
    guard let found = records.attributes.first(where: { $0.role == role }) else {
      throw HarnessError("synthetic people have no \(role.rawValue) for \(comparator.rawValue)")
    }
    return [found]
  }

  /// Whole numbers from 1 to 80, one in ten records without.
  private static func numbers(
    _ name: String, _ count: Int, _ generator: SeededRandom
  ) -> Attribute {
    var random = generator
    let values = ByteStrings([""] + (1...80).map { "\($0)" })
    let codes = (0..<count).map { _ in
      random.below(10) == 0 ? 0 : UInt32(1 + random.below(80))
    }
    return Attribute(
      name: name, role: .number, columns: [name], codes: codes, values: values)
  }

  /// The candidates of the people, at most a million.
  private static func candidates(
    _ plan: InferredPlan, _ context: TaskContext
  ) -> (left: [UInt32], right: [UInt32]) {
    let found = Blocker(
      rules: plan.plan.blocking, budget: plan.plan.budget, acrossSourcesOnly: false
    ).block(plan.records)
    let count = min(found.count, context.pick(1_000_000, smallest: 5000))
    return (found.lefts(0..<count), Array(found.rights.prefix(count)))
  }

  private static func check(
    _ row: inout BenchmarkRow, _ comparator: Comparator, _ comparer: Comparer,
    _ attribute: Attribute, _ pairs: (left: [UInt32], right: [UInt32])
  ) {
    let levels = comparer.patterns(pairs.left.span, pairs.right.span)
    if comparer.patterns(pairs.right.span, pairs.left.span) != levels {
      row.fail("left and right are not interchangeable")
    }
    var (missing, equal, wrong) = (0, 0, 0)
    for (pair, level) in levels.enumerated() {
      let left = attribute.codes[Int(pairs.left[pair])]
      let right = attribute.codes[Int(pairs.right[pair])]
      if left == 0 || right == 0 {
        missing += 1
        if level != 0 { wrong += 1 }
      } else if left == right {
        equal += 1
        // The best level of places is no level of equality, but it is level 1.
        let isEqual = level >= 1 && level <= UInt64(max(1, comparator.equalLevels))
        if !isEqual && comparator != .place { wrong += 1 }
      } else if level > UInt64(comparator.levels.count) || level == 0 && comparator != .place {
        wrong += 1
      }
    }
    row.answer = "\(missing) missing at level 0, \(equal) equal at an equal level, symmetric"
    if wrong > 0 { row.fail("\(wrong) of \(levels.count) pairs are at a wrong level") }
  }
}
