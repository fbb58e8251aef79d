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

  /// A run of about so many records: people have 1.2 records each.
  private static func task(
    _ group: String, _ suite: BenchmarkSuite, _ records: Int, processes: Int
  ) -> BenchmarkTask {
    @Sendable func set(_ context: TaskContext) -> SyntheticSet {
      SyntheticSet(.people, .medium, entities: context.pick(records * 5 / 6, smallest: 1000))
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
