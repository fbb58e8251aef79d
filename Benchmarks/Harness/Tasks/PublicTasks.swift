// Accuracy on the public labelled sets, without labels and with some.

import Reports

/// Tasks of the public sets.
enum PublicTasks {
  static var tasks: [BenchmarkTask] {
    PublicSet.all.flatMap { set in
      [BenchmarkRow.Mode.unlabelled, .labelled].map { task(set, $0) }
    }
  }

  private static func task(_ set: PublicSet, _ mode: BenchmarkRow.Mode) -> BenchmarkTask {
    let name = "public/\(set.label)"
    let isQuick = set.isQuick && mode == .unlabelled
    return BenchmarkTask(
      name: name, mode: mode, suites: isQuick ? [.public, .quick] : [.public], processes: 3,
      prepare: { context in
        let made = try set.make(in: context)
        if mode == .labelled, made.isThere {
          try made.label(AccuracyTasks.labelCount, seed: context.seed)
        }
      },
      measure: { context in
        let made = set.made(in: context)
        guard made.isThere else { return absent(set, name, mode, context) }
        return try PipelineRun(
          set: made, isLabelled: mode == .labelled,
          resamples: context.pick(1000, smallest: 0),
          measuresDetail: context.size == .full
        ).measure(name, mode, context, f1Min: mode == .labelled ? set.f1Min - 0.05 : set.f1Min)
      })
  }

  private static func absent(
    _ set: PublicSet, _ name: String, _ mode: BenchmarkRow.Mode, _ context: TaskContext
  ) -> BenchmarkRow {
    var row = BenchmarkTask.row(name, mode, context, threads: 0)
    row.outcome = .absent
    row.reason =
      "no \(set.name) in \(context.dataFolder); see docs/BENCHMARKS.md on how to fetch the sets"
    return row
  }
}
