// Accuracy on synthetic records, without labels and with some.
//
// The least F1 that counts as right stands well below what is reached: it finds what is broken,
// not what is a little worse. `--compare` does that.

import Reports
import Synthesis

/// Tasks of accuracy.
enum AccuracyTasks {
  /// How many pairs are labelled.
  static let labelCount = 300

  /// The synthetic sets.
  static let sets = [
    SyntheticSet(.people, .easy, entities: 20_000),
    SyntheticSet(.people, .medium, entities: 20_000),
    SyntheticSet(.people, .hard, entities: 20_000),
  ]

  static var tasks: [BenchmarkTask] {
    sets.flatMap { set in
      [BenchmarkRow.Mode.unlabelled, .labelled].map { task(set, $0, f1Min(set.difficulty)) }
    }
  }

  private static func f1Min(_ difficulty: Difficulty) -> Double {
    switch difficulty {
    case .easy: 0.95
    case .medium: 0.85
    case .hard: 0.4
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
          resamples: context.pick(1000, smallest: 20), measuresDetail: true
        ).measure(name, mode, context, f1Min: context.pick(f1Min, smallest: f1Min - 0.1))
      })
  }
}
