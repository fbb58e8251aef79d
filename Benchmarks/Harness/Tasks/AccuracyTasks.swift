// Accuracy on synthetic records, without labels and with some.
//
// The least F1 that counts as right stands well below what is reached: it finds what is broken,
// not what is a little worse. `--compare` does that.

import Reports

/// Tasks of accuracy.
enum AccuracyTasks {
  /// How many pairs are labelled.
  static let labelCount = 300

  static var tasks: [BenchmarkTask] {
    [
      (SyntheticSet(.people, .easy, entities: 20_000), 0.95),
      (SyntheticSet(.people, .medium, entities: 20_000), 0.85),
      (SyntheticSet(.people, .hard, entities: 20_000), 0.4),
    ].flatMap { set, f1Min in
      [BenchmarkRow.Mode.unlabelled, .labelled].map { task(set, $0, f1Min) }
    }
  }

  private static func task(
    _ full: SyntheticSet, _ mode: BenchmarkRow.Mode, _ f1Min: Double
  ) -> BenchmarkTask {
    let name = "accuracy/\(full.name)"
    let isQuick = full.difficulty == .medium && mode == .unlabelled
    @Sendable func set(_ context: TaskContext) -> SyntheticSet {
      SyntheticSet(
        full.subject, full.difficulty, entities: context.pick(full.entities, smallest: 1000))
    }
    return BenchmarkTask(
      name: name, mode: mode, suites: isQuick ? [.accuracy, .quick] : [.accuracy], processes: 3,
      records: full.entities,
      prepare: { context in
        let made = try set(context).make(in: context)
        if mode == .labelled { try made.label(labelCount, seed: context.seed) }
      },
      measure: { context in
        try PipelineRun(
          set: set(context).made(in: context), isLabelled: mode == .labelled,
          resamples: context.pick(1000, smallest: 20), measuresScores: true
        ).measure(name, mode, context, f1Min: context.pick(f1Min, smallest: f1Min - 0.1))
      })
  }
}
