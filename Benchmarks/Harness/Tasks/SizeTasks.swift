// Whole runs of many records: throughput at two sizes, and the same at growing sizes.

import Reports

/// Tasks of throughput and of scaling.
enum SizeTasks {
  private static let throughput = [100_000, 1_000_000]
  private static let scaling = [
    10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000,
  ]

  static var tasks: [BenchmarkTask] {
    throughput.map { task("throughput", .throughput, $0, processes: 3) }
      + scaling.map { task("scaling", .scaling, $0, processes: $0 > 1_000_000 ? 1 : 3) }
  }

  /// Synthetic people with about so many records: 1.2 each.
  static func set(_ records: Int) -> SyntheticSet {
    SyntheticSet(.people, .english, .medium, entities: records * 5 / 6)
  }

  /// A run of about so many records.
  private static func task(
    _ group: String, _ suite: BenchmarkSuite, _ records: Int, processes: Int
  ) -> BenchmarkTask {
    @Sendable func set(_ context: TaskContext) -> SyntheticSet {
      Self.set(context.pick(records, smallest: 1200))
    }
    let name = "\(group)/people_en_medium/\(records)"
    return BenchmarkTask(
      name: name, mode: .unlabelled, suites: [suite], processes: processes, records: records,
      prepare: { _ = try set($0).make(in: $0) },
      measure: { context in
        try PipelineRun(set: set(context).made(in: context), isLabelled: false)
          .measure(name, .unlabelled, context, f1Min: context.pick(0.8, smallest: 0.75))
      })
  }
}
